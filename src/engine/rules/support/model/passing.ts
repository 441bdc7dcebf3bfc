/** Library functions that hand a text on, match it or read it. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { GATHERING, gatheredParts } from '../../../resolve/gathering.js';
import type { Resolver } from '../../../resolve/types.js';

/** What a call of `re` gives for a model's text. */
const REGEX = new Map<string, 'match' | 'text'>([['search', 'match'], ['match', 'match'], ['fullmatch', 'match'], ['findall', 'text'], ['finditer', 'text'], ['split', 'text'], ['sub', 'text']]);

/** What a pattern is held against, and what comes of that: `re.split(PATTERN, text)`, `BOUNDARY.split(text)` of a compiled one. */
export function matchedText(call: Call, symbol: string): { readonly kind: 'match' | 'text'; readonly text: Expr | undefined } | undefined {
  const [, compiled, method] = /^re(\.compile\(\)#|\.)(\w+)$/u.exec(symbol) ?? [];
  const kind = method === undefined ? undefined : REGEX.get(method);
  return kind && { kind, text: call.args[(method === 'sub' ? 1 : 0) + (compiled === '.' ? 1 : 0)]?.value };
}

const WAITING: readonly string[] = [...GATHERING, 'Promise.allSettled'];

/** The work that a call waits for at once, one by one as far as it is written out. */
export function gatheredWork(call: Expr, resolver: Resolver): readonly Expr[] | undefined {
  return call.kind === 'call' && WAITING.includes(resolver.library(call.callee)?.symbol ?? '') ? gatheredParts(call) : undefined;
}

/** The first argument comes out as it went in, as far as a model's words are concerned. */
export const PASSING_CALLS = new Set(['str', 'String', 'next', 'list', 'reversed', 'enumerate', 'sorted', 'textwrap.dedent', 'html.unescape', 'iter', 'tuple', 'Array.from', 'jsonrepair.jsonrepair', 'dict', 'zip', 'Object.values', 'Object.entries',
  'asyncio.run', 'asyncio.wait_for', 'asyncio.shield', 'asyncio.create_task', 'asyncio.ensure_future', 'asyncio.as_completed', 'concurrent.futures.as_completed', 'Promise.resolve', 'Promise.race', 'Promise.any', ...WAITING]);
/** Methods that start or wait for what they are handed: `loop.create_task(ask())`, `group.create_task(ask())`. */
export const STARTING = new Set(['create_task', 'ensure_future', 'run_until_complete']);
const READING_CALLS = /^(json|orjson|ujson|simplejson|json5|json_repair|ast|yaml|demjson3)\.(loads|literal_eval|safe_load|load|repair_json|decode)$|^JSON\.parse$|^(partial-json|best-effort-json-parser|json5|yaml|js-yaml)\.(default\.)?(parse|load|JSON5\.parse)$/u;

/** True when parsing `symbol(text)` gives data. */
export function isReader(symbol: string): boolean {
  return READING_CALLS.test(symbol);
}

const SCHEMA_READERS = /^zod(?:\/(?:v\d|mini|v4-mini))?\..*#(?:parse|parseAsync|safeParse|safeParseAsync)$/u;
/** Methods of Pydantic's models. */
const MODEL_READERS = new Set(['model_validate', 'model_validate_json', 'parse_obj', 'parse_raw']);

/** True when the call gives its first argument as data, held against a schema: `planSchema.parse(answer)`, `Plan.model_validate_json(answer)`. */
export function isSchemaReader({ callee }: Call, symbol: string | undefined): boolean {
  return symbol !== undefined && SCHEMA_READERS.test(symbol) || (callee.kind === 'member' && MODEL_READERS.has(callee.property));
}

/** `[^a-z0-9-]`: when all that is taken away, neither slash, quote nor space is left. */
export function isIdentifierPattern(pattern: Expr | undefined, text: string): boolean {
  const kept = pattern && /\[\^((?:\\.|[^\]\\])*)\]/u.exec(text.slice(pattern.start, pattern.end))?.[1];
  return kept !== undefined && !/[/'"`;|&$<>() ]|\\[/\\sSWD]/u.test(kept);
}
