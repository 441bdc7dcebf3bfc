/** Reads the checklist file; a file that is broken is reported with its line and never touched. */
import type { z } from 'zod';
import { LineIndex } from '../../engine/text/lineIndex.js';
import { decode } from '../decode.js';
import { JsonError, parseJsonc, type JsonDocument } from '../jsonc.js';
import type { FileHost } from '../types.js';
import { CHECKLIST_FILE, CHECKLIST_VERSION, checklistSchema, migrate, versionOf, type ChecklistDocument } from './schema.js';

export interface Problem {
  readonly line1: number;
  readonly message: string;
}

/** `document` is what could be read; with a problem it is empty, because half a checklist would tell half a truth. */
export interface ReadChecklist {
  readonly exists: boolean;
  readonly document: ChecklistDocument;
  readonly problem?: Problem;
}

const EMPTY: ChecklistDocument = { version: CHECKLIST_VERSION };

export function readChecklist(host: FileHost): ReadChecklist {
  if (!host.isFile(CHECKLIST_FILE)) return { exists: false, document: EMPTY };
  let bytes: Uint8Array;
  try {
    bytes = host.readFile(CHECKLIST_FILE);
  } catch (error) {
    return broken(1, error instanceof Error ? error.message : String(error));
  }
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') return broken(1, decoded.detail);
  return parseChecklist(decoded.text);
}

/** Reads a text. Never throws. */
export function parseChecklist(text: string): ReadChecklist {
  const lines = new LineIndex(text);
  const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/mu.exec(text);
  if (conflict) return broken(lines.positionAt(conflict.index).line + 1, 'Git left a merge conflict here. Keep the lines of both sides, one block per item, and remove the marks.');
  if (text.trim() === '') return broken(1, 'The file is empty. Delete it to start a new checklist.');
  let json: JsonDocument;
  try {
    json = parseJsonc(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return broken(lines.positionAt(error.offset).line + 1, `${error.message}.`);
  }
  const version = versionOf(json.value);
  if (version !== undefined && version > CHECKLIST_VERSION) return broken(lineOf(lines, json, ['version']), `The file has version ${version}; this program knows version ${CHECKLIST_VERSION}. Update Readiness Coach.`);
  const parsed = checklistSchema.safeParse(migrate(json.value));
  if (parsed.success) return { exists: true, document: parsed.data };
  const [issue] = parsed.error.issues;
  return broken(issue ? lineOf(lines, json, issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))) : 1, describe(issue));
}

function lineOf(lines: LineIndex, json: JsonDocument, path: readonly (string | number)[]): number {
  return lines.positionAt(json.offsetOf(path)).line + 1;
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  const name = issue?.path.map(String).join('.') ?? '';
  const message = issue?.message ?? 'it does not have the shape of a checklist';
  return `"${name === '' ? 'The file' : name}" cannot be used: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}

function broken(line1: number, message: string): ReadChecklist {
  return { exists: true, document: EMPTY, problem: { line1, message } };
}
