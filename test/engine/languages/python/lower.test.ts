import assert from 'node:assert/strict';
import type { Module, Node } from '../../../../src/engine/facts/nodes.js';
import { walk } from '../../../../src/engine/facts/visit.js';
import { parseModule } from '../../../support/syntax.js';
import { show, showAll } from './show.js';

const lower = (text: string): Promise<Module> => parseModule('python', text);

async function says(text: string, expected: string): Promise<void> {
  const module = await lower(text);
  assert.equal(showAll(module), expected);
  assert.deepEqual(module.errors, [], 'the sample has a syntax error');
}

/** Checks that spans are exact: names are their text, children lie inside their parents, nothing starts or ends with a blank. */
function checkSpans(module: Module): void {
  const { text } = module;
  walk(module, (node: Node) => {
    const source = text.slice(node.start, node.end);
    assert.ok(node.start <= node.end);
    if (node.kind === 'name') assert.equal(source, node.name);
    if (node.kind === 'member') assert.equal(text.slice(node.propertySpan.start, node.propertySpan.end), node.property);
    if (node.kind === 'call' && node.argsSpan) assert.match(text.slice(node.argsSpan.start, node.argsSpan.end), /^\([\s\S]*\)$/);
    if ((node.kind === 'function' || node.kind === 'class') && node.nameSpan) assert.equal(text.slice(node.nameSpan.start, node.nameSpan.end), node.name);
    if (node.kind !== 'module') {
      assert.equal(source, source.trim(), node.kind);
      assert.ok(node.parent, node.kind);
      assert.ok(node.parent.start <= node.start && node.end <= node.parent.end, `${node.kind} in ${node.parent.kind}`);
    }
    return undefined;
  });
}

describe('Python expressions', () => {
  const cases: [string, string][] = [
    ['a.b.c', 'a.b.c'],
    ['f(a, *b, c=1, **d)', 'f(a, *b, c=1, **d)'],
    ['f(x)(y)[z].w', 'f(x)(y)[z].w'],
    ['f(a for a in b)', 'f(generator<a for a in b>)'],
    ['f((a), ((b)))', 'f(a, b)'],
    ['x[1:2]', 'x[slice?<1, 2>]'],
    ['x[1, a]', 'x[tuple<1, a>]'],
    ['x[()]', 'x[tuple<>]'],
    ['a, b', 'tuple<a, b>'],
    ['a,', 'tuple<a>'],
    ['()', 'tuple<>'],
    ['[1, *a]', 'list<1, ...a>'],
    ['{1, 2}', 'set<1, 2>'],
    ["{'a': 1, b: 2, 3: c, **d}", '{a: 1, [b]: 2, 3: c, ...d}'],
    ['{b"a": 1}', '{[b"a"]: 1}'],
    ['not a', '(!a)'],
    ['-a + ~b', '((-a) + (~b))'],
    ['a and b or c', '((a && b) || c)'],
    ['a is not b', '(a !== b)'],
    ['a is  not None', '(a !== null)'],
    ['a not in b', '(a not in b)'],
    ['a is b is c', '((a === b) === c)'],
    ['a < b <= c', '((a < b) <= c)'],
    ['-2 ** 3', '(-(2 ** 3))'],
    ['a if b else c', '(b ? a : c)'],
    ['(x := f())', '(x := f())'],
    ['await x.y()', 'await x.y()'],
    ['lambda x, *a, y=1, **k: x', 'lambda (x, *a, kw y = 1, **k) {return x}'],
    ['lambda: 0', 'lambda () {return 0}'],
    ['[x async for x in y if a if b for z in w]', 'list<x async for x in y for z in w if a if b>'],
    ['{k: v for k, v in z}', 'dict<k: v for [k, v] in z>'],
    ['{x for x in y}', 'set<x for x in y>'],
    ['(\n  a  # note\n  .b()  # more\n  .c\n)', 'a.b().c'],
    ['True, False, None, ...', 'tuple<true, false, null, ellipsis?<>>'],
    ['0x1f, 0o17, 0b11, 1_000, 1.5e3, 07, 10L, 2j', 'tuple<31, 15, 3, 1000, 1500, 7, 10, NaN>'],
    ['naïve.é', 'naïve.é'],
  ];
  for (const [source, expected] of cases) it(source.replace(/\n/g, ' '), () => says(`${source}\n`, expected));
});

