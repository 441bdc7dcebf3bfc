/** Edits that let a dropped failure be seen: a log line before the handler goes on, or the log and the exception. */
import { enclosingFunction } from '../../../facts/module.js';
import type { FunctionNode, Handler, Return } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { logLines } from '../logLines.js';
import { registeredTools } from '../tools/table.js';
import { calleeText } from '../wording.js';
import type { Swallowed } from './swallowed.js';

const LOG = 'Log the failure before going on';
const RAISE = 'Log the failure and raise it again';

export function swallowedFixes(found: Swallowed, context: RuleContext): readonly (Fix | undefined)[] {
  const what = `${calleeText(found.fallible.call, found.fallible.symbol)} failed`;
  switch (found.form) {
    case 'handler': return [inHandler(found.handler, what, context, false), mayRaise(found.handler, context) ? inHandler(found.handler, what, context, true) : undefined];
    case 'catch': return [inCallback(found, what, context)];
    case 'suppress': return [insteadOfSuppress(found, what, context)];
  }
}

/**
 * Raising is offered where no loop would be cut short and no caller of this file or agent framework would be surprised. What a function is handed
 * to (`forEach`, a timer, `Promise.allSettled(urls.map(…))`) may drop what it raises.
 */
function mayRaise(handler: Handler, context: RuleContext): boolean {
  const fn = enclosingFunction(handler);
  if (!fn || fn.parent?.kind === 'call' || replacesAnother(fn) || context.resolver.callersOf(fn).length > 0 || registeredTools(context).some((t) => t.fn === fn)) return false;
  for (let at = handler.parent; at && at !== fn; at = at.parent) if (at.kind === 'loop') return false;
  return true;
}

/** `loadUsers = async function () { … }`: whoever calls what stood there before. */
function replacesAnother(fn: FunctionNode): boolean {
  const at = fn.parent;
  return (at?.kind === 'assign' && at.declaration === undefined && at.targets[0]?.kind === 'name') || (at?.kind === 'assignExpr' && at.target.kind === 'name');
}

function inHandler(handler: Handler, what: string, context: RuleContext, raise: boolean): Fix | undefined {
  const { edit, module } = context;
  const isPython = context.catalog.ecosystem === 'python';
  const name = isPython ? 'error' : caughtName(handler, context);
  const log = logLines(what, context, name);
  if (log.lines.length === 0) return undefined;
  const bound = isPython ? [] : bind(handler, name, context);
  if (!bound) return undefined;
  const [first] = handler.body.statements;
  const comments = module.comments.filter((c) => c.start >= handler.body.start && c.end <= handler.body.end);
  const kept = comments.map((c) => module.text.slice(c.start, c.end));
  if (kept.some((c) => c.includes('\n'))) return undefined;
  let body: readonly TextEdit[] | undefined;
  if (raise) body = comments.length > 0 && first ? undefined : edit.replaceBlock(handler.body, [...kept, ...log.lines, isPython ? 'raise' : edit.semicolons ? `throw ${name};` : `throw ${name}`]);
  else if (!first) body = edit.replaceBlock(handler.body, [...kept, ...log.lines]);
  else if (first.kind === 'jump' && first.form === 'pass' && handler.body.statements.length === 1) body = edit.replaceBlock(handler.body, log.lines);
  else body = edit.insertBefore(first, log.lines) ?? (comments.length === 0 ? edit.replaceBlock(handler.body, [...log.lines, ...handler.body.statements.map((s) => module.text.slice(s.start, s.end))]) : undefined);
  return body && { title: raise ? RAISE : LOG, safety: 'review', edits: [...log.edits, ...bound, ...body] };
}

/** `error`, unless the handler or what it uses from outside has that name already. */
function caughtName(handler: Handler, context: RuleContext): string {
  const taken = walk(handler.body, (n) => (n.kind === 'name' && n.name === 'error' ? 'stop' : undefined));
  return taken ? context.edit.freshName('failure') : 'error';
}

/** Gives a JavaScript `catch` its variable. */
function bind(handler: Handler, name: string, context: RuleContext): TextEdit[] | undefined {
  if (handler.binding) return handler.binding.kind === 'name' ? (handler.binding.name === name ? [] : usesBinding(handler) ? undefined : [{ start: handler.binding.start, end: handler.binding.end, newText: name }]) : undefined;
  const head = context.module.text.slice(handler.start, handler.body.start);
  if (head.trim() !== 'catch') return undefined;
  return [{ start: handler.start, end: handler.body.start, newText: `catch (${name}) ` }];
}

function usesBinding(handler: Handler): boolean {
  const name = handler.binding?.kind === 'name' ? handler.binding.name : '';
  return walk(handler.body, (n) => (n.kind === 'name' && n.name === name ? 'stop' : undefined));
}

function inCallback(found: Extract<Swallowed, { form: 'catch' }>, what: string, context: RuleContext): Fix | undefined {
  const { callback } = found;
  const { edit, module } = context;
  if (module.comments.some((c) => c.start >= callback.start && c.end <= callback.end)) return undefined;
  const log = logLines(what, context, 'error');
  const answer = callback.kind === 'function' ? answerOf(callback) : undefined;
  if (callback.kind === 'function' && !answer && callback.body.statements.length > 0) return undefined;
  const value = answer?.value && module.text.slice(answer.value.start, answer.value.end);
  const semicolon = edit.semicolons ? ';' : '';
  const lines = [...log.lines.map((l) => l.replace(/;$/u, '')), ...(value === undefined ? [] : [`return ${value}`])];
  const code = `${callback.kind === 'function' && callback.isAsync ? 'async ' : ''}(error) => { ${lines.join('; ')}${semicolon} }`;
  return { title: LOG, safety: 'review', edits: [...log.edits, ...edit.replace(callback, code)] };
}

/** The callback's only statement, when it is an answer. */
function answerOf(fn: FunctionNode): Return | undefined {
  const [only, more] = fn.body.statements;
  return only?.kind === 'return' && !more ? only : undefined;
}

function insteadOfSuppress(found: Extract<Swallowed, { form: 'suppress' }>, what: string, context: RuleContext): Fix | undefined {
  const { statement } = found;
  const { edit, module } = context;
  const [item] = statement.items;
  const types = item?.context.kind === 'call' ? item.context.args : [];
  if (statement.items.length !== 1 || statement.isAsync || types.length === 0) return undefined;
  const colon = module.text.indexOf(':', item?.context.end ?? statement.start);
  const log = logLines(what, context);
  const list = types.map((t) => module.text.slice(t.start, t.end));
  const after = edit.insertAfter(statement, [`except ${list.length === 1 ? list[0] ?? '' : `(${list.join(', ')})`}:`, ...log.lines.map((l) => edit.indentUnit + l)]);
  if (colon < 0 || colon > statement.body.start || !after || log.lines.length === 0) return undefined;
  return { title: LOG, safety: 'review', edits: [...log.edits, { start: statement.start, end: colon, newText: 'try' }, ...after] };
}
