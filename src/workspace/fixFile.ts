/** Applies fixes to a file on disk until nothing is left to apply. */
import { applyEdits } from '../engine/index.js';
import { decode, encode } from './decode.js';
import { languageOf } from './languages.js';
import type { FileHost, FileResult, Workspace } from './types.js';

/** Fixes can make room for others; more rounds than this means that two undo each other. */
const MAX_ROUNDS = 10;

export type FixOutcome =
  | { readonly kind: 'fixed'; readonly file: string; /** Findings that went, by rule. */ readonly byRule: Readonly<Record<string, number>> }
  | { readonly kind: 'nothing'; readonly file: string }
  /** A sentence that says why the file was left as it was. */
  | { readonly kind: 'left'; readonly file: string; readonly why: string };

/**
 * Fixes one file that is not open in the workspace. Byte order mark and line endings stay; the file is written in one
 * step, and only when it is still what was analysed.
 */
export function fixFile(host: FileHost, workspace: Workspace, file: string, safety: readonly ('safe' | 'review')[]): FixOutcome {
  const language = languageOf(file);
  if (language === undefined) return { kind: 'left', file, why: 'Notebooks are not rewritten.' };
  try {
    const before = host.readFile(file);
    const source = decode(before);
    if (source.kind === 'binary' || source.lossy) return { kind: 'left', file, why: 'It is not valid UTF-8, so writing it could damage it.' };
    workspace.open(file, language, source.text);
    try {
      const fixed = fixText(workspace, file, source.text, safety);
      if (!fixed) return { kind: 'nothing', file };
      if (!sameBytes(before, host.readFile(file))) return { kind: 'left', file, why: 'It changed while it was being fixed.' };
      host.writeFile(file, encode(fixed.text, source.bom));
      return { kind: 'fixed', file, byRule: fixed.byRule };
    } finally {
      workspace.close(file);
      workspace.changedOnDisk([file]);
    }
  } catch (error) {
    return { kind: 'left', file, why: error instanceof Error ? error.message : String(error) };
  }
}

interface Fixed {
  readonly text: string;
  readonly byRule: Readonly<Record<string, number>>;
}

function fixText(workspace: Workspace, file: string, original: string, safety: readonly ('safe' | 'review')[]): Fixed | undefined {
  const first = workspace.check(file);
  if (!first) return undefined;
  let text = original;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = workspace.fixAll(file, { safety });
    const next = edits.length === 0 ? undefined : applyEdits(text, edits);
    if (next === undefined || next === text) break;
    workspace.change(file, next, edits);
    // A fix must leave code that reads as well as before; should one ever fail to, its round does not count.
    if ((workspace.check(file)?.parseErrors ?? 0) > first.parseErrors) {
      workspace.change(file, text);
      break;
    }
    text = next;
  }
  return text === original ? undefined : { text, byRule: gone(first, workspace.check(file)) };
}

function gone(before: FileResult, after: FileResult | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of before.findings) counts[rule] = (counts[rule] ?? 0) + 1;
  for (const { rule } of after?.findings ?? []) if (rule in counts) counts[rule] = (counts[rule] ?? 0) - 1;
  return Object.fromEntries(Object.entries(counts).filter(([, amount]) => amount > 0));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((value, index) => value === b[index]);
}
