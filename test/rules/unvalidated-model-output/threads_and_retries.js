// Answers read from an assistant's thread, and answers of calls that a retry ran.
const { OpenAI } = require('openai');
const pRetry = require('p-retry');

const openai = new OpenAI({ timeout: 20_000 });

async function plan(threadId) {
  const messages = await openai.beta.threads.messages.list(threadId);
  return JSON.parse(messages.data[0].content[0].text.value); // expect: unvalidated-model-output
}

async function label(text) {
  const r = await pRetry(() => openai.chat.completions.create({ model: 'gpt-4o-2024-08-06', max_completion_tokens: 50, messages: [{ role: 'user', content: text }] }), { retries: 2 });
  return JSON.parse(r.choices[0].message.content); // expect: unvalidated-model-output
}

async function settings() {
  const text = await pRetry(() => fetch('https://config.example.com/a.json', { signal: AbortSignal.timeout(5000) }).then((r) => r.text()), { retries: 2 });
  return JSON.parse(text);
}
