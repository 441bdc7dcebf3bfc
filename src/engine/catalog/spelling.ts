/** One spelling for each symbol: aliases, known results of calls, and instances of known classes are written the canonical way. */
import type { AliasRow, Ecosystem, ReturnsRow } from './schema.js';
import { prefixEnds, REMEMBERED, SymbolIndex } from './symbolIndex.js';

export interface Spelling {
  readonly symbol: string;
  /** An alias on the way stands for the asynchronous twin. */
  readonly isAsync: boolean;
}

/** More rewrites than any chain of aliases needs; ends rows that rewrite to each other. */
const REWRITE_LIMIT = 16;

/** Rewrites symbols of one ecosystem. Answers are remembered, since the same names come again and again. */
export class Speller {
  private readonly aliases = new SymbolIndex<AliasRow>();
  private readonly results = new SymbolIndex<ReturnsRow>();
  private readonly known = new Map<string, Spelling>();
  private classes: ReadonlySet<string> = new Set();

  constructor(ecosystem: Ecosystem, aliases: readonly AliasRow[], results: readonly ReturnsRow[]) {
    for (const row of aliases) {
      if (row.ecosystem === ecosystem) for (const from of row.from) this.aliases.add(from, row);
    }
    for (const row of results) {
      // The calls are spelt canonically too, or an alias in a row would hide it.
      if (row.ecosystem === ecosystem) for (const call of row.calls) this.results.add(this.rewrite(call).symbol, row);
    }
    this.known.clear();
  }

  /** Calls of these give instances of themselves: `pkg.Class()#m` is `pkg.Class#m`. */
  learnClasses(classes: ReadonlySet<string>): void {
    this.classes = classes;
    this.known.clear();
  }

  /** The canonical spelling of a symbol; one that nothing is known about stays as it is. */
  spell(symbol: string): Spelling {
    let spelling = this.known.get(symbol);
    if (spelling === undefined) {
      spelling = this.rewrite(symbol);
      if (this.known.size >= REMEMBERED) this.known.clear();
      this.known.set(symbol, spelling);
    }
    return spelling;
  }

  /** What a call of the (canonically spelt) symbol gives. */
  result(symbol: string): ReturnsRow | undefined {
    return this.results.find(symbol)[0];
  }

  private rewrite(original: string): Spelling {
    let symbol = original;
    let isAsync = false;
    for (let step = 0; step < REWRITE_LIMIT; step += 1) {
      const alias = this.applyAlias(symbol);
      const next = alias?.symbol ?? this.applyResult(symbol);
      if (next === undefined) break;
      isAsync ||= alias?.isAsync === true;
      symbol = next;
    }
    return { symbol, isAsync };
  }

  private applyAlias(symbol: string): Spelling | undefined {
    for (const end of prefixEnds(symbol)) {
      const prefix = symbol.slice(0, end);
      const row = this.aliases.find(prefix)[0];
      if (row === undefined || row.to === prefix) continue;
      const rest = symbol.slice(end);
      // `Client#aio` stands for the client itself: what follows is then a member of it.
      const becomesMember = rest.startsWith('.') && prefix.includes('#') && !row.to.includes('#');
      return { symbol: row.to + (becomesMember ? `#${rest.slice(1)}` : rest), isAsync: row.isAsync === true };
    }
    return undefined;
  }

  private applyResult(symbol: string): string | undefined {
    for (let at = symbol.indexOf('()'); at >= 0; at = symbol.indexOf('()', at + 2)) {
      const called = symbol.slice(0, at);
      const rest = symbol.slice(at + 2);
      const row = this.results.find(called)[0];
      if (row !== undefined) return row.type + rest;
      if (this.classes.has(called)) return called + rest;
    }
    return undefined;
  }
}
