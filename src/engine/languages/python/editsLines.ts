import { isBroken } from '../../facts/module.js';
import type { Block, Module, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { asLines, eolOf, indentationAt, lineEndAt, lineStartAt, nextLineAt, startsLine } from '../../text/style.js';

/** True when a statement begins its line and is not an `elif` (which is an If inside an `else` that is not there). */
export function beginsLine(module: Module, statement: Stmt): boolean {
  return startsCodeLine(module.text, statement.start) && !isElif(module, statement);
}

/** True when only blanks stand before `offset` on its line, and the line does not go on from a backslash above. */
function startsCodeLine(text: string, offset: number): boolean {
  return startsLine(text, offset) && !/\\\r?\n$/.test(text.slice(Math.max(0, lineStartAt(text, offset) - 3), lineStartAt(text, offset)));
}

/** True when nothing but a comment follows on the line where a statement ends. */
export function endsLine(module: Module, statement: Span): boolean {
  const rest = module.text.slice(statement.end, lineEndAt(module.text, statement.end)).trim().replace(/^;\s*/, '');
  return rest === '' || rest.startsWith('#');
}

/** False for files with line breaks that editors and Python see differently. */
export function hasPlainLines(module: Module): boolean {
  return !/\r(?!\n)/.test(module.text);
}

/** Lines in front of a statement, at its indentation. */
export function insertBefore(module: Module, statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
  if (!isEditable(module, statement) || !beginsLine(module, statement)) return undefined;
  const { text } = module;
  const at = lineStartAt(text, statement.start);
  return [{ start: at, end: at, newText: asLines(lines, indentationAt(text, at), eolOf(text)) }];
}

/** Lines behind a statement, at its indentation. */
export function insertAfter(module: Module, statement: Stmt, lines: readonly string[]): TextEdit[] | undefined {
  if (!isEditable(module, statement) || !beginsLine(module, statement) || !endsLine(module, statement)) return undefined;
  return [linesAfter(module, statement.end, lines, indentationAt(module.text, statement.start))];
}

/** The edit that puts lines behind the line holding `offset`. */
export function linesAfter(module: Module, offset: number, lines: readonly string[], indentation: string): TextEdit {
  const { text } = module;
  const at = lineEndAt(text, offset);
  const eol = eolOf(text);
  return { start: at, end: at, newText: lines.map((line) => eol + (line === '' ? '' : indentation + line)).join('') };
}

/** Takes a statement away; a block keeps a `pass` when it would be empty. */
export function removeStatement(module: Module, statement: Stmt): TextEdit[] | undefined {
  const block = statement.parent;
  if (block?.kind !== 'block' || !isEditable(module, statement) || isElif(module, statement)) return undefined;
  // `import a, b` is two facts on one span.
  if (block.statements.filter((other) => other.start === statement.start).length > 1) return undefined;
  const { text } = module;
  if (block.statements.length === 1 && block.parent?.kind !== 'module') return [{ start: statement.start, end: statement.end, newText: 'pass' }];
  if (startsLine(text, statement.start) && endsLine(module, statement)) {
    return [{ start: lineStartAt(text, statement.start), end: nextLineAt(text, statement.end), newText: '' }];
  }
  const index = block.statements.indexOf(statement);
  const next = block.statements[index + 1];
  if (next && next.start <= lineEndAt(text, statement.end)) return [{ start: statement.start, end: next.start, newText: '' }];
  const previous = block.statements[index - 1];
  return previous && previous.end >= lineStartAt(text, statement.start) ? [{ start: previous.end, end: statement.end, newText: '' }] : undefined;
}

/** Puts lines where a block's statements were. */
export function replaceBlock(module: Module, block: Block, lines: readonly string[], unit: string): TextEdit[] | undefined {
  const [first] = block.statements;
  const last = block.statements.at(-1);
  if (!first || !last || lines.length === 0 || !isEditable(module, block) || isElif(module, first) || !endsLine(module, last)) return undefined;
  const { text } = module;
  const inline = inlineSuite(module, block);
  if (inline) {
    return [{ start: inline.colonEnd, end: last.end, newText: linesText(lines, inline.indentation + unit, eolOf(text)) }];
  }
  if (!startsCodeLine(text, first.start)) return undefined;
  const indentation = indentationAt(text, first.start);
  const start = lineStartAt(text, first.start);
  return [{ start, end: last.end, newText: linesText(lines, indentation, eolOf(text)).slice(eolOf(text).length) }];
}

function linesText(lines: readonly string[], indentation: string, eol: string): string {
  return lines.map((line) => eol + (line === '' ? '' : indentation + line)).join('');
}

/**
 * For a suite on its header's line (`if x: return y`): where the colon ends and the indentation of the header.
 * `undefined` for suites on lines of their own, and for ones continued by a backslash.
 */
export function inlineSuite(module: Module, block: Block): { readonly colonEnd: number; readonly indentation: string } | undefined {
  const { text } = module;
  const owner = block.parent;
  if (!owner || owner.kind === 'module' || startsLine(text, block.start)) return undefined;
  let colonEnd = block.start;
  while (text.charAt(colonEnd - 1) === ' ' || text.charAt(colonEnd - 1) === '\t') colonEnd--;
  // A case has no node of its own, and the match around it stands further left.
  const header = owner.kind === 'switch' ? lineStartAt(text, block.start) + indentationAt(text, block.start).length : owner.start;
  if (owner.kind === 'switch' && !text.startsWith('case', header)) return undefined;
  if (text.charAt(colonEnd - 1) !== ':' || !startsCodeLine(text, header)) return undefined;
  return { colonEnd, indentation: indentationAt(text, header) };
}

/** True when the parser understood all of the statement or block, lines mean the same to everyone, and it is not the inside of a lambda. */
export function isEditable(module: Module, node: Stmt): boolean {
  const owner = node.kind === 'block' ? node.parent : node.parent?.parent;
  return hasPlainLines(module) && !isBroken(module, node) && !(owner?.kind === 'function' && owner.expressionBody);
}

function isElif(module: Module, statement: Stmt): boolean {
  return statement.kind === 'if' && module.text.startsWith('elif', statement.start);
}
