import { strict as assert } from 'node:assert';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { CodeAction, Diagnostic, Hover, MarkupContent } from 'vscode-languageserver/node';
import type { ScanSummary, Summary } from '../../src/protocol/index.js';
import type { ServerProcess } from './support/lspClient.js';
import { plain, rich, startProcess } from './support/lspClient.js';

const python = ['import requests', 'from openai import OpenAI', '', 'client = OpenAI()', '', '', 'def load(url):', '    return requests.get(url)', ''].join('\n');
const typescript = ['import OpenAI from "openai";', 'const client = new OpenAI();', 'export const load = async (url: string) => (await fetch(url)).text();', ''].join('\n');

const textOf = (message: Diagnostic['message']): string => (typeof message === 'string' ? message : message.value);

/** The server as it ships, over standard input and output, on a folder of its own. */
describe('the bundled server', function () {
  this.timeout(40_000);
  let root: string;
  let server: ServerProcess;
  const uri = (name: string) => `${pathToFileURL(root).href}/${name}`;
  const write = (name: string, text: string | Uint8Array) => {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  };
  const start = async (files: Record<string, string | Uint8Array> = {}, settings: Record<string, unknown> = {}, capabilities = plain) => {
    for (const [name, text] of Object.entries(files)) write(name, text);
    // A cache of its own, so that no earlier run answers.
    server = await startProcess({ folders: [pathToFileURL(root).href], settings: { '': settings }, capabilities }, { XDG_CACHE_HOME: path.join(root, '.cache'), LOCALAPPDATA: path.join(root, '.cache') });
  };
  const words = (name: string) => server.editor.diagnostics(uri(name)).map(({ range, code, message }) => `${range.start.line}:${range.start.character} ${String(code)} ${textOf(message)}`);
  const rules = (name: string) => server.editor.diagnostics(uri(name)).map(({ code }) => code);
  const published = (name: string, version: number) => server.editor.waitFor(`version ${version} of ${name}`, () => server.editor.published.get(uri(name))?.version === version);

  beforeEach(() => {
    assert.ok(fs.existsSync('dist/server.js'), 'dist/server.js is missing: run "npm run build" first');
    root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'readiness-server-')));
  });
  afterEach(async () => {
    await server.stop();
    fs.rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });

  it('finds the same in Python and TypeScript, in words that carry the fact', async () => {
    await start();
    server.editor.open(uri('a.py'), python);
    server.editor.open(uri('b.ts'), typescript, 'typescript');
    await Promise.all([published('a.py', 1), published('b.ts', 1)]);
    assert.deepEqual(words('a.py'), ['3:9 implicit-timeout OpenAI() can hang for 30 min: 600 s default × 3 attempts', '7:11 missing-timeout requests.get waits for ever: no timeout here or on a session']);
    assert.deepEqual(rules('b.ts'), ['implicit-timeout', 'missing-timeout', 'unchecked-response-status']);
  });

  it('fixes, and finds nothing afterwards', async () => {
    await start({}, { timeoutSeconds: 12 }, rich);
    const { editor } = server;
    editor.open(uri('a.py'), python);
    const [action] = await editor.actions(uri('a.py'), { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, { only: ['source.fixAll.readinessCoach'] });
    const fixed = editor.textAfter(uri('a.py'), action?.edit);
    assert.match(fixed, /requests\.get\(url, timeout=12\)/);
    editor.edit(uri('a.py'), fixed);
    const report = await editor.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uri('a.py') } });
    assert.deepEqual(report.items, []);
  });

  it('explains in the hover how it knows', async () => {
    await start();
    server.editor.open(uri('a.py'), python);
    const hover = await server.editor.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri: uri('a.py') }, position: { line: 7, character: 14 } });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /\n\nHow we know: .*requests.*\n\nFix: .*\n\n\[Documentation\]\(file:.*\/docs\/rules\/missing-timeout\.md\)$/s);
  });

  it('follows an edit in the middle of a line', async () => {
    await start();
    const { editor } = server;
    editor.open(uri('a.py'), 'import requests\n\n\ndef load(url):\n    return requests.get(url)\n');
    await published('a.py', 1);
    assert.deepEqual(rules('a.py'), ['missing-timeout']);
    editor.edit(uri('a.py'), ', timeout=5', { start: { line: 4, character: 27 }, end: { line: 4, character: 27 } });
    await published('a.py', 2);
    assert.deepEqual(rules('a.py'), []);
  });

  it('reaches the same findings by edits as by opening the text', async () => {
    await start({}, {}, rich);
    const { editor } = server;
    const pull = async (name: string) => (await editor.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri: uri(name) } })).items.map(({ range, code, message }) => ({ range, code, message }));
    const pieces = fc.constantFrom('\n', '\r\n', '    ', '😀', '"""', '(', ')', ', timeout=5', 'requests.get(u)\n', 'import requests\n', 'def f(u):\n    ', '#', '\t');
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ line: fc.nat(12), character: fc.nat(20), length: fc.nat(8), text: pieces }), { minLength: 1, maxLength: 12 }), async (edits) => {
        run += 1;
        const [grown, fresh] = [`grown${run}.py`, `fresh${run}.py`];
        editor.open(uri(grown), python);
        await pull(grown);
        for (const { line, character, length, text } of edits) {
          const document = editor.document(uri(grown));
          const from = document.offsetAt({ line, character });
          editor.edit(uri(grown), text, { start: document.positionAt(from), end: document.positionAt(from + length) });
        }
        editor.open(uri(fresh), editor.document(uri(grown)).getText());
        assert.deepEqual(await pull(grown), await pull(fresh));
        editor.close(uri(grown));
        editor.close(uri(fresh));
      }),
      { numRuns: 60 },
    );
  });

  it('scans the folder, honours what is left out, and keeps up with the disk', async () => {
    await start({ 'agent/a.py': python, '.gitignore': 'private/\n', 'private/p.py': python, 'tests/test_a.py': python, 'agent/b.ts': typescript });
    const { editor } = server;
    const result = await editor.connection.sendRequest<ScanSummary>('readiness/scan', {});
    assert.equal(result.files, 2);
    assert.ok((result.skipped.test ?? 0) >= 1 && (result.skipped.ignored ?? 0) >= 1, JSON.stringify(result.skipped));
    await editor.waitFor('both files', () => rules('agent/a.py').length === 2 && rules('agent/b.ts').length === 3);
    assert.equal(editor.published.has(uri('tests/test_a.py')), false);
    write('agent/a.py', 'import requests\n');
    editor.changeOnDisk(uri('agent/a.py'));
    await editor.waitFor('the fixed file', () => rules('agent/a.py').length === 0);
    write('.readiness/config.json', JSON.stringify({ rules: { 'implicit-timeout': 'off' } }));
    editor.changeOnDisk(uri('.readiness/config.json'));
    await editor.waitFor('one rule less', () => rules('agent/b.ts').join() === 'missing-timeout,unchecked-response-status');
    write('.readiness/config.json', '{ "rules": { "no-such-rule": "off" } }');
    editor.changeOnDisk(uri('.readiness/config.json'));
    await editor.waitFor('the problem in the configuration', () => editor.diagnostics(uri('.readiness/config.json')).some(({ message }) => textOf(message).includes('no-such-rule')));
  });

  it('survives files that no editor should have to show', async () => {
    const { editor } = await start().then(() => server);
    const hostile: Record<string, string> = {
      'empty.py': '',
      'broken.py': 'def (((:\n  import requests\nrequests.get(\n',
      'nested.py': `x = ${'('.repeat(100_000)}`,
      'line.ts': `const x = "${'a'.repeat(2_000_000)}"; fetch("https://x.example");\n`,
      'nul.py': 'import requests\nrequests.get("\0")\n',
      'lone.ts': 'const s = "\uD83D"; await fetch("https://x.example/\uDE00");\n',
      'cr.py': 'import requests\rrequests.get("https://x.example")\r',
    };
    for (const [name, text] of Object.entries(hostile)) editor.open(uri(name), text, name.endsWith('.py') ? 'python' : 'typescript');
    editor.open(uri('good.py'), python);
    await editor.waitFor('every answer', () => Object.keys(hostile).every((name) => editor.published.has(uri(name))) && rules('good.py').length === 2, 30_000);
    assert.deepEqual(rules('cr.py'), ['missing-timeout']);
    assert.equal(editor.diagnostics(uri('cr.py'))[0]?.range.start.line, 1);
    const { quarantined } = await editor.connection.sendRequest<Summary>('readiness/summary', {});
    assert.deepEqual(quarantined, []);
  });

  it('serves editors that know little of LSP', async () => {
    await start({}, {}, {});
    server.editor.open(uri('a.py'), python);
    await published('a.py', 1);
    const actions: CodeAction[] = await server.editor.actions(uri('a.py'), { start: { line: 7, character: 12 }, end: { line: 7, character: 12 } });
    assert.match(server.editor.textAfter(uri('a.py'), actions[0]?.edit), /timeout=30/);
    assert.deepEqual(server.result.capabilities.executeCommandProvider?.commands, ['readiness.showDocs', 'readiness.fixAllInWorkspace', 'readiness.scanWorkspace', 'readiness.cancelScan']);
    assert.equal(await server.editor.connection.sendRequest('workspace/executeCommand', { command: 'readiness.showDocs', arguments: ['../../etc/passwd'] }), null);
    const scanned = await server.editor.connection.sendRequest<ScanSummary>('workspace/executeCommand', { command: 'readiness.scanWorkspace' });
    assert.equal(scanned.cancelled, false);
  });

  it('says goodbye properly', async () => {
    await start();
    assert.equal(await server.stop(), 0);
  });
});
