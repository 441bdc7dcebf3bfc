/** Repairs for a value in a sink, best first: the project's helper, an id instead, a helper of our own, or leaving it out. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { mergeEdits } from '../../../text/edits.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { existingHelper, newHelper } from './helpers.js';
import { findLiterals } from './literals.js';
import type { SinkLeak } from './leaks.js';
import { ownerNoun } from './ownerNames.js';
import { originOf } from './origin.js';
import { ownerWords } from './owners.js';
import { Surroundings, accessOf } from './surroundings.js';

/** Fixes for personal data and secrets. All change what the log says, so all are for review. */
export function redactionFixes(context: RuleContext, leak: SinkLeak): readonly (Fix | undefined)[] {
  if (leak.leak.at.kind === 'string') return [cutLiteral(context, leak)];
  return [wrapWithHelper(context, leak), useId(context, leak), addHelper(context, leak), dropArgument(context, leak)];
}

/** Fixes for free text: its length is what a log line needs. */
export function lengthFixes(context: RuleContext, leak: SinkLeak): readonly (Fix | undefined)[] {
  return [wrapWithHelper(context, leak), useLength(context, leak), dropArgument(context, leak)];
}

/**
 * What to wrap: with `phone || email` the whole, because a masked value is never empty.
 */
function wrapped(at: Expr): Expr {
  let whole = at;
  while (whole.parent?.kind === 'binary' && (whole.parent.op === '||' || whole.parent.op === '??')) whole = whole.parent;
  return whole;
}

/** The key of a shorthand entry (`{ email }`), which must be written out when its value changes. */
function shorthandKey(at: Expr): string | undefined {
  const holder = at.parent;
  if (holder?.kind !== 'object') return undefined;
  const entry = holder.entries.find((e) => e.value === at);
  return entry?.shorthand === true ? entry.key : undefined;
}

/** Every place of the call where the value stands, one after the other. */
function wrap(context: RuleContext, { leak, again }: SinkLeak, before: string, after: string): TextEdit[] {
  return mergeEdits([leak.at, ...again].map((at) => {
    const key = shorthandKey(at);
    return context.edit.wrap(wrapped(at), key === undefined ? before : `${key}: ${before}`, after);
  }));
}

/** `**fields` and `...fields` cannot be wrapped: a string has no keys. */
function isSpread(leak: SinkLeak): boolean {
  const { at } = leak.leak;
  const holder = at.parent;
  if (leak.argument.argument.spread !== undefined && leak.argument.argument.value === at) return true;
  if (holder?.kind === 'object') return holder.entries.some((e) => e.value === at && e.spread);
  return holder?.kind === 'spread';
}

function isSpreadArgument(at: Expr): boolean {
  return at.parent?.kind === 'call' && at.parent.args.some((a) => a.value === at && a.spread !== undefined);
}

/** Methods whose argument is read as an object. */
const OBJECT_TAKERS = new Set([
  'child', 'bind', 'setBindings', 'set_attributes', 'setAttributes', 'set_user', 'setUser', 'set_context', 'setContext', 'set_tags', 'setTags', 'setExtras', 'add_event', 'addEvent', 'capture', 'track', 'add_breadcrumb', 'addBreadcrumb', 'captureEvent', 'capture_event',
]);

/** `extra=fields`, `span.setAttributes(fields)`: an object is wanted there. */
function wantsObject(leak: SinkLeak): boolean {
  const { argument, value } = leak.argument;
  if (value !== leak.leak.at) return false;
  const { callee } = leak.sink.call;
  return argument.name === 'extra' || argument.name === 'attributes' || (callee.kind === 'member' && OBJECT_TAKERS.has(callee.property) && leak.argument.key === undefined && argument.name === undefined);
}

/** Object literals stay objects: it is their fields that are wrapped. */
function canWrap(leak: SinkLeak): boolean {
  return !isSpread(leak) && leak.leak.at.kind !== 'object' && !wantsObject(leak) && leak.again.every((at) => at.kind !== 'object' && at.parent?.kind !== 'spread' && !isSpreadArgument(at));
}

/** Takes an address or number out of a text written in the code. */
function cutLiteral(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const { at } = leak.leak;
  const found = at.kind === 'string' ? findLiterals(at.value)[0] : undefined;
  const offset = found ? context.module.text.slice(at.start, at.end).indexOf(found.text) : -1;
  if (!found || offset < 0) return undefined;
  const start = at.start + offset;
  return { title: `Take the ${found.category.label} out of the text`, safety: 'review', edits: [{ start, end: start + found.text.length, newText: '[redacted]' }] };
}

