/** Five questions a demo never volunteers. */
import type { CostReport } from './cost/types.js';
import type { Checklist } from './input.js';
import type { HonestAnswer, ItemReport, ItemState } from './types.js';
import { list } from './words.js';

const QUESTIONS: readonly Pick<HonestAnswer, 'id' | 'question' | 'items'>[] = [
  { id: 'wrong', question: 'What does it do when it is wrong?', items: ['handoff', 'fallback', 'guarded-tools', 'context-limits'] },
  { id: 'cost', question: 'What does a run cost at full volume?', items: ['cost-model', 'budget-cap', 'token-limits'] },
  { id: 'owner', question: 'Who owns it, and whose week changes?', items: ['owner', 'on-call', 'runbook'] },
  { id: 'integrations', question: 'Are the integrations real or mocked?', items: ['real-integrations', 'auth-expiry', 'rate-limits', 'schemas'] },
  { id: 'data', question: 'What happens to the data and the audit trail?', items: ['pii', 'data-boundaries', 'audit-trail', 'retention', 'least-privilege'] },
];

/** Share of settled items from which an answer is solid, given a person's sentence; and from which it is more than a hand-wave. */
const SOLID = 0.75;
const PARTLY = 0.35;
const WORTH: Readonly<Partial<Record<ItemState, number>>> = { settled: 1, partly: 0.5, acceptedRisk: 0.5 };

export function honestTest(items: readonly ItemReport[], answers: Checklist['answers'], cost: CostReport): HonestAnswer[] {
  return QUESTIONS.map(({ id, question, items: ids }) => {
    const own = ids.flatMap((one) => items.filter((item) => item.id === one && item.state !== 'notApplicable'));
    const share = own.length === 0 ? 0 : own.reduce((sum, { state }) => sum + (WORTH[state] ?? 0), 0) / own.length;
    const given = answers[id];
    const spoken = given !== undefined && given.text.trim() !== '';
    const answer = share >= SOLID && spoken ? 'solid' : share >= PARTLY ? 'partly' : 'hand-wave';
    return { id, question, answer, reason: id === 'cost' && cost.filled ? `${cost.sentence} ${reasonOf(own, spoken)}` : reasonOf(own, spoken), items: ids, ...(spoken ? { sentence: given } : {}) };
  });
}

function reasonOf(items: readonly ItemReport[], spoken: boolean): string {
  if (items.length === 0) return 'Every item behind this question was declared not applicable.';
  const settled = items.filter(({ state }) => state === 'settled');
  const left = items.filter(({ state }) => state !== 'settled');
  const head = left.length === 0 ? `All ${items.length} items behind it are settled.` : `${settled.length} of ${items.length} items behind it are settled; left: ${list(left.map(({ id }) => id))}.`;
  return spoken ? head : `${head} Nobody has put the answer into a sentence yet.`;
}
