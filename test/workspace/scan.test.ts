import { strict as assert } from 'node:assert';
import type { CacheStore } from '../../src/workspace/scan/cache.js';
import type { FileResult, ScanProgress } from '../../src/workspace/types.js';
import { rules } from '../../src/engine/index.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { sha256 } from '../../src/workspace/node/hash.js';
import { memoryHost, type Files } from './support/memoryHost.js';
import { FINE, openFiles, PROBLEM, testEngines } from './support/testEngine.js';

/** A cache that can be looked into. */
function memoryCache(): CacheStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, load: (key) => texts.get(key), save: (key, text) => void texts.set(key, text) };
}

const CLIENTS = 'import httpx\n\nclient = httpx.Client(timeout=None)\n';
const PROJECT: Files = {
  'app/__init__.py': '', 'app/clients.py': CLIENTS, 'app/use.py': 'from app.clients import client\nfrom app.later import other\n\nclient.get("https://example.com")\nother.get("https://example.com")\n',
  'app/problem.py': PROBLEM, 'app/plain.py': 'x = 1\n', 'requirements.txt': 'httpx==0.27.0\n', 'app/generated.py': '# @generated\nx = 1\n',
};

describe('a scan', () => {
  it('gives every file, sorted, with what was skipped', async () => {
    const { workspace } = await openFiles({ ...PROJECT, 'tests/x.py': PROBLEM });
    const result = await workspace.scan();
    assert.deepEqual(result.files.map(({ file }) => file), ['app/__init__.py', 'app/clients.py', 'app/plain.py', 'app/problem.py', 'app/use.py']);
    assert.deepEqual(result.skipped, [{ file: 'app/generated.py', reason: 'generated' }, { file: 'tests/', reason: 'test' }]);
    assert.equal(result.files.find(({ file }) => file === 'app/problem.py')!.findings.length, 1);
    assert.deepEqual([result.cancelled, result.cached, result.errors.length], [false, 0, 0]);
    assert.equal(result.bytes, Object.entries(PROJECT).filter(([file]) => file.endsWith('.py')).reduce((sum, [, text]) => sum + (text as string).length, 0));
  });

  it('reports progress and streams results', async () => {
    const { workspace } = await openFiles(PROJECT);
    const progress: ScanProgress[] = [];
    const streamed: FileResult[] = [];
    const result = await workspace.scan({ onProgress: (one) => progress.push(one), onFile: (one) => streamed.push(one) });
    assert.deepEqual(progress.map(({ done }) => done), [1, 2, 3, 4, 5, 6]);
    assert.ok(progress.every(({ total }) => total === 6));
    assert.equal(streamed.length, result.files.length);
  });

  it('carries fixes only when asked', async () => {
    const { workspace } = await openFiles({ 'a.py': PROBLEM });
    const plain = (await workspace.scan()).files[0]!.findings[0]!;
    assert.equal(plain.fixes, undefined);
    const withFixes = (await workspace.scan({ withFixes: true })).files[0]!.findings[0]!;
    assert.deepEqual(withFixes.fixes!.map(({ safety, edits }) => [safety, edits[0]!.newText]), [['safe', ', timeout=30']]);
    assert.equal(withFixes.fingerprint, plain.fingerprint);
  });

  it('sees open buffers', async () => {
    const { workspace } = await openFiles({ 'a.py': FINE });
    workspace.open('a.py', 'python', PROBLEM);
    assert.equal((await workspace.scan()).files[0]!.findings.length, 1);
  });

  it('is restricted to paths', async () => {
    const { workspace } = await openFiles({ 'a/x.py': PROBLEM, 'b/y.py': PROBLEM, 'tests/z.py': PROBLEM });
    const result = await workspace.scan({ paths: ['b', 'tests/z.py'] });
    assert.deepEqual(result.files.map(({ file }) => file), ['b/y.py', 'tests/z.py']);
  });

  it('can be cancelled and keeps what is done', async () => {
    const { workspace } = await openFiles(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index}.py`, PROBLEM])));
    const abort = new AbortController();
    const result = await workspace.scan({ signal: abort.signal, onProgress: ({ done }) => { if (done === 5) abort.abort(); } });
    assert.equal(result.cancelled, true);
    assert.equal(result.files.length, 5);
    const before = await workspace.scan({ signal: AbortSignal.abort() });
    assert.deepEqual([before.files.length, before.cancelled], [0, true]);
  });

  it('finds out which manifests are broken, whoever reads the files', async () => {
    const { workspace } = await openFiles({ 'a.py': 'x = 1\n', 'package.json': '{', 'api/b.py': '', 'api/uv.lock': '=======' });
    await workspace.scan();
    assert.deepEqual(workspace.configProblems.map(({ file }) => file), ['api/uv.lock', 'package.json']);
  });

  it('names a rule that fails and lets the others run', async () => {
    const broken = { ...rules[0]!, meta: { ...rules[0]!.meta, id: 'broken-rule', needs: ['requests'] }, on: ['module'] as const, check: () => { throw new Error('boom'); } };
    const engineWith = await testEngines();
    const { RuleFailure } = await import('../../src/engine/index.js');
    const engine = engineWith();
    const failing = { ...engine, analyze: (...[source, context, parsed]: Parameters<typeof engine.analyze>) => {
      if (context.settings.rules[broken.meta.id] !== 'off') throw new RuleFailure(broken.meta.id, source.file, new Error('boom'));
      return engine.analyze(source, context, parsed);
    } };
    const workspace = openWorkspace(memoryHost({ 'a.py': PROBLEM }), failing, { hash: sha256, rules: rules.map(({ meta }) => meta) });
    const result = await workspace.scan();
    assert.equal(result.files[0]!.findings.length, 1);
    assert.deepEqual(result.errors, [{ file: 'a.py', message: 'Rule broken-rule failed on a.py: boom' }]);
  });

  it('goes on when the analysis of one file throws', async () => {
    const engine = (await testEngines())();
    const failing = { ...engine, parse: (...args: Parameters<typeof engine.parse>) => {
      if (args[0].file === 'bad.py') throw new RangeError('too deep');
      return engine.parse(...args);
    } };
    const workspace = openWorkspace(memoryHost({ 'bad.py': PROBLEM, 'good.py': PROBLEM }), failing, { hash: sha256, rules: rules.map(({ meta }) => meta) });
    const result = await workspace.scan();
    assert.deepEqual(result.files.map(({ file }) => file), ['good.py']);
    assert.deepEqual(result.errors, [{ file: 'bad.py', message: 'too deep' }]);
  });
});

describe('the cache of scans', () => {
  async function twice(change: (files: Files) => void, options: { readonly configure?: boolean } = {}): Promise<{ readonly parses: number; readonly cached: number; readonly same: boolean }> {
    const cache = memoryCache();
    const files = { ...PROJECT };
    const first = await openFiles(files, { cache });
    const before = await first.workspace.scan();
    change(files);
    const second = await openFiles(files, { cache });
    if (options.configure) second.workspace.configure({ preset: 'strict', rules: {}, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024, trusted: true });
    const after = await second.workspace.scan();
    return { parses: second.counted.parses, cached: after.cached, same: JSON.stringify(after.files) === JSON.stringify(before.files) };
  }

  it('makes a second scan parse nothing and say the same', async () => {
    assert.deepEqual(await twice(() => undefined), { parses: 0, cached: 6, same: true });
  });

  it('works within one workspace too', async () => {
    const { workspace, counted } = await openFiles(PROJECT, { cache: memoryCache() });
    await workspace.scan();
    counted.parses = 0;
    counted.analyses = 0;
    const result = await workspace.scan();
    assert.deepEqual([counted.parses, counted.analyses, result.cached], [0, 0, 6]);
    await workspace.scan({ useCache: false });
    assert.ok(counted.parses > 0);
  });

  it('analyses again what changed, and what leans on it', async () => {
    assert.equal((await twice((files) => { files['app/problem.py'] = FINE; })).cached, 5);
    const changed = await twice((files) => { files['app/clients.py'] = CLIENTS.replace('None', '5'); });
    assert.deepEqual([changed.cached, changed.same], [4, false]);
  });

  it('notices a file that an import was looking for', async () => {
    assert.equal((await twice((files) => { files['app/later.py'] = 'other = 1\n'; })).cached, 5);
  });

  it('does not survive other manifests or other settings', async () => {
    assert.equal((await twice((files) => { files['requirements.txt'] = 'httpx==0.28.0\n'; })).cached, 0);
    assert.equal((await twice((files) => { files['.readiness/config.json'] = '{"rules": {"missing-timeout": "off"}}'; })).cached, 0);
    assert.equal((await twice(() => undefined, { configure: true })).cached, 0);
  });

  it('is ignored when it is damaged', async () => {
    const cache = memoryCache();
    await (await openFiles(PROJECT, { cache })).workspace.scan();
    const [[key, text]] = [...cache.texts] as [[string, string]];
    for (const damaged of ['', 'garbage', '\n', text.slice(0, -5), text.replace('"rule"', '"rolf"'), `${sha256('null')}\nnull`]) {
      cache.texts.set(key, damaged);
      const result = await (await openFiles(PROJECT, { cache })).workspace.scan();
      assert.equal(result.cached, 0, damaged.slice(0, 40));
      assert.equal(result.files.length, 5);
    }
  });

  it('keeps the entries of files that a partial scan did not look at', async () => {
    const cache = memoryCache();
    await (await openFiles(PROJECT, { cache })).workspace.scan();
    const files = { ...PROJECT, 'app/plain.py': 'y = 2\n' };
    await (await openFiles(files, { cache })).workspace.scan({ paths: ['app/clients.py', 'app'] });
    assert.equal((await (await openFiles(files, { cache })).workspace.scan()).cached, 6);
  });

  it('does not take the content of an open buffer for that of the file', async () => {
    const cache = memoryCache();
    const first = await openFiles(PROJECT, { cache });
    first.workspace.open('app/problem.py', 'python', FINE);
    assert.equal((await first.workspace.scan()).files.find(({ file }) => file === 'app/problem.py')!.findings.length, 0);
    const second = await openFiles(PROJECT, { cache });
    const result = await second.workspace.scan();
    assert.equal(result.files.find(({ file }) => file === 'app/problem.py')!.findings.length, 1);
    assert.equal(result.cached, 5);
  });
});
