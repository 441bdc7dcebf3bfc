/** Merges two checklists part by part: of each statement, owner, answer and of the target, the newest wins, and nothing else is lost. */
import type { ChecklistDocument } from './schema.js';

interface Dated {
  readonly at: string;
}

export function mergeChecklists(ours: ChecklistDocument, theirs: ChecklistDocument): ChecklistDocument {
  const target = newest(ours.target, theirs.target);
  const answers = mergeRecords(ours.answers, theirs.answers, (a, b) => newest(a, b) ?? a);
  const items = mergeRecords(ours.items, theirs.items, (a, b) => {
    const statement = newest(a.statement, b.statement);
    const owner = newest(a.owner, b.owner);
    return { ...b, ...a, ...(statement ? { statement } : {}), ...(owner ? { owner } : {}) };
  });
  return { ...theirs, ...ours, ...(target ? { target } : {}), ...(answers ? { answers } : {}), ...(items ? { items } : {}) };
}

/** The later of two; the first when they are equally old. */
function newest<T extends Dated>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(b.at) > Date.parse(a.at) ? b : a;
}

function mergeRecords<T>(a: Readonly<Record<string, T>> | undefined, b: Readonly<Record<string, T>> | undefined, join: (a: T, b: T) => T): Record<string, T> | undefined {
  if (a === undefined && b === undefined) return undefined;
  const merged: Record<string, T> = { ...b };
  for (const [key, value] of Object.entries(a ?? {})) {
    const other = b?.[key];
    merged[key] = other === undefined ? value : join(value, other);
  }
  return merged;
}
