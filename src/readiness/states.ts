/** The state of an item: evidence and statements, weighed. */
import type { CostReport } from './cost/types.js';
import { costEvidence, costNote, fromCostModel } from './costItem.js';
import { gather, type ItemEvidence } from './evidence.js';
import type { ReadinessInput } from './input.js';
import type { ItemDefinition } from './items/index.js';
import type { Confidence, ItemState, Statement } from './types.js';
import { count, dayWords, isOver, list, sentence } from './words.js';

export interface Judged {
  readonly state: ItemState;
  /** One sentence. */
  readonly reason: string;
  /** A few words. */
  readonly summary: string;
  readonly confidence?: Confidence;
  /** Share of the item's points that it earns, 0–1. */
  readonly credit: number;
  readonly evidence: ItemEvidence;
}

/** Whether evidence counts at all: a workspace that was not scanned, or holds no agent code, claims nothing. */
export type Ground = 'ready' | 'notScanned' | 'noAgentCode';

type Verdict = Omit<Judged, 'evidence'>;

export function judge(item: ItemDefinition, input: ReadinessInput, ground: Ground, cost: CostReport): Judged {
  const found = ground === 'ready' ? gather(item, input) : NOTHING;
  const evidence = { ...found, list: [...found.list, ...(item.form === 'cost' ? costEvidence(cost) : item.showsCost === true ? costNote(cost) : [])] };
  const auto = item.form === 'cost' ? fromCostModel(item, cost) : ground === 'ready' ? fromEvidence(item, evidence, input.scan.cancelled) : noGround(ground);
  const { statement } = input.checklist.items[item.id] ?? {};
  return { ...withStatement(auto, evidence, statement, input.now), evidence };
}

const NOTHING: ItemEvidence = { rules: { checks: [], total: 0, passed: 0, unchecked: [], credit: undefined }, parts: [], against: [], supporting: [], list: [] };

function noGround(ground: Exclude<Ground, 'ready'>): Verdict {
  const reason = ground === 'notScanned' ? 'Not scanned yet.' : 'No agent code found here, so nothing is claimed.';
  return { state: 'unknown', reason, summary: ground === 'notScanned' ? 'not scanned yet' : 'nothing to check', credit: 0 };
}

/** What the evidence alone says, before anybody's word. */
function fromEvidence(item: ItemDefinition, evidence: ItemEvidence, cancelled: boolean): Verdict {
  const { rules, parts, against } = evidence;
  if (item.settledBy === 'attested') return { state: 'unknown', reason: `Nobody has said yet. ${item.howTo}`, summary: 'nobody said yet', credit: 0 };
  const shares = [...(rules.credit === undefined ? uncheckedShare(rules) : [rules.credit]), ...(parts.length === 0 ? [] : [partShare(evidence)])];
  const found = shares.length === 0 ? 0 : (shares.reduce((all, share) => all + share, 0) / shares.length) * (against.length > 0 ? 0.5 : 1);
  const contradicted = rules.passed < rules.total || against.length > 0;
  const credit = item.settledBy === 'both' ? found * item.evidenceShare : found;
  const described = describe(item, evidence);
  const confidence = confidenceOf(evidence);
  if (found === 0) {
    if (contradicted) return { state: 'open', ...described, confidence, credit: 0 };
    return { state: 'unknown', ...nothing(item, evidence), credit: 0 };
  }
  if (found < 1 || item.settledBy === 'both') {
    const word = item.settledBy === 'both' && !contradicted ? ` A person’s word is still missing. ${item.howTo}` : '';
    return { state: 'partly', summary: described.summary, reason: described.reason + word, confidence, credit };
  }
  if (cancelled) return { state: 'partly', summary: described.summary, reason: `${described.reason} The scan was ended early, so this may not be all.`, confidence, credit };
  return { state: 'settled', ...described, confidence, credit: 1 };
}

/** Rules that all found nothing say nothing; a rule that was not checked leaves a hole. */
function uncheckedShare({ unchecked }: ItemEvidence['rules']): number[] {
  return unchecked.length > 0 ? [0] : [];
}

function partShare({ parts }: ItemEvidence): number {
  return parts.reduce((all, { found }) => all + (found === 'strong' ? 1 : found === 'weak' ? 0.5 : 0), 0) / parts.length;
}

function confidenceOf({ rules, parts, supporting }: ItemEvidence): Confidence {
  if (supporting.length === 0 && (parts.length === 0 || rules.total > 0)) return 'proven';
  return supporting.some(({ confidence }) => confidence === 'likely') ? 'likely' : 'signal';
}

