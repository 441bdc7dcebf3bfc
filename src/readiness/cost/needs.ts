/** What a scenario asks for, and its values once all of it is known. */
import type { ModelPrice, ScenarioValues } from './compute.js';
import type { CostCell, CostInput, CostInputId, PriceRow, ScenarioId } from './types.js';

export interface Needs {
  /** Labels of everything that is asked for. */
  readonly labels: readonly string[];
  readonly missing: readonly string[];
  readonly values?: ScenarioValues;
  readonly models: { readonly model: string; readonly checkModel: string };
}

export const NO_NEEDS: Needs = { labels: [], missing: [], models: { model: '', checkModel: '' } };

export function needsOf(scenario: ScenarioId, inputs: readonly CostInput[], prices: readonly PriceRow[]): Needs {
  const labels: string[] = [];
  const missing: string[] = [];
  const need = <T>(label: string, value: T | undefined): T | undefined => {
    labels.push(label);
    if (value === undefined) missing.push(label);
    return value;
  };
  const labelOf = (id: CostInputId): string => inputs.find((input) => input.id === id)?.label ?? id;
  /** A number that the scenario counts; `neutral` where it does not. */
  const number = (id: CostInputId, neutral = 0): number => (cellIn(inputs, id, scenario) ? need(labelOf(id), numberIn(inputs, id, scenario)) ?? neutral : neutral);
  const price = (id: 'model' | 'checkModel'): { readonly name: string; readonly price: ModelPrice } => {
    const name = need(labelOf(id), textOf(cellIn(inputs, id, scenario)));
    const cells = prices.find(({ model }) => model === name)?.cells;
    if (name === undefined || cells === undefined) return { name: '', price: { input: 0, output: 0 } };
    const side = (field: 'input' | 'output', words: string): number => need(`Price of ${name}, ${words}`, typeof cells[field].value === 'number' ? cells[field].value : undefined) ?? 0;
    const found = { input: side('input', 'tokens in'), output: side('output', 'tokens out') };
    need(`Day of the price of ${name}`, textOf(cells.date));
    return { name, price: found };
  };
  const model = price('model');
  const numbers = {
    steps: number('steps'), tokensIn: number('tokensIn'), tokensOut: number('tokensOut'), toolCalls: number('toolCalls'),
    retries: number('retries'), redundancy: number('redundancy', 1), monitoringCost: number('monitoringCost'), fixedCost: number('fixedCost'),
    checkCalls: number('checkCalls'), reviewCost: number('reviewCost'), runsPilot: number('runsPilot'), runsFull: number('runsFull'),
  };
  // Nobody has to say what a call costs that is never made.
  const toolCallCost = numberIn(inputs, 'toolCalls', scenario) === 0 ? 0 : number('toolCallCost');
  const check = numbers.checkCalls > 0 ? price('checkModel') : model;
  const models = { model: model.name, checkModel: check.name };
  return missing.length > 0 ? { labels, missing, models } : { labels, missing, models, values: { price: model.price, checkPrice: check.price, toolCallCost, ...numbers } };
}

/** The field of an input that counts in a scenario. */
export function cellIn(inputs: readonly CostInput[], id: CostInputId, scenario: ScenarioId): CostCell | undefined {
  return inputs.find((input) => input.id === id)?.cells.find(({ column }) => column === scenario || column === 'all');
}

export function numberIn(inputs: readonly CostInput[], id: CostInputId, scenario: ScenarioId): number | undefined {
  const value = cellIn(inputs, id, scenario)?.value;
  return typeof value === 'number' ? value : undefined;
}

export function textOf(cell: CostCell | undefined): string | undefined {
  return typeof cell?.value === 'string' ? cell.value : undefined;
}
