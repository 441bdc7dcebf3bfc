/** What the cost model says for the items that rest on it. */
import type { CostOutcome, CostReport } from './cost/types.js';
import type { ItemDefinition } from './items/index.js';
import type { Confidence, Evidence, ItemState } from './types.js';
import { list } from './words.js';

/** Share of its points that an item keeps while its prices wait to be looked up again. */
const OUTDATED_CREDIT = 0.5;

/** State of the item that the cost model settles. */
export function fromCostModel({ howTo }: ItemDefinition, cost: CostReport): { readonly state: ItemState; readonly reason: string; readonly summary: string; readonly confidence?: Confidence; readonly credit: number } {
  const { filled, outdated, stated, known, total, sentence, scenarios } = cost;
  if (stated === 0) return { state: 'unknown', reason: `${sentence} ${howTo}`, summary: 'nobody said yet', credit: 0 };
  if (!filled) return { state: 'partly', reason: `${sentence} ${howTo}`, summary: `${known} of ${total} inputs`, confidence: 'stated', credit: known / total };
  if (outdated.length > 0) return { state: 'expired', reason: `The prices of ${list(outdated)} were looked up more than 90 days ago: look them up again. ${sentence}`, summary: 'old prices', confidence: 'stated', credit: OUTDATED_CREDIT };
  const outcome = scenarios.at(-1)?.outcome;
  return { state: 'settled', reason: sentence, summary: outcome ? figures(outcome) : '', confidence: 'stated', credit: 1 };
}

/** The figures of every scenario that has them, then what the code gave them. */
export function costEvidence({ scenarios, inputs }: CostReport): Evidence[] {
  const outcomes = scenarios.flatMap(({ title, outcome }): Evidence[] => (outcome ? [{ kind: 'supports', text: `${title}: ${figures(outcome)}`, confidence: 'stated' }] : []));
  const limits = inputs.flatMap(({ label, cells }) => cells.flatMap(({ origin, source }): Evidence[] => (
    origin === 'limit' && source ? [{ kind: 'note', text: `${label}: ${source.text}`, confidence: 'likely', ...(source.place ? { place: source.place } : {}) }] : [])));
  return [...outcomes, ...limits];
}

/** The figures of the last scenario that has them, to be shown beside another item. */
export function costNote({ scenarios }: CostReport): Evidence[] {
  const outcome = [...scenarios].reverse().find((scenario) => scenario.outcome)?.outcome;
  return outcome ? [{ kind: 'note', text: `by the cost model, ${figures(outcome)}`, confidence: 'stated' }] : [];
}

function figures({ perRunFull, perMonthFull, atMost }: CostOutcome): string {
  return `${atMost ? 'at most ' : ''}${perRunFull.text} a run and ${perMonthFull.text} a month at full volume`;
}