describe('Python strings', () => {
  const cases: [string, string][] = [
    [String.raw`"a\n\t\\\"\x41\u00e9\101\q"`, String.raw`"a\n\t\\\"AéA\\q"`],
    [String.raw`r"a\n"`, String.raw`"a\\n"`],
    [String.raw`b'\x00\u0041'`, String.raw`b"\u0000\\u0041"`],
    [String.raw`Rb"\d"`, String.raw`b"\\d"`],
    [String.raw`u"\U0001F600"`, '"😀"'],
    ['"""a\n"b" """', String.raw`"a\n\"b\" "`],
    ['"a\\\nb"', '"ab"'],
    ['""', '""'],
    ['("a"  # c\n  f"b{c}" r"\\d")', '`ab${c}\\d`'],
    ['"a" \'b\'', '"ab"'],
    ['f"{{a}} {b!r:>{w}} {c.d(1)} {e=}"', '`{a} ${b}${w} ${c.d(1)} ${e}`'],
    ['f"{{}}"', '"{}"'],
    ['f"plain"', '"plain"'],
    ['f"""{\n  a\n}"""', '`${a}`'],
    ['f"{a, b} {x[\'k\']}"', '`${tuple<a, b>} ${x["k"]}`'],
    ['f"{(yield x)}"', '`${yield x}`'],
  ];
  for (const [source, expected] of cases) it(source.replace(/\n/g, ' '), () => says(`${source}\n`, expected));

  it('reads line breaks as Python does', () => says('x = """a\r\nb"""\r\n', 'x = "a\\nb"'));
});

describe('Python statements', () => {
  const cases: [string, string][] = [
    ['x = y = z = 1', 'x = y = z = 1'],
    ['x: int = 1; y: List[int]', 'x: int = 1; y: List[int]'],
    ['x: Dict[str, int] | None = None', 'x: (Dict[tuple<str, int>] | null) = null'],
    ['x += 1; x.y //= 2', 'x += 1; x.y //= 2'],
    ['a, *b = c', '[a, *b] = c'],
    ['(a, [b, c.d]), e[0] = f', '[[a, [b, c.d]], e[0]] = f'],
    ['x = yield', 'x = yield'],
    ['x = \\\n  1', 'x = 1'],
    ['if a: b\nelif c:\n  d\n# note\nelif e: pass\nelse: f', 'if a {b} else {if c {d} else {if e {pass} else {f}}}'],
    ['for i, (j, k) in x:\n  break\nelse:\n  continue', 'for [i, [j, k]] in x {break} else {continue}'],
    ['for (i) in x: pass', 'for i in x {pass}'],
    ['for (i,) in x: pass', 'for [i] in x {pass}'],
    ['async def f():\n  async for x in y: pass', 'async function f() {async for x in y {pass}}'],
    ['while a:\n  pass\n# c\nelse: b', 'while a {pass} else {b}'],
    ['try: a\nexcept (A, B) as e: b\nexcept C: raise\nexcept: raise D from e\nelse: f\nfinally: g',
      'try {a} except <A, B> as e {b} except <C> {raise} except <> {raise D from e} else {f} finally {g}'],
    ['try: a\nexcept* A as e: b', 'try {a} except <A> as e {b}'],
    ['try: a\nexcept A, e: b', 'try {a} except <A> as e {b}'],
    ['try: a\nexcept A, B: b', 'try {a} except <A, B> {b}'],
    ['with a as b, c() as (d, e): pass', 'with a as b, c() as [d, e] {pass}'],
    ['with (\n  open(x) as f,  # one\n  g,\n):\n  pass', 'with open(x) as f, g {pass}'],
    ['with (\n  open(x) as f\n): pass', 'with open(x) as f {pass}'],
    ['with (a): pass', 'with a {pass}'],
    ['async def f():\n  async with a as b.c: pass', 'async function f() {async with a as b.c {pass}}'],
    ['del a, b[0]; assert x, "m"; global g, h; nonlocal i', 'del!<tuple<a, b[0]>>; assert!<x, "m">; global!<g, h>; nonlocal!<i>'],
    ['print "x"; exec "y"; print(z)', 'print!<"x">; exec!<"y">; print(z)'],
    ['type X = int', 'type!<X, int>'],
    ['return', 'return'],
    ['return (a)', 'return a'],
    ['return a, b', 'return tuple<a, b>'],
    ['return-a', 'return (-a)'],
  ];
  for (const [source, expected] of cases) it(source.replace(/\n/g, ' / '), () => says(`${source}\n`, expected));

  it('match', () => says(
    'match x, y:\n  # c\n  case [1, *_] if z: a\n  case {"k": v, **rest} | None: b\n  case P(x=0) as p: c\n  case a.b: d\n  case -1 | "s": e\n  case q: f\n  case _ if g: h\n  case _: i\n',
    'match tuple<x, y> case <pattern?<1, pattern?<>>> if z {a} case <pattern?<"k", capture?<>, pattern?<rest>>, null> {b} case <pattern?<pattern?<P, pattern?<x, 0>>, p>> {c} '
      + 'case <a.b> {d} case <-1, "s"> {e} default <capture?<>> {f} case <> if g {h} default <> {i}',
  ));
});

