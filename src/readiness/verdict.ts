/** The verdict: what this is, why, and what would change it. */
import { targetTitle } from './areas.js';
import type { HonestAnswer, ItemReport, TargetId, Verdict, VerdictId } from './types.js';
import { count, list } from './words.js';

const TITLES: Readonly<Record<VerdictId, string>> = {
  nothing: 'Nothing to judge yet', demo: 'Demo', rebuild: 'Rebuild before you harden', harden: 'Close: harden', cohort: 'Ready for a limited cohort', operable: 'Operable',
};

/** Items that sit in the architecture: adding them later means building again. */
const ARCHITECTURE = ['guarded-tools', 'real-integrations', 'tracing'];
/** Items whose figures only production gives. */
const PRODUCTION = ['load', 'messy-data', 'consistency', 'impact'];
/** Hand-waves from which it is a demo. */
const MOSTLY = 3;

/** Verdict of a workspace that was not scanned or holds no agent code. */
export function noVerdict(reason: string): Verdict {
  return { id: 'nothing', title: TITLES.nothing, sentence: reason, reasons: [] };
}

export function verdictOf(items: readonly ItemReport[], answers: readonly HonestAnswer[], target: TargetId): Verdict {
  const applies = items.filter(({ state }) => state !== 'notApplicable');
  const blocking = applies.filter((item) => item.blocking && !isDealtWith(item));
  const required = applies.filter((item) => item.required && item.state !== 'settled');
  const figures = applies.filter(({ id, state }) => PRODUCTION.includes(id) && state !== 'settled');
  const handWaves = answers.filter(({ answer }) => answer === 'hand-wave');
  const gaps = applies.filter(isArchitectureGap);
  const next = (id: VerdictId, left: readonly ItemReport[]): Verdict['next'] => ({ title: TITLES[id], items: left.map(({ id: item, title, effort }) => ({ id: item, title, effort })) });
  const purpose = `for ${purposes[target]}`;
  const waves = handWaves.length === 0 ? [] : [`${count(handWaves.length, 'answer of the honest test is a hand-wave', 'answers of the honest test are hand-waves')}: ${list(handWaves.map(({ question }) => `“${question}”`))}.`];
  const blocks = blocking.length === 0 ? [] : [`${count(blocking.length, 'blocking item is', 'blocking items are')} not settled: ${list(blocking.map(({ id }) => id))}.`];

  if (blocking.length > 0 && handWaves.length >= MOSTLY) {
    const [first = blocking] = [blocking.filter(({ id }) => handWaves.some(({ items: ids }) => ids.includes(id)))].filter(({ length }) => length > 0);
    return { id: 'demo', title: TITLES.demo, sentence: `A demo ${purpose}: decide whether to build it properly or to drop it.`, reasons: [...waves, ...blocks], next: next(gaps.length > 0 ? 'rebuild' : 'harden', first) };
  }
  if (blocking.length > 0 && gaps.length > 0) {
    return { id: 'rebuild', title: TITLES.rebuild, sentence: `What blocks it ${purpose} sits in the architecture: rebuild that before hardening the rest.`, reasons: [...gaps.map(({ reason, title }) => `${title}: ${reason}`), ...blocks], next: next('harden', gaps) };
  }
  const allBlocking = applies.filter((item) => item.blocking);
  if (blocking.length * 2 > allBlocking.length) {
    const most = `Nobody can call it close while ${blocking.length} of ${allBlocking.length} blocking items are not settled.`;
    return { id: 'demo', title: TITLES.demo, sentence: `A demo ${purpose}: decide whether to build it properly or to drop it.`, reasons: [most, ...blocks, ...waves], next: next('harden', blocking) };
  }
  if (blocking.length > 0) {
    return { id: 'harden', title: TITLES.harden, sentence: `Close ${purpose}: ${count(blocking.length, 'blocking item is', 'blocking items are')} left.`, reasons: [...blocks, ...waves], next: next('cohort', blocking) };
  }
  const risks = applies.filter(({ blocking: blocks_, state }) => blocks_ && state === 'acceptedRisk');
  const accepted = risks.length === 0 ? [] : [`${count(risks.length, 'blocking item rests', 'blocking items rest')} on an accepted risk: ${list(risks.map(({ id }) => id))}.`];
  const left = [...new Set([...required, ...figures])];
  if (left.length > 0) {
    const reasons = ['Every blocking item is settled or its risk is accepted.', ...accepted, `Left before it is operable: ${list(left.map(({ id }) => id))}.`];
    return { id: 'cohort', title: TITLES.cohort, sentence: `Ready for a limited cohort ${purpose}.`, reasons, next: next('operable', left) };
  }
  return { id: 'operable', title: TITLES.operable, sentence: `Operable ${purpose}: everything is settled, with figures from production.`, reasons: [`Every item that “${targetTitle(target)}” asks for is settled.`] };
}

const purposes: Readonly<Record<TargetId, string>> = { pilot: 'an internal pilot', customer: 'customers', autonomous: 'work on its own' };

/** An accepted risk blocks nothing until it expires; it stays visible. */
export function isDealtWith({ state }: Pick<ItemReport, 'state'>): boolean {
  return state === 'settled' || state === 'notApplicable' || state === 'acceptedRisk';
}

/** No error paths, mocked integrations, no tracing. What this version cannot check is no gap. */
function isArchitectureGap(item: ItemReport): boolean {
  if (!ARCHITECTURE.includes(item.id) || !item.blocking || isDealtWith(item)) return false;
  if (item.id === 'tracing') return !item.evidence.some(({ kind }) => kind === 'supports');
  return item.sites !== undefined && item.sites.passed * 2 < item.sites.total;
}
