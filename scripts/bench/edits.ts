import type { Engine, SourceFile } from '../../src/engine/index.js';
import { collectYoungGarbage } from '../../src/server/garbage.js';
import { Laps } from './clock.js';
import { ALONE } from './context.js';
import { longModule } from './corpus/write.js';
import { ms, print } from './print.js';

const EDITS = 120;
const PASSES = 4;

/** Typing all over a file: incremental parse, facts, all rules. Garbage is collected between two edits, as the server does it. Of several passes over the same edits the quickest counts. */
export function edits(engine: Engine, lines: number, budget: number): void {
  const passes = Array.from({ length: PASSES }, () => editAll(engine, { file: 'long.py', language: 'python', text: longModule(lines) }));
  const [quickest] = passes.sort((a, b) => a.total - b.total);
  if (quickest) print(`edit           ${String(lines)} lines: median ${ms(quickest.quantile(0.5))}, p95 ${ms(quickest.quantile(0.95))} (budget ${String(budget)} ms)`);
}

function editAll(engine: Engine, source: SourceFile): Laps {
  const laps = new Laps();
  let { text } = source;
  let parsed = engine.parse(source);
  for (let i = 0; i < EDITS; i++) {
    const at = text.indexOf('\n', Math.floor((text.length * (i + 1)) / (EDITS + 2)));
    const edit = { start: at, end: at, newText: i % 2 === 0 ? '  # x' : '\nvalue = 1' };
    text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
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
