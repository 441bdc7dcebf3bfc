import assert from 'node:assert/strict';
import type { EditBuilder, GuardPlan, OptionPlace } from '../../../../src/engine/facts/editBuilder.js';
import type { If, Module, Stmt } from '../../../../src/engine/facts/nodes.js';
import { pythonLanguage } from '../../../../src/engine/languages/python/index.js';
import { applyEdits } from '../../../../src/engine/text/edits.js';
import type { TextEdit } from '../../../../src/engine/text/edits.js';
import { parseModule } from '../../../support/syntax.js';

type Change = (builder: EditBuilder, module: Module) => readonly TextEdit[] | undefined;

/** Text after the change, which must parse whenever the text before did; `undefined` when the builder declined. */
async function changed(text: string, change: Change): Promise<string | undefined> {
  const module = await parseModule('python', text);
  const edits = change(pythonLanguage.editBuilder(module), module);
  if (!edits) return undefined;
  const result = applyEdits(text, edits);
  assert.notEqual(result, undefined, 'edits overlap');
  const again = await parseModule('python', result!);
  if (module.errors.length === 0) assert.deepEqual(again.errors, [], `does not parse any more:\n${result!}`);
  return result;
}

async function becomes(text: string, change: Change, expected: string | undefined): Promise<void> {
  assert.equal(await changed(text, change), expected);
}

/** The `if` that a list of statements starts with. */
function ifIn([first]: readonly Stmt[]): If {
  assert.equal(first?.kind, 'if');
  return first;
}

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('Python literals', () => {
  const builderFor = async (text: string): Promise<EditBuilder> => pythonLanguage.editBuilder(await parseModule('python', text));

  it('follow the quotes of the file', async () => {
    const double = await builderFor('a = "x"\nb = "y"\nc = \'z\'\n');
    assert.equal(double.string('a'), '"a"');
    assert.equal(double.string('say "hi"'), '\'say "hi"\'');
    assert.equal(double.string('"\'\\\n\t\0é😀'), String.raw`"\"'\\\n\t\x00é😀"`);
    const single = await builderFor("a = 'x'\nb = f'y'\n");
    assert.equal(single.string("it's"), '"it\'s"');
    assert.equal(single.object([['a', '1'], ['b', 'x']]), "{'a': 1, 'b': x}");
  });

  it('write numbers, constants and comments', async () => {
    const b = await builderFor('');
    assert.deepEqual([b.number(30), b.number(0.5), b.number(-1), b.number(Infinity)], ['30', '0.5', '-1', 'float("inf")']);
    assert.deepEqual([b.constant(null), b.constant(true), b.constant(false)], ['None', 'True', 'False']);
    assert.equal(b.comment(' two\nlines '), '# two lines');
    assert.equal(b.semicolons, false);
  });

  it('know the indentation and line endings', async () => {
    assert.deepEqual([(await builderFor('if a:\n  b\n')).indentUnit, (await builderFor('if a:\n\tb\n')).indentUnit, (await builderFor('a\n')).indentUnit], ['  ', '\t', '    ']);
    assert.deepEqual([(await builderFor('a\r\nb\r\n')).eol, (await builderFor('a\nb\n')).eol], ['\r\n', '\n']);
  });

  it('find free names', async () => {
    const b = await builderFor('import os as log\ndef f(x, *y): error = 1; "word"\nclass C: pass\n');
    assert.deepEqual(['log', 'f', 'x', 'y', 'error', 'C', 'word', 'os'].map((n) => b.freshName(n)), ['log_2', 'f_2', 'x_2', 'y_2', 'error_2', 'C_2', 'word', 'os']);
  });
});

