/** Every rule's bad example gives exactly one finding of the rule, the good one none, and the first fix of the bad one removes it. */
import assert from 'node:assert/strict';
import { applyEdits, rules } from '../../src/engine/index.js';
import { analyzeText, languageOf, only } from '../support/analyze.js';
import { parseModule } from '../support/syntax.js';

for (const { meta } of rules) {
  for (const language of ['python', 'typescript'] as const) {
    const file = language === 'python' ? 'agent.py' : 'agent.ts';
    const example = meta.examples[language];
    // Suppressions silence other rules: those must be on for the comment to have something to silence.
    const settings = meta.area === 'suppressions' ? { [meta.id]: meta.severity } : only(meta.id);
    describe(`${meta.id} (${language} example)`, () => {
      it('finds exactly one problem in the bad example', async () => {
        const { findings } = await analyzeText(file, example.bad, { rules: settings });
        assert.deepEqual(findings.filter((f) => f.rule === meta.id).map((f) => f.rule), [meta.id], example.bad);
        assert.ok(!/\{\w+\}/u.test(findings.find((f) => f.rule === meta.id)?.message ?? '{}'), 'message has unfilled places');
      });
      it('finds none in the good example', async () => {
        const { findings } = await analyzeText(file, example.good, { rules: settings });
        assert.deepEqual(findings.filter((f) => f.rule === meta.id).map((f) => f.message), []);
      });
      if (meta.fixSafety !== 'none') {
        it('fixes the bad example', async () => {
          const { findings } = await analyzeText(file, example.bad, { rules: settings });
          const fix = findings.find((f) => f.rule === meta.id)?.fixes()[0];
          assert.ok(fix, 'no fix');
          const text = applyEdits(example.bad, fix.edits);
          assert.ok(text !== undefined);
          assert.deepEqual((await parseModule(languageOf(file), text)).errors, [], text);
          const after = await analyzeText(file, text, { rules: settings });
          assert.deepEqual(after.findings.filter((f) => f.rule === meta.id).map((f) => f.message), [], text);
        });
      }
    });
  }
}
