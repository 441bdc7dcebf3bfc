import { defineRule } from '../rule.js';
import { answers, finishFix } from '../support/model/finish.js';
import { calleeText, sourceText } from '../support/wording.js';

export const uncheckedFinishReason = defineRule({
  meta: {
    id: 'unchecked-finish-reason',
    area: 'tools',
    severity: 'information',
    title: 'Answer used without asking why it ended',
    messages: { unchecked: '{access} may be empty or cut off: nothing looks at why {call} stopped' },
    why: 'An answer that hits the token limit, a filter or a refusal comes back as a success: half a sentence, or none, is sent to the customer or stored as the result.',
    remedy: 'Look at the finish or stop reason before using the text.',
    examples: {
      python: {
        bad: 'from anthropic import Anthropic\n\nclient = Anthropic(timeout=30)\n\n\ndef summarise(ticket):\n    response = client.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=ticket)\n    return response.content[0].text\n',
        good: 'from anthropic import Anthropic\n\nclient = Anthropic(timeout=30)\n\n\ndef summarise(ticket):\n    response = client.messages.create(model="claude-sonnet-4-5", max_tokens=500, messages=ticket)\n    if response.stop_reason == "max_tokens":\n        raise RuntimeError("The summary was cut off")\n    return response.content[0].text\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport async function summarise(messages) {\n  const response = await client.chat.completions.create({ model: "gpt-4.1", messages, max_completion_tokens: 500 });\n  return response.choices[0].message.content;\n}\n',
        good: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport async function summarise(messages) {\n  const response = await client.chat.completions.create({ model: "gpt-4.1", messages, max_completion_tokens: 500 });\n  const [choice] = response.choices;\n  if (choice.finish_reason === "length") throw new Error("The summary was cut off");\n  return choice.message.content;\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.claude.com/en/api/handling-stop-reasons', 'https://platform.openai.com/docs/api-reference/chat/object'],
    needs: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    for (const answer of answers(context)) {
      context.site(answer.call);
      if (answer.isChecked) continue;
      context.report({
        at: answer.access,
        message: 'unchecked',
        data: { access: sourceText(context.module, answer.access, 44), call: calleeText(answer.call, answer.symbol) },
        related: [{ span: { start: answer.call.start, end: answer.call.argsSpan?.start ?? answer.call.end }, message: 'the model answers here' }],
        fixes: () => [finishFix(answer, context)],
        identity: answer.symbol,
      });
    }
  },
});
