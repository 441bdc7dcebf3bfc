/** Functions of the workspace that block: called on the event loop, they hold it as long as the requests they make. */
import { ancestors, functionName } from '../../../facts/module.js';
import type { Call, FunctionNode } from '../../../facts/nodes.js';
import { dottedName, walkOwn } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import type { BlockingKind } from './blocking.js';

export interface HelperWork {
  /** Symbol of the library call that holds the thread. */
  readonly symbol: string;
  readonly kind: BlockingKind;
  /** Name of the function that is called on the loop. */
  readonly through: string;
}

/** What the rule makes of one call: blocking with a kind, known and asynchronous, or nothing known. */
type Judge = (call: Call, resolver: Resolver) => { readonly symbol: string; readonly kind?: BlockingKind } | undefined;

/** A helper, what it calls, and what that calls. */
const MAX_DEPTH = 3;
/** A waiting request is told before a pause or a query. */
const ORDER: readonly BlockingKind[] = ['outbound', 'database', 'sleep', 'file'];
/** Work done once, before anybody is served or when nobody is any more. */
const ONCE = /^_*(?:lifespan|start_?up|shut_?down|(?:on|app|handle)_(?:start_?up|shut_?down|ready|connect)|startup_\w+|shutdown_\w+|init|initiali[sz]e|setup|main|bootstrap|post_init|(?:init|initiali[sz]e|setup|bootstrap|start|warm_?up)_\w+)$/u;
const CACHED = /(?:^|\.)(?:lru_cache|cache|cached|cached_property|cache_data|cache_resource|memoize|ttl_cache)$/u;

const DONE = Symbol('work of helpers');

/** The blocking call behind `call`, when that runs a plain function of the workspace on the loop of `home`. */
export function helperWork(call: Call, home: FunctionNode, context: RuleContext, judge: Judge): HelperWork | undefined {
  // What is awaited gives something that can be.
  if (call.parent?.kind === 'await' || runsOnce(home)) return undefined;
  const value = context.resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn || value.summary.isAsync || value.summary.fallible !== true) return undefined;
  const work = workOf(value.fn, value.file, context.resolver, context, judge, 0);
  return work && { ...work, through: value.summary.name };
}

function runsOnce(home: FunctionNode): boolean {
  return ONCE.test(snakeCase(functionName(home) ?? '')) || home.decorators.some((d) => d.kind === 'call' && dottedName(d.callee)?.endsWith('on_event') === true);
}

type Work = Pick<HelperWork, 'symbol' | 'kind'>;

function workOf(fn: FunctionNode, file: string | undefined, from: Resolver, context: RuleContext, judge: Judge, depth: number): Work | undefined {
  const known = context.shared(DONE, () => new Map<FunctionNode, Work | undefined>());
  if (known.has(fn)) return known.get(fn);
  known.set(fn, undefined);
  const resolver = file === undefined ? from : from.elsewhere(file);
  if (!resolver || fn.isAsync || fn.isGenerator || isCached(fn)) return undefined;
  let found: Work | undefined;
  walkOwn(fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    const work = judged(node, fn, resolver, judge) ?? (depth < MAX_DEPTH ? called(node, resolver, context, judge, depth) : undefined);
    if (work && (!found || ORDER.indexOf(work.kind) < ORDER.indexOf(found.kind))) found = work;
    return found?.kind === 'outbound' ? 'stop' : undefined;
  });
  known.set(fn, found);
  return found;
}

function judged(call: Call, fn: FunctionNode, resolver: Resolver, judge: Judge): Work | undefined {
  const known = judge(call, resolver);
  if (known?.kind === undefined) return undefined;
  // A connection that is made when there is none yet is made once.
  return known.symbol.endsWith('connect') && isConditional(call, fn) ? undefined : { symbol: known.symbol, kind: known.kind };
}

function isConditional(call: Call, fn: FunctionNode): boolean {
  for (const at of ancestors(call)) {
    if (at === fn) return false;
    if (at.kind === 'if') return true;
  }
  return false;
}

function called(call: Call, resolver: Resolver, context: RuleContext, judge: Judge, depth: number): Work | undefined {
  const value = resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn || value.summary.isAsync || value.summary.fallible !== true || call.parent?.kind === 'await') return undefined;
  return workOf(value.fn, value.file, resolver, context, judge, depth + 1);
}

/** Its work is done for the first caller only. */
function isCached(fn: FunctionNode): boolean {
  return fn.decorators.some((d) => CACHED.test(dottedName(d.kind === 'call' ? d.callee : d) ?? ''));
}
