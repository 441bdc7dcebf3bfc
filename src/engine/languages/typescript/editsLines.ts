/** Whole statements: lines before and after them, taking them away, filling blocks. */
import type { Block, Module, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import { indentLines } from '../../text/reindent.js';
import type { Span } from '../../text/span.js';
import { indentationAt, lineEndAt, lineStartAt, nextLineAt, startsLine, stepBehind } from '../../text/style.js';
import { continuesLine } from './editsCode.js';
import { removeItem } from './editsItems.js';
import type { Site } from './editsPlace.js';
import {
  endsLine, fixedLines, isBraceless, isEditable, isExpressionBody, statementIndentation, tokenAfter, tokenEndBefore, wholeStatement,
} from './editsPlace.js';

/** Lines in front of a statement, above the comments that stand right over it. */
export function insertBefore(site: Site, statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
  return insertBeside(site, statement, lines, 'before');
}

/** Lines behind a statement. */
export function insertAfter(site: Site, statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
  return insertBeside(site, statement, lines, 'after');
}

function insertBeside(site: Site, statement: Stmt, lines: readonly string[], side: 'before' | 'after'): TextEdit[] | undefined {
  const { module } = site;
  const whole = wholeStatement(module, statement);
  if (!whole || lines.length === 0 || !isEditable(module, whole.span)) return undefined;
  const { span, block } = whole;
  // Between the members of a class stand no statements.
  if (block.parent?.kind === 'class') return undefined;
  if (isExpressionBody(block)) return side === 'before' ? expandExpressionBody(site, block, lines, []) : undefined;
  if (isBraceless(block)) return side === 'before' ? addBraces(site, block, lines, []) : addBraces(site, block, [], lines);
  return side === 'before' ? linesBefore(site, block, span, lines) : linesAfter(site, block, span, lines);
}

function linesBefore(site: Site, block: Block, span: Span, lines: readonly string[]): TextEdit[] {
  const { module, eol } = site;
  const { text } = module;
  const indentation = statementIndentation(site, block, span.start);
  // A semicolon in front, as in `;[1].map(f)`, ends the statement before and stays below the new lines.
  if (/^[ \t]*;*$/.test(text.slice(lineStartAt(text, span.start), span.start))) {
    const at = aboveComments(module, span.start);
    const safe = guarded(site, lines, tokenEndBefore(module, at), tokenAfter(module, at));
    return [{ start: at, end: at, newText: indented(safe, indentation, eol) }];
  }
  const safe = guarded(site, lines, tokenEndBefore(module, span.start), span.start);
  // The statement shares its line with what stands before it: it moves to a line of its own.
  let from = span.start;
  while (text.charAt(from - 1) === ' ' || text.charAt(from - 1) === '\t') from--;
  return [{ start: from, end: span.start, newText: eol + indented(safe, indentation, eol) + indentation }, ...closeOnOwnLine(site, block, span)];
}

function linesAfter(site: Site, block: Block, span: Span, lines: readonly string[]): TextEdit[] {
  const { module, eol } = site;
  const { text } = module;
  const indentation = statementIndentation(site, block, span.start);
  const next = tokenAfter(module, span.end);
  const safe = guarded(site, lines, span.end, next);
  const before = eol + safe.map((line) => (line === '' ? '' : indentation + line)).join(eol);
  if (endsLine(module, span.end)) {
    const at = lineEndAt(text, span.end);
    return [{ start: at, end: at, newText: before }];
  }
  let to = span.end;
  while (text.charAt(to) === ' ' || text.charAt(to) === '\t') to++;
  const isClosing = block.braces && to === block.end - 1;
  return [{ start: span.end, end: to, newText: before + eol + (isClosing ? indentationAt(text, block.start) : indentation) }];
}

/** `{ a(); }` on one line: the closing brace goes to a line of its own when the statement got one. */
function closeOnOwnLine(site: Site, block: Block, span: Span): TextEdit[] {
  const { text } = site.module;
  const close = block.end - 1;
  if (!block.braces || tokenAfter(site.module, span.end) !== close || lineStartAt(text, close) > span.end) return [];
  const start = text.slice(span.end, close).trim() === '' ? span.end : close;
  return [{ start, end: close, newText: site.eol + indentationAt(text, block.start) }];
}

/** Lines that cannot run together with the code before (which ends at `before`) and after (which starts at `after`). */
export function guarded(site: Site, lines: readonly string[], before: number, after: number): string[] {
  const { text } = site.module;
  const safe = [...lines];
  const first = safe[0] ?? '';
  const previous = text.charAt(before - 1);
  if (continuesLine(first) && before > 0 && !';{}:'.includes(previous)) safe[0] = `;${first}`;
  const last = safe[safe.length - 1] ?? '';
  if (continuesLine(text.slice(after, after + 12)) && !/[;}]\s*$|^\s*\/\//.test(last)) safe[safe.length - 1] = `${last};`;
  return safe;
}

function indented(lines: readonly string[], indentation: string, eol: string): string {
  return lines.map((line) => (line === '' ? eol : indentation + line + eol)).join('');
}

/** Start of the line of a statement, or of the comments that stand right above it: they speak of it, or command the linter. */
export function aboveComments(module: Module, start: number): number {
  const { text } = module;
  let at = lineStartAt(text, start);
  while (at > 0) {
    const previous = lineStartAt(text, at - 1);
    const from = at;
    const above = module.comments.find((c) => c.end > previous && c.end <= from && text.slice(c.end, from).trim() === '');
    if (!above || !startsLine(text, above.start)) break;
    at = lineStartAt(text, above.start);
  }
  return at;
}

/** Gives `if (x) return y;` braces, with lines before and after the statement. `undefined` for `else if`. */
export function addBraces(site: Site, block: Block, before: readonly string[], after: readonly string[]): TextEdit[] | undefined {
  const { module, eol, indentUnit } = site;
  const { text } = module;
  const owner = block.parent;
  const [first] = block.statements;
  if (!owner || !first || (first.kind === 'if' && text.slice(tokenEndBefore(module, block.start) - 4, tokenEndBefore(module, block.start)) === 'else')) return undefined;
  if (!isEditable(module, owner)) return undefined;
  const head = tokenEndBefore(module, block.start);
  const outer = indentationAt(text, ownerLine(text, owner.start, head));
  const inner = outer + stepBehind(outer, indentUnit);
  const top = indented(before, inner, eol);
  const bottom = eol + indented(after, inner, eol) + outer;
  const gap = text.slice(head, block.start);
  if (gap.trim() !== '' && !startsLine(text, block.start)) return undefined;
  const ownLine = startsLine(text, block.start);
  const close = closing(text, block.end, `${bottom}}`);
  if (!close) return undefined;
  if (ownLine) {
    const at = lineStartAt(text, block.start);
    return [{ start: head, end: head, newText: ' {' }, ...(top === '' ? [] : [{ start: at, end: at, newText: top }]), close];
  }
  const moved = indentLines(text, { start: block.start, end: block.end }, stepBehind(outer, indentUnit), fixedLines(module, block), outer);
  return [{ start: head, end: block.start, newText: ` {${eol}${top}${inner}` }, ...moved, close];
}

/** The `}` behind a statement; a comment at the end of its line stays with it. */
function closing(text: string, end: number, code: string): TextEdit | undefined {
  const rest = text.slice(end, lineEndAt(text, end));
  const comment = /^[ \t]*(?:\/\/.*)?$/.test(rest);
  if (!comment && rest.includes('/*')) return undefined;
  const at = comment ? lineEndAt(text, end) : end;
  return { start: at, end: at, newText: code };
}

/** The line whose indentation the braces follow: that of `else` or the head, whichever is nearer to the body. */
function ownerLine(text: string, ownerStart: number, head: number): number {
  const line = lineStartAt(text, Math.max(0, head - 1));
  const first = line + indentationAt(text, line).length;
  return first > ownerStart && /^(?:\}\s*)?else\b/.test(text.slice(first, first + 12)) ? first : ownerStart;
}

