import assert from 'node:assert/strict';
import type { Block } from '../../../../src/engine/facts/nodes.js';
import { pythonKinds } from '../../../../src/engine/languages/python/kinds.js';
import { Reader } from '../../../../src/engine/languages/python/reader.js';
import { lowerBlock } from '../../../../src/engine/languages/python/statements.js';
import { testSyntax } from '../../../support/syntax.js';

/** Sources near the border of what is read from the text: each must come out as the tree says. */
const SOURCES = [
  'a.b.c(d, e=f.g, h="x", i=-1, j=None, k=[1, "2"], l={"m": n})',
  'f(  a ,\n  b = c ,\n)', 'f(a=b, c =d, e= f)', 'f(a == b, c)', 'f(a := 1)', 'f(*a, b)', 'f(**a)', 'f(a for a in b)', 'f("a" "b")', 'f("a"\n"b")', 'f(a # c\n)',
  'f (x)', 'f(x) .y', 'x = f(a)[b](c)', 'x[a, b]', 'x[a:b]', 'x[a,]', 'x[a][b].c', 'x[()]', 'x = a, b', 'x = y = z', 'x == y', 'x = y == z', 'x: int', 'x: int = 1', 'x: A[b, c] = d()',
  'x: a.b = c  # note', 'x += 1', 'a, b = c', 'x.y = z', 'x[0] = z', '(x) = y', 'x = (y)', 'x = yield', 'x = await y', 'x = await y.z(a)[b]', 'await (x)', 'await x ** y', 'await a + b', 'await a * b', 'await a == b', 'await a and b', 'await a in b', 'not await a', 'f(await a, await b(c))', 'not a', 'not a.b(c)',
  'not a and b', 'a and not b', 'a and b and c', 'a and b or c', 'a + b + c', 'a - b - c', 'a + b * c', '-1', '-1 + a', '-a', '-1 ** 2', '-2**31', 'a ** -1', 'a ** b ** c', 'a < b < c', 'a if b else c',
  'a is not None', 'a is  not None', 'a not in b', 'a in b', 'a isnot', 'a<-1', 'a<=b', 'a<>b', 'a|b|c', 'a @ b', 'a//b', 'a>>b', 'lambda: a', '"a" % b', '"a".join(b)', "'it''s'", '""', "''", '"""a"""', '"a\\n"',
  'r"a"', 'b"a"', 'f"a"', 'f"{a}"', 'f"{a} {b.c} {d(e)}"', 'f"{{}}"', 'f"{{a}}"', 'f"}}{a}"', 'f"{a!r}"', 'f"{a:b}"', 'f"{a=}"', 'f"{ a }"', "f'{a}\"'", 'f"{a["b"]}"', 'f"{a[\'b\']}"', 'F"{a}"', 'rf"{a}"',
  'f"{a}" "b"', 'f""', 'f"{{{a}}}"', 'f"{a}{b}"', 'f"{1}"', 'f"{}"', '1', '1.5', '1.', '.5', '0', '07', '0x1', '1e5', '1_0', '1j', '1.5j', '1 .real', '1..real', 'é.a', 'a.é', 'aé', '[]', '[a]', '[a,]', '[a, *b]', '[a for a in b]',
  '{}', '{a}', '{"a"}', '{"a": b}', '{"a" : b}', '{"a": b, **c}', '{a: b}', '{"a": b for b in c}', '{"a": {"b": [c, {"d": -1}]}}', '{\n  "a": b,\n}', '{"a" "b": c}', 'return_', 'returned(a)', 'assert(a)', 'del(a)', 'print(a)', 'print (a)', 'print a',
  'print >>a, b', 'exec(a)', 'exec "a"', 'type(a)', 'type = a', 'match(a)', 'match = a', 'case = a', 'async_ = a', 'None', 'True.a', 'a; b', 'a;', 'a = b; c = d;', 'return', 'return a', 'return(a)', 'return  a', 'return-a', 'return a, b', 'return not a',
  'raise', 'pass', 'break', 'yield', 'yield a', 'x = \\\n  a', 'f(a, \\\n  b)', 'import a', 'import a.b as c, d', 'import a . b', 'import  a', 'import a,b', 'from a import b', 'from . import b as c', 'from a import (b, c as d,)', 'from a import (\n  b,  # x\n  c\n)',
  'from a import *', 'from .a import b', 'from . a import b', 'from a import b, \\\n  c', 'from __future__ import annotations', 'def f(): pass', 'def f(a, b=1, *c, d: int, e: str = "x", **g) -> h: pass', 'def f(a, /, b, *, c): pass', 'def f(a, # c\n b): pass',
  'def f(a: b | c = None): pass', 'def f(a: b | c | d): pass', 'def f(a: B[c, D[e]]): pass', 'def f(*a: b, **c: d): pass', 'def f((a, b)): pass', 'def f(a=(1)): pass', 'def f(a=b if c else d): pass', 'def f[T](a: T): pass', 'def f(\n    self,\n    a: int = 1,\n) -> None: pass',
  'def f(a,): pass', 'def f(*, a): pass', 'def f(a: "b"): pass', 'def f(a:b=c): pass', 'class A(B, c=d): x: int = 1', 'with a(b) as c: pass', 'for a in b(c): pass', 'if a.b == "c": pass', 'while not a: pass', '@a.b(c)\ndef f(): pass', 'assert a, b', 'del a.b', 'global a',
  'x = [\n  a,\n  # note\n  b,\n]', 'f(a,\r\n  b)', 'a\t=\tb', 'a  .  b', 'a.b\\\n.c', 'f(lambda: a, b)', 'f(a, not b, c)', 'f(x=not a)', 'f(x=a or b)', 'f(a)(b', 'x = = y',
];

describe('reading plain Python from the text', () => {
  it('gives what the tree gives', async () => {
    const syntax = await testSyntax();
    const read = (text: string, fast: boolean): { body: Block; comments: number } => {
      const tree = syntax.parse('python', text);
      try {
        const reader = new Reader(text, pythonKinds.of(tree.root), !tree.hasErrors, fast);
        return { body: lowerBlock(reader, tree.root), comments: reader.comments.length };
      } finally {
        tree.dispose();
      }
    };
    for (const source of SOURCES) {
      for (const text of [`${source}\n`, `def wrapper():\n    first\n    ${source.replace(/\n/g, '\n    ')}`, source.startsWith('f(') ? `g(h(${source}), [${source}])\n` : source]) {
        assert.deepEqual(read(text, true), read(text, false), text);
      }
    }
  });
});