describe('Python functions and classes', () => {
  it('parameters', () => says(
    'def f(a, /, b: int = 1, *args: Any, c, d=2, **kw) -> int: pass\ndef g(a, *, b): pass\ndef h(a, (b, c)): pass\n',
    'function f(a, b: int = 1, *args: Any, kw c, kw d = 2, **kw) -> int {pass}; function g(a, kw b) {pass}; function h(a, [b, c]) {pass}',
  ));

  it('parameters with comments between them', () => says(
    'def f(\n  a,  # first\n  # about b\n  b=None,\n):\n  pass\n', 'function f(a, b = null) {pass}',
  ));

  it('generic functions and classes', () => says('def f[T: int](x: list[T]) -> T: ...\nclass A[T](B[T]): ...\n',
    'function f(x: list[T]) -> T {ellipsis?<>}; class A(B[T]) {ellipsis?<>}'));

  it('generators are told apart from functions that hold one', () => says(
    'def a():\n  yield 1\ndef b():\n  def c(): yield\n  return c\nd = lambda: (yield)\n',
    'generator function a() {yield 1}; function b() {generator function c() {yield}; return c}; d = generator lambda () {return yield}',
  ));

  it('methods, their decorators and their kinds', async () => {
    const source = [
      '@dataclass(frozen=True)', '# between', 'class A(B, metaclass=M, **k):', '  """Doc."""', '  x: int = 1', '  y = z = 2',
      '  def __init__(self): pass', '  @property', '  def p(self): pass', '  @p.setter', '  def p(self, v): pass', '  @staticmethod', '  async def s(): pass', '',
    ].join('\n');
    await says(source, '@dataclass(frozen=true) class A(B, metaclass=M, **k) {"Doc."; field x: int = 1; field y = z = 2; constructor __init__(self) {pass}; '
      + '@property getter p(self) {pass}; @p.setter setter p(self, v) {pass}; @staticmethod async static method s() {pass}}');
    const module = await lower(source);
    assert.equal(module.index.classes[0]?.doc, 'Doc.');
    assert.equal(module.index.classes[0].start, 0);
  });

  it('docstrings', async () => {
    const module = await lower('def f():\n  """  Says\n  much. """\n  return 1\ndef g():\n  return "no doc"\ndef h():\n  f"no {doc}"\n');
    assert.deepEqual(module.index.functions.map((f) => f.doc), ['Says\n  much.', undefined, undefined]);
  });

  it('spans start at the first decorator and end with the last statement', async () => {
    const text = '@a\nasync def f():\n    return 1\n    # after\n\nx = 1\n';
    const [fn] = (await lower(text)).index.functions;
    assert.equal(text.slice(fn!.start, fn!.end), '@a\nasync def f():\n    return 1');
    assert.equal(text.slice(fn!.body.start, fn!.body.end), 'return 1');
  });
});

describe('Python imports', () => {
  const cases: [string, string][] = [
    ['import a.b as c, d.e, f', 'import a.b: *module* as c; import d.e: *module* as d (root); import f: *module* as f (root)'],
    ['from . import a as b, c', 'from .: a as b, c as c'],
    ['from ..x.y import *', 'from ..x.y: * as *'],
    ['from m import (\n  a,  # one\n  b as c,\n)', 'from m: a as a, b as c'],
    ['from m import (\n  a,\n  b as c,\n)', 'from m: a as a, b as c'],
    ['from m import \\\n  a', 'from m: a as a'],
    ['from __future__ import annotations', 'from __future__: annotations as annotations'],
    ['import a . b', 'import a.b: *module* as a (root)'],
  ];
  for (const [source, expected] of cases) it(source.replace(/\n/g, ' '), () => says(`${source}\n`, expected));

  it('spans', async () => {
    const text = 'import a.b as c, d\nfrom x.y import (p as q, r)\n';
    const module = await lower(text);
    assert.deepEqual(module.index.imports.map((i) => [text.slice(i.moduleSpan.start, i.moduleSpan.end), i.names.map((n) => text.slice(n.start, n.end))]),
      [['a.b', ['a.b as c']], ['d', ['d']], ['x.y', ['p as q', 'r']]]);
  });
});

