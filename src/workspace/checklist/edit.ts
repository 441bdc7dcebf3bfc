/** Changes to a checklist document. Pure: document in, document out; nothing but the part that is meant changes. */
import { impliedBy, itemOf, readRunCounts, RUNS_FIGURE, type ChecklistEdit, type EditCheck, type Statement } from '../../readiness/index.js';
import { after } from './after.js';
import { applyCostEdit, isCostEdit, refuseCostEdit } from './cost.js';
import type { ChecklistDocument } from './schema.js';

/** How long a statement counts when nobody says otherwise, in days. */
const DEFAULT_DAYS = 90;

type Items = NonNullable<ChecklistDocument['items']>;
type Item = Items[string];

/** Why an edit cannot be made, as a sentence; `undefined` when it can. `today` is `YYYY-MM-DD`. */
export function refuse(edit: ChecklistEdit, today: string): string | undefined {
  if (edit.by.trim() === '') return 'Say who states this.';
  if (isCostEdit(edit)) return refuseCostEdit(edit, today);
  if (edit.kind === 'setTarget' || edit.kind === 'answer') return undefined;
  const item = itemOf(edit.item);
  if (item === undefined) return `There is no item "${edit.item}".`;
  if (edit.kind === 'attest') {
    if (item.settledBy === 'auto' && (edit.link ?? '').trim() === '') return `“${item.title}” settles itself from the code. Attest it with a link to where it is done.`;
    if (edit.until !== undefined && edit.until < today) return 'The last day on which it counts lies in the past.';
    const runs = runsOf(edit);
    if (runs !== undefined && 'complaint' in runs) return runs.complaint;
  }
  if ((edit.kind === 'notApplicable' || edit.kind === 'acceptRisk') && edit.reason.trim() === '') return 'Give a reason.';
  if (edit.kind === 'acceptRisk' && edit.until < today) return 'The last day on which it counts lies in the past.';
  return undefined;
}

/** The same, for a form that is being filled in: what its figures say already comes along. */
export function checkEdit(edit: ChecklistEdit, today: string): EditCheck {
  const message = refuse(edit, today);
  if (message !== undefined) return { ok: false, message };
  const runs = edit.kind === 'attest' ? runsOf(edit) : undefined;
  return { ok: true, ...(runs !== undefined && 'counts' in runs ? { note: impliedBy(runs.counts) } : {}) };
}

/** Runs that an attestation counts; `undefined` when it counts none. */
function runsOf({ figures }: Extract<ChecklistEdit, { readonly kind: 'attest' }>): ReturnType<typeof readRunCounts> | undefined {
  const text = figures?.[RUNS_FIGURE]?.trim() ?? '';
  return text === '' ? undefined : readRunCounts(text);
}

/** The document with the edit in it. `now` is ISO 8601 in UTC. */
export function applyEdit(document: ChecklistDocument, edit: ChecklistEdit, now: string): ChecklistDocument {
  const by = edit.by.trim();
  if (isCostEdit(edit)) return { ...document, cost: applyCostEdit(document.cost ?? {}, { ...edit, by }, now) };
  if (edit.kind === 'setTarget') return { ...document, target: { ...document.target, id: edit.target, by, at: after(document.target?.at, now) } };
  if (edit.kind === 'answer') {
    const before = document.answers?.[edit.question];
    return { ...document, answers: { ...document.answers, [edit.question]: { ...before, text: edit.text.trim(), by, at: after(before?.at, now) } } };
  }
  const item: Item = document.items?.[edit.item] ?? {};
  const next: Item = edit.kind === 'assign'
    ? { ...item, owner: { ...item.owner, name: edit.owner.trim(), by, at: after(item.owner?.at, now) } }
    : { ...item, statement: { ...statementOf(edit, by, now), at: after(item.statement?.at, now) } };
  return { ...document, items: { ...document.items, [edit.item]: next } };
}

function statementOf(edit: Extract<ChecklistEdit, { readonly kind: 'attest' | 'notApplicable' | 'acceptRisk' | 'reopen' }>, by: string, now: string): Omit<Statement, 'at'> {
  switch (edit.kind) {
    case 'attest': {
      const figures = Object.entries(edit.figures ?? {}).map(([figure, value]) => [figure, value.trim()] as const).filter(([, value]) => value !== '');
      return { kind: 'attested', by, ...text('note', edit.note), ...text('link', edit.link), until: edit.until ?? addDays(now, DEFAULT_DAYS), ...(figures.length > 0 ? { figures: Object.fromEntries(figures) } : {}) };
    }
    case 'notApplicable': return { kind: 'notApplicable', by, note: edit.reason.trim() };
    case 'acceptRisk': return { kind: 'acceptedRisk', by, note: edit.reason.trim(), until: edit.until };
    case 'reopen': return { kind: 'reopened', by, ...text('note', edit.reason) };
  }
}

function text<K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? {} : ({ [key]: trimmed } as Partial<Record<K, string>>);
}

/** The day that many days after a time, as `YYYY-MM-DD`. */
export function addDays(time: string, days: number): string {
  return new Date(Date.parse(time) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
