/**
 * The cost model: what a run costs, from what people stated and what the code shows. Plain data. CONTRACT.
 * Money is in the currency that people state and never converted; prices are per million tokens; a month has 30 days.
 */
import type { Place } from '../types.js';

/** The happy path alone; what running it for real adds; that, with its work checked. Each takes over what it does not state from the one before. */
export type ScenarioId = 'prototype' | 'production' | 'checked';

/** Where an input is stated: for one scenario, or once for all of them. */
export type CostColumn = ScenarioId | 'all';

export type CostInputId =
  | 'model' | 'steps' | 'tokensIn' | 'tokensOut' | 'toolCalls' | 'toolCallCost'
  | 'retries' | 'redundancy' | 'monitoringCost' | 'fixedCost'
  | 'checkModel' | 'checkCalls' | 'reviewCost'
  | 'runsPilot' | 'runsFull' | 'currency';

export type PriceField = 'input' | 'output' | 'date' | 'source';

/** What somebody said of one field. Without a value they took back what was there. */
export interface CostStatement<T extends number | string | boolean = number | string> {
  readonly value?: T;
  readonly by: string;
  readonly at: string;
}

/** Everything people stated, field by field. */
export interface CostStatements {
  readonly inputs: Readonly<Partial<Record<CostColumn, Readonly<Partial<Record<CostInputId, CostStatement>>>>>>;
  /** By model name, as the provider spells it. */
  readonly prices: Readonly<Record<string, Readonly<Partial<Record<PriceField, CostStatement>>> & { readonly listed?: CostStatement<boolean> }>>;
}

/** A change of one field. `value` is what was typed; an empty one takes the statement back. */
export type CostEdit =
  | { readonly kind: 'setCost'; readonly column: CostColumn; readonly input: CostInputId; readonly by: string; readonly value: string }
  | { readonly kind: 'setPrice'; readonly model: string; readonly field: PriceField; readonly by: string; readonly value: string }
  /** Puts a model on the table of prices, or takes it off with all that was stated of it. */
  | { readonly kind: 'listModel'; readonly model: string; readonly by: string; readonly listed: boolean };

/** A number with the words people read: `{ value: 0.0124, text: 'USD 0.0124' }`. */
export interface Figure {
  readonly value: number;
  readonly text: string;
}

/** Something in the code that an input rests on, or that is worth knowing beside it. */
export interface CodeSource {
  /** A phrase without a full stop: `at most 20 rounds`. */
  readonly text: string;
  readonly place?: Place;
  /** Places that say the same or less. */
  readonly more: number;
}

/** One field as it counts now. */
export interface CostCell {
  readonly column: CostColumn;
  /** `stated` by a person; `inherited` from the scenario `from`; a `limit` that the code sets; the `only` model on the table; `missing`: nobody knows. */
  readonly origin: 'stated' | 'inherited' | 'limit' | 'only' | 'missing';
  readonly value?: number | string;
  /** The value as people read and write it: `1,200`. */
  readonly text?: string;
  readonly from?: ScenarioId;
  readonly by?: string;
  readonly at?: string;
  readonly source?: CodeSource;
  /** Why what stands there cannot be used; the field then counts as missing. */
  readonly problem?: string;
  /** Why what stands there may be a slip. It counts all the same. */
  readonly doubt?: string;
}

export interface CostInput {
  readonly id: CostInputId;
  readonly group: 'run' | 'production' | 'checks' | 'volume';
  readonly label: string;
  /** `calls`, `tokens`, `USD`; absent for factors and names. */
  readonly unit?: string;
  /** One sentence: what is meant. */
  readonly help: string;
  /** What is typed: a number, the name of a model of the table, or a currency code. */
  readonly kind: 'number' | 'model' | 'currency';
  /** One cell for each scenario in which it counts, or one for all. */
  readonly cells: readonly CostCell[];
  /** What the code shows that gives no value. */
  readonly notes: readonly CodeSource[];
}

/** One model of the table of prices. */
export interface PriceRow {
  readonly model: string;
  /** Where the code names it; empty when a person put it there. */
  readonly named: readonly CodeSource[];
  /** Scenarios that use it for steps or checks. */
  readonly usedBy: readonly ScenarioId[];
  readonly cells: Readonly<Record<PriceField, CostCell>>;
  /** A person may take it off the table. */
  readonly removable: boolean;
}

/** What one run is made of; the amounts of all parts add up to `perRun`. */
export interface CostPart {
  readonly id: 'model' | 'tools' | 'checks' | 'retries' | 'redundancy' | 'monitoring' | 'reviews';
  readonly label: string;
  readonly amount: Figure;
}

export interface CostOutcome {
  /** What one more run costs. */
  readonly perRun: Figure;
  readonly perThousand: Figure;
  /** One run at full volume with its share of what is paid every month. */
  readonly perRunFull: Figure;
  readonly perMonthPilot: Figure;
  readonly perMonthFull: Figure;
  /** Month at full volume over month of the pilot; absent when the pilot costs nothing. */
  readonly ratio?: Figure;
  readonly parts: readonly CostPart[];
  /** Some inputs are limits that the code sets, so the figures say the most it can cost. */
  readonly atMost: boolean;
}

export interface CostScenario {
  readonly id: ScenarioId;
  readonly title: string;
  /** One sentence: what it counts. */
  readonly sentence: string;
  /** Labels of what is not known yet. */
  readonly missing: readonly string[];
  /** Absent while something is missing. */
  readonly outcome?: CostOutcome;
}

/** How the month at full volume changes when one input changes and the others stay. */
export interface SensitivityBar {
  readonly label: string;
  readonly low: Figure;
  readonly high: Figure;
}

export interface Sensitivity {
  readonly scenario: ScenarioId;
  /** Each input goes up and down by this share, 0–1, as far as it makes sense. */
  readonly share: number;
  readonly base: Figure;
  /** What moves it most comes first; inputs that move nothing are left out. */
  readonly bars: readonly SensitivityBar[];
}

export interface CostReport {
  readonly currency?: string;
  readonly inputs: readonly CostInput[];
  readonly prices: readonly PriceRow[];
  /** Prototype, production, production with checks. */
  readonly scenarios: readonly CostScenario[];
  readonly sensitivity?: Sensitivity;
  /** Every scenario has its figures. */
  readonly filled: boolean;
  /** Fields that people stated. */
  readonly stated: number;
  /** Inputs that are known, of those that are asked for; an input that several scenarios need counts once. */
  readonly known: number;
  readonly total: number;
  /** Labels of what is still missing, each once. */
  readonly missing: readonly string[];
  /** Models whose prices are older than 90 days. */
  readonly outdated: readonly string[];
  /** One sentence: how far it is filled in. */
  readonly sentence: string;
}
