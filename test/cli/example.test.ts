/** The example agent keeps its promise: one of each problem, in both languages. */
import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';
import { rules } from '../../src/engine/index.js';
import { parseReport, Project } from './support.js';

const EXAMPLE = fileURLToPath(new URL('../../examples/support-agent', import.meta.url));

describe('examples/support-agent', () => {
  it('has at least one finding of every rule, in Python and in TypeScript', async () => {
    const project = new Project({});
    try {
      const { findings } = parseReport((await project.run(['check', '--format', 'json', EXAMPLE])).out);
      for (const folder of ['python/', 'typescript/']) {
        const shown = new Set(findings.filter(({ file }) => file.startsWith(folder)).map(({ rule }) => rule));
        assert.deepEqual(rules.map(({ meta }) => meta.id).filter((id) => !shown.has(id)), [], folder);
      }
    } finally {
      project.remove();
    }
  });
});
