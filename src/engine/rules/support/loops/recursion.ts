/** Functions that call themselves again after a model or tool call, directly, through each other or from a callback. */
import { enclosingFunction } from '../../../facts/module.js';
import { argumentInto } from '../../../facts/parameters.js';
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { dottedName, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { enclosingBound } from '../deadline/enclosing.js';
import { acts } from './actions.js';
import { boundWithin } from './bounds.js';
import { followsFailure } from './retryShape.js';

export interface AgentRecursion {
  /** The call that starts the next round. */
  readonly call: Call;
  /** The function it enters again. */
  readonly fn: FunctionNode;
  readonly through: readonly FunctionNode[];
}

export interface AgentRecursions {
  readonly sites: readonly Call[];
  readonly unbounded: readonly AgentRecursion[];
}

const DEPTH_PARAMETER = /(^|_)(depth|level|attempts?|retr(y|ies)|tries|steps?|turns?|rounds?|remaining|budget|count(er)?|iterations?|limit|max|left|hops?|try_number|num)(_|$)/u;
/** Members of a structure that a recursion walks down. */
const PART = /^(children|child|left|right|next|parent|nodes?|items?|rest|half|sub\w*|inner|elements?|entries|branches|siblings|value|values|properties)$/iu;
const LATER = /(^|[.#])(setTimeout|setInterval|setImmediate|requestAnimationFrame|call_later|call_soon|add_job|schedule|Timer|on|once|addEventListener|addListener)$/u;
const COMPARES = new Set(['<', '<=', '>', '>=', '==', '===', '!=', '!==']);
const CALL_LIST = /(tool_?calls?|function_?calls?|tool_?uses?|output|content|choices|blocks?|messages|parts)$/iu;
const KEY = Symbol('agent recursions');

export function agentRecursions(context: RuleContext): AgentRecursions {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): AgentRecursions {
  const edges = callGraph(context);
  const sites: Call[] = [];
  const unbounded: AgentRecursion[] = [];
  const reported = new Set<FunctionNode>();
  for (const [fn, calls] of edges) {
    for (const { call, target } of calls) {
      // Once more because it failed: a retry, which another rule tells of.
      if (target === fn && followsFailure(call, fn)) continue;
      const path = target === fn ? [fn] : pathBetween(target, fn, edges);
      // A ring of functions is reported once, at the call that goes back to the one declared first.
      if (!path || path.some((f) => f.start < target.start) || !path.some((f) => acts(f, context.resolver, context) || actsBeside(f, path, edges, context))) continue;
      sites.push(call);
      if (path.some((f) => reported.has(f)) || isBounded(call, target, path, context)) continue;
      path.forEach((f) => reported.add(f));
      unbounded.push({ call, fn: target, through: path });
    }
  }
  return { sites, unbounded };
}

interface Edge { readonly call: Call; readonly target: FunctionNode }
type Graph = ReadonlyMap<FunctionNode, readonly Edge[]>;

/** Calls of declared functions among each other; a callback's calls belong to the function it is written in. */
function callGraph(context: RuleContext): Graph {
  const edges = new Map<FunctionNode, Edge[]>();
  for (const call of context.module.index.calls) {
    const owner = namedOwner(call);
    if (!owner) continue;
    const value = context.resolver.valueOf(call.callee);
    if (value.kind !== 'function' || !value.fn || value.file !== context.file) continue;
    const list = edges.get(owner);
    if (list) list.push({ call, target: value.fn });
    else edges.set(owner, [{ call, target: value.fn }]);
  }
  return edges;
}

/** The innermost function around a node that others can call by name. */
function namedOwner(node: Node): FunctionNode | undefined {
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (fn.name !== undefined || fn.parent?.kind === 'assign' || fn.form === 'method') return fn;
  }
  return undefined;
}

/** Functions on the shortest way from `from` to `to`, both included. */
function pathBetween(from: FunctionNode, to: FunctionNode, edges: Graph): readonly FunctionNode[] | undefined {
  const before = new Map<FunctionNode, FunctionNode>();
  const queue = [from];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (at === to) {
      const path = [at];
      for (let step = before.get(at); step; step = before.get(step)) path.push(step);
      return path;
    }
    for (const { target } of edges.get(at) ?? []) {
      if (target === from || before.has(target)) continue;
      before.set(target, at);
      queue.push(target);
    }
  }
  return undefined;
}

/** `acts` leaves out what it is just computing; helpers outside the ring may still act. */
function actsBeside(fn: FunctionNode, ring: readonly FunctionNode[], edges: Graph, context: RuleContext): boolean {
  return (edges.get(fn) ?? []).some((e) => !ring.includes(e.target) && acts(e.target, context.resolver, context));
}

function isBounded(call: Call, target: FunctionNode, path: readonly FunctionNode[], context: RuleContext): boolean {
  if (isLater(call, target, context) || endsByItself(call, target)) return true;
  if (path.some((fn) => countsRounds(fn, call) || boundWithin(fn.body, context) !== undefined)) return true;
  return enclosingBound(call, false, context) !== 'none';
}

/** A parameter that counts the rounds: `depth + 1`, `retries - 1`. */
export function countsRounds(fn: FunctionNode, call: Call): boolean {
  return fn.params.some((p) => {
    if (p.pattern.kind !== 'name' || !DEPTH_PARAMETER.test(snakeCase(p.pattern.name))) return false;
    const { name } = p.pattern;
    const changed = (n: Node): boolean => n.kind === 'binary' && (n.op === '+' || n.op === '-') && n.left.kind === 'name' && n.left.name === name;
    return call.args.some((a) => walk(a.value, (n) => (changed(n) ? 'stop' : undefined))) || walk(fn.body, (n) => (n.kind === 'binary' && COMPARES.has(n.op) && [n.left, n.right].some((side) => side.kind === 'name' && side.name === name) ? 'stop' : undefined));
  });
}

/** The recursion ends where its data ends, or after the second round. */
export function endsByItself(call: Call, target: FunctionNode): boolean {
  return isStructural(call, target) || isOnce(call, target);
}

/** `if (!lastError) return ask(question, problem)`: the second round is given what the first one had to be without. */
function isOnce(call: Call, target: FunctionNode): boolean {
  let inner: Node = call;
  for (let at = call.parent; at && at !== target; at = at.parent) {
    const missing = at.kind === 'if' && at.then === inner ? missingIn(at.test) : undefined;
    const index = missing === undefined ? -1 : target.params.findIndex((p) => p.pattern.kind === 'name' && p.pattern.name === missing);
    const given = index < 0 ? undefined : argumentInto(target, index, call);
    if (given && isThere(given, missing)) return true;
    inner = at;
  }
  return false;
}

/** The name in `!name`, `name === undefined`, `name is None`. */
function missingIn(test: Expr): string | undefined {
  const asked = test.kind === 'unary' && test.op === '!' ? test.operand : test.kind === 'binary' && /^(?:={2,3}|is)$/u.test(test.op) && test.right.kind === 'constant' ? test.left : undefined;
  return asked?.kind === 'name' ? asked.name : undefined;
}

/** Something else than the same name, and no written-out nothing. */
function isThere(value: Expr, name: string | undefined): boolean {
  if (value.kind === 'name') return value.name !== name && value.name !== 'undefined';
  return value.kind !== 'constant' || value.value === true;
}

/** Started again by a timer or an event: a schedule, not a round of the agent. */
function isLater(call: Call, target: FunctionNode, context: RuleContext): boolean {
  let inner: Node = call;
  for (let at = call.parent; at && at !== target; at = at.parent) {
    if (at.kind === 'call' && at.callee !== inner && LATER.test(context.resolver.library(at.callee)?.symbol ?? dottedName(at.callee) ?? '')) return true;
    inner = at;
  }
  return false;
}

/** The next round gets a part of what this one got, or stands in a loop over data: a walk that ends where the data ends. */
function isStructural(call: Call, target: FunctionNode): boolean {
  for (let at = call.parent; at && at !== target; at = at.parent) {
    if (at.kind === 'loop' && at.form === 'forEach' && !isCallList(at.iterable)) return true;
    if (at.kind === 'comprehension') return true;
    if (at.kind === 'call' && at.callee.kind === 'member' && /^(map|forEach|flatMap|reduce|filter)$/u.test(at.callee.property)) return true;
  }
  return call.args.some((a) => walk(a.value, (n) => {
    if (n.kind === 'member' && PART.test(n.property)) return 'stop';
    return n.kind === 'index' && (n.index.kind === 'other' || n.index.kind === 'number') ? 'stop' : undefined;
  }) || (a.value.kind === 'call' && a.value.callee.kind === 'member' && /^(slice|substring|splice)$/u.test(a.value.callee.property)));
}

function isCallList(iterable: Expr | undefined): boolean {
  if (!iterable) return false;
  const name = iterable.kind === 'member' ? iterable.property : iterable.kind === 'name' ? iterable.name : '';
  return CALL_LIST.test(name) || iterable.kind === 'await' || iterable.kind === 'call';
}
