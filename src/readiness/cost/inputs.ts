/** Every input of the cost model, as data, in the order people fill it in. */
import type { CostColumn, CostInput, CostInputId, ScenarioId } from './types.js';

export const SCENARIOS: readonly { readonly id: ScenarioId; readonly title: string; readonly sentence: string }[] = [
  { id: 'prototype', title: 'Prototype', sentence: 'Model and tool calls when everything goes well.' },
  { id: 'production', title: 'Production', sentence: 'The same with retries, redundancy, monitoring and what is paid every month.' },
  { id: 'checked', title: 'With checks', sentence: 'Production, with its work checked by a model and by people.' },
];

const EVERY: readonly CostColumn[] = ['prototype', 'production', 'checked'];
const REAL: readonly CostColumn[] = ['production', 'checked'];
const CHECKED: readonly CostColumn[] = ['checked'];
const ONCE: readonly CostColumn[] = ['all'];

export interface InputDefinition extends Pick<CostInput, 'id' | 'group' | 'label' | 'help' | 'kind'> {
  readonly columns: readonly CostColumn[];
  /** Where the label does not say it. `money` stands for the currency. */
  readonly unit?: 'money';
  /** Smallest and largest number that can be meant. `above`: the smallest itself cannot. */
  readonly least: number;
  readonly above?: true;
  readonly most: number;
  /** Beyond this it is more likely a slip; with the reason, to be put after the number. */
  readonly doubtful?: { readonly over: number; readonly why: string };
}

type Row = Omit<InputDefinition, 'least' | 'kind'> & Partial<Pick<InputDefinition, 'least' | 'kind'>>;

const ROWS: readonly Row[] = [
  { id: 'model', group: 'run', label: 'Model', kind: 'model', columns: EVERY, most: 0, help: 'The model that makes the steps. A run that mixes models gets a row of its own in the table of prices, with their average.' },
  { id: 'steps', group: 'run', label: 'Model calls per run', columns: EVERY, most: 100_000, doubtful: { over: 200, why: 'is a lot of calls for one run' }, help: 'Steps of an average run, each one call of the model.' },
  { id: 'tokensIn', group: 'run', label: 'Tokens in per call', columns: EVERY, most: 100_000_000, doubtful: { over: 1_000_000, why: 'is more than most models can read at once' }, help: 'Prompt, history, tool descriptions and tool results of an average call. It grows with every step.' },
  { id: 'tokensOut', group: 'run', label: 'Tokens out per call', columns: EVERY, most: 10_000_000, doubtful: { over: 100_000, why: 'is more than most models can write at once' }, help: 'Answer and hidden reasoning of an average call.' },
  { id: 'toolCalls', group: 'run', label: 'Tool calls per run', columns: EVERY, most: 100_000, doubtful: { over: 500, why: 'is a lot of calls for one run' }, help: 'Calls of tools that cost something: searches, paid APIs, sandboxes.' },
  { id: 'toolCallCost', group: 'run', label: 'Cost of a tool call', unit: 'money', columns: EVERY, most: 1_000_000, doubtful: { over: 10, why: 'is a lot for one call of a tool' }, help: 'What an average call of a tool costs; 0 when tools are free.' },
  { id: 'retries', group: 'production', label: 'Retries per call', columns: REAL, most: 1000, doubtful: { over: 3, why: 'means that most calls fail several times' }, help: 'How often a call is made again on average: 0.05 is one call in twenty.' },
  { id: 'redundancy', group: 'production', label: 'Redundancy factor', columns: REAL, least: 1, most: 1000, doubtful: { over: 5, why: 'means that every run is done several times over' }, help: 'How often the work is done: 1 is once, 1.2 is one run in five done twice, for fallbacks, hedged calls and a second region.' },
  { id: 'monitoringCost', group: 'production', label: 'Monitoring per run', unit: 'money', columns: REAL, most: 1_000_000, doubtful: { over: 10, why: 'is a lot for watching one run' }, help: 'Traces, logs and evaluations of one run.' },
  { id: 'fixedCost', group: 'production', label: 'Fixed cost per month', unit: 'money', columns: REAL, most: 1_000_000_000, help: 'Servers, databases, seats and contracts, whatever the volume.' },
  { id: 'checkModel', group: 'checks', label: 'Model of the checks', kind: 'model', columns: CHECKED, most: 0, help: 'The model that checks the work; the one of the steps when nothing is chosen.' },
  { id: 'checkCalls', group: 'checks', label: 'Checks by a model per run', columns: CHECKED, most: 100_000, doubtful: { over: 100, why: 'is a lot of checks for one run' }, help: 'Calls of guardrails and judges. Each reads and writes as many tokens as a step.' },
  { id: 'reviewCost', group: 'checks', label: 'Review by people per run', unit: 'money', columns: CHECKED, most: 1_000_000, doubtful: { over: 100, why: 'is a lot for looking at one run' }, help: 'Share of runs that somebody looks at, times what a look costs.' },
  { id: 'runsPilot', group: 'volume', label: 'Runs per day, pilot', columns: ONCE, above: true, most: 1_000_000_000, help: 'Runs on an average day of the pilot.' },
  { id: 'runsFull', group: 'volume', label: 'Runs per day, full volume', columns: ONCE, above: true, most: 1_000_000_000, help: 'Runs on an average day when everybody has it.' },
  { id: 'currency', group: 'volume', label: 'Currency', kind: 'currency', columns: ONCE, most: 0, help: 'Of all prices and costs here, as three letters.' },
];

export const INPUTS: readonly InputDefinition[] = ROWS.map((row) => ({ least: 0, kind: 'number', ...row }));

/** The definition of an input; throws for a name that is none, which no caller has. */
export function inputOf(id: CostInputId): InputDefinition {
  const found = INPUTS.find((input) => input.id === id);
  if (!found) throw new Error(`There is no input ${id}.`);
  return found;
}

/** Scenarios whose values a scenario takes over, nearest first. */
export function before(scenario: ScenarioId): readonly ScenarioId[] {
  const all = SCENARIOS.map(({ id }) => id);
  return all.slice(0, all.indexOf(scenario)).reverse();
}

/** True when a scenario counts an input. */
export function counts(scenario: ScenarioId, id: CostInputId): boolean {
  return inputOf(id).columns.some((column) => column === scenario || column === 'all');
}
