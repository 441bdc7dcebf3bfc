import assert from 'node:assert/strict';
import ts from 'typescript';
import type { EditBuilder, GuardPlan, OptionPlace } from '../../../../src/engine/facts/editBuilder.js';
import type { LanguageId, Module, Stmt } from '../../../../src/engine/facts/nodes.js';
import { typescriptLanguage } from '../../../../src/engine/languages/typescript/index.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';
import type { TextEdit } from '../../../../src/engine/text/edits.js';
import { parseModule } from '../../../support/syntax.js';

type Change = (builder: EditBuilder, module: Module) => readonly TextEdit[] | undefined;

/** Messages of the TypeScript compiler about the syntax alone. */
function syntaxErrors(text: string, id: LanguageId): string[] {
  const extension = { typescript: 'ts', tsx: 'tsx', javascript: 'jsx', python: 'py' }[id];
  const file = ts.createSourceFile(`x.${extension}`, text, ts.ScriptTarget.Latest) as ts.SourceFile & { readonly parseDiagnostics: readonly ts.Diagnostic[] };
  return file.parseDiagnostics.map((d) => ts.flattenDiagnosticMessageText(d.messageText, ' '));
}

/** Text after the change, which must parse; `undefined` when the builder declined. */
async function changed(text: string, change: Change, id: LanguageId = 'typescript'): Promise<string | undefined> {
  const module = await parseModule(id, text);
  const edits = change(typescriptLanguage.editBuilder(module), module);
  if (!edits) return undefined;
  const result = applyEdits(text, edits);
  assert.notEqual(result, undefined, 'edits overlap');
  assert.deepEqual(syntaxErrors(result!, id), [], `does not parse any more:\n${result!}`);
  return result;
}

async function becomes(text: string, change: Change, expected: string | undefined, id?: LanguageId): Promise<void> {
  assert.equal(await changed(text, change, id), expected);
}

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const builderFor = async (text: string, id: LanguageId = 'typescript'): Promise<EditBuilder> => typescriptLanguage.editBuilder(await parseModule(id, text));
/** The nth statement of the file. */
const statement = (module: Module, n: number): Stmt => module.body.statements[n]!;
/** Statements of the first function. */
const inFunction = (module: Module): readonly Stmt[] => module.index.functions[0]!.body.statements;

describe('JavaScript literals', () => {
  it('follow the quotes of the file, JSX aside', async () => {
    const single = await builderFor("import a from 'a';\nconst b = <c d=\"e\" f=\"g\" h=\"i\"/>;\n", 'tsx');
    assert.equal(single.string('it'), "'it'");
    assert.equal(single.string("it's"), '"it\'s"');
    assert.equal(single.string('a\\\n\u0001'), "'a\\\\\\n\\x01'");
    assert.equal((await builderFor('')).string('a'), '"a"');
  });

  it('group the digits of large numbers', async () => {
    const builder = await builderFor('');
    assert.deepEqual([30_000, 1_500_000, 4096, 0.5, -60_000, 1e21, Infinity].map((n) => builder.number(n)), ['30_000', '1_500_000', '4096', '0.5', '-60_000', '1e+21', 'Infinity']);
    assert.deepEqual([builder.constant(null), builder.constant(true)], ['null', 'true']);
    assert.equal(builder.object([['a', '1'], ['b-c', 'd']]), '{ a: 1, "b-c": d }');
    assert.equal(builder.object([]), '{}');
    assert.equal(builder.comment('one\n two'), '// one two');
  });

  it('see the style of the file', async () => {
    const builder = await builderFor('const a = b\nfoo()\nif (a) {\n\tbar()\n}\n');
    assert.equal(builder.semicolons, false);
    assert.equal(builder.indentUnit, '\t');
    assert.equal((await builderFor('a();\r\nb();\r\n')).eol, '\r\n');
    assert.equal((await builderFor('')).semicolons, true);
  });

  it('find free names, types included', async () => {
    const builder = await builderFor('import { redact } from "x";\ninterface redact2 {}\nlet a: b;\no.free;\n');
    assert.deepEqual(['redact', 'b', 'free'].map((w) => builder.freshName(w)), ['redact3', 'b2', 'free']);
  });
});

