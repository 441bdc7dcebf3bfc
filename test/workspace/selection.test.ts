import { strict as assert } from 'node:assert';
import { FolderIndex } from '../../src/workspace/files.js';
import { Selection, type SelectionSettings } from '../../src/workspace/scan/selection.js';
import { memoryHost, type Files } from './support/memoryHost.js';

function select(files: Files, settings: Partial<SelectionSettings> = {}): Selection {
  const host = memoryHost(files);
  return new Selection(host, new FolderIndex(host, () => false), { exclude: [], include: [], maxFileSizeKb: 1024, ...settings });
}

const found = (files: Files, settings?: Partial<SelectionSettings>, paths?: readonly string[]): readonly string[] => select(files, settings).discover(paths).files;
const skipped = (files: Files, settings?: Partial<SelectionSettings>): Record<string, string> => Object.fromEntries(select(files, settings).discover().skipped.map(({ file, reason }) => [file, reason]));

describe('which files are analysed', () => {
  it('takes source files of every supported kind and nothing else', () => {
    const names = ['a.py', 'b.ts', 'c.tsx', 'd.js', 'e.jsx', 'f.mjs', 'g.cjs', 'h.mts', 'i.cts', 'j.ipynb', 'README.md', 'style.css', 'k.pyc'];
    assert.deepEqual(found(Object.fromEntries(names.map((name) => [name, '']))), names.slice(0, 10));
  });

  it('leaves out tests, vendored, generated and minified files, and counts each', () => {
    const files: Files = {
      'src/a.py': '', 'tests/x.py': '', 'src/test_a.py': '', 'src/a_test.py': '', 'src/conftest.py': '', 'src/a.test.ts': '', 'src/a.spec.tsx': '', 'src/__tests__/b.ts': '', 'fixtures/c.py': '',
      'node_modules/x/index.js': '', '.venv/lib/a.py': '', 'vendor/a.js': '', 'third_party/a.py': '', 'dist/a.js': '', 'build/a.js': '', '.next/a.js': '', 'out/a.js': '',
      'src/api_pb2.py': '', 'src/types.d.ts': '', 'src/lib.min.js': '', '.git/hooks/a.py': '',
    };
    assert.deepEqual(found(files), ['src/a.py']);
    assert.deepEqual(skipped(files), {
      'tests/': 'test', 'src/test_a.py': 'test', 'src/a_test.py': 'test', 'src/conftest.py': 'test', 'src/a.test.ts': 'test', 'src/a.spec.tsx': 'test', 'src/__tests__/': 'test', 'fixtures/': 'test',
      'node_modules/': 'vendored', '.venv/': 'vendored', 'vendor/': 'vendored', 'third_party/': 'vendored', 'dist/': 'generated', 'build/': 'generated', '.next/': 'generated', 'out/': 'generated',
      'src/api_pb2.py': 'generated', 'src/types.d.ts': 'generated', 'src/lib.min.js': 'minified',
    });
  });

  it('is not fooled by names that only look alike', () => {
    const files: Files = { 'src/latest.py': '', 'src/contest.ts': '', 'src/tests_helper.py': '', 'src/outbound/a.py': '', 'src/builders/b.py': '', 'src/distance.py': '' };
    assert.deepEqual(found(files), Object.keys(files).sort());
  });

  it('honours .gitignore at every level, the deepest last', () => {
    const files: Files = {
      '.gitignore': 'secret.py\n/only_here.py\n*.local.ts\nlogs/\n!keep.local.ts\n', 'a.py': '', 'secret.py': '', 'deep/secret.py': '', 'only_here.py': '', 'deep/only_here.py': '',
      'x.local.ts': '', 'keep.local.ts': '', 'logs/a.py': '', 'pkg/.gitignore': '!secret.py\nown.py\n', 'pkg/secret.py': '', 'pkg/own.py': '', 'other/own.py': '',
    };
    assert.deepEqual(found(files), ['a.py', 'deep/only_here.py', 'keep.local.ts', 'other/own.py', 'pkg/secret.py']);
    assert.equal(skipped(files)['logs/'], 'ignored');
  });

  it('looks into a folder that was named, whatever its own name or git says', () => {
    const files: Files = { '.gitignore': 'scratch/\n', 'scratch/a.py': '', 'scratch/.gitignore': 'b.py\n', 'scratch/b.py': '', 'tests/agents/c.py': '', 'tests/agents/test_d.py': '' };
    assert.deepEqual(found(files, {}, ['scratch']), ['scratch/a.py']);
    assert.deepEqual(found(files, {}, ['tests/agents']), ['tests/agents/c.py']);
  });

  it('takes files named one by one even where defaults would skip them', () => {
    const files: Files = { 'tests/test_a.py': '', 'notes.md': '' };
    assert.deepEqual(found(files, {}, ['tests/test_a.py']), ['tests/test_a.py']);
    const { skipped: rest } = select(files).discover(['notes.md', 'gone.py']);
    assert.deepEqual(rest.map(({ file, reason }) => [file, reason]), [['notes.md', 'excluded'], ['gone.py', 'unreadable']]);
  });

  it('lets globs exclude and include', () => {
    const files: Files = { 'src/a.py': '', 'src/old/b.py': '', 'tests/agents/c.py': '', 'tests/d.py': '', 'vendor/ours/e.py': '', 'vendor/theirs/f.py': '' };
    assert.deepEqual(found(files, { exclude: ['src/old'] }), ['src/a.py']);
    assert.deepEqual(found(files, { include: ['tests/agents/**', 'vendor/ours'] }), ['src/a.py', 'src/old/b.py', 'tests/agents/c.py', 'vendor/ours/e.py']);
    assert.equal(skipped(files, { include: ['tests/agents/**'] })['tests/d.py'], 'test');
    assert.deepEqual(found(files, { include: ['tests/**'], exclude: ['tests/agents'] }), ['src/a.py', 'src/old/b.py', 'tests/d.py']);
  });

  it('leaves out what is too large', () => {
    assert.equal(skipped({ 'big.py': 'x'.repeat(3000) }, { maxFileSizeKb: 2 })['big.py'], 'tooLarge');
  });

  it('answers the same for one path as for the walk', () => {
    const selection = select({ '.gitignore': 'logs/\n', 'src/a.py': '', 'logs/b.py': '', 'tests/c.py': '' }, { exclude: ['x'] });
    assert.equal(selection.skipReason('src/a.py'), undefined);
    assert.equal(selection.skipReason('logs/b.py'), 'ignored');
    assert.equal(selection.skipReason('tests/c.py'), 'test');
    assert.equal(selection.skipReason('x/c.py'), 'excluded');
    assert.equal(selection.skipReason('node_modules/a/b.js'), 'vendored');
  });
});
