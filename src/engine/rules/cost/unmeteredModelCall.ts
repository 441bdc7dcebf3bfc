import { invoked } from '../../facts/threads.js';
import { defineRule } from '../rule.js';
import { isMetered, paidCalls } from '../support/model/metering.js';
import { calleeText } from '../support/wording.js';

export const unmeteredModelCall = defineRule({
  meta: {
    id: 'unmetered-model-call',
    area: 'cost',
    severity: 'hint',
    title: 'Model call nobody counts',
    messages: { unmetered: '{call} costs money that this file never counts: nothing reads the usage of its {count}, and nothing records it' },
    why: 'When the bill doubles, nobody can say which agent, customer or prompt did it: the numbers came back with every answer and were thrown away.',
    remedy: 'Log the usage of each answer with the run\'s id, or switch on a tracing integration that does.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef answer(question):\n    response = client.responses.create(model="gpt-4.1-2025-04-14", input=question, max_output_tokens=800)\n    return response.output_text\n',
        good: 'import logging\n\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=30)\nlogger = logging.getLogger(__name__)\n\n\ndef answer(question):\n    response = client.responses.create(model="gpt-4.1-2025-04-14", input=question, max_output_tokens=800)\n    logger.info("answered", extra={"tokens": response.usage.total_tokens})\n    return response.output_text\n',
      },
      typescript: {
        bad: 'import { generateText } from "ai";\n\nexport async function answer(model, prompt) {\n  const { text } = await generateText({ model, prompt, maxOutputTokens: 800 });\n  return text;\n}\n',
        good: 'import { generateText } from "ai";\n\nexport async function answer(model, prompt, logger) {\n  const { text, usage } = await generateText({ model, prompt, maxOutputTokens: 800 });\n  logger.info({ tokens: usage.totalTokens }, "answered");\n  return text;\n}\n',
      },
    },
    fixSafety: 'none',
    references: ['https://opentelemetry.io/docs/specs/semconv/gen-ai/', 'https://platform.openai.com/docs/api-reference/chat/object'],
    needs: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    const calls = paidCalls(context);
    const [first] = calls;
    if (!first) return;
    context.site(first);
    if (isMetered(context)) return;
    const symbol = context.resolver.library(invoked(first))?.symbol ?? '';
    context.report({
      at: { start: first.start, end: first.argsSpan?.start ?? first.end },
      message: 'unmetered',
      data: { call: calleeText(first, symbol), count: calls.length === 1 ? 'answer' : `${String(calls.length)} model calls` },
      identity: symbol,
    });
  },
});
