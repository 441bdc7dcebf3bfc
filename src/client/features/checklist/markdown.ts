/** Checklist and items as Markdown, for the clipboard. Pure. */
import type { AreaReport, ItemReport, ReadinessReport } from '../../../protocol/readiness.js';
import { blockingTitles, count, dayWords, list } from '../../readiness/words.js';
import { isDealtWith } from './filter.js';
import { isTicked, lookOf } from './looks.js';
import { areaWords } from './nodes.js';

/** Characters that Markdown would read as markup, and that people's words may hold. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/([\\`*_[\]<>#|~])/gu, '\\$1').trim();
}

/** An item with what speaks for it: a task and its list. At most ten places are named. */
export function itemMarkdown(item: ItemReport): string {
  const { statement, owner } = item;
  const said = statement === undefined ? [] : [`${plain(statement.by)} on ${dayWords(statement.at)}${statement.note === undefined ? '' : `: ${plain(statement.note)}`}${statement.link === undefined ? '' : ` (${plain(statement.link)})`}${statement.until === undefined ? '' : `, until ${dayWords(statement.until)}`}`];
  const shown = item.evidence.slice(0, 10);
  const places = shown.map(({ text, place }) => (place === undefined ? plain(text) : `\`${place.file.replaceAll('`', '')}:${place.line + 1}\` ${plain(text)}`));
  const left = item.evidence.length - shown.length + item.moreEvidence;
  const rows = [plain(item.reason), ...said, ...(owner === undefined ? [] : [`Owner: ${plain(owner)}`]), ...places, ...(left === 0 ? [] : [count(left, 'more place')])];
  return [`- [${isTicked(item) ? 'x' : ' '}] **${plain(item.title)}** (${lookOf(item).words}${item.blocking && !isDealtWith(item) ? ', blocking' : ''})`, ...rows.map((row) => `  - ${row}`)].join('\n');
}

export function areaMarkdown(area: AreaReport): string {
  return [`### ${area.title} (${areaWords(area)})`, '', ...area.items.map(itemMarkdown), ''].join('\n');
}

/** A short note for a pull request: verdict, areas, what blocks, whose risk. */
export function pullRequestMarkdown(report: ReadinessReport): string {
  const { verdict, score, areas } = report;
  const target = report.targets.find(({ id }) => id === report.target)?.title ?? report.target;
  const risks = areas.flatMap(({ items }) => items).filter(({ state }) => state === 'acceptedRisk');
  const blocking = blockingTitles(report);
  const { error, warning, information } = report.findings;
  return [
    `**Readiness${score === undefined ? '' : `: ${score} of 100`}. ${plain(verdict.title)}** (${target})`,
    '',
    plain(verdict.sentence),
    '',
    '| Area | Settled | Blocking |',
    '| --- | ---: | ---: |',
    ...areas.filter(({ total }) => total > 0).map((area) => `| ${area.title} | ${area.settled} of ${area.total} | ${area.blocking === 0 ? '' : area.blocking} |`),
    '',
    ...(blocking.length === 0 ? [] : ['Blocking:', '', ...blocking.map((title) => `- ${plain(title)}`), '']),
    ...(risks.length === 0 ? [] : ['Accepted risks:', '', ...risks.map((item) => `- ${plain(item.title)}: ${plain(item.summary)}`), '']),
    `Findings: ${list([count(error, 'error'), count(warning, 'warning'), count(information, 'info')])}.`,
    '',
  ].join('\n');
}