describe('setting an option of a JavaScript call', () => {
  const SIGNAL = 'AbortSignal.timeout(30_000)';
  const set = (place: OptionPlace, value = SIGNAL): Change => (b, m) => b.setOption(m.index.calls[0]!, place, value);
  const signal = set({ path: ['signal'], position: 1 });
  const cases: [string, string | undefined][] = [
    ['fetch(url);', `fetch(url, { signal: ${SIGNAL} });`],
    ['fetch();', `fetch(undefined, { signal: ${SIGNAL} });`],
    ['fetch(url, {});', `fetch(url, { signal: ${SIGNAL} });`],
    ['fetch(url, {a: 1});', `fetch(url, {a: 1, signal: ${SIGNAL}});`],
    ['fetch(url, { "a": 1 });', `fetch(url, { "a": 1, "signal": ${SIGNAL} });`],
    ['fetch(url, {\n  a: 1,\n});', `fetch(url, {\n  a: 1,\n  signal: ${SIGNAL},\n});`],
    ['fetch(url, {\n  a: 1 // one\n});', `fetch(url, {\n  a: 1, // one\n  signal: ${SIGNAL}\n});`],
    ['fetch(url, {\n  a: 1, // one\n  b() { c(); },\n});', `fetch(url, {\n  a: 1, // one\n  b() { c(); },\n  signal: ${SIGNAL},\n});`],
    ['fetch(url, {\n  // nothing yet\n});', `fetch(url, {\n  // nothing yet\n  signal: ${SIGNAL}\n});`],
    ['fetch(url, { /* none */ });', `fetch(url, { /* none */ signal: ${SIGNAL} });`],
    ['fetch(\n  url,\n);', `fetch(\n  url,\n  { signal: ${SIGNAL} },\n);`],
    ['fetch(\n  url // where\n);', `fetch(\n  url, // where\n  { signal: ${SIGNAL} }\n);`],
    ['fetch(url, { signal: null });', `fetch(url, { signal: ${SIGNAL} });`],
    ['fetch(url, { signal });', `fetch(url, { signal: ${SIGNAL} });`],
    ['fetch(url, { signal: (a, b), });', `fetch(url, { signal: ${SIGNAL}, });`],
    ['fetch(url, { a: 1 } as Init);', `fetch(url, { a: 1, signal: ${SIGNAL} } as Init);`],
    ['fetch(url, undefined);', `fetch(url, { signal: ${SIGNAL} });`],
    ['fetch(url, init);', `fetch(url, { ...init, signal: ${SIGNAL} });`],
    ['fetch(url, this.init());', `fetch(url, { ...this.init(), signal: ${SIGNAL} });`],
    ['fetch(url, init ?? {});', `fetch(url, { ...init ?? {}, signal: ${SIGNAL} });`],
    ['fetch(url, { ...init });', undefined],
    ['fetch(url, { [key]: 1 });', undefined],
    ['fetch(url, { ...(a ? { b: 1 } : {}) });', `fetch(url, { ...(a ? { b: 1 } : {}), signal: ${SIGNAL} });`],
    ['fetch(url, { ...(a && { signal: b }) });', undefined],
    ['fetch(url, { ...init, signal: x });', `fetch(url, { ...init, signal: ${SIGNAL} });`],
    ['fetch(url, { signal: x, ...init });', undefined],
    ['fetch(...args);', undefined],
    ['fetch(url, () => {});', undefined],
    ['fetch(url, "text");', undefined],
  ];
  for (const [text, expected] of cases) it(text, () => becomes(text, signal, expected));

  const deep: [string, string | undefined][] = [
    ['new Client;', 'new Client({ http: { timeout: 5 } });'],
    ['new Client();', 'new Client({ http: { timeout: 5 } });'],
    ['new Client({ http: { a: 1 } });', 'new Client({ http: { a: 1, timeout: 5 } });'],
    ['new Client({ http });', 'new Client({ http: { ...http, timeout: 5 } });'],
    ['new Client({ http: null });', 'new Client({ http: { timeout: 5 } });'],
    ['new Client({ http: { timeout: 1 } });', 'new Client({ http: { timeout: 5 } });'],
    ['new Client(config);', 'new Client({ ...config, http: { ...config?.http, timeout: 5 } });'],
    ['new Client(load());', undefined],
  ];
  for (const [text, expected] of deep) it(`${text} (nested)`, () => becomes(text, set({ path: ['http', 'timeout'], position: 0 }, '5'), expected));

  it('sets positional values', async () => {
    await becomes('wait(a);', set({ path: [], position: 1 }, '5'), 'wait(a, 5);');
    await becomes('wait(a, b);', set({ path: [], position: 1 }, '5'), 'wait(a, 5);');
    await becomes('wait();', set({ path: [], position: 2 }, '5'), 'wait(undefined, undefined, 5);');
    await becomes('tag`x`;', set({ path: ['a'], position: 1 }, '5'), undefined);
  });

  it('quotes keys that are no identifiers', () => becomes('f(a);', set({ path: ['b-c'], position: 1 }, '1'), 'f(a, { "b-c": 1 });'));

  it('says the same when asked again', async () => {
    const once = await changed('fetch(url, { a: 1 });', signal);
    assert.equal(await changed(once!, signal), once);
  });

  it('leaves broken calls alone', async () => {
    const module = await parseModule('typescript', 'fetch(url, { a: = });\n');
    for (const call of module.index.calls) assert.equal(typescriptLanguage.editBuilder(module).setOption(call, { path: ['a'], position: 1 }, '1'), undefined);
  });
});