describe('Python modules', () => {
  it('collects comments wherever they stand', async () => {
    const text = '#!/usr/bin/env python\n# -*- coding: utf-8 -*-\nx = f(  # one\n  # two\n  a,\n)\nif x:  ## three\n  pass  # "four"\n# five\nelse:\n  pass\ns = "# no"\n';
    const { comments } = await lower(text);
    assert.deepEqual(comments.map((c) => c.text), ['!/usr/bin/env python', '-*- coding: utf-8 -*-', 'one', 'two', 'three', '"four"', 'five']);
    assert.ok(comments.every((c) => text.startsWith('#', c.start)));
  });

  it('gives exact spans, also with astral characters, CRLF and parentheses', async () => {
    const text = [
      'a = "😀" + ((b))', 'class K(B):', '  @d', '  async def m(self, x: "int" = (1), *, k):', '    """😀"""', '    try:', '      return await (self.c)  .get((x), k = [1])[0]',
      '    except (E, F) as e: raise', '    with (yield) as z: print((z))', '    return [i for i in x if (i)] or {"a": (1, 2)}', 'match a:', '  case [1]: pass', 'f(x for x in y)', '',
    ].join('\r\n');
    const module = await lower(text);
    assert.deepEqual(module.errors, []);
    checkSpans(module);
  });

  it('keeps going behind errors and says where they are', async () => {
    const text = 'def f():\n    return g(1)\n\nx = = 2\n\ndef h():\n    return k(2)\n';
    const module = await lower(text);
    assert.ok(module.errors.length > 0);
    assert.ok(module.errors.every((e) => e.start >= text.indexOf('x =') && e.end <= text.indexOf('\n\ndef h')));
    assert.deepEqual(module.index.calls.map((c) => show(c)), ['g(1)', 'k(2)']);
  });

  for (const text of ['', '\n', '# only\n', 'def f(', 'x = (', 'if :', 'class\n', '@', 'f(a, b', 'for x in', 'match x:\n case', 'f"{', 'import', 'from . import', 'try:\n', 'a.', 'lambda', '\0', '"""', 'x = [1, 2\ny = 3']) {
    it(`survives ${JSON.stringify(text)}`, async () => { walk(await lower(text), () => undefined); });
  }

  it('survives every prefix of a program', async () => {
    const text = '@d(1)\nasync def f(a, *b: int, c=1, **k) -> x[y]:\n  with a as b: f"{a!r:{w}}" "b"\n  return [x for x in y if z] or {1: 2, **q}\nmatch a:\n  case {"k": P(1)}: pass\n';
    for (let end = 0; end <= text.length; end++) await lower(text.slice(0, end));
  });

  it('gives up below 400 levels and marks the place', async function () {
    this.timeout(60_000);
    const open = 100_000;
    for (const text of [
      `x = ${'['.repeat(open)}${']'.repeat(open)}\n`, `x = ${'('.repeat(open)}1${')'.repeat(open)}\n`, `x = ${'-'.repeat(open)}1\n`, `x = ${'f('.repeat(2_000)}${')'.repeat(2_000)}\n`,
      `x = ${'a + b - '.repeat(5_000)}c\n`, `${'['.repeat(3_000)}x${']'.repeat(3_000)} = y\n`, `if a: pass\n${'elif b: pass\n'.repeat(3_000)}`,
      Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}if a:\n`).join('') + `${' '.repeat(1_000)}pass\n`, `match x:\n  case ${'['.repeat(2_000)}y${']'.repeat(2_000)}: pass\n`,
      `x = ${'a.b('.repeat(1_000)}${')'.repeat(1_000)}\n`, `x${'.y'.repeat(20_000)}\n`,
    ]) {
      const module = await lower(text);
      let depth = 0;
      walk(module, (node) => {
        let d = 0;
        for (let at: Node | undefined = node; at; at = at.parent) d++;
        depth = Math.max(depth, d);
        return undefined;
      });
      assert.ok(depth < 1_500, text.slice(0, 20));
      assert.ok(module.errors.length > 0, text.slice(0, 20));
    }
  });

  it('reads a line of 2 MB', async function () {
    this.timeout(60_000);
    const module = await lower(`x = [${'"some text", '.repeat(160_000)}]\n`);
    assert.equal(module.index.strings.length, 160_000);
  });
});
