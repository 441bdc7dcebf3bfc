/** The cost part while it is filled in: figures follow what is typed, and what is typed is kept. */
import { costChangeSchema, type CostChange } from '../../protocol/costViews.js';
import type { ReportMessage, ReportRequest } from '../../protocol/views.js';
import { morph } from '../dom/morph.js';
import { ADDING, equip, fieldKey, type Draft } from './costFields.js';
import { takeReport } from './take.js';

/** A field that rests this long, in milliseconds, is kept without waiting for the keyboard to leave it. */
const REST = 1200;

type Field = HTMLInputElement | HTMLSelectElement;

export class CostPart {
  private readonly drafts = new Map<string, Draft>();
  /** What the extension was last asked to keep, by field, so that leaving a field keeps nothing twice and a late answer is known as one. */
  private readonly sent = new Map<string, { readonly number: number; readonly text: string }>();
  /** Numbers what the extension is asked: figures and answers count only for the last question. */
  private asked = 0;
  private resting: number | undefined;

  constructor(private readonly page: HTMLElement, private readonly post: (request: ReportRequest) => void) {
    page.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['edit'] !== undefined) this.typed(target);
    });
    page.addEventListener('change', ({ target }) => {
      if (isField(target)) this.keep(target);
    });
    page.addEventListener('keydown', (event) => {
      const { target, key } = event;
      if (!(target instanceof HTMLInputElement) || target.dataset['edit'] === undefined || event.isComposing) return;
      if (key === 'Enter') this.keep(target);
      else if (key === 'Escape') this.restore(target);
    });
    page.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-do]') : null;
      if (button?.dataset['do'] === 'removeModel') this.send(ADDING, { kind: 'listModel', model: button.dataset['model'] ?? '', listed: false });
      if (button?.dataset['do'] !== 'addModel') return;
      const name = page.querySelector<HTMLInputElement>('#cost-add');
      if (name !== null) this.keep(name);
    });
  }

  /** Puts fields into a report that is about to be shown. */
  equip(part: ParentNode): void {
    equip(part, this.drafts);
  }

  /** After showing: fields that nobody is typing into say what counts now. Writing a field anew would cost its undo, so only what differs is. */
  settle(): void {
    for (const field of this.page.querySelectorAll<HTMLInputElement>('input[data-edit]')) {
      const text = field.getAttribute('value') ?? '';
      if (field === document.activeElement || field.value === text) continue;
      field.value = text;
      this.sent.delete(fieldKey(field.dataset));
    }
  }

  hear(message: Extract<ReportMessage, { kind: 'cost' | 'costAnswer' }>): void {
    if (message.kind === 'cost') {
      if (message.number === this.asked) this.show(message.html);
      return;
    }
    const { field: key, number, message: complaint } = message;
    const sent = this.sent.get(key);
    // A change that was made since has an answer of its own.
    if (sent?.number !== number) return;
    const field = this.field(key);
    const text = field?.value ?? this.drafts.get(key)?.text ?? '';
    if (complaint === undefined) {
      // Somebody may have typed on meanwhile; that is a draft of its own.
      if (text.trim() !== sent.text.trim()) return;
      this.drafts.delete(key);
      if (key !== ADDING) return;
      this.sent.delete(key);
      if (field !== undefined) field.value = '';
      return;
    }
    this.sent.delete(key);
    this.drafts.set(key, { text, message: complaint });
    this.mark(field, complaint);
  }

  private typed(field: HTMLInputElement): void {
    const key = fieldKey(field.dataset);
    this.drafts.set(key, { text: field.value });
    this.mark(field, undefined);
    window.clearTimeout(this.resting);
    if (key === ADDING) return;
    const change = changeOf(field);
    if (change !== undefined) this.preview(change);
    this.resting = window.setTimeout(() => this.keep(field), REST);
  }

  private keep(field: Field): void {
    window.clearTimeout(this.resting);
    const key = fieldKey(field.dataset);
    const change = changeOf(field);
    const isUnchanged = field.value === this.held(field) && !(field instanceof HTMLSelectElement);
    if (change === undefined || (isUnchanged && key !== ADDING)) return;
    // A name that was added is wanted no more; an empty one was never typed.
    if (key === ADDING && field.value.trim() === '') return;
    this.send(key, change);
  }

  private send(key: string, change: CostChange): void {
    // Figures of a preview that is still on its way are older than what is kept now.
    this.asked += 1;
    const text = change.kind !== 'listModel' ? change.value : change.listed ? change.model : '';
    this.sent.set(key, { number: this.asked, text });
    this.post({ kind: 'editCost', field: key, number: this.asked, change });
  }

  /** Escape takes back what was typed since the field was last kept. */
  private restore(field: HTMLInputElement): void {
    window.clearTimeout(this.resting);
    const key = fieldKey(field.dataset);
    if (!this.drafts.delete(key)) return;
    field.value = this.held(field);
    this.mark(field, undefined);
    const change = changeOf(field);
    if (change === undefined || key === ADDING) return;
    this.preview(change);
  }

  private preview(change: CostChange): void {
    this.asked += 1;
    this.post({ kind: 'previewCost', number: this.asked, change });
  }

  private show(html: string): void {
    const live = this.page.querySelector('section.cost');
    const { content } = takeReport(html);
    this.equip(content);
    const fresh = content.querySelector('section.cost');
    if (live === null || fresh === null) return;
    // The preview has the typed value as if it were kept; what the file holds stays the value that Escape brings back.
    for (const field of fresh.querySelectorAll<HTMLInputElement>('input[data-edit]')) {
      const before = this.field(fieldKey(field.dataset));
      if (before !== undefined && this.drafts.has(fieldKey(field.dataset))) field.dataset['held'] = before.dataset['held'] ?? '';
    }
    morph(live, fresh);
  }

  /** What is kept of a field, or on its way to be. */
  private held({ dataset }: Field): string {
    return this.sent.get(fieldKey(dataset))?.text ?? dataset['held'] ?? '';
  }

  private field(key: string): Field | undefined {
    return [...this.page.querySelectorAll<Field>('input[data-edit], select[data-edit]')].find(({ dataset }) => fieldKey(dataset) === key);
  }

  /** Says at the field why it was not kept, without touching what stands in it. */
  private mark(field: Field | undefined, message: string | undefined): void {
    const note = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
    if (field === undefined || note === null) return;
    if (message === undefined) field.removeAttribute('aria-invalid');
    else field.setAttribute('aria-invalid', 'true');
    if (message === undefined && note.className !== 'problem') return;
    note.className = message === undefined ? 'spoken' : 'problem';
    if (message === undefined) note.removeAttribute('role');
    else note.setAttribute('role', 'alert');
    note.textContent = message ?? '';
  }
}

function isField(target: EventTarget | null): target is Field {
  return (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target.dataset['edit'] !== undefined && target.dataset['edit'] !== ADDING;
}

/** What a field asks for; the schema decides whether it is a change at all. */
function changeOf(field: Field): CostChange | undefined {
  const { edit, column, model } = field.dataset;
  const { value } = field;
  if (edit === ADDING) return costChangeSchema.safeParse({ kind: 'listModel', model: value.trim(), listed: true }).data;
  return costChangeSchema.safeParse(model === undefined ? { kind: 'setCost', column, input: edit, value } : { kind: 'setPrice', model, field: edit, value }).data;
}
