/** Who a name is about, by what stands beside it: a name that comes or goes together with an e-mail is a person's. */
import { enclosingClass, enclosingFunction, functionName } from '../../../facts/module.js';
import type { Expr, Name } from '../../../facts/nodes.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { registeredTools } from '../tools/table.js';
import { classifyName, mayClassify } from './classify.js';
import { isThing } from './ownerNames.js';
import { declaredFields } from './incoming.js';
import { PLACES } from './lexicon.js';
import { originOf, type Origin } from './origin.js';
import { wordsOf } from './words.js';

/** What only people are asked for. */
export const CONTACTS: ReadonlySet<string> = new Set(['email', 'phone', 'birth-date', 'national-id']);

/** `onMessage(name, text, chatId)`: who wrote in a chat. What is run or made there has a name of its own. */
export function isBesideChat(origins: readonly Origin[]): boolean {
  return origins.some((origin) => origin.kind === 'parameter' && origin.steps.length === 0
    && wordsOf(functionName(origin.fn) ?? '').some((word) => WRITING.has(word))
    && origin.fn.params.some(({ pattern }) => pattern.kind === 'name' && CHAT.test(pattern.name)));
}

const WRITING = new Set(['message', 'chat', 'reply', 'respond', 'greet', 'welcome', 'lead', 'user', 'sender']);
const CHAT = /^(?:chat|user|sender|from|wa|telegram|discord|slack)_?id$|^(?:remote)?jid$/iu;

/** `book(name, phone, day)`, or handed on as `Contact(name=name, email=email)`; not `register_hotel(name, email)`. */
export function isBesideContact(context: RuleContext, name: Name, definitions: readonly Definition[], origins: readonly Origin[]): boolean {
  // The French `nombre` is a number.
  if (/nombre/iu.test(name.name)) return false;
  const isGiven = origins.some((origin) => {
    if (origin.kind !== 'parameter' || origin.steps.length > 0) return false;
    const { fn } = origin;
    if (fn.params.some(({ pattern }) => pattern.kind === 'name' && isContactOfSame(name.name, pattern.name))) return true;
    // The class of an agent says nothing of what its tools are given.
    const holder = registeredTools(context).some((tool) => tool.fn === fn) ? undefined : enclosingClass(fn)?.name;
    const about = [...wordsOf(functionName(fn) ?? ''), ...wordsOf(holder ?? '')];
    if (about.some((word) => isThing([word]))) return false;
    return fn.params.some(({ pattern }) => pattern.kind === 'name' && pattern.name !== name.name && isContact(pattern.name));
  });
  return isGiven || definitions.some((d) => context.resolver.usesOf(d.node).some((use) => isHandedOnBesideContact(use)));
}

/** `request.driver_name` of something that is declared with a `driver_phone`. */
export function isFieldBesideContact({ resolver }: RuleContext, object: Expr, key: string): boolean {
  return object.kind === 'name' && resolver.definitions(object).some((d) => {
    const origin = originOf(d.node);
    const declared = origin.kind === 'parameter' && origin.steps.length === 0 && origin.param.annotation ? declaredFields(resolver, origin.param.annotation) : undefined;
    return declared?.some((field) => isContactOfSame(key, field)) === true;
  });
}

/** `driver_name` beside `driver_phone`: only people have both. */
function isContactOfSame(name: string, other: string): boolean {
  const whose = wordsOf(name).slice(0, -1).join(' ');
  return whose !== '' && name !== other && wordsOf(other).join(' ').startsWith(`${whose} `) && isContact(other);
}

/** `Contact(name=name, email=email)`, `{"name": name, "email": email}`; not `Hotel(name=name, email=email)`. */
function isHandedOnBesideContact(use: Expr): boolean {
  const holder = use.parent;
  const around = enclosingFunction(use);
  const made = wordsOf((around && functionName(around)) ?? '').at(-1);
  // `create_location(name, phone)`: a place has both.
  if (made !== undefined && PLACES.has(made)) return false;
  if (holder?.kind === 'object') {
    return isOwnKey(holder.entries.find((e) => e.value === use)?.key) && holder.entries.some((e) => e.key !== undefined && isContact(e.key));
  }
  if (holder?.kind !== 'call' || !isOwnKey(holder.args.find((a) => a.value === use)?.name)) return false;
  const maker = holder.callee.kind === 'name' ? holder.callee.name : holder.callee.kind === 'member' ? holder.callee.property : '';
  return !wordsOf(maker).some((word) => isThing([word])) && holder.args.some((a) => a.name !== undefined && isContact(a.name));
}

function isOwnKey(key: string | undefined): boolean {
  return key === 'name' || key === 'display_name' || key === 'displayName';
}

function isContact(identifier: string): boolean {
  return mayClassify(identifier, {}) && CONTACTS.has(classifyName(identifier)?.id ?? '');
}
