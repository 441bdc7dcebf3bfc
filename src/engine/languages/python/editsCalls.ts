import type { EditBuilder, OptionPlace } from '../../facts/editBuilder.js';
import { ancestors, isBroken } from '../../facts/module.js';
import type { Argument, Call, Expr, ObjectLiteral } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { isArgument } from './editsCode.js';
import { insertItem, removeItem } from './editsItems.js';

/** Sets an option of a call; see the contract. `undefined` when a spread may hold it already, or when the place is not a call or dict we can see. */
export function setOption(builder: EditBuilder, call: Call, place: OptionPlace, value: string): TextEdit[] | undefined {
  if (isBroken(builder.module, call) || isInTemplate(call)) return undefined;
  return setArgument(builder, call, place, isArgument(value) ? value : `(${value})`);
}

/** Removes an argument with its comma. */
export function removeArgument(builder: EditBuilder, call: Call, argument: Argument): TextEdit[] | undefined {
  const { argsSpan, args } = call;
  const index = args.indexOf(argument);
  if (!argsSpan || index < 0 || isBroken(builder.module, call) || isBareGenerator(call)) return undefined;
  return removeItem(builder.module, args, index, argsSpan);
}

/** Removes the entry with a written-out key; `undefined` when there is none or more than one. */
export function removeEntry(builder: EditBuilder, object: ObjectLiteral, key: string): TextEdit[] | undefined {
  const { entries } = object;
  const matches = entries.filter((entry) => entry.key === key);
  const [entry] = matches;
  if (!entry || matches.length > 1 || isBroken(builder.module, object)) return undefined;
  return removeItem(builder.module, entries, entries.indexOf(entry), object);
}

function setArgument(builder: EditBuilder, call: Call, place: OptionPlace, value: string): TextEdit[] | undefined {
  const { argsSpan, args } = call;
  if (!argsSpan || isBareGenerator(call)) return undefined;
  const [name, ...rest] = place.path;
  const given = args.find((a) => a.name !== undefined && a.name === name) ?? positional(args, place.position);
  if (given === 'unknown') return undefined;
  if (given) return setValue(builder, given.value, rest, place.wrapper, value);
  if (name === undefined) return appendPositional(builder, call, argsSpan, place.position, value);
  if (args.some((a) => a.spread === 'dict' && !lacksKey(a.value, name))) return undefined;
  return insertItem(builder.module, args, argsSpan, `${name}=${nested(builder, rest, place.wrapper, value)}`);
}

/** The argument at a 0-based position; `unknown` when a `*spread` before it makes that a guess. */
function positional(args: readonly Argument[], position: number | undefined): Argument | 'unknown' | undefined {
  if (position === undefined) return undefined;
  const spread = args.findIndex((a) => a.spread === 'list');
  if (spread >= 0 && spread <= position) return 'unknown';
  const found = args[position];
  return found && found.name === undefined && !found.spread ? found : undefined;
}

function appendPositional(builder: EditBuilder, call: Call, argsSpan: Span, position: number | undefined, value: string): TextEdit[] | undefined {
  // Only right behind the last positional argument, and only when nothing named follows: Python wants them in that order.
  return position === call.args.length && call.args.every((a) => a.name === undefined && !a.spread)
    ? insertItem(builder.module, call.args, argsSpan, value)
    : undefined;
}

/** Sets `path` inside a value that is there already: replaces it, or goes into a dict literal or constructor call. */
function setValue(builder: EditBuilder, current: Expr, path: readonly string[], wrapper: string | undefined, value: string): TextEdit[] | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return [{ start: current.start, end: current.end, newText: value }];
  if (current.kind === 'constant' && current.value === null) {
    return [{ start: current.start, end: current.end, newText: nested(builder, path, wrapper, value) }];
  }
  if (current.kind === 'call') return isConstructor(current, wrapper) ? setArgument(builder, current, { path }, value) : undefined;
  if (current.kind !== 'object') return undefined;
  const entries = current.entries.filter((e) => e.key === key);
  const [entry] = entries;
  if (entries.length > 1 || current.entries.some((e) => e.spread && e.start > (entry?.start ?? -1) && !lacksKey(e.value, key))) return undefined;
  if (entry) return setValue(builder, entry.value, rest, undefined, value);
  if (current.entries.some((e) => e.keyExpr)) return undefined;
  return insertItem(builder.module, current.entries, current, `${builder.string(key)}: ${nested(builder, rest, undefined, value)}`);
}

/** Code for the value of an option whose outer levels do not exist yet. */
function nested(builder: EditBuilder, path: readonly string[], wrapper: string | undefined, value: string): string {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = nested(builder, rest, undefined, value);
  return wrapper === undefined ? builder.object([[key, inner]]) : `${wrapper}(${key}=${inner})`;
}

/** A call builds the options when it is the wanted wrapper, `dict`, or looks like a class. */
function isConstructor(call: Call, wrapper: string | undefined): boolean {
  const { callee } = call;
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : undefined;
  return name !== undefined && (name === 'dict' || name === wrapper?.split('.').at(-1) || /^[A-Z]/.test(name));
}

/** True when a spread value is a dict literal that plainly does not hold the key. */
function lacksKey(value: Expr, key: string): boolean {
  return value.kind === 'object' && value.entries.every((e) => !e.spread && e.key !== undefined && e.key !== key);
}

/** `f(x for x in y)`: the parentheses belong to both, so nothing can be put beside the generator. */
export function isBareGenerator(call: Call): boolean {
  return call.args.length === 1 && call.args[0]?.value.kind === 'comprehension' && call.args[0].start === call.argsSpan?.start;
}

/** Inside an f-string quotes and line breaks are not free to use before Python 3.12. */
function isInTemplate(call: Call): boolean {
  for (const node of ancestors(call)) if (node.kind === 'template') return true;
  return false;
}
