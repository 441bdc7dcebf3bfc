/** Applies fixes to a file on disk until nothing is left to apply. */
import { applyEdits } from '../engine/index.js';
import { decode, encode } from './decode.js';
import { languageOf } from './languages.js';
import { editedSources, isProblem, joinCells, readNotebook, sourceEdits, withSources, type Notebook, type NotebookProblem } from './notebook/index.js';
import type { FileHost, FileResult, FixFilter, TextEdit, Workspace } from './types.js';

/** Fixes can make room for others; more rounds than this means that two undo each other. */
const MAX_ROUNDS = 10;

export type FixOutcome =
  | { readonly kind: 'fixed'; readonly file: string; /** Findings that went, by rule. */ readonly byRule: Readonly<Record<string, number>> }
  | { readonly kind: 'nothing'; readonly file: string }
  /** A sentence that says why the file was left as it was. */
  | { readonly kind: 'left'; readonly file: string; readonly why: string };

/**
 * Fixes one file that is not open in the workspace. Byte order mark and line endings stay, and of notebooks everything but the sources of the
 * cells that change; the file is written in one step, and only when it is still what was analysed. With `only`, findings that come to light by fixing
 * others are left for the next time.
 */
export function fixFile(host: FileHost, workspace: Workspace, file: string, filter: Pick<FixFilter, 'safety' | 'only'>): FixOutcome {
  try {
    const before = host.readFile(file);
    const source = decode(before);
    if (source.kind === 'binary' || source.lossy) return { kind: 'left', file, why: 'It is not valid UTF-8, so writing it could damage it.' };
    const draft = draftOf(file, source.text, workspace);
    if (isProblem(draft)) return { kind: 'left', file, why: draft.detail };
    try {
      const fixed = fixDraft(workspace, file, draft, filter);
      if (!fixed) return { kind: 'nothing', file };
      if (!sameBytes(before, host.readFile(file))) return { kind: 'left', file, why: 'It changed while it was being fixed.' };
      host.writeFile(file, encode(fixed.content, source.bom));
      return { kind: 'fixed', file, byRule: fixed.byRule };
    } finally {
      workspace.close(file);
      workspace.changedOnDisk([file]);
    }
  } catch (error) {
    return { kind: 'left', file, why: error instanceof Error ? error.message : String(error) };
  }
}

/** A file under repair, open in the workspace. Each step gives a new draft. */
interface Draft {
  /** What the file would hold. */
  readonly content: () => string;
  /** Applies edits of the analysed text and tells the workspace; `undefined` when they change nothing or cannot be applied. */
  readonly apply: (edits: readonly TextEdit[]) => Draft | undefined;
  /** Makes this draft the workspace's text again. */
  readonly restore: () => void;
}

function draftOf(file: string, text: string, workspace: Workspace): Draft | NotebookProblem {
  const language = languageOf(file);
  if (language !== undefined) {
    workspace.open(file, language, text);
    return textDraft(file, text, workspace);
  }
  const notebook = readNotebook(text);
  if (isProblem(notebook)) return notebook;
  workspace.openNotebook(file, notebook);
  return notebookDraft(file, notebook, text, new Map(), workspace);
}

function textDraft(file: string, text: string, workspace: Workspace): Draft {
  return {
    content: () => text,
    apply: (edits) => {
      const next = applyEdits(text, edits);
      if (next === undefined || next === text) return undefined;
      workspace.change(file, next);
      return textDraft(file, next, workspace);
    },
    restore: () => workspace.change(file, text),
  };
}

/** `changed` holds the new sources of cells so far, by index. */
function notebookDraft(file: string, notebook: Notebook, original: string, changed: ReadonlyMap<number, string>, workspace: Workspace): Draft {
  return {
    content: () => applyEdits(original, sourceEdits(original, changed)) ?? original,
    apply: (edits) => {
      const sources = editedSources(joinCells(notebook), edits);
      if (!sources || sources.size === 0) return undefined;
      const next = withSources(notebook, sources);
      workspace.openNotebook(file, next);
      return notebookDraft(file, next, original, new Map([...changed, ...sources]), workspace);
    },
    restore: () => workspace.openNotebook(file, notebook),
  };
}

interface Fixed {
  readonly content: string;
  readonly byRule: Readonly<Record<string, number>>;
}

function fixDraft(workspace: Workspace, file: string, original: Draft, filter: Pick<FixFilter, 'safety' | 'only'>): Fixed | undefined {
  const first = workspace.check(file);
  if (!first) return undefined;
  let draft = original;
  // Fingerprints number equal findings in their order, so after a fix the same ones may mean others.
  for (let round = 0; round < (filter.only ? 1 : MAX_ROUNDS); round++) {
    const edits = workspace.fixAll(file, filter);
    const next = edits.length === 0 ? undefined : draft.apply(edits);
    if (!next) break;
    // A fix must leave code that reads as well as before; should one ever fail to, its round does not count.
    if ((workspace.check(file)?.parseErrors ?? 0) > first.parseErrors) {
      draft.restore();
      break;
    }
    draft = next;
  }
  return draft === original ? undefined : { content: draft.content(), byRule: gone(first, workspace.check(file)) };
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
