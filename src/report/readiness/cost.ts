/**
 * The cost part of the report as HTML: figures of three scenarios, what moves them most, and the inputs they rest on. Cells that may be stated
 * carry what an editor needs to put a field there (`data-edit`, …); on paper and in a browser they are plain text.
 */
import type { CodeSource, CostCell, CostColumn, CostInput, CostReport, CostScenario, Figure, PriceField, PriceRow, Sensitivity } from '../../readiness/cost/types.js';
import type { ReadinessReport } from '../../readiness/types.js';
import { escape } from '../htmlText.js';
import { bare, FIGURE_ROWS, figureWords, GROUP_TITLES, headline, lastStated, limitWords, missingLines, PRICE_LABELS, sensitivityWords } from './costWords.js';
import { day, placeWords } from './words.js';

/** Bars that are drawn; the others move next to nothing. */
const BARS = 8;

/** The whole part; an element of its own, so that it can be shown anew by itself. */
export function costHtml({ cost, store }: Pick<ReadinessReport, 'cost' | 'store'>): string {
  const editable = store.kind !== 'readOnly';
  const stated = lastStated(cost);
  return `<section id="cost" class="cost">
<h2>Cost model</h2>
<p role="status">${escape(headline(cost))}</p>
<div class="missing">${missingLines(cost).map((line) => `<p class="meta">${escape(line)}</p>`).join('')}</div>
<div class="outcome">${figures(cost)}${cost.sensitivity === undefined ? '' : tornado(cost.sensitivity, cost)}</div>
<h3 id="cost-inputs">What it rests on</h3>
<p class="meta" id="cost-inputs-about">${escape(`A value counts for the scenarios after it as well, until they have their own.${limitWords(cost)}${stated === undefined ? '' : ` ${stated}`}`)}</p>
${inputs(cost, editable)}
<h3 id="cost-prices">Prices</h3>
<p class="meta" id="cost-prices-about">${escape(`For a million tokens${cost.currency === undefined ? '' : ` in ${cost.currency}`}, as the provider's price list has them. Nothing is looked up for you.`)}</p>
${prices(cost, editable)}
</section>`;
}

function figures({ scenarios, currency, inputs: all }: CostReport): string {
  if (scenarios.every(({ outcome }) => outcome === undefined)) return '';
  const row = ({ label, of }: (typeof FIGURE_ROWS)[number]): string => `<tr><th scope="row">${escape(label(all))}</th>${scenarios.map((scenario) => figure(scenario, scenario.outcome && of(scenario.outcome), currency)).join('')}</tr>`;
  const parts = scenarios.at(-1)?.outcome?.parts ?? scenarios.find(({ outcome }) => outcome)?.outcome?.parts ?? [];
  const part = ({ id, label }: (typeof parts)[number]): string => `<tr class="part"><th scope="row">${escape(label)}</th>${scenarios.map((scenario) => figure(scenario, scenario.outcome?.parts.find((one) => one.id === id)?.amount, currency)).join('')}</tr>`;
  return `<table class="scenarios figures"><caption>What it costs${currency === undefined ? '' : `, in ${escape(currency)}`}</caption>${head(scenarios)}
<tbody>${FIGURE_ROWS.map(row).join('')}</tbody>
<tbody><tr class="group"><th scope="colgroup" colspan="4">One more run is made of</th></tr>${parts.map(part).join('')}</tbody></table>`;
}

function figure(scenario: CostScenario, amount: Figure | undefined, currency: string | undefined): string {
  return `<td class="number" data-title="${escape(scenario.title)}">${escape(figureWords(scenario, amount, currency))}</td>`;
}

function head(scenarios: readonly CostScenario[]): string {
  return `<thead><tr><td></td>${scenarios.map(({ title, sentence }) => `<th scope="col" class="number" title="${escape(sentence)}">${escape(title)}</th>`).join('')}</tr></thead>`;
}

/** Bars around the month as it is, longest first; both ends stand beside them in numbers. */
function tornado({ scenario, share, base, bars }: Sensitivity, cost: CostReport): string {
  const least = Math.min(base.value, ...bars.map(({ low }) => low.value));
  const most = Math.max(base.value, ...bars.map(({ high }) => high.value));
  const x = (value: number): number => (most === least ? 50 : Math.round(((value - least) / (most - least)) * 10_000) / 100);
  const middle = x(base.value);
  const drawing = (low: number, high: number): string => `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="low" x="${low}" y="1" width="${round(middle - low)}" height="8"/><rect class="high" x="${middle}" y="1" width="${round(high - middle)}" height="8"/><line class="base" x1="${middle}" x2="${middle}" y1="0" y2="10"/></svg>`;
  const percent = Math.round(share * 100);
  const rows = bars.slice(0, BARS).map(({ label, low, high }) => `<tr><th scope="row">${escape(label)}</th><td class="bar">${drawing(x(low.value), x(high.value))}</td><td class="number">${escape(bare(low.text, cost.currency))}</td><td class="number">${escape(bare(high.text, cost.currency))}</td></tr>`);
  return `<h3>What moves it most</h3>
<p class="meta">${escape(sensitivityWords({ scenario, share, base, bars }, cost))}${bars.length > BARS ? ` The ${bars.length - BARS} that move it least are left out.` : ''}</p>
<table class="tornado"><thead><tr><th scope="col">Input</th><th scope="col">Month</th><th scope="col" class="number">−${percent} %</th><th scope="col" class="number">+${percent} %</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function inputs(cost: CostReport, editable: boolean): string {
  const groups = (Object.keys(GROUP_TITLES) as CostInput['group'][]).map((group) => {
    const rows = cost.inputs.filter((input) => input.group === group).map((input) => inputRow(input, cost, editable));
    return `<tbody><tr class="group"><th scope="colgroup" colspan="4">${GROUP_TITLES[group]}</th></tr>${rows.join('')}</tbody>`;
  });
  const key = cost.scenarios.map((scenario) => {
    const { title, outcome, sentence } = scenario;
    const words = outcome === undefined ? '' : `<span class="key">${escape(`${figureWords(scenario, outcome.perRun, cost.currency)} a run`)}</span><span class="key">${escape(`${figureWords(scenario, outcome.perMonthFull, cost.currency)} a month`)}</span>`;
    return `<th scope="col" class="number" title="${escape(sentence)}"><span>${escape(title)}</span>${words}</th>`;
  });
  return `<table class="scenarios inputs"><thead><tr><td></td>${key.join('')}</tr></thead>${groups.join('')}</table>`;
}

function inputRow(input: CostInput, { scenarios }: CostReport, editable: boolean): string {
  const title = (column: CostColumn): string => scenarios.find(({ id }) => id === column)?.title ?? '';
  const notes = [...input.notes, ...input.cells.flatMap(({ origin, source }) => (source && (origin === 'limit' || origin === 'only') ? [source] : []))];
  const about = `<span class="label">${escape(input.label)}</span>${input.unit === undefined ? '' : ` <span class="id">${escape(input.unit)}</span>`}<span class="help">${escape(input.help)}</span>${notes.map((note) => `<span class="note">${sourceHtml(note)}</span>`).join('')}`;
  const cells = input.cells.some(({ column }) => column === 'all')
    ? input.cells.map((cell) => fieldCell(cell, { label: input.label, kind: input.kind, edit: input.id, scenarios, editable, span: 3, title: 'All scenarios' }))
    : scenarios.map(({ id }) => {
      const cell = input.cells.find(({ column }) => column === id);
      return cell === undefined ? `<td class="number none" data-title="${escape(title(id))}" title="Not counted in this scenario">–</td>` : fieldCell(cell, { label: `${input.label}, ${title(id).toLowerCase()}`, kind: input.kind, edit: input.id, scenarios, editable, title: title(id) });
    });
  return `<tr><th scope="row">${about}</th>${cells.join('')}</tr>`;
}

interface Field {
  readonly label: string;
  readonly kind: CostInput['kind'] | 'day' | 'text';
  /** Name of the input or of the column of prices. */
  readonly edit: string;
  readonly scenarios: readonly CostScenario[];
  readonly editable: boolean;
  readonly title: string;
  readonly model?: string;
  readonly span?: number;
}

function fieldCell(cell: CostCell, { label, kind, edit, scenarios, editable, title, model, span }: Field): string {
  const own = cell.origin === 'stated' || cell.problem !== undefined;
  const from = cell.origin === 'inherited' ? scenarios.find(({ id }) => id === cell.from)?.title.toLowerCase() : undefined;
  const how = from !== undefined ? `as ${from}` : cell.origin === 'limit' ? 'at most, says the code' : cell.origin === 'only' ? 'the only one' : own && cell.by !== undefined ? `${cell.by}, ${day(cell.at ?? '')}` : '';
  const complaint = cell.problem ?? cell.doubt;
  const data: Readonly<Record<string, string | undefined>> = !editable ? {} : {
    'data-edit': edit, 'data-column': cell.column, 'data-model': model, 'data-kind': kind, 'data-label': label, 'data-value': own ? cell.text ?? '' : '', 'data-hint': own ? undefined : cell.text,
  };
  const attributes = Object.entries({ ...data, 'data-title': title, title: how === '' ? undefined : how, colspan: span === undefined ? undefined : String(span) }).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escape(value)}"`]));
  const number = kind === 'number' ? ' number' : '';
  const shown = cell.text === undefined || cell.text === '' ? '<span class="empty">not stated</span>' : `<span class="value">${cell.origin === 'limit' || (cell.origin === 'inherited' && cell.source !== undefined && kind === 'number') ? '≤ ' : ''}${escape(cell.text)}</span>`;
  return `<td class="field ${cell.origin}${number}"${attributes.join('')}>${shown}${complaint === undefined ? '' : `<span class="${cell.problem === undefined ? 'doubt' : 'problem'}">${escape(complaint)}</span>`}</td>`;
}