function wrapWithHelper(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const helper = existingHelper(context, leak.leak.category);
  if (helper === undefined || !canWrap(leak)) return undefined;
  return { title: `Mask it with ${helper}`, safety: 'review', edits: wrap(context, leak, `${helper}(`, ')') };
}

function addHelper(context: RuleContext, leak: SinkLeak): Fix | undefined {
  if (!canWrap(leak) || existingHelper(context, leak.leak.category) !== undefined) return undefined;
  const helper = newHelper(context.edit, leak.leak.category.topic);
  const inserted = context.edit.insertTopLevel(helper.lines);
  if (!inserted) return undefined;
  return { title: 'Add a redaction helper and use it', safety: 'review', edits: mergeEdits([inserted, wrap(context, leak, `${helper.name}(`, ')')]) };
}

/** `customer.email` becomes `customer.id` where this file knows that there is one. */
function useId(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const { at, category } = leak.leak;
  // A key such as `email:` would then lie.
  if (category.topic !== 'personal' || leak.again.length > 0 || isSpread(leak) || leak.leak.path.length > 0 || leak.argument.key !== undefined) return undefined;
  const access = accessOf(at);
  if (!access) return undefined;
  const known = new Surroundings(context.module, context.file).fieldsOf(access.object);
  const id = ['id', 'user_id', 'customer_id', 'userId', 'customerId', 'patient_id', 'candidate_id', 'employee_id', '_id'].find((name) => known.has(name));
  if (id === undefined) return undefined;
  const { text } = context.module;
  const object = text.slice(access.object.start, access.object.end);
  const code = at.kind === 'member' ? `${object}${at.optional ? '?.' : '.'}${id}`
    : at.kind === 'index' ? `${object}[${sameQuotes(text, at.index, id)}]`
      : at.kind === 'call' ? `${text.slice(at.start, at.callee.end)}(${sameQuotes(text, at.args[0]?.value, id)})` : undefined;
  const { call } = leak.sink;
  if (code === undefined || text.slice(call.start, call.end).includes(code)) return undefined;
  const noun = ownerNoun(ownerWords(context.resolver, access.object)) ?? 'owner';
  return { title: `Log the ${noun}'s id instead of the ${category.label}`, safety: 'review', edits: context.edit.replace(at, code) };
}

/** Inside an f-string the other quote may be taken: keep the one that is there. */
function sameQuotes(text: string, key: Expr | undefined, value: string): string {
  const quote = key === undefined ? '"' : text.charAt(key.end - 1);
  return `${quote}${value}${quote}`;
}

function useLength(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const { at } = leak.leak;
  if (!canWrap(leak) || at.kind === 'string') return undefined;
  const python = context.module.language === 'python';
  const known = isDeclaredText(context, at);
  const edits = python ? wrap(context, leak, known ? 'len(' : 'len(str(', known ? ')' : '))') : wrap(context, leak, known ? '' : 'String(', known ? '.length' : ').length');
  return { title: 'Log its length instead', safety: 'review', edits };
}

/** A parameter declared `str` or `string` has a length of its own. */
function isDeclaredText(context: RuleContext, at: Expr): boolean {
  if (at.kind !== 'name' || wrapped(at) !== at) return false;
  const definitions = context.resolver.definitions(at);
  return definitions.length === 1 && definitions.every((d) => {
    const origin = originOf(d.node);
    const annotation = origin.kind === 'parameter' && origin.steps.length === 0 ? origin.param.annotation : undefined;
    return annotation !== undefined && /^(?:str|string)$/.test(context.module.text.slice(annotation.start, annotation.end).replace(/^:\s*/, ''));
  });
}

/** Leaves out a keyword argument, an object entry or a value of its own. */
function dropArgument(context: RuleContext, leak: SinkLeak): Fix | undefined {
  if (leak.again.length > 0) return undefined;
  const { at } = leak.leak;
  const { sink } = leak;
  const holder = at.parent;
  if (holder?.kind === 'object') {
    const entry = holder.entries.find((e) => e.value === at && !e.spread);
    if (entry?.key === undefined || holder.entries.length < 2) return undefined;
    const edits = context.edit.removeEntry(holder, entry.key);
    return edits && { title: `Leave ${entry.key} out of the ${noun(sink.call)}`, safety: 'review', edits };
  }
  const { argument } = leak.argument;
  if (argument.name !== undefined && argument.value === at && argument.name !== 'msg' && argument.name !== 'message') {
    const edits = context.edit.removeArgument(sink.call, argument);
    return edits && { title: `Leave ${argument.name} out of the ${noun(sink.call)}`, safety: 'review', edits };
  }
  return undefined;
}

function noun(call: Call): string {
  return call.callee.kind === 'member' && /attribute|span|tag|event/i.test(call.callee.property) ? 'trace' : 'log line';
}
