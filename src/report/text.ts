/** The report as a terminal shows it. */
import type { Severity } from '../engine/types.js';
import { count, headline, place, seconds, skippedByReason } from './common.js';
import type { CheckReport, ReportFinding } from './types.js';

export interface TextStyle {
  readonly colours: boolean;
  /** Turns a file and a 1-based line into an address for OSC 8 links; absent = no links. */
  readonly link?: (file: string, line1: number) => string;
  /** Columns of the terminal; absent for pipes, whose lines are never broken. */
  readonly width?: number;
  /** How the reader names a file; as it is when absent. */
  readonly showPath?: (file: string) => string;
}

const ESC = '\u001B';
const CODES = { bold: '1', dim: '2', red: '31', yellow: '33', blue: '34', cyan: '36', underline: '4' };
const COLOURS: Readonly<Record<Severity, keyof typeof CODES>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'cyan' };
const LABELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'info', hint: 'hint' };
const FIXABLE = 'fixable';
/** Messages get at least this many columns, even where a line then becomes too long. */
const MIN_MESSAGE = 24;
/** On a pipe, messages are padded to the longest one up to this width. */
const MAX_PADDED = 100;

export function toText(report: CheckReport, style: TextStyle): string {
  const paint = (text: string, ...codes: readonly (keyof typeof CODES)[]): string => (style.colours && text !== '' ? `${ESC}[${codes.map((code) => CODES[code]).join(';')}m${text}${ESC}[0m` : text);
  const columns = measure(report.findings, style.width);
  const lines: string[] = [];
  let last = '';
  for (const finding of report.findings) {
    const header = place(finding);
    if (header !== last) {
      if (last !== '') lines.push('');
      const shown = place({ ...finding, file: style.showPath?.(finding.file) ?? finding.file });
      lines.push(linked(paint(shown, 'underline'), finding, style));
      last = header;
    }
    lines.push(...row(finding, columns, paint, style));
  }
  if (report.findings.length > 0) lines.push('');
  for (const { file, message } of report.errors) lines.push(`${paint('not analysed', 'red')}  ${style.showPath?.(file) ?? file}: ${message}`);
  if (report.errors.length > 0) lines.push('');
  lines.push(...summary(report, paint));
  return `${lines.join('\n')}\n`;
}

interface Columns {
  readonly position: number;
  readonly severity: number;
  readonly message: number;
  readonly rule: number;
  readonly wraps: boolean;
}

type Paint = (text: string, ...codes: readonly (keyof typeof CODES)[]) => string;

function measure(findings: readonly ReportFinding[], width: number | undefined): Columns {
  const longest = (pick: (finding: ReportFinding) => string): number => Math.max(0, ...findings.map((finding) => pick(finding).length));
  const position = longest(positionOf);
  const severity = longest(({ severity: one }) => LABELS[one]);
  const rule = longest(({ rule: id }) => id);
  const message = longest(({ message: text }) => text);
  if (width === undefined) return { position, severity, rule, message: Math.min(message, MAX_PADDED), wraps: false };
  const rest = width - (2 + position + 2 + severity + 2 + 3 + rule + 3 + FIXABLE.length);
  return { position, severity, rule, message: Math.min(message, Math.max(MIN_MESSAGE, rest)), wraps: true };
}

function row(finding: ReportFinding, columns: Columns, paint: Paint, style: TextStyle): string[] {
  const position = positionOf(finding);
  const [first = '', ...more] = columns.wraps ? wrap(finding.message, columns.message) : [finding.message];
  const indent = 2 + columns.position + 2 + columns.severity + 2;
  const label = LABELS[finding.severity];
  const head = [
    '  ', ' '.repeat(columns.position - position.length), linked(paint(position, 'dim'), finding, style), '  ',
    paint(label, COLOURS[finding.severity]), ' '.repeat(columns.severity - label.length), '  ',
    first.padEnd(columns.message), '   ', paint(finding.fixable ? finding.rule.padEnd(columns.rule) : finding.rule, 'dim'), finding.fixable ? `   ${paint(FIXABLE, 'dim')}` : '',
  ].join('');
  return [head, ...more.map((line) => ' '.repeat(indent) + line)];
}

function summary(report: CheckReport, paint: Paint): string[] {
  const fixable = report.findings.filter((finding) => finding.fixable);
  // Where fixes were not built, nobody knows which kind they are; the plain words are then the best.
  const safe = fixable.filter(({ fixes }) => fixes?.some(({ safety }) => safety === 'safe') ?? true).length;
  const review = fixable.length - safe;
  const fixes = (safe === 0 ? '' : `, ${safe} fixable with --fix`) + (review === 0 ? '' : `, ${review}${safe === 0 ? ' fixable' : ' more'} with --fix --review`);
  const worst = report.findings.some(({ severity }) => severity === 'error') ? 'red' : 'yellow';
  const head = report.findings.length === 0 ? headline(report) : paint(headline(report), 'bold', worst);
  const lines = [`${head}${fixes}   ${seconds(report.durationMs)}`];
  if (report.cancelled) lines.push('The scan was ended early; the findings are those of the files that were done.');
  const notes = [
    ...(report.known === 0 ? [] : [`${report.known} known from the baseline`]),
    ...(report.since === undefined || report.since.unchanged === 0 ? [] : [`${report.since.unchanged} on lines unchanged since ${report.since.ref}`]),
    ...(report.suppressed === 0 ? [] : [`${report.suppressed} silenced by comments`]),
  ];
  if (notes.length > 0) lines.push(paint(`Left out: ${notes.join(', ')}`, 'dim'));
  const reasons = skippedByReason(report);
  if (reasons.length > 0) lines.push(paint(`Skipped ${count(report.skipped.length, 'file or folder', 'files and folders')}: ${reasons.map(({ words, amount }) => `${amount} ${words}`).join(', ')}`, 'dim'));
  return lines;
}

function linked(text: string, finding: ReportFinding, { link }: TextStyle): string {
  return link ? `${ESC}]8;;${link(finding.file, finding.start.line + 1)}${ESC}\\${text}${ESC}]8;;${ESC}\\` : text;
}

function positionOf({ start }: ReportFinding): string {
  return `${start.line + 1}:${start.character + 1}`;
}

/** Breaks between words; a word longer than the width keeps its length. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
