/** Functions called after sanitizing that hide nothing: they take line breaks out of a header or blanks off an address. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Definition, Resolver } from '../../../resolve/types.js';
import { spanText } from '../wording.js';
import { wordsOf } from './words.js';
import { REDACTED_WORDS } from './lexicon.js';

/** Words that say of a value that it may be used, not that it may be seen. */
const USABLE = new Set(['sanitize', 'sanitized', 'sanitizer', 'sanitise', 'sanitised', 'safe']);
const TIDY_METHODS = new Set(['trim', 'strip', 'lstrip', 'rstrip', 'trimStart', 'trimEnd', 'toLowerCase', 'toUpperCase', 'lower', 'upper', 'normalize', 'toString', 'test', 'match', 'includes', 'startswith', 'startsWith', 'endswith', 'endsWith']);
const TIDY_FUNCTIONS = new Set(['String', 'str', 'isinstance']);
/** Blanks, line breaks and what marks up text. */
const MARKS = /^[/"'`]?(?:\\[rnts]|%0\[ad\]|\[(?!\^)|[\]()|+*?<>&"'`\s])+(?:\/[gimu]*)?$/u;
const MAX_DEPTH = 3;

/** True when of the words that could say "redacted" the name has only such as `sanitize` and `safe`. */
export function namesUsable(identifier: string): boolean {
  const said = wordsOf(identifier).filter((word) => REDACTED_WORDS.has(word));
  return said.length > 0 && said.every((word) => USABLE.has(word));
}

/** True when the function that the call runs is known, and gives its argument back but for blanks and marks. */
export function tidiesOnly(call: Call, resolver: Resolver, depth = 0): boolean {
  const value = resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn || depth > MAX_DEPTH) return false;
  const there = homeOf(value, resolver);
  return there !== undefined && keeps(value.fn, there, depth);
}

/** `safeTo = sanitizeAddress(to)`: a name that could say "redacted", for what was only tidied. */
export function isTidied(name: string, definitions: readonly Definition[], resolver: Resolver): boolean {
  if (!namesUsable(name) || definitions.length === 0) return false;
  return definitions.every(({ value }) => {
    const made = value && unwrap(value);
    return made?.kind === 'call' && tidiesOnly(made, resolver);
  });
}

function keeps(fn: FunctionNode, resolver: Resolver, depth: number): boolean {
  const [parameter] = fn.params;
  if (parameter?.pattern.kind !== 'name' || fn.params.length > 1) return false;
  const { name } = parameter.pattern;
  const seen = { given: false, only: true };
  walkOwn(fn.body, (node) => {
    if (node.kind === 'return' && node.value) seen.given = true;
    if (node.kind === 'loop' || node.kind === 'index' || node.kind === 'template' || node.kind === 'comprehension' || node.kind === 'function' || node.kind === 'objectPattern') seen.only = false;
    if (node.kind === 'binary' && node.op === '+') seen.only = false;
    if (node.kind === 'call' && !isTidy(node, resolver, depth)) seen.only = false;
    return undefined;
  });
  return seen.given && seen.only && walkOwn(fn.body, (node) => (node.kind === 'name' && node.name === name ? 'stop' : undefined));
}

function isTidy(call: Call, resolver: Resolver, depth: number): boolean {
  const { callee } = call;
  if (callee.kind === 'name') return TIDY_FUNCTIONS.has(callee.name) || tidiesOnly(call, resolver, depth + 1);
  if (callee.kind !== 'member') return false;
  if (callee.property === 'replace' || callee.property === 'replaceAll' || callee.property === 'sub') return takesMarks(call, resolver);
  return TIDY_METHODS.has(callee.property);
}

/** `.replace(/[\r\n]/g, ' ')`, `.replace(/</g, '&lt;')`: what goes is a mark, what comes is a blank or another spelling of it. */
function takesMarks(call: Call, resolver: Resolver): boolean {
  const [pattern, put] = call.args.map((a) => unwrap(a.value));
  if (!pattern || put?.kind !== 'string' || /[*#\u2022\u2588]|\$1|redact|mask|hidden|x{2,}/iu.test(put.value)) return false;
  const written = writtenAs(pattern, resolver);
  return written !== undefined && MARKS.test(written);
}

function writtenAs(pattern: Expr, resolver: Resolver): string | undefined {
  if (pattern.kind !== 'name') return pattern.kind === 'string' ? pattern.value : spanText(resolver.module, pattern);
  const [only, ...more] = resolver.definitions(pattern);
  return only?.value && more.length === 0 && only.value.kind !== 'name' ? writtenAs(only.value, resolver) : undefined;
}
