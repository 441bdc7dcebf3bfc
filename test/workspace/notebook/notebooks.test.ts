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
  const { kind } = fixFile(host, workspace, 'a.ipynb', { safety: ['safe'] });
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

  it('are told of personal data and keys in saved outputs, mildly, and where the output stands', async () => {
    const shown = (text: string): CellOptions => ({ source: 'import x\nshow(x)\n', outputs: [{ output_type: 'stream', name: 'stdout', text: [text] }] });
    const found = async (text: string): Promise<string[]> => {
      const { workspace } = await openFiles({ 'a.ipynb': notebook([shown(text)]) });
      return workspace.check('a.ipynb')!.findings.map(({ severity, message, start, end }) => `${severity} ${start.line}:${start.character}-${end.character} ${/\((.*)\)/u.exec(message)?.[1]}`);
    };
    assert.deepEqual(await found('name  mail\nDana  dana.rivers@northwind-mail.io\n'), ['information 1:0-7 e-mail']);
    assert.deepEqual(await found('IBAN DE89 3704 0044 0532 0130 00'), ['information 1:0-7 card or bank account']);
    assert.deepEqual(await found('phone: +49 30 901820 77'), ['information 1:0-7 phone number']);
    assert.deepEqual(await found(`key AKIAQ7ZP2MTW6LXC4RNB`), ['information 1:0-7 an AWS access key id']);
    for (const harmless of ['dana@example.com', 'Author-email: Dana <dana.rivers@northwind-mail.io>', 'order 4539578763621486 took 0.4539578763621486 s', 'File "/home/dana/agent.py", line 3', 'phone: +1 (555) 010-0199', 'support@northwind-mail.io',
      'Author: John Doe (johndoe@gmail.com)', 'to john.smith@gmail.com and alice@gmail.com', 'merged by 1234+dana@users.noreply.github.com', '- link "Phone +49 30 901820 77" [ref=e12]\\n  - /url: tel:4930901820\\n- text: Northwind', 'From: lance@company.com to partner@home.com']) {
      assert.deepEqual(await found(harmless), [], harmless);
    }
  });

  it('hear once of all the outputs that show personal data: one repair clears them', async () => {
    const shown = (text: string): CellOptions => ({ source: 'show()\n', outputs: [{ output_type: 'stream', name: 'stdout', text: [text] }] });
    const { workspace } = await openFiles({ 'a.ipynb': notebook([shown('nothing'), shown('dana.rivers@northwind-mail.io'), shown('phone: +49 30 901820 77'), shown('dana.rivers@northwind-mail.io')]) });
    assert.deepEqual(workspace.check('a.ipynb')!.findings.map(({ message }) => message), ['The saved outputs of 3 cells show personal data (e-mail, phone number), which goes wherever the notebook goes']);
  });

  it('may silence what their outputs show', async () => {
    const text = notebook([{ source: '# readiness-ignore pii-in-logs: made-up people\nshow()', outputs: [{ output_type: 'execute_result', data: { 'text/plain': ["'dana.rivers@northwind-mail.io'"] } }] }]);
    assert.deepEqual(await rules(text), []);
  });

  it('show prints to whoever runs them, so that prints are hints at most', async () => {
    const source = 'import openai\n\ndef show(customer):\n    print(customer.email)\n';
    const { workspace } = await openFiles({ 'a.ipynb': notebook([{ source }]) });
    assert.deepEqual(workspace.check('a.ipynb')!.findings.map(({ rule, severity }) => `${severity} ${rule}`), ['hint pii-in-logs']);
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