describe('removing arguments and entries', () => {
  const entry = (key: string): Change => (b, m) => b.removeEntry(m.index.objects[0]!, key);
  const cases: [string, string | undefined][] = [
    ['f({ a: 1, b: 2, c: 3 });', 'f({ a: 1, c: 3 });'],
    ['f({ b: 2, c: 3 });', 'f({ c: 3 });'],
    ['f({ a: 1, b: 2 });', 'f({ a: 1 });'],
    ['f({ b: 2 });', 'f({});'],
    ['f({ a, b });', 'f({ a });'],
    ['f({\n  a: 1, // one\n  b: 2, // two\n  c: 3,\n});', 'f({\n  a: 1, // one\n  c: 3,\n});'],
    ['f({\n  a: 1, // one\n  b: 2\n});', 'f({\n  a: 1 // one\n});'],
    ['f({ a: 1, /* two */ b: 2 });', 'f({ a: 1 /* two */  });'],
    ['f({ a: 1 });', undefined],
    ['f({ b: 1, b: 2 });', undefined],
  ];
  for (const [text, expected] of cases) it(text, () => becomes(text, entry('b'), expected));

  it('keeps the places of later arguments', async () => {
    const argument = (n: number): Change => (b, m) => b.removeArgument(m.index.calls[0]!, m.index.calls[0]!.args[n]!);
    await becomes('f(a, b, c);', argument(1), 'f(a, undefined, c);');
    await becomes('f(a, b, c);', argument(2), 'f(a, b);');
    await becomes('f(a);', argument(0), 'f();');
    await becomes('f(...a, b);', argument(0), undefined);
  });
});

describe('replacing and wrapping expressions', () => {
  it('adds parentheses where the code would fall apart', async () => {
    const first = (code: string): Change => (b, m) => b.replace(m.index.calls[0]!, code);
    await becomes('x = a().b;', first('c || d'), 'x = (c || d).b;');
    await becomes('x = a() + 1;', first('c.d(e)'), 'x = c.d(e) + 1;');
    await becomes('f = () => a();', first('{ b: 1 }'), 'f = () => ({ b: 1 });');
    await becomes('x = [a()];', first('b, c'), 'x = [(b, c)];');
    await becomes('x = a();', first('() => 1'), 'x = () => 1;');
    await becomes('if (x) a();\nelse b();\n', first('() => 1'), 'if (x) () => 1;\nelse b();\n');
    await becomes('x\na()\n', first('[b]'), 'x\n;[b]\n', 'javascript');
  });

  it('wraps arguments, shorthand entries and attributes', async () => {
    const name = (wanted: string): Change => (b, m) => {
      const found = m.index.calls[0]?.args[0]?.value ?? m.index.objects[0]!.entries.find((e) => e.key === wanted)!.value;
      return b.wrap(found, 'redact(', ')');
    };
    await becomes('log(user.email);', name('email'), 'log(redact(user.email));');
    await becomes('x = { email };', name('email'), 'x = { email: redact(email) };');
    await becomes('log((a, b));', name(''), 'log((redact((a, b))));');
    await becomes('x = { email };', (b, m) => b.wrap(m.index.objects[0]!.entries[0]!.value, 'email: redact(', ')'), 'x = { email: redact(email) };');
    await becomes('x = a || b;', (b, m) => b.wrap({ start: 4, end: m.text.length - 1 }, 'await ', ''), 'x = await (a || b);');
    await becomes('f().g();', (b) => b.wrap({ start: 0, end: 3 }, 'await ', ''), '(await f()).g();');
    await becomes('x = <a b="c" d/>;', (b, m) => {
      const element = m.index.assigns[0]?.value;
      assert.equal(element?.kind, 'jsx');
      return [...b.replace(element.attributes[0]!.value, 'e.f'), ...b.replace(element.attributes[1]!.value, 'false')];
    }, 'x = <a b={e.f} d={false}/>;', 'tsx');
  });
});

