import type { OptionPlace } from '../../facts/editBuilder.js';
import type { Argument, Call, Expr, ObjectEntry, ObjectLiteral } from '../../facts/nodes.js';
import { dottedName } from '../../facts/visit.js';
import type { TextEdit } from '../../text/edits.js';
import { isArgument, keyCode, objectCode } from './editsCode.js';
import type { Quote } from './editsCode.js';
import { appendItem, removeItem } from './editsItems.js';
import type { Site } from './editsPlace.js';
import { isEditable, tokenAfter } from './editsPlace.js';

export interface OptionSite extends Site {
  readonly quote: Quote;
}

/** Adds or replaces an option of a call. See `EditBuilder.setOption`. */
export function setOption(site: OptionSite, call: Call, place: OptionPlace, value: string): TextEdit[] | undefined {
  const position = place.position ?? (call.isNew || call.args.length === 0 ? 0 : undefined);
  if (position === undefined || !isEditable(site.module, call) || !isArgument(value)) return undefined;
  if (call.args.some((arg, i) => i <= position && arg.spread !== undefined)) return undefined;
  const argument = call.args[position];
  if (argument) return setInArgument(site, argument, place.path, value);
  return addArgument(site, call, position, nested(place.path, value, site.quote));
}

/** `{ a: { b: value } }` for the path `a.b`; the value itself for an empty one. */
function nested(path: readonly string[], value: string, quote: Quote): string {
  return path.reduceRight((inner, key) => objectCode([[key, inner]], quote), value);
}

function addArgument(site: Site, call: Call, position: number, code: string): TextEdit[] | undefined {
  if (!call.argsSpan) return call.isNew && position === 0 ? [{ start: call.end, end: call.end, newText: `(${code})` }] : undefined;
  const skipped = new Array<string>(position - call.args.length).fill('undefined');
  return appendItem(site, { items: call.args, brackets: call.argsSpan, padded: false }, [...skipped, code].join(', '));
}

function setInArgument(site: OptionSite, argument: Argument, path: readonly string[], value: string): TextEdit[] | undefined {
  if (path.length === 0) return [{ start: argument.start, end: argument.end, newText: value }];
  return setInValue(site, argument.value, argument, path, value);
}

/** Sets `path` in the object that `expr` is; `source` spans it with its parentheses. */
function setInValue(site: OptionSite, expr: Expr, source: { readonly start: number; readonly end: number }, path: readonly string[], value: string): TextEdit[] | undefined {
  const object = withoutCast(expr);
  switch (object.kind) {
    case 'object': return setInObject(site, object, path, value);
    case 'constant': return typeof object.value === 'boolean' ? undefined : [{ ...spanOf(source), newText: nested(path, value, site.quote) }];
    case 'binary':
      return ['??', '||', '&&'].includes(object.op) ? spreadInto(site, expr, source, path, value) : undefined;
    case 'name': case 'member': case 'index': case 'call': case 'await': case 'conditional':
      return spreadInto(site, expr, source, path, value);
    default: return undefined;
  }
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}

/** `{…} as Options`: the literal counts. */
function withoutCast(expr: Expr): Expr {
  const inner = expr.kind === 'other' && expr.form === 'cast' ? expr.children[0] : undefined;
  return inner ? withoutCast(inner) : expr;
}

/** `options` becomes `{ ...options, key: value }`; deeper paths go along with what the variable holds there. */
function spreadInto(site: OptionSite, expr: Expr, source: { readonly start: number; readonly end: number }, path: readonly string[], value: string): TextEdit[] | undefined {
  const text = site.module.text.slice(source.start, source.end);
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  // Reading below a value twice is only harmless for names.
  const name = dottedName(expr);
  if (rest.length > 0 && (name === undefined || text.includes('?.'))) return undefined;
  let inner = value;
  for (let i = path.length - 1; i >= 1; i--) {
    const outer = path.slice(0, i).map((k) => (/^[A-Za-z_$][\w$]*$/.test(k) ? `?.${k}` : `?.[${keyCode(k, site.quote)}]`)).join('');
    inner = `{ ...${text}${outer}, ${keyCode(path[i] ?? '', site.quote)}: ${inner} }`;
  }
  return [{ ...spanOf(source), newText: `{ ...${text}, ${keyCode(key, site.quote)}: ${inner} }` }];
}

