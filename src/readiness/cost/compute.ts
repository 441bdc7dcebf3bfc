/**
 * What one scenario costs, from known inputs. Per run, with prices per million tokens:
 *
 *     call       = (tokens in × price in + tokens out × price out) / 1,000,000
 *     work       = steps × call of the model + checks × call of the checking model + tool calls × cost of a tool call
 *     run        = work × (1 + retries) × redundancy + monitoring + review by people
 *     month      = run × runs per day × 30 + fixed cost
 *     run at full volume = month at full volume / (runs per day × 30)
 */

import type { CostPart } from './types.js';

/** Days of a month. */
export const MONTH_DAYS = 30;
const MILLION = 1_000_000;

/** Prices of one model for a million tokens. */
export interface ModelPrice {
  readonly input: number;
  readonly output: number;
}

/** Known inputs of one scenario. Money in one currency; what the scenario does not count is neutral: 0, and 1 for `redundancy`. */
export interface ScenarioValues {
  readonly price: ModelPrice;
  readonly checkPrice: ModelPrice;
  /** Model calls of a run. */
  readonly steps: number;
  /** Tokens of one call. */
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Calls of a run. */
  readonly toolCalls: number;
  readonly toolCallCost: number;
  /** Repeats of one call on average. */
  readonly retries: number;
  /** How often the work is done; at least 1. */
  readonly redundancy: number;
  readonly monitoringCost: number;
  /** Per month. */
  readonly fixedCost: number;
  /** Calls of a run. */
  readonly checkCalls: number;
  readonly reviewCost: number;
  /** Per day; more than 0. */
  readonly runsPilot: number;
  readonly runsFull: number;
}

/** Money of one run, by what it is spent on. */
export type RunParts = Readonly<Record<CostPart['id'], number>>;

export interface Amounts {
  readonly parts: RunParts;
  /** The sum of the parts. */
  readonly perRun: number;
  readonly perRunFull: number;
  readonly perMonthPilot: number;
  readonly perMonthFull: number;
}

/** Computes a scenario. Finite and not negative for inputs that are. */
export function amountsOf(values: ScenarioValues): Amounts {
  const parts = partsOf(values);
  const perRun = Object.values(parts).reduce((sum, one) => sum + one, 0);
  const month = (runsPerDay: number): number => perRun * runsPerDay * MONTH_DAYS + values.fixedCost;
  const perMonthFull = month(values.runsFull);
  return { parts, perRun, perRunFull: perRun + values.fixedCost / (values.runsFull * MONTH_DAYS), perMonthPilot: month(values.runsPilot), perMonthFull };
}

function partsOf({ price, checkPrice, steps, tokensIn, tokensOut, toolCalls, toolCallCost, retries, redundancy, monitoringCost, checkCalls, reviewCost }: ScenarioValues): RunParts {
  const call = ({ input, output }: ModelPrice): number => (tokensIn * input + tokensOut * output) / MILLION;
  const model = steps * call(price);
  const checks = checkCalls * call(checkPrice);
  const tools = toolCalls * toolCallCost;
  const once = model + checks + tools;
  const again = once * retries;
  return { model, tools, checks, retries: again, redundancy: (once + again) * (redundancy - 1), monitoring: monitoringCost, reviews: reviewCost };
}