describe('importing', () => {
  const load = async (text: string, module: string, name: string | undefined, id: LanguageId = 'typescript'): Promise<[string | undefined, string | undefined]> => {
    let code: string | undefined;
    const result = await changed(text, (b) => {
      const found = b.import(module, name);
      code = found?.code;
      return found?.edits;
    }, id);
    return [code, result];
  };
  const cases: [title: string, text: string, module: string, name: string | undefined, code: string | undefined, result: string | undefined][] = [
    ['reuses names', "import { a as b } from 'm';\n", 'm', 'a', 'b', "import { a as b } from 'm';\n"],
    ['reuses namespaces', "import * as ns from 'm';\n", 'm', 'a', 'ns.a', "import * as ns from 'm';\n"],
    ['knows node: is the same', "import { a } from 'fs';\n", 'node:fs', 'a', 'a', "import { a } from 'fs';\n"],
    ['extends braces', "import { a } from 'm';\n", 'm', 'b', 'b', "import { a, b } from 'm';\n"],
    ['extends long braces', "import {\n  a,\n  type B,\n} from 'm';\n", 'm', 'c', 'c', "import {\n  a,\n  type B,\n  c,\n} from 'm';\n"],
    ['adds braces to a default import', "import d from 'm';\n", 'm', 'a', 'a', "import d, { a } from 'm';\n"],
    ['does not extend types', "import type { T } from 'm';\n", 'm', 'a', 'a', "import type { T } from 'm';\nimport { a } from 'm';\n"],
    ['takes another name when it is taken', "import { a } from 'm';\nconst b = 1;\n", 'm', 'b', 'b2', "import { a, b as b2 } from 'm';\nconst b = 1;\n"],
    ['does not trust a name that is declared again', "import { a } from 'm';\nfunction f(a) {}\n", 'm', 'a', 'a2', "import { a, a as a2 } from 'm';\nfunction f(a) {}\n"],
    ['follows quotes and semicolons', 'import x from "x"\n', 'm', 'a', 'a', 'import x from "x"\nimport { a } from "m"\n'],
    ['imports defaults', "import x from 'x';\n", 'p-retry', 'default', 'pRetry', "import x from 'x';\nimport pRetry from 'p-retry';\n"],
    ['imports modules', "import x from 'x';\n", 'node:crypto', undefined, 'crypto', "import x from 'x';\nimport * as crypto from 'node:crypto';\n"],
    ['requires in CommonJS', "const { a } = require('m');\n", 'm', 'b', 'b', "const { a, b } = require('m');\n"],
    ['requires new modules', "const x = require('x');\nx();\n", 'm', 'b', 'b', "const x = require('x');\nconst { b } = require('m');\nx();\n"],
    ['requires whole modules', "require('dotenv').config();\nx();\n", 'p-retry', undefined, 'pRetry', "require('dotenv').config();\nconst pRetry = require('p-retry');\nx();\n"],
    ['uses a required module', "const m = require('m');\n", 'm', 'b', 'm.b', "const m = require('m');\n"],
    ['stays below hash-bang and directives', '#!/usr/bin/env node\n"use client";\n\nf();\n', 'm', 'a', 'a', '#!/usr/bin/env node\n"use client";\n\nimport { a } from "m";\n\nf();\n'],
    ['stays below the licence, above the documentation', '/* Copyright */\n\n/** Doc. */\nexport function f() {}\n', 'm', 'a', 'a', '/* Copyright */\n\nimport { a } from "m";\n\n/** Doc. */\nexport function f() {}\n'],
  ];
  for (const [title, text, module, name, code, result] of cases) {
    it(title, async () => {
      assert.deepEqual(await load(text, module, name), [code, result]);
    });
  }

  it('does not guess the module system of a script', async () => {
    assert.deepEqual(await load('f();\n', 'm', 'a', 'javascript'), [undefined, undefined]);
  });
});

