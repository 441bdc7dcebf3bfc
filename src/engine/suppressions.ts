/**
 * Comments that silence findings: `readiness-ignore rule[, rule]: reason` and `readiness-ignore-file rule: reason`. What people know from other linters
 * is understood as well: `readiness-ignore-next-line`, and a reason after ` -- `.
 */
import type { Comment, Module } from './facts/nodes.js';
import type { LineIndex } from './text/lineIndex.js';
import type { Span } from './text/span.js';
import { statementAt } from './statements.js';

/** A file-wide comment counts only near the top, where a reader looks for it. */
const FILE_COMMENT_LINES = 30;
const PATTERN = /^readiness-ignore(?:(-file)|-next-line|-line)?(?![\w-])[ \t]*(.*?)(?:(?::|\s--)\s*(.*))?$/su;
/** Ids of rules have several words; one word after an id is the beginning of a reason that lacks its colon. */
const ID = /^[a-z]+(?:-[a-z]+)+$/u;

export interface Suppression {
  readonly comment: Comment;
  readonly scope: 'line' | 'file';
  readonly rules: readonly string[];
  readonly reason: string;
  /** 0-based line whose findings it silences (scope `line`). */
  readonly line: number;
}

/** All suppressions of a module, in source order. */
export function findSuppressions(module: Module, lines: LineIndex): Suppression[] {
  const found: Suppression[] = [];
  const written = module.comments.flatMap((comment) => {
    const match = PATTERN.exec(comment.text);
    return match ? [{ comment, match }] : [];
  });
  // Where comments stand matters only beside a suppression, and most files have none.
  if (written.length === 0) return found;
  const commentLines = new Set<number>();
  for (const c of module.comments) if (standsAlone(module.text, lines, c)) for (let l = lineOf(lines, c.start); l <= lineOf(lines, c.end); l++) commentLines.add(l);
  for (const { comment, match } of written) {
    const scope = match[1] === undefined ? 'line' : 'file';
    const own = lineOf(lines, comment.start);
    if (scope === 'file' && own >= FILE_COMMENT_LINES) continue;
    const rules = idsIn(match[2] ?? '');
    const reason = (match[3] ?? '').trim();
    found.push({ comment, scope, rules, reason, line: commentLines.has(own) ? nextCodeLine(lines, own, commentLines) : own });
  }
  return found;
}

/** True when the suppression silences a finding of `rule` at `span`. */
export function silences(suppression: Suppression, rule: string, span: Span, module: Module, lines: LineIndex): boolean {
  if (!suppression.rules.includes(rule)) return false;
  if (suppression.scope === 'file') return true;
  if (suppression.line === lineOf(lines, span.start)) return true;
  const statement = statementAt(module, span.start);
  if (!statement) return false;
  if (suppression.line === lineOf(lines, statement.start)) return true;
  // A trailing comment after the last line of a statement of several lines.
  return lineOf(lines, statement.end) === suppression.line && lineOf(lines, suppression.comment.start) === suppression.line;
}

/** The ids of a list with commas or spaces, up to where prose begins. The first word of each part counts even when no rule is called so. */
function idsIn(list: string): string[] {
  const ids: string[] = [];
  for (const part of list.split(',')) {
    const words = part.trim().split(/\s+/u).filter((word) => word !== '');
    const prose = words.findIndex((word, i) => i > 0 && !ID.test(word));
    ids.push(...(prose < 0 ? words : words.slice(0, prose)));
    if (prose >= 0) break;
  }
  return ids;
}

function nextCodeLine(lines: LineIndex, from: number, commentLines: ReadonlySet<number>): number {
  for (let line = from + 1; line < lines.lineCount; line++) {
    if (!commentLines.has(line) && lines.lineText(line).trim() !== '') return line;
  }
  return from;
}

function standsAlone(text: string, lines: LineIndex, comment: Comment): boolean {
  const before = text.slice(lines.lineStart(lineOf(lines, comment.start)), comment.start).trim();
  return before === '' || before === '{';
}

function lineOf(lines: LineIndex, offset: number): number {
  return lines.positionAt(offset).line;
}
