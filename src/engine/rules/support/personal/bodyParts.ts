/** Parts of what a chat platform hands over that still hold what somebody wrote or who it was: `change.value`, `body.event`, `ctx.message`. */
import { unwrap } from '../../../facts/visit.js';
import type { Expr } from '../../../facts/nodes.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { isRequestBody } from './hearing.js';
import { originOf } from './origin.js';
import { callbackReceiver } from './owners.js';
import { accessOf, type Surroundings } from './surroundings.js';

/** What a part has that leads to somebody's words or name. */
const HOLDING = new Set(['changes', 'messages', 'contacts', 'message', 'text', 'caption', 'profile', 'wa_id', 'callback_query', 'edited_message', 'first_name', 'pushName']);
const FAILURE = /err/iu;
const TELEGRAM = /telegra[fm]|grammy/iu;
const CONTEXT = /^(?:ctx|context)$/u;
/** What a context of Telegram's libraries keeps, whole. */
const UPDATES: ReadonlyMap<string, Category> = new Map([
  ['message', CATEGORIES.requestBody], ['msg', CATEGORIES.requestBody], ['update', CATEGORIES.requestBody], ['editedMessage', CATEGORIES.requestBody], ['callbackQuery', CATEGORIES.requestBody], ['from', CATEGORIES.wholePerson],
]);
/** A webhook's body is deep: `data["entry"][0]["changes"][0]["value"]["messages"][0]`. */
const MAX_DEPTH = 14;

/** What such a part holds when it is logged whole; told by what this function reads from it. */
export function bodyPart(context: RuleContext, surroundings: Surroundings, expr: Expr): Category | undefined {
  const access = accessOf(expr);
  if (context.catalog.ecosystem === 'javascript' && access?.object.kind === 'name' && CONTEXT.test(access.object.name)) {
    const update = UPDATES.get(access.field);
    if (update && surroundings.says(TELEGRAM) && isParameter(context, access.object)) return update;
  }
  if (FAILURE.test(access?.field ?? (expr.kind === 'name' ? expr.name : ''))) return undefined;
  return (isEnvelope(context.resolver, expr) || [...surroundings.fieldsOf(expr)].some((field) => HOLDING.has(field))) && isOfBody(context, expr) ? CATEGORIES.requestBody : undefined;
}

/** What Meta's webhooks pack messages into, `entry["changes"][0]`, or a name for it. */
function isEnvelope(resolver: Resolver, expr: Expr): boolean {
  const inner = unwrap(expr);
  if (inner.kind === 'name') return resolver.definitions(inner).some((d) => d.value !== undefined && unwrap(d.value).kind !== 'name' && isEnvelope(resolver, d.value));
  if (inner.kind === 'index' && inner.index.kind === 'number') return isEnvelope(resolver, inner.object);
  return ENVELOPES.has(accessOf(inner)?.field ?? '');
}

const ENVELOPES = new Set(['changes', 'entry']);

function isParameter(context: RuleContext, name: Expr): boolean {
  const definitions = context.resolver.definitions(name);
  return definitions.length > 0 && definitions.every((d) => originOf(d.node).kind === 'parameter');
}

/** Taken out of the body of a request, step by step. */
function isOfBody(context: RuleContext, expr: Expr, depth = 0): boolean {
  const inner = unwrap(expr);
  if (depth > MAX_DEPTH) return false;
  if (isRequestBody(context.resolver, inner)) return true;
  const access = accessOf(inner);
  if (access) return isOfBody(context, access.object, depth + 1);
  switch (inner.kind) {
    case 'index': return isOfBody(context, inner.object, depth + 1);
    case 'binary': return ['||', '??', '&&'].includes(inner.op) && [inner.left, inner.right].some((part) => isOfBody(context, part, depth + 1));
    case 'conditional': return [inner.then, inner.otherwise].some((part) => isOfBody(context, part, depth + 1));
    case 'name': return context.resolver.definitions(inner).some((d) => {
      const origin = originOf(d.node);
      if (origin.kind === 'value') return isOfBody(context, origin.value, depth + 1);
      const list = origin.kind === 'element' ? origin.of : origin.kind === 'parameter' && origin.index === 0 ? callbackReceiver(origin.fn) : undefined;
      return list !== undefined && isOfBody(context, list, depth + 1);
    });
    default: return false;
  }
}
