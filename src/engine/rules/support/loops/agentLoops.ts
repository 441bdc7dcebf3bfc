/** Loops that go on for as long as a model wants. */
import { enclosingFunction, isInside } from '../../../facts/module.js';
import type { Expr, Loop, Node } from '../../../facts/nodes.js';
import { dottedName, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { enclosingBound } from '../deadline/enclosing.js';
import { firstAction, type Action } from './actions.js';
import { boundWithin, counted, isLimit, LIFECYCLE } from './bounds.js';
import { endlessLimit, type EndlessLimit } from './endlessLimits.js';
import { triedUntilSuccess } from './retryShape.js';

export interface AgentLoop {
  readonly loop: Loop;
  readonly action: Action;
  /** `endless`: no condition at all; `condition`: the model's answer is the condition. */
  readonly form: 'endless' | 'condition';
  /** The limit in its condition that is none. */
  readonly limit?: EndlessLimit;
}

/** Conditions of approvals, paging and work lists. */
const PAGING = /(^|_)(interrupt\w*|approvals?|human\w*|cursor|page|page_token|next_token|offset|has_more|has_next|next_page|continuation|queue|stack|frontier|unvisited|chunks?|buffer|lines?|index|idx|pos|position)(_|$)/u;
const SERVICE_FUNCTION = /(^|_)(worker|daemon|poll(er|ing)?|scheduler?|listen(er)?|consumer?|consume|watch(er|dog)?|serve|server|background|cron|heartbeat|monitor|main_loop|forever|repl|cli|interactive|chat_loop)(_|$)/u;
const DONE = /(^|_)(done|finished|finish_reason|stop_reason|complete[d]?|is_final|final|tool_calls?|tool_use|function_calls?|should_continue|continue|solved|answer(ed)?|satisfied|approved|next|action|result|response|message|goal)(_|$)/u;

export interface AgentLoops {
  /** Loops that call a model or tools again and again, bounded or not. */
  readonly sites: readonly Loop[];
  readonly unbounded: readonly AgentLoop[];
}

const KEY = Symbol('agent loops');

export function agentLoops(context: RuleContext): AgentLoops {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): AgentLoops {
  const sites: Loop[] = [];
  const unbounded: AgentLoop[] = [];
  for (const loop of context.module.index.loops) {
    if (loop.form === 'forIn' || (loop.form === 'forEach' && !isEndlessIterable(loop.iterable, context))) continue;
    const action = firstAction(loop.body, context);
    if (!action) continue;
    // An answer ends it, so what comes again is a retry and that rule's.
    const tried = triedUntilSuccess(loop);
    if (tried && isInside(action.call, tried.body)) continue;
    sites.push(loop);
    const form = formOf(loop, context);
    if (form && !isInnerOfReported(loop, unbounded) && isUnbounded(loop, context)) unbounded.push({ loop, action, form, limit: loop.test && endlessLimit(loop.test, context) });
  }
  return { sites, unbounded };
}

/** `for step in itertools.count()`. */
function isEndlessIterable(iterable: Expr | undefined, context: RuleContext): boolean {
  return iterable?.kind === 'call' && context.resolver.library(iterable.callee)?.symbol === 'itertools.count';
}

/** How the loop's header leaves the end to the model; `undefined` when it does not. */
function formOf(loop: Loop, context: RuleContext): AgentLoop['form'] | undefined {
  const { test } = loop;
  if (!test) return 'endless';
  if (isTruth(test)) return 'endless';
  if (loop.form === 'cFor' || isLimit(test, counted(loop.body), loop.body, context)) return undefined;
  if (endlessLimit(test, context)) return 'condition';
  const read = readNames(test, loop);
  if (read.some((r) => r.other) || hasComparison(test)) return undefined;
  return read.some((r) => r.own) || (read.some((r) => r.done) && test.kind !== 'name') ? 'condition' : undefined;
}

interface Read {
  /** The loop gives it a value. */
  readonly own: boolean;
  /** Called like something a model decides. */
  readonly done: boolean;
  /** Belongs to a service, a work list or a human. */
  readonly other: boolean;
}

function readNames(test: Expr, loop: Loop): readonly Read[] {
  const assigned = assignedIn(loop);
  const read: Read[] = [];
  walk(test, (node) => {
    if (node.kind === 'function') return 'skip';
    if (node.kind !== 'name' && node.kind !== 'member') return undefined;
    const word = snakeCase(node.kind === 'name' ? node.name : node.property);
    const path = dottedName(node);
    const own = path !== undefined && assigned.has(path);
    const done = DONE.test(word);
    read.push({ own, done, other: PAGING.test(word) ? own || !done : (!own && !done && LIFECYCLE.test(word)) || (path !== undefined && isDrained(path, loop)) });
    return undefined;
  });
  return read;
}

/** A comparison of sizes other than "are there any" is a bound of some kind. */
function hasComparison(test: Expr): boolean {
  return walk(test, (n) => (n.kind === 'binary' && ['<', '<=', '>', '>='].includes(n.op) && !isEmptiness(n) ? 'stop' : undefined));
}

/** A work list that the loop takes from: it ends when the list does. */
function isDrained(path: string, loop: Loop): boolean {
  return walk(loop.body, (n) => (n.kind === 'call' && n.callee.kind === 'member' && /^(pop|popleft|shift|popitem|remove|splice)$/u.test(n.callee.property) && dottedName(n.callee.object) === path ? 'stop' : undefined));
}

/** `len(calls) > 0`, `calls.length > 0`: a question whether there are any. */
function isEmptiness(node: Extract<Expr, { kind: 'binary' }>): boolean {
  return (node.op === '>' && node.right.kind === 'number' && node.right.value === 0) || (node.op === '>=' && node.right.kind === 'number' && node.right.value === 1);
}

function isTruth(test: Expr): boolean {
  return (test.kind === 'constant' && test.value === true) || (test.kind === 'number' && test.value !== 0);
}

/** Dotted names given a value inside the loop; `response` stands for `response.stop_reason` as well. */
function assignedIn(loop: Loop): ReadonlySet<string> {
  const names = new Set<string>();
  walk(loop.body, (node) => {
    if (node.kind === 'function' || node.kind === 'class') return 'skip';
    const targets = node.kind === 'assign' ? node.targets : node.kind === 'assignExpr' ? [node.target] : [];
    for (const target of targets) {
      walk(target, (n) => {
        const path = n.kind === 'name' || n.kind === 'member' ? dottedName(n) : undefined;
        if (path !== undefined) names.add(path);
        return undefined;
      });
    }
    return undefined;
  });
  return names;
}

function isInnerOfReported(loop: Loop, found: readonly AgentLoop[]): boolean {
  return found.some((f) => loop.start > f.loop.start && loop.end <= f.loop.end);
}

function isUnbounded(loop: Loop, context: RuleContext): boolean {
  if (boundWithin(loop.body, context) !== undefined) return false;
  if (enclosingBound(loop, false, context) !== 'none') return false;
  const fn = enclosingFunction(loop);
  const leaves = hasExit(loop);
  if (!leaves && loop.test && isTruth(loop.test) && fn && SERVICE_FUNCTION.test(snakeCase(fn.name ?? ''))) return false;
  return !isHumanTurn(loop, context) && !isOneShot(loop);
}

function hasExit(loop: Loop): boolean {
  return walk(loop.body, (n) => (n.kind === 'function' ? 'skip' : n.kind === 'return' || n.kind === 'throw' || (n.kind === 'jump' && n.form === 'break') ? 'stop' : undefined));
}

/** The condition itself waits for somebody: `while (line = await ask())`. */
function isHumanTurn(loop: Loop, context: RuleContext): boolean {
  const { test } = loop;
  return test !== undefined && boundWithin(test, context) === 'human';
}

/** A body whose last statement always leaves runs once: `while True: …; break`. */
function isOneShot(loop: Loop): boolean {
  const last = loop.body.statements[loop.body.statements.length - 1];
  const leaves = last !== undefined && (last.kind === 'return' || last.kind === 'throw' || (last.kind === 'jump' && last.form === 'break'));
  return leaves && !walk(loop.body, (n: Node) => (n.kind === 'jump' && n.form === 'continue' ? 'stop' : n.kind === 'function' ? 'skip' : undefined));
}
