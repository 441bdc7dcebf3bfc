import type { Span } from '../../text/span.js';
import { defineRule, type RuleContext } from '../rule.js';
import { agentLoops, type AgentLoop } from '../support/loops/agentLoops.js';
import { frameworkRuns } from '../support/loops/frameworkRuns.js';
import { boundLoop, boundRecursion, boundRun } from '../support/loops/loopFix.js';
import { agentRecursions } from '../support/loops/recursion.js';
import { calleeText } from '../support/wording.js';

export const unboundedAgentLoop = defineRule({
  meta: {
    id: 'unbounded-agent-loop',
    area: 'reliability',
    severity: 'warning',
    title: 'Agent loop that only the model ends',
    messages: {
      loop: 'Runs for as long as the model wants: no limit on steps, time or cost around {call}',
      recursion: '{name} calls itself for as long as the model wants: no limit on turns, time or cost',
      framework: '{call} has no limit on steps: {framework} {default}',
    },
    why: 'A model that repeats a failing tool call, or never says it is done, keeps the loop going all night: the bill grows with every step, and the run holds its worker.',
    remedy: 'Count the steps, stop at a named limit, and fail clearly when it is reached.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef run(messages):\n    while True:\n        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message\n        if not reply.tool_calls:\n            return reply.content\n        messages.append(reply)\n',
        good: 'from openai import OpenAI\n\nMAX_AGENT_STEPS = 20\nclient = OpenAI(timeout=30)\n\n\ndef run(messages):\n    for _step in range(MAX_AGENT_STEPS):\n        reply = client.chat.completions.create(model="gpt-4o-mini", messages=messages).choices[0].message\n        if not reply.tool_calls:\n            return reply.content\n        messages.append(reply)\n    raise RuntimeError(f"No final answer after {MAX_AGENT_STEPS} steps")\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport async function run(messages: Message[]): Promise<string> {\n  while (true) {\n    const reply = (await client.chat.completions.create({ model: "gpt-4o-mini", messages })).choices[0].message;\n    if (!reply.tool_calls) return reply.content;\n    messages.push(reply);\n  }\n}\n',
        good: 'import OpenAI from "openai";\n\nconst MAX_AGENT_STEPS = 20;\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport async function run(messages: Message[]): Promise<string> {\n  for (let step = 0; step < MAX_AGENT_STEPS; step += 1) {\n    const reply = (await client.chat.completions.create({ model: "gpt-4o-mini", messages })).choices[0].message;\n    if (!reply.tool_calls) return reply.content;\n    messages.push(reply);\n  }\n  throw new Error(`No final answer after ${MAX_AGENT_STEPS} steps`);\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://www.anthropic.com/engineering/building-effective-agents', 'https://docs.langchain.com/oss/python/langgraph/graph-api'],
    needs: [
      'llm', 'LLM', 'model', 'Model', 'openai', 'OpenAI', 'anthropic', 'agent', 'Agent', 'gpt', 'claude', 'gemini', 'tool', 'chat', 'completion', 'langgraph',
    ],
    needsAlso: ['while', 'for (;;', 'for(;;', 'def ', 'function', '=>', 'invoke', 'stream', '.run', 'query', 'tool_runner', 'toolRunner', 'LoopAgent', 'kickoff', 'initiate_chat', 'print_response', 'generate'],
  },
  on: ['module'],
  check: (_module, context) => {
    checkLoops(context);
    checkRecursions(context);
    checkFrameworks(context);
  },
});

function checkLoops(context: RuleContext): void {
  const { sites, unbounded } = agentLoops(context);
  for (const loop of sites) context.site(loop);
  for (const found of unbounded) {
    const call = calleeText(found.action.call, 'the model call');
    context.report({
      at: header(found),
      message: 'loop',
      data: { call },
      evidence: [found.action.kind === 'tool' ? `${call} runs the tool the model chose` : `${call} asks the model`, endOf(found)],
      related: [{ span: { start: found.action.call.start, end: found.action.call.argsSpan?.start ?? found.action.call.end }, message: found.action.kind === 'tool' ? 'runs the chosen tool' : 'asks the model again' }],
      fixes: () => [boundLoop(found, context)],
      identity: `loop|${call}`,
    });
  }
}

function endOf({ form, limit }: AgentLoop): string {
  if (limit) return `${limit.name} is infinite unless the caller sets it`;
  return form === 'endless' ? 'the loop has no condition of its own' : 'the loop\'s condition depends on the model\'s answer';
}

function checkRecursions(context: RuleContext): void {
  const { sites, unbounded } = agentRecursions(context);
  for (const call of sites) context.site(call);
  for (const found of unbounded) {
    const name = calleeText(found.call, 'The function');
    context.report({
      at: { start: found.call.start, end: found.call.end },
      message: 'recursion',
      data: { name },
      evidence: [found.through.length > 1 ? `${String(found.through.length)} functions call each other` : `${name} calls itself`],
      related: [{ span: found.fn.nameSpan ?? { start: found.fn.start, end: found.fn.start + 1 }, message: 'starts the next round here' }],
      fixes: () => [boundRecursion(found, context)],
      identity: `recursion|${name}`,
    });
  }
}

function checkFrameworks(context: RuleContext): void {
  const { sites, unbounded } = frameworkRuns(context);
  for (const call of sites) context.site(call);
  for (const found of unbounded) {
    const { call, row } = found;
    context.report({
      at: { start: call.start, end: call.argsSpan?.start ?? call.end },
      message: 'framework',
      data: { call: calleeText(call, found.symbol), framework: row.framework, default: row.default === 'none' ? 'sets none by default' : `stops only after ${row.default.toLocaleString('en')} by default` },
      severity: 'information',
      evidence: [`library default: ${row.default === 'none' ? 'no limit' : `${String(row.default)} steps`}`],
      fixes: () => [boundRun(found, context)],
      identity: `framework|${found.symbol}`,
    });
  }
}

/** The loop's first line, without its body. */
function header(found: AgentLoop): Span {
  const { loop } = found;
  return { start: loop.start, end: Math.max(loop.start + 1, Math.min(loop.test?.end ?? loop.iterable?.end ?? loop.body.start, loop.body.start)) };
}
