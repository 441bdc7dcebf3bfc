/** The cost model in the checklist: one block per field, with who stated it and when, so that two people's fields merge. Pure. */
import { INPUTS, isOutdated, modelName, readInput, readPrice, type ChecklistEdit, type CostColumn, type CostEdit, type CostInputId, type CostStatements, type PriceField } from '../../readiness/index.js';
import { after } from './after.js';
import { mergeRecords, newest } from './parts.js';
import type { ChecklistDocument, CostField } from './schema.js';

type CostDocument = NonNullable<ChecklistDocument['cost']>;
type Fields = Record<string, CostField>;

export function isCostEdit(edit: ChecklistEdit): edit is CostEdit {
  return edit.kind === 'setCost' || edit.kind === 'setPrice' || edit.kind === 'listModel';
}

/** Why an edit cannot be made, as a sentence; `undefined` when it can. `today` is `YYYY-MM-DD`. */
export function refuseCostEdit(edit: CostEdit, today: string): string | undefined {
  if (edit.kind !== 'setCost') {
    const name = modelName(edit.model);
    if (!name.ok) return name.message;
    return edit.kind === 'listModel' || isEmpty(edit.value) ? undefined : messageOf(readPrice(edit.field, edit.value, today));
  }
  const { input, column, value } = edit;
  if (INPUTS.find(({ id }) => id === input)?.columns.includes(column) !== true) return `“${input}” is not stated there.`;
  return isEmpty(value) ? undefined : messageOf(readInput(input, value));
}

function messageOf(read: ReturnType<typeof readInput>): string | undefined {
  return read.ok ? undefined : read.message;
}

/** The cost model with the edit in it. The edit must not be one that is refused. `now` is ISO 8601 in UTC. */
export function applyCostEdit(cost: CostDocument, edit: CostEdit, now: string): CostDocument {
  const say = (before: CostField | undefined, value: CostField['value']): CostField => {
    const { value: _taken, ...rest } = before ?? {};
    return { ...rest, by: edit.by, at: after(before?.at, now), ...(value === undefined ? {} : { value }) };
  };
  if (edit.kind === 'setCost') {
    const fields = cost.inputs?.[edit.column] ?? {};
    const value = isEmpty(edit.value) ? undefined : valueOf(readInput(edit.input, edit.value));
    return { ...cost, inputs: { ...cost.inputs, [edit.column]: { ...fields, [edit.input]: say(fields[edit.input], value) } } };
  }
  const model = edit.model.trim();
  const row: Fields = own(cost.prices, model) ?? {};
  const set = (changes: Fields): CostDocument => ({ ...cost, prices: { ...cost.prices, [model]: { ...row, ...changes } } });
  if (edit.kind === 'listModel') {
    const listed = { listed: say(row['listed'], edit.listed) };
    return set(edit.listed ? listed : { ...Object.fromEntries(Object.entries(row).map(([key, field]) => [key, say(field, undefined)])), ...listed });
  }
  const value = isEmpty(edit.value) ? undefined : valueOf(readPrice(edit.field, edit.value, now));
  const changed = { [edit.field]: say(row[edit.field], value) };
  // A price that is typed was looked up today, unless somebody said when.
  return set(typeof value === 'number' && needsDay(row, now) ? { ...changed, date: say(row['date'], now.slice(0, 10)) } : changed);
}

function needsDay({ date }: Fields, now: string): boolean {
  return typeof date?.value !== 'string' || isOutdated(date.value, now);
}

function valueOf(read: ReturnType<typeof readInput>): number | string | undefined {
  return read.ok && read.value !== '' ? read.value : undefined;
}

function isEmpty(text: string): boolean {
  return text.trim() === '';
}

function own(prices: CostDocument['prices'], model: string): Fields | undefined {
  return prices !== undefined && Object.hasOwn(prices, model) ? prices[model] : undefined;
}

/** Field by field, the newest wins; nothing else is lost. */
export function mergeCost(ours: CostDocument | undefined, theirs: CostDocument | undefined): CostDocument | undefined {
  if (ours === undefined || theirs === undefined) return ours ?? theirs;
  const fields = (a: Fields, b: Fields): Fields => mergeRecords(a, b, (one, other) => newest(one, other) ?? one) ?? a;
  const inputs = mergeRecords(ours.inputs, theirs.inputs, fields);
  const prices = mergeRecords(ours.prices, theirs.prices, fields);
  return { ...theirs, ...ours, ...(inputs ? { inputs } : {}), ...(prices ? { prices } : {}) };
}

const COLUMNS: readonly CostColumn[] = ['prototype', 'production', 'checked', 'all'];
const PRICES: readonly PriceField[] = ['input', 'output', 'date', 'source'];

/** What people stated, without what this version does not know. */
export function toStatements({ inputs = {}, prices = {} }: CostDocument): CostStatements {
  const known = ({ value, by, at }: CostField): { readonly by: string; readonly at: string; readonly value?: number | string } => ({ by, at, ...(typeof value === 'number' || typeof value === 'string' ? { value } : {}) });
  const ids = (column: CostColumn): CostInputId[] => INPUTS.filter(({ columns }) => columns.includes(column)).map(({ id }) => id);
  return {
    inputs: Object.fromEntries(COLUMNS.map((column) => [column, pick(inputs[column], ids(column), known)])),
    prices: Object.fromEntries(Object.entries(prices).map(([model, row]) => {
      const { listed } = row;
      return [model, { ...pick(row, PRICES, known), ...(listed ? { listed: { by: listed.by, at: listed.at, ...(typeof listed.value === 'boolean' ? { value: listed.value } : {}) } } : {}) }];
    })),
  };
}

function pick<K extends string, T>(fields: Fields | undefined, keys: readonly K[], read: (field: CostField) => T): Partial<Record<K, T>> {
  return Object.fromEntries(keys.flatMap((key) => (fields?.[key] ? [[key, read(fields[key])]] : []))) as Partial<Record<K, T>>;
}
