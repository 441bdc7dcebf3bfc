/** Turns the cells of the cost part that may be stated into fields. */
import { el } from '../dom/element.js';

/** What somebody typed and the file does not hold: it waits to be kept, or was refused for a reason. */
export interface Draft {
  readonly text: string;
  readonly message?: string;
}

/** Names the field of a cell, input or select, the same in every version of the part. */
export function fieldKey({ edit, column, model }: DOMStringMap): string {
  return [edit, column, model].filter((part) => part !== undefined).join('|');
}

/**
 * Puts fields into a part of the report that is about to be shown. Parts that only read stay as they are. A field shows its draft, and says in `data-held` what
 * the file has: the two differ until the draft is kept.
 */
export function equip(part: ParentNode, drafts: ReadonlyMap<string, Draft>): void {
  const section = part.querySelector('section.cost');
  if (section === null) return;
  const models = [...section.querySelectorAll<HTMLElement>('tr[data-row]')].map(({ dataset }) => dataset['row'] ?? '');
  section.querySelectorAll<HTMLElement>('td[data-edit]').forEach((cell, index) => fill(cell, models, drafts.get(fieldKey(cell.dataset)), `cost-note-${index}`));
  for (const row of section.querySelectorAll<HTMLElement>('tr[data-row]')) equipRow(row);
  const table = section.querySelector<HTMLElement>('table[data-add]');
  if (table !== null) table.after(adding(drafts.get(ADDING)));
  // Parts keep their place by name, so that the field somebody types into is never taken out and put back.
  for (const block of section.children) if (block.id === '') block.setAttribute('data-key', `cost-${block.localName}-${block.className.split(' ').at(-1) ?? ''}`);
}

/** Key of the field that takes the name of another model. */
export const ADDING = 'listModel';

function fill(cell: HTMLElement, models: readonly string[], draft: Draft | undefined, note: string): void {
  const { edit, column, model, kind, label, value = '', hint } = cell.dataset;
  const how = cell.title;
  const problem = draft?.message ?? cell.querySelector('.problem')?.textContent ?? undefined;
  const doubt = cell.querySelector('.doubt')?.textContent;
  const shared = {
    'data-edit': edit, 'data-column': column, 'data-model': model, 'data-held': value, 'aria-label': label, title: how === '' ? undefined : how, 'aria-describedby': note,
    'aria-invalid': problem === undefined ? undefined : 'true',
  };
  const field = kind === 'model'
    ? choice(shared, models, value, hint, how)
    : el('input', { ...shared, type: 'text', class: kind === 'number' ? 'number' : undefined, inputmode: kind === 'number' ? 'decimal' : undefined, value: draft?.text ?? value, placeholder: placeholder(cell, hint), autocomplete: 'off', spellcheck: 'false' });
  const words = problem === undefined ? el('span', { id: note, class: doubt === undefined ? 'spoken' : 'doubt' }, doubt ?? how) : el('span', { id: note, class: 'problem', role: 'alert' }, problem);
  cell.removeAttribute('title');
  cell.replaceChildren(field, words);
}

function placeholder(cell: HTMLElement, hint: string | undefined): string | undefined {
  if (hint !== undefined) return cell.querySelector('.value')?.textContent ?? hint;
  return { day: 'YYYY-MM-DD', text: 'price list, link' }[cell.dataset['kind'] ?? ''];
}

/** A list of the models on the table; the first entry takes what counts without a choice. */
function choice(attributes: Readonly<Record<string, string | undefined>>, models: readonly string[], value: string, hint: string | undefined, how: string): HTMLSelectElement {
  const first = hint === undefined ? 'Choose' : `${hint} (${how})`;
  const all = value === '' || models.includes(value) ? models : [...models, value];
  return el('select', attributes, el('option', { value: '' }, first), ...all.map((model) => el('option', { value: model, selected: model === value }, model)));
}

/** The model's name leads its row; a row that nothing needs can be taken off. */
function equipRow(row: HTMLElement): void {
  const { row: model = '', remove } = row.dataset;
  row.setAttribute('data-key', `model-${model}`);
  if (remove !== undefined) row.querySelector('th')?.append(el('button', { class: 'act', 'data-do': 'removeModel', 'data-model': model, 'aria-label': `Remove ${model}` }, 'Remove'));
}

function adding(draft: Draft | undefined): HTMLElement {
  const invalid = draft?.message !== undefined;
  return el(
    'div',
    { class: 'adding' },
    el('label', { for: 'cost-add' }, 'Another model'),
    el('input', { id: 'cost-add', type: 'text', 'data-edit': ADDING, value: draft?.text ?? '', placeholder: 'name, as the provider spells it', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'cost-add-note', 'aria-invalid': invalid ? 'true' : undefined }),
    el('button', { class: 'act', 'data-do': 'addModel' }, 'Add'),
    el('span', { id: 'cost-add-note', class: invalid ? 'problem' : 'spoken', role: invalid ? 'alert' : undefined }, draft?.message ?? ''),
  );
}
