import { defineRule, type RuleContext } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { isForTests } from '../support/mocks/where.js';
import { environmentTracing, optionOf, switchOf, tracings, type Tracing } from '../support/telemetry/content.js';
import { hideContentFix } from '../support/telemetry/fix.js';
import { calleeText, shortSymbol } from '../support/wording.js';

export const telemetryCapturesContent = defineRule({
  meta: {
    id: 'telemetry-captures-content',
    area: 'security',
    severity: 'information',
    title: 'Tracing that stores conversations',
    messages: {
      option: '{call} stores prompts and answers in its traces: {option} is not set',
      asked: '{call} stores prompts and answers in its traces: {option} asks for them',
      variable: '{call} stores prompts and answers in its traces: {option} hides them and is not set here',
      environment: '{call} sends prompts and answers to the trace store: LANGSMITH_HIDE_INPUTS and LANGSMITH_HIDE_OUTPUTS are not set here',
    },
    why: 'Traces are read by more people and kept for longer than the conversations themselves, often at another company: whatever users typed, names and account numbers included, is now there as well.',
    remedy: 'Set the option that leaves content out, or mask it before export; keep content only where your privacy notice says so.',
    examples: {
      python: {
        bad: 'import logfire\n\nlogfire.configure()\nlogfire.instrument_pydantic_ai()\n',
        good: 'import logfire\n\nlogfire.configure()\nlogfire.instrument_pydantic_ai(include_content=False)\n',
      },
      typescript: {
        bad: 'import { Runner } from "@openai/agents";\n\nexport const runner = new Runner({ workflowName: "support" });\n',
        good: 'import { Runner } from "@openai/agents";\n\nexport const runner = new Runner({ workflowName: "support", traceIncludeSensitiveData: false });\n',
      },
    },
    fixSafety: 'review',
    references: ['https://openai.github.io/openai-agents-python/tracing/', 'https://ai.pydantic.dev/logfire/', 'https://docs.smith.langchain.com/observability/how_to_guides/mask_inputs_outputs'],
    needs: ['agents', 'langsmith', 'logfire', 'pydantic_ai', 'crewai', 'autogen', 'agent_framework', 'google.adk', '@google/adk', 'haystack', 'traceloop', 'openinference', 'langfuse', 'sentry', 'elemetry', 'genkit', 'mastra', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2', 'instrumentation', 'phoenix', 'mlflow', 'weave'],
  },
  on: ['module'],
  check: (_module, context) => {
    if (isForTests(context.file)) return;
    for (const tracing of tracings(context)) {
      // An error tracker in a page sees no model.
      if (tracing.row.package.startsWith('@sentry/') && isBrowserModule(context)) continue;
      context.site(tracing.node);
      if (tracing.open) reportTracing(tracing, context);
    }
    const variable = environmentTracing(context);
    if (variable) {
      context.site(variable);
      context.report({ at: { start: variable.start, end: variable.end }, message: 'environment', data: { call: 'This variable' }, identity: 'environment' });
    }
  },
});

function reportTracing(tracing: Tracing, context: RuleContext): void {
  const { row, node, call, symbol, shape } = tracing;
  const option = switchOf(tracing) ?? row.hiddenBy[0];
  const isAsked = option !== undefined && shape !== undefined && optionOf(shape, option.option)?.kind === 'boolean';
  context.report({
    at: { start: node.start, end: call?.argsSpan?.start ?? node.end },
    message: isAsked ? 'asked' : option ? 'option' : 'variable',
    data: { call: call ? calleeText(call, symbol) : shortSymbol(symbol), option: option ? option.option.join('.') : row.hiddenByEnv[0] ?? '' },
    evidence: [`${row.package} records content by default (${row.source})`],
    fixes: () => [hideContentFix(tracing, context)],
    identity: symbol,
  });
}
