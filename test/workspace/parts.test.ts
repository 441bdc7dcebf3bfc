import { strict as assert } from 'node:assert';
import type { Finding } from '../../src/engine/types.js';
import { fingerprints } from '../../src/workspace/fingerprint.js';
import { compileGlobs } from '../../src/workspace/globs.js';
import { Lru } from '../../src/workspace/lru.js';
import { sha256 } from '../../src/workspace/node/hash.js';
import { extensionOf, folderOf, inFolder, isInside, join, nameOf, relativeTo, upward } from '../../src/workspace/paths.js';

describe('workspace paths', () => {
  it('takes paths apart and puts them together', () => {
    assert.equal(folderOf('a/b/c.py'), 'a/b');
    assert.equal(folderOf('c.py'), '');
    assert.equal(nameOf('a/b/c.py'), 'c.py');
    assert.equal(extensionOf('a/B.Test.TSX'), '.tsx');
    assert.equal(extensionOf('a/.gitignore'), '');
    assert.equal(inFolder('', 'x'), 'x');
    assert.equal(join('a/b', '../c', './d'), 'a/c/d');
    assert.equal(join('a', '../..'), undefined);
    assert.deepEqual(upward('a/b'), ['a/b', 'a', '']);
    assert.deepEqual(upward(''), ['']);
  });

  it('tells inside from alike', () => {
    assert.equal(isInside('src', 'src/a.ts'), true);
    assert.equal(isInside('src', 'src2/a.ts'), false);
    assert.equal(isInside('', 'anything'), true);
    assert.equal(relativeTo('src', 'src/a/b.ts'), 'a/b.ts');
  });
});

describe('globs', () => {
  const matches = (glob: string, file: string): boolean => compileGlobs([glob]).matches(file);

  it('reads them as people write them', () => {
    assert.equal(matches('legacy', 'src/legacy/a.py'), true);
    assert.equal(matches('src/legacy/', 'src/legacy/a.py'), true);
    assert.equal(matches('/scripts', 'tools/scripts/a.py'), false);
    assert.equal(matches('*.gen.ts', 'deep/down/x.gen.ts'), true);
    assert.equal(matches('src/**/old_*.py', 'src/a/b/old_x.py'), true);
    assert.equal(matches('src/*.py', 'src/a/b.py'), false);
    assert.equal(compileGlobs([]).matches('a.py'), false);
  });

  it('knows which folders a glob points into', () => {
    const globs = compileGlobs(['tests/fixtures/agents/**']);
    assert.equal(globs.pointsInto('tests'), true);
    assert.equal(globs.pointsInto('tests/fixtures/agents/deep'), true);
    assert.equal(globs.pointsInto('tests/other'), false);
  });
});

describe('what was used last', () => {
  it('stays within its weight and keeps the newest', () => {
    const dropped: string[] = [];
    const lru = new Lru<string>(10, (value) => dropped.push(value));
    lru.set('a', 'A', 4);
    lru.set('b', 'B', 4);
    assert.equal(lru.get('a'), 'A');
    lru.set('c', 'C', 4);
    assert.deepEqual(dropped, ['B']);
    assert.equal(lru.get('b'), undefined);
    lru.set('huge', 'H', 100);
    assert.equal(lru.get('huge'), 'H');
    assert.equal(lru.get('a'), undefined);
    lru.clear();
    assert.equal(lru.get('huge'), undefined);
  });
});

describe('fingerprints', () => {
  const finding = (rule: string, identity: string, start: number): Finding => ({
    rule, identity, severity: 'warning', span: { start, end: start + 1 }, message: '', evidence: [], related: [], fixable: false, fixes: () => [],
  });

  it('rest on meaning and not on place', () => {
    const before = fingerprints('a.py', [finding('r', 'f|get', 10), finding('r', 'f|get', 20)], sha256);
    const moved = fingerprints('a.py', [finding('r', 'f|get', 110), finding('r', 'f|get', 220)], sha256);
    assert.deepEqual(moved, before);
    assert.equal(new Set(before).size, 2);
    assert.match(before[0]!, /^[0-9a-f]{16}$/);
  });

  it('differ by rule, file and identity', () => {
    const prints = [
      fingerprints('a.py', [finding('r', 'f', 0)], sha256), fingerprints('b.py', [finding('r', 'f', 0)], sha256),
      fingerprints('a.py', [finding('s', 'f', 0)], sha256), fingerprints('a.py', [finding('r', 'g', 0)], sha256),
    ].flat();
    assert.equal(new Set(prints).size, 4);
  });
});
