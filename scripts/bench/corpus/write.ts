/**
 * The files to measure on: made, and the same on every machine. Sizes, languages and the share of files that have to do with agents follow about 19,000
 * files of 80 public repositories of agents: half of them have less than 120 lines, one in ten more than 480.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Dice } from './dice.js';
import type { Kind } from './kind.js';
import { naming } from './names.js';
import { PYTHON } from './python.js';
import { JAVASCRIPT, TSX, TYPESCRIPT } from './script.js';

const SEED = 20_240_229;
const LINES = { median: 120, spread: 2.9, least: 40, most: 800 };

interface Sort {
  readonly extension: string;
  readonly kinds: readonly (readonly [weight: number, kind: Kind])[];
}

const PYTHON_FILE: Sort = { extension: 'py', kinds: PYTHON };
const SORTS: readonly (readonly [weight: number, sort: Sort])[] = [
  [32, PYTHON_FILE], [38, { extension: 'ts', kinds: TYPESCRIPT }], [16, { extension: 'tsx', kinds: TSX }], [14, { extension: 'js', kinds: JAVASCRIPT }],
];

/** Writes so many files below `target`. */
export function writeCorpus(target: string, files: number): void {
  const dice = new Dice(SEED);
  for (let index = 0; index < files; index++) {
    const sort = dice.weighted(SORTS);
    const length = Math.min(LINES.most, Math.max(LINES.least, dice.size(LINES.median, LINES.spread)));
    const path = join(target, `part${String(index % 20)}`, `module${String(index)}.${sort.extension}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, moduleText(dice, sort, dice.weighted(sort.kinds), length));
  }
}

/** The text of one Python module with about so many lines, of all sorts of code. */
export function longModule(length: number): string {
  const kinds = PYTHON.map(([, kind]) => kind);
  return moduleText(new Dice(SEED), PYTHON_FILE, { header: [...new Set(kinds.flatMap(({ header }) => header))], pieces: kinds.flatMap(({ pieces }) => pieces) }, length);
}

function moduleText(dice: Dice, { extension }: Sort, { header, pieces }: Kind, length: number): string {
  const python = extension === 'py';
  const name = naming(dice, python ? 'snake' : 'camel');
  const text = [...header];
  while (text.length < length) text.push('', ...(python ? [''] : []), ...dice.pick(pieces)(dice, name));
  return `${text.join('\n')}\n`;
}
