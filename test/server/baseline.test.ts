import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { ScanSummary, Summary } from '../../src/protocol/index.js';
import type { FolderReadiness } from '../../src/protocol/readinessRequests.js';
import { plain, rich, startProcess, type ServerProcess } from './support/lspClient.js';

const old = 'import requests\n\n\ndef load(url):\n    return requests.get(url)\n';
const more = `${old}\n\ndef send(url):\n    return requests.post(url)\n`;
const BASELINE = '.readiness/baseline.json';
const ours = { clientCommands: true, pushClosedFiles: true };

/** The server as it ships, on a folder that the command line has written a baseline for. */
describe('the bundled server, with a baseline', function () {
  this.timeout(60_000);
  let root: string;
  let server: ServerProcess;
  let accepted: string;
  const uri = (name: string) => `${pathToFileURL(root).href}/${name}`;
  const write = (name: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  const change = (text: string | undefined): void => {
    if (text === undefined) fs.rmSync(path.join(root, BASELINE));
    else write(BASELINE, text);
    server.editor.changeOnDisk(uri(BASELINE));
  };
  const start = async (capabilities = plain): Promise<void> => {
    server = await startProcess({ folders: [pathToFileURL(root).href], settings: { '': {} }, capabilities, initializationOptions: ours }, cacheIn(root));
  };
  const lines = (name: string): number[] => server.editor.diagnostics(uri(name)).map(({ range }) => range.start.line);
  const until = (name: string, ...expected: number[]): Promise<void> => server.editor.waitFor(`findings in lines ${expected.join(', ')} of ${name}`, () => lines(name).join() === expected.join());
  const summary = (name?: string): Promise<Summary> => server.editor.connection.sendRequest('readiness/summary', name === undefined ? {} : { uri: uri(name) });

  beforeEach(() => {
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-baseline-')));
    write('a.py', old);
    write('b.py', old);
    execFileSync(process.execPath, [path.resolve('dist/cli.js'), 'check', '--write-baseline'], { cwd: root, env: { ...process.env, ...cacheIn(root) } });
    accepted = fs.readFileSync(path.join(root, BASELINE), 'utf8');
  });
  afterEach(async () => {
    await server.stop();
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });

  it('tells of what is new in an open file, and counts nothing else', async () => {
    await start();
    server.editor.open(uri('a.py'), more);
    await until('a.py', 8);
    const { file, counts } = await summary('a.py');
    assert.deepEqual([file?.warning, counts.warning], [1, 1]);
    server.editor.edit(uri('a.py'), `# moved\n\n${more}`);
    await until('a.py', 10);
  });

  it('tells a client that pulls the same', async () => {
    await start(rich);
    server.editor.open(uri('a.py'), more);
    const report = await server.editor.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uri('a.py') } });
    assert.deepEqual(report.items.map(({ range }) => range.start.line), [8]);
  });

  it('offers no fix, hover or ignoring for what it lists, and leaves it alone when everything is fixed', async () => {
    await start(rich);
    const { editor } = server;
    editor.open(uri('a.py'), more);
    const at = { start: { line: 4, character: 14 }, end: { line: 4, character: 14 } };
    assert.deepEqual(await editor.actions(uri('a.py'), at), []);
    assert.equal(await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri: uri('a.py') }, position: at.start }), null);
    const [all] = await editor.actions(uri('a.py'), at, { only: ['source.fixAll.readinessCoach'] });
    assert.equal(editor.textAfter(uri('a.py'), all?.edit), more.replace('post(url)', 'post(url, timeout=30)'));
  });

  it('leaves closed files out of the scan, and shows in the checklist that they are still open', async () => {
    await start();
    write('a.py', more);
    const scan = await server.editor.connection.sendRequest<ScanSummary>('readiness/scan', {});
    assert.equal(scan.files, 2);
    await until('a.py', 8);
    assert.deepEqual(lines('b.py'), []);
    assert.equal((await summary()).counts.warning, 1);
    const [folder] = await server.editor.connection.sendRequest<FolderReadiness[]>('readiness/folders', {});
    assert.deepEqual([folder?.report.findings.warning, folder?.report.findings.known], [1, 2]);
  });

  it('follows the file: open and closed files change with it', async () => {
    await start();
    server.editor.open(uri('a.py'), old);
    await server.editor.connection.sendRequest('readiness/scan', {});
    assert.deepEqual([lines('a.py'), lines('b.py')], [[], []]);
    change('{"version": 1, "findings": []}');
    await until('a.py', 4);
    await until('b.py', 4);
    change(accepted);
    await until('a.py');
    await until('b.py');
    change(undefined);
    await until('a.py', 4);
    await until('b.py', 4);
  });

  it('says in the file what is wrong with it, hides nothing meanwhile, and takes that back', async () => {
    await start();
    server.editor.open(uri('a.py'), old);
    await server.editor.settled();
    assert.deepEqual(lines('a.py'), []);
    change(`<<<<<<< ours\n${accepted}`);
    await until('a.py', 4);
    await server.editor.waitFor('the complaint', () => lines(BASELINE).join() === '0');
    assert.match(JSON.stringify(server.editor.diagnostics(uri(BASELINE))[0]?.message), /^"The baseline is no valid JSON: .* Until then every finding is reported\."$/);
    assert.deepEqual((await summary()).configProblems.map(({ uri: at, line1 }) => [at, line1]), [[uri(BASELINE), 1]]);
    change(accepted);
    await until('a.py');
    await until(BASELINE);
  });
});

function cacheIn(root: string): NodeJS.ProcessEnv {
  return { XDG_CACHE_HOME: path.join(root, '.cache'), LOCALAPPDATA: path.join(root, '.cache') };
}
