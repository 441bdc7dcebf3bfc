/** Model calls and models built without a limit on how much they may write. */
import type { ApiRow } from '../../../catalog/schema.js';
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { invoked, threaded } from '../../../facts/threads.js';
import { walk } from '../../../facts/visit.js';
import type { CallShape, LibraryValue } from '../../../resolve/types.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { readOption } from '../deadline/options.js';

/** What a fix writes: long enough for an answer of two pages, short enough that one runaway answer costs cents. */
const LIMIT = 1024;
/** Models that think first spend the same budget on thinking. */
const THINKING_LIMIT = 16_384;
const THINKING = /(^|\/)(o\d|gpt-5)|reason|think|deepseek-r1/iu;
/** Models whose class sets a limit of its own when none is given: LangChain's text completions stop at 256 tokens. */
const LIMITED = new Set(['langchain_openai.OpenAI', 'langchain_openai.AzureOpenAI']);
const NO_TEXT = /embed|rerank|moderat|transcri|image|speech|count_?tokens/iu;

export interface LimitSite {
  readonly call: Call;
  readonly symbol: string;
  readonly row: ApiRow;
  readonly at: 'call' | 'client';
  readonly isLimited: boolean;
}

/** Every place where an output-token limit belongs, limited or not. */
function limitSites(context: RuleContext): readonly LimitSite[] {
  return context.module.index.calls.flatMap((call) => {
    const site = siteOf(call, context);
    return site ? [site] : [];
  });
}

function siteOf(call: Call, context: RuleContext): LimitSite | undefined {
  const value = context.resolver.library(invoked(call));
  if (!value) return undefined;
  const symbol = value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
  const match = context.catalog.api(symbol);
  if (match?.row.kind !== 'llm') return undefined;
  const limit = match.row.tokenLimit;
  if (!limit || NO_TEXT.test(symbol)) return undefined;
  // Whoever cannot leave the limit out has one, and the checklist counts it.
  const always = limit.required || LIMITED.has(symbol);
  const shape = context.resolver.shapeOf(call);
  if (modelsOf(shape).some((model) => NO_TEXT.test(model)) || asksForOtherThanText(call)) return undefined;
  const atClient = limit.client.some((o) => o.fix ?? always);
  if (match.role === 'client') return atClient && isOneModel(call, match.row) ? { call, symbol, row: match.row, at: 'client', isLimited: always || isSet(shape, limit.client, context) } : undefined;
  if (atClient) return undefined;
  const isLimited = always || isSet(shape, limit.call, context) || isSetOnClient(value, match.row, context);
  return { call, symbol, row: match.row, at: 'call', isLimited };
}

const MODALITIES = /^response_?modalities$/iu;

/** `{ responseModalities: ['IMAGE', 'TEXT'] }`: a picture or speech has a size of its own. */
function asksForOtherThanText(call: Call): boolean {
  const isOther = (value: Expr): boolean => value.kind === 'list' && value.items.some((item) => item.kind === 'string' && /^(?:image|audio)$/iu.test(item.value));
  return call.args.some((a) => walk(a.value, (n) => {
    const named = n.kind === 'object' ? n.entries.map((e) => ({ name: e.key, value: e.value })) : n.kind === 'call' ? n.args : [];
    return named.some(({ name, value }) => name !== undefined && MODALITIES.test(name) && isOther(value)) ? 'stop' : undefined;
  }));
}

/** A constructor of the model itself: it is given a model, or nothing but options. */
function isOneModel(call: Call, row: ApiRow): boolean {
  return row.package !== '@openai/agents' || call.isNew;
}

function isSet(shape: CallShape, options: readonly { readonly path: readonly string[]; readonly position?: number }[], context: RuleContext): boolean {
  const isPython = context.catalog.ecosystem === 'python';
  return options.some((o) => {
    const value = readOption(shape, o, isPython);
    return value === 'open' || (value !== undefined && value.kind !== 'null' && value.kind !== 'undefined');
  }) || (isPython ? shape.open : shape.positional.some((p) => p.kind === 'other'));
}

/** The client carries it, or was built out of sight. */
function isSetOnClient(value: LibraryValue, row: ApiRow, context: RuleContext): boolean {
  const options = row.tokenLimit?.client ?? [];
  if (options.length === 0) return false;
  return value.origins.length === 0 || value.origins.some((o) => isSet(o, options, context));
}

/** Sites that one finding speaks of: the models that one function builds, a call each otherwise. */
export function groupedSites(context: RuleContext): readonly (readonly LimitSite[])[] {
  const groups: LimitSite[][] = [];
  const factories = new Map<FunctionNode, LimitSite[]>();
  for (const site of limitSites(context)) {
    const factory = site.at === 'client' ? enclosingFunction(site.call) : undefined;
    const known = factory && factories.get(factory);
    if (known) {
      known.push(site);
      continue;
    }
    const group = [site];
    groups.push(group);
    if (factory) factories.set(factory, group);
  }
  return groups;
}

/** Sets the limit at every site; `undefined` when one of them has no place for it. */
export function limitFix(sites: readonly LimitSite[], context: RuleContext): Fix | undefined {
  const [first, ...others] = sites.map((site) => setLimit(site, context));
  if (!first || others.some((o) => o === undefined)) return undefined;
  const edits = [...first.edits, ...others.flatMap((o) => o?.edits ?? [])];
  return { title: others.length === 0 ? first.title : `${first.title}, and a limit for the ${others.length === 1 ? 'other one' : `other ${String(others.length)}`}`, safety: 'safe', edits };
}

function setLimit(site: LimitSite, context: RuleContext): Pick<Fix, 'title' | 'edits'> | undefined {
  const options = site.at === 'client' ? site.row.tokenLimit?.client : site.row.tokenLimit?.call;
  const option = options?.find((o) => o.fix);
  // An executor hands on no keywords.
  if (!option || threaded(site.call)?.takesNames === false) return undefined;
  const code = context.edit.number(isThinking(site.call, context) ? THINKING_LIMIT : LIMIT);
  const edits = context.edit.setOption(site.call, { path: option.path, position: option.position }, code);
  const name = option.path.join('.');
  return edits && { title: `Set ${context.catalog.ecosystem === 'python' ? `${name}=${code}` : `${name}: ${code}`}`, edits };
}

function isThinking(call: Call, context: RuleContext): boolean {
  return modelsOf(context.resolver.shapeOf(call)).some((model) => THINKING.test(model));
}

/** What a fix writes for a model of that name. */
export function limitFor(model: string): number {
  return THINKING.test(model) ? THINKING_LIMIT : LIMIT;
}

/** Names of models among the arguments. */
function modelsOf(shape: CallShape): readonly string[] {
  const values = [shape.named['model'], ...shape.positional.flatMap((p) => (p.kind === 'object' ? [p.entries['model']] : [p]))];
  return values.flatMap((value) => (value?.kind === 'string' ? [value.value] : []));
}
