/** Models that are asked over plain HTTP and cost money: how long their answers may become. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, ObjectLiteral } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { hasRelativeUrl } from '../browserCode.js';
import { onlyValue } from '../onlyValue.js';
import { isRawModelCall, leadsTo } from './rawCalls.js';

/** Where each API takes its limit, by the address that it is asked at. */
const PLACES: readonly { readonly url: RegExp; readonly path: readonly string[] }[] = [
  { url: /\bapi\.openai\.com\/v1\/chat\/completions/u, path: ['max_completion_tokens'] },
  { url: /\/chat\/completions/u, path: ['max_tokens'] },
  { url: /\/v1\/responses\b/u, path: ['max_output_tokens'] },
  { url: /:(?:generateContent|streamGenerateContent)\b/u, path: ['generationConfig', 'maxOutputTokens'] },
];
const OWN_SERVER = /\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|ollama|vllm|lm_?studio)\b/iu;
const HOST = /^https?:\/\/[\w.-]+\.[a-z]{2,}/u;
/** However an API spells its limit. */
const LIMITS = /max_?(?:completion_?|output_?|new_?)?tokens|num_?predict/iu;
const IMAGES = /responseModalities|response_modalities|image/iu;
const SENT = new Set(['body', 'data', 'json', 'content']);
const ENCODING = new Set(['JSON.stringify', 'json.dumps', 'orjson.dumps']);
/** What every question to a model has. */
const ASKED = new Set(['messages', 'contents', 'input', 'prompt']);
const MAX_DEPTH = 4;

export interface RawSite {
  readonly call: Call;
  readonly path: readonly string[];
  readonly isLimited: boolean;
  /** The literal that is sent, with the call that writes it out or takes it. */
  readonly body: Body;
}

interface Body {
  readonly literal: ObjectLiteral;
  /** `JSON.stringify({ … })`, when the literal stands in it. */
  readonly encoder?: Call;
  /** Keyword that takes the literal itself: `json={ … }`. */
  readonly keyword?: string;
}

/** True when somebody bills what the call asks for: not a server of one's own, nor a page's own backend. */
export function isPaidRawCall(call: Call, context: RuleContext): boolean {
  const { resolver, catalog, module } = context;
  if (!isRawModelCall(call, resolver, catalog) || hasRelativeUrl(call) || apiOf(call, context) === undefined) return false;
  const address = call.args[0]?.value;
  if (address === undefined || leadsTo(address, OWN_SERVER, resolver)) return false;
  return leadsTo(address, HOST, resolver) || !module.matches.has(OWN_SERVER);
}

/** The requests of this file whose body is written out, limited or not. */
export function rawSites(context: RuleContext): readonly RawSite[] {
  return context.module.index.calls.flatMap((call) => {
    const api = isPaidRawCall(call, context) ? apiOf(call, context) : undefined;
    const body = api && bodyOf(call, context);
    if (!api || !body || body.literal.entries.some((e) => e.spread || e.key === undefined)) return [];
    const home = enclosingFunction(call) ?? context.module;
    const said = context.module.text.slice(home.start, home.end);
    const sent = context.module.text.slice(body.literal.start, body.literal.end);
    return [{ call, path: api, body, isLimited: LIMITS.test(said) || LIMITS.test(sent) || IMAGES.test(sent) }];
  });
}

function apiOf(call: Call, context: RuleContext): readonly string[] | undefined {
  return PLACES.find(({ url }) => call.args.some((a) => leadsTo(a.value, url, context.resolver)))?.path;
}

/** The object that is sent: an argument of its own, or under `body`, `data` or `json` of the options. */
function bodyOf(call: Call, context: RuleContext): Body | undefined {
  for (const argument of call.args) {
    if (argument.spread) return undefined;
    const found = bodyIn(argument.value, context, argument.name !== undefined && SENT.has(argument.name) ? argument.name : undefined, 0);
    if (found) return found;
  }
  return undefined;
}

function bodyIn(expr: Expr, context: RuleContext, keyword: string | undefined, depth: number): Body | undefined {
  const e = unwrap(expr);
  if (depth > MAX_DEPTH) return undefined;
  if (e.kind === 'name') {
    const value = onlyValue(e, context.resolver);
    const found = value && bodyIn(value, context, undefined, depth + 1);
    // Of a variable nobody knows here what else is put into it.
    return found && { literal: found.literal, ...(found.encoder === undefined ? {} : { encoder: found.encoder }) };
  }
  if (e.kind === 'call' && ENCODING.has(dottedName(e.callee) ?? '')) {
    const inner = e.args[0]?.value;
    const found = inner && bodyIn(inner, context, undefined, depth + 1);
    return found && { literal: found.literal, ...(inner.kind === 'object' ? { encoder: e } : {}) };
  }
  if (e.kind !== 'object') return undefined;
  if (e.entries.some((entry) => entry.key !== undefined && ASKED.has(entry.key))) return { literal: e, ...(keyword === undefined ? {} : { keyword }) };
  const sent = e.entries.find((entry) => entry.key !== undefined && SENT.has(entry.key));
  return sent && !sent.spread ? bodyIn(sent.value, context, undefined, depth + 1) : undefined;
}

/** Writes the limit into a literal that stands in the call. */
export function rawLimitFix(site: RawSite, limit: number, context: RuleContext): Fix | undefined {
  const { body, call, path } = site;
  const code = context.edit.number(limit);
  const edits = body.encoder ? context.edit.setOption(body.encoder, { path, position: 0 }, code)
    : body.keyword !== undefined ? context.edit.setOption(call, { path: [body.keyword, ...path] }, code) : undefined;
  return edits && { title: `Set ${path.join('.')} to ${code}`, safety: 'safe', edits };
}

/** The model's name in the body, where it is written out. */
export function rawModel({ body }: RawSite): string {
  const value = body.literal.entries.find((e) => e.key === 'model')?.value;
  return value?.kind === 'string' ? value.value : '';
}
