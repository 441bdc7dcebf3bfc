/** Reads that the tools and steps of an agent make over the network without a retry: safe to try again, and nobody does. */
import type { ApiKind } from '../../../catalog/schema.js';
import type { Call, FunctionNode } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';
import { hasRelativeUrl, isBrowserModule } from '../browserCode.js';
import { mayBeRetried } from './around.js';
import { agentSteps } from './steps.js';

export interface ToolRead {
  readonly call: Call;
  /** The function that makes the call: the tool or step, or a helper of this file it runs. */
  readonly fn: FunctionNode;
  readonly tool: string;
  readonly symbol: string;
  readonly exceptions: readonly string[];
  readonly isRetried: boolean;
}

const READ_KINDS = new Set<ApiKind>(['http', 'search-api', 'embedding', 'llm']);
const READ_VERBS = new Set(['get', 'head']);
const LOCAL = /localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal/u;
/** POST requests that only ask: model and search endpoints. */
const ASKING_URL = /\/(chat\/completions|completions|embeddings|v1\/messages)\b|:generateContent/u;
const MAX_HELPER_DEPTH = 2;

/** Every such read in the order of the tools, retried or not. */
export function toolReads(context: RuleContext): readonly ToolRead[] {
  return readsIn(context, (text) => LOCAL.test(text));
}

/** True when reads that nobody tries again are silent only because the file speaks of this machine within `spans`, and nowhere else. */
export function hidesReads(spans: readonly Span[], context: RuleContext): boolean {
  const { text } = context.module;
  const rest = [...spans].sort((a, b) => b.start - a.start).reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return LOCAL.test(text) && !LOCAL.test(rest) && readsIn(context, () => false).some((read) => !read.isRetried);
}

function readsIn(context: RuleContext, isLocal: (text: string) => boolean): readonly ToolRead[] {
  if (isBrowserModule(context)) return [];
  const seen = new Set<Call>();
  const reads: ToolRead[] = [];
  const visit = (fn: FunctionNode, tool: string, depth: number): void => {
    walk(fn.body, (node) => {
      if (node.kind !== 'call' || seen.has(node)) return undefined;
      seen.add(node);
      const read = readOf(node, context, isLocal);
      if (read) reads.push({ ...read, call: node, fn: enclosingFunction(node) ?? fn, tool });
      const helper = depth < MAX_HELPER_DEPTH ? context.resolver.callee(node)?.fn : undefined;
      if (helper && helper !== fn) visit(helper, tool, depth + 1);
      return undefined;
    });
  };
  for (const step of agentSteps(context)) visit(step.fn, step.name, 0);
  return reads;
}

function readOf(call: Call, context: RuleContext, isLocal: (text: string) => boolean): Pick<ToolRead, 'symbol' | 'exceptions' | 'isRetried'> | undefined {
  const value = context.resolver.library(call.callee);
  if (!value) return undefined;
  const symbol = value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
  const match = context.catalog.api(symbol);
  if (match?.role !== 'call' || !match.row.outbound || !READ_KINDS.has(match.row.kind)) return undefined;
  if (match.row.retry.default > 0 || !isRead(call, symbol, match.row.kind, context, isLocal)) return undefined;
  return { symbol, exceptions: match.row.exceptions ?? [], isRetried: mayBeRetried(call, value, context) };
}

/** The URL's host is written in the call. */
function holdsUrl(call: Call): boolean {
  const url = call.args[0]?.value;
  const head = url?.kind === 'template' ? url.parts[0] : url?.kind === 'string' ? url.value : undefined;
  return typeof head === 'string' && /^https?:\/\/[^/]/u.test(head);
}

function isRead(call: Call, symbol: string, kind: ApiKind, context: RuleContext, isLocal: (text: string) => boolean): boolean {
  if (kind !== 'http') return true;
  const text = context.module.text.slice(call.start, call.end);
  // A URL that is put together elsewhere, in a file that speaks of this machine, is most likely a neighbour on it.
  if (isLocal(holdsUrl(call) ? text : context.module.text) || hasRelativeUrl(call)) return false;
  const verb = /[^.#()]+$/u.exec(symbol)?.[0] ?? symbol;
  if (READ_VERBS.has(verb)) return true;
  if (ASKING_URL.test(text)) return true;
  const shape = context.resolver.shapeOf(call);
  const options = shape.positional[1];
  if (symbol === 'fetch' || symbol.startsWith('node-fetch') || symbol === 'undici.fetch') {
    if (!options) return true;
    if (options.kind !== 'object' || options.open || options.entries['body']) return false;
    const method = options.entries['method'];
    return method === undefined || (method.kind === 'string' && /^(get|head)$/iu.test(method.value));
  }
  if (symbol === 'urllib.request.urlopen') return call.args.length > 0 && call.args[0]?.value.kind !== 'name' && !shape.named['data'] && shape.positional.length < 2;
  const method = shape.named['method'] ?? shape.positional[0];
  return verb === 'request' && context.catalog.ecosystem === 'python' && method?.kind === 'string' && /^(get|head)$/iu.test(method.value);
}
