/** The drawings of the overview: ring, bars, weeks. Inline SVG, each with its words; length and pattern say it, colour only repeats it. */
import type { AreaBar, ReadyScreen } from '../../protocol/views.js';
import { el, svg } from '../dom/element.js';

/** A number of points as people read it. */
export const points = (value: number): string => String(Math.round(value * 10) / 10);

const ringSize = 88;
const radius = 38;
/** Length of the whole ring in the unit of its arcs. */
const around = 1000;
const gap = 12;

/** The score in a ring: an arc for each area as long as its points can be, filled as far as they are earned. */
export function ring(score: number, areas: readonly AreaBar[]): SVGElement {
  const shown = areas.filter(({ possible }) => possible > 0);
  const all = shown.reduce((sum, { possible }) => sum + possible, 0);
  const room = around - gap * shown.length;
  let start = gap / 2;
  const arcs = shown.map((area) => {
    const length = all === 0 ? 0 : (area.possible / all) * room;
    const earned = area.possible === 0 ? 0 : (Math.min(area.points, area.possible) / area.possible) * length;
    const words = `${area.title}: ${points(area.points)} of ${points(area.possible)} points`;
    const group = svg('g', { 'data-key': area.id }, svg('title', {}, words), arc('track', start, length), ...(earned > 0 ? [arc('earned', start, earned)] : []));
    start += length + gap;
    return group;
  });
  const middle = ringSize / 2;
  return svg(
    'svg',
    { class: 'ring', viewBox: `0 0 ${ringSize} ${ringSize}`, 'aria-hidden': 'true', focusable: 'false' },
    svg('g', { transform: `rotate(-90 ${middle} ${middle})` }, ...arcs),
    svg('text', { x: middle, y: middle, class: 'score' }, String(score)),
  );
}

function arc(name: string, start: number, length: number): SVGElement {
  const middle = ringSize / 2;
  return svg('circle', { class: name, cx: middle, cy: middle, r: radius, pathLength: around, 'stroke-dasharray': `${length.toFixed(2)} ${around}`, 'stroke-dashoffset': (-start).toFixed(2) });
}

/** One pattern for all bars of the page. */
export function hatching(): SVGElement {
  const pattern = svg('pattern', { id: 'hatch', width: 4, height: 4, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, svg('rect', { class: 'hatch', width: 2, height: 4 }));
  return svg('svg', { class: 'hidden-drawing', 'aria-hidden': 'true', width: 0, height: 0 }, svg('defs', {}, pattern));
}

/** Settled solid, partly hatched, open empty. */
export function bar({ total, settled, partly }: AreaBar): SVGElement {
  const share = (amount: number): string => `${total === 0 ? 0 : ((amount / total) * 100).toFixed(2)}%`;
  return svg(
    'svg',
    { class: 'bar', width: '100%', height: 8, 'aria-hidden': 'true', focusable: 'false' },
    svg('rect', { class: 'track', x: 0, y: 0.5, width: '100%', height: 7, rx: 2 }),
    svg('rect', { class: 'partly', x: share(settled), y: 0.5, width: share(partly), height: 7, fill: 'url(#hatch)' }),
    svg('rect', { class: 'settled', x: 0, y: 0.5, width: share(settled), height: 7, rx: 2 }),
  );
}

const weekHeight = 22;

/** The last weeks as columns; a dash where nothing was scanned. */
export function weeks(list: ReadyScreen['weeks']): HTMLElement {
  const width = 100 / list.length;
  const columns = list.map(({ label, score }, n) => {
    const height = score === null ? 1 : Math.max(2, (score / 100) * weekHeight);
    const last = n === list.length - 1;
    const name = score === null ? 'none' : last ? 'now' : 'week';
    return svg('rect', { class: name, x: `${(n * width).toFixed(2)}%`, y: (weekHeight - height).toFixed(2), width: `${(width * 0.72).toFixed(2)}%`, height: height.toFixed(2) }, svg('title', {}, `${label}: ${score ?? 'not scanned'}`));
  });
  const words = trendWords(list);
  const picture = svg('svg', { class: 'weeks', width: '100%', height: weekHeight, role: 'img', 'aria-label': `Score of the last ${list.length} weeks. ${words}` }, ...columns);
  return el('div', { class: 'trend' }, picture, el('span', { class: 'quiet' }, words));
}

/** `+8 in 12 weeks`. */
function trendWords(list: ReadyScreen['weeks']): string {
  const first = list.findIndex(({ score }) => score !== null);
  const from = list[first]?.score;
  const to = list.at(-1)?.score;
  const span = list.length - 1 - first;
  if (from === undefined || from === null || to === undefined || to === null || span < 1) return 'First week';
  const change = to - from;
  const since = `in ${span + 1} weeks`;
  return change === 0 ? `Unchanged ${since}` : `${change > 0 ? '+' : '−'}${Math.abs(change)} ${since}`;
}
