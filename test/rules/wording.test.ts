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
});