describe('setting an option of a Python call', () => {
  const set = (place: OptionPlace, value = '30', at = 0): Change => (b, m) => b.setOption(m.index.calls[at]!, place, value);
  const timeout = set({ path: ['timeout'] });
  const cases: [name: string, before: string, change: Change, after: string | undefined][] = [
    ['no arguments', 'f()\n', timeout, 'f(timeout=30)\n'],
    ['blank arguments', 'f( )\n', timeout, 'f(timeout=30)\n'],
    ['only a comment', 'f(  # none\n)\n', timeout, 'f(  # none\ntimeout=30)\n'],
    ['one line', 'f(a, b=c)\n', timeout, 'f(a, b=c, timeout=30)\n'],
    ['trailing comma', 'f(a, )\n', timeout, 'f(a, timeout=30, )\n'],
    ['several lines', 'f(\n    a,\n    b,\n)\n', timeout, 'f(\n    a,\n    b,\n    timeout=30,\n)\n'],
    ['several lines without last comma', 'f(\n    a,\n    b\n)\n', timeout, 'f(\n    a,\n    b,\n    timeout=30\n)\n'],
    ['comment behind the last argument', 'f(\n    a,  # one\n    b  # two\n    # end\n)\n', timeout, 'f(\n    a,  # one\n    b,  # two\n    timeout=30\n    # end\n)\n'],
    ['comment behind the last comma', 'f(\n    a,  # one, two\n)\n', timeout, 'f(\n    a,  # one, two\n    timeout=30,\n)\n'],
    ['bracket on the last line', 'f(\n    a,\n    b)\n', timeout, 'f(\n    a,\n    b,\n    timeout=30)\n'],
    ['hanging arguments', 'f(a,\n  b)\n', timeout, 'f(a,\n  b,\n  timeout=30)\n'],
    ['two on the last line', 'f(a,\n  b, c)\n', timeout, 'f(a,\n  b, c, timeout=30)\n'],
    ['a dict over lines', 'f(json={\n    "a": 1,\n})\n', timeout, 'f(json={\n    "a": 1,\n}, timeout=30)\n'],
    ['CRLF', 'f(\r\n    a,\r\n)\r\n', timeout, 'f(\r\n    a,\r\n    timeout=30,\r\n)\r\n'],
    ['there already', 'f(timeout=(5), a=b)\n', timeout, 'f(timeout=(30), a=b)\n'],
    ['there before a spread', 'f(timeout=5, **kw)\n', timeout, 'f(timeout=30, **kw)\n'],
    ['a spread that may hold it', 'f(a, **kw)\n', timeout, undefined],
    ['a spread that plainly does not', 'f(a, **{"b": 1})\n', timeout, 'f(a, **{"b": 1}, timeout=30)\n'],
    ['a spread that holds it', 'f(a, **{"timeout": 1})\n', timeout, undefined],
    ['a list spread', 'f(*args)\n', timeout, 'f(*args, timeout=30)\n'],
    ['a list spread that may fill the position', 'f(*args)\n', set({ path: ['timeout'], position: 1 }), undefined],
    ['given by position', 'f(a, 5)\n', set({ path: ['timeout'], position: 1 }), 'f(a, 30)\n'],
    ['a bare generator', 'f(x for x in y)\n', timeout, undefined],
    ['a generator with parentheses', 'f((x for x in y))\n', timeout, 'f((x for x in y), timeout=30)\n'],
    ['inside an f-string', 'f"{g(a)}"\n', timeout, undefined],
    ['a value with a comma', 'f(a)\n', set({ path: ['timeout'] }, '3, 10'), 'f(a, timeout=(3, 10))\n'],
    ['positional, next in line', 'f(a)\n', set({ path: [], position: 1 }), 'f(a, 30)\n'],
    ['positional, there', 'f(a, b)\n', set({ path: [], position: 1 }), 'f(a, 30)\n'],
    ['positional, behind a keyword', 'f(a=1)\n', set({ path: [], position: 1 }), undefined],
    ['nested, as dict', 'f(a)\n', set({ path: ['config', 'timeout'] }), 'f(a, config={"timeout": 30})\n'],
    ['nested, as constructor', 'f(a)\n', set({ path: ['o', 'timeout'], wrapper: 't.Opts' }), 'f(a, o=t.Opts(timeout=30))\n'],
    ['nested, deeper', 'f()\n', set({ path: ['o', 'a', 'b'], wrapper: 'Opts' }), 'f(o=Opts(a={"b": 30}))\n'],
    ['nested, None so far', 'f(o=None)\n', set({ path: ['o', 'timeout'], wrapper: 'Opts' }), 'f(o=Opts(timeout=30))\n'],
    ['nested, into a dict', 'f(o={"a": 1})\n', set({ path: ['o', 'timeout'] }), 'f(o={"a": 1, "timeout": 30})\n'],
    ['nested, into an empty dict', 'f(o={})\n', set({ path: ['o', 'timeout'] }), 'f(o={"timeout": 30})\n'],
    ['nested, replaced in a dict', 'f(o={"timeout": 1})\n', set({ path: ['o', 'timeout'] }), 'f(o={"timeout": 30})\n'],
    ['nested, dict with spread', 'f(o={**a})\n', set({ path: ['o', 'timeout'] }), undefined],
    ['nested, dict whose spread comes first', 'f(o={**a, "timeout": 1})\n', set({ path: ['o', 'timeout'] }), 'f(o={**a, "timeout": 30})\n'],
    ['nested, dict with a computed key', 'f(o={k: 1})\n', set({ path: ['o', 'timeout'] }), undefined],
    ['nested, into a constructor', 'f(o=Opts(a=1))\n', set({ path: ['o', 'timeout'], wrapper: 'Opts' }), 'f(o=Opts(a=1, timeout=30))\n'],
    ['nested, into an unknown call', 'f(o=load())\n', set({ path: ['o', 'timeout'] }), undefined],
    ['nested, a variable', 'f(o=opts)\n', set({ path: ['o', 'timeout'] }), undefined],
    ['nested, by position', 'f({"a": 1})\n', set({ path: ['o', 'timeout'], position: 0 }), 'f({"a": 1, "timeout": 30})\n'],
    ['broken code', 'f(a b)\n', timeout, undefined],
  ];
  for (const [name, before, change, after] of cases) it(name, () => becomes(before, change, after));
});