function prices(cost: CostReport, editable: boolean): string {
  const columns: readonly PriceField[] = ['input', 'output', 'date', 'source'];
  const headings = columns.map((field) => `<th scope="col"${field === 'input' || field === 'output' ? ' class="number"' : ''}>${PRICE_LABELS[field]}</th>`);
  const rows = cost.prices.map((row) => priceRow(row, columns, cost, editable));
  const none = rows.length === 0 ? '<tr><td colspan="5">No model is named in the code, and none was added.</td></tr>' : '';
  return `<table class="prices"${editable ? ' data-add="model"' : ''}><thead><tr><th scope="col">Model</th>${headings.join('')}</tr></thead><tbody>${rows.join('')}${none}</tbody></table>`;
}

function priceRow({ model, named, usedBy, cells, removable }: PriceRow, columns: readonly PriceField[], { scenarios }: CostReport, editable: boolean): string {
  const use = usedBy.length === 0 ? 'not used' : usedBy.length === scenarios.length ? '' : scenarios.filter(({ id }) => usedBy.includes(id)).map(({ title }) => title.toLowerCase()).join(', ');
  const [first] = named;
  const more = named.length - 1 + named.reduce((sum, one) => sum + one.more, 0);
  const where = first?.place === undefined ? '' : `<span class="note">${sourceHtml({ text: '', place: first.place, more })}</span>`;
  const remove = removable && editable ? ` data-remove="${escape(model)}"` : '';
  const kinds = { input: 'number', output: 'number', date: 'day', source: 'text' } as const;
  const fields = columns.map((field) => fieldCell(cells[field], { label: `${PRICE_LABELS[field]}, ${model}`, kind: kinds[field], edit: field, model, scenarios, editable, title: PRICE_LABELS[field] }));
  return `<tr data-row="${escape(model)}"${remove}><th scope="row"><span class="label">${escape(model)}</span>${use === '' ? '' : `<span class="help">${escape(use)}</span>`}${where}</th>${fields.join('')}</tr>`;
}

