import type { GuardPlan } from '../../facts/editBuilder.js';
import { enclosingFunction } from '../../facts/module.js';
import type { Block, FunctionNode, Module, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import { indentLines } from '../../text/reindent.js';
import type { Span } from '../../text/span.js';
import { eolOf, indentationAt, lineEndAt, lineStartAt, nextLineAt, stepBehind } from '../../text/style.js';
import { mentions, renameVariable } from './editsCode.js';
import { beginsLine, endsLine, inlineSuite, isEditable, linesAfter } from './editsLines.js';
import { firstFree, namesIn, outermostFunction } from './editsNames.js';
import { literalsOverLines } from './editsStrings.js';

/** Wraps a function's body, behind its docstring, into `try`. */
export function guardBody(module: Module, fn: FunctionNode, plan: GuardPlan, unit: string): TextEdit[] | undefined {
  if (fn.form === 'lambda') return undefined;
  const { statements } = fn.body;
  return guardStatements(module, statements.slice(fn.doc === undefined ? 0 : 1), plan, unit);
}

/** Wraps adjacent statements of one block into `try`, moving them one step to the right. */
export function guardStatements(module: Module, statements: readonly Stmt[], plan: GuardPlan, unit: string): TextEdit[] | undefined {
  const [first] = statements;
  const last = statements.at(-1);
  const block = first?.parent;
  if (!first || !last || block?.kind !== 'block' || !areAdjacent(block, statements) || !isLegal(statements, plan)) return undefined;
  if (!statements.every((statement) => isEditable(module, statement)) || !endsLine(module, last)) return undefined;
  const inline = inlineSuite(module, block);
  const indentation = inline?.indentation ?? indentationAt(module.text, first.start);
  const step = stepBehind(indentation, unit);
  const handler = handlerLines(module, first, plan, step);
  if (!handler) return undefined;
  if (inline) return statements.length === block.statements.length ? guardInline(module, block, handler, inline, step) : undefined;
  if (!beginsLine(module, first)) return undefined;

  const { text } = module;
  const start = lineStartAt(text, first.start);
  const end = pastComments(module, last.end, indentation);
  const moved = indentLines(text, { start, end }, step, literalsOverLines(module, { start, end }), indentation);
  return [{ start, end: start, newText: `${indentation}try:${eolOf(text)}` }, ...moved, linesAfter(module, end, handler, indentation)];
}

function guardInline(
  module: Module, block: Block, handler: readonly string[], { colonEnd, indentation }: { colonEnd: number; indentation: string }, unit: string,
): TextEdit[] {
  const eol = eolOf(module.text);
  const inside = indentation + unit;
  return [
    { start: colonEnd, end: block.start, newText: `${eol}${inside}try:${eol}${inside}${unit}` },
    linesAfter(module, block.end, handler, inside),
  ];
}

/** The `except` clauses, or `undefined` when they would do nothing. */
function handlerLines(module: Module, at: Stmt, plan: GuardPlan, unit: string): string[] | undefined {
  const body = [...plan.log, ...plan.answer];
  if (body.length === 0) return undefined;
  const taken = namesIn(outermostFunction(at) ?? module);
  // `except … as error` unbinds the name afterwards, so a variable of that name must not be touched.
  const name = firstFree('error', (candidate) => taken.has(candidate));
  const binding = body.some((code) => mentions(code, 'error')) ? ` as ${name}` : '';
  const passed = plan.letThrough.length === 0 ? [] : [`except ${listed(plan.letThrough)}:`, `${unit}raise`];
  return [
    ...passed,
    `except ${listed(plan.exceptions.length === 0 ? ['Exception'] : plan.exceptions)}${binding}:`,
    ...body.flatMap((code) => renameVariable(code, 'error', name).split(/\r?\n/)).map((line) => (line === '' ? '' : unit + line)),
  ];
}

function listed(types: readonly string[]): string {
  return types.length === 1 ? types[0] ?? '' : `(${types.join(', ')})`;
}

function areAdjacent(block: Block, statements: readonly Stmt[]): boolean {
  const from = statements[0] ? block.statements.indexOf(statements[0]) : -1;
  return from >= 0 && statements.every((statement, i) => block.statements[from + i] === statement);
}

/** False where Python would refuse the result: a `return` outside functions or with a value in an async generator, a moved future import. */
function isLegal(statements: readonly Stmt[], plan: GuardPlan): boolean {
  if (statements.some((s) => s.kind === 'import' && (s.module === '__future__' || s.names.some((n) => n.imported === '*')))) return false;
  const returns = plan.answer.some((code) => /^return\b/.test(code));
  const returnsValue = plan.answer.some((code) => /^return\s+\S/.test(code));
  const [first] = statements;
  if (!first || !returns) return true;
  const fn = enclosingFunction(first);
  return fn !== undefined && !isInClassBody(first, fn) && !(returnsValue && fn.isAsync && fn.isGenerator);
}

function isInClassBody(statement: Stmt, fn: FunctionNode): boolean {
  for (let at = statement.parent; at && at !== fn; at = at.parent) if (at.kind === 'class') return true;
  return false;
}

/** End of the region that belongs to a statement: comments below it that are indented deeper than the statement itself move with it. */
function pastComments(module: Module, end: number, indentation: string): number {
  const { text } = module;
  let reached = end;
  for (let at = nextLineAt(text, end); at < text.length; at = nextLineAt(text, at)) {
    const line: Span = { start: at, end: lineEndAt(text, at) };
    const content = text.slice(line.start, line.end);
    if (content.trim() === '') continue;
    const indent = indentationAt(text, at);
    if (!content.startsWith('#', indent.length) || indent.length <= indentation.length) break;
    reached = line.end;
  }
  return reached;
}
