/** Values that a secret's words are near without being one: ids and names of secrets, model tokens, text with the secret taken out. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import type { RuleContext } from '../../rule.js';
import { calleeName } from './flowCalls.js';
import type { SinkLeak } from './leaks.js';
import { wordsOf } from './words.js';

/** Last words that say the value names, places or counts a secret. */
const ABOUT = new Set(['id', 'ids', 'path', 'paths', 'file', 'files', 'dir', 'name', 'names', 'handle', 'browser', 'site', 'sites', 'source', 'type', 'kind', 'status', 'count', 'field', 'fields', 'ms', 'seconds', 'ref', 'arn', 'version', 'slug']);
/** Last words of functions that answer with what something is called. */
const NAMES = new Set(['slug', 'name', 'names', 'label', 'alias', 'id', 'type', 'kind']);
/** What a secret store answers when something is put into it. */
const STORING = /^(create|put|register|store|save|set|add|update|delete|remove)_?[a-z_]*secret/iu;
/** Pieces of model text are called tokens too. */
const MODEL_TEXT = /tokeniz|\bdecode\b|generate|stream|logits|token_?ids?\b|vocab|bos_|eos_/iu;
const MASKING = /\.\s*(replace|replaceAll)\s*\(|re\.sub\s*\(/u;

export function isNoSecret(found: SinkLeak, context: RuleContext): boolean {
  const { at, source } = found.leak;
  const text = (e: Expr): string => context.module.text.slice(e.start, e.end);
  if (masks(text(at)) || (source && masks(text(source)))) return true;
  const words = wordsOf(lastIdentifier(text(source ?? at)));
  if (words.length > 1 && ABOUT.has(words[words.length - 1] ?? '')) return true;
  // `cookiesPath = process.env.SITE_COOKIES`: the variable says what it holds.
  const own = at.kind === 'name' ? wordsOf(at.name) : [];
  if (own.length > 1 && ABOUT.has(own[own.length - 1] ?? '')) return true;
  if (words.includes('from') && words[words.length - 1] !== 'env') return true;
  if (found.leak.category.id === 'token' && (isModelToken(found.sink.call, context, text(at)) || (source && isModelToken(source, context, text(source))))) return true;
  if (found.leak.category.id === 'connection-string' && (fallsBackToFile(source ?? at, text) || isOfFile(source ?? at, context))) return true;
  const value = source ?? (at.kind === 'name' ? context.resolver.definitions(at)[0]?.value : undefined);
  return value !== undefined && (isStored(value) || isNaming(value) || isRiddle(value));
}

/** Something is put in the secret's place; `header.replace("Bearer ", "")` takes only the word before it away. */
function masks(text: string): boolean {
  return MASKING.test(text.replace(/\.\s*replace\s*\(\s*["'`](?:bearer|basic|token)\b/giu, ''));
}

/** `secret = random.randint(1, 9)`, `secret = "only the owl knows"`: what a game or a lesson hides. */
function isRiddle(value: Expr): boolean {
  if (value.kind === 'string') return /\S\s+\S/u.test(value.value);
  return value.kind === 'number' || (value.kind === 'call' && /^(randint|randrange|random|uniform)$/u.test(calleeName(value.callee) ?? ''));
}

/** `const apiKey = attributeSlug(field)`: the function says that it answers with a name. */
function isNaming(value: Expr): boolean {
  const call = value.kind === 'await' ? value.value : value;
  const name = call.kind === 'call' ? calleeName(call.callee) : undefined;
  return name !== undefined && NAMES.has(wordsOf(name).at(-1) ?? '');
}

/** `process.env.INDEX_URI ?? '/var/lib/index'`: where a path does as well, there is no server to sign in to. */
function fallsBackToFile(value: Expr, text: (e: Expr) => string): boolean {
  const whole = value.parent?.kind === 'binary' ? value.parent : value;
  return /(?:\|\||\?\?|\bor\b|,)\s*["'`](?:\.{0,2}\/|file:|sqlite|:memory:)/u.test(text(whole));
}

/** `f"sqlite:///{path}"`: a database in a file has nobody to sign in. */
function isOfFile(value: Expr, context: RuleContext): boolean {
  if (value.kind === 'name') {
    const definitions = context.resolver.definitions(value);
    return definitions.length > 0 && definitions.every((d) => d.value !== undefined && d.value.kind !== 'name' && isOfFile(d.value, context));
  }
  if (value.kind === 'call') return isPathText(value, context);
  const start = value.kind === 'string' ? value.value : value.kind === 'template' ? value.parts[0] : undefined;
  return typeof start === 'string' && /^(?:sqlite|duckdb|file:)/u.test(start);
}

/** `str(Path("threads.db").resolve())`: a place in the file system, written out. */
function isPathText(call: Call, context: RuleContext): boolean {
  const [path] = call.callee.kind === 'name' && call.callee.name === 'str' && call.args.length === 1 ? call.args : [];
  return path !== undefined && /^pathlib\.(?:Pure)?(?:Posix|Windows)?Path\b/u.test(context.resolver.library(path.value)?.symbol ?? '');
}

/** `await client.create_secret(…)` answers a handle. */
function isStored(value: Expr): boolean {
  const call = value.kind === 'await' ? value.value : value;
  if (call.kind !== 'call') return false;
  return STORING.test(calleeName(call.callee) ?? '');
}

/** `token = tokenizer.decode(token_id)`: a bare `token` in a function that handles model text. */
function isModelToken(where: Expr, context: RuleContext, text: string): boolean {
  if (!/^tokens?$/iu.test(text) && !/^\w*\.tokens?$/iu.test(text)) return false;
  const fn = enclosingFunction(where);
  const around = fn ? context.module.text.slice(fn.start, fn.end) : context.module.text;
  return MODEL_TEXT.test(around);
}

/** The last name in an expression: `ENV.TERMINAL_GRACE_MS` in `process.env[ENV.TERMINAL_GRACE_MS]?.trim()`. */
function lastIdentifier(text: string): string {
  const withoutCalls = text.replace(/\??\.\s*(trim|toString|strip|lower|toLowerCase|upper)\s*\(\s*\)/gu, '');
  return /([A-Za-z_$][\w$]*)[^A-Za-z_$]*$/u.exec(withoutCalls)?.[1] ?? '';
}