describe('removing from Python lists', () => {
  const remove = (index: number): Change => (b, m) => b.removeArgument(m.index.calls[0]!, m.index.calls[0]!.args[index]!);
  const cases: [string, number, string | undefined][] = [
    ['f(a)\n', 0, 'f()\n'],
    ['f(a,)\n', 0, 'f()\n'],
    ['f(a, b=1, c=2)\n', 1, 'f(a, c=2)\n'],
    ['f(a, b=1)\n', 1, 'f(a)\n'],
    ['f(a, b=1,)\n', 1, 'f(a,)\n'],
    ['f(\n    a,  # one\n    b=1,  # two\n    # about c\n    c=2,\n)\n', 1, 'f(\n    a,  # one\n    # about c\n    c=2,\n)\n'],
    ['f(\n    a,  # one\n    b=1\n)\n', 1, 'f(\n    a,  # one\n)\n'],
    ['f(a,  # one\n  b)\n', 0, 'f(  # one\n  b)\n'],
    ['f(a,  # one\n  b)\n', 1, 'f(a,  # one\n  )\n'],
    ['f(x for x in y)\n', 0, undefined],
  ];
  for (const [before, index, after] of cases) it(`argument ${index} of ${JSON.stringify(before)}`, () => becomes(before, remove(index), after));

  it('entries by key', async () => {
    const drop = (key: string): Change => (b, m) => b.removeEntry(m.index.objects[0]!, key);
    await becomes('x = {"a": 1, "b": 2}\n', drop('a'), 'x = {"b": 2}\n');
    await becomes('x = {"a": 1, "b": 2}\n', drop('b'), 'x = {"a": 1}\n');
    await becomes('x = {\n  "a": 1,\n  "b": [\n    2,\n  ],  # note\n}\n', drop('b'), 'x = {\n  "a": 1,\n}\n');
    await becomes('x = {"a": 1}\n', drop('c'), undefined);
    await becomes('x = {"a": 1, "a": 2}\n', drop('a'), undefined);
  });
});

