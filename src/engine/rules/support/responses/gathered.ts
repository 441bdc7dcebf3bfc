/** Requests made side by side, and the names that hold one answer each afterwards: `await asyncio.gather(…)`, `await Promise.all(…)`. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, Loop, Name, Node, Pattern } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

/** A name that holds one answer: unpacked from the group, or in turn each answer of it. */
export interface Answer {
  readonly name: Name;
  /** Where it is bound, when it takes each answer in turn. */
  readonly each?: Loop | FunctionNode | 'comprehension';
}

const GATHERS = new Set(['asyncio.gather', 'Promise.all']);
const STARTS = new Set(['asyncio.create_task', 'asyncio.ensure_future', 'asyncio.Task']);
const EACH = new Set(['map', 'forEach', 'flatMap']);

/** The names behind the group that `request` (with the `await` and casts around it) is part of; `undefined` when it is in none, or nobody can follow it. */
export function answersOf(request: Expr, context: RuleContext): readonly Answer[] | undefined {
  const group = groupOf(request, context);
  if (!group) return undefined;
  let held: Expr = group.gather;
  while (held.parent?.kind === 'await' || (held.parent?.kind === 'other' && held.parent.form === 'cast')) held = held.parent;
  const { parent } = held;
  if (held === group.gather) return undefined;
  if (parent?.kind === 'assign' && parent.value === held && parent.targets.length === 1) return bound(parent.targets[0], group.position, context);
  return taken(held, context);
}

interface Group { readonly gather: Call; readonly position?: number }

function groupOf(part: Expr, context: RuleContext): Group | undefined {
  const { parent } = part;
  if (parent?.kind === 'call' && parent.callee !== part) {
    if (STARTS.has(symbolOf(parent, context) ?? '')) return groupOf(parent, context);
    return gathers(parent, context) && !parent.args.some((a) => a.spread) ? { gather: parent, position: parent.args.findIndex((a) => a.value === part) } : undefined;
  }
  if (parent?.kind === 'list') {
    const gather = whole(parent, context);
    return gather && { gather, ...(parent.items.some((i) => i.kind === 'spread') ? {} : { position: parent.items.indexOf(part) }) };
  }
  const gather = parent?.kind === 'comprehension' && parent.element === part ? whole(parent, context) : mapped(part, context);
  return gather && { gather };
}

/** `urls.map((url) => fetch(url))`. */
function mapped(part: Expr, context: RuleContext): Call | undefined {
  const fn = part.parent?.kind === 'return' ? enclosingFunction(part) : undefined;
  const map = fn?.parent;
  return map?.kind === 'call' && map.callee.kind === 'member' && map.callee.property === 'map' && map.args[0]?.value === fn ? whole(map, context) : undefined;
}

/** The gathering call that a list of requests is given to, at once or through a variable. */
function whole(list: Expr, context: RuleContext): Call | undefined {
  const { parent } = list;
  if (parent?.kind === 'call' && parent.callee !== list) return gathers(parent, context) ? parent : undefined;
  const target = parent?.kind === 'assign' && parent.value === list ? parent.targets[0] : undefined;
  if (target?.kind !== 'name') return undefined;
  const calls = context.resolver.usesOf(target).flatMap((use) => (use.parent?.kind === 'call' && use.parent.callee !== use && gathers(use.parent, context) ? [use.parent] : []));
  return calls.length === 1 ? calls[0] : undefined;
}

function gathers(call: Call, context: RuleContext): boolean {
  return GATHERS.has(symbolOf(call, context) ?? '');
}

function symbolOf(call: Call, context: RuleContext): string | undefined {
  return context.resolver.library(call.callee)?.symbol;
}

function bound(target: Pattern | undefined, position: number | undefined, context: RuleContext): readonly Answer[] | undefined {
  if (target?.kind === 'listPattern') {
    const item = position === undefined ? undefined : target.items[position];
    return item?.kind === 'name' && !target.items.some((i) => i?.kind === 'restPattern') ? [{ name: item }] : undefined;
  }
  if (target?.kind !== 'name') return undefined;
  const answers: Answer[] = [];
  for (const use of context.resolver.usesOf(target)) {
    if (use.parent?.kind === 'call' && use.parent.callee.kind === 'name' && use.parent.callee.name === 'len') continue;
    if (use.parent?.kind === 'member' && use.parent.property === 'length') continue;
    const found = taken(use, context);
    if (!found) return undefined;
    answers.push(...found);
  }
  return answers;
}

/** The names that take the items of `collection` in turn. */
function taken(collection: Expr, context: RuleContext): readonly Answer[] | undefined {
  const { parent } = collection;
  const beside = parent?.kind === 'call' && parent.callee !== collection ? besidePosition(parent, collection, context) : undefined;
  if (parent?.kind === 'call' && beside !== undefined) return inTurn(parent, parent.parent, beside);
  if (parent?.kind === 'member' && parent.object === collection && EACH.has(parent.property) && parent.parent?.kind === 'call') {
    const fn = unwrap(parent.parent.args[0]?.value ?? parent);
    const name = fn.kind === 'function' ? fn.params[0]?.pattern : undefined;
    return fn.kind === 'function' && name?.kind === 'name' ? [{ name, each: fn }] : undefined;
  }
  return inTurn(collection, parent, undefined);
}

/** `zip(urls, responses)`, `enumerate(responses)`: where in each pair the item stands. */
function besidePosition(call: Call, argument: Expr, context: RuleContext): number | undefined {
  const symbol = symbolOf(call, context) ?? (call.callee.kind === 'name' ? call.callee.name : undefined);
  if (symbol === 'enumerate') return 1;
  return symbol === 'zip' && !call.args.some((a) => a.spread) ? call.args.findIndex((a) => a.value === argument) : undefined;
}

function inTurn(iterable: Expr, holder: Node | undefined, position: number | undefined): readonly Answer[] | undefined {
  const target = holder?.kind === 'loop' && holder.iterable === iterable ? holder.target : holder?.kind === 'comprehension' ? holder.clauses.find((c) => c.iterable === iterable)?.target : undefined;
  const name = position === undefined ? target : target?.kind === 'listPattern' ? target.items[position] : undefined;
  if (name?.kind !== 'name') return undefined;
  return [{ name, each: holder?.kind === 'loop' ? holder : 'comprehension' }];
}
