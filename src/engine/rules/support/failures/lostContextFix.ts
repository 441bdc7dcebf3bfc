/** Edits that put the caught error where the failure is spoken of. */
import type { Call, Handler, Throw } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import type { LostContext } from './lostContext.js';

export function lostContextFix(found: LostContext, context: RuleContext): Fix | undefined {
  if (found.at.kind === 'throw') return withCause(found.at, found.handler, context);
  return context.catalog.ecosystem === 'python' ? pythonLog(found.at, found.handler, context) : scriptLog(found.at, found.handler, context);
}

function pythonLog(call: Call, handler: Handler, context: RuleContext): Fix | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol ?? '';
  if (symbol === 'print') return handed(call, handler, context);
  if (symbol.startsWith('loguru')) {
    // Loguru takes no exc_info; its `exception` is an error line with the traceback.
    return call.callee.kind === 'member' && call.callee.property === 'error' ? { title: 'Log the traceback as well', safety: 'safe', edits: [{ start: call.callee.propertySpan.start, end: call.callee.propertySpan.end, newText: 'exception' }] } : undefined;
  }
  const edits = context.edit.setOption(call, { path: ['exc_info'] }, context.edit.constant(true));
  return edits && { title: 'Log the traceback as well: exc_info=True', safety: 'safe', edits };
}

function scriptLog(call: Call, handler: Handler, context: RuleContext): Fix | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol ?? '';
  const first = call.args[0]?.value;
  if (!symbol.startsWith('pino')) return handed(call, handler, context);
  const error = bound(handler, context);
  if (!error || !first) return undefined;
  const edits = first.kind === 'object' ? context.edit.setOption(call, { path: ['err'], position: 0 }, error.name) : [{ start: first.start, end: first.start, newText: `{ err: ${error.name} }, ` }];
  return edits && { title: 'Log the error as well', safety: 'safe', edits: [...error.edits, ...edits] };
}

/** The error as one more argument. */
function handed(call: Call, handler: Handler, context: RuleContext): Fix | undefined {
  const last = call.args[call.args.length - 1];
  const error = bound(handler, context);
  if (!last || !error || call.args.some((a) => a.name !== undefined)) return undefined;
  return { title: 'Log the error as well', safety: 'safe', edits: [...error.edits, { start: last.end, end: last.end, newText: `, ${error.name}` }] };
}

function withCause(statement: Throw, handler: Handler, context: RuleContext): Fix | undefined {
  const { value } = statement;
  const error = bound(handler, context);
  if (value?.kind !== 'call' || !error) return undefined;
  const edits = context.catalog.ecosystem === 'python' ? [{ start: value.end, end: value.end, newText: ` from ${error.name}` }] : context.edit.setOption(value, { path: ['cause'], position: 1 }, error.name);
  return edits && { title: 'Keep the error as the cause', safety: 'safe', edits: [...error.edits, ...edits] };
}

/** The caught error's name, with the edit that gives it one. A bare `except:` stays as it is: naming it would narrow it. */
function bound(handler: Handler, context: RuleContext): { readonly name: string; readonly edits: readonly TextEdit[] } | undefined {
  if (handler.binding) return handler.binding.kind === 'name' ? { name: handler.binding.name, edits: [] } : undefined;
  const name = freeName(handler, context);
  const last = handler.types[handler.types.length - 1];
  if (last) {
    const head = context.module.text.slice(last.end, handler.body.start);
    const close = /^\s*\)/u.exec(head)?.[0].length ?? 0;
    const end = last.end + close;
    return { name, edits: [{ start: end, end, newText: ` as ${name}` }] };
  }
  const head = context.module.text.slice(handler.start, handler.body.start);
  return head.trim() === 'catch' ? { name, edits: [{ start: handler.start, end: handler.body.start, newText: `catch (${name}) ` }] } : undefined;
}

/** `error`, unless the function has that name for something else: Python forgets the name behind the handler. */
function freeName(handler: Handler, context: RuleContext): string {
  const home = enclosingFunction(handler) ?? context.module;
  return walk(home, (n) => (n.kind === 'name' && n.name === 'error' ? 'stop' : undefined)) ? context.edit.freshName('failure') : 'error';
}
