/** Messages whose words depend on what the code says. */
import assert from 'node:assert/strict';
import { analyzeText } from '../support/analyze.js';

const init = (options: string): string => `import sentry_sdk\n\nsentry_sdk.init(dsn="https://key@sentry.example.com/1"${options})\n`;

describe('messages', () => {
  it('tell an option that asks for content from one that is left out', async () => {
    const { findings } = await analyzeText('tracing.py', init(', send_default_pii=True'));
    assert.deepEqual(findings.map((f) => f.message), ['sentry_sdk.init stores prompts and answers in its traces: send_default_pii asks for them']);
    assert.deepEqual((await analyzeText('tracing.py', init(''))).findings, []);
    const [open] = (await analyzeText('tracing.py', 'import logfire\n\nlogfire.configure()\nlogfire.instrument_pydantic_ai()\n')).findings;
    assert.equal(open?.message, 'logfire.instrument_pydantic_ai stores prompts and answers in its traces: include_content is not set');
  });

  it('tell what a model said by the call that asks it, also in a thread', async () => {
    const ask = (call: string): string => `import asyncio\nimport logging\n\nfrom openai import OpenAI\n\nlogger = logging.getLogger(__name__)\nclient = OpenAI(timeout=20)\n\n\nasync def ask(messages):\n    response = ${call}\n    logger.info("said %s", response)\n    return response.usage\n`;
    const options = 'model="gpt-4o-2024-08-06", max_completion_tokens=100, messages=messages';
    const said = async (call: string): Promise<readonly string[]> => (await analyzeText('ask.py', ask(call))).findings.filter((f) => f.rule === 'prompt-in-logs').map((f) => f.message);
    const there = await said(`await asyncio.to_thread(client.chat.completions.create, ${options})`);
    assert.equal(there.length, 1);
    assert.ok(there[0]?.includes('conversation content (model answer)'), there[0]);
    assert.ok((await said(`client.chat.completions.create(${options})`))[0]?.includes('conversation content (model answer)'));
  });

  it('weigh each evaluation by the builtins that it is given itself', async () => {
    const compute = (name: string, globals: string): string => `\n\ndef ${name}(question):\n    reply = client.chat.completions.create(model="gpt-5", messages=question).choices[0].message.content\n    names = ${globals}\n    return eval(reply, names)\n`;
    const text = `from openai import OpenAI\n\nclient = OpenAI()\n${compute('emptied', '{"__builtins__": {}}')}${compute('handed_on', '{"__builtins__": __builtins__}')}${compute('bare', '{}')}`;
    const { findings } = await analyzeText('compute.py', text);
    assert.deepEqual(findings.filter((f) => f.rule === 'model-output-execution').map((f) => f.severity), ['warning', 'error', 'error']);
  });
});
