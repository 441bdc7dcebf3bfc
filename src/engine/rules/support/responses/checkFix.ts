/** Edits that look at a response's status before anything reads its body. */
import { statementOf } from '../../../facts/module.js';
import type { Expr, Node, Stmt } from '../../../facts/nodes.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { ended } from '../logLines.js';
import { calleeText } from '../wording.js';
import type { ResponseUse } from './unchecked.js';

export function checkStatus(use: ResponseUse, context: RuleContext): Fix | undefined {
  const { holder } = use;
  switch (holder.kind) {
    case 'variable': return afterBinding(use, holder.name.name, context);
    case 'callback': return inCallback(use, holder.name.name, holder.fn.body.statements[0], context);
    case 'each': return holder.loop && inCallback(use, holder.name.name, holder.loop.body.statements[0], context);
    case 'chain': return hoisted(use, context);
  }
}

/** The line that fails on an error answer, and how the fix's title calls it. */
function check(use: ResponseUse, name: string, context: RuleContext): { readonly line: string; readonly title: string } | undefined {
  const { check: how } = use.row;
  if (!how) return undefined;
  if ('method' in how) return { line: ended(`${name}.${how.method}()`, context), title: `Call ${name}.${how.method}()` };
  const message = `\`${calleeText(use.call, use.symbol).replace(/[`$\\]/gu, '')} answered \${${name}.${how.status}}\``;
  return { line: ended(`if (!${name}.${how.flag}) throw new Error(${message})`, context), title: `Throw unless ${name}.${how.flag}` };
}

function afterBinding(use: ResponseUse, name: string, context: RuleContext): Fix | undefined {
  const written = check(use, name, context);
  const statement = statementOf(use.call);
  if (!written || !statement) return undefined;
  const edits = statement.kind === 'with' ? insertFirst(statement.body.statements[0], written.line, context) : isPlainBinding(statement) ? context.edit.insertAfter(statement, [written.line]) : undefined;
  return edits && { title: `${written.title} before the body is read`, safety: 'safe', edits };
}

function insertFirst(statement: Stmt | undefined, line: string, context: RuleContext): TextEdit[] | undefined {
  return statement && context.edit.insertBefore(statement, [line]);
}

/** The binding is the whole statement: in a condition, another place would be asked for. */
function isPlainBinding(statement: Stmt): boolean {
  return statement.kind === 'assign' || (statement.kind === 'exprStatement' && statement.expr.kind === 'assignExpr');
}

/** First thing in the code that is run with the response. */
function inCallback(use: ResponseUse, name: string, first: Stmt | undefined, context: RuleContext): Fix | undefined {
  const written = check(use, name, context);
  const edits = written && insertFirst(first, written.line, context);
  return edits && { title: `${written.title} before the body is read`, safety: 'review', edits };
}

/** `return requests.get(url).json()` → the response in a variable, the check, and the statement with the variable. */
function hoisted(use: ResponseUse, context: RuleContext): Fix | undefined {
  const statement = statementOf(use.call);
  const value = statement && valueOfStatement(statement);
  if (!statement || !value || !isEvaluatedFirst(use.call, value)) return undefined;
  const name = context.edit.freshName('response');
  const written = check(use, name, context);
  if (!written) return undefined;
  const { text } = context.module;
  const asked = use.call.parent?.kind === 'await' ? use.call.parent : use.call;
  const code = text.slice(asked.start, asked.end);
  // Lines of a longer call would keep their old indentation, which only reads well inside brackets.
  const binding = context.catalog.ecosystem === 'python' ? `${name} = ${code}` : `const ${name} = ${code}`;
  const lines = context.edit.insertBefore(statement, [ended(binding, context), written.line]);
  return lines && { title: `${written.title} before the body is read`, safety: 'review', edits: [...lines, { ...inBrackets(asked, text), newText: name }] };
}

function valueOfStatement(statement: Stmt): Expr | undefined {
  switch (statement.kind) {
    case 'assign': return statement.op === '=' && statement.targets.every((t) => t.kind === 'name' || t.kind === 'objectPattern' || t.kind === 'listPattern') ? statement.value : undefined;
    case 'return': return statement.value;
    case 'exprStatement': return statement.expr.kind === 'assignExpr' && statement.expr.target.kind === 'name' ? statement.expr.value : statement.expr;
    default: return undefined;
  }
}

/** Nothing in the value runs before the call, and nothing decides whether it runs. */
function isEvaluatedFirst(call: Node, value: Expr): boolean {
  let at: Node = call;
  while (at !== value) {
    const { parent }: Node = at;
    if (!parent) return false;
    const first = (parent.kind === 'await') || (parent.kind === 'other' && parent.form === 'cast') || ((parent.kind === 'member' || parent.kind === 'index') && parent.object === at)
      || (parent.kind === 'call' && parent.callee === at) || (parent.kind === 'binary' && parent.left === at) || (parent.kind === 'conditional' && parent.test === at);
    if (!first) return false;
    at = parent;
  }
  return true;
}

/** The span with the brackets directly around it. */
function inBrackets(span: { readonly start: number; readonly end: number }, text: string): { readonly start: number; readonly end: number } {
  const before = /\(\s*$/u.exec(text.slice(Math.max(0, span.start - 40), span.start));
  const behind = /^\s*\)/u.exec(text.slice(span.end, span.end + 40));
  return before && behind ? { start: span.start - before[0].length, end: span.end + behind[0].length } : { start: span.start, end: span.end };
}
