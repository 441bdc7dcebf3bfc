/** What comments silence, and what is said of those that silence nothing. */
import assert from 'node:assert/strict';
import { analyzeText } from '../support/analyze.js';

const RULES = { '*': 'off', 'missing-timeout': 'warning', 'unused-suppression': 'warning', 'suppression-without-reason': 'warning' } as const;

async function said(comment: string, language: 'py' | 'ts' = 'py'): Promise<string[]> {
  const text = language === 'py' ? `import requests\n\n# ${comment}\nrequests.get("https://example.com")\n` : `// ${comment}\nawait fetch('https://example.com');\n`;
  return (await analyzeText(`a.${language}`, text, { rules: RULES })).findings.map((f) => (f.rule === 'missing-timeout' ? f.rule : f.message));
}

describe('suppressions', () => {
  it('silence the rule they name on the next line, in the words of this tool and of other linters', async () => {
    for (const comment of [
      'readiness-ignore missing-timeout: the gateway ends it',
      'readiness-ignore missing-timeout -- the gateway ends it',
      'readiness-ignore-next-line missing-timeout: the gateway ends it',
      'readiness-ignore-line missing-timeout: the gateway ends it: after 5 s',
      'readiness-ignore-file missing-timeout: the gateway ends it',
    ]) {
      assert.deepEqual(await said(comment), [], comment);
      assert.deepEqual(await said(comment, 'ts'), [], comment);
    }
  });

  it('want a reason, also where one stands without its colon', async () => {
    const wanted = ['No reason given for silencing missing-timeout: add it after a colon'];
    assert.deepEqual(await said('readiness-ignore missing-timeout'), wanted);
    assert.deepEqual(await said('readiness-ignore missing-timeout the gateway ends it, always'), wanted);
  });

  it('that name no rule, or one that does not exist, are reported once for each name', async () => {
    assert.deepEqual(await said('readiness-ignore timeout: the gateway ends it'), ['No rule is called timeout: this comment silences nothing', 'missing-timeout']);
    assert.deepEqual(await said('readiness-ignore missing-timout, missing-timeout: the gateway ends it'), ['No rule is called missing-timout: this comment silences nothing']);
    assert.deepEqual(await said('readiness-ignore'), ['No rule is named: this comment silences nothing until an id stands after readiness-ignore', 'missing-timeout']);
    assert.deepEqual(await said('readiness-ignore: the gateway ends it'), ['No rule is named: this comment silences nothing until an id stands after readiness-ignore', 'missing-timeout']);
  });

  it('are not every comment that begins alike', async () => {
    assert.deepEqual(await said('readiness-ignored by the load balancer'), ['missing-timeout']);
  });
});
