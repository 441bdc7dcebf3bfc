/** The cost model of a folder: every field as it counts now, three scenarios, and what moves them. */
import type { Signal } from '../signals.js';
import { list } from '../words.js';
import { cellsOf, modelsOf, priceRow } from './cells.js';
import { amountsOf, type Amounts, type RunParts } from './compute.js';
import { isOutdated } from './fields.js';
import { codeFacts } from './fromCode.js';
import { counts, INPUTS, SCENARIOS } from './inputs.js';
import { cellIn, needsOf, NO_NEEDS, numberIn, textOf, type Needs } from './needs.js';
import { bars, SHARE } from './sensitivity.js';
import type { CostInput, CostInputId, CostOutcome, CostPart, CostReport, CostScenario, CostStatements, PriceRow, ScenarioId, Sensitivity } from './types.js';
import { money, times } from './words.js';

export const NOTHING_STATED: CostStatements = { inputs: {}, prices: {} };

/** Computes everything. Pure; `now` is ISO 8601. */
export function costReport(statements: CostStatements, signals: readonly Signal[], now: string): CostReport {
  const facts = codeFacts(signals);
  const models = modelsOf(statements, facts);
  const currency = textOf(INPUTS.filter(({ id }) => id === 'currency').flatMap((input) => cellsOf(input, statements, facts, models))[0]);
  const inputs = withCheckModel(INPUTS.map(({ id, group, label, help, kind, unit, ...definition }): CostInput => ({
    id, group, label, help, kind, ...(unit === undefined || currency === undefined ? {} : { unit: currency }),
    cells: cellsOf({ id, group, label, help, kind, ...definition }, statements, facts, models), notes: facts.notes[id] ?? [],
  })));
  const users = (model: string): ScenarioId[] => SCENARIOS.map(({ id }) => id).filter((scenario) => [cellIn(inputs, 'model', scenario), cellIn(inputs, 'checkModel', scenario)].some((cell) => cell?.value === model));
  const prices = models.map((model) => priceRow(model, statements, facts, users(model), now));
  const needs = SCENARIOS.map(({ id }) => needsOf(id, inputs, prices));
  const results = SCENARIOS.map((scenario, index) => result(scenario, needs[index] ?? NO_NEEDS, inputs, currency));
  const scenarios = results.map(({ scenario }) => scenario);
  const required = new Set(needs.flatMap(({ labels }) => labels));
  if (currency === undefined) required.add('Currency');
  const missing = [...new Set([...scenarios.flatMap((one) => one.missing), ...(currency === undefined ? ['Currency'] : [])])];
  const sensitivity = sensitivityOf(results, currency);
  const outdated = prices.filter(({ usedBy, cells }) => usedBy.length > 0 && typeof cells.date.value === 'string' && isOutdated(cells.date.value, now)).map(({ model }) => model);
  const progress = { filled: missing.length === 0, stated: statedFields(inputs, prices), known: required.size - missing.length, total: required.size, missing, outdated };
  return { ...(currency === undefined ? {} : { currency }), inputs: noted(inputs), prices, scenarios, ...(sensitivity ? { sensitivity } : {}), ...progress, sentence: sentenceOf(progress, scenarios) };
}

/** The checks use the model of the steps until somebody chooses another. */
function withCheckModel(inputs: readonly CostInput[]): CostInput[] {
  const model = cellIn(inputs, 'model', 'checked');
  return inputs.map((input) => (input.id !== 'checkModel' || model?.value === undefined || model.text === undefined ? input : {
    ...input, cells: input.cells.map((cell) => (cell.origin === 'missing' && cell.problem === undefined ? { column: cell.column, origin: 'inherited' as const, from: 'checked' as const, value: model.value, text: model.text } : cell)),
  }));
}

/** A pilot larger than everybody is a slip. */
function noted(inputs: readonly CostInput[]): CostInput[] {
  const pilot = numberIn(inputs, 'runsPilot', 'production');
  const full = numberIn(inputs, 'runsFull', 'production');
  if (pilot === undefined || full === undefined || full >= pilot) return [...inputs];
  return inputs.map((input) => (input.id === 'runsFull' ? { ...input, cells: input.cells.map((cell) => ({ ...cell, doubt: 'Full volume is less than the pilot. Check it.' })) } : input));
}

