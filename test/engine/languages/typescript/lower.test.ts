import assert from 'node:assert/strict';
import { isBroken } from '../../../../src/engine/facts/module.js';
import type { LanguageId, Module, Node } from '../../../../src/engine/facts/nodes.js';
import { walk } from '../../../../src/engine/facts/visit.js';
import { parseModule } from '../../../support/syntax.js';
import { show } from './show.js';

async function says(text: string, expected: string, ...ids: LanguageId[]): Promise<void> {
  for (const id of ids.length > 0 ? ids : ['typescript', 'tsx', 'javascript'] as const) {
    const module = await parseModule(id, text);
    assert.deepEqual(module.errors, [], `the sample has a syntax error in ${id}`);
    assert.equal(show(module), expected, id);
    checkSpans(module);
  }
}

/** Names are their text, children lie inside their parents, nothing starts or ends with a blank. */
function checkSpans(module: Module): void {
  const { text } = module;
  walk(module, (node: Node) => {
    const source = text.slice(node.start, node.end);
    // `Array` of `T[]` is not in the source.
    if (node.kind === 'name' && node.end > node.start) assert.equal(source, node.name);
    if (node.kind === 'member') assert.equal(text.slice(node.propertySpan.start, node.propertySpan.end), node.property);
    if (node.kind === 'call' && node.argsSpan) assert.match(text.slice(node.argsSpan.start, node.argsSpan.end), /^\([\s\S]*\)$/);
    if (node.kind === 'import') assert.equal(text.slice(node.moduleSpan.start, node.moduleSpan.end), node.module);
    if ((node.kind === 'function' || node.kind === 'class') && node.nameSpan && /^\w/.test(text.charAt(node.nameSpan.start))) {
      assert.equal(text.slice(node.nameSpan.start, node.nameSpan.end), node.name);
    }
    if (node.kind === 'module') return undefined;
    assert.equal(source, source.trim(), node.kind);
    assert.ok(node.parent, node.kind);
    // A parameter property's field lies in the constructor's text.
    assert.ok(node.parent.kind === 'module' || (node.parent.start <= node.start && node.end <= node.parent.end), `${node.kind} in ${node.parent.kind}`);
    return undefined;
  });
}

function table(name: string, cases: readonly (readonly [source: string, expected: string])[], ...ids: LanguageId[]): void {
  describe(name, () => {
    for (const [source, expected] of cases) it(source, () => says(source, expected, ...ids));
  });
}

table('calls with type arguments', [
  ['x = await read<Row>(url);', 'x = await read(url)'],
  ['x = await client.get<Row>(url).data;', 'x = await client.get(url).data'],
  ['x = (await client.get<Row>(url)).data[0];', 'x = await client.get(url).data[0]'],
  ['x = await store?.load<Row>(key)!.rows[0];', 'x = await cast?<store?.load(key)>.rows[0]'],
  ['x = await read<Row>(url).then<Door>(open) as Door;', 'x = cast?<await read(url).then(open)>'],
  ['x = !isOpen<Door>(door);', 'x = (!isOpen(door))'],
  ['x = !await isOpen<Door>(door);', 'x = (!await isOpen(door))'],
  ['void save<Row>(row);', '(voidsave(row))'],
  ['x = a + count<Row>(rows);', 'x = (a + count(rows))'],
  ['x = a + ( pick(b) )<Row>(rows);', 'x = (a + pick(b)(rows))'],
  ['x = cached ?? await read<Row>(url);', 'x = (cached ?? await read(url))'],
  ['x = (a + b)<Row>(rows);', 'x = (a + b)(rows)'],
], 'typescript', 'tsx');

