import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../src/engine/text/edits.js';
import { readNotebook, sourceEdits, type Notebook } from '../../../src/workspace/notebook/index.js';

function rewrite(file: string, sources: Readonly<Record<number, string>>): string {
  const edits = sourceEdits(file, new Map(Object.entries(sources).map(([index, source]) => [Number(index), source])));
  return applyEdits(file, edits)!;
}

const file = (source: string, rest = ''): string => `{\n "cells": [\n  {\n   "cell_type": "code",\n   "id": "a1",\n   "outputs": [{"output_type": "stream", "text": ["\\u00e9 \\/ 1.0e2"]}],\n   "source": ${source}${rest}\n  }\n ],\n "nbformat": 4\n}\n`;

describe('writing sources back into a notebook', () => {
  it('changes only the lines that differ, in a list', () => {
    const list = '[\n    "caf\\u00e9 = 1\\n",\n    "b\\n",\n    "c"\n   ]';
    assert.equal(rewrite(file(list), { 0: 'café = 1\nB\nc' }), file(list.replace('"b', '"B')));
    assert.equal(rewrite(file(list), { 0: 'café = 1\nb\nnew\nc' }), file(list.replace('"c"', '"new\\n",\n    "c"')));
    assert.equal(rewrite(file(list), { 0: 'café = 1\nc' }), file(list.replace('    "b\\n",\n', '')));
  });

  it('changes only the lines that differ, in a string', () => {
    const string = '"caf\\u00e9 = 1\\nb\\u000ac"';
    assert.equal(rewrite(file(string), { 0: 'café = 1\nB\nc' }), file('"caf\\u00e9 = 1\\nB\\nc"'));
    assert.equal(rewrite(file(string), { 0: 'x\ncafé = 1\nb\nc' }), file('"x\\ncaf\\u00e9 = 1\\nb\\u000ac"'));
  });

  it('keeps the layout of lists on one line, of one item, and of none', () => {
    assert.equal(rewrite(file('["a\\n", "b"]'), { 0: 'a\nx\nb' }), file('["a\\n", "x\\n", "b"]'));
    assert.equal(rewrite(file('[\n    "a"\n   ]'), { 0: 'a\nb' }), file('[\n    "a\\n",\n    "b"\n   ]'));
    assert.equal(rewrite(file('[]'), { 0: 'a\nb' }), file('["a\\n", "b"]'));
  });

  it('escapes what the file escapes: all but ASCII only where nothing else stands', () => {
    assert.equal(rewrite(file('["a"]'), { 0: 'ü😀\t"\\' }), file('["\\u00fc\\ud83d\\ude00\\t\\"\\\\"]'));
    assert.equal(rewrite(file('["a"]', ',\n   "x": "é"'), { 0: 'ü' }), file('["ü"]', ',\n   "x": "é"'));
  });

  it('finds the cells of format 3', () => {
    const old = (input: string): string => `{"nbformat": 3, "metadata": {}, "worksheets": [{"cells": [{"cell_type": "heading", "source": "x"}, {"cell_type": "code", "language": "python", "input": ["${input}"], "outputs": []}]}]}`;
    assert.equal(rewrite(old('a'), { 1: 'b' }), old('b'));
    assert.deepEqual((readNotebook(old('a')) as Notebook).cells, [{ index: 1, source: 'a' }]);
  });

  it('leaves a file that says the new source and differs nowhere else', () => {
    const text = fc.array(fc.constantFrom('a', 'b\n', '\n', '"', '\\', 'é', '😀', '\r\n', '\t', '\\n'), { maxLength: 12 }).map((parts) => parts.join(''));
    const written = fc.tuple(text, fc.boolean(), fc.constantFrom(undefined, 1, '\t')).map(([source, isList, indent]) =>
      JSON.stringify({ cells: [{ cell_type: 'markdown', source: ['# a'] }, { id: 'x', cell_type: 'code', outputs: [{ n: 1 }], source: isList ? source.match(/[^\n]*\n|[^\n]+$/gu) ?? [] : source }], z: 1 }, undefined, indent));
    fc.assert(fc.property(written, text, (before, source) => {
      const after = rewrite(before, { 1: source });
      const expected = JSON.parse(before) as { cells: { source: unknown }[] };
      const actual = JSON.parse(after) as typeof expected;
      const said = actual.cells[1]!.source;
      assert.equal(Array.isArray(said) ? said.join('') : said, source);
      expected.cells[1]!.source = said;
      assert.deepEqual(actual, expected);
      const { before: head, after: tail } = around(before);
      assert.ok(after.startsWith(head) && after.endsWith(tail));
    }));
  });
});

/** What stands around the last source in a file. */
function around(text: string): { readonly before: string; readonly after: string } {
  const start = text.lastIndexOf('"source":') + '"source":'.length;
  return { before: text.slice(0, start), after: text.slice(text.lastIndexOf('"z"')) };
}
