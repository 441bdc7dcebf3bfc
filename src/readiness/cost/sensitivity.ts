/** What moves the bill most: each input goes up and down while the others stay. */
import { amountsOf, type ScenarioValues } from './compute.js';
import { counts, inputOf } from './inputs.js';
import type { CostInputId, ScenarioId, SensitivityBar } from './types.js';
import { money } from './words.js';

/** Each input goes up and down by this share. */
export const SHARE = 0.2;

interface Lever {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly with: (value: number) => ScenarioValues;
}

/** The bars, what moves the month at full volume most first. Inputs that move nothing are left out. */
export function bars(scenario: ScenarioId, values: ScenarioValues, models: { readonly model: string; readonly checkModel: string }, currency: string | undefined): SensitivityBar[] {
  const month = (changed: ScenarioValues): number => amountsOf(changed).perMonthFull;
  return levers(scenario, values, models)
    .map(({ label, value, least, with: change }) => ({ label, low: month(change(Math.max(least, value * (1 - SHARE)))), high: month(change(value * (1 + SHARE))) }))
    .filter(({ low, high }) => high > low)
    .sort((a, b) => b.high - b.low - (a.high - a.low) || (a.label < b.label ? -1 : 1))
    .map(({ label, low, high }) => ({ label, low: money(low, currency), high: money(high, currency) }));
}

const NUMBERS = ['steps', 'tokensIn', 'tokensOut', 'toolCalls', 'toolCallCost', 'retries', 'redundancy', 'monitoringCost', 'fixedCost', 'checkCalls', 'reviewCost', 'runsFull'] as const satisfies readonly (CostInputId & keyof ScenarioValues)[];

function levers(scenario: ScenarioId, values: ScenarioValues, { model, checkModel }: { readonly model: string; readonly checkModel: string }): Lever[] {
  const own = NUMBERS.filter((id) => counts(scenario, id)).map((id): Lever => ({ label: inputOf(id).label, value: values[id], least: inputOf(id).least, with: (value) => ({ ...values, [id]: value }) }));
  // One model for both: its price is one lever.
  const both = model === checkModel;
  const price = (side: 'input' | 'output', words: string): Lever => ({
    label: `Price of ${model}, ${words}`, value: values.price[side], least: 0,
    with: (value) => ({ ...values, price: { ...values.price, [side]: value }, ...(both ? { checkPrice: { ...values.checkPrice, [side]: value } } : {}) }),
  });
  const checkPrice = (side: 'input' | 'output', words: string): Lever => ({
    label: `Price of ${checkModel}, ${words}`, value: values.checkPrice[side], least: 0,
    with: (value) => ({ ...values, checkPrice: { ...values.checkPrice, [side]: value } }),
  });
  return [...own, price('input', 'tokens in'), price('output', 'tokens out'), ...(both ? [] : [checkPrice('input', 'tokens in'), checkPrice('output', 'tokens out')])];
}
