/** Memories of conversations: what a store of them gave, also as texts that a function of the workspace picks out of it. */
import type { Expr, FunctionNode } from '../../../facts/nodes.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { CatalogView } from '../../../catalog/view.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import { invoked } from '../../../facts/threads.js';
import { calledSymbol } from '../model/calls.js';
import { originOf } from './origin.js';
import { accessOf } from './surroundings.js';

/** Fields of one memory that hold what it says. */
const SAYS = new Set(['memory', 'text', 'content', 'data']);
/** Fields that hold the list of them. */
const LISTS = new Set(['results', 'memories']);
const MAX_DEPTH = 8;

/** True when `expr` is what such a store gave, its list, or the words of one entry or of several. */
export function isRemembered(expr: Expr, resolver: Resolver, catalog: CatalogView, depth = 0): boolean {
  const e = unwrap(expr.kind === 'await' ? expr.value : expr);
  if (depth > MAX_DEPTH) return false;
  const inner = (part: Expr): boolean => isRemembered(part, resolver, catalog, depth + 1);
  const access = accessOf(e);
  if (access) return LISTS.has(access.field) ? inner(access.object) : SAYS.has(access.field) && isEntry(access.object, resolver, catalog, depth);
  switch (e.kind) {
    case 'call': {
      if (gives(e.callee, resolver, catalog) || gives(invoked(e), resolver, catalog)) return true;
      const called = resolver.valueOf(invoked(e));
      const home = called.kind === 'function' && called.fn ? homeOf(called, resolver) : undefined;
      return called.kind === 'function' && called.fn !== undefined && home !== undefined && returnsRemembered(called.fn, home, catalog, depth);
    }
    case 'index': return inner(e.object);
    case 'comprehension': return inner(e.element);
    case 'binary': return (e.op === '||' || e.op === '??') && inner(e.left);
    case 'name': return resolver.definitions(e).some((d) => {
      const origin = originOf(d.node);
      return origin.kind === 'value' && origin.steps.length === 0 && inner(origin.value);
    });
    default: return false;
  }
}

/** `memory` of `for memory in memories`, `memories[0]`. */
function isEntry(expr: Expr, resolver: Resolver, catalog: CatalogView, depth: number): boolean {
  if (expr.kind === 'index') return isRemembered(expr.object, resolver, catalog, depth + 1);
  return expr.kind === 'name' && resolver.definitions(expr).some((d) => {
    const origin = originOf(d.node);
    return origin.kind === 'element' && isRemembered(origin.of, resolver, catalog, depth + 1);
  });
}

function gives(callee: Expr, resolver: Resolver, catalog: CatalogView): boolean {
  const called = resolver.library(callee);
  const symbol = called && calledSymbol(called);
  const api = symbol === undefined ? undefined : catalog.api(symbol);
  return symbol !== undefined && api?.row.remembers?.includes(symbol.slice(symbol.lastIndexOf('#') + 1)) === true;
}

function returnsRemembered(fn: FunctionNode, home: Resolver, catalog: CatalogView, depth: number): boolean {
  return walkOwn(fn.body, (n) => (n.kind === 'return' && n.value && isRemembered(n.value, home, catalog, depth + 1) ? 'stop' : undefined));
}