describe('replacing and wrapping Python expressions', () => {
  const argument: Change = (b, m) => b.wrap(m.index.calls[0]!.args[0]!.value, 'redact(', ')');
  it('wraps arguments, tuples and generators', async () => {
    await becomes('log(a.b)\n', argument, 'log(redact(a.b))\n');
    await becomes('log((a))\n', argument, 'log((redact(a)))\n');
    await becomes('log(x for x in y)\n', argument, 'log(redact(x for x in y))\n');
    await becomes('x = a, b\n', (b, m) => b.wrap((m.index.assigns[0] as { value: { start: number; end: number } }).value, 'redact(', ')'), 'x = redact((a, b))\n');
    await becomes('log((yield a))\n', argument, 'log((redact((yield a))))\n');
  });

  it('adds parentheses where a part would be torn off', async () => {
    const callee = (code: string): Change => (b, m) => {
      const call = m.index.calls[0]!;
      return b.replace(call.callee.kind === 'member' ? call.callee.object : call.args[0]!.value, code);
    };
    await becomes('a.f()\n', callee('x or y'), '(x or y).f()\n');
    await becomes('a.f()\n', callee('x.y[0]("b, c")'), 'x.y[0]("b, c").f()\n');
    await becomes('f(a)\n', callee('x or y'), 'f(x or y)\n');
    await becomes('f(a)\n', callee('x, y'), 'f((x, y))\n');
    await becomes('f(a for a in b)\n', callee('x'), 'f(x)\n');
    await becomes('1 .real()\n', callee('30'), '(30) .real()\n');
  });
});

describe('Python imports', () => {
  const add = (source: string, name?: string, code = name ?? source): Change => (b) => {
    const imported = b.import(source, name)!;
    assert.equal(imported.code, code);
    return imported.edits;
  };
  const cases: [name: string, before: string, change: Change, after: string][] = [
    ['empty file', '', add('time'), 'import time\n'],
    ['only comments, no last line break', '#!/usr/bin/env python\n# note', add('time'), '#!/usr/bin/env python\n# note\nimport time\n'],
    ['behind the imports', lines('"""Doc."""', 'from __future__ import annotations', 'import os', '', 'x = 1'), add('time'), lines('"""Doc."""', 'from __future__ import annotations', 'import os', 'import time', '', 'x = 1')],
    ['behind imports without a blank line', lines('import os', 'x = 1'), add('time'), lines('import os', 'import time', 'x = 1')],
    ['behind an import over lines', lines('from a import (', '    b,', ')  # note', 'x = 1'), add('c', 'd'), lines('from a import (', '    b,', ')  # note', 'from c import d', 'x = 1')],
    ['behind a docstring', lines('"""Doc', 'more."""', '', 'x = 1'), add('time'), lines('"""Doc', 'more."""', '', 'import time', '', 'x = 1')],
    ['before code', lines('#!/usr/bin/env python', 'x = 1'), add('time'), lines('#!/usr/bin/env python', 'import time', '', 'x = 1')],
    ['before a decorated function', lines('@a', 'def f(): pass'), add('time'), lines('import time', '', '', '@a', 'def f(): pass')],
    ['behind a statement that shares the line', lines('import os; x = (', '    1)', 'y = 2'), add('time'), lines('import os; x = (', '    1)', 'import time', 'y = 2')],
    ['without a last line break', 'import os', add('time'), 'import os\nimport time'],
    ['CRLF', 'import os\r\nx = 1\r\n', add('time'), 'import os\r\nimport time\r\nx = 1\r\n'],
    ['reuses a module', 'import time\n', add('time'), 'import time\n'],
    ['reuses an alias', 'import requests as r\n', add('requests', undefined, 'r'), 'import requests as r\n'],
    ['reuses a module for its name', 'import requests as r\n', add('requests', 'Timeout', 'r.Timeout'), 'import requests as r\n'],
    ['reuses a name', 'from a.b import c as d\n', add('a.b', 'c', 'd'), 'from a.b import c as d\n'],
    ['reuses a module from its package', 'from a import b\n', add('a.b', undefined, 'b'), 'from a import b\n'],
    ['reuses the root of a dotted import', 'import os.path\n', add('os'), 'import os.path\n'],
    ['adds a sibling of a dotted import', 'import a.b\n', add('a.c'), 'import a.b\nimport a.c\n'],
    ['not from TYPE_CHECKING', lines('if TYPE_CHECKING:', '    import time'), add('time'), lines('import time', '', 'if TYPE_CHECKING:', '    import time')],
    ['not from inside a function', lines('def f():', '    from a import b'), add('a', 'b'), lines('from a import b', '', '', 'def f():', '    from a import b')],
    ['not when the name is bound elsewhere', lines('import time', 'def f(time): pass'), add('time', undefined, 'time_'), lines('import time', 'import time as time_', 'def f(time): pass')],
    ['not over another module\'s name', 'from x import retry\n', add('y', 'retry', 'retry_'), 'from x import retry\nfrom y import retry as retry_\n'],
    ['not from a star', 'from a import *\n', add('a', 'b'), 'from a import *\nfrom a import b\n'],
  ];
  for (const [name, before, change, after] of cases) it(name, () => becomes(before, change, after));
});

