import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { errorSpans, loadSyntax } from '../../../src/engine/syntax/index.js';
import type { Grammar, Syntax, SyntaxNode, SyntaxTree } from '../../../src/engine/syntax/index.js';
import { SAMPLES } from '../../../src/engine/syntax/samples.js';
import { installedFiles, testSyntax } from '../../support/syntax.js';

let syntax: Syntax;

before(async () => {
  syntax = await testSyntax();
});

type ParserNode = SyntaxTree['tree']['rootNode'];

const shape = (tree: SyntaxTree): string => tree.tree.rootNode.toString();

function find(tree: SyntaxTree, type: string): ParserNode[] {
  return tree.tree.rootNode.descendantsOfType(type);
}

/** Type and place of every named node, in pre-order. */
function listed(root: SyntaxNode | ParserNode): string[] {
  const lines: string[] = [];
  const pending: (SyntaxNode | ParserNode)[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    lines.push(`${String(node.startIndex)}-${String(node.endIndex)} ${node.type} ${String(node.namedChildren.length)}`);
    pending.push(...[...node.namedChildren].reverse());
  }
  return lines;
}

describe('parsing', () => {
  it('counts offsets in UTF-16 code units, also past astral characters', () => {
    for (const [grammar, type] of [['python', 'identifier'], ['typescript', 'identifier']] as [Grammar, string][]) {
      const text = 'a = "😀é日本"\nb = a\n';
      const tree = syntax.parse(grammar, text);
      const names = find(tree, type).map((n) => text.slice(n.startIndex, n.endIndex));
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
      assert.equal(tree.hasErrors, false, `${grammar}: ${shape(tree)}`);
      tree.dispose();
    }
  });

  it('starts one runtime for all who ask at the same time', () => {
    // In a process of its own, where none has started yet: a second runtime makes grammars of the first unreadable.
    const script = `
      const { loadSyntax } = require(${JSON.stringify(resolve('src/engine/syntax/index.ts'))});
      const { installedFiles } = require(${JSON.stringify(resolve('test/support/syntax.ts'))});
      const grammars = ['python', 'typescript', 'tsx', 'javascript'];
      const load = async () => { const syntax = await loadSyntax(installedFiles()); await syntax.prepare(...grammars); return syntax; };
      Promise.all([load(), load(), load()]).then((all) => process.stdout.write(String(all.map((one) => grammars.filter((name) => !one.parse(name, 'a').hasErrors).length))));
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script], { encoding: 'utf8' });
    assert.equal(stdout, '4,4,4', stderr.slice(0, 2000));
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

describe('nodes', () => {
  it('are those of tree-sitter itself', () => {
    for (const grammar of Object.keys(SAMPLES) as Grammar[]) {
      for (const text of [SAMPLES[grammar], '', ' ', '\n\n# 😀', 'x', SAMPLES[grammar].replaceAll('\n', '\r\n'), SAMPLES[grammar].slice(0, -20)]) {
        const tree = syntax.parse(grammar, text);
        assert.deepEqual(listed(tree.root), listed(tree.tree.rootNode));
        const again = syntax.parse(grammar, `\n${text.replace('1', '12')}`, tree);
        assert.deepEqual(listed(again.root), listed(again.tree.rootNode));
        tree.dispose();
        again.dispose();
      }
    }
  });

  it('find the child in a field', () => {
    const tree = syntax.parse('javascript', 'export { a } from "m";\nfor (let i = 0; i < 3; i++) f(i);\n');
    const field = (node: SyntaxNode | undefined, name: string): string | undefined => {
      const child = node?.childForFieldId(node.tree.language.fieldIdForName(name) ?? -1);
      return child && tree.text.slice(child.startIndex, child.endIndex);
    };
    const [exported, loop] = tree.root.namedChildren;
    assert.equal(field(exported, 'source'), '"m"');
    assert.deepEqual(['initializer', 'increment', 'body', 'value'].map((name) => field(loop, name)), ['let i = 0;', 'i++', 'f(i);', undefined]);
    tree.dispose();
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
      assert.equal(shape(again), shape(scratch));
      assert.deepEqual(
        find(again, 'identifier').map((n) => [n.startIndex, n.endIndex, n.startPosition]),
        find(scratch, 'identifier').map((n) => [n.startIndex, n.endIndex, n.startPosition]),
      );
      scratch.dispose();
      previous.dispose();
      previous = again;
    }
    previous.dispose();
  });

  it('gives the nodes of tree-sitter itself, wherever large parts stay the same', () => {
    const methods = (name: string): string => `class ${name}:\n${Array.from({ length: 6 }, (_, i) => `    def m${String(i)}(self, a):\n        if a > ${String(i)}:\n            return [self.x("😀", {"k": a}), *range(a)]\n        return f"{a!r} of {self.x}"\n`).join('\n')}`;
    let source = `import os\n\n${['A', 'B', 'C'].map(methods).join('\n\n')}\n\n@wrap(1)\n${methods('D')}`;
    let previous = syntax.parse('python', source);
    assert.deepEqual(listed(previous.root), listed(previous.tree.rootNode));
    for (let step = 0; step < 60; step++) {
      const at = source.indexOf('\n', Math.floor((source.length * ((step * 37) % 60)) / 60)) + 1;
      const typed = ['# é\n', 'value = 1\n', '    "', ''][step % 4] ?? '';
      source = source.slice(0, at) + typed + source.slice(at + (step % 5 === 0 ? 9 : 0));
      const next = syntax.parse('python', source, previous);
      assert.deepEqual(listed(next.root), listed(next.tree.rootNode), `step ${String(step)}`);
      previous.dispose();
      previous = next;
    }
    previous.dispose();
  });

  it('leaves the earlier tree untouched', () => {
    const first = syntax.parse('python', text);
    const before = find(first, 'identifier').map((n) => n.startIndex);
    syntax.parse('python', `# moved\n${text}`, first).dispose();
    assert.deepEqual(find(first, 'identifier').map((n) => n.startIndex), before);
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
