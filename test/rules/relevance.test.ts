/** Rules run only on texts that hold one of their words: those words must not be too few. */
import assert from 'node:assert/strict';
import { createEngine, type Engine } from '../../src/engine/index.js';
import { analyzeText, contextOf, languageOf, testEngine, type World } from '../support/analyze.js';
import { fixtureFolders, fixturesOf } from '../support/fixtures.js';
import { installedFiles } from '../support/syntax.js';

/** A function of a project's own catalog: a text that names it is for all rules. */
const OWN = 'handsToEverybody';

describe('the words a rule looks for', () => {
  it('are in every text that it has something to say about', async () => {
    const usual = await testEngine();
    const curious = await createEngine(installedFiles(), (['python', 'javascript'] as const).map((ecosystem) => ({ sinks: [{ ecosystem, package: '', kind: 'log', symbols: [OWN], source: 'this test' }] })));
    const foundBy = (engine: Engine, name: string, text: string, world: World): string[] => {
      const { findings } = engine.analyze({ file: name, language: languageOf(name), text }, contextOf(engine, name, text, world));
      return findings.map((one) => `${one.rule} at ${text.slice(one.span.start, one.span.end)}`);
    };
    const missed: string[] = [];
    for (const { rule, name, text, world: { files, versions } } of fixtureFolders().flatMap(fixturesOf)) {
      const world: World = { files: files ?? {}, versions: versions ?? {} };
      const looked = foundBy(usual, name, text, world);
      const all = foundBy(curious, name, `${text}\n${name.endsWith('.py') ? '#' : '//'} ${OWN}\n`, world);
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
