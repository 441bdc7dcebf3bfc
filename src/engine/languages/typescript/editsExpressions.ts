import type { Expr, Module, Node, ObjectEntry } from '../../facts/nodes.js';
import { forEachChild } from '../../facts/visit.js';
import type { TextEdit } from '../../text/edits.js';
import { contains } from '../../text/span.js';
import type { Span } from '../../text/span.js';
import { continuesLine, isArgument, isPrimary } from './editsCode.js';
import type { Site } from './editsPlace.js';
import { isBraceless, tokenEndBefore } from './editsPlace.js';

/** Puts `code` in the place of an expression, with parentheses when it would fall apart there. */
export function replaceExpr(site: Site, expr: Expr, code: string): TextEdit[] {
  const { start, end } = expr;
  const whole = inPlace(site, expr, code);
  return [{ start, end, newText: whole.before + code + whole.after }];
}

/** Puts code around an expression; one that needs parentheses to be an argument or operand gets them. */
export function wrapSpan(site: Site, span: Span, before: string, after: string): TextEdit[] {
  const { start, end } = span;
  const source = site.module.text.slice(start, end);
  const node = nodeWithSpan(site.module, span);
  const takesAll = /[([{,]\s*$/.test(before);
  const bare = takesAll ? !isArgument(source) : !isPrimary(source);
  const open = bare ? `${before}(` : before;
  const close = bare ? `)${after}` : after;
  const outer = node ? inPlace(site, node, open + source + close) : { before: '', after: '' };
  // A rule may have written the key of a shorthand entry itself.
  const key = node && shorthandEntry(node)?.key;
  const hasKey = key !== undefined && new RegExp(`^\\s*${key.replace(/\$/g, '\\$')}\\s*:`).test(before);
  return [
    { start, end: start, newText: (hasKey ? '' : outer.before) + open },
    { start: end, end, newText: close + (hasKey ? '' : outer.after) },
  ];
}

/** What must stand around `code` when it takes the place of `expr`. */
function inPlace(site: Site, expr: Expr, code: string): { readonly before: string; readonly after: string } {
  const key = shorthandEntry(expr)?.key;
  if (key !== undefined) return { before: `${key}: `, after: '' };
  const attribute = attributeOf(expr);
  if (attribute) {
    const bare = attribute.value.start === attribute.value.end ? '=' : '';
    const string = /^(?:"[^"\\]*"|'[^'\\]*')$/.test(code);
    const isBraced = expr.kind !== 'string' && bare === '' && expr.kind !== 'jsx';
    return isBraced || string ? { before: bare, after: '' } : { before: `${bare}{`, after: '}' };
  }
  const { parent } = expr;
  const isTight = bindsTightly(expr, parent);
  const isLonely = parent?.kind === 'exprStatement' || (parent?.kind === 'return' && parent.parent?.parent?.kind === 'function' && parent.parent.parent.expressionBody);
  const parentheses = isTight ? !isPrimary(code) || (parent?.kind === 'member' && /^\d/.test(code))
    : isLonely ? /^\s*(?:\{|function\b|class\b)/.test(code) : !isArgument(code);
  const hazard = parent?.kind === 'exprStatement' && !isBody(parent) && continuesLine(parentheses ? '(' : code) && runsOn(site, expr.start);
  return { before: (hazard ? ';' : '') + (parentheses ? '(' : ''), after: parentheses ? ')' : '' };
}

/** True when the statement before `start` ends without a semicolon. */
function runsOn({ module }: Site, start: number): boolean {
  const before = tokenEndBefore(module, start);
  return before > 0 && before !== start && !';{}:'.includes(module.text.charAt(before - 1));
}

/** True for the statement behind `if (x)` without braces. */
function isBody(statement: Node): boolean {
  return statement.parent?.kind === 'block' && isBraceless(statement.parent);
}

function shorthandEntry(expr: Node): ObjectEntry | undefined {
  const { parent } = expr;
  return parent?.kind === 'object' ? parent.entries.find((entry) => entry.shorthand && entry.value === expr) : undefined;
}

function attributeOf(expr: Node): ObjectEntry | undefined {
  const { parent } = expr;
  return parent?.kind === 'jsx' ? parent.attributes.find((entry) => !entry.spread && entry.value === expr) : undefined;
}

/** True where an operator, a dot, a call or an index would take only a part of a longer expression. */
function bindsTightly(expr: Expr, parent: Node | undefined): boolean {
  switch (parent?.kind) {
    case 'member': case 'binary': case 'unary': case 'await': return true;
    case 'index': return parent.object === expr;
    case 'call': return parent.callee === expr;
    case 'conditional': return parent.test === expr;
    case 'class': return true;
    case 'other': return parent.form === 'cast';
    default: return false;
  }
}

/** The outermost expression that covers exactly `span`. */
function nodeWithSpan(module: Module, span: Span): Expr | undefined {
  let at: Node | undefined = module;
  while (at) {
    if (at.start === span.start && at.end === span.end && isExpr(at)) return at;
    let next: Node | undefined;
    forEachChild(at, (child) => {
      if (!next && contains(child, span)) next = child;
    });
    at = next;
  }
  return undefined;
}

function isExpr(node: Node): node is Expr {
  switch (node.kind) {
    case 'name': case 'member': case 'index': case 'call': case 'string': case 'template': case 'number': case 'constant': case 'object':
    case 'list': case 'spread': case 'await': case 'yield': case 'binary': case 'unary': case 'conditional': case 'assignExpr': case 'jsx':
    case 'other': case 'function': case 'class':
      return true;
    default: return false;
  }
}
