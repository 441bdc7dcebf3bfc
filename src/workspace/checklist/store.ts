/** The checklist of one workspace: read whenever it is asked for, changed one part at a time. */
import type { Checklist, ChecklistEdit, EditCheck, EditOutcome, HonestAnswer, StoreState } from '../../readiness/index.js';
import type { FileHost } from '../types.js';
import { toStatements } from './cost.js';
import { applyEdit, checkEdit, refuse } from './edit.js';
import { mergeChecklists } from './merge.js';
import { readChecklist, type ReadChecklist } from './read.js';
import { CHECKLIST_FILE, type ChecklistDocument } from './schema.js';

/** Tries at finding the file quiet between reading and writing. */
const MAX_TRIES = 5;

export class ChecklistStore {
  constructor(private readonly host: FileHost, private readonly now: () => string) {}

  /** What the file says now, and whether it can be changed. */
  read(): { readonly checklist: Checklist; readonly state: StoreState } {
    const read = readChecklist(this.host);
    return { checklist: toChecklist(read.document), state: this.stateOf(read) };
  }

  /**
   * Changes one part. The file is read again first, so what others wrote meanwhile stays. Never throws: a broken file and a
   * folder that cannot be written give a sentence, and nothing is changed.
   */
  edit(edit: ChecklistEdit): EditOutcome {
    const now = this.now();
    const refusal = refuse(edit, now.slice(0, 10));
    if (refusal !== undefined) return { ok: false, message: refusal };
    try {
      return this.alone(() => this.write(edit, now));
    } catch (error) {
      return { ok: false, message: `${CHECKLIST_FILE} was not changed: ${error instanceof Error ? error.message : String(error)}.` };
    }
  }

  /** Whether an edit would be taken, for a form that is being filled in. Writes nothing. */
  check(edit: ChecklistEdit): EditCheck {
    return checkEdit(edit, this.now().slice(0, 10));
  }

  /** What the checklist would say with the edit in it, or why it cannot be made; nothing is written. Never throws. */
  preview(edit: ChecklistEdit): { readonly ok: true; readonly checklist: Checklist } | { readonly ok: false; readonly message: string } {
    const now = this.now();
    const refusal = refuse(edit, now.slice(0, 10));
    if (refusal !== undefined) return { ok: false, message: refusal };
    return { ok: true, checklist: toChecklist(applyEdit(readChecklist(this.host).document, edit, now)) };
  }

  private write(edit: ChecklistEdit, now: string): EditOutcome {
    let wanted: ChecklistDocument | undefined;
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const before = readChecklist(this.host);
      if (before.problem) return { ok: false, message: `${CHECKLIST_FILE} cannot be read (line ${before.problem.line1}). ${before.problem.message} Nothing was changed.` };
      // A second round means that somebody wrote at the same moment: both documents count, part by part.
      const next = wanted === undefined ? applyEdit(before.document, edit, now) : mergeChecklists(wanted, before.document);
      const text = serialize(next);
      this.host.writeFile(CHECKLIST_FILE, text);
      wanted = next;
      const after = readChecklist(this.host);
      if (after.problem === undefined && serialize(after.document) === text) return { ok: true };
    }
    return { ok: false, message: `${CHECKLIST_FILE} is being written by something else all the time. Try again.` };
  }

  /** Holds the file against other processes of this program where the host can. */
  private alone(run: () => EditOutcome): EditOutcome {
    return this.host.alone ? this.host.alone(CHECKLIST_FILE, run) : run();
  }

  private stateOf({ exists, problem }: ReadChecklist): StoreState {
    if (problem) return { file: CHECKLIST_FILE, kind: 'readOnly', problem };
    if (this.host.canWrite?.(CHECKLIST_FILE) === false) return { file: CHECKLIST_FILE, kind: 'readOnly' };
    return { file: CHECKLIST_FILE, kind: exists ? 'ready' : 'missing' };
  }
}

/** The text of a document: keys sorted, one line per value, so that two people's items never share a line. */
export function serialize(document: ChecklistDocument): string {
  return `${JSON.stringify(sorted(document), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}

const QUESTIONS: readonly HonestAnswer['id'][] = ['wrong', 'cost', 'owner', 'integrations', 'data'];

function toChecklist({ target, items = {}, answers = {}, cost }: ChecklistDocument): Checklist {
  return {
    ...(target ? { target: target.id } : {}),
    items: Object.fromEntries(Object.entries(items).map(([id, { statement, owner }]) => [id, { ...(statement ? { statement } : {}), ...(owner && owner.name !== '' ? { owner: owner.name } : {}) }])),
    ...(cost ? { cost: toStatements(cost) } : {}),
    answers: Object.fromEntries(QUESTIONS.flatMap((id) => (answers[id] ? [[id, answers[id]]] : []))),
  };
}
