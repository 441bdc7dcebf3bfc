// Model calls that something else runs: retries of the file and of libraries, a race with a timer.
const Anthropic = require('@anthropic-ai/sdk');
const pRetry = require('p-retry');

const anthropic = new Anthropic({ timeout: 20_000 });

async function again(run) {
  for (let i = 0; i < 3; i++) {
    try {
      return await run();
    } catch (error) {
      if (i === 2) throw error;
    }
  }
}

async function ask(params) {
  const result = await Promise.race([
    again(() => anthropic.messages.create(params)),
    new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 45_000)),
  ]);
  return result;
}

async function chat(question) {
  const first = await ask({ model: 'claude-sonnet-4-20250514', max_tokens: 500, messages: [{ role: 'user', content: question }] });
  const blocks = first.content.filter((b) => b.type === 'text');
  const reply = blocks.map((b) => b.text.trim()).filter(Boolean).join('\n');
  console.log(`${reply.length} characters: ${reply.substring(0, 150)}`); // expect: prompt-in-logs
}

async function viaLibrary(question) {
  const r = await pRetry(() => anthropic.messages.create({ model: 'claude-sonnet-4-20250514', max_tokens: 500, messages: [{ role: 'user', content: question }] }), { retries: 2 });
  console.log('answered', r.content[0].text); // expect: prompt-in-logs
}

async function version() {
  const body = await again(() => fetch('https://status.example.com', { signal: AbortSignal.timeout(5000) }).then((r) => r.text()));
  console.log('status', body);
}
