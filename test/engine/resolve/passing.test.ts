import assert from 'node:assert/strict';
import { analyzeText, only } from '../../support/analyze.js';

/** Private functions that all hand their options on to each other and to the request: the ways through them are more than can be walked one by one. */
function crowd(size: number, start: string): string {
  const names = Array.from({ length: size }, (_, i) => `_step_${String(i)}`);
  const calls = names.map((callee) => `    ${callee}(url, **options)`).join('\n');
  const functions = names.map((n) => `def ${n}(url, **options):\n${calls}\n    return requests.get(url, **options)\n`);
  return `import requests\n\n\n${functions.join('\n\n')}\n\n${start}`;
}

describe('options handed on', () => {
  it('are followed once through functions that call each other in every way', async () => {
    const { findings } = await analyzeText('crowd.py', crowd(24, 'def start(url):\n    return _step_0(url, headers={})\n'), { rules: only('missing-timeout') });
    assert.ok(findings.length > 0);
  });

  it('are found through such a crowd where the one caller sets the timeout', async () => {
    const { findings } = await analyzeText('crowd.py', crowd(8, 'def start(url):\n    return _step_0(url, timeout=10)\n'), { rules: only('missing-timeout') });
    assert.deepEqual(findings.map((f) => f.rule), []);
  });
});
