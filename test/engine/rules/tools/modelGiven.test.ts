import assert from 'node:assert/strict';
import { analyzeText, only } from '../../../support/analyze.js';

/** Functions that all hand a name on to each other: the ways through them are more than can be walked one by one. */
function crowd(size: number): string {
  const names = Array.from({ length: size }, (_, i) => `step_${String(i)}`);
  const calls = names.map((callee) => `    ${callee}(name, TOOLS[name](1))`).join('\n');
  return `TOOLS = {"search": print}\n\n\n${names.map((n) => `def ${n}(name, tool):\n${calls}\n`).join('\n\n')}`;
}

describe('model-given names', () => {
  it('are followed once through functions that call each other in every way', async () => {
    const { findings } = await analyzeText('crowd.py', crowd(24), { rules: only('unknown-tool-name') });
    assert.deepEqual(findings.map((f) => f.rule), []);
  });

  it('are found through such a crowd where one caller has it from the model', async () => {
    const text = `${crowd(8)}\n\ndef start(message):\n    for tool_call in message.tool_calls:\n        step_0(tool_call.function.name, None)\n`;
    const { findings } = await analyzeText('crowd.py', text, { rules: only('unknown-tool-name') });
    assert.ok(findings.length > 0);
  });
});