describe('top-level definitions', () => {
  const rows = ['function r(x) {', '  return x;', '}'];
  const insert: Change = (b) => b.insertTopLevel(rows);
  it('stand behind the imports', async () => {
    await becomes("import a from 'a';\n\nf();\n", insert, `import a from 'a';\n\n${lines(...rows)}\nf();\n`);
    await becomes("import a from 'a';\nf();\n", insert, `import a from 'a';\n\n${lines(...rows)}\nf();\n`);
    await becomes("const a = require('a');\nf();\n", insert, `const a = require('a');\n\n${lines(...rows)}\nf();\n`);
    await becomes("'use client';\nf();\n", insert, `'use client';\n\n${lines(...rows)}\nf();\n`);
    await becomes('f();\n', insert, `${lines(...rows)}\nf();\n`);
    await becomes('', insert, lines(...rows));
  });
});

describe('lines beside statements', () => {
  const before = (pick: (m: Module) => Stmt, ...rows: string[]): Change => (b, m) => b.insertBefore(pick(m), rows);
  const after = (pick: (m: Module) => Stmt, ...rows: string[]): Change => (b, m) => b.insertAfter(pick(m), rows);

  it('follow indentation and line endings', async () => {
    await becomes('function f() {\r\n\ta();\r\n}\r\n', before((m) => inFunction(m)[0]!, 'if (x) {', '\ty();', '}'), 'function f() {\r\n\tif (x) {\r\n\t\ty();\r\n\t}\r\n\ta();\r\n}\r\n');
    await becomes('a(); // one\nb();\n', after((m) => statement(m, 0), 'x();'), 'a(); // one\nx();\nb();\n');
  });

  it('keep comments with their statement', () => becomes('a();\n// @ts-ignore\nb();\n', before((m) => statement(m, 1), 'x();'), 'a();\nx();\n// @ts-ignore\nb();\n'));

  it('open one-line blocks', async () => {
    await becomes('function f() { return a; }\n', before((m) => inFunction(m)[0]!, 'x();'), 'function f() {\n  x();\n  return a;\n}\n');
    await becomes('a(); b();\n', before((m) => statement(m, 1), 'x();'), 'a();\nx();\nb();\n');
    await becomes('function f() { a(); }\n', after((m) => inFunction(m)[0]!, 'x();'), 'function f() { a();\n  x();\n}\n');
  });

  it('give bodies braces', async () => {
    const call = (n: number) => (m: Module): Stmt => m.index.exprStatements[n]!;
    await becomes('if (a) b({\n  c,\n});\nelse d();\n', before(call(0), 'x();'), 'if (a) {\n  x();\n  b({\n    c,\n  });\n}\nelse d();\n');
    await becomes('if (a)\n  // why\n  b();\nelse d();\n', before(call(0), 'x();'), 'if (a) {\n  // why\n  x();\n  b();\n}\nelse d();\n');
    await becomes('if (a) b();\nelse d(); // end\n', after(call(1), 'x();'), 'if (a) b();\nelse {\n  d(); // end\n  x();\n}\n');
    await becomes('do a(); while (b);\n', before(call(0), 'x();'), 'do {\n  x();\n  a();\n} while (b);\n');
    await becomes('if (a) b(); else if (c) d();\n', before((m) => m.index.exprStatements[1]!.parent!.parent as Stmt, 'x();'), undefined);
    await becomes('const f = (x) => g(x);\n', before((m) => m.index.returns[0]!, 'x();'), 'const f = (x) => {\n  x();\n  return g(x);\n};\n');
  });

  it('treat the declarators of one statement as one', async () => {
    await becomes('const a = 1, b = 2;\nc();\n', before((m) => statement(m, 1), 'x();'), 'x();\nconst a = 1, b = 2;\nc();\n');
    await becomes('const a = 1, b = 2;\nc();\n', after((m) => statement(m, 0), 'x();'), 'const a = 1, b = 2;\nx();\nc();\n');
  });

  it('never run into the line before or after', async () => {
    await becomes('a()\nb()\n', before((m) => statement(m, 1), '(x)()'), 'a()\n;(x)()\nb()\n', 'javascript');
    await becomes('a()\n;[1].map(b)\n', before((m) => statement(m, 1), 'x()'), 'a()\nx()\n;[1].map(b)\n', 'javascript');
    await becomes('a()\n', after((m) => statement(m, 0), '[x] = y'), 'a()\n;[x] = y\n', 'javascript');
  });

  it('stay out of places without statements', async () => {
    await becomes('class A {\n  a = b();\n}\n', before((m) => m.index.assigns[0] as Stmt, 'x();'), undefined);
    await becomes('for (let i = 0; i < 1; i++) {}\n', before((m) => m.index.assigns[0] as Stmt, 'x();'), undefined);
  });
});

