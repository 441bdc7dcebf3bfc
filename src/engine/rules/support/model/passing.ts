/** Library functions that hand a text on, match it or read it. */
import type { Expr } from '../../../facts/nodes.js';

/** What a call of `re` gives for a model's text; the text is the second argument, for `sub` the third. */
export const REGEX_CALLS: ReadonlyMap<string, 'match' | 'text'> = new Map<string, 'match' | 'text'>([['re.search', 'match'], ['re.match', 'match'], ['re.fullmatch', 'match'], ['re.findall', 'text'], ['re.finditer', 'text'], ['re.split', 'text'], ['re.sub', 'text']]);
/** The first argument comes out as it went in, as far as a model's words are concerned. */
export const PASSING_CALLS = new Set(['str', 'String', 'next', 'list', 'reversed', 'enumerate', 'sorted', 'textwrap.dedent', 'html.unescape', 'iter', 'tuple', 'Array.from', 'jsonrepair.jsonrepair', 'asyncio.run', 'asyncio.wait_for', 'Promise.resolve', 'dict', 'zip', 'Object.values', 'Object.entries']);
const READING_CALLS = /^(json|orjson|ujson|simplejson|json5|json_repair|ast|yaml|demjson3)\.(loads|literal_eval|safe_load|load|repair_json|decode)$|^JSON\.parse$|^(partial-json|best-effort-json-parser|json5|yaml|js-yaml)\.(default\.)?(parse|load|JSON5\.parse)$/u;

/** True when parsing `symbol(text)` gives data. */
export function isReader(symbol: string): boolean {
  return READING_CALLS.test(symbol);
}

/** `[^a-z0-9-]`: when all that is taken away, neither slash, quote nor space is left. */
export function isIdentifierPattern(pattern: Expr | undefined, text: string): boolean {
  const kept = pattern && /\[\^((?:\\.|[^\]\\])*)\]/u.exec(text.slice(pattern.start, pattern.end))?.[1];
  return kept !== undefined && !/[/'"`;|&$<>() ]|\\[/\\sSWD]/u.test(kept);
}
