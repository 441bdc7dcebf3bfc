/** Models behind an interface of the workspace: `llm.complete(prompt)` of an abstract class or a protocol, or of a client that is handed in. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { Resolver, Value } from '../../../resolve/types.js';
import { snakeCase } from '../../../text/names.js';

/** What such interfaces call the question: the answer is the text itself. */
const ASKS = /^_*a?(?:complete|completion|generate|chat|ask|predict|respond|prompt)(?:_(?:text|response|reply|answer|completion|content|message))?(?:_(?:async|sync))?$|^_*(?:get|create|fetch)_(?:completion|response|reply|answer)(?:_text)?$/u;
const MODEL = /(?:^|_|base|abstract)(?:llm|language_?model|chat_?model|ai_?model)s?(?:_?(?:client|provider|service|gateway|adapter|backend|interface|engine|api|base|protocol|port|router))*$/u;

/** True when the call asks a model whose making is out of sight, told by what the object or its class is called. */
export function asksOwnModel(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  if (callee.kind !== 'member' || !ASKS.test(snakeCase(callee.property))) return false;
  const value = resolver.valueOf(callee);
  if (value.kind === 'function') return value.fn !== undefined && isAbstract(value.fn) && (isModel(nameOf(value.self)) || isModel(ownerOf(callee.object)));
  return (value.kind === 'unknown' || value.kind === 'parameter') && isModel(ownerOf(callee.object));
}

function isModel(name: string): boolean {
  return MODEL.test(snakeCase(name));
}

function nameOf(self: Value | undefined): string {
  return self?.kind === 'object' || self?.kind === 'class' ? self.name : '';
}

function ownerOf(object: Expr): string {
  const e = unwrap(object);
  return e.kind === 'name' ? e.name : e.kind === 'member' ? e.property : '';
}

/** Nothing but a docstring, `...` or `raise NotImplementedError`. */
function isAbstract(fn: FunctionNode): boolean {
  return !walkOwn(fn.body, (n) => ((n.kind === 'return' && n.value !== undefined) || n.kind === 'yield' || (n.kind === 'call' && n.parent?.kind !== 'throw') ? 'stop' : undefined));
}
