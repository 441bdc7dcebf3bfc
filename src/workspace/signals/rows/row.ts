/** The shape of one row of the table of signals in source files. */
import type { Signal, SignalId } from '../../../readiness/index.js';

export interface SourceRow {
  readonly id: SignalId;
  /** A phrase; `{module}` is the import that matched, `{match}` the text. */
  readonly text: string;
  readonly confidence: Signal['confidence'];
  /** The library, where several rows speak of one. */
  readonly subject?: string;
  /** Modules of which one must be imported for more than its types. Submodules count. */
  readonly imports?: readonly string[];
  /** Imported names of which one is needed; any when absent. */
  readonly names?: RegExp;
  /** Modules whose import makes the row not count. */
  readonly without?: readonly string[];
  /** Must match in the code, with comments and string contents blanked. */
  readonly code?: RegExp;
  /** Must match in the text, with comments blanked. */
  readonly raw?: RegExp;
  /** Must stand somewhere in the code of the same file. */
  readonly beside?: RegExp;
  /** A match of `raw` has to begin in code: the same words inside a string are a sample that somebody wrote down. */
  readonly beginsInCode?: true;
  /** Only in files whose path matches. */
  readonly file?: RegExp;
  /** Plain words of which one is in every text that matches; the modules' names when absent. */
  readonly words?: readonly string[];
}

/** A library whose use is a signal: imported, and its name used afterwards. */
export function used(id: SignalId, confidence: Signal['confidence'], imports: readonly string[]): SourceRow[] {
  return imports.map((module) => ({ id, confidence, imports: [module], text: '{module} is used', subject: module }));
}

/** Code that is a signal wherever it stands. */
export function code(id: SignalId, confidence: Signal['confidence'], words: readonly string[], pattern: RegExp, text = '{match}'): SourceRow {
  return { id, confidence, words, code: pattern, text };
}

/** Text that is a signal wherever it stands outside comments. */
export function raw(id: SignalId, confidence: Signal['confidence'], words: readonly string[], pattern: RegExp, text = '{match}'): SourceRow {
  return { id, confidence, words, raw: pattern, text };
}
