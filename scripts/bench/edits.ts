import type { Engine, SourceFile } from '../../src/engine/index.js';
import { collectYoungGarbage } from '../../src/server/garbage.js';
import { Laps, quantile } from './clock.js';
import { ALONE } from './context.js';
import { longModule } from './corpus/write.js';
import { ms, print } from './print.js';

const EDITS = 120;
const PASSES = 8;

/**
 * Typing all over a file of so many lines: incremental parse, facts, all rules. What one edit writes the next one takes back, so the text keeps its length and
 * is broken in one place at most, as it is while somebody types. Garbage is collected between two edits, as the server does it. Of several passes over the
 * same edits the quickest counts.
 */
export function edits(engine: Engine, lines: number, budget: number): void {
  const passes = Array.from({ length: PASSES }, () => editAll(engine, { file: 'long.py', language: 'python', text: longModule(lines) }));
  const [quickest] = passes.sort((a, b) => a.total - b.total);
  if (!quickest) return;
  const [median, p95] = [0.5, 0.95].map((share) => ({ elapsed: ms(quantile(quickest.elapsed, share)), busy: ms(quantile(quickest.busy, share)) }));
  print(`edit           ${String(lines)} lines: median ${median?.elapsed ?? ''}, p95 ${p95?.elapsed ?? ''} (budget ${String(budget)} ms); all threads ran ${median?.busy ?? ''}, p95 ${p95?.busy ?? ''}`);
}

function editAll(engine: Engine, source: SourceFile): Laps {
  const laps = new Laps();
  let parsed = engine.parse(source);
  for (let i = 0; i < EDITS; i++) {
    const at = source.text.indexOf('\n', Math.floor((source.text.length * (i + 1)) / (EDITS + 2)));
    const text = source.text.slice(0, at) + (i % 2 === 0 ? '  # x' : '\nvalue = 1') + source.text.slice(at);
    laps.run(() => {
      const next = engine.parse({ ...source, text }, parsed);
      engine.analyze({ ...source, text }, ALONE, next);
      parsed.dispose();
      parsed = next;
    });
    collectYoungGarbage();
  }
  parsed.dispose();
  return laps;
}
