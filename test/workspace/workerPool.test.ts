import { strict as assert } from 'node:assert';
import * as path from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/workspace/effective.js';
import { createWorkerPool } from '../../src/workspace/node/workerPool.js';
import type { RunnerSetup, ScanOutcome } from '../../src/workspace/scan/runner.js';

const script = path.join(__dirname, 'support/worker.mjs');
const setup: RunnerSetup = { root: '/nowhere', settings: DEFAULT_SETTINGS, buffers: [], withFixes: false, withHash: false };

async function run(files: readonly string[], options: { readonly threads?: number; readonly signal?: AbortSignal; readonly root?: string; readonly fileDeadlineMs?: number; readonly onOutcome?: (outcome: ScanOutcome) => void } = {}): Promise<Map<string, ScanOutcome>> {
  const outcomes = new Map<string, ScanOutcome>();
  const pool = createWorkerPool({ script, distFolder: __dirname, fileDeadlineMs: options.fileDeadlineMs ?? 400 });
  await pool.run(files.map((file) => ({ file, named: false })), { ...setup, ...(options.root === undefined ? {} : { root: options.root }) }, {
    threads: options.threads ?? 2,
    ...(options.signal ? { signal: options.signal } : {}),
    onOutcome: (outcome) => {
      assert.equal(outcomes.has(outcome.file), false, `${outcome.file} has two outcomes`);
      outcomes.set(outcome.file, outcome);
      options.onOutcome?.(outcome);
    },
  });
  return outcomes;
}

const many = (amount: number): string[] => Array.from({ length: amount }, (_, index) => `file${index}.py`);

describe('worker threads', () => {
  it('share the work and give every file one outcome', async () => {
    const outcomes = await run(many(100), { threads: 3 });
    assert.equal(outcomes.size, 100);
    assert.ok([...outcomes.values()].every(({ result }) => result));
  });

  it('put a file away that hangs, throws or ends its thread, and do the rest', async () => {
    const files = [...many(30), 'hang.py', 'throw.py', 'exit.py', ...many(60).slice(30)];
    const outcomes = await run(files);
    assert.equal(outcomes.size, files.length);
    for (const [file, words] of [['hang.py', /longer than 0\.4 s/], ['throw.py', /the parser fell over/], ['exit.py', /stopped without a word/]] as const) {
      const { skipped } = outcomes.get(file)!;
      assert.equal(skipped?.reason, 'quarantined');
      assert.match(skipped.detail!, words);
    }
    assert.equal([...outcomes.values()].filter(({ result }) => result).length, 60);
  });

  for (const [where, root] of [['the system tells', '/nowhere'], ['only the process is known', '/no/times']] as const) {
    it(`go by the time a file's analysis ran, not by the clock, where ${where}`, async () => {
      const outcomes = await run([...many(10), 'stall.py', 'hang.py'], { root });
      assert.ok(outcomes.get('stall.py')!.result, 'an innocent file was put away');
      assert.match(outcomes.get('hang.py')!.skipped!.detail!, /longer than 0\.4 s/);
    });
  }

  it('put a file away that stands still for very long', async () => {
    assert.match((await run(['freeze.py'], { fileDeadlineMs: 100 })).get('freeze.py')!.skipped!.detail!, /stood still for 1 s/);
  });

  it('end when the only file is a bad one', async () => {
    assert.equal((await run(['hang.py'])).get('hang.py')!.skipped!.reason, 'quarantined');
    assert.equal((await run(['exit.py', 'throw.py'], { threads: 1 })).size, 2);
  });

  it('stop at once when asked, even in the middle of a file', async () => {
    const abort = new AbortController();
    const started = Date.now();
    const outcomes = await run([...many(10), 'hang.py'], { threads: 1, signal: abort.signal, onOutcome: ({ file }) => { if (file === 'file9.py') abort.abort(); } });
    assert.equal(outcomes.size, 10);
    assert.ok(Date.now() - started < 3_000);
  });

  it('say so when no worker can be started', async () => {
    await assert.rejects(run(many(10), { root: '/no/start' }), /could not be started: the engine is missing/);
  });
});
