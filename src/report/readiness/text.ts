/** The readiness report as a terminal shows it. */
import type { AreaReport, ItemReport, ReadinessReport } from '../../readiness/types.js';
import { count, severityWords } from '../common.js';
import { consistencyText } from './consistency.js';
import { costText } from './costText.js';
import { documentsText } from './documents.js';
import { wrap } from '../wrap.js';
import { allItems, areaWords, byUrgency, isLeft, notScanned, placeWords, scoreWords, STATE_MARKS, targetTitle } from './words.js';

export interface ReadinessTextStyle {
  readonly colours: boolean;
  /** Columns; long lines are cut there. Absent for pipes. */
  readonly width?: number;
}

const ESC = '\u001B';
const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33' } as const;
/** Characters of an area's bar. */
const BAR = 10;
/** Places shown below an item that is left. */
const PLACES = 3;

export function readinessToText(report: ReadinessReport, style: ReadinessTextStyle): string {
  const paint = (text: string, ...codes: readonly (keyof typeof CODES)[]): string => (style.colours && text !== '' ? `${ESC}[${codes.map((code) => CODES[code]).join(';')}m${text}${ESC}[0m` : text);
  const cut = (text: string): string => (style.width !== undefined && text.length > style.width ? `${text.slice(0, style.width - 1)}…` : text);
  const lines = [paint(`${scoreWords(report)}   ${report.verdict.title}   for: ${targetTitle(report)}`, 'bold'), ...wrap(report.verdict.sentence, style.width), '', ...storeLines(report)];
  if (report.state !== 'ready') return `${lines.join('\n').trimEnd()}\n`;
  const width = Math.max(...report.areas.map(({ title }) => title.length));
  for (const area of report.areas) {
    lines.push(`${paint(area.title.padEnd(width), 'bold')}  ${bar(area)}  ${areaWords(area)}`);
    for (const item of byUrgency(area.items)) lines.push(...itemLines(item, paint, cut));
    lines.push('');
  }
  lines.push(paint('The honest test', 'bold'), ...report.honestTest.map(({ question, answer }) => `  ${answer.padEnd(9)}  ${question}`), '');
  lines.push(...costText(report, (title) => paint(title, 'bold')));
  lines.push(...consistencyText(report, (title) => paint(title, 'bold')), ...documentsText(report, (title) => paint(title, 'bold')).map(cut));
  const steps = report.nextSteps.slice(0, 3);
  if (steps.length > 0) lines.push(paint('Next', 'bold'), ...steps.map(({ title, gain, blocking }, index) => cut(`  ${index + 1}  ${title}  (+${Math.round(gain * 10) / 10}${blocking ? ', blocking' : ''})`)), '');
  lines.push(...summary(report).map((line) => paint(line, 'dim')));
  return `${lines.join('\n').trimEnd()}\n`;
}

type Paint = (text: string, ...codes: readonly (keyof typeof CODES)[]) => string;

function itemLines(item: ItemReport, paint: Paint, cut: (text: string) => string): string[] {
  const colour = item.state === 'settled' ? 'green' : item.state === 'open' || item.state === 'expired' ? 'red' : item.state === 'partly' || item.state === 'acceptedRisk' ? 'yellow' : 'dim';
  const mark = paint(STATE_MARKS[item.state], colour);
  const blocks = item.blocking && isLeft(item) ? ' [blocking]' : '';
  // The mark is painted, so the line is cut without it.
  const head = `  ${mark} ${cut(`${item.title}${blocks}  ${item.summary}`)}`;
  const against = item.evidence.filter(({ kind, place }) => kind === 'contradicts' && place !== undefined).slice(0, PLACES);
  const more = item.evidence.filter(({ kind }) => kind === 'contradicts').length + item.moreEvidence - against.length;
  return [
    head,
    ...against.flatMap(({ place, text }) => (place ? [paint(cut(`      ${placeWords(place)}  ${text}`), 'dim')] : [])),
    ...(more > 0 && against.length > 0 ? [paint(`      and ${more} more`, 'dim')] : []),
  ];
}

function bar({ points, possible }: AreaReport): string {
  const full = possible === 0 ? 0 : Math.floor((points / possible) * BAR + 1e-9);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function summary(report: ReadinessReport): string[] {
  const { error, warning, information, hint, known } = report.findings;
  const severities = [...Array<'error'>(error).fill('error'), ...Array<'warning'>(warning).fill('warning'), ...Array<'information'>(information).fill('information'), ...Array<'hint'>(hint).fill('hint')];
  const found = severities.length === 0 ? 'No findings' : `${count(severities.length, 'finding', 'findings')} (${severityWords(severities.map((severity) => ({ severity })))})`;
  const risks = allItems(report).filter(({ state }) => state === 'acceptedRisk').length;
  return [
    `${found} in ${count(report.scan.files, 'file', 'files')}${known > 0 ? `; ${known} more known from the baseline` : ''}${risks > 0 ? `; ${count(risks, 'accepted risk', 'accepted risks')}` : ''}`,
    ...notScanned(report),
  ];
}

/** Said before everything that rests on it. */
function storeLines({ store }: ReadinessReport): string[] {
  return store.problem ? [`${store.file}:${store.problem.line1} ${store.problem.message} Nothing was changed; until it is repaired, nobody’s word counts.`, ''] : [];
}