function describe(item: ItemDefinition, { rules, parts, against, supporting }: ItemEvidence): Pick<Verdict, 'reason' | 'summary'> {
  const sentences: string[] = [];
  const summary: string[] = [];
  const open = rules.total - rules.passed;
  if (rules.total > 0) {
    const sites = item.sites ?? 'sites';
    sentences.push(open === 0 ? (rules.total === 1 ? `1 of 1 ${sites} passes.` : `${rules.total > 2 ? 'All' : `${rules.total} of`} ${rules.total} ${sites} pass.`) : `${open} of ${rules.total} ${sites} ${open === 1 ? 'is' : 'are'} open.`);
    summary.push(`${rules.passed} of ${count(rules.total, 'site', 'sites')}`);
  }
  if (supporting.length > 0) {
    const texts = [...new Set(supporting.map(({ text }) => text))];
    sentences.push(sentence(texts.slice(0, 3).join('; ') + (texts.length > 3 ? `; and ${texts.length - 3} more` : '')));
    summary.push(parts.length > 1 ? `${parts.filter(({ found }) => found !== 'none').length} of ${parts.length} found` : texts[0] ?? '');
  }
  if (against.length > 0) sentences.push(sentence([...new Set(against.map(({ text }) => text))].slice(0, 3).join('; ')));
  if (against.length > 0 && summary.length === 0) summary.push(against[0]?.text ?? '');
  const missing = parts.filter(({ found }) => found === 'none').map(({ part }) => part.label);
  if (missing.length > 0) sentences.push(`Not found: ${list(missing)}.`);
  if (rules.unchecked.length > 0) sentences.push(uncheckedWords(rules));
  return { reason: sentences.join(' '), summary: summary.join(' · ') };
}

function nothing(item: ItemDefinition, { rules, parts }: ItemEvidence): Pick<Verdict, 'reason' | 'summary'> {
  const sentences: string[] = [];
  if (parts.length > 0) sentences.push(`Not found: ${list(parts.map(({ part }) => part.label))}.`);
  const empty = rules.checks.filter(({ outcome }) => outcome === 'nothing');
  if (rules.unchecked.length > 0) sentences.push(uncheckedWords(rules));
  if (empty.length > 0) sentences.push(`Nothing to check yet: no ${item.subject?.words ?? item.sites ?? 'sites'} were found that can be judged.`);
  const summary = parts.length > 0 ? 'nothing found' : rules.unchecked.length > 0 && empty.length === 0 ? 'not checked by this version' : 'nothing to check yet';
  return { reason: `${sentences.join(' ')} ${item.howTo}`, summary };
}

function uncheckedWords({ unchecked }: ItemEvidence['rules']): string {
  const of = (outcome: 'absent' | 'off'): string[] => unchecked.filter((check) => check.outcome === outcome).map(({ rule }) => rule);
  const absent = of('absent');
  const off = of('off');
  return [
    ...(absent.length > 0 ? [`Not checked by this version: ${list(absent)}.`] : []),
    ...(off.length > 0 ? [`Switched off in the settings: ${list(off)}.`] : []),
  ].join(' ');
}

/** What a person said goes on top: it fills what evidence cannot know, and never hides what evidence contradicts. */
function withStatement(auto: Verdict, { rules, against }: ItemEvidence, statement: Statement | undefined, now: string): Verdict {
  if (statement === undefined) return auto;
  const { by, kind, note, until } = statement;
  const day = until === undefined ? '' : `, until ${dayWords(until)}`;
  const span = until === undefined ? '' : ` · until ${dayWords(until)}`;
  if (kind === 'reopened') {
    return auto.state === 'settled' ? auto : { ...auto, reason: `${by} reopened it on ${dayWords(statement.at)}${note === undefined || note === '' ? '' : `: ${sentence(note).slice(0, -1)}`}. ${auto.reason}` };
  }
  if (kind === 'notApplicable') return { state: 'notApplicable', reason: `Not applicable, says ${by}: ${sentence(note ?? 'no reason given')}`, summary: `not applicable${note === undefined ? '' : `: ${note}`}`, confidence: 'stated', credit: 0 };
  if (auto.state === 'settled') return auto;
  if (isOver(until, now)) {
    const what = kind === 'attested' ? `What ${by} stated` : `The risk that ${by} accepted`;
    return { ...auto, state: 'expired', reason: `${what} expired on ${dayWords(until ?? '')}. ${auto.reason}`, summary: `expired ${dayWords(until ?? '')} · ${by}` };
  }
  if (kind === 'acceptedRisk') return { state: 'acceptedRisk', reason: `${by} accepted the risk${day}: ${sentence(note ?? 'no reason given')}`, summary: `accepted risk${until === undefined ? '' : ` until ${dayWords(until)}`} · ${by}`, confidence: 'stated', credit: auto.credit };
  const open = rules.total - rules.passed + against.length;
  if (open > 0) return { ...auto, reason: `${by} attested it on ${dayWords(statement.at)}, but the code says otherwise. ${auto.reason}` };
  const found = auto.state === 'partly' ? ' Evidence was found as well.' : '';
  return { state: 'settled', reason: `${by} attested it on ${dayWords(statement.at)}${day}${note === undefined || note === '' ? '.' : `: ${sentence(note)}`}${found}`, summary: `${by}${span}`, confidence: 'stated', credit: 1 };
}
