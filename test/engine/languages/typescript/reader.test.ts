import assert from 'node:assert/strict';
import type { LanguageId, Stmt } from '../../../../src/engine/facts/nodes.js';
import { Lowering } from '../../../../src/engine/languages/typescript/context.js';
import { tablesFor } from '../../../../src/engine/languages/typescript/tables.js';
import { testSyntax } from '../../../support/syntax.js';

/** Sources near the border of what is read from the text: each must come out as the tree says. */
const SOURCES = [
  'a.b.c(d, { e: f.g, "h": "x", i: !j, k: null }, [1, "2", undefined]);', 'f(  a ,\n  b ,\n);', 'f(a // c\n);', 'f(/* c */ a);', 'f (x);', 'f(x)\n  .y()\n  .z', 'f?.(x);', 'a?.b.c?.d;', 'a ?.5 : 1;', 'a?.5:1;',
  'f(x)(y)(z);', 'a\n(b)', 'a\n[b]', 'a\nb', 'a\n++b', 'a;b', 'a; ;b', '{ a }', '{ a\n}', 'a b', 'f(...a, b);', 'f(... a);', 'f(a, b = c);', 'f(a => b);', 'f(async);', 'f(async (x) => y);', 'async (x);', 'f(function () {});', 'f(function (a) { b }, c);',
  'typeof (a);', 'void (0);', 'delete (a.b);', 'new (A);', 'new A(b).c;', 'await a.b(c);', 'await (a);', 'x = await a || b;', 'x = await a.b + c;', 'await a\nawait b', 'yield(a);', 'import("a");', 'import.meta.x;', 'super.a(b);', 'this.#a.b;', 'this;',
  '!a;', '!a.b(c) && d;', '!!a;', '!a === b;', 'a !== !b;', 'a&&!b;', 'a || b && c || d;', 'a && b || c && d;', 'a ?? b ?? c;', 'a + b - c * d % e;', 'a * (b + c);', 'a - -b;', 'a+ +b;', 'a ** b ** c;', 'a / b / c;', 'a | b ^ c & d;', 'a << b >> c >>> d;',
  'a < b;', 'a < b > (c);', 'f(a < b, c > (d));', 'f(a < b, c);', 'a <= b >= c;', 'a == b != c;', 'a => b;', 'x = a < b && c > d;', 'a in b && c;', '"a" in b || c;', 'a instanceof B && c;', 'typeof a === "b" && c;', 'f(typeof a === "b", c);', '-a + b;', 'x = -a || b;',
  'a ? b : c;', 'a === b ? c && d : e || f;', 'a ? b ? c : d : e;', 'a ? (b, c) : d;', 'x = a, y = b;', 'a, b, c;', 'f((a, b), c);', '(a);', '(a && b).c;', '(a)(b);', '((a));', 'x = (a);', 'x = (a) + (b);', '(a.b).c = d;', '(await a).b;', 'if (a && b) c;', 'if ((a)) b;', 'while (a.b) c();', 'if (a, b) c;',
  '`a`;', '`a${b}c`;', '`${a}${b.c(d)}`;', '`a${ b }`;', '`${`${a}`}`;', '`\\`${a}\\${b}`;', '`$`;', '`$${a}`;', '`{${a}}`;', 'f(`a\n  b${c}`);', 'a`b`;', 'a.b`c${d}`;', 'f(a`b`, c);', '`${a ? b : c}`;', '`${a, b}`;', '`// ${a} /* b */`;', '"// a";', "'it\\'s';", '"a\\\nb";', '"\\u{1F600}";', '"";', 'x = "a" + "b";',
  '1;', '1.5;', '.5;', '1.;', '1..a;', '1.5.a;', '0x1F;', '1_000;', '10n;', '1e5;', '1e-5;', '017;', '0b11;', '1 .a;', '[];', '[a,];', '[a, , b];', '[, a];', '[...a, b];', '[a, [b, [c]]];', '[a // c\n, b];', 'x = {};', 'x = { a };', 'x = {a,};', 'x = { a, b: { c: [d] } };', 'x = { ...a, b };', 'x = { ...a.b(c) };',
  'x = { get: 1, set: 2, async: 3, static: 4, new: 5 };', 'x = { get a() { return 1 } };', 'x = { get() {} };', 'x = { async a() {} };', 'x = { async, get };', 'x = { [a]: b };', 'x = { 1: a };', 'x = { "a": b, c: "d" };', 'x = { a: b => c };', 'x = { a: b\n};', 'x = { a // c\n };', 'x = { a: /* c */ b };', 'x = { a: b, /* c */ };',
  'const a = b;', 'const a = b', 'const a = b\nc', 'const a = b\n(c)', 'const a = b, c = d;', 'const { a } = b;', 'const { a, b: c } = d.e(f);', 'const { a = 1 } = b;', 'const { ...a } = b;', 'const { [a]: b } = c;', 'const [a, b] = c;', 'let a;', 'let a = b;', 'var a = b.c;', 'const a = b // c', 'const a /* c */ = b;', 'const a = /* c */ b;', 'const a = b ;', 'const a\n= b;', 'let async = a;', 'const a = () => b;', 'const a = b ? c : d;',
  'const a = require("b");', 'const { a, b: c } = require("d");', 'const a = require("b").c;', 'const a = require("b")(c);', 'x = require("a");', 'f(require("a"), require("b"));', 'const a = await import("b");', 'a = require("b"), c;', 'if (a) require("b");',
  'a = b;', 'a.b = c.d(e);', 'a = b = c;', 'a == b;', 'a => b;', 'a =b;', 'a= b;', 'a += b;', 'a ||= b;', 'a[b] = c;', 'a.b = c, d;', 'a = b\nc', 'a = b\n/c/d', '[a] = b;', '({ a } = b);', 'a() = b;', 'module.exports = { a };', 'exports.a = b;', 'a.b = async function () {};', 'a = (b, c);', 'a = b // c',
  'return_;', 'function f() { return }', 'function f() { return a }', 'function f() { return a; }', 'function f() { return a, b; }', 'function f() { return (a); }', 'function f() { return\na }', 'function f() { return a\nb }', 'function f() { return a // c\n}', 'function f() { return  a; }', 'function f() { throw a; }', 'function f() { return a && b; }',
  'function f(a, b) {}', 'function f({ a, b: c }, d) {}', 'function f(a = 1, ...b) {}', 'function f(a /* c */, b) {}', 'function f() {}', 'function f( ) {}', 'function f(a,) {}', '(a, b) => c;', '({ a }) => a;', 'a => a;', 'async a => a;', 'async (a) => a;', '() => ({});', '() => { a };', 'x = () => a, y;', 'f(() => a, b);', '() => a ? b : c;',
  'for (const a of b) c;', 'for (const a of b.c(d)) e;', 'for (a in b) c;', 'for (let i = 0; i < n; i++) a;', 'for (let i = 0, j = a; i < j; i++, j--) b;', 'for (;;) a;', 'for (i = 0; ; ) a;', 'switch (a) { case b: c; case d.e: f }', 'switch (a, b) { default: c }', 'label: a;', 'do a; while (b)', 'class A extends B {}', 'class A extends b.C { d = e; f }', 'class A { a = b\n c = d }', 'class A extends f(b) {}',
  'export default a;', 'export default a.b(c);', 'export const a = b;', 'export default { a };', 'throw new A(b);', 'throw a', 'new A', 'new a.B(c, d)', 'new A()\nb', 'é.a;', 'a.é;', 'x = { é };', 'a\u00a0;', 'a.$b._c;', '\\u0061.b;', 'a . b;', 'a\n.b;', 'a. /* c */ b;', 'let x = a\r\nlet y = b\r\n', 'if (a) b\nelse c', 'f(a,\r\n  b);',
];