table('expressions', [
  ['a.b?.c;', 'a.b?.c'],
  ['a?.[b]?.(c);', 'a?.[b]?.(c)'],
  ['this.#client.send(super.x);', 'this.#client.send(super.x)'],
  ['f(a, ...b, (c));', 'f(a, ...b, c)'],
  ['new Foo;', 'new Foo~()'],
  ['new Foo(1).bar();', 'new Foo(1).bar()'],
  ['new (foo())();', 'new foo()()'],
  ['sql`a ${b} c`;', 'sql~(`a ${b} c`)'],
  ['sql`plain`;', 'sql~(`plain`)'],
  ['x = `a${`b${c}`}\\n${d + 1}`;', 'x = `a${`b${c}`}\n${(d + 1)}`'],
  ['x = `plain // no comment`;', 'x = "plain // no comment"'],
  ["x = 'it\\'s \\u0041\\x42\\u{43}\\101';", 'x = "it\'s ABCA"'],
  ['x = [1_000, 0x1f, 10n, .5, 017, 1e3];', 'x = [1000, 31, 10, 0.5, 15, 1000]'],
  ['x = [true, null, undefined, , a, ...b];', 'x = [true, null, undefined, undefined, a, ...b]'],
  ['x = { a, b: 1, "c": 2, 3: 4, [d]: 5, ["e"]: 6, ...f };', 'x = {a!: a, b: 1, c: 2, 3: 4, [d]: 5, e: 6, ...f}'],
  ['x = { m() {}, get g() {}, set s(v) {}, async *h() {}, async: 1, "k"() {} };', 'x = {m: method m() {}, g: getter g() {}, s: setter s(v) {}, h: async generator method h() {}, async: 1, k: method k() {}}'],
  ['a && !b || c ?? d;', '(((a && (!b)) || c) ?? d)'],
  ['a + b * c - (d - e);', '((a + (b * c)) - (d - e))'],
  ['a /* x */ === b;', '(a === b)'],
  ['a < b && c instanceof D;', '((a < b) && (c instanceof D))'],
  ['"k" in o && p;', '(("k" in o) && p)'],
  ['typeof a !== "string";', '((typeofa) !== "string")'],
  ['x++, --y, -z, void 0, delete a.b;', 'sequence?<(++x), (--y), (-z), (void0), (deletea.b)>'],
  ['a ? b : c ? d : e;', '(a ? b : (c ? d : e))'],
  ['f(a = 1, (b += 2));', 'f((a = 1), (b += 2))'],
  ['x = /a\\/b/g;', 'x = regex?<>'],
  ['x = import.meta.url;', 'x = import.meta.url'],
  ['x = () => a;', 'x = arrow => () {return a}'],
  ['x = async ({ a, b: c = 1 }, [d, , e], ...f) => ({ a });', 'x = async arrow => ({a: a, b: c = 1}, [d, -, e], ...f) {return {a!: a}}'],
  ['x = a => { return a; };', 'x = arrow (a) {return a}'],
  ['x = function* g(a = 1) { yield* a; yield; };', 'x = generator function g(a = 1) {yield a; yield}'],
  ['x = class A extends B {};', 'x = class A(B) {}'],
  ['(a, b);', 'sequence?<a, b>'],
]);

table('statements', [
  ['const a = 1, b = 2;', 'const a = 1; const b = 2'],
  ['let { a, b: [c = 1], ...d } = e;', 'let {a: a, b: [c = 1], ...d} = e'],
  ['var a;', 'var a'],
  ['a = b = c;', 'a = b = c'],
  ['({ a: b.c, d = 1 } = e);', '{a: b.c, d: d = 1} = e'],
  ['[a, b.c = 2, ...d] = e;', '[a, b.c = 2, ...d] = e'],
  ['a ??= b;', 'a ??= b'],
  ['if (a) b(); else if (c) { d(); } else e();', 'if a {b()} else {if c {d()} else {e()}}'],
  ['for (let i = 0, n = 3; i < n; i++) a();', 'cFor  {let i = 0; let n = 3}; (i < n); (++i) {a()}'],
  ['for (;;) {}', 'cFor ; ;  {}'],
  ['for (const [k, v] of o) {}', 'forEach [k, v] of o {}'],
  ['for (k in o) ;', 'forIn k of o {}'],
  ['while (a) { break; continue; }', 'while ; a;  {break; continue}'],
  ['do a(); while (b)', 'doWhile ; b;  {a()}'],
  ['switch (a) { case 1: b(); break; case "c": default: d(); }', 'switch a case 1 {b(); break} case "c" {} default {d()}'],
  ['try { a(); } catch { b(); } finally { c(); }', 'try {a()} catch {b()} finally {c()}'],
  ['try { a(); } catch ({ message }) { b(); }', 'try {a()} catch {message: message} {b()}'],
  ['outer: while (a) break outer;', 'label!<> {while ; a;  {break}}'],
  ['async function f() { for await (const x of y) await z; }', 'async function f() {await forEach x of y {await z}}'],
  ['function f() { return a, b; }', 'function f() {return sequence?<a, b>}'],
  ['function f() { return\na; }', 'function f() {return; a}'],
  ['throw new E("x", { cause: e });', 'throw new E("x", {cause: e})'],
  ['debugger;', 'debugger!<>'],
  ['a()\nb\n[c] = d', 'a(); b[c] = d'],
]);

