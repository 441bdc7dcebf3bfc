import { defineRule, type RuleContext } from '../rule.js';
import { describeFix, flawOf, nameOf } from '../support/model/descriptions.js';
import { registeredTools, type RegisteredTool } from '../support/tools/table.js';

export const undescribedTool = defineRule({
  meta: {
    id: 'undescribed-tool',
    area: 'tools',
    severity: 'information',
    title: 'Tool the model knows too little about',
    messages: {
      description: '{tool} has no description: the model has only its name to decide when to call it',
      types: '{tool} takes {names} without a type: the model may send anything',
    },
    why: 'The model picks tools by their words. Without a description it calls the wrong one, or none; without types it sends text where a number belongs, and the call fails at the customer.',
    remedy: 'Say in one or two sentences what the tool does, when to use it and what it returns, and give each parameter a type.',
    examples: {
      python: {
        bad: 'from agents import function_tool\n\n\n@function_tool\ndef order_status(order_id: str) -> str:\n    return f"{order_id}: shipped"\n',
        good: 'from agents import function_tool\n\n\n@function_tool\ndef order_status(order_id: str) -> str:\n    """Status of one order: use it when the customer asks where a parcel is."""\n    return f"{order_id}: shipped"\n',
      },
      typescript: {
        bad: 'import { tool } from "ai";\nimport { z } from "zod";\n\nexport const orderStatus = tool({\n  inputSchema: z.object({ orderId: z.string() }),\n  execute: async ({ orderId }) => `${orderId}: shipped`,\n});\n',
        good: 'import { tool } from "ai";\nimport { z } from "zod";\n\nexport const orderStatus = tool({\n  description: "Status of one order: use it when the customer asks where a parcel is.",\n  inputSchema: z.object({ orderId: z.string() }),\n  execute: async ({ orderId }) => `${orderId}: shipped`,\n});\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use', 'https://modelcontextprotocol.io/specification/2025-06-18/server/tools'],
    needs: ['tool', 'Tool'],
  },
  on: ['module'],
  check: (_module, context) => {
    for (const tool of registeredTools(context)) check(tool, context);
  },
});

function check(tool: RegisteredTool, context: RuleContext): void {
  context.site(tool.fn);
  const flaw = flawOf(tool, context);
  if (!flaw) return;
  const { declaration, fn } = tool;
  const at = fn.nameSpan ?? (declaration.kind === 'call' ? { start: declaration.start, end: declaration.argsSpan?.start ?? declaration.end } : { start: fn.start, end: fn.body.start });
  context.report({
    at,
    message: flaw.kind,
    data: { tool: nameOf(tool), names: flaw.kind === 'types' ? flaw.names.join(', ') : '' },
    evidence: [`registered with ${tool.row.framework}`],
    fixes: () => [flaw.kind === 'description' ? describeFix(tool, context) : undefined],
    identity: `${flaw.kind}|${nameOf(tool)}`,
  });
}
