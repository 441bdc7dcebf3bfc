import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineMatches } from '../../../src/engine/text/lineMatches.js';

/** Patterns that stay in their line, and ones that do not. */
const PATTERNS = [/\bsms\b/iu, /ab?c/u, /^if x$/mu, /^if/u, /a\s+b/u, /[^x]c/u, /b$/u, /(?<!a)b/u, /a(?!b)/u, /a.b/su];

describe('LineMatches', () => {
  it('answers after any edits as a fresh look at the text does', () => {
    const piece = fc.constantFrom('a', 'b', 'c', '\n', ' ', 'sms', 'if x', 'x', '\r\n');
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.integer({ min: 0, max: 5 }), added: fc.array(piece, { maxLength: 4 }) });
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (first, edits) => {
      let text = first.join('');
      let matches = new LineMatches(text);
      const compare = (): void => {
        for (const pattern of PATTERNS) assert.equal(matches.has(pattern), pattern.test(text), `${String(pattern)} in ${JSON.stringify(text)}`);
      };
      compare();
      for (const { at, removed, added } of edits) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + added.join('') + text.slice(start + removed);
        matches = new LineMatches(text, matches);
        compare();
      }
    }), { numRuns: 2_000 });
  });

  it('searches only the lines that changed', () => {
    const pattern = /needle/u;
    const searched: string[] = [];
    const exec = pattern.exec.bind(pattern);
    pattern.exec = (text) => {
      searched.push(text);
      return exec(text);
    };
    const before = new LineMatches('one\ntwo\nthree');
    assert.equal(before.has(pattern), false);
    assert.equal(new LineMatches('one\ntwo needle\nthree', before).has(pattern), true);
    assert.deepEqual(searched, ['one\ntwo\nthree', 'two needle']);
  });
});
