/** The readiness report as one self-contained page: no scripts, nothing loaded; light or dark as the reader has it; prints on A4. */
import type { AreaReport, ItemReport, NextStep, ReadinessReport } from '../../readiness/types.js';
import { htmlStyle } from '../htmlStyle.js';
import { escape, withCode } from '../htmlText.js';
import { consistencyHtml, consistencyStyle } from './consistency.js';
import { costHtml, costStyle } from './cost.js';
import { documentsHtml, documentsStyle } from './documents.js';
import { withItemLinks } from './itemLinks.js';
import { allItems, areaWords, byUrgency, day, gathered, isLeft, notScanned, placeWords, scoreWords, statementLines, stateWords, STATE_MARKS, targetTitle, unsaidLines } from './words.js';

/** Places listed with one piece of evidence. */
const PLACES = 8;

export function readinessToHtml(report: ReadinessReport): string {
  const { verdict } = report;
  const body = report.state === 'ready' ? [next(report), honest(report), bars(report), ...report.areas.map((one) => area(one, report)), costHtml(report), consistencyHtml(report), documentsHtml(report), findings(report), risks(report), people(report), leftOut(report)].join('\n') : leftOut(report);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`Readiness of ${report.folder}: ${scoreWords(report)}`)}</title>
<style>${htmlStyle}${style}${costStyle}${consistencyStyle}${documentsStyle}</style>
</head>
<body>
<main>
<h1>Readiness of ${escape(report.folder)}</h1>
<p class="headline"><strong>${escape(scoreWords(report))}</strong> · ${escape(verdict.title)}</p>
<p>${escape(verdict.sentence)}</p>
<p class="meta">For: ${escape(targetTitle(report))}${report.targetChosen ? '' : ' (not chosen yet)'} · ${escape(day(report.generatedAt))}${report.commit === undefined ? '' : ` · commit <code>${escape(report.commit)}</code>`}</p>
${markedList(verdict.reasons.map((reason) => withItemLinks(reason, allItems(report))))}
<p class="meta">${escape(report.scoreReason)}</p>
${body}
</main>
</body>
</html>
`;
}

function next({ verdict }: ReadinessReport): string {
  if (verdict.next === undefined || verdict.next.items.length === 0) return '';
  const steps = verdict.next.items.map(({ id, title, effort }) => `<li><a href="#${escape(id)}">${escape(title)}</a> <span class="id">${effort}</span></li>`);
  return `<section><h2>What stands between this and “${escape(verdict.next.title)}”</h2><ol>${steps.join('')}</ol></section>`;
}

function honest(report: ReadinessReport): string {
  const answers = report.honestTest.map(({ id, question, answer, reason, sentence }) => {
    const said = sentence ? `<p><q>${escape(sentence.text)}</q> <span class="id">${escape(sentence.by)}, ${escape(day(sentence.at))}</span></p>` : '';
    return `<div class="question" data-question="${id}"><h3>${escape(question)} <span class="answer ${answer}">${answer}</span></h3>${said}<p>${withItemLinks(reason, allItems(report))}</p></div>`;
  });
  return `<section class="honest"><h2>The honest test</h2>${answers.join('')}</section>`;
}

/** Bars with a table as their words: length says it, colour only repeats it. */
function bars({ areas }: ReadinessReport): string {
  const rows = areas.map(({ title, points, possible, ...one }) => {
    const width = possible === 0 ? 0 : Math.round((points / possible) * 1000) / 10;
    return `<tr><th scope="row">${escape(title)}</th><td class="bar"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="empty" width="100" height="8"/><rect class="full" width="${width}" height="8"/></svg></td><td class="number">${rounded(points)} of ${rounded(possible)}</td><td>${escape(areaWords({ title, points, possible, ...one }))}</td></tr>`;
  });
  return `<section><h2>Areas</h2><table class="areas"><thead><tr><th scope="col">Area</th><th scope="col">Share</th><th scope="col" class="number">Points</th><th scope="col">Items</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function area(one: AreaReport, report: ReadinessReport): string {
  const items = byUrgency(one.items).map((each) => item(each, report.nextSteps.find((step) => step.item === each.id)));
  return `<section id="area-${one.id}"><h2>${escape(one.title)} <span class="id">${escape(areaWords(one))}</span></h2>${items.join('\n')}</section>`;
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
<p class="meta">${escape(stateWords(one))} · ${escape(one.pointsReason)}${one.owner === undefined ? '' : ` · owner: ${escape(one.owner)}`}</p>
<p>${withCode(one.reason)}</p>
${said.length === 0 ? '' : `<p class="meta">${said.map(escape).join('<br>')}</p>`}${evidence.length === 0 ? '' : `<ul>${evidence.join('')}${one.moreEvidence > 0 ? `<li>and ${one.moreEvidence} more</li>` : ''}</ul>`}
</article>`;
}

function findings({ findings: { byRule } }: ReadinessReport): string {
  if (byRule.length === 0) return '';
  const rows = byRule.map((row) => `<tr><th scope="row"><code>${escape(row.rule)}</code> ${escape(row.title)}</th><td>${row.severity}</td><td class="number">${row.findings}</td><td class="number">${row.sites - row.findings} of ${row.sites}</td><td class="number">${row.fixable}</td></tr>`);
  return `<section><h2>Findings by rule</h2><table><thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col" class="number">Findings</th><th scope="col" class="number">Sites that pass</th><th scope="col" class="number">Fixable</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function risks(report: ReadinessReport): string {
  const rows = allItems(report).filter(({ state }) => state === 'acceptedRisk').map(({ title, reason }) => `${title}: ${reason}`);
  return rows.length === 0 ? '' : `<section><h2>Accepted risks</h2>${bullets(rows)}</section>`;
}

