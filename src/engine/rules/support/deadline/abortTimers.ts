/** Deadlines made of an AbortController and a timer, and how they come to nothing. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Block, Call, Name, Node, Stmt, Try } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { sourceText } from '../wording.js';
import { honoured, optionNode } from './options.js';

const BODY_READS = new Set(['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes']);

export interface UnusedController {
  /** The variable that holds the controller. */
  readonly name: Name;
  fix(): Fix | undefined;
}

/** `new AbortController()` that a timer aborts and whose signal goes nowhere. */
export function unusedController(call: Call, context: RuleContext): UnusedController | undefined {
  const holder = call.parent;
  const name = holder?.kind === 'assign' && holder.value === call ? holder.targets[0] : undefined;
  if (name?.kind !== 'name') return undefined;
  const uses = context.resolver.usesOf(name);
  const members = uses.map((u) => (u.parent?.kind === 'member' && u.parent.object === u ? u.parent.property : undefined));
  // Handed on whole, returned or destructured: somebody else may use the signal.
  if (members.some((m) => m === undefined) || members.includes('signal') || !members.includes('abort')) return undefined;
  if (!uses.some((u) => isInsideTimer(u, context))) return undefined;
  return { name, fix: () => passSignal(call, name, context) };
}

function isInsideTimer(node: Node, context: RuleContext): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'call' && context.resolver.library(at.callee)?.symbol === 'setTimeout') return true;
  return false;
}

/** Only when one call alone can have been meant: the one behind the controller, in the same function, that takes a signal and has none. */
function passSignal(controller: Call, name: Name, context: RuleContext): Fix | undefined {
  const fn = enclosingFunction(controller);
  const meant = context.module.index.calls.flatMap((call) => {
    const symbol = call.start > controller.end && enclosingFunction(call) === fn ? context.resolver.library(call.callee)?.symbol : undefined;
    const match = symbol === undefined ? undefined : context.catalog.api(symbol);
    if (match?.role !== 'call') return [];
    const option = honoured(match.row.timeout.call, match.row.package, context.catalog).find((o) => o.unit === 'signal');
    return option && !optionNode(call, option, false) ? [{ call, option }] : [];
  });
  const [only] = meant;
  if (!only || meant.length > 1) return undefined;
  const code = `${name.name}.signal`;
  const edits = context.edit.setOption(only.call, { path: only.option.path, position: only.option.position }, code);
  return edits && { title: `Pass ${code} to ${sourceText(context.module, only.call.callee, 48)}`, safety: 'review', edits };
}

export interface ClearedEarly {
  /** The fetch whose body nothing ends any more. */
  readonly request: Call;
  fix(): Fix | undefined;
}

/** `clearTimeout(timer)` straight after the headers, with the body read below. */
export function clearedEarly(call: Call, context: RuleContext): ClearedEarly | undefined {
  const statement = call.parent;
  const block = statement?.parent;
  if (statement?.kind !== 'exprStatement' || block?.kind !== 'block') return undefined;
  const attempt = block.parent;
  if (attempt?.kind === 'try' && attempt.finalizer === block) return clearedInFinally(attempt, context);
  const at = block.statements.indexOf(statement);
  const before = block.statements.slice(0, at);
  const fetched = before.map(awaitedFetch(context)).find((n) => n !== undefined);
  if (!fetched) return undefined;
  const readsBody = (s: Stmt): boolean => walk(s, (n) => (isBodyRead(n, fetched.response) ? 'stop' : undefined));
  if (before.some(readsBody)) return undefined;
  if (!block.statements.slice(at + 1).some(readsBody)) return handsOut(block.statements.slice(at + 1), fetched.response, call, context) ? { request: fetched.request, fix: () => undefined } : undefined;
  return { request: fetched.request, fix: () => clearLater(statement, block, readsBody, context) };
}

