/** Where a log helper's lines end up: what a program run by hand prints is its screen, whoever prints it. */
import assert from 'node:assert/strict';
import { analyzeText, only } from '../../../support/analyze.js';

const TEXT = 'const log = (mark, text) => console.log(`${mark} ${text}`);\n\nexport function show(customer) {\n  log("ok", customer.email);\n}\n';

async function severityIn(file: string, text = TEXT): Promise<string | undefined> {
  const { findings } = await analyzeText(file, text, { rules: only('pii-in-logs') });
  return findings[0]?.severity;
}

describe('log helpers that print', () => {
  it('write to the screen in a script', async () => { assert.equal(await severityIn('scripts/customers.js'), 'hint'); });
  it('write a log in a service', async () => { assert.equal(await severityIn('src/services/customers.js'), 'warning'); });
  it('write a log in a script when they hand it to a logger', async () => {
    const text = TEXT.replace('console.log(`${mark} ${text}`)', 'logger.info(`${mark} ${text}`)').replace('const log', 'import pino from "pino";\n\nconst logger = pino();\nconst log');
    assert.equal(await severityIn('scripts/customers.js', text), 'warning');
  });
});