/** Turns `=> value` into a block that returns the value, with lines around the `return` (each side may be empty). */
export function expandExpressionBody(site: Site, block: Block, before: readonly string[], after: readonly string[], depth = 1): TextEdit[] | undefined {
  const { module, eol, indentUnit } = site;
  const { text } = module;
  const [statement] = block.statements;
  if (statement?.kind !== 'return' || !statement.value || !isEditable(module, block)) return undefined;
  const head = tokenEndBefore(module, block.start);
  if (text.slice(head, block.start).trim() !== '') return undefined;
  const outer = indentationAt(text, head);
  const step = stepBehind(outer, indentUnit);
  const bare = bareValue(text, block, statement.value);
  const inner = outer + step;
  const deep = outer + step.repeat(depth);
  const isMoved = startsLine(text, block.start);
  // Lines that follow were indented from the arrow's line, or from the value's own line.
  const shift = isMoved ? step.repeat(Math.max(0, depth - 1)) : step.repeat(depth);
  const moved = shift === '' ? [] : indentLines(text, bare, shift, fixedLines(module, bare), outer);
  const top = indented(before, inner, eol);
  const bottom = eol + indented(after, inner, eol) + outer;
  return [
    { start: head, end: bare.start, newText: ` {${eol}${top}${deep}return ` },
    ...moved,
    { start: bare.end, end: block.end, newText: `${site.semicolons ? ';' : ''}${bottom}}` },
  ];
}

