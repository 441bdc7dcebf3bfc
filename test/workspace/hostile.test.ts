import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { rules } from '../../src/engine/index.js';
import { createNodeFileHost } from '../../src/workspace/node/nodeFileHost.js';
import { sha256 } from '../../src/workspace/node/hash.js';
import type { FileHost, ScanResult, Skipped, Workspace } from '../../src/workspace/types.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { memoryHost } from './support/memoryHost.js';
import { PROBLEM, testEngines } from './support/testEngine.js';

const MEGABYTE = 1024 * 1024;
const TYPESCRIPT = 'export const load = (url: string) => fetch(url);\n';

async function open(host: FileHost): Promise<Workspace> {
  return openWorkspace(host, (await testEngines())(), { hash: sha256, rules: rules.map(({ meta }) => meta) });
}

const about = (result: ScanResult, file: string): Skipped | undefined => result.skipped.find((one) => one.file === file);
const findings = (result: ScanResult, file: string): readonly string[] | undefined => result.files.find((one) => one.file === file)?.findings.map(({ rule }) => rule);

describe('hostile input', () => {
  let folder = '';

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-hostile-'));
    write('good.py', PROBLEM);
  });

  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  function write(file: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), content);
  }

  /** Scans the folder; whatever else is in it, the good file must have its finding. */
  async function scan(): Promise<ScanResult> {
    const result = await (await open(createNodeFileHost(folder))).scan();
    assert.deepEqual(findings(result, 'good.py'), ['missing-timeout']);
    return result;
  }

  it('reads what parses around broken syntax', async () => {
    write('broken.py', 'import requests\n\ndef f(:\n    x = (\n\n\nrequests.get("https://example.com")\n');
    write('broken.ts', 'export const a = {;\n\nexport async function f() {\n  await fetch("https://example.com");\n}\n');
    const result = await scan();
    assert.ok(result.files.find(({ file }) => file === 'broken.py')!.parseErrors > 0);
    assert.ok(result.files.find(({ file }) => file === 'broken.ts')!.parseErrors > 0);
    assert.deepEqual(result.errors, []);
  });

  it('takes an empty file for a file without findings', async () => {
    write('empty.py', '');
    write('blank.ts', '\n\n\n');
    const result = await scan();
    assert.deepEqual([findings(result, 'empty.py'), findings(result, 'blank.ts')], [[], []]);
  });

  it('leaves out a file of 20 MB without reading it', async () => {
    write('huge.py', PROBLEM.repeat(Math.ceil(20 * MEGABYTE / PROBLEM.length)));
    const host = createNodeFileHost(folder);
    const read: string[] = [];
    const result = await (await open({ ...host, readFile: (file) => { read.push(file); return host.readFile(file); } })).scan();
    assert.equal(about(result, 'huge.py')?.reason, 'tooLarge');
    assert.equal(read.includes('huge.py'), false);
  });

  it('survives 100,000 nested brackets', async () => {
    write('deep.py', `import requests\nx = ${'['.repeat(100_000)}${']'.repeat(100_000)}\nrequests.get("https://example.com")\n`);
    write('deep.ts', `${'('.repeat(100_000)}1${')'.repeat(100_000)};\nfetch("https://example.com");\n`);
    write('open.js', `fetch(${'{a:['.repeat(50_000)}`);
    const host = createNodeFileHost(folder);
    const workspace = await open(host);
    const result = await workspace.scan({ paths: ['deep.py', 'deep.ts', 'open.js', 'good.py'] });
    assert.deepEqual(findings(result, 'good.py'), ['missing-timeout']);
    for (const file of ['deep.py', 'deep.ts', 'open.js']) {
      const known = result.files.some((one) => one.file === file) || result.errors.some((one) => one.file === file);
      assert.ok(known, `${file} has neither a result nor a word`);
    }
  }).timeout(60_000);

  it('survives one line of 2 MB', async () => {
    write('line.js', `const a = "${'x'.repeat(2 * MEGABYTE)}"; fetch("https://example.com");`);
    write('short.js', `const a = "${'x'.repeat(900 * 1024)}";\nfetch("https://example.com");\n`);
    const result = await scan();
    assert.equal(about(result, 'line.js')?.reason, 'tooLarge');
    assert.equal(about(result, 'short.js')?.reason, 'minified');
    const named = await (await open(createNodeFileHost(folder))).scan({ paths: ['line.js'] });
    assert.deepEqual(findings(named, 'line.js'), ['missing-timeout']);
  }).timeout(60_000);

  it('takes NUL bytes and UTF-16 for no source text, and says so', async () => {
    write('nul.py', 'import requests\u0000\nrequests.get("x")\n');
    write('wide.py', Buffer.from(`\uFEFF${PROBLEM}`, 'utf16le'));
    const result = await scan();
    assert.deepEqual([about(result, 'nul.py')?.reason, about(result, 'wide.py')?.reason], ['binary', 'binary']);
    assert.match(about(result, 'nul.py')!.detail!, /NUL/);
    assert.match(about(result, 'wide.py')!.detail!, /UTF-16/);
  });

  it('analyses invalid UTF-8 and never offers to rewrite it', async () => {
    const bytes = Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from(`\n${PROBLEM}`)]);
    write('latin.py', bytes);
    const result = await scan();
    assert.deepEqual(findings(result, 'latin.py'), ['missing-timeout']);
    const workspace = await open(createNodeFileHost(folder));
    assert.deepEqual(workspace.fixAll('latin.py', { safety: ['safe', 'review'] }), []);
  });

  it('counts lines and columns as editors do, with CRLF and a byte order mark', async () => {
    write('windows.py', `\uFEFF${PROBLEM.replaceAll('\n', '\r\n')}`);
    write('first.py', '\uFEFFimport requests; requests.get("https://example.com")\r\n');
    const result = await scan();
    const plain = result.files.find(({ file }) => file === 'good.py')!.findings[0]!;
    const windows = result.files.find(({ file }) => file === 'windows.py')!.findings[0]!;
    assert.deepEqual([windows.start, windows.end], [plain.start, plain.end]);
    assert.deepEqual(result.files.find(({ file }) => file === 'first.py')!.findings[0]!.start, { line: 0, character: 17 });
  });

  it('does not walk in circles', async function () {
    write('app/inner.py', PROBLEM);
    try {
      fs.symlinkSync(folder, path.join(folder, 'app', 'loop'), 'dir');
      fs.symlinkSync('self.py', path.join(folder, 'self.py'));
      fs.symlinkSync('nowhere.py', path.join(folder, 'dangling.py'));
      fs.symlinkSync('good.py', path.join(folder, 'link.py'));
    } catch (error) {
      // Only Windows, and there only without the right to make links.
      assert.equal((error as NodeJS.ErrnoException).code, 'EPERM');
    }
    const result = await scan();
    assert.deepEqual(findings(result, 'app/inner.py'), ['missing-timeout']);
    assert.equal(result.files.filter(({ file }) => file.includes('loop')).length, 0);
    if (process.platform !== 'win32') {
      assert.equal(about(result, 'app/loop/')?.reason, 'excluded');
      assert.match(about(result, 'self.py')!.detail!, /round in a circle/);
      assert.match(about(result, 'dangling.py')!.detail!, /no longer there/);
      assert.deepEqual(findings(result, 'link.py'), ['missing-timeout']);
    }
  });

  it('names files and folders that cannot be read', async () => {
    const host = memoryHost({ 'good.py': PROBLEM, 'locked.py': new Error('locked.py: reading it is not permitted'), 'app/a.py': PROBLEM, 'closed/b.py': PROBLEM });
    const list: FileHost['list'] = (at) => (at === 'closed' ? [{ name: '', kind: 'other', sizeBytes: 0, error: 'reading it is not permitted' }] : host.list(at));
    const result = await (await open({ ...host, list })).scan();
    assert.deepEqual(result.files.map(({ file }) => file), ['app/a.py', 'good.py']);
    assert.deepEqual(about(result, 'locked.py'), { file: 'locked.py', reason: 'unreadable', detail: 'locked.py: reading it is not permitted.' });
    assert.equal(about(result, 'closed/')?.reason, 'unreadable');
    assert.deepEqual(result.errors, [{ file: 'locked.py', message: 'locked.py: reading it is not permitted.' }]);
  });

  it('names a file that the system refuses to read', async () => {
    write('closed.py', PROBLEM);
    fs.mkdirSync(path.join(folder, 'odd.py'));
    fs.chmodSync(path.join(folder, 'closed.py'), 0);
    const result = await scan();
    // Administrators may read everything; then the file is simply analysed.
    const refused = process.platform !== 'win32' && process.getuid?.() !== 0;
    assert.equal(about(result, 'closed.py')?.reason, refused ? 'unreadable' : undefined);
    assert.equal(findings(result, 'odd.py'), undefined);
  });

  it('names a file that vanishes during the scan', async () => {
    write('zz_later.py', PROBLEM);
    const host = createNodeFileHost(folder);
    const vanishing: FileHost = {
      ...host,
      readFile: (file) => {
        if (file === 'good.py') fs.rmSync(path.join(folder, 'zz_later.py'), { force: true });
        return host.readFile(file);
      },
    };
    const result = await (await open(vanishing)).scan();
    assert.deepEqual(findings(result, 'good.py'), ['missing-timeout']);
    assert.equal(about(result, 'zz_later.py')?.reason, 'vanished');
    assert.match(about(result, 'zz_later.py')!.detail!, /no longer there/);
  });

  it('reads TypeScript beside all that', async () => {
    write('good.ts', TYPESCRIPT);
    assert.deepEqual(findings(await scan(), 'good.ts'), ['missing-timeout']);
  });
});