table('TypeScript', [
  ['const a = <X>b as Y satisfies Z;', 'const a = cast?<cast?<cast?<b>>>'],
  ['a!.b!();', 'cast?<cast?<a>.b>()'],
  ['f<A, B>(x);', 'f(x)'],
  ['let a: string | null, b: A.B<C, D>[], c: "x", d: readonly (E)[], e: () => void, f: -1;', 'let a: (string | null); let b: Array[A.B[C]]; let c: "x"; let d: Array[E]; let e: type?<>; let f: (-1)'],
  ['function f(this: X, a?: string, ...b: C[]): Promise<void> {}', 'function f(a: string, ...b: Array[C]) -> Promise[void] {}'],
  ['interface A { b: string }\ntype C = D;\ndeclare const e: F;\nfunction g(): void;', 'type!<>; type!<>; type!<>; type!<>'],
  ['enum A { B, C = "c" }', 'enum!<"c">'],
  ['namespace N { export const a = 1; }', 'namespace!<> {export <a as a> const a = 1}'],
  ['import x = require("m"); import Y = A.B;', 'require m: *module* as x; const Y = A.B'],
  ['export = foo;', 'export <foo as *module*> default foo'],
  ['abstract class A<T> extends B<T> implements C { abstract d(): void; e(): void; }', 'class A(B) {}'],
  ['@Dec() class A { @f() private readonly b: string = "c"; static d?: number; declare e: E; @g() async h() {} }', '@Dec() class A() {decorator!<f()>; field b: string = "c"; staticField d: number; field e: E; @g() async method h() {}}'],
  ['class A { m(@Body() a: B, @Param("id") id: string, c: D) {} }', 'class A() {method m(@Body() a: B, @Param("id") id: string, c: D) {}}'],
  ['class A { constructor(private readonly client: OpenAI, public x = 1, y: Y, readonly z?: Z) { super(); } }',
    'class A() {constructor constructor(client: OpenAI, x = 1, y: Y, z: Z) {super()}; field client: OpenAI; field x; field z: Z}'],
  ['using a = b();', 'using a = b()'],
  ['await using a = b();', 'using a = b()'],
], 'typescript');

table('classes', [
  ['class A extends b.C { #x = 1; static y = 2; [k] = 3; "q" = 4; z; }', 'class A(b.C) {field #x = 1; staticField y = 2; field computed?<k> = 3; field key?<> = 4; field z}'],
  ['class A { static async *m() {} get v() { return 1; } set v(x) {} constructor() {} static constructor() {} ["n"]() {} }', 'class A() {async generator static method m() {}; getter v() {return 1}; setter v(x) {}; constructor constructor() {}; static method constructor() {}; method n() {}}'],
  ['class A { static { f(); } }', 'class A() {static!<> {f()}}'],
]);

table('JSX', [
  ['x = <a b="c" d={e} f {...g} h:i="j"/>;', 'x = <a b: "c" d: e f: true ...g h:i: "j">[]'],
  ['x = <A.B>text {c} // no comment <d/> {/* note */} {...e}<>f</></A.B>;', 'x = <A.B >[c, <d >[], ...e, < >[]]'],
], 'tsx', 'javascript');

describe('imports and exports', () => {
  const cases: [string, string][] = [
    ['import a, { b as c, default as d } from "m";', 'import m: default as a, b as c, default as d'],
    ['import * as ns from "@s/p/q";', 'import @s/p/q: *module* as ns'],
    ['import "m";', 'import m: '],
    ['export * from "m";', 'export <* as *> from m'],
    ['export * as n from "m";', 'export <*module* as n> from m'],
    ['export { a as b, default } from "m";', 'export <a as b, default as default> from m'],
    ['export { a, b as default };', 'export <a as a, b as default>'],
    ['export const a = 1, { b } = c;', 'export <a as a> const a = 1; export <b as b> const {b: b} = c'],
    ['export function f() {}', 'export <f as f> function f() {}'],
    ['export default async function f() {}', 'export <f as default> async function f() {}'],
    ['export default class {}', 'export <> default class () {}'],
    ['export default { a: 1 };', 'export <> default {a: 1}'],
    ['export default a;', 'export <a as default> default a'],
    ['const a = require("m");', 'require m: *module* as a; const a = require("m")'],
    ['const { a: b, c } = require("m");', 'require m: a as b, c as c; const {a: b, c: c} = require("m")'],
    ['const a = require("m").b;', 'require m: b as a; const a = require("m").b'],
    ['require("m").config();', 'require m: ; require("m").config()'],
    ['const { a } = await import("m");', 'dynamic m: a as a; const {a: a} = await import("m")'],
    ['const a = (await import("m")).default;', 'dynamic m: default as a; const a = await import("m").default'],
    ['const p = import("m");', 'dynamic m: ; const p = import("m")'],
    ['const f = () => import("m");', 'dynamic m: ; const f = arrow => () {return import("m")}'],
    ['module.exports = { a, b: c, d() {} };', 'export <a as a, c as b> default {a!: a, b: c, d: method d() {}}'],
    ['exports.a = () => 1;', 'export <exports.a as a> exports.a = arrow => () {return 1}'],
    ['module.exports.a = exports.b = c;', 'export <c as a, c as b> module.exports.a = exports.b = c'],
  ];
  for (const [source, expected] of cases) it(source, () => says(source, expected));

  it('tells types from values', async () => {
    await says('import type { A } from "m";', 'type import m: A as A', 'typescript');
    await says('import { a, type B } from "m";', 'import m: a as a; type import m: B as B', 'typescript');
    await says('import type from "m";', 'import m: default as type', 'typescript');
    await says('import { type A } from "m";', 'type import m: A as A', 'typescript');
  });
});