describe('Python lines', () => {
  const first = (m: Module): Stmt => m.index.functions[0]!.body.statements[0]!;
  const last = (m: Module): Stmt => m.index.functions[0]!.body.statements.at(-1)!;
  const cases: [name: string, before: string, change: Change, after: string | undefined][] = [
    ['before', 'def f():\n    # c\n    a\n', (b, m) => b.insertBefore(first(m), ['x', '', `${b.indentUnit}y`].slice(0, 1)), 'def f():\n    # c\n    x\n    a\n'],
    ['before, indented further', 'def f():\n\ta\n', (b, m) => b.insertBefore(first(m), ['if x:', `${b.indentUnit}y`]), 'def f():\n\tif x:\n\t\ty\n\ta\n'],
    ['before a decorator', '@d\ndef f(): pass\n', (b, m) => b.insertBefore(m.body.statements[0]!, ['x']), 'x\n@d\ndef f(): pass\n'],
    ['not before a shared line', 'a; b\n', (b, m) => b.insertBefore(m.body.statements[1]!, ['x']), undefined],
    ['not before an elif', 'if a: b\nelif c:\n  d\n', (b, m) => b.insertBefore(ifIn(m.body.statements).otherwise!.statements[0]!, ['x']), undefined],
    ['not in the middle of a continued line', 'if a: \\\n  b\n', (b, m) => b.insertBefore(ifIn(m.body.statements).then.statements[0]!, ['x']), undefined],
    ['after', 'def f():\n    a  # c\n    b\n', (b, m) => b.insertAfter(first(m), ['x']), 'def f():\n    a  # c\n    x\n    b\n'],
    ['after a compound statement', 'def f():\n    if a:\n        b\n', (b, m) => b.insertAfter(first(m), ['x']), 'def f():\n    if a:\n        b\n    x\n'],
    ['after, at the end of the file', 'def f():\r\n    a\r\n    b', (b, m) => b.insertAfter(last(m), ['x']), 'def f():\r\n    a\r\n    b\r\n    x'],
    ['not after a shared line', 'a; b\n', (b, m) => b.insertAfter(m.body.statements[0]!, ['x']), undefined],
    ['remove', 'def f():\n    a  # gone\n    b\n', (b, m) => b.removeStatement(first(m)), 'def f():\n    b\n'],
    ['remove the only one', 'def f():\n    a\n', (b, m) => b.removeStatement(first(m)), 'def f():\n    pass\n'],
    ['remove on one line', 'def f(): a\n', (b, m) => b.removeStatement(first(m)), 'def f(): pass\n'],
    ['remove the first of a line', 'a; b\n', (b, m) => b.removeStatement(m.body.statements[0]!), 'b\n'],
    ['remove the last of a line', 'a; b\n', (b, m) => b.removeStatement(m.body.statements[1]!), 'a\n'],
    ['remove at module level', 'import a\n', (b, m) => b.removeStatement(m.body.statements[0]!), ''],
    ['not half an import', 'import a, b\n', (b, m) => b.removeStatement(m.body.statements[0]!), undefined],
    ['not the value of a lambda', 'x = lambda: y\n', (b, m) => b.removeStatement(first(m)), undefined],
    ['replace a block', 'def f():\n    a\n    b  # c\n', (b, m) => b.replaceBlock(m.index.functions[0]!.body, ['if x:', `${b.indentUnit}y`]), 'def f():\n    if x:\n        y  # c\n'],
    ['replace a suite on its header', 'def f(): return a\n', (b, m) => b.replaceBlock(m.index.functions[0]!.body, ['x', 'return y']), 'def f():\n    x\n    return y\n'],
    ['top level definition', 'import a\nx = 1\n', (b) => b.insertTopLevel(['def f():', `${b.indentUnit}pass`]), 'import a\n\n\ndef f():\n    pass\n\n\nx = 1\n'],
    ['top level constant', 'import a\n\nx = 1\n', (b) => b.insertTopLevel(['Y = 2']), 'import a\n\nY = 2\n\nx = 1\n'],
    ['top level without imports', 'x = 1\n', (b) => b.insertTopLevel(['Y = 2']), 'Y = 2\n\n\nx = 1\n'],
    ['old line breaks are left alone', 'a = 1\rb = 2\n', (b, m) => b.insertBefore(m.body.statements[0]!, ['x']), undefined],
  ];
  for (const [name, before, change, after] of cases) it(name, () => becomes(before, change, after));
});

