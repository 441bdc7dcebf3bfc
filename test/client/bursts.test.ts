import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import type { TreeFinding } from '../../src/client/features/findings/finding.js';
import { FindingsIndex } from '../../src/client/features/findings/findingsIndex.js';
import { Pace } from '../../src/client/pace.js';
import { Batch } from '../../src/client/server/batch.js';

/** Time that stands still until a test moves it. */
class Clock {
  private now = 0;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  readonly wait = (run: () => void, ms: number): (() => void) => {
    const timer = { at: this.now + ms, run };
    this.timers.push(timer);
    return () => { this.timers = this.timers.filter((one) => one !== timer); };
  };

  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.now = next.at;
      this.timers = this.timers.filter((one) => one !== next);
      next.run();
    }
    this.now = end;
  }

  get idle(): boolean {
    return this.timers.length === 0;
  }
}

const finding = (uri: string, line: number): TreeFinding => ({ uri, file: uri, line, character: 0, endLine: line, endCharacter: 1, severity: 'warning', rule: 'missing-timeout', message: 'm', fixable: false });

describe('a batch', () => {
  it('puts ten thousand files down in few messages of bounded size, and the first at once', () => {
    const clock = new Clock();
    const batches: (readonly number[])[] = [];
    const batch = new Batch<number>((entries) => batches.push(entries), { everyMs: 100, most: 250 }, clock.wait);
    for (let file = 0; file < 10_000; file += 1) batch.add(`f${file}`, file);
    assert.deepEqual(batches, [[0]]);
    clock.advance(10_000);
    assert.equal(batches.length, 41);
    assert.ok(batches.every(({ length }) => length <= 250));
    assert.deepEqual(batches.flat(), Array.from({ length: 10_000 }, (_, file) => file));
    assert.ok(clock.idle);
    batch.add('late', -1);
    assert.deepEqual(batches.at(-1), [-1]);
  });

  it('ends with the newest word on each file, whatever the order of adding and waiting', () => {
    const step = fc.oneof(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd') }), fc.record({ ms: fc.integer({ min: 1, max: 300 }) }));
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (steps, most) => {
      const clock = new Clock();
      const shown = new Map<string, number>();
      const batch = new Batch<readonly [string, number]>((entries) => { for (const [key, value] of entries) shown.set(key, value); }, { everyMs: 100, most }, clock.wait);
      const newest = new Map<string, number>();
      steps.forEach((one, n) => {
        if ('ms' in one) {
          clock.advance(one.ms);
          return;
        }
        newest.set(one.key, n);
        batch.add(one.key, [one.key, n]);
      });
      clock.advance(100_000);
      assert.deepEqual([...shown].sort(), [...newest].sort());
    }));
  });

  it('forgets what waits when the one who said it is gone', () => {
    const clock = new Clock();
    const put: string[] = [];
    const batch = new Batch<string>((entries) => put.push(...entries), { everyMs: 100, most: 10 }, clock.wait);
    batch.add('a', 'old a');
    batch.add('b', 'old b');
    batch.clear();
    batch.add('b', 'new b');
    clock.advance(1000);
    assert.deepEqual(put, ['old a', 'new b']);
  });
});

describe('a pace', () => {
  it('runs soon after the first call, steadily while calls go on, once after the last, and not for nothing', () => {
    const clock = new Clock();
    let runs = 0;
    const pace = new Pace(() => { runs += 1; }, { settleMs: 150, everyMs: 1000 }, clock.wait);
    pace.soon();
    clock.advance(149);
    assert.equal(runs, 0);
    clock.advance(1);
    assert.equal(runs, 1);
    // Ten seconds in which something comes every 50 ms.
    for (let n = 0; n < 200; n += 1) {
      pace.soon();
      clock.advance(50);
    }
    assert.equal(runs, 11);
    pace.soon();
    clock.advance(5000);
    assert.equal(runs, 12);
    assert.ok(clock.idle);
    pace.soon();
    pace.dispose();
    clock.advance(5000);
    assert.equal(runs, 12);
  });
});

describe('the index of findings', () => {
  it('reads everything once, and then only what something was said of', () => {
    const files = new Map(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, [finding(`f${n}`, n)]]));
    let [wholes, singles] = [0, 0];
    const index = new FindingsIndex({ all: () => { wholes += 1; return files; }, of: (uri) => { singles += 1; return files.get(uri) ?? []; } });
    index.changed(['f1', 'f2']);
    assert.deepEqual([wholes, singles], [0, 0]);
    assert.equal(index.all.length, 10_000);
    files.set('f7', [finding('f7', 1), finding('f7', 2)]);
    files.delete('f8');
    files.set('new', [finding('new', 0)]);
    index.changed(['f7', 'f8', 'new', 'f7']);
    assert.equal(index.all.length, 10_001);
    assert.deepEqual([wholes, singles], [1, 3]);
    index.forget();
    assert.equal(index.all.length, 10_001);
    assert.equal(wholes, 2);
  });
});