describe('removing statements and filling blocks', () => {
  const remove = (pick: (m: Module) => Stmt): Change => (b, m) => b.removeStatement(pick(m));
  it('takes the line', async () => {
    await becomes('a();\nb(); // gone\nc();\n', remove((m) => statement(m, 1)), 'a();\nc();\n');
    await becomes('function f() { a(); b(); }\n', remove((m) => inFunction(m)[0]!), 'function f() { b(); }\n');
    await becomes('if (a) b();\n', remove((m) => m.index.exprStatements[0]!), 'if (a) {}\n');
    await becomes('const a = 1, b = 2, c = 3;\n', remove((m) => statement(m, 1)), 'const a = 1, c = 3;\n');
    await becomes('const a = 1, b = 2;\n', remove((m) => statement(m, 0)), 'const b = 2;\n');
    await becomes("const a = require('a');\nb();\n", remove((m) => statement(m, 1)), 'b();\n');
    await becomes('export const a = 1;\nb();\n', remove((m) => m.index.assigns[0] as Stmt), 'b();\n');
    await becomes('a\nb()\n[c] = d\n', remove((m) => statement(m, 0)), 'b()\n[c] = d\n', 'javascript');
  });

  it('puts lines in the place of a block', async () => {
    const body: Change = (b, m) => b.replaceBlock(m.index.functions[0]!.body, ['return 1;']);
    await becomes('function f() { a(); }\n', body, 'function f() {\n  return 1;\n}\n');
    await becomes('const f = () => ({ a });\n', body, 'const f = () => {\n  return 1;\n};\n');
    await becomes('if (a) b();\n', (b, m) => b.replaceBlock(m.index.exprStatements[0]!.parent as never, ['c();']), 'if (a) {\n  c();\n}\n');
  });
});

