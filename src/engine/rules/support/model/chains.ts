/** LangChain pipelines: `prompt | model | parser`, `prompt.pipe(model).pipe(parser)`. */
import type { CatalogView } from '../../../catalog/view.js';
import type { Call, Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import type { ModelKind } from './words.js';

const RUNS = new Set(['invoke', 'ainvoke', 'stream', 'astream', 'batch', 'abatch']);

/** What running the pipeline gives: an answer, text, or nothing to worry about (a parser checks it). */
export function chainResult(call: Call, resolver: Resolver, catalog: CatalogView): ModelKind | undefined {
  if (call.callee.kind !== 'member' || !RUNS.has(call.callee.property)) return undefined;
  const parts = partsOf(call.callee.object, resolver, 0);
  const last = parts[parts.length - 1];
  if (parts.length < 2 || !last || !parts.some((p) => isModel(p, resolver, catalog))) return undefined;
  if (isModel(last, resolver, catalog)) return 'response';
  return /(^|\.)(StrOutputParser|StringOutputParser)$/u.test(resolver.library(last)?.symbol ?? '') ? 'text' : undefined;
}

function partsOf(expr: Expr, resolver: Resolver, depth: number): readonly Expr[] {
  const e = unwrap(expr);
  if (depth > 12) return [];
  if (e.kind === 'binary' && e.op === '|') return [...partsOf(e.left, resolver, depth + 1), ...partsOf(e.right, resolver, depth + 1)];
  if (e.kind === 'call' && e.callee.kind === 'member' && e.callee.property === 'pipe' && e.args[0]) return [...partsOf(e.callee.object, resolver, depth + 1), ...partsOf(e.args[0].value, resolver, depth + 1)];
  if (e.kind === 'name') {
    const value = resolver.definitions(e)[0]?.value;
    if (value && (value.kind === 'binary' || (value.kind === 'call' && value.callee.kind === 'member' && value.callee.property === 'pipe'))) return partsOf(value, resolver, depth + 1);
  }
  return [e];
}

function isModel(expr: Expr, resolver: Resolver, catalog: CatalogView): boolean {
  const value = resolver.library(expr);
  return value?.form === 'instance' && catalog.client(value.symbol)?.kind === 'llm' && !value.origins.some((o) => o.call?.callee.kind === 'member' && /structured_?output/iu.test(o.call.callee.property));
}
