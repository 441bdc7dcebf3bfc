import type { Engine, SourceFile } from '../../src/engine/index.js';
import { collectYoungGarbage } from '../../src/server/garbage.js';
import { Laps, quantile } from './clock.js';
import { ALONE } from './context.js';
import { longModule } from './corpus/write.js';
import { ms, print } from './print.js';

const EDITS = 120;
const PASSES = 8;

/** What is typed behind a line; the next edit takes it back. */
interface Typing {
  readonly name: string;
  /** `rest`: the text from the end of the line that is typed behind. */
  text(edit: number, rest: string): string;
}

/** A remark, or a statement where the editor puts the cursor: as deep as the line below. */
const AS_EDITORS_INDENT: Typing = { name: 'edit', text: (edit, rest) => (edit % 2 === 0 ? '  # x' : `\n${/^\n+([ \t]*)/u.exec(rest)?.[1] ?? ''}value = 1`) };
/** A statement at the left edge, which ends the class or function around it: what stands below is read anew, and again when it goes. */
const BREAKING: Typing = { name: 'breaking edit', text: (edit) => (edit % 2 === 0 ? '  # x' : '\nvalue = 1') };

/**
 * Typing all over a file of so many lines: incremental parse, facts, all rules. What one edit writes the next one takes back, so the text keeps its length and
 * is broken in one place at most, as it is while somebody types. Garbage is collected between two edits, as the server does it. Of several passes over the
 * same edits the quickest counts.
 */
export function edits(engine: Engine, lines: number, budget: number): void {
  for (const typing of [AS_EDITORS_INDENT, BREAKING]) {
    const passes = Array.from({ length: PASSES }, () => editAll(engine, { file: 'long.py', language: 'python', text: longModule(lines) }, typing));
    const [quickest] = passes.sort((a, b) => a.total - b.total);
    if (!quickest) return;
    const [median, p95] = [0.5, 0.95].map((share) => ({ elapsed: ms(quantile(quickest.elapsed, share)), busy: ms(quantile(quickest.busy, share)) }));
    print(`${typing.name.padEnd(15)}${String(lines)} lines: median ${median?.elapsed ?? ''}, p95 ${p95?.elapsed ?? ''} (budget ${String(budget)} ms); all threads ran ${median?.busy ?? ''}, p95 ${p95?.busy ?? ''}`);
  }
}

function editAll(engine: Engine, source: SourceFile, typing: Typing): Laps {
  const laps = new Laps();
  let parsed = engine.parse(source);
  for (let i = 0; i < EDITS; i++) {
    const at = source.text.indexOf('\n', Math.floor((source.text.length * (i + 1)) / (EDITS + 2)));
    const rest = source.text.slice(at);
    const text = source.text.slice(0, at) + typing.text(i, rest) + rest;
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
