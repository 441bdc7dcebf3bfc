import { strict as assert } from 'node:assert';
import { DEFAULT_SETTINGS } from '../../src/workspace/index.js';
import type { ReadinessReport } from '../../src/readiness/index.js';
import type { Files } from './support/memoryHost.js';
import { openFiles } from './support/testEngine.js';

const AGENT = 'from openai import OpenAI\n\nclient = OpenAI(timeout=5)\n';
const WORDS = 'The agent is restarted with one command on the host, and the health page turns green after a minute.';

async function open(files: Files): Promise<{ readonly report: () => ReadinessReport; readonly files: Files; readonly changed: (file: string) => void }> {
  const { workspace, host } = await openFiles({ 'app/agent.py': AGENT, ...files });
  await workspace.scan();
  return { report: () => workspace.readiness(), files: host.files, changed: (file) => workspace.changedOnDisk([file]) };
}
const documents = async (files: Files) => (await open(files)).report().documents!;

describe('documents of a workspace', () => {
  it('have each section with its state and its place, wherever the best of several runbooks is', async () => {
    const { runbook } = await documents({
      'RUNBOOK.md': '# Runbook\n\n## Restart\n\nTODO\n\n## Rollback\n\nTBD\n', 'docs/runbooks/agent.md': `# Agent\n\n## Neustart\n\n${WORDS}\n`,
    });
    assert.deepEqual(runbook.files, ['RUNBOOK.md', 'docs/runbooks/agent.md']);
    assert.deepEqual(runbook.sections.map(({ title, state, place }) => [title, state, place && `${place.file}:${place.line + 1}`]), [
      ['restart', 'filled', 'docs/runbooks/agent.md:3'], ['queue over its limit', 'missing', undefined], ['alert owner', 'missing', undefined], ['key rotation', 'missing', undefined], ['rollback', 'placeholder', 'RUNBOOK.md:7'], ['spend spike', 'missing', undefined],
    ]);
  });

  it('say which lines no longer hold, by what the workspace holds', async () => {
    const { runbook } = await documents({
      'RUNBOOK.md': ['# Runbook', '', '## Restart', '', WORDS, '', '- `make restart`, then `make stop-all`', '- `npm run ping`', '- `docker compose restart worker`', '- `python scripts/drain.py`', '- [old notes](docs/old.md)', '- `logs/agent.log`', '- `secrets/prod.json`', ''].join('\n'),
      'Makefile': '.PHONY: restart\nVERSION := 1\nrestart deploy:\n\tdocker compose restart agent\n', 'package.json': '{ "scripts": { "start": "node ." } }', 'compose.yaml': 'services:\n  agent:\n    image: a\n', '.gitignore': 'secrets/\n', 'scripts/other.py': 'x = 1\n', 'logs/keep': '',
    });
    assert.deepEqual(runbook.stale.map(({ place, reason }) => [place.line + 1, reason]), [
      [7, 'the Makefile has no target “stop-all”'], [8, 'no package.json has a script “ping”'], [9, 'no compose file has a service “worker”'], [10, 'there is no scripts/drain.py'], [11, 'it links to docs/old.md, which is not there'],
    ]);
  });

  it('are silent where a Makefile, a compose file or a manifest does not say all', async () => {
    const text = `# Runbook\n\n## Restart\n\n${WORDS}\n\n- \`make stop\`\n- \`docker compose stop worker\`\n- \`npm run ping\`\n`;
    const folders: readonly Files[] = [
      {}, { 'Makefile': 'include common.mk\nrun:\n\ttrue\n', 'compose.yaml': 'include:\n  - other.yaml\nservices:\n  agent: {}\n', 'package.json': '{ "scripts": { "start": ' },
      { 'Makefile': '%.done: %.txt\n\ttrue\n', 'compose.yaml': ': : [' }, { Makefile: '$(TARGETS):\n\ttrue\n' },
    ];
    for (const files of folders) assert.deepEqual((await documents({ 'RUNBOOK.md': text, ...files })).runbook.stale, [], JSON.stringify(files));
  });

  it('are where the configuration says, and nowhere else', async () => {
    const config = (text: object): Files => ({ '.readiness/config.json': JSON.stringify({ documents: text }), 'handbook/agent.md': `# Agent\n\n## Restart\n\n${WORDS}\n`, 'RUNBOOK.md': `# Old\n\n## Rollback\n\n${WORDS}\n` });
    const states = async (files: Files) => (await documents(files)).runbook.sections.filter(({ state }) => state === 'filled').map(({ title }) => title);
    assert.deepEqual(await states(config({ runbook: 'handbook/agent.md' })), ['restart']);
    assert.deepEqual(await states(config({})), ['rollback']);
    const { dataBoundaries } = await documents(config({ dataBoundaries: 'handbook/data.md' }));
    assert.deepEqual([dataBoundaries.home, dataBoundaries.files], ['handbook/data.md', []]);
    const { report, files, changed } = await open(config({ runbook: 'handbook/agent.md' }));
    assert.deepEqual(report().documents!.runbook.files, ['handbook/agent.md']);
    files['.readiness/config.json'] = '{}';
    changed('.readiness/config.json');
    assert.deepEqual(report().documents!.runbook.files, ['RUNBOOK.md']);
  });

  it('are drafted where they are looked for, and only for a folder that is trusted elsewhere', async () => {
    const { workspace } = await openFiles({ 'app/agent.py': AGENT, '.readiness/config.json': JSON.stringify({ documents: { runbook: 'handbook/agent.md' } }) });
    assert.equal(workspace.documentDraft('runbook').file, 'handbook/agent.md');
    assert.equal(workspace.documentDraft('dataBoundaries').file, 'docs/DATA_BOUNDARIES.md');
    workspace.configure({ ...DEFAULT_SETTINGS, trusted: false });
    assert.equal(workspace.documentDraft('runbook').file, 'RUNBOOK.md');
  });

  it('are drafted for the text an editor holds, saved or not', async () => {
    const { workspace } = await openFiles({ 'app/agent.py': AGENT, 'RUNBOOK.md': `# Runbook\n\n## Restart\n\n${WORDS}\n` });
    const { sections, text } = workspace.documentDraft('runbook');
    assert.equal(sections.length, 5);
    const added = `# Runbook\n\n## Restart\n\n${WORDS}\n${text}`;
    assert.deepEqual(workspace.documentDraft('runbook', added), { file: 'RUNBOOK.md', exists: true, sections: [], text: '' });
    assert.equal(workspace.documentDraft('runbook', '# Runbook\n').sections.length, 6);
  });

  it('follow what changes on disk', async () => {
    const { report, files, changed } = await open({ 'RUNBOOK.md': `# Runbook\n\n## Restart\n\n${WORDS} See [the notes](docs/notes.md).\n` });
    assert.equal(report().documents!.runbook.stale.length, 1);
    files['docs/notes.md'] = 'Notes.\n';
    changed('docs/notes.md');
    assert.deepEqual(report().documents!.runbook.stale, []);
    files['RUNBOOK.md'] = '# Runbook\n';
    changed('RUNBOOK.md');
    assert.equal(report().documents!.runbook.sections[0]!.state, 'missing');
  });

  it('are read part by part where the data boundaries are, also in the file that somebody linked', async () => {
    assert.deepEqual((await documents({})).dataBoundaries, { home: 'docs/DATA_BOUNDARIES.md', files: [], sections: [], stale: [] });
    const statement = { statement: { kind: 'attested', by: 'Dana', at: '2026-01-01T10:00:00.000Z', link: 'docs/never.md' } };
    const { dataBoundaries } = await documents({
      'docs/DATA_BOUNDARIES.md': `# Data boundaries\n\n## Never\n\n${WORDS}\n\n## Agreed\n\n[name]\n`, 'docs/never.md': `${WORDS} ${WORDS} See [who](gone.md).\n`,
      '.readiness/checklist.json': JSON.stringify({ version: 1, items: { 'data-boundaries': statement } }),
    });
    assert.deepEqual(dataBoundaries.files, ['docs/DATA_BOUNDARIES.md', 'docs/never.md']);
    assert.deepEqual(dataBoundaries.sections.map(({ title, state }) => [title, state]), [['Never', 'filled'], ['Agreed', 'placeholder'], ['never.md', 'filled']]);
    assert.deepEqual(dataBoundaries.stale.map(({ place, reason }) => [place.file, reason]), [['docs/never.md', 'it links to docs/gone.md, which is not there']]);
  });

  it('stand with their items, and start the work on them', async () => {
    const item = (report: ReadinessReport, id: string) => report.areas.flatMap(({ items }) => items).find((one) => one.id === id)!;
    assert.deepEqual(item((await open({})).report(), 'runbook').command, { kind: 'writeDocument', document: 'runbook' });
    const some = item((await open({ 'RUNBOOK.md': `# R\n\n## Restart\n\n${WORDS} [x](y.md)\n` })).report(), 'runbook');
    assert.deepEqual(some.command, { kind: 'writeDocument', document: 'runbook' });
    assert.ok(some.evidence.some(({ kind, text, place }) => kind === 'note' && text === 'a line no longer holds: it links to y.md, which is not there' && place?.line === 4));
    assert.deepEqual(item((await open({})).report(), 'data-boundaries').command, { kind: 'writeDocument', document: 'dataBoundaries' });
    assert.deepEqual(item((await open({ 'docs/DATA_BOUNDARIES.md': `# D\n\n## Never\n\n${WORDS} ${WORDS}\n\n## Agreed\n\nTODO\n` })).report(), 'data-boundaries').command, { kind: 'openFile', file: 'docs/DATA_BOUNDARIES.md', line: 6 });
    assert.deepEqual(item((await open({ 'docs/DATA_BOUNDARIES.md': `# D\n\n## Never\n\n${WORDS} ${WORDS}\n` })).report(), 'data-boundaries').command, { kind: 'attest', item: 'data-boundaries' });
    const all = ['Restart', 'Queue', 'On call', 'Key rotation', 'Rollback'].map((title) => `## ${title}\n\n${WORDS}\n\n`).join('');
    assert.deepEqual(item((await open({ 'RUNBOOK.md': `# R\n\n${all}## Spend spike\n\nTODO\n` })).report(), 'runbook').command, { kind: 'openFile', file: 'RUNBOOK.md', line: 22 });
  });
});