describe('comments, documentation and directives', () => {
  it('collects comments everywhere, also inside types', async () => {
    const module = await parseModule('typescript', '#!/usr/bin/env node\n"use client";\n// one\nf(/* two */ a, // three\n  b);\ninterface A { /* four */ b: "// no" }\nlet x: { /* five */ y: 1 };\n');
    assert.deepEqual(module.comments.map((c) => c.text), ['one', 'two', 'three', 'four', 'five']);
    assert.deepEqual(module.directives, ['use client']);
  });

  it('reads JSDoc right above functions, methods, classes and constants', async () => {
    const module = await parseModule('typescript', [
      '/**', ' * First.', ' * @returns x', ' */', 'export async function a() {}', '/** Second. */', 'const b = () => 1;', '/** Third. */', 'class C {',
      '  /** Fourth. */', '  @dec()', '  d() {}', '}', '/** Not this. */', 'x();', 'const e = { /** Fifth. */ f: () => 1 };', '/* plain */', 'function g() {}',
    ].join('\n'));
    assert.deepEqual(module.index.functions.map((f) => f.doc), ['First.\n@returns x', 'Second.', 'Fourth.', 'Fifth.', undefined]);
    assert.equal(module.index.classes[0]?.doc, 'Third.');
  });
});

describe('broken and hostile code', () => {
  it('keeps what was understood and marks what was not', async () => {
    const module = await parseModule('typescript', 'const a = b(1);\nconst = = ;\nc(2);\n');
    assert.ok(module.errors.length > 0);
    assert.deepEqual(module.index.calls.map(show), ['b(1)', 'c(2)']);
    assert.ok(isBroken(module, { start: 16, end: 27 }));
    assert.ok(!isBroken(module, module.index.calls[0]!));
  });

  it('never throws, whatever is cut off', async () => {
    const text = 'import a, { b as c } from "m";\nexport default class A<T> extends B { @d() private x: Y = 1; async *m({ a, b = 1 }, ...c) { for await (const x of y) { await `a${z}`; } } }\nconst f = async (x) => ({ ...x, y: [1, , 2] }), g = <a b={c}>d{e}</a>;\nswitch (a) { case 1: try { b(); } catch (e) { throw e; } }\n';
    for (let end = 0; end < text.length; end += 3) {
      for (const id of ['typescript', 'tsx', 'javascript'] as const) {
        await parseModule(id, text.slice(0, end));
        await parseModule(id, text.slice(end));
      }
    }
  }).timeout(60_000);

  const deep: Readonly<Record<string, string>> = {
    'nested brackets': `x = ${'['.repeat(100_000)}${']'.repeat(100_000)};`,
    'long sums': `x = ${new Array<string>(20_000).fill('a').join(' + ')};`,
    'long promise chains': `p${'.then(() => 1)'.repeat(5_000)};`,
    'nested arrows': `x = ${'() => '.repeat(20_000)}1;`,
    'nested blocks': `${'{'.repeat(20_000)}${'}'.repeat(20_000)}`,
    'chains of else if': `${new Array<string>(5_000).fill('if (a) b(); else ').join('')}c();`,
    'nested templates': `x = ${'`${'.repeat(5_000)}1${'}`'.repeat(5_000)}`,
    'chained assignments': `${'a = '.repeat(20_000)}1`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`gives up on ${name} with an error span`, async () => {
      for (const id of ['typescript', 'javascript'] as const) {
        const module = await parseModule(id, text);
        assert.ok(module.errors.length > 0);
        walk(module, () => undefined);
      }
    }).timeout(60_000);
  }
});