const TYPED = ['const a: B = c;', 'f<A>(b);', 'f<A, B>(c);', 'const a = f<A, B>(c);', 'x = a as B;', 'x = a.b as C, d;', 'f(a as B, c);', 'a!;', 'a!.b;', 'f(a!, b);', 'x = a satisfies B;', 'const a = <B>c;', 'class A extends B<C> {}', 'class A extends B<C, D> { e: F = g }', 'let a: "b" | "c";', 'let a: "b";', 'function f(a: B, c?: D) {}', 'function f(this: A, b) {}', 'class A { constructor(private a, b) {} }', 'x = a < b > c;', 'let a: B[] = [];', 'enum A { B = c.d, E = "f" }', 'using a = b;', 'for (const a of b as C) d;', 'type A = b;', 'const a = b as const;', 'import a = require("b");', 'abstract class A { b = c; abstract d: E }', 'a = b as C;', 'return_ as A;'];

describe('reading simple JavaScript from the text', () => {
  it('gives what the tree gives', async () => {
    const syntax = await testSyntax();
    const read = (id: LanguageId & ('typescript' | 'javascript' | 'tsx'), text: string, fromTree: boolean): string => {
      const tree = syntax.parse(id, text);
      try {
        // Told that the tree is broken, lowering asks the tree for everything.
        const c = new Lowering(text, tablesFor(tree.root.tree.language), [], fromTree || tree.hasErrors);
        const statements: Stmt[] = [];
        for (const child of c.kids(tree.root)) c.statement(child, statements);
        return JSON.stringify({ statements, comments: c.comments.sorted });
      } finally {
        tree.dispose();
      }
    };
    for (const id of ['typescript', 'tsx', 'javascript'] as const) {
      for (const source of id === 'javascript' ? SOURCES : [...SOURCES, ...TYPED]) {
        for (const text of [source, `${source}\nlast`, `async function* wrapper() {\n  ${source}\n}`, `g(h, () => {\n  ${source} })`]) {
          assert.equal(read(id, text, false), read(id, text, true), `${id}: ${text}`);
        }
      }
    }
  }).timeout(60_000);
});
