/** The cost part of the report for pull requests and for terminals. */
import type { CostCell, CostReport, PriceField } from '../../readiness/cost/types.js';
import type { ReadinessReport } from '../../readiness/types.js';
import { bare, FIGURE_ROWS, figureWords, GROUP_TITLES, headline, lastStated, limitWords, missingLines, PRICE_LABELS, sensitivityWords } from './costWords.js';
import { wrap } from '../wrap.js';
import { placeWords } from './words.js';

const UNKNOWN = '–';
/** Bars of the sensitivity that a terminal lists. */
const BARS = 3;
const COLUMNS = 80;
/** Columns of one scenario. */
const FIGURE_COLUMNS = 14;

/** `escaped` keeps marks what they are; `code` marks places. */
export function costMarkdown({ cost }: ReadinessReport, escaped: (text: string) => string, code: (text: string) => string): string[] {
  const { scenarios, sensitivity, currency } = cost;
  const stated = lastStated(cost);
  return [
    '## Cost model', '', escaped(headline(cost)), '', ...missingLines(cost).flatMap((line) => [escaped(line), '']),
    ...(scenarios.some(({ outcome }) => outcome) ? [...table([currency === undefined ? '' : `In ${currency}`, ...scenarios.map(({ title }) => title)], figureRows(cost), escaped), ''] : []),
    ...(sensitivity ? ['### What moves it most', '', escaped(sensitivityWords(sensitivity, cost)), '', ...table(['Input', `−${percent(sensitivity.share)}`, `+${percent(sensitivity.share)}`], sensitivity.bars.map(({ label, low, high }) => [label, bare(low.text, currency), bare(high.text, currency)]), escaped), ''] : []),
    '### What it rests on', '', ...(stated === undefined ? [] : [escaped(`${stated}${limitWords(cost)}`), '']),
    ...table(['Input', ...scenarios.map(({ title }) => title), 'From the code'], inputRows(cost), escaped, (source) => code(source)), '',
    ...priceLines(cost, escaped),
  ];
}

function figureRows({ scenarios, inputs, currency }: CostReport): string[][] {
  const parts = scenarios.at(-1)?.outcome?.parts ?? scenarios[0]?.outcome?.parts ?? [];
  return [
    ...FIGURE_ROWS.map(({ label, of }) => [label(inputs), ...scenarios.map((scenario) => figureWords(scenario, scenario.outcome && of(scenario.outcome), currency))]),
    ...parts.map(({ id, label }) => [`One more run: ${label.toLowerCase()}`, ...scenarios.map((scenario) => figureWords(scenario, scenario.outcome?.parts.find((part) => part.id === id)?.amount, currency))]),
  ];
}

function inputRows({ inputs, scenarios }: CostReport): string[][] {
  return inputs.map(({ label, unit, cells, group }) => {
    const values = cells.some(({ column }) => column === 'all') ? [cellWords(cells[0]), '', ''] : scenarios.map(({ id }) => {
      const cell = cells.find(({ column }) => column === id);
      return cell === undefined ? UNKNOWN : cellWords(cell);
    });
    const places = cells.flatMap(({ origin, source }) => (source?.place && (origin === 'limit' || origin === 'only') ? [placeWords(source.place)] : []));
    return [`${GROUP_TITLES[group]}: ${label}${unit === undefined ? '' : ` (${unit})`}`, ...values, ...(places.length > 0 ? [places[0] ?? ''] : [''])];
  });
}

function cellWords(cell: CostCell | undefined): string {
  if (cell?.problem !== undefined) return `${cell.text ?? ''}: ${cell.problem}`;
  if (cell?.text === undefined) return 'not stated';
  return `${cell.origin === 'limit' ? '≤ ' : ''}${cell.text}${cell.origin === 'inherited' ? ' (taken over)' : ''}${cell.doubt === undefined ? '' : `: ${cell.doubt}`}`;
}

function priceLines({ prices, currency }: CostReport, escaped: (text: string) => string): string[] {
  if (prices.length === 0) return [];
  const fields = Object.keys(PRICE_LABELS) as PriceField[];
  const rows = prices.map(({ model, cells }) => [model, ...fields.map((field) => cellWords(cells[field]))]);
  return ['### Prices', '', escaped(`For a million tokens${currency === undefined ? '' : ` in ${currency}`}.`), '', ...table(['Model', ...fields.map((field) => PRICE_LABELS[field])], rows, escaped), ''];
}

/** Numbers stand at the right; the last column is plain text where `last` marks it. */
function table(head: readonly string[], rows: readonly (readonly string[])[], escaped: (text: string) => string, last?: (text: string) => string): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(row.map((cell, index) => (last !== undefined && index === row.length - 1 ? (cell === '' ? '' : last(cell)) : escaped(cell)))));
  return [line(head.map(escaped)), `|---|${head.slice(1).map((_, index) => (last !== undefined && index === head.length - 2 ? '---|' : '---:|')).join('')}`, ...body];
}

/** Lines of at most 80 columns. While nobody stated anything, the item says so already. */
export function costText({ cost }: ReadinessReport, title: (text: string) => string): string[] {
  const { scenarios, sensitivity, currency, stated } = cost;
  if (stated === 0) return [];
  const known = scenarios.filter(({ outcome }) => outcome);
  const lines = [title(`Cost model${currency === undefined ? '' : `, in ${currency}`}`), ...wrapped(cost.sentence)];
  if (known.length > 0) {
    const rows = FIGURE_ROWS.map(({ short, of }) => [short, ...known.map((scenario) => figureWords(scenario, scenario.outcome && of(scenario.outcome), currency))]);
    const width = Math.max(...rows.map(([label = '']) => label.length));
    const row = ([label = '', ...cells]: readonly string[]): string => `  ${label.padEnd(width)}${cells.map((cell) => cell.padStart(FIGURE_COLUMNS)).join('')}`;
    lines.push(row(['', ...known.map(({ title: name }) => name)]), ...rows.map(row));
  }
  if (sensitivity && sensitivity.bars.length > 0) lines.push(...wrapped(`What moves the month at full volume most: ${sensitivity.bars.slice(0, BARS).map(({ label, low, high }) => `${label} (${bare(low.text, currency)} to ${bare(high.text, currency)})`).join('; ')}.`));
  return [...lines, ''];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function wrapped(text: string): string[] {
  return wrap(text, COLUMNS - 2).map((line) => `  ${line}`);
}
