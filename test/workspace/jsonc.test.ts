import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { JsonError, parseJsonc, readJson } from '../../src/workspace/jsonc.js';

describe('JSON with comments', () => {
  it('reads comments, trailing commas and a byte order mark', () => {
    const text = '\uFEFF{\n  // why\n  "a": [1, 2, /* three */ 3,],\n  "b": { "c": "x // y", },\n}\n';
    assert.deepEqual(parseJsonc(text).value, { a: [1, 2, 3], b: { c: 'x // y' } });
  });

  it('agrees with JSON.parse on everything JSON can say', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      assert.deepEqual(JSON.stringify(parseJsonc(text).value), JSON.stringify(JSON.parse(text)));
    }));
  });

  it('knows where values stand', () => {
    const text = '{\n  "rules": {\n    "x": "loud"\n  },\n  "list": [10, 20]\n}';
    const document = parseJsonc(text);
    assert.equal(document.offsetOf(['rules', 'x']), text.indexOf('"x"'));
    assert.equal(document.offsetOf(['list', 1]), text.indexOf('20'));
    assert.equal(document.offsetOf(['rules', 'x', 'deeper']), text.indexOf('"x"'));
    assert.equal(document.offsetOf(['missing']), 0);
  });

  it('names the place where reading stopped', () => {
    const cases: readonly (readonly [text: string, offset: number, words: RegExp])[] = [
      ['{"a" 1}', 5, /":" is expected/],
      ['{"a": }', 6, /value is expected/],
      ['[1 2]', 3, /","/],
      ['{"a": "x\n"}', 6, /does not end on its line/],
      ['{"a": truth}', 6, /"truth" is no JSON value/],
      ['[1', 2, /expected/],
      ['', 0, /ends too early/],
      ['{} x', 3, /more text/],
      ['{a: 1}', 1, /name in double quotes/],
      ['["\\x"]', 1, /escape/],
    ];
    for (const [text, offset, words] of cases) {
      assert.throws(() => parseJsonc(text), (error) => error instanceof JsonError && error.offset === offset && words.test(error.message), text);
    }
  });

  it('ends on hostile nesting and does not touch prototypes', () => {
    assert.throws(() => parseJsonc('['.repeat(100_000)), JsonError);
    const value = parseJsonc('{"__proto__": {"polluted": 1}}').value as Record<string, unknown>;
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(Object.keys(value), ['__proto__']);
  });

  it('answers undefined for text that is no JSON', () => {
    assert.equal(readJson('{'), undefined);
    assert.deepEqual(readJson('{"a":1} // fine'), { a: 1 });
  });
});
