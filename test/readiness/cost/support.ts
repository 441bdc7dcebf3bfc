import { costReport, type CostColumn, type CostInputId, type CostReport, type CostStatements, type PriceField, type Signal } from '../../../src/readiness/index.js';

export const NOW = '2026-01-05T10:00:00.000Z';
const by = { by: 'Dana', at: '2026-01-04T10:00:00.000Z' };

export type Values = Partial<Record<CostInputId, number | string>>;

/** Statements of Dana, by column. */
export function stated(inputs: Partial<Record<CostColumn, Values>>, prices: Readonly<Record<string, Partial<Record<PriceField, number | string>>>> = {}): CostStatements {
  const fields = (values: Readonly<Record<string, number | string | undefined>>) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { ...by, value }]));
  return {
    inputs: Object.fromEntries(Object.entries(inputs).map(([column, values]) => [column, fields(values)])),
    prices: Object.fromEntries(Object.entries(prices).map(([model, values]) => [model, fields(values)])),
  };
}

export const RUN: Values = { model: 'm', steps: 5, tokensIn: 2000, tokensOut: 500, toolCalls: 4, toolCallCost: 0.001 };
export const REAL: Values = { retries: 0.1, redundancy: 1.2, monitoringCost: 0.002, fixedCost: 300 };
export const CHECKS: Values = { checkCalls: 1, reviewCost: 0.05 };
export const VOLUME: Values = { runsPilot: 50, runsFull: 2000, currency: 'USD' };
export const PRICES = { m: { input: 2, output: 8, date: '2026-01-01' } };

/** A model in which everything is stated, with changes. */
export function full(changes: Partial<Record<CostColumn, Values>> = {}, prices: Parameters<typeof stated>[1] = PRICES): CostStatements {
  return stated({ prototype: { ...RUN, ...changes.prototype }, production: { ...REAL, ...changes.production }, checked: { ...CHECKS, ...changes.checked }, all: { ...VOLUME, ...changes.all } }, prices);
}

export function cost(statements: CostStatements, signals: readonly Signal[] = []): CostReport {
  return costReport(statements, signals, NOW);
}

export const EMPTY: CostStatements = { inputs: {}, prices: {} };
