/** Numbers read from the groups of a match: where the pattern lets digits alone into a group, reading it as a number cannot fail. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';

const MATCHING = /^re\.(search|match|fullmatch)$/u;
const MATCHING_METHODS = new Set(['search', 'match', 'fullmatch']);
const DIGIT = String.raw`(?:\\d|\[[0-9]+(?:-[0-9])?\]|[0-9])(?:[+?]|\{\d+(?:,\d*)?\})?`;
/** What `int` takes: digits, maybe with a sign. */
const WHOLE = new RegExp(String.raw`^(?:-\??|\[[-+]+\]\??)?(?:${DIGIT})+$`, 'u');
/** What `float` takes besides: one point with digits behind it. */
const DECIMAL = new RegExp(String.raw`^(?:-\??|\[[-+]+\]\??)?(?:${DIGIT})+(?:\(\??:?\\\.(?:${DIGIT})+\)\??|\\\.(?:${DIGIT})+)?$`, 'u');

/** True for `m.group(1)` or `m["stars"]` when whatever the group matched is a number for `reader` (`int` or `float`). */
export function isDigits(expr: Expr, reader: string, resolver: Resolver): boolean {
  const group = groupOf(unwrap(expr));
  const pattern = group && patternOf(group.match, resolver);
  const inside = pattern === undefined ? undefined : insideOf(pattern, group?.key ?? 0);
  return inside !== undefined && (reader === 'float' ? DECIMAL : WHOLE).test(inside);
}

interface Group {
  readonly match: Expr;
  readonly key: number | string;
}

function groupOf(e: Expr): Group | undefined {
  if (e.kind === 'index') return keyed(e.object, e.index);
  if (e.kind !== 'call' || e.callee.kind !== 'member' || e.callee.property !== 'group') return undefined;
  const [key] = e.args;
  return key ? keyed(e.callee.object, key.value) : undefined;
}

function keyed(match: Expr, key: Expr): Group | undefined {
  return key.kind === 'number' || key.kind === 'string' ? { match, key: key.value } : undefined;
}

/** The pattern of the one match that `match` can be. */
function patternOf(match: Expr, resolver: Resolver): string | undefined {
  const call = soleCall(match, resolver);
  if (!call) return undefined;
  const symbol = resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && MATCHING.test(symbol)) return textOf(call.args[0]?.value, resolver);
  if (call.callee.kind !== 'member' || !MATCHING_METHODS.has(call.callee.property)) return undefined;
  const compiled = soleCall(call.callee.object, resolver);
  return compiled && resolver.library(compiled.callee)?.symbol === 're.compile' ? textOf(compiled.args[0]?.value, resolver) : undefined;
}

function soleCall(expr: Expr, resolver: Resolver): Call | undefined {
  const e = unwrap(expr);
  if (e.kind === 'call') return e;
  if (e.kind === 'assignExpr') return soleCall(e.value, resolver);
  const definitions = e.kind === 'name' ? resolver.definitions(e) : [];
  const value = definitions.length === 1 ? definitions[0]?.value : undefined;
  return value && soleCall(value, resolver);
}

function textOf(expr: Expr | undefined, resolver: Resolver): string | undefined {
  const value = expr && resolver.argValue(expr);
  return value?.kind === 'string' ? value.value : undefined;
}

/** What stands in the group with this number (from 1) or name. */
function insideOf(pattern: string, key: number | string): string | undefined {
  const open: { readonly at: number; readonly isWanted: boolean }[] = [];
  let count = 0;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (c === '[') i = endOfSet(pattern, i);
    else if (c === '(') {
      const name = /^\(\?P?<(\w+)>/u.exec(pattern.slice(i, i + 60));
      const captures = name !== null || pattern[i + 1] !== '?';
      if (captures) count++;
      open.push({ at: i + (name?.[0].length ?? 1), isWanted: captures && (key === count || key === name?.[1]) });
    } else if (c === ')') {
      const group = open.pop();
      if (group?.isWanted === true) return pattern.slice(group.at, i);
    }
  }
  return undefined;
}

/** The `]` that ends the set opened at `from`; one right behind the opening belongs to the set. */
function endOfSet(pattern: string, from: number): number {
  for (let i = from + 1; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++;
    else if (pattern[i] === ']' && i > from + 1) return i;
  }
  return pattern.length;
}