/** A place in the code that a click opens, with what it says. */
function sourceHtml({ text, place, more }: CodeSource): string {
  const where = place === undefined ? '' : `<code data-file="${escape(place.file)}" data-line="${place.line}">${escape(placeWords(place))}</code>`;
  return [text === '' ? '' : escape(text), where, more > 0 ? `and ${more} more` : ''].filter((part) => part !== '').join(' ');
}

function round(value: number): number {
  return Math.round(Math.max(0, value) * 100) / 100;
}

export const costStyle = `
.cost .key { display: none; }
.cost caption { font-size: 13px; }
.cost td, .cost th { vertical-align: top; }
.scenarios { width: 100%; table-layout: fixed; }
.scenarios th[scope="row"], .scenarios thead td { width: 43%; }
.scenarios td { text-align: right; }
.scenarios td[colspan] { text-align: left; }
.scenarios .number, .tornado .number { white-space: nowrap; overflow-wrap: normal; }
.group th { padding-top: 14px; font-weight: 600; }
.part th { padding-left: 12px; }
.help, .note, .doubt, .problem { display: block; font-size: 12px; color: var(--quiet); white-space: normal; }
.note, .note code { overflow-wrap: anywhere; font-size: 12px; }
.doubt::before { content: "? "; }
.problem::before { content: "✗ "; }
.field.inherited .value, .field.only .value, .field.limit .value, .empty, .none { color: var(--quiet); }
.empty { font-size: 12px; }
.tornado { width: 100%; }
.tornado .low, .tornado .high { stroke: CanvasText; stroke-width: 1; vector-effect: non-scaling-stroke; }
.tornado .low { fill: none; }
.tornado .high { fill: color-mix(in srgb, CanvasText 55%, Canvas); }
.tornado .base { stroke: CanvasText; vector-effect: non-scaling-stroke; }
.tornado .bar { min-width: 90px; }
.tornado .bar svg { height: 12px; margin-top: 5px; }
.prices { width: 100%; }
.prices th:first-child { width: 30%; overflow-wrap: anywhere; }
@media (max-width: 560px) {
  .scenarios, .scenarios tbody, .scenarios thead, .scenarios caption, .prices, .prices tbody { display: block; }
  .scenarios tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .scenarios tr > th[scope="row"], .scenarios tr > th[colspan], .scenarios td[colspan] { grid-column: 1 / -1; width: auto; border-bottom: 0; padding-bottom: 0; }
  .scenarios thead td { display: none; }
  .scenarios thead th, .scenarios td { width: auto; padding-right: 0; padding-left: 6px; overflow-wrap: anywhere; }
  .scenarios .number { white-space: normal; }
  .tornado th, .tornado td { padding-right: 6px; }
  .prices thead { display: none; }
  .prices tr { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); border-bottom: 1px solid var(--line); padding: 6px 0; }
  .prices th, .prices td { border: 0; padding: 2px 6px 2px 0; text-align: left; }
  .prices th, .prices [data-edit="source"], .prices td[colspan] { grid-column: 1 / -1; }
  .prices td::before { content: attr(data-title); display: block; font-size: 12px; color: var(--quiet); }
  .tornado .bar { min-width: 36px; }
}
@media print { .tornado rect, .tornado line { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .help { display: none; } }
`;
