/** Part of the readiness report: the areas as small bars side by side, and their items with what speaks for and against them. */
import type { AreaReport, ItemReport, NextStep, ReadinessReport } from '../../readiness/types.js';
import { escape, withCode } from '../htmlText.js';
import { areaPhrases, areaWords, byUrgency, gathered, isLeft, placeWords, stateWords, STATE_MARKS, unsaidLines } from './words.js';

/** Places listed with one piece of evidence. */
const PLACES = 8;
/** Size of a bar in its own units. */
const BAR = { width: 120, height: 8 } as const;

/** Small multiples, each leading to its area; the points behind them in a table. */
export function areasHtml({ areas }: ReadinessReport): string {
  const bars = areas.map((area) => `<li><a href="#area-${area.id}"><span class="name">${escape(area.title)}</span>${bar(area)}<span class="id">${area.total === 0 ? 'does not apply' : areaPhrases(area).map((phrase) => `<span class="phrase">${escape(phrase)}</span>`).join(', ')}</span></a></li>`);
  const rows = areas.map(({ title, points, possible, settled, partly, total }) => `<tr><th scope="row">${escape(title)}</th><td class="number">${settled}</td><td class="number">${partly}</td><td class="number">${total - settled - partly}</td><td class="number">${rounded(points)} of ${rounded(possible)}</td></tr>`);
  return `<section id="part-areas"><h2>Areas</h2><ul class="multiples">${bars.join('')}</ul>
<p class="meta">Solid: settled. Hatched: partly. Empty: open or unknown.</p>
<details id="areas-table"><summary>As a table, with points</summary><table class="areas"><thead><tr><th scope="col">Area</th><th scope="col" class="number">Settled</th><th scope="col" class="number">Partly</th><th scope="col" class="number">Left</th><th scope="col" class="number">Points</th></tr></thead><tbody>${rows.join('')}</tbody></table></details></section>`;
}

/** Told apart by form: solid, hatched, empty. The words stand below it, so it is hidden from screen readers. */
function bar({ total, settled, partly }: AreaReport): string {
  const x = (items: number): number => (total === 0 ? 0 : (items / total) * BAR.width);
  const [solid, half] = [x(settled), x(settled + partly)];
  const lines: string[] = [];
  for (let at = solid - BAR.height + 4; at < half; at += 4) {
    const [from, to] = [Math.max(at, solid), Math.min(at + BAR.height, half)];
    if (to > from) lines.push(`M${from.toFixed(1)} ${(BAR.height - (from - at)).toFixed(1)}L${to.toFixed(1)} ${(BAR.height - (to - at)).toFixed(1)}`);
  }
  return `<svg class="share" viewBox="0 0 ${BAR.width} ${BAR.height}" aria-hidden="true"><rect class="track" x="0.5" y="0.5" width="${BAR.width - 1}" height="${BAR.height - 1}"/>${lines.length === 0 ? '' : `<path class="partly" d="${lines.join('')}"/>`}<rect class="full" width="${solid.toFixed(1)}" height="${BAR.height}"/></svg>`;
}

/** What is left first; what is done is one click away. */
export function areaHtml(area: AreaReport, report: ReadinessReport): string {
  const items = byUrgency(area.items).map((one) => ({ done: one.state === 'settled' || one.state === 'notApplicable', html: item(one, report.nextSteps.find((step) => step.item === one.id)) }));
  const of = (done: boolean): string[] => items.filter((one) => one.done === done).map(({ html }) => html);
  const done = of(true);
  const folded = done.length === 0 ? '' : `\n<details class="done" id="done-${area.id}"><summary>${done.length} settled or not applicable</summary>${done.join('\n')}</details>`;
  return `<section id="area-${area.id}"><h2>${escape(area.title)} <span class="id">${escape(areaWords(area))}</span></h2>${of(false).join('\n')}${folded}</section>`;
}

/** `data-start` is the label of the button that an editor may put there; on paper and in a browser there is nothing to press. */
function item(one: ItemReport, step: NextStep | undefined): string {
  const start = step === undefined || step.command.kind === 'showItem' ? '' : ` data-start="${escape(step.button)}"`;
  const evidence = gathered(one.evidence).map(({ first, places }) => {
    const shown = places.slice(0, PLACES).map((place) => `<code data-file="${escape(place.file)}" data-line="${place.line}">${escape(placeWords(place))}</code>`).join(', ');
    return `<li class="${first.kind}">${withCode(first.text)}${shown === '' ? '' : `<br>${shown}${places.length > PLACES ? ` and ${places.length - PLACES} more` : ''}`}</li>`;
  });
  const said = one.statement ? unsaidLines(one.statement, one.reason) : [];
  const blocks = one.blocking && isLeft(one) ? ' <span class="severity error">blocking</span>' : '';
  return `<article id="${escape(one.id)}" class="item ${one.state}"${start}>
<h3><span class="mark" aria-hidden="true">${STATE_MARKS[one.state]}</span> ${escape(one.title)}${blocks}</h3>
<p class="meta">${escape(stateWords(one))} · ${escape(one.pointsReason.replace(/\.$/u, ''))}${one.owner === undefined ? '' : ` · owner: ${escape(one.owner)}`}</p>
<p>${withCode(one.reason)}</p>
${said.length === 0 ? '' : `<p class="meta">${said.map(escape).join('<br>')}</p>`}${evidence.length === 0 ? '' : `<ul>${evidence.join('')}${one.moreEvidence > 0 ? `<li>and ${one.moreEvidence} more</li>` : ''}</ul>`}
</article>`;
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}

export const areasStyle = `
.multiples { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 14px 20px; margin: 12px 0; padding: 0; list-style: none; }
.multiples li { margin: 0; }
.multiples a { display: block; color: inherit; text-decoration: none; }
.multiples a:hover .name { text-decoration: underline; }
.multiples .id { display: block; margin: 0; }
.share { display: block; width: 100%; margin: 4px 0; }
.share .track { fill: none; stroke: color-mix(in srgb, CanvasText 40%, Canvas); }
.share .full { fill: color-mix(in srgb, CanvasText 75%, Canvas); }
.share .partly { stroke: color-mix(in srgb, CanvasText 75%, Canvas); stroke-width: 1.2; }
summary { color: var(--quiet); cursor: pointer; }
.done { margin-top: 16px; }
.item h3 { padding-left: 1.5em; text-indent: -1.5em; }
.item h3 > * { text-indent: 0; }
.item p { margin: 2px 0; }
.item ul { margin: 4px 0; }
.item li { margin: 2px 0; }
.mark { display: inline-block; width: 1.2em; text-align: center; }
.item.settled h3, .item.notApplicable h3 { font-weight: normal; }
.contradicts::marker { content: "✗ "; }
.supports::marker { content: "✓ "; }
@media print { .share * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .item { break-inside: avoid-page; } summary { display: none; } details::details-content { content-visibility: visible; display: block; height: auto; } }
`;
