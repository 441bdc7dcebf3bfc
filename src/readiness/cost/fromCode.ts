/** What the code shows of the cost model's inputs: names of models, limits, and things worth knowing beside a field. */
import type { Signal, SignalId } from '../signals.js';
import { count } from '../words.js';
import type { CodeSource, CostInputId } from './types.js';
import { numberWords } from './words.js';

/** A limit that the code sets: the largest one, since nothing says which call an average run makes. */
export interface CodeLimit {
  readonly value: number;
  readonly source: CodeSource;
}

export interface CodeFacts {
  /** Models that the code asks for, in alphabetical order, each with the places that name it. */
  readonly models: ReadonlyMap<string, readonly CodeSource[]>;
  readonly limits: Readonly<Partial<Record<CostInputId, CodeLimit>>>;
  readonly notes: Readonly<Partial<Record<CostInputId, readonly CodeSource[]>>>;
}

/** Places of one model that are listed. */
const PLACES = 5;

/** Limits by the input that they bound, with the words for one of them. */
const LIMITS: readonly { readonly id: SignalId; readonly input: CostInputId; readonly words: (amount: string) => string }[] = [
  { id: 'stepLimit', input: 'steps', words: (amount) => `at most ${amount} rounds` },
  { id: 'tokenLimit', input: 'tokensOut', words: (amount) => `at most ${amount} tokens` },
  { id: 'retryLimit', input: 'retries', words: (amount) => `at most ${amount} retries` },
];

/** Signals that say something of an input and give no value. */
const NOTES: readonly { readonly id: SignalId; readonly input: CostInputId }[] = [
  { id: 'fallbackModel', input: 'redundancy' }, { id: 'circuitBreaker', input: 'redundancy' },
  { id: 'retryLibrary', input: 'retries' },
  { id: 'tracingOn', input: 'monitoringCost' }, { id: 'errorTracking', input: 'monitoringCost' },
  { id: 'guardrail', input: 'checkCalls' },
  { id: 'humanApproval', input: 'reviewCost' },
];

/** Reads the signals. A mere signal, as from examples and scripts beside the agent, gives no value. */
export function codeFacts(signals: readonly Signal[]): CodeFacts {
  const likely = signals.filter(({ confidence }) => confidence === 'likely');
  const names = [...new Set(likely.flatMap(({ id, subject }) => (id === 'modelName' && subject !== undefined ? [subject] : [])))].sort();
  return {
    models: new Map(names.map((name) => [name, placesOf(likely.filter(({ id, subject }) => id === 'modelName' && subject === name))])),
    limits: Object.fromEntries(LIMITS.flatMap(({ id, input, words }) => {
      const limit = largest(likely.filter((signal) => signal.id === id), words);
      return limit ? [[input, limit]] : [];
    })),
    notes: notes(signals, likely),
  };
}

function placesOf(signals: readonly Signal[]): CodeSource[] {
  return signals.slice(0, PLACES).map(({ text, place }, index) => ({ text, ...(place ? { place } : {}), more: index === PLACES - 1 ? signals.length - PLACES : 0 }));
}

function largest(signals: readonly Signal[], words: (amount: string) => string): CodeLimit | undefined {
  const [first] = [...signals].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  if (first?.amount === undefined) return undefined;
  return { value: first.amount, source: { text: words(numberWords(first.amount)), ...(first.place ? { place: first.place } : {}), more: signals.length - 1 } };
}

function notes(all: readonly Signal[], likely: readonly Signal[]): CodeFacts['notes'] {
  const tools = likely.filter(({ id }) => id === 'toolDeclared');
  const [first] = tools;
  const byInput = new Map<CostInputId, CodeSource[]>();
  const add = (input: CostInputId, source: CodeSource): void => void byInput.set(input, [...(byInput.get(input) ?? []), source]);
  if (first) add('toolCalls', { text: `${count(new Set(tools.map(({ subject }) => subject)).size, 'tool is', 'tools are')} declared`, ...(first.place ? { place: first.place } : {}), more: tools.length - 1 });
  for (const { id, input } of NOTES) {
    const own = all.filter((signal) => signal.id === id);
    const [one] = own;
    if (one) add(input, { text: one.text, ...(one.place ? { place: one.place } : {}), more: own.length - 1 });
  }
  return Object.fromEntries(byInput);
}
