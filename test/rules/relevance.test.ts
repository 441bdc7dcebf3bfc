/** Rules run only on texts that hold one of their words: those words must not be too few. */
import assert from 'node:assert/strict';
import { rules } from '../../src/engine/index.js';
import { analyzeText, testEngine } from '../support/analyze.js';
import { fixtureFolders, fixturesOf } from '../support/fixtures.js';

describe('the words a rule looks for', () => {
  it('are in every text that it has something to say about', async () => {
    const stated = rules.flatMap(({ meta }) => [meta.needs, meta.needsAlso ?? []]).flatMap((needs) => (needs === 'apis' ? [] : needs));
    const packages = (await testEngine()).catalogParts.flatMap(({ apis }) => apis ?? []).map((row) => row.package);
    const words = [...new Set([...stated, ...packages])].join(' ').replaceAll(/\s+/gu, ' ');
    const missed: string[] = [];
    for (const { rule, name, text, world: { files, versions } } of fixtureFolders().flatMap(fixturesOf)) {
      const found = async (source: string): Promise<string[]> => (await analyzeText(name, source, { files: files ?? {}, versions: versions ?? {} })).findings.map((one) => `${one.rule} at ${text.slice(one.span.start, one.span.end)}`);
      const looked = await found(text);
      // A remark that holds the words of all rules makes all of them look.
      const all = await found(`${text}\n${name.endsWith('.py') ? '#' : '//'} ${words}\n`);
      missed.push(...all.filter((one) => !looked.includes(one)).map((one) => `${rule}/${name}: ${one}`));
    }
    assert.deepEqual(missed, []);
  }).timeout(120_000);

  it('do not make a dispatcher wait for the word tool', async () => {
    const text = 'const { ACTIONS } = require("./actions");\n\nasync function callFunction(functionName, ...args) {\n  return ACTIONS[functionName](...args);\n}\n\nmodule.exports = { callFunction };\n';
    const { findings } = await analyzeText('operator.js', text);
    assert.deepEqual(findings.map(({ rule }) => rule).filter((rule) => rule.includes('tool')), ['unguarded-tool-call', 'unknown-tool-name']);
  });
});
