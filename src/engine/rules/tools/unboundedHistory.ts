import { defineRule } from '../rule.js';
import { histories } from '../support/model/history.js';
import { HISTORY_STRINGS } from '../support/model/sentWhole.js';
import { calleeText } from '../support/wording.js';

export const unboundedHistory = defineRule({
  meta: {
    id: 'unbounded-history',
    area: 'tools',
    severity: 'information',
    title: 'Conversation that only grows',
    messages: {
      loop: '{list} grows with every turn of the loop and is sent whole to {call}: nothing trims it',
      object: '{list} grows for as long as the object lives and is sent whole to {call}: nothing trims it',
    },
    why: 'Each turn pays for all turns before it, and a long conversation ends in a refused request: the model\'s context is full, and every further message of that customer fails.',
    remedy: 'Keep a window of recent messages, summarise older ones, or stop at a token count.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef chat():\n    messages = []\n    while True:\n        messages.append({"role": "user", "content": input("> ")})\n        response = client.responses.create(model="gpt-4.1", input=messages, max_output_tokens=500)\n        messages.append({"role": "assistant", "content": response.output_text})\n',
        good: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef chat():\n    messages = []\n    while True:\n        messages.append({"role": "user", "content": input("> ")})\n        response = client.responses.create(model="gpt-4.1", input=messages[-20:], max_output_tokens=500)\n        messages.append({"role": "assistant", "content": response.output_text})\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport class Chat {\n  private messages: Message[] = [];\n\n  async say(content: string) {\n    this.messages.push({ role: "user", content });\n    return client.responses.create({ model: "gpt-4.1", input: this.messages, max_output_tokens: 500 });\n  }\n}\n',
        good: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ timeout: 30_000 });\n\nexport class Chat {\n  private messages: Message[] = [];\n\n  async say(content: string) {\n    this.messages.push({ role: "user", content });\n    return client.responses.create({ model: "gpt-4.1", input: this.messages.slice(-20), max_output_tokens: 500 });\n  }\n}\n',
      },
    },
    fixSafety: 'none',
    references: ['https://platform.openai.com/docs/guides/conversation-state', 'https://docs.claude.com/en/docs/build-with-claude/context-windows'],
    needs: ['append', 'push', 'extend', '+='],
    needsAlso: HISTORY_STRINGS,
  },
  on: ['module'],
  check: (_module, context) => {
    for (const history of histories(context)) {
      context.site(history.list);
      if (history.isBounded) continue;
      context.report({
        at: history.list,
        message: history.kind,
        data: { list: history.name, call: calleeText(history.call, 'the model') },
        related: [{ span: history.growth, message: 'it grows here' }],
        identity: history.name,
      });
    }
  },
});
