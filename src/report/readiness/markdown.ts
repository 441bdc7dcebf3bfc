/** The readiness report for pull requests and wikis. */
import type { AreaReport, ItemReport, ReadinessReport } from '../../readiness/types.js';
import { consistencyMarkdown } from './consistency.js';
import { costMarkdown } from './costText.js';
import { documentsMarkdown } from './documents.js';
import { code, escape } from './markdownText.js';
import { areaWords, byUrgency, allItems, day, gathered, isLeft, lastStatement, notScanned, placeWords, scoreWords, stateWords, statementLines, STATE_MARKS, targetTitle } from './words.js';

/** Places listed with one piece of evidence. */
const PLACES = 5;

export function readinessToMarkdown(report: ReadinessReport): string {
  const lines = [
    `# Readiness of ${escape(report.folder)}: ${scoreWords(report)}`, '',
    `**${escape(report.verdict.title)}** for: ${targetTitle(report)}${report.targetChosen ? '' : ' (not chosen yet)'}. ${escape(report.verdict.sentence)}`, '',
    `${day(report.generatedAt)}${report.commit === undefined ? '' : `, commit ${code(report.commit)}`}. ${escape(report.scoreReason)}`, '',
    ...lastSettled(report),
    ...report.verdict.reasons.map((reason) => `- ${escape(reason)}`), '',
  ];
  if (report.state !== 'ready') return `${lines.join('\n').trimEnd()}\n`;
  lines.push(...next(report), ...honest(report), ...report.areas.flatMap(area), ...costMarkdown(report, escape, code), ...consistencyMarkdown(report), ...documentsMarkdown(report), ...findings(report), ...risks(report), ...people(report), ...leftOut(report));
  return `${lines.join('\n').trimEnd()}\n`;
}

function lastSettled(report: ReadinessReport): string[] {
  const last = lastStatement(report);
  return last === undefined ? [] : [`Last word: ${escape(statementLines(last.statement)[0] ?? '')}: ${escape(last.item.title)}.`, ''];
}

function next({ verdict }: ReadinessReport): string[] {
  if (verdict.next === undefined || verdict.next.items.length === 0) return [];
  return [`## What stands between this and “${escape(verdict.next.title)}”`, '', ...verdict.next.items.map(({ title, effort }, index) => `${index + 1}. ${escape(title)} (${effort} of work)`), ''];
}

function honest({ honestTest }: ReadinessReport): string[] {
  const rows = honestTest.map(({ question, answer, reason, sentence }) => `| ${escape(question)} | ${answer} | ${escape(sentence ? `${sentence.text} (${sentence.by}) ` : '')}${escape(reason)} |`);
  return ['## The honest test', '', '| Question | Answer | Why |', '|---|---|---|', ...rows, ''];
}

function area(one: AreaReport): string[] {
  return [`## ${escape(one.title)}: ${areaWords(one)}`, '', ...byUrgency(one.items).flatMap(item), ''];
}

function item(one: ItemReport): string[] {
  const evidence = gathered(one.evidence).map(({ first, places }) => {
    const where = places.slice(0, PLACES).map((place) => code(placeWords(place))).join(', ') + (places.length > PLACES ? ` and ${places.length - PLACES} more` : '');
    return `  - ${first.kind === 'contradicts' ? '✗ ' : first.kind === 'supports' ? '✓ ' : ''}${escape(first.text)}${where === '' ? '' : `: ${where}`}`;
  });
  return [
    `- ${STATE_MARKS[one.state]} **${escape(one.title)}** (${code(one.id)}${one.blocking && isLeft(one) ? ', blocking' : ''}): ${stateWords(one)}. ${escape(one.reason)}`,
    ...(one.owner === undefined ? [] : [`  - owner: ${escape(one.owner)}`]),
    ...evidence,
    ...(one.moreEvidence > 0 ? [`  - and ${one.moreEvidence} more`] : []),
  ];
}

function findings({ findings: { byRule } }: ReadinessReport): string[] {
  if (byRule.length === 0) return [];
  return ['## Findings', '', '| Rule | Severity | Findings | Sites that pass | Fixable |', '|---|---|---|---|---|', ...byRule.map((row) => `| ${code(row.rule)} | ${row.severity} | ${row.findings} | ${row.sites - row.findings} of ${row.sites} | ${row.fixable} |`), ''];
}

function risks(report: ReadinessReport): string[] {
  const rows = allItems(report).filter(({ state, statement }) => state === 'acceptedRisk' && statement !== undefined);
  return rows.length === 0 ? [] : ['## Accepted risks', '', ...rows.map(({ title, reason }) => `- **${escape(title)}**: ${escape(reason)}`), ''];
}

function people(report: ReadinessReport): string[] {
  const stated = allItems(report).flatMap(({ title, statement }) => (statement ? [`- **${escape(title)}**: ${escape(statementLines(statement).join('; '))}`] : []));
  return stated.length === 0 ? [] : ['## Who stated what', '', ...stated, ''];
}

function leftOut(report: ReadinessReport): string[] {
  const notes = [...notScanned(report), ...(report.store.problem ? [`${report.store.file}:${report.store.problem.line1} ${report.store.problem.message}`] : [])];
  return notes.length === 0 ? [] : ['## What was not scanned and why', '', ...notes.map((note) => `- ${escape(note)}`), ''];
}
