import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LiteralSearch } from '../../../src/engine/text/literals.js';

const found = (literals: readonly string[], text: string): readonly string[] => {
  const flags = new LiteralSearch(literals).find(text);
  return literals.filter((_, index) => flags[index] === 1);
};

describe('search for literals', () => {
  it('finds literals that begin, end and stand inside others', () => {
    assert.deepEqual(found(['he', 'she', 'his', 'hers'], 'ushers'), ['he', 'she', 'hers']);
  });

  it('goes on with another literal where one breaks off', () => {
    assert.deepEqual(found(['while True', 'ile (', 'le (;'], 'while (;;) {'), ['ile (', 'le (;']);
  });

  it('tells cases, signs and letters beyond ASCII apart', () => {
    assert.deepEqual(found(['tool', 'Tool', '"o3', '_key="', 'größe', '→'], 'Tool → _key="größe"'), ['Tool', '_key="', 'größe', '→']);
  });

  it('finds nothing in an empty text, and with no literals', () => {
    assert.deepEqual(found(['a'], ''), []);
    assert.deepEqual(found([], 'a'), []);
  });

  it('says the same twice: one text leaves nothing behind for the next', () => {
    const search = new LiteralSearch(['ab', 'bc']);
    assert.deepEqual([...search.find('ab')], [1, 0]);
    assert.deepEqual([...search.find('c bc')], [0, 1]);
  });

  it('refuses more different characters than it has columns for', () => {
    const varied = Array.from({ length: 255 }, (_, i) => String.fromCharCode(0x4e00 + i));
    assert.throws(() => new LiteralSearch(varied), RangeError);
  });

  it('agrees with looking for each literal by itself', () => {
    const letters = fc.constantFrom('a', 'b', 'c', '→');
    const text = (minLength: number, maxLength: number) => fc.array(letters, { minLength, maxLength }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.array(text(1, 5), { maxLength: 12 }), text(0, 40), (literals, whole) => {
      assert.deepEqual(found(literals, whole), literals.filter((literal) => whole.includes(literal)));
    }));
  });
});
