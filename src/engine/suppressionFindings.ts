/** Findings about suppression comments themselves. */
import { severityOf, usedKey } from './analyze.js';
import type { Module } from './facts/nodes.js';
import type { Finding } from './rules/finding.js';
import type { Rule } from './rules/rule.js';
import { suppressionWithoutReason, unusedSuppression } from './rules/suppressions/suppressionRules.js';
import type { Suppression } from './suppressions.js';
import type { TextEdit } from './text/edits.js';
import type { Span } from './text/span.js';
import type { AnalysisSettings } from './types.js';

export function suppressionFindings(
  suppressions: readonly Suppression[], used: ReadonlySet<string>, all: readonly Rule[], settings: AnalysisSettings, module: Module,
): Finding[] {
  const findings: Finding[] = [];
  // Most files have none, and then nothing needs to be known of the rules.
  if (suppressions.length === 0) return findings;
  const on = new Set(all.filter((r) => severityOf(r, settings) !== 'off').map((r) => r.meta.id));
  const known = new Set(all.map((r) => r.meta.id));
  for (const s of suppressions) {
    if (s.rules.length === 0) add(findings, unusedSuppression, settings, s, 'unnamed', '', () => [removal(module, s, '')]);
    for (const id of s.rules) {
      const dead = !known.has(id) || (on.has(id) && !used.has(usedKey(s, id)));
      if (dead) add(findings, unusedSuppression, settings, s, known.has(id) ? 'unused' : 'unknown', id, () => [removal(module, s, id)]);
    }
    if (s.reason === '' && s.rules.length > 0) add(findings, suppressionWithoutReason, settings, s, 'reason', s.rules.join(', '), undefined);
  }
  return findings;
}

function add(
  findings: Finding[], rule: Rule, settings: AnalysisSettings, s: Suppression, message: string, id: string, edits: (() => readonly TextEdit[]) | undefined,
): void {
  const severity = severityOf(rule, settings);
  if (severity === 'off') return;
  const span: Span = { start: s.comment.start, end: s.comment.end };
  findings.push({
    rule: rule.meta.id,
    severity,
    span,
    message: (rule.meta.messages[message] ?? '').replace('{rule}', id),
    evidence: [],
    related: [],
    fixable: edits !== undefined,
    fixes: () => (edits ? [{ title: s.rules.length > 1 ? `Remove ${id} from this comment` : 'Remove this comment', safety: 'safe', edits: edits() }] : []),
    identity: `${rule.meta.id}|${s.scope}|${id}`,
  });
}

/** Takes one rule out of a comment, or the whole comment with its line when it was the only one. */
function removal(module: Module, s: Suppression, id: string): TextEdit {
  const { text } = module;
  if (s.rules.length > 1) {
    const comment = text.slice(s.comment.start, s.comment.end);
    const listed = new RegExp(`(,\\s*|\\s)${id.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\w-])(\\s*,\\s*)?`, 'u').exec(comment);
    if (listed) {
      const keep = listed[1]?.startsWith(',') ? (listed[2] === undefined ? '' : ', ') : (listed[1] ?? '');
      const start = s.comment.start + listed.index;
      return { start, end: start + listed[0].length, newText: keep };
    }
  }
  let { start, end } = s.comment;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const alone = start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r';
  if (alone) {
    if (text[end] === '\r') end++;
    if (text[end] === '\n') end++;
  }
  return { start, end, newText: '' };
}
