/** What made files are put together from. */
import type { Dice } from './dice.js';
import type { Naming } from './names.js';

/** Makes the lines of one top-level piece of code, without line breaks. */
export type Piece = (dice: Dice, name: Naming) => readonly string[];

/** One sort of file: how it begins, and what follows in any number and order. */
export interface Kind {
  readonly header: readonly string[];
  readonly pieces: readonly Piece[];
}

export function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
