import assert from 'node:assert/strict';
import { remember, rememberOf } from '../../../src/engine/text/remember.js';

describe('remember', () => {
  it('asks once for each text, also where the answer is undefined', () => {
    const asked: string[] = [];
    const initial = remember((text) => {
      asked.push(text);
      return text === '' ? undefined : text[0];
    });
    assert.deepEqual(['order', '', 'order', ''].map(initial), ['o', undefined, 'o', undefined]);
    assert.deepEqual(asked, ['order', '']);
  });

  it('starts over when it holds as many answers as it may', () => {
    let asked = 0;
    const length = remember((text) => {
      asked++;
      return text.length;
    }, 2);
    assert.deepEqual(['a', 'bb', 'ccc', 'ccc', 'a'].map(length), [1, 2, 3, 3, 1]);
    assert.equal(asked, 4);
  });

  it('tells objects apart by identity', () => {
    const seen: object[] = [];
    const number = rememberOf((about: object) => seen.push(about));
    const first = {};
    assert.deepEqual([number(first), number({}), number(first)], [1, 2, 1]);
  });
});
