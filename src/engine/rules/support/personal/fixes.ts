/** Repairs for a value in a sink, best first: the project's helper, an id instead, a helper of our own, or leaving it out. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { mergeEdits } from '../../../text/edits.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { existingHelper, newHelper } from './helpers.js';
import type { SinkLeak } from './leaks.js';
import { ownerNoun } from './classify.js';
import { ownerWords } from './owners.js';
import { Surroundings, accessOf } from './surroundings.js';

/** Fixes for personal data and secrets. All change what the log says, so all are for review. */
export function redactionFixes(context: RuleContext, leak: SinkLeak): readonly (Fix | undefined)[] {
  return [wrapWithHelper(context, leak), useId(context, leak), addHelper(context, leak), dropArgument(context, leak)];
}

/** Fixes for free text: its length is what a log line needs. */
export function lengthFixes(context: RuleContext, leak: SinkLeak): readonly (Fix | undefined)[] {
  return [wrapWithHelper(context, leak), useLength(context, leak), dropArgument(context, leak)];
}

/** The expression to replace: the value itself, or a shorthand entry's `key: value` form. */
function shorthandKey(at: Expr): string | undefined {
  const holder = at.parent;
  if (holder?.kind !== 'object') return undefined;
  const entry = holder.entries.find((e) => e.value === at);
  return entry?.shorthand === true ? entry.key : undefined;
}

function wrap(context: RuleContext, at: Expr, before: string, after: string): readonly TextEdit[] {
  const key = shorthandKey(at);
  return context.edit.wrap(at, key === undefined ? before : `${key}: ${before}`, after);
}

function replace(context: RuleContext, at: Expr, code: string): readonly TextEdit[] {
  const key = shorthandKey(at);
  return key === undefined ? context.edit.replace(at, code) : [{ start: at.start, end: at.end, newText: `${key}: ${code}` }];
}

/** `**fields` and `...fields` cannot be wrapped: a string has no keys. */
function isSpread(leak: SinkLeak): boolean {
  const { at } = leak.leak;
  const holder = at.parent;
  if (leak.argument.argument.spread !== undefined && leak.argument.argument.value === at) return true;
  if (holder?.kind === 'object') return holder.entries.some((e) => e.value === at && e.spread);
  return holder?.kind === 'spread';
}

/** Object literals stay objects: it is their fields that are wrapped. */
function canWrap(leak: SinkLeak): boolean {
  return !isSpread(leak) && leak.leak.at.kind !== 'string' && leak.leak.at.kind !== 'object' && !isRecordArgument(leak);
}

/** `extra=fields`, `pino.info(fields, "…")`: the logger wants an object there. */
function isRecordArgument(leak: SinkLeak): boolean {
  const { argument, value } = leak.argument;
  return value === leak.leak.at && (argument.name === 'extra' || argument.name === 'attributes');
}

function wrapWithHelper(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const helper = existingHelper(context, leak.leak.category);
  if (helper === undefined || !canWrap(leak)) return undefined;
  return { title: `Mask it with ${helper}`, safety: 'review', edits: wrap(context, leak.leak.at, `${helper}(`, ')') };
}

function addHelper(context: RuleContext, leak: SinkLeak): Fix | undefined {
  if (!canWrap(leak) || existingHelper(context, leak.leak.category) !== undefined) return undefined;
  const helper = newHelper(context.edit, leak.leak.category.topic);
  const inserted = context.edit.insertTopLevel(helper.lines);
  if (!inserted) return undefined;
  return { title: 'Add a redaction helper and use it', safety: 'review', edits: mergeEdits([inserted, wrap(context, leak.leak.at, `${helper.name}(`, ')')]) };
}

/** `customer.email` becomes `customer.id` where this file knows that there is one. */
function useId(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const { at, category } = leak.leak;
  if (category.topic !== 'personal' || isSpread(leak)) return undefined;
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
  if (code === undefined) return undefined;
  const noun = ownerNoun(ownerWords(context.resolver, access.object)) ?? 'owner';
  return { title: `Log the ${noun}'s id instead of the ${category.label}`, safety: 'review', edits: replace(context, at, code) };
}

/** Inside an f-string the other quote may be taken: keep the one that is there. */
function sameQuotes(text: string, key: Expr | undefined, value: string): string {
  const quote = key === undefined ? '"' : text.charAt(key.end - 1);
  return `${quote}${value}${quote}`;
}

function useLength(context: RuleContext, leak: SinkLeak): Fix | undefined {
  const { at } = leak.leak;
  if (isSpread(leak) || isRecordArgument(leak) || at.kind === 'object' || at.kind === 'string') return undefined;
  const python = context.module.language === 'python';
  const edits = python ? wrap(context, at, 'len(str(', '))') : wrap(context, at, 'String(', ').length');
  return { title: 'Log its length instead', safety: 'review', edits };
}

/** Leaves out a keyword argument, an object entry or a value of its own. */
function dropArgument(context: RuleContext, leak: SinkLeak): Fix | undefined {
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
