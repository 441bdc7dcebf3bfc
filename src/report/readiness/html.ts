/** The readiness report as one self-contained page: no scripts, nothing loaded; light or dark as the reader has it; prints on the reader's paper, A4 or Letter. */
import type { FindingsByRule, ReadinessReport } from '../../readiness/types.js';
import { count } from '../common.js';
import { htmlStyle } from '../htmlStyle.js';
import { escape, withCode } from '../htmlText.js';
import { areaHtml, areasHtml, areasStyle } from './areas.js';
import { consistencyHtml, consistencyStyle } from './consistency.js';
import { costHtml, costStyle } from './cost.js';
import { documentsHtml, documentsStyle } from './documents.js';
import { withItemLinks } from './itemLinks.js';
import { allItems, capital, day, lastStatement, notScanned, scoreWords, statementLines, stateWords, STATE_MARKS, targetTitle } from './words.js';

export function readinessToHtml(report: ReadinessReport): string {
  const { verdict } = report;
  const sections = (report.state === 'ready' ? [next(report), honest(report), areasHtml(report), ...report.areas.map((one) => areaHtml(one, report)), costHtml(report), consistencyHtml(report), documentsHtml(report), findings(report), risks(report), people(report), leftOut(report)] : [leftOut(report)]).filter((section) => section !== '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(`Readiness of ${report.folder}: ${scoreWords(report)}`)}</title>
<style>${htmlStyle}${style}${costStyle}${consistencyStyle}${documentsStyle}${areasStyle}</style>
</head>
<body>
${contents(sections)}
<main>
<h1>Readiness of ${escape(report.folder)}</h1>
<p class="headline"><strong>${escape(scoreWords(report))}</strong> · ${escape(verdict.title)}</p>
<p>${escape(verdict.sentence)}</p>
<p class="meta">For: ${escape(targetTitle(report))}${report.targetChosen ? '' : ' (not chosen yet)'} · ${escape(day(report.generatedAt))}${report.commit === undefined ? '' : ` · commit <code>${escape(report.commit)}</code>`}</p>
${lastSettled(report)}
${markedList(verdict.reasons.map((reason) => withItemLinks(reason, allItems(report))))}
<p class="meta">${escape(report.scoreReason)}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** The parts as a list, beside them where there is room. */
function contents(sections: readonly string[]): string {
  const rows = sections.flatMap((section) => {
    const [, id, title] = /^<section id="([^"]+)"[^>]*>\s*<h2>([^<]+)/u.exec(section) ?? [];
    return id === undefined || title === undefined ? [] : [`<li${id.startsWith('area-') ? ' class="within"' : ''}><a href="#${id}">${title.trim()}</a></li>`];
  });
  return `<nav class="contents" aria-label="Contents"><ul>${rows.join('')}</ul></nav>`;
}

function lastSettled(report: ReadinessReport): string {
  const last = lastStatement(report);
  if (last === undefined) return '';
  const { item: { id, title }, statement } = last;
  return `<p class="meta">Last word: ${escape(statementLines(statement)[0] ?? '')}: <a class="item-link" href="#${escape(id)}">${escape(title)}</a></p>`;
}

function next({ verdict }: ReadinessReport): string {
  if (verdict.next === undefined || verdict.next.items.length === 0) return '';
  const steps = verdict.next.items.map(({ id, title, effort }) => `<li><a href="#${escape(id)}">${escape(title)}</a> <span class="id">${effort} of work</span></li>`);
  return `<section id="part-next"><h2>What stands between this and “${escape(verdict.next.title)}”</h2><ol>${steps.join('')}</ol></section>`;
}

function honest(report: ReadinessReport): string {
  const answers = report.honestTest.map(({ id, question, answer, reason, items, sentence }) => {
    const said = sentence ? `<p><q>${escape(sentence.text)}</q> <span class="id">${escape(sentence.by)}, ${escape(day(sentence.at))}</span></p>` : '';
    return `<div class="question" data-question="${id}"><h3>${escape(question)} <span class="answer ${answer}">${answer}</span></h3>${said}<p>${withItemLinks(reason, allItems(report))}</p>${behind(items, report)}</div>`;
  });
  return `<section id="part-honest" class="honest"><h2>The honest test</h2>${answers.join('')}</section>`;
}

/** The items that answer a question, each with its state and a way there. */
function behind(ids: readonly string[], report: ReadinessReport): string {
  const items = allItems(report).filter(({ id }) => ids.includes(id));
  return `<ul class="behind">${items.map((one) => `<li><span class="mark" aria-hidden="true">${STATE_MARKS[one.state]}</span> <a href="#${escape(one.id)}">${escape(one.title)}</a> <span class="id">${escape(one.summary === '' ? stateWords(one) : one.summary)}</span></li>`).join('')}</ul>`;
}

