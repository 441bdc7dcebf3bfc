/** Merges two checklists part by part: of each statement, owner, answer, field of the cost model and of the target, the newest wins, and nothing else is lost. */
import { mergeCost } from './cost.js';
import { mergeRecords, newest } from './parts.js';
import type { ChecklistDocument } from './schema.js';

export function mergeChecklists(ours: ChecklistDocument, theirs: ChecklistDocument): ChecklistDocument {
  const target = newest(ours.target, theirs.target);
  const answers = mergeRecords(ours.answers, theirs.answers, (a, b) => newest(a, b) ?? a);
  const items = mergeRecords(ours.items, theirs.items, (a, b) => {
    const statement = newest(a.statement, b.statement);
    const owner = newest(a.owner, b.owner);
    return { ...b, ...a, ...(statement ? { statement } : {}), ...(owner ? { owner } : {}) };
  });
  const cost = mergeCost(ours.cost, theirs.cost);
  return { ...theirs, ...ours, ...(target ? { target } : {}), ...(answers ? { answers } : {}), ...(items ? { items } : {}), ...(cost ? { cost } : {}) };
}