/** The value of an expression body without the parentheses that only keep `{` from being a block. */
function bareValue(text: string, block: Block, value: Span): Span {
  const isObject = text.charAt(value.start) === '{';
  return isObject && /^\(\s*$/.test(text.slice(block.start, value.start)) && /^\s*\)$/.test(text.slice(value.end, block.end)) ? value : block;
}

/** Takes a statement away with its line; the body of `if (x) statement` becomes `{}`. */
export function removeStatement(site: Site, statement: Stmt): TextEdit[] | undefined {
  const { module } = site;
  const whole = wholeStatement(module, statement);
  if (!whole || !isEditable(module, whole.span) || isExpressionBody(whole.block)) return undefined;
  const { span, block, facts } = whole;
  const { text } = module;
  if (isBraceless(block)) return [{ ...span, newText: '{}' }];
  const declarators = facts.filter((fact) => fact.kind !== 'import');
  if (declarators.length > 1) return removeDeclarator(module, declarators, statement);
  const previous = text.charAt(tokenEndBefore(module, span.start) - 1);
  const after = tokenAfter(module, span.end);
  if (continuesLine(text.slice(after, after + 12)) && previous !== '' && !';{}'.includes(previous)) return undefined;
  if (startsLine(text, span.start) && endsLine(module, span.end)) {
    return [{ start: lineStartAt(text, span.start), end: nextLineAt(text, span.end), newText: '' }];
  }
  let { end } = span;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return [{ start: span.start, end, newText: '' }];
}

/** One of `const a = 1, b = 2;`. */
function removeDeclarator(module: Module, declarators: readonly Stmt[], statement: Stmt): TextEdit[] | undefined {
  const index = declarators.indexOf(statement);
  const items = declarators.map((d) => ({ start: (d.kind === 'assign' ? d.targets[0]?.start : undefined) ?? d.start, end: d.end }));
  const first = items[0];
  const last = items[items.length - 1];
  return first && last && removeItem(module, { items, brackets: { start: first.start - 1, end: last.end + 1 }, padded: false }, index);
}

/** Puts lines where a block's statements were. */
export function replaceBlock(site: Site, block: Block, lines: readonly string[]): TextEdit[] | undefined {
  const { module, eol } = site;
  const { text } = module;
  const owner = block.parent;
  if (!isEditable(module, block) || owner?.kind === 'class') return undefined;
  if (block.braces || isExpressionBody(block) || isBraceless(block)) {
    const head = block.braces ? block.start : tokenEndBefore(module, block.start);
    if (text.slice(head, block.start).trim() !== '') return undefined;
    const outer = indentationAt(text, block.braces ? block.start : ownerLine(text, owner?.start ?? head, head));
    const body = indented(lines, outer + stepBehind(outer, site.indentUnit), eol);
    return [{ start: head, end: block.end, newText: `${block.braces ? '' : ' '}{${eol}${body}${outer}}` }];
  }
  const [first] = block.statements;
  const last = block.statements[block.statements.length - 1];
  if (!first || !last || lines.length === 0) return undefined;
  const indentation = statementIndentation(site, block, first.start);
  return [{ start: first.start, end: last.end, newText: lines.map((line) => (line === '' ? '' : indentation + line)).join(eol).slice(indentation.length) }];
}
