/** Where things stand in the text around a fact: lines, tokens before and after, who may be edited. */
import { isBroken } from '../../facts/module.js';
import type { Block, Module, Node, Stmt } from '../../facts/nodes.js';
import type { Span } from '../../text/span.js';
import { indentationAt, lineEndAt, startsLine, stepBehind } from '../../text/style.js';
import { isSpaceCode, skipTrivia } from './scan.js';

/** What edits need to know about the file they write into. */
export interface Site {
  readonly module: Module;
  readonly indentUnit: string;
  readonly eol: '\n' | '\r\n';
  readonly semicolons: boolean;
}

/** True when the parser understood all of `span` and the file's lines mean the same to everyone. */
export function isEditable(module: Module, span: Span): boolean {
  return !isBroken(module, span) && !/\r(?!\n)|[\u2028\u2029]/.test(module.text);
}

/** End of the last token before `offset`: blanks and comments are skipped. */
export function tokenEndBefore(module: Module, offset: number): number {
  let at = offset;
  for (;;) {
    while (at > 0 && isSpaceCode(module.text.charCodeAt(at - 1))) at--;
    const comment = module.comments.find((c) => c.end === at);
    if (!comment) return at;
    at = comment.start;
  }
}

/** Start of the next token at or after `offset`. */
export function tokenAfter(module: Module, offset: number): number {
  return skipTrivia(module.text, offset);
}

/** True when nothing but a comment of one line follows on the line where `offset` stands. */
export function endsLine(module: Module, offset: number): boolean {
  const rest = module.text.slice(offset, lineEndAt(module.text, offset)).trim();
  return rest === '' || rest.startsWith('//') || /^\/\*(?:(?!\*\/).)*\*\/$/.test(rest);
}

/**
 * The whole statement a fact belongs to: an `export` around a declaration, all declarators of one `const`, the statement
 * itself otherwise. `undefined` for what is no statement of a block (a loop's `let i = 0`, a parameter's field).
 */
export function wholeStatement(module: Module, statement: Stmt): { readonly span: Span; readonly block: Block; readonly facts: readonly Stmt[] } | undefined {
  const owner: Node | undefined = statement.parent;
  if (owner?.kind === 'export') return wholeStatement(module, owner);
  if (owner?.kind !== 'block' || owner.parent?.kind === 'loop' && owner.parent.init === owner) return undefined;
  if (isParameterField(owner, statement)) return undefined;
  const facts = sameStatement(module, owner, statement);
  const first = facts[0] ?? statement;
  const last = facts[facts.length - 1] ?? statement;
  let { end } = last;
  // Of several declarators, none holds the semicolon.
  const next = tokenAfter(module, end);
  if (facts.length > 1 && module.text.charAt(next) === ';') end = next + 1;
  return { span: { start: first.start, end }, block: owner, facts };
}

/** `constructor(private client: Client)` makes a field whose text is inside the constructor. */
function isParameterField(block: Block, statement: Stmt): boolean {
  return block.statements.some((s) => s !== statement && s.kind === 'functionStatement' && s.start < statement.start && statement.end < s.end);
}

/** Neighbouring facts of one statement: several declarators, or the import beside the assignment of a `require`. */
function sameStatement(module: Module, block: Block, statement: Stmt): readonly Stmt[] {
  const all = block.statements;
  let from = all.indexOf(statement);
  let to = from;
  for (let at = all[from - 1]; at && belongsTo(module, at, all[from]); at = all[from - 1]) from--;
  for (let at = all[to + 1]; at && belongsTo(module, all[to], at); at = all[to + 1]) to++;
  return all.slice(from, to + 1);
}

function belongsTo(module: Module, earlier: Stmt | undefined, later: Stmt | undefined): boolean {
  if (!earlier || !later) return false;
  if (earlier.start === later.start) return true;
  // `a, b` of one declaration: only a comma stands between, which no two statements have.
  return later.start > earlier.end && module.text.charAt(tokenAfter(module, earlier.end)) === ',';
}

/** True for the statement that stands without braces after `if (…)`, `else`, a loop's head or a label. */
export function isBraceless(block: Block): boolean {
  return !block.braces && block.parent?.kind !== 'module' && block.parent?.kind !== 'switch' && !isExpressionBody(block);
}

/** True for the block of `=> value`. */
export function isExpressionBody(block: Block): boolean {
  return block.parent?.kind === 'function' && block.parent.expressionBody;
}

/** Indentation of statements of `block` at `offset`: that of the line when the statement starts it, else one step inside the block. */
export function statementIndentation(site: Site, block: Block, offset: number): string {
  const { text } = site.module;
  if (startsLine(text, offset)) return indentationAt(text, offset);
  const outer = indentationAt(text, offset);
  const opensHere = block.braces ? block.start >= offset - (offset - lineStart(text, offset)) : block.parent?.kind === 'switch';
  return opensHere ? outer + stepBehind(outer, site.indentUnit) : outer;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Strings, templates and comments over several lines inside `span`: their lines stay where they are when code around them moves. */
export function fixedLines(module: Module, span: Span): Span[] {
  const { text } = module;
  const inside = (s: Span): boolean => s.start >= span.start && s.start < span.end && text.slice(s.start, s.end).includes('\n');
  return [...module.index.strings.filter(inside), ...module.comments.filter((c) => inside(c) && !isAligned(text, c))];
}

/** A block comment whose lines all start with at least the indentation of its first line moves as a whole. */
function isAligned(text: string, comment: Span): boolean {
  const indentation = indentationAt(text, comment.start);
  return startsLine(text, comment.start) && text.slice(comment.start, comment.end).split('\n').slice(1).every((line) => line.startsWith(indentation));
}
