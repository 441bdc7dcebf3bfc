/** Words and orders that every form of the readiness report shares. */
import type { AreaReport, Confidence, Evidence, ItemReport, ItemState, Place, ReadinessReport, Statement } from '../../readiness/types.js';
import { REASONS } from '../common.js';

const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  settled: 'settled', partly: 'partly', open: 'open', unknown: 'unknown', notApplicable: 'not applicable', acceptedRisk: 'accepted risk', expired: 'expired',
};

/** One character per state, so that no colour is needed to tell them apart. */
export const STATE_MARKS: Readonly<Record<ItemState, string>> = { settled: '✓', partly: '◐', open: '✗', unknown: '?', notApplicable: '–', acceptedRisk: '!', expired: '↻' };

const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = { proven: 'proven by analysis', likely: 'likely: in use', signal: 'a signal', stated: 'stated by a person' };

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `5 January 2026` for an ISO day or time. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? iso : `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

export function stateWords({ state, confidence }: Pick<ItemReport, 'state' | 'confidence'>): string {
  return confidence === undefined || state === 'notApplicable' || state === 'acceptedRisk' ? STATE_WORDS[state] : `${STATE_WORDS[state]} (${CONFIDENCE_WORDS[confidence]})`;
}

/** `agent/tools.py:41`, 1-based as people count. */
export function placeWords({ file, line, cell }: Place): string {
  return cell === undefined ? `${file}:${line + 1}` : `${file} cell ${cell + 1}:${line + 1}`;
}

export function targetTitle({ target, targets }: Pick<ReadinessReport, 'target' | 'targets'>): string {
  return targets.find(({ id }) => id === target)?.title ?? target;
}

/** `62 of 100`, or that there is none. */
export function scoreWords({ score }: Pick<ReadinessReport, 'score'>): string {
  return score === undefined ? 'no score' : `${score} of 100`;
}

/** With a capital, as a line of its own begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `9 of 12 settled, 2 blocking`. */
export function areaWords(area: AreaReport): string {
  return areaPhrases(area).join(', ');
}

/** The same in pieces that stay together when a line is too short. */
export function areaPhrases({ settled, total, partly, blocking }: AreaReport): string[] {
  return [`${settled} of ${total} settled`, ...(partly > 0 ? [`${partly} partly`] : []), ...(blocking > 0 ? [`${blocking} blocking`] : [])];
}

const ORDER: readonly ItemState[] = ['open', 'expired', 'partly', 'unknown', 'acceptedRisk', 'settled', 'notApplicable'];

/** Open and blocking first, settled last. */
export function byUrgency(items: readonly ItemReport[]): ItemReport[] {
  const rank = (item: ItemReport): number => (isLeft(item) && item.blocking ? 0 : 10) + ORDER.indexOf(item.state);
  return [...items].sort((a, b) => rank(a) - rank(b));
}

export function isLeft({ state }: Pick<ItemReport, 'state'>): boolean {
  return state !== 'settled' && state !== 'notApplicable' && state !== 'acceptedRisk';
}

export function allItems({ areas }: Pick<ReadinessReport, 'areas'>): ItemReport[] {
  return areas.flatMap(({ items }) => items);
}

/** The newest statement of all items, and its item. */
export function lastStatement(report: Pick<ReadinessReport, 'areas'>): { readonly item: ItemReport; readonly statement: Statement } | undefined {
  const all = allItems(report).flatMap((item) => (item.statement === undefined ? [] : [{ item, statement: item.statement }]));
  return all.sort((a, b) => (a.statement.at < b.statement.at ? 1 : -1))[0];
}

/** Evidence with how many of the same words stand elsewhere, so that forty equal calls take one line. */
export function gathered(evidence: readonly Evidence[]): { readonly first: Evidence; readonly places: readonly Place[] }[] {
  const groups = new Map<string, { readonly first: Evidence; readonly places: Place[] }>();
  for (const one of evidence) {
    const key = `${one.kind}|${one.text}`;
    const group = groups.get(key) ?? { first: one, places: [] };
    if (one.place) group.places.push(one.place);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Who said it, when, until when, with what; one line each. */
export function statementLines(statement: Statement): string[] {
  const { kind, by, at, until, note, link, figures = {} } = statement;
  const verbs: Readonly<Record<Statement['kind'], string>> = { attested: 'attested by', notApplicable: 'declared not applicable by', acceptedRisk: 'risk accepted by', reopened: 'reopened by' };
  return [
    `${verbs[kind]} ${by} on ${day(at)}${until === undefined ? '' : `, valid until ${day(until)}`}`,
    ...(note === undefined ? [] : [note]),
    ...(link === undefined ? [] : [link]),
    ...Object.entries(figures).map(([name, value]) => `${name}: ${value}`),
  ];
}

/** The same, without what the item's reason has said already. */
export function unsaidLines(statement: Statement, reason: string): string[] {
  const { by, note } = statement;
  const [who = '', ...rest] = statementLines(statement);
  const said = (text: string): boolean => reason.toLowerCase().includes(text.trim().replace(/[.!?]$/u, '').toLowerCase());
  const told = reason.startsWith(`${by} attested it on`) || reason.startsWith(`${by} reopened it on`);
  return [...(told ? [] : [who]), ...rest.filter((line) => line !== note || !said(line))];
}

/** Sentences on what the report does not rest on. */
export function notScanned({ scan }: ReadinessReport): string[] {
  const skipped = Object.entries(scan.skipped).map(([reason, amount]) => `${amount} ${REASONS[reason] ?? reason}`);
  return [
    ...(scan.cancelled ? ['The scan was ended early.'] : []),
    ...(skipped.length > 0 ? [`Files and folders left out: ${skipped.join(', ')}.`] : []),
    ...scan.errors.map(({ file, message }) => `${file} was not analysed: ${message}`),
    ...(scan.suppressed > 0 ? [`Findings silenced by comments: ${scan.suppressed}.`] : []),
    ...(scan.absentRules.length > 0 ? [`Not checked by this version: ${scan.absentRules.join(', ')}.`] : []),
  ];
}
