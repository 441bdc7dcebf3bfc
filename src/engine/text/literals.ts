/**
 * Finds which of many literals occur in a text, in one pass over it (Aho and Corasick, "Efficient string matching", 1975). A regular expression
 * with an alternative for each literal tries them all again at every character.
 */

/** Where the automaton starts, and where it falls back to when nothing goes on. */
const ROOT = 0;

/** Built once for a list of literals; says nothing about where or how often they occur. */
export class LiteralSearch {
  /** The column of each UTF-16 code unit; 0 for those of no literal. */
  private readonly columns = new Uint8Array(65_536);
  private readonly width: number;
  /** The next state by state and column. */
  private readonly next: Uint16Array;
  /** The literals, as indexes, that end where a state is reached. */
  private readonly endings: readonly (readonly number[])[];
  /** 1 for states where some literal ends: quicker to ask than the lists. */
  private readonly isEnding: Uint8Array;

  /** `literals`: none of them empty. Throws when they are too many or too varied for the tables: more than 65,535 characters, or 254 different ones. */
  constructor(private readonly literals: readonly string[]) {
    const letters = new Set(literals.join(''));
    const size = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
    if (letters.size > 254 || size > 65_536) throw new RangeError(`${String(literals.length)} literals are too many to look for at once.`);
    [...letters].forEach((letter, i) => { this.columns[letter.charCodeAt(0)] = i + 1; });
    this.width = letters.size + 1;
    this.next = new Uint16Array(size * this.width);
    const endings: number[][] = [[]];
    this.plant(endings);
    this.linkSuffixes(endings);
    this.endings = endings;
    this.isEnding = Uint8Array.from(endings, (literals) => (literals.length > 0 ? 1 : 0));
  }

  /** For each literal, by its index, 1 when the text contains it. */
  find(text: string): Uint8Array {
    const { columns, next, width, isEnding, endings } = this;
    const { length } = text;
    const found = new Uint8Array(this.literals.length);
    let state = ROOT;
    for (let at = 0; at < length; at++) {
      state = next[state * width + (columns[text.charCodeAt(at)] ?? 0)] ?? ROOT;
      if (isEnding[state] === 1) for (const literal of endings[state] ?? []) found[literal] = 1;
    }
    return found;
  }

  /** A tree of the literals' characters. */
  private plant(endings: number[][]): void {
    this.literals.forEach((literal, index) => {
      let state = ROOT;
      for (let at = 0; at < literal.length; at++) {
        const cell = this.cell(state, this.columns[literal.charCodeAt(at)] ?? 0);
        if (this.next[cell] === ROOT) this.next[cell] = endings.push([]) - 1;
        state = this.next[cell] ?? ROOT;
      }
      endings[state]?.push(index);
    });
  }

  /** Where a literal breaks off, the longest end of what was read that begins another one goes on; breadth first, so that shorter ones are done. */
  private linkSuffixes(endings: number[][]): void {
    const suffix = new Uint16Array(endings.length);
    const pending: number[] = [ROOT];
    // The list grows while it is read.
    for (const state of pending) {
      for (let column = 0; column < this.width; column++) {
        const cell = this.cell(state, column);
        const child = this.next[cell] ?? ROOT;
        const elsewhere = state === ROOT ? ROOT : this.next[this.cell(suffix[state] ?? ROOT, column)] ?? ROOT;
        if (child === ROOT) {
          this.next[cell] = elsewhere;
          continue;
        }
        suffix[child] = elsewhere;
        endings[child]?.push(...(endings[elsewhere] ?? []));
        pending.push(child);
      }
    }
  }

  private cell(state: number, column: number): number {
    return state * this.width + column;
  }
}
