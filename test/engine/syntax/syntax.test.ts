import assert from 'node:assert/strict';
import { errorSpans, loadSyntax } from '../../../src/engine/syntax/index.js';
import type { Grammar, Syntax, SyntaxNode } from '../../../src/engine/syntax/index.js';
import { installedFiles, testSyntax } from '../../support/syntax.js';

let syntax: Syntax;

before(async () => {
  syntax = await testSyntax();
});

const shape = (root: SyntaxNode): string => root.toString();

function find(root: SyntaxNode, type: string): SyntaxNode[] {
  return root.descendantsOfType(type);
}

describe('parsing', () => {
  it('counts offsets in UTF-16 code units, also past astral characters', () => {
    for (const [grammar, type] of [['python', 'identifier'], ['typescript', 'identifier']] as [Grammar, string][]) {
      const text = 'a = "😀é日本"\nb = a\n';
      const tree = syntax.parse(grammar, text);
      const names = find(tree.root, type).map((n) => text.slice(n.startIndex, n.endIndex));
      assert.deepEqual(names, ['a', 'b', 'a']);
      tree.dispose();
    }
  });

  it('parses each grammar without errors', () => {
    const samples: Record<Grammar, string> = {
      python: 'match x:\n    case [1, *_]: pass\n',
      typescript: 'const x = <T,>(a: T): T => a satisfies T;\n',
      tsx: 'const x = <A b={1}>{c}</A>;\n',
      javascript: 'const x = <a>{b?.c ?? 1}</a>;\n',
    };
    for (const grammar of Object.keys(samples) as Grammar[]) {
      const tree = syntax.parse(grammar, samples[grammar]);
      assert.equal(tree.hasErrors, false, `${grammar}: ${shape(tree.root)}`);
      tree.dispose();
    }
  });

  it('refuses a grammar that was not loaded', async () => {
    const fresh = await loadSyntax(installedFiles());
    assert.equal(fresh.isReady('python'), false);
    assert.throws(() => fresh.parse('python', 'x'), /python grammar has not been loaded/);
    await fresh.prepare('python');
    await fresh.prepare('python');
    assert.equal(fresh.isReady('python'), true);
    fresh.parse('python', 'x').dispose();
    fresh.dispose();
  });

  it('tells what is wrong with a grammar file and tries again later', async () => {
    const files = installedFiles();
    let calls = 0;
    const fresh = await loadSyntax({
      runtime: files.runtime,
      grammars: { ...files.grammars, python: () => (calls++ === 0 ? new Uint8Array([1, 2, 3]) : files.grammars.python()) },
    });
    await assert.rejects(fresh.prepare('python'));
    await fresh.prepare('python');
    fresh.parse('python', 'x').dispose();
    fresh.dispose();
  });

  it('can be disposed twice', () => {
    const tree = syntax.parse('python', 'x');
    tree.dispose();
    tree.dispose();
    assert.equal(tree.isDisposed, true);
    const again = syntax.parse('python', 'x = 1', tree);
    assert.equal(again.hasErrors, false);
    again.dispose();
  });
});

describe('parsing again after an edit', () => {
  const text = 'def f(a):\n    return a + 1\n\nclass C:\n    x = "😀"\n    def g(self):\n        return f(self.x)\n';
  const versions = [
    text.replace('a + 1', 'a +\\\n        1'),
    text.replace('"😀"', '"😀😀" + "é"'),
    text.replace('class C:', 'class C:\n    """text\n'),
    text.replace('def f(a):\n', ''),
    '',
    `import os\n${text}`,
    `${text}x = (\n`,
    text.replaceAll('\n', '\r\n'),
  ];

  it('gives the same tree as parsing from scratch', () => {
    let previous = syntax.parse('python', text);
    for (const next of [...versions, text]) {
      const scratch = syntax.parse('python', next);
      const again = syntax.parse('python', next, previous);
      assert.equal(shape(again.root), shape(scratch.root));
      assert.deepEqual(
        find(again.root, 'identifier').map((n) => [n.startIndex, n.endIndex, n.startPosition]),
        find(scratch.root, 'identifier').map((n) => [n.startIndex, n.endIndex, n.startPosition]),
      );
      scratch.dispose();
      previous.dispose();
      previous = again;
    }
    previous.dispose();
  });

  it('leaves the earlier tree untouched', () => {
    const first = syntax.parse('python', text);
    const before = find(first.root, 'identifier').map((n) => n.startIndex);
    syntax.parse('python', `# moved\n${text}`, first).dispose();
    assert.deepEqual(find(first.tree.rootNode, 'identifier').map((n) => n.startIndex), before);
    first.dispose();
  });

  it('starts over when the grammar is another one', () => {
    const first = syntax.parse('javascript', 'let a = 1;');
    const second = syntax.parse('typescript', 'let a: number = 1;', first);
    assert.equal(second.hasErrors, false);
    first.dispose();
    second.dispose();
  });
});

describe('error spans', () => {
  it('is empty for clean code', () => {
    const tree = syntax.parse('python', 'x = 1\n');
    assert.deepEqual(errorSpans(tree.root), []);
    tree.dispose();
  });

  it('covers skipped text and marks missing tokens, in source order', () => {
    const text = 'a = "😀"\nb = )\nc = 1\nd = (2\n';
    const tree = syntax.parse('python', text);
    const spans = errorSpans(tree.root);
    assert.ok(spans.length > 0);
    assert.ok(spans.every((s) => s.start <= s.end && s.end <= text.length));
    assert.deepEqual([...spans].sort((x, y) => x.start - y.start), spans);
    assert.ok(spans.some((s) => s.start <= text.indexOf(')') && s.end >= text.indexOf(')')));
    tree.dispose();
  });

  it('stops counting in hopeless files', () => {
    const text = ') = ]\nx = 1\n'.repeat(5_000);
    const tree = syntax.parse('python', text);
    assert.ok(errorSpans(tree.root).length <= 1_001);
    tree.dispose();
  });
});

describe('hostile input', () => {
  for (const grammar of ['python', 'typescript', 'javascript'] as const) {
    it(`survives 100,000 nested brackets in ${grammar}`, function () {
      this.timeout(60_000);
      for (const text of [`x = ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`, `x = ${'('.repeat(100_000)}\n`]) {
        const tree = syntax.parse(grammar, text);
        errorSpans(tree.root);
        syntax.parse(grammar, `${text} `, tree).dispose();
        tree.dispose();
      }
    });

    it(`parses a line of 2 MB in ${grammar}`, function () {
      this.timeout(60_000);
      const tree = syntax.parse(grammar, `x = [${'"some text", '.repeat(160_000)}]\n`);
      assert.equal(tree.hasErrors, false);
      tree.dispose();
    });
  }
});