describe('guarding', () => {
  const plan: GuardPlan = { exceptions: [], letThrough: [], log: ['console.error("failed", error);'], answer: ['return null;'] };
  const body = (p: GuardPlan = plan): Change => (b, m) => b.guardBody(m.index.functions[0]!, p);
  const GUARD = ['  } catch (error) {', '    console.error("failed", error);', '    return null;', '  }'];

  it('wraps the body of a function', () => becomes(
    lines('async function f() {', '  "use server";', '  // first', '  const a = `x', '  y${b(', '  c)}`;', '  /* one', '     two */', '  /* left', 'alone */', '  return a; // done', '}'), body(),
    lines('async function f() {', '  "use server";', '  // first', '  try {', '    const a = `x', '  y${b(', '  c)}`;', '    /* one', '       two */', '    /* left', 'alone */', '    return a; // done', ...GUARD, '}'),
  ));

  it('turns expression bodies into blocks', async () => {
    await becomes('const f = (x) => g(x);\n', body(), lines('const f = (x) => {', '  try {', '    return g(x);', ...GUARD, '};'));
    await becomes('const f = (x) => ({\n  a: x,\n});\n', body(), lines('const f = (x) => {', '  try {', '    return {', '      a: x,', '    };', ...GUARD, '};'));
    await becomes('r(\n  (x) =>\n    g(x)\n      .h(),\n);\n', body(), lines('r(', '  (x) => {', '    try {', '      return g(x)', '        .h();', ...GUARD.map((l) => `  ${l}`), '  },', ');'));
    await becomes('const f = (x) => (\n  g(x)\n);\n', body(), lines('const f = (x) => {', '  try {', '    return (', '      g(x)', '    );', ...GUARD, '};'));
  });

  it('awaits what an async function returns, or its failure would pass by', async () => {
    await becomes('const f = async (x) => g(x);\n', body(), lines('const f = async (x) => {', '  try {', '    return await g(x);', ...GUARD, '};'));
    await becomes(
      lines('async function f() {', '  if (a) return b() as C;', '  h(() => i());', '  return c ? d() : await e();', '}'), body(),
      lines('async function f() {', '  try {', '    if (a) return await b() as C;', '    h(() => i());', '    return c ? await d() : await e();', ...GUARD, '}'),
    );
  });

  it('opens one-line bodies', () => becomes('const f = { m() { return a({\n  b,\n}); } };\n', body(), lines(
    'const f = { m() {', '  try {', '    return a({', '      b,', '    });', ...GUARD, '} };',
  )));

  it('lets steering errors through, which may be anything', async () => {
    const p: GuardPlan = { ...plan, letThrough: ["error.name === 'A'", "error.name === 'B'"], log: [] };
    const result = await changed('function f() {\n  a()\n  b()\n}\n', body(p), 'javascript');
    assert.equal(result, lines('function f() {', '  try {', '    a()', '    b()', '  } catch (error) {', "    if (error instanceof Error && (error.name === 'A' || error.name === 'B')) throw error", '    return null;', '  }', '}'));
    assert.match((await changed('function f() {\n  a();\n}\n', body({ ...plan, log: [] })))!, /\} catch \{/);
  });

  it('leaves functions alone that cannot be guarded', async () => {
    await becomes('class A { constructor() { a(); } }\n', body(), undefined);
    await becomes('function f() {}\n', body(), undefined);
    await becomes('function f() { a(); }\n', body({ exceptions: [], letThrough: [], log: [], answer: [] }), undefined);
  });

  const some = (from: number, to: number, p: GuardPlan = plan): Change => (b, m) => b.guardStatements(inFunction(m).slice(from, to), p);
  it('wraps statements where they stand', () => becomes(
    lines('function f() {', '  a();', '  // about b', '  b();', '  c();', '}'), some(1, 2),
    lines('function f() {', '  a();', '  // about b', '  try {', '    b();', ...GUARD, '  c();', '}'),
  ));

  it('does not hide what is used afterwards', async () => {
    const text = (use: string): string => `function f() {\n  const { a, b } = c();\n  ${use}\n}\n`;
    await becomes(text('return a;'), some(0, 1), undefined);
    await becomes(text('return () => ({ b });'), some(0, 1), undefined);
    assert.notEqual(await changed(text('return x;'), some(0, 1)), undefined);
    assert.notEqual(await changed(text('return a;'), some(0, 2)), undefined);
    await becomes('function f() {\n  function g() {}\n  g();\n}\n', some(0, 1), undefined);
  });

  it('gives bodies braces', () => becomes(
    'function f() {\n  if (a) return b({\n    c,\n  });\n  else d();\n}\n', (b, m) => b.guardStatements([m.index.returns[0]!], plan),
    lines('function f() {', '  if (a) {', '    try {', '      return b({', '        c,', '      });', ...GUARD.map((l) => `  ${l}`), '  }', '  else d();', '}'),
  ));

  it('works inside a case', () => becomes(
    'function f() {\n  switch (a) {\n    case 1: return b();\n  }\n}\n', (b, m) => b.guardStatements([m.index.returns[0]!], plan),
    lines('function f() {', '  switch (a) {', '    case 1:', '      try {', '        return b();', ...GUARD.map((l) => `    ${l}`), '  }', '}'),
  ));

  it('returns only where a function can', async () => {
    await becomes('a();\n', (b, m) => b.guardStatements([statement(m, 0)], plan), undefined);
    await becomes('a();\n', (b, m) => b.guardStatements([statement(m, 0)], { ...plan, answer: [] }), lines('try {', '  a();', '} catch (error) {', '  console.error("failed", error);', '}'));
    await becomes('export const a = b();\n', (b, m) => b.guardStatements([statement(m, 0)], { ...plan, answer: [] }), undefined);
    await becomes('function f() {\n  a();\n  b();\n  c();\n}\n', (b, m) => b.guardStatements([inFunction(m)[0]!, inFunction(m)[2]!], plan), undefined);
  });
});
