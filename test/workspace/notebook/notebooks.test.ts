import { strict as assert } from 'node:assert';
import { fixFile } from '../../../src/workspace/index.js';
import { readNotebook } from '../../../src/workspace/notebook/index.js';
import { openFiles } from '../support/testEngine.js';

interface CellOptions {
  readonly type?: string;
  readonly source: string | readonly string[];
  readonly outputs?: readonly unknown[];
  readonly metadata?: unknown;
}

/** A notebook as Jupyter writes it: one blank of indentation, sources line by line, ids, outputs. */
function notebook(cells: readonly CellOptions[], metadata: unknown = { language_info: { name: 'python' } }): string {
  return `${JSON.stringify({
    cells: cells.map(({ type = 'code', source, outputs = [], metadata: own = {} }, index) => ({
      cell_type: type, execution_count: index, id: `cell-${index}`, metadata: own, outputs, source: typeof source === 'string' ? source.match(/[^\n]*\n|[^\n]+$/gu) ?? [] : source,
    })),
    metadata, nbformat: 4, nbformat_minor: 5,
  }, undefined, 1)}\n`;
}

async function rules(text: string): Promise<string[]> {
  const { workspace } = await openFiles({ 'a.ipynb': text });
  return (workspace.check('a.ipynb')?.findings ?? []).map(({ rule, cell, start, end }) => `${cell}:${start.line}:${start.character}-${end.line}:${end.character} ${rule}`);
}

async function fixed(text: string): Promise<{ readonly text: string; readonly kind: string }> {
  const { host, workspace } = await openFiles({ 'a.ipynb': text });
  const { kind } = fixFile(host, workspace, 'a.ipynb', ['safe']);
  return { kind, text: host.files['a.ipynb'] as string };
}

describe('notebooks', () => {
  it('are one module: imports and clients of earlier cells count later', async () => {
    const text = notebook([{ source: 'import requests\nsession = requests.Session()' }, { type: 'markdown', source: 'import nothing' }, { source: 'def load(url):\n    return session.get(url)' }]);
    assert.deepEqual(await rules(text), ['2:1:11-1:22 missing-timeout']);
  });

  it('hold cells of the kernel\'s language alone', async () => {
    const text = notebook([
      { source: 'import requests' }, { type: 'raw', source: 'requests.get(u)' }, { source: 'requests.get(u)', metadata: { vscode: { languageId: 'shellscript' } } }, { source: 'requests.get(u)' },
    ]);
    assert.deepEqual(await rules(text), ['3:0:0-0:12 missing-timeout']);
  });

  it('may speak TypeScript or JavaScript', async () => {
    const cells = [{ source: 'const answer = await fetch("https://api.acme-billing.io/a");' }];
    for (const metadata of [{ language_info: { name: 'typescript' } }, { kernelspec: { language: 'javascript' } }]) {
      assert.deepEqual(await rules(notebook(cells, metadata)), ['0:0:21-0:26 missing-timeout']);
    }
  });

  it('go on behind a cell that does not parse', async () => {
    const text = notebook([{ source: 'import requests' }, { source: 'print("""' }, { source: 'requests.get(' }, { source: 'requests.get(u)' }]);
    assert.deepEqual(await rules(text), ['3:0:0-0:12 missing-timeout']);
  });

  it('are read with fields missing, and with Windows line ends', async () => {
    assert.deepEqual(await rules('{"cells":[{"cell_type":"code","source":"import requests\\r\\nrequests.get(u)\\r\\n"},{"cell_type":"code"},7]}'), ['0:1:0-1:12 missing-timeout']);
    assert.deepEqual(readNotebook(''), { language: 'python', cells: [] });
  });

  it('are fixed in their sources alone, across cells', async () => {
    const text = notebook([
      { source: '%pip install requests\nimport requests', outputs: [{ name: 'stdout', output_type: 'stream', text: ['é "x"\n'] }] },
      { source: 'a = requests.get(u)\n!ls\nb = requests.post(u)' },
      { source: '# nothing here' },
    ]);
    const expected = text.replace('requests.get(u)', 'requests.get(u, timeout=30)').replace('requests.post(u)', 'requests.post(u, timeout=30)');
    assert.deepEqual(await fixed(text), { kind: 'fixed', text: expected });
    assert.deepEqual(await fixed(expected), { kind: 'nothing', text: expected });
  });

  it('keep their Windows line ends, tabs and missing last line break', async () => {
    const text = JSON.stringify(JSON.parse(notebook([{ source: 'import requests\nrequests.get(u)' }])), undefined, '\t').replaceAll('\n', '\r\n');
    assert.deepEqual(await fixed(text), { kind: 'fixed', text: text.replace('get(u)', 'get(u, timeout=30)') });
  });

  it('are silenced by comments in cells', async () => {
    const text = notebook([{ source: '# readiness-ignore-file implicit-timeout: a demo\nimport requests' }, { source: '# readiness-ignore missing-timeout: local\nrequests.get(u)\nrequests.get(u)' }]);
    assert.deepEqual(await rules(text), ['0:0:0-0:48 unused-suppression', '1:2:0-2:12 missing-timeout']);
  });

  it('keep their fingerprints when cells move', async () => {
    const prints = async (text: string): Promise<string[]> => (await openFiles({ 'a.ipynb': text })).workspace.check('a.ipynb')!.findings.map(({ fingerprint }) => fingerprint);
    const cells = [{ source: 'import requests' }, { source: 'requests.get(u)' }];
    assert.deepEqual(await prints(notebook(cells)), await prints(notebook([cells[0]!, { type: 'markdown', source: '# New' }, { source: 'x = 1' }, cells[1]!])));
  });

  it('say where their findings are in the file', async () => {
    const text = notebook([{ source: 'import requests\nx = "é"; requests.get(u)' }]);
    const [finding] = (await openFiles({ 'a.ipynb': text })).workspace.check('a.ipynb')!.findings;
    const lines = text.split('\n');
    const { start, end } = finding!.inFile!;
    assert.equal(lines[start.line]!.slice(start.character, end.character), 'requests.get');
  });

  it('that are open win over their file, whose outputs they keep', async () => {
    const saved = notebook([{ source: 'import requests' }, { source: 'requests.get(u)' }]);
    const { workspace } = await openFiles({ 'a.ipynb': saved });
    workspace.openNotebook('a.ipynb', { language: 'python', cells: [{ index: 0, source: 'import requests' }, { index: 4, source: 'requests.get(u, timeout=3)' }, { index: 5, source: 'requests.post(u)' }] });
    assert.deepEqual(workspace.check('a.ipynb')!.findings.map(({ cell }) => cell), [5]);
    const { files } = await workspace.scan();
    assert.deepEqual(files.flatMap(({ findings }) => findings.map(({ cell }) => cell)), [5]);
    workspace.close('a.ipynb');
    assert.deepEqual(workspace.check('a.ipynb')!.findings.map(({ cell }) => cell), [1]);
  });
});