function findings({ findings: { byRule, known } }: ReadinessReport): string {
  if (byRule.length === 0) return '';
  const rows = byRule.map((row) => `<tr><th scope="row"><code>${escape(row.rule)}</code> <span class="id">${row.severity}</span><br>${escape(row.title)}</th><td class="number" data-title="Findings">${row.findings}</td><td class="bar" data-title="Sites that pass">${row.sites - row.findings} of ${row.sites}<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="empty" width="100" height="8"/><rect class="full" width="${passing(row)}" height="8"/></svg></td><td class="number" data-title="Fixable">${row.fixable}</td></tr>`);
  const baseline = known === 0 ? '' : `<p class="meta">${count(known, 'of them is', 'of them are')} in the baseline: known, and still there.</p>`;
  return `<section id="part-findings"><h2>Findings by rule</h2>${baseline}<table class="stack"><thead><tr><th scope="col">Rule</th><th scope="col" class="number">Findings</th><th scope="col">Sites that pass</th><th scope="col" class="number">Fixable</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

/** Share of the sites without a finding, 0–100. */
function passing({ sites, findings: found }: FindingsByRule): number {
  return sites === 0 ? 0 : Math.round(((sites - found) / sites) * 1000) / 10;
}

function risks(report: ReadinessReport): string {
  const rows = allItems(report).filter(({ state }) => state === 'acceptedRisk').map(({ id, title, reason }) => `<a class="item-link" href="#${escape(id)}">${escape(title)}</a>: ${withCode(reason)}`);
  return rows.length === 0 ? '' : `<section id="part-risks"><h2>Accepted risks</h2>${markedList(rows)}</section>`;
}

function people(report: ReadinessReport): string {
  const rows = allItems(report).flatMap(({ title, statement }) => (statement ? [`<tr><th scope="row">${escape(title)}</th><td>${statementLines(statement).map((line, n) => escape(n === 0 ? capital(line) : line)).join('<br>')}</td></tr>`] : []));
  return rows.length === 0 ? '' : `<section id="part-statements"><h2>Who stated what</h2><table class="stack"><thead><tr><th scope="col">Item</th><th scope="col">Statement</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

function leftOut(report: ReadinessReport): string {
  const notes = [...notScanned(report), ...(report.store.problem ? [`${report.store.file}:${report.store.problem.line1} ${report.store.problem.message}`] : [])];
  return notes.length === 0 ? '' : `<section id="part-left-out"><h2>What was not scanned and why</h2>${markedList(notes.map(withCode))}</section>`;
}

function markedList(markup: readonly string[]): string {
  return markup.length === 0 ? '' : `<ul>${markup.map((one) => `<li>${one}</li>`).join('')}</ul>`;
}

const style = `
h3 { font-size: 15px; margin: 16px 0 2px; }
.answer { padding: 0 6px; border: 1px solid var(--quiet); border-radius: 3px; font-size: 12px; font-weight: normal; white-space: nowrap; }
.answer.solid { border-style: double; border-width: 3px; }
.answer.hand-wave { border-style: dashed; }
.question p { margin: 2px 0; }
.item-link { text-decoration: underline; text-underline-offset: 2px; }
h3 { overflow-wrap: anywhere; }
.phrase { white-space: nowrap; }
td { vertical-align: top; }
th[scope="row"] { vertical-align: top; }
.bar { min-width: 70px; }
.behind { margin: 4px 0 0; padding: 0; list-style: none; }
.behind li { margin: 2px 0; padding-left: 1.4em; }
.behind .mark { float: left; width: 1.4em; margin-left: -1.4em; text-align: left; }
.behind .id { display: inline; }
.contents { display: none; }
@media (min-width: 1000px) {
  body { display: grid; grid-template-columns: 190px minmax(0, 760px); justify-content: center; column-gap: 32px; }
  .contents { display: block; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 40px 0 20px; font-size: 13px; }
  .contents ul { margin: 0; padding: 0; list-style: none; }
  .contents li { margin: 0; }
  .contents .within { padding-left: 12px; }
  .contents a { display: block; padding: 3px 0; color: var(--quiet); text-decoration: none; }
  .contents a:hover, .contents a:focus-visible { color: CanvasText; text-decoration: underline; }
}
.bar svg { width: 100%; height: 5px; display: block; margin-top: 3px; }
.bar .empty { fill: color-mix(in srgb, CanvasText 14%, Canvas); }
.bar .full { fill: color-mix(in srgb, CanvasText 70%, Canvas); }
@media (max-width: 560px) { .bar { min-width: 52px; } .number { white-space: normal; } }
@media (prefers-color-scheme: dark) { .bar .full { fill: color-mix(in srgb, CanvasText 80%, Canvas); } }
@media print { .contents { display: none; } body { display: block; } h3 { break-after: avoid; } .bar rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