/** `try { response = await fetch(…) } finally { clearTimeout(timer) }`, with the body read behind the `try`. */
function clearedInFinally(attempt: Try, context: RuleContext): ClearedEarly | undefined {
  const returned = attempt.body.statements.map((s) => returnedFetch(s, context)).find((n) => n !== undefined);
  if (returned) return callersRead(attempt, context) ? { request: returned, fix: () => undefined } : undefined;
  const fetched = attempt.body.statements.map(awaitedFetch(context)).find((n) => n !== undefined);
  if (fetched && handsOut([...attempt.body.statements, ...behind(attempt)], fetched.response, attempt, context)) return { request: fetched.request, fix: () => undefined };
  if (!fetched || walk(attempt.body, (n) => (isBodyRead(n, fetched.response) ? 'stop' : undefined))) return undefined;
  const fn = enclosingFunction(attempt);
  const read = walk(fn?.body ?? context.module, (n) => (n.start >= attempt.end && isBodyRead(n, fetched.response) ? 'stop' : undefined));
  return read ? { request: fetched.request, fix: () => undefined } : undefined;
}

function behind(attempt: Try): readonly Stmt[] {
  const block = attempt.parent;
  return block?.kind === 'block' ? block.statements.slice(block.statements.indexOf(attempt) + 1) : [];
}

/** `return await fetch(url, { signal })`. */
function returnedFetch(statement: Stmt, context: RuleContext): Call | undefined {
  const value = statement.kind === 'return' && statement.value?.kind === 'await' ? unwrap(statement.value) : undefined;
  return value?.kind === 'call' ? signalled(value, context) : undefined;
}

/** The response is returned as it is, to functions of this file that read its body when the timer is gone. */
function handsOut(statements: readonly Stmt[], response: string, at: Node, context: RuleContext): boolean {
  return statements.some((s) => s.kind === 'return' && s.value?.kind === 'name' && s.value.name === response) && callersRead(at, context);
}

function callersRead(at: Node, context: RuleContext): boolean {
  const fn = enclosingFunction(at);
  return fn !== undefined && context.resolver.callersOf(fn).some((call) => {
    let outer: Node = call;
    while (outer.parent?.kind === 'await' || outer.parent?.kind === 'other') outer = outer.parent;
    const holder = outer.parent;
    if (holder?.kind === 'member') return BODY_READS.has(holder.property);
    const target = holder?.kind === 'assign' ? holder.targets[0] : undefined;
    return target?.kind === 'name' && context.resolver.usesOf(target).some((use) => use.parent?.kind === 'member' && use.parent.parent !== undefined && isBodyRead(use.parent.parent, target.name));
  });
}

/** Clears the timer behind the statement that reads the body, unless that one leaves the function: nothing would clear it then. */
function clearLater(statement: Stmt, block: Block, readsBody: (s: Stmt) => boolean, context: RuleContext): Fix | undefined {
  const behind = block.statements.slice(block.statements.indexOf(statement) + 1);
  const reading = behind.filter(readsBody);
  const [last] = reading.slice(-1);
  // One that leaves early in between would now leave the timer running.
  const leaves = behind.slice(0, last && behind.indexOf(last) + 1).some((s) => walk(s, (n) => (n.kind === 'return' || n.kind === 'throw' ? 'stop' : undefined)));
  if (!last || leaves) return undefined;
  const removed = context.edit.removeStatement(statement);
  // A comment behind the statement moves with it.
  const { text: source } = context.module;
  const text = source.slice(statement.start, statement.end) + (/^[ \t]*\/\/[^\r\n]*/u.exec(source.slice(statement.end))?.[0] ?? '');
  const inserted = context.edit.insertAfter(last, [text]);
  return removed && inserted && { title: 'Clear the timer after the body is read', safety: 'review', edits: [...removed, ...inserted] };
}

function awaitedFetch(context: RuleContext): (statement: Node) => { readonly request: Call; readonly response: string } | undefined {
  return (statement) => {
    if (statement.kind !== 'assign' || statement.targets[0]?.kind !== 'name' || statement.value?.kind !== 'await') return undefined;
    const inner = unwrap(statement.value);
    const request = inner.kind === 'call' ? signalled(inner, context) : undefined;
    return request && { request, response: statement.targets[0].name };
  };
}

/** The call, when it is a `fetch` that is handed a signal. */
function signalled(call: Call, context: RuleContext): Call | undefined {
  return context.resolver.library(call.callee)?.symbol === 'fetch' && /\bsignal\b/u.test(context.module.text.slice(call.start, call.end)) ? call : undefined;
}

function isBodyRead(node: Node, response: string): boolean {
  return node.kind === 'call' && node.callee.kind === 'member' && BODY_READS.has(node.callee.property) && node.callee.object.kind === 'name' && node.callee.object.name === response;
}