describe('Python guards', () => {
  const plan: GuardPlan = { exceptions: ['OSError'], letThrough: [], log: ['log.warning("failed: error %s", error)'], answer: ['return {"error": str(error)}'] };
  const body = (p: Partial<GuardPlan> = {}, at = 0): Change => (b, m) => b.guardBody(m.index.functions[at]!, { ...plan, ...p });
  const handler = (indent: string): string[] => [`${indent}except OSError as error:`, `${indent}    log.warning("failed: error %s", error)`, `${indent}    return {"error": str(error)}`];

  it('wraps a body behind its docstring, with comments and blank lines', () => becomes(
    lines('@tool', 'async def f(a):', '    """Doc."""', '', '    # first', '    x = await g(a)', '', '    if x:', '        return x', '        # deep', '    # tail', '', 'y = 1'),
    body(),
    lines('@tool', 'async def f(a):', '    """Doc."""', '', '    # first', '    try:', '        x = await g(a)', '', '        if x:', '            return x', '            # deep', ...handler('    '), '    # tail', '', 'y = 1'),
  ));

  it('does not touch the inside of strings', () => becomes(
    lines('def f():', '    x = """a', '  b', '"""', '    y = ("c"', '         f\'\'\'d', ' {e}', "'''  # '''", '         "g"', '         "h\\', '  i")', '    return x'),
    body({ log: [] }),
    lines('def f():', '    try:', '        x = """a', '  b', '"""', '        y = ("c"', '             f\'\'\'d', ' {e}', "'''  # '''", '             "g"', '             "h\\', '  i")', '        return x',
      '    except OSError as error:', '        return {"error": str(error)}'),
  ));

  it('opens a body on its header', async () => {
    await becomes('def f(): return x  # c\n', body({ log: [] }), lines('def f():', '    try:', '        return x  # c', '    except OSError as error:', '        return {"error": str(error)}'));
    await becomes('class A:\n  def f(self,\n        a): x; return y\n', body({ log: [], answer: ['return None'] }),
      'class A:\n  def f(self,\n        a):\n    try:\n      x; return y\n    except OSError:\n      return None\n');
    await becomes('match a:\n  case 1: f()\n', (b, m) => b.guardStatements([m.index.exprStatements[0]!], { ...plan, answer: ['pass'] }),
      lines('match a:', '  case 1:', '    try:', '      f()', '    except OSError as error:', '      log.warning("failed: error %s", error)', '      pass'));
  });

  it('follows tabs and CRLF', () => becomes('def f():\r\n\tx\r\n\r\n\treturn y\r\n', body({ log: [] }),
    'def f():\r\n\ttry:\r\n\t\tx\r\n\r\n\t\treturn y\r\n\texcept OSError as error:\r\n\t\treturn {"error": str(error)}\r\n'));

  it('uses tabs where the block does, whatever the rest of the file', () => becomes(
    'if a:\n    b\nif a:\n    b\nif a:\n    b\ndef f():\n\treturn y\n', body({ log: [] }),
    'if a:\n    b\nif a:\n    b\nif a:\n    b\ndef f():\n\ttry:\n\t\treturn y\n\texcept OSError as error:\n\t\treturn {"error": str(error)}\n'));

  it('works at the end of a file without a line break', () => becomes('def f():\n    return y', body({ log: [] }),
    'def f():\n    try:\n        return y\n    except OSError as error:\n        return {"error": str(error)}'));

  it('lets exceptions through first, and names several', () => becomes('def f():\n    g()\n', body({ letThrough: ['ModelRetry', 'a.B'], exceptions: ['A', 'B'], log: [], answer: ['return None'] }),
    lines('def f():', '    try:', '        g()', '    except (ModelRetry, a.B):', '        raise', '    except (A, B):', '        return None')));

  it('catches Exception when no type is given', () => becomes('def f():\n    g()\n', body({ exceptions: [], log: [], answer: ['raise'] }),
    lines('def f():', '    try:', '        g()', '    except Exception:', '        raise')));

  it('does not take the name of a variable', () => becomes('def f(error):\n    g(error)\n', body({ log: ['log(f"{error} {error.args}", x.error, error=error)'] }),
    lines('def f(error):', '    try:', '        g(error)', '    except OSError as error_2:', '        log(f"{error_2} {error.args}", x.error, error=error_2)'.replace('{error.args}', '{error_2.args}'), '        return {"error": str(error_2)}')));

  it('guards some statements of a block', () => becomes(
    lines('def f():', '    a', '    b = g()  # c', '    h(b)', '    return b'),
    (b, m) => b.guardStatements(m.index.functions[0]!.body.statements.slice(1, 3), { ...plan, log: [] }),
    lines('def f():', '    a', '    try:', '        b = g()  # c', '        h(b)', '    except OSError as error:', '        return {"error": str(error)}', '    return b'),
  ));

  const refused: [name: string, text: string, change: Change][] = [
    ['a lambda', 'x = lambda: y\n', body()],
    ['only a docstring', 'def f():\n    """Doc."""\n', body()],
    ['a handler that would do nothing', 'def f():\n    g()\n', body({ log: [], answer: [] })],
    ['a value returned from an async generator', 'async def f():\n    yield 1\n', body()],
    ['a return at module level', 'g()\n', (b, m) => b.guardStatements(m.body.statements, plan)],
    ['a return in a class body', 'class A:\n    g()\n', (b, m) => b.guardStatements(m.index.classes[0]!.body.statements, plan)],
    ['a return in a class body inside a function', 'def f():\n    class A:\n        g()\n', (b, m) => b.guardStatements(m.index.classes[0]!.body.statements, plan)],
    ['statements that are not adjacent', 'def f():\n    a\n    b\n    c\n', (b, m) => b.guardStatements([m.index.functions[0]!.body.statements[0]!, m.index.functions[0]!.body.statements[2]!], plan)],
    ['a part of a line', 'def f():\n    a; b\n', (b, m) => b.guardStatements([m.index.functions[0]!.body.statements[0]!], plan)],
    ['a future import', 'from __future__ import annotations\n', (b, m) => b.guardStatements(m.body.statements, { ...plan, answer: ['pass'] })],
    ['broken code', 'def f():\n    x = = 1\n    g()\n', body()],
    ['an elif', 'def f():\n    if a:\n        b\n    elif c:\n        d\n', (b, m) => b.guardStatements(ifIn(m.index.functions[0]!.body.statements).otherwise!.statements, plan)],
    ['no statements', 'a\n', (b) => b.guardStatements([], plan)],
  ];
  for (const [name, text, change] of refused) it(`refuses ${name}`, () => becomes(text, change, undefined));
});