interface Result {
  readonly scenario: CostScenario;
  readonly needs: Needs;
}

function result({ id, title, sentence }: (typeof SCENARIOS)[number], needs: Needs, inputs: readonly CostInput[], currency: string | undefined): Result {
  const { values, missing } = needs;
  const outcome = values ? outcomeOf(id, amountsOf(values), currency, inputs.some((input) => isLimit(input, id))) : undefined;
  return { needs, scenario: { id, title, sentence, missing, ...(outcome ? { outcome } : {}) } };
}

/** The value is, or was taken over from, a limit in the code. */
function isLimit({ cells }: CostInput, scenario: ScenarioId): boolean {
  const cell = cells.find(({ column }) => column === scenario);
  const root = cell?.origin === 'inherited' ? cells.find(({ column }) => column === cell.from) : cell;
  return root?.origin === 'limit';
}

const PART_LABELS: Readonly<Record<keyof RunParts, string>> = {
  model: 'Model calls', tools: 'Tool calls', checks: 'Checks by a model', retries: 'Retries', redundancy: 'Redundancy', monitoring: 'Monitoring', reviews: 'Review by people',
};

/** The input that a scenario has to count for a part to be there. */
const PART_INPUTS: Readonly<Record<keyof RunParts, CostInputId>> = {
  model: 'steps', tools: 'toolCalls', checks: 'checkCalls', retries: 'retries', redundancy: 'redundancy', monitoring: 'monitoringCost', reviews: 'reviewCost',
};

function outcomeOf(scenario: ScenarioId, { parts, perRun, perRunFull, perMonthPilot, perMonthFull }: Amounts, currency: string | undefined, atMost: boolean): CostOutcome {
  const amount = (value: number): CostPart['amount'] => money(value, currency);
  return {
    perRun: amount(perRun), perThousand: amount(perRun * 1000), perRunFull: amount(perRunFull), perMonthPilot: amount(perMonthPilot), perMonthFull: amount(perMonthFull),
    ...(perMonthPilot > 0 ? { ratio: times(perMonthFull / perMonthPilot) } : {}),
    parts: (Object.keys(PART_LABELS) as (keyof RunParts)[]).filter((id) => counts(scenario, PART_INPUTS[id])).map((id) => ({ id, label: PART_LABELS[id], amount: amount(parts[id]) })),
    atMost,
  };
}

/** Of the scenario nearest to the truth that has its figures. */
function sensitivityOf(results: readonly Result[], currency: string | undefined): Sensitivity | undefined {
  const last = [...results].reverse().find(({ needs }) => needs.values !== undefined);
  const { values, models } = last?.needs ?? NO_NEEDS;
  if (last?.scenario.outcome === undefined || values === undefined) return undefined;
  return { scenario: last.scenario.id, share: SHARE, base: last.scenario.outcome.perMonthFull, bars: bars(last.scenario.id, values, models, currency) };
}

function statedFields(inputs: readonly CostInput[], prices: readonly PriceRow[]): number {
  return [...inputs.flatMap(({ cells }) => cells), ...prices.flatMap(({ cells }) => Object.values(cells))].filter(({ origin }) => origin === 'stated').length;
}

/** Labels that are named in a sentence; more are only counted. */
const NAMED = 4;

function sentenceOf({ filled, stated, known, total, missing }: Pick<CostReport, 'filled' | 'stated' | 'known' | 'total' | 'missing'>, scenarios: readonly CostScenario[]): string {
  const outcome = scenarios.at(-1)?.outcome;
  if (filled && outcome) return `With checks, a run costs ${outcome.atMost ? 'at most ' : ''}${outcome.perRunFull.text} at full volume, and a month ${outcome.perMonthFull.text}${outcome.atMost ? ': limits that the code sets stand in for typical values' : ''}.`;
  const left = [...missing.slice(0, NAMED).map((label) => `“${label}”`), ...(missing.length > NAMED ? [`${missing.length - NAMED} more`] : [])];
  const head = stated === 0 ? 'Nobody has filled in the cost model yet.' : `${known} of ${total} inputs ${known === 1 ? 'is' : 'are'} known.`;
  return `${head} Missing: ${list(left)}.`;
}