function people(report: ReadinessReport): string {
  const rows = allItems(report).flatMap(({ title, statement }) => (statement ? [`<tr><th scope="row">${escape(title)}</th><td>${statementLines(statement).map(escape).join('<br>')}</td></tr>`] : []));
  return rows.length === 0 ? '' : `<section><h2>Who stated what</h2><table><thead><tr><th scope="col">Item</th><th scope="col">Statement</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function leftOut(report: ReadinessReport): string {
  const notes = [...notScanned(report), ...(report.store.problem ? [`${report.store.file}:${report.store.problem.line1} ${report.store.problem.message}`] : [])];
  return notes.length === 0 ? '' : `<section><h2>What this does not rest on</h2>${bullets(notes)}</section>`;
}

function bullets(texts: readonly string[]): string {
  return markedList(texts.map(withCode));
}

function markedList(markup: readonly string[]): string {
  return markup.length === 0 ? '' : `<ul>${markup.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10;
}

const style = `
h3 { font-size: 15px; margin: 16px 0 2px; }
.item p { margin: 2px 0; }
.item ul { margin: 4px 0; }
.item li { margin: 2px 0; }
.mark { display: inline-block; width: 1.2em; text-align: center; }
.item.settled h3, .item.notApplicable h3 { font-weight: normal; }
.contradicts::marker { content: "✗ "; }
.supports::marker { content: "✓ "; }
.answer { padding: 0 6px; border: 1px solid var(--quiet); border-radius: 3px; font-size: 12px; font-weight: normal; white-space: nowrap; }
.answer.solid { border-style: double; border-width: 3px; }
.answer.hand-wave { border-style: dashed; }
.question p { margin: 2px 0; }
.item-link { white-space: nowrap; }
h3 { overflow-wrap: anywhere; }
td { vertical-align: top; }
th[scope="row"] { vertical-align: top; }
.bar { min-width: 120px; }
.bar svg { width: 100%; height: 8px; display: block; margin-top: 7px; }
.bar .empty { fill: color-mix(in srgb, CanvasText 14%, Canvas); }
.bar .full { fill: color-mix(in srgb, CanvasText 70%, Canvas); }
@media (max-width: 560px) { .bar { min-width: 36px; width: 15%; } .number { white-space: normal; } }
@media (prefers-color-scheme: dark) { .bar .full { fill: color-mix(in srgb, CanvasText 80%, Canvas); } }
@page { size: A4; }
@media print { h3 { break-after: avoid; } .item { break-inside: avoid-page; } .bar rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
