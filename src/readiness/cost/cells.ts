/** What counts in each field now: a person's word, what an earlier scenario says, or what the code shows. */
import { readInput, readPrice, type Read } from './fields.js';
import type { CodeFacts } from './fromCode.js';
import { before, type InputDefinition } from './inputs.js';
import type { CostCell, CostColumn, CostStatement, CostStatements, PriceField, PriceRow, ScenarioId } from './types.js';
import { numberWords } from './words.js';

export const PRICE_FIELDS: readonly PriceField[] = ['input', 'output', 'date', 'source'];

/** The cells of one input, in the order of its columns. `models` are those of the table of prices. */
export function cellsOf(input: InputDefinition, { inputs }: CostStatements, facts: CodeFacts, models: readonly string[]): CostCell[] {
  const cells: CostCell[] = [];
  for (const column of input.columns) {
    const statement = inputs[column]?.[input.id];
    cells.push(statement?.value === undefined ? inherited(column, cells) ?? unstated(input, column, facts, models) : stated(column, statement, readInput(input.id, statement.value)));
  }
  return cells;
}

function stated(column: CostColumn, { value, by, at }: CostStatement, read: Read<number | string>): CostCell {
  if (!read.ok) return { column, origin: 'missing', text: words(value ?? ''), by, at, problem: read.message };
  return { column, origin: 'stated', value: read.value, text: words(read.value), by, at, ...(read.doubt === undefined ? {} : { doubt: read.doubt }) };
}

/** From the nearest scenario before that knows it, with where that one has it from. */
function inherited(column: CostColumn, cells: readonly CostCell[]): CostCell | undefined {
  if (column === 'all') return undefined;
  for (const scenario of before(column)) {
    const found = cells.find((cell) => cell.column === scenario);
    if (found?.value === undefined || found.text === undefined) continue;
    const { value, text, source } = found;
    return { column, origin: 'inherited', from: found.from ?? scenario, value, text, ...(source ? { source } : {}) };
  }
  return undefined;
}

function unstated(input: InputDefinition, column: CostColumn, { limits, models: named }: CodeFacts, models: readonly string[]): CostCell {
  const limit = limits[input.id];
  if (limit) return { column, origin: 'limit', value: limit.value, text: numberWords(limit.value), source: limit.source };
  const [only] = models;
  if (input.id !== 'model' || models.length !== 1 || only === undefined) return { column, origin: 'missing' };
  const [source] = named.get(only) ?? [];
  return { column, origin: 'only', value: only, text: only, ...(source ? { source } : {}) };
}

/** Models on the table: those that the code names, that people put there, and that people chose. */
export function modelsOf({ inputs, prices }: CostStatements, { models }: CodeFacts): string[] {
  const listed = Object.entries(prices).filter(([, row]) => row.listed?.value ?? PRICE_FIELDS.some((field) => row[field]?.value !== undefined)).map(([model]) => model);
  const chosen = Object.values(inputs).flatMap(({ model, checkModel }) => [model?.value, checkModel?.value]).filter((value) => typeof value === 'string');
  return [...new Set([...models.keys(), ...listed, ...chosen])].sort();
}

/** The row of one model. `now` is ISO 8601. */
export function priceRow(model: string, { prices }: CostStatements, { models }: CodeFacts, usedBy: readonly ScenarioId[], now: string): PriceRow {
  const cell = (field: PriceField): CostCell => {
    const statement = prices[model]?.[field];
    return statement?.value === undefined ? { column: 'all', origin: 'missing' } : stated('all', statement, readPrice(field, statement.value, now));
  };
  const named = models.get(model) ?? [];
  return { model, named, usedBy, cells: { input: cell('input'), output: cell('output'), date: cell('date'), source: cell('source') }, removable: named.length === 0 && usedBy.length === 0 };
}

function words(value: number | string): string {
  return typeof value === 'number' ? numberWords(value) : value;
}
