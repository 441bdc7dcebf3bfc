import type { FunctionNode } from '../../facts/nodes.js';
import { walk } from '../../facts/visit.js';
import { defineRule, type RuleContext } from '../rule.js';
import { toolReads } from '../support/retries/readsOfTools.js';
import { retryFix } from '../support/retries/retryFix.js';
import { outboundCall } from '../support/tools/outbound.js';
import { calleeText } from '../support/wording.js';

export const missingRetry = defineRule({
  meta: {
    id: 'missing-retry',
    area: 'reliability',
    severity: 'hint',
    title: 'Read in a tool or step that is never tried again',
    messages: { once: '{call} is tried once: one dropped connection fails {tool}' },
    why: 'One reset connection or one 503 is enough: the tool or step fails, and the model apologises, guesses or spends another turn on what a second attempt a second later would have answered.',
    remedy: 'Try reads again a few times with a growing pause: a retry helper, or the transport of the library.',
    examples: {
      python: {
        bad: 'import requests\nimport tenacity\nfrom langchain_core.tools import tool\n\n\n@tool\ndef rates(base: str) -> dict:\n    """Exchange rates of a currency."""\n    return requests.get(f"https://example.com/rates/{base}", timeout=30).json()\n',
        good: 'import requests\nfrom langchain_core.tools import tool\nfrom tenacity import retry, stop_after_attempt, wait_exponential\n\n\n@tool\n@retry(stop=stop_after_attempt(3), wait=wait_exponential(max=10))\ndef rates(base: str) -> dict:\n    """Exchange rates of a currency."""\n    return requests.get(f"https://example.com/rates/{base}", timeout=30).json()\n',
      },
      typescript: {
        bad: 'import { tool } from "ai";\nimport pRetry from "p-retry";\nimport { z } from "zod";\n\nexport const rates = tool({\n  description: "Exchange rates of a currency",\n  inputSchema: z.object({ base: z.string() }),\n  execute: async ({ base }) => {\n    const response = await fetch(`https://example.com/rates/${base}`, { signal: AbortSignal.timeout(30_000) });\n    return response.text();\n  },\n});\n',
        good: 'import { tool } from "ai";\nimport pRetry from "p-retry";\nimport { z } from "zod";\n\nexport const rates = tool({\n  description: "Exchange rates of a currency",\n  inputSchema: z.object({ base: z.string() }),\n  execute: async ({ base }) => {\n    const response = await pRetry(() => fetch(`https://example.com/rates/${base}`, { signal: AbortSignal.timeout(30_000) }), { retries: 3 });\n    return response.text();\n  },\n});\n',
      },
    },
    fixSafety: 'review',
    references: ['https://tenacity.readthedocs.io/', 'https://github.com/sindresorhus/p-retry'],
    needs: ['tool', 'Tool', 'TOOL', 'function_call', 'functionCall', 'functions[', 'add_node', 'addNode'],
    needsAlso: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    const reported = new Set<FunctionNode>();
    for (const read of toolReads(context)) {
      const { call, fn, tool, symbol } = read;
      context.site(call);
      if (read.isRetried || reported.has(fn)) continue;
      reported.add(fn);
      context.report({
        at: { start: call.start, end: call.argsSpan?.start ?? call.end },
        message: 'once',
        data: { call: calleeText(call, symbol), tool: tool === 'tool' ? 'the tool' : tool },
        evidence: ['the library does not try again by itself', 'no retry around the call, on its client, or around its callers in this file'],
        fixes: () => [retryFix(read, isAlone(fn, context), context)],
        identity: symbol,
      });
    }
  },
});

/** The read is all that the function does outside: trying the function again repeats nothing else. */
function isAlone(fn: FunctionNode, context: RuleContext): boolean {
  let outbound = 0;
  walk(fn.body, (node) => {
    if (node.kind === 'call' && outboundCall(node, context)) outbound += 1;
    return undefined;
  });
  return outbound === 1;
}
