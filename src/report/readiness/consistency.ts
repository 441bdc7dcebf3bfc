/** Part of the readiness report: what repeated runs say, as a curve with its band, a table behind it, and one sentence. */
import type { Consistency, ConsistencyPoint, ReadinessReport } from '../../readiness/types.js';
import { count } from '../common.js';
import { escape } from '../htmlText.js';
import { escape as escapeMarkdown } from './markdownText.js';
import { day } from './words.js';

const NO_FIGURES = 'Nobody has stated yet how often the same cases succeed on repeated runs. One success says little: a rate of 90 % comes to 43 % for eight in a row.';

export function consistencyHtml({ consistency }: ReadinessReport): string {
  if (consistency === undefined) return `<section id="part-consistency"><h2>Consistency</h2><p>${escape(NO_FIGURES)}</p><p class="start" data-start="State the figures" data-item="consistency"></p></section>`;
  return `<section id="part-consistency" class="consistency"><h2>Consistency</h2>
<p class="telling">${escape(consistency.sentence)}</p>
<p class="meta">${escape(basisWords(consistency))}</p>
<div class="chart-and-table"><figure>${curve(consistency)}<figcaption>Runs in a row, all of them successful, with the 95 % band</figcaption></figure>
<table><thead><tr><th scope="col" class="number">Runs in a row</th><th scope="col" class="number">All succeed</th><th scope="col" class="number">95 % band</th></tr></thead><tbody>${consistency.points.map((point) => `<tr><th scope="row" class="number">${point.runs}</th><td class="number">${share(point.value)} %</td><td class="number">${bandWords(point)} %</td></tr>`).join('')}</tbody></table></div>
<p class="meta">${escape(consistency.method.join(' '))}</p>
<p class="start" data-start="Change the figures" data-item="consistency"></p></section>`;
}

export function consistencyMarkdown({ consistency }: ReadinessReport): string[] {
  if (consistency === undefined) return ['## Consistency', '', escapeMarkdown(NO_FIGURES), ''];
  const rows = consistency.points.map((point) => `| ${point.runs} | ${share(point.value)} % | ${bandWords(point)} % |`);
  return ['## Consistency', '', `**${escapeMarkdown(consistency.sentence)}** ${escapeMarkdown(basisWords(consistency))}`, '', '| Runs in a row | All succeed | 95 % band |', '|---:|---:|---:|', ...rows, '', escapeMarkdown(consistency.method.join(' ')), ''];
}

/** Lines of at most 80 columns. Nothing while nobody stated figures: the item says so already. */
export function consistencyText({ consistency }: ReadinessReport, title: (text: string) => string): string[] {
  if (consistency === undefined) return [];
  const row = (name: string, cells: readonly string[]): string => `  ${name.padEnd(13)}${cells.map((cell) => cell.padStart(8)).join('')}`.trimEnd();
  const { points } = consistency;
  return [
    title('Consistency'), `  ${consistency.sentence}`, `  ${basisWords(consistency)}`,
    row('runs in a row', points.map(({ runs }) => String(runs))), row('all succeed %', points.map(({ value }) => share(value))), row('95 % band', points.map(bandWords)), '',
  ];
}

/** `72 of 80 runs passed. Stated by Dana on 5 January 2026.` */
function basisWords({ passed, tried, cases, by, at, expired }: Consistency): string {
  const runs = `${passed} of ${count(tried, 'run', 'runs')}${cases === undefined ? '' : `, ${count(cases, 'case', 'cases')},`} passed`;
  return `${runs}. Stated by ${by} on ${day(at)}${expired ? '; the statement has expired, so run them again' : ''}.`;
}

/** Whole percent; what is not quite nothing or everything does not round to it. */
function share(value: number): string {
  const rounded = Math.round(value * 100);
  if (rounded === 0 && value > 0) return '<1';
  return rounded === 100 && value < 1 ? '>99' : String(rounded);
}

/** Rounded outwards, so that the band is never shown narrower than it is. */
function bandWords({ low, high }: ConsistencyPoint): string {
  return `${Math.floor(low * 100 + 1e-9)}–${Math.ceil(high * 100 - 1e-9)}`;
}

const PLOT = { left: 44, top: 12, width: 300, height: 150 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** The curve as a line with dots, the band as an outlined area behind it; told apart by form, not by colour. */
function curve({ points }: Consistency): string {
  const x = (runs: number): string => (PLOT.left + ((runs - 1) / Math.max(1, points.length - 1)) * PLOT.width).toFixed(1);
  const y = (value: number): string => (PLOT.top + (1 - value) * PLOT.height).toFixed(1);
  const bottom = PLOT.top + PLOT.height;
  const grid = TICKS.map((value) => `<line class="grid" x1="${PLOT.left}" x2="${PLOT.left + PLOT.width}" y1="${y(value)}" y2="${y(value)}"/><text class="tick" text-anchor="end" x="${PLOT.left - 10}" y="${(Number(y(value)) + 4).toFixed(1)}">${value * 100} %</text>`);
  const runs = points.map((point) => `<text class="tick" text-anchor="middle" x="${x(point.runs)}" y="${bottom + 20}">${point.runs}</text>`);
  const above = points.map(({ runs: k, high }) => `${x(k)},${y(high)}`);
  const below = points.map(({ runs: k, low }) => `${x(k)},${y(low)}`).reverse();
  const dots = points.map(({ runs: k, value }) => `<circle class="dot" cx="${x(k)}" cy="${y(value)}" r="3.5"/>`);
  const said = points.filter(({ runs: k }) => k === 1 || k === points.length).map(({ runs: k, value }) => `${share(value)} % ${k === 1 ? 'once' : `for ${k} in a row`}`).join(', ');
  return `<svg class="curve" viewBox="0 0 ${PLOT.left + PLOT.width + 16} ${bottom + 28}" role="img" aria-label="${escape(`Curve of success over runs in a row: ${said}. The table beside it has every value.`)}">${grid.join('')}${runs.join('')}<path class="band" d="M${above.join('L')}L${below.join('L')}Z"/><polyline class="line" points="${points.map(({ runs: k, value }) => `${x(k)},${y(value)}`).join(' ')}"/>${dots.join('')}</svg>`;
}

/** For pages of their own; in the editor, media/report.css says it in the theme's colours. */
export const consistencyStyle = `
.telling { font-size: 17px; font-weight: 600; }
.chart-and-table { display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: flex-start; }
.chart-and-table figure { flex: 1 1 300px; max-width: 420px; margin: 8px 0 0; }
.chart-and-table table { flex: 1 1 200px; min-width: 0; margin: 4px 0; font-size: 13px; }
.chart-and-table figcaption { color: var(--quiet); font-size: 13px; }
.chart-and-table .number:first-child { text-align: left; }
.curve { display: block; width: 100%; overflow: visible; }
.curve .grid { stroke: var(--line); }
.curve .tick { fill: var(--quiet); font: 11px system-ui, sans-serif; }
.curve .band { fill: color-mix(in srgb, CanvasText 12%, transparent); stroke: CanvasText; stroke-opacity: .55; stroke-dasharray: 3 3; stroke-linejoin: round; }
.curve .line { fill: none; stroke: CanvasText; stroke-width: 2; stroke-linejoin: round; }
.curve .dot { fill: CanvasText; stroke: Canvas; stroke-width: 1.5; }
/* The drawing shrinks with the page; its words must not. */
@media (max-width: 320px) { .curve .tick { font-size: 19px; } .curve .dot { r: 5px; } }
@media print { .consistency figure, .consistency table { break-inside: avoid; } .curve * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