function setInObject(site: OptionSite, object: ObjectLiteral, path: readonly string[], value: string): TextEdit[] | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return undefined;
  const at = lastIndexOfKey(object, key);
  const later = object.entries.slice(at + 1);
  // Behind the entry, or without one anywhere, something may set the key that cannot be read here.
  if (later.some((entry) => maySet(entry, key))) return undefined;
  const entry = object.entries[at];
  if (entry) return setInEntry(site, entry, key, rest, value);
  const code = `${entryKey(site, object, key)}: ${nested(rest, value, site.quote)}`;
  return appendItem(site, { items: object.entries, brackets: object, padded: isPadded(site, object) }, code);
}

function setInEntry(site: OptionSite, entry: ObjectEntry, key: string, rest: readonly string[], value: string): TextEdit[] | undefined {
  const code = `${keyCode(key, site.quote)}: ${nested(rest, value, site.quote)}`;
  const isMethod = entry.value.kind === 'function' && entry.value.start === entry.start;
  if (rest.length === 0 && (entry.shorthand || isMethod)) return [{ ...spanOf(entry), newText: code }];
  if (isMethod || !entry.keySpan) return undefined;
  if (entry.shorthand) {
    const spread = spreadInto(site, entry.value, entry.value, rest, value);
    return spread?.map((edit) => ({ ...edit, newText: `${key}: ${edit.newText}` }));
  }
  const colon = tokenAfter(site.module, entry.keySpan.end);
  const source = { start: tokenAfter(site.module, colon + 1), end: entry.end };
  return rest.length === 0 ? [{ ...source, newText: value }] : setInValue(site, entry.value, source, rest, value);
}

function lastIndexOfKey(object: ObjectLiteral, key: string): number {
  for (let i = object.entries.length - 1; i >= 0; i--) if (object.entries[i]?.key === key) return i;
  return -1;
}

/** True for spreads and computed keys that might set `key`. */
function maySet(entry: ObjectEntry, key: string): boolean {
  if (entry.spread) return spreadMaySet(entry.value, key);
  return entry.key === undefined;
}

function spreadMaySet(value: Expr, key: string): boolean {
  switch (value.kind) {
    case 'object': return value.entries.some((entry) => entry.key === key || maySet(entry, key));
    case 'conditional': return spreadMaySet(value.then, key) || spreadMaySet(value.otherwise, key);
    case 'binary': return value.op !== '&&' || spreadMaySet(value.right, key);
    case 'constant': return false;
    default: return true;
  }
}

/** Keys are quoted where all others are. */
function entryKey(site: OptionSite, object: ObjectLiteral, key: string): string {
  const firsts = object.entries.flatMap((e) => (e.keySpan && !e.shorthand ? [site.module.text.charAt(e.keySpan.start)] : []));
  const [first] = firsts;
  const quoted = (first === '"' || first === "'") && firsts.every((c) => c === first);
  return quoted ? `${first}${key}${first}` : keyCode(key, site.quote);
}

/** `{ a }` or `{a}`, as the literal has it; the former when it is empty. */
function isPadded(site: Site, object: ObjectLiteral): boolean {
  return object.entries.length === 0 || /\s/.test(site.module.text.charAt(object.start + 1));
}

/** Removes an argument; one that others follow becomes `undefined`, so that they keep their places. */
export function removeArgument(site: Site, call: Call, argument: Argument): TextEdit[] | undefined {
  const index = call.args.indexOf(argument);
  if (index < 0 || !call.argsSpan || !isEditable(site.module, call)) return undefined;
  if (index < call.args.length - 1) return argument.spread ? undefined : [{ ...spanOf(argument), newText: 'undefined' }];
  return removeItem(site.module, { items: call.args, brackets: call.argsSpan, padded: false }, index);
}

/** Removes the entry of a key; `undefined` when there is none or several. */
export function removeEntry(site: Site, object: ObjectLiteral, key: string): TextEdit[] | undefined {
  const matches = object.entries.filter((entry) => entry.key === key && !entry.spread);
  const [entry] = matches;
  if (!entry || matches.length > 1 || !isEditable(site.module, object)) return undefined;
  return removeItem(site.module, { items: object.entries, brackets: object, padded: true }, object.entries.indexOf(entry));
}
