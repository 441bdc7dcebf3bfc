/** What ends a loop or recursion although the model would go on: counters, deadlines, budgets, guards on size, humans; and what makes it a service. */
import type { Call, Conditional, Expr, If, Node, Pattern } from '../../../facts/nodes.js';
import { ancestors } from '../../../facts/module.js';
import { invoked } from '../../../facts/threads.js';
import { dottedName, walk, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { actionOf } from './actions.js';
import { lastingConditions } from './endlessLimits.js';

const RELATIONAL = new Set(['<', '<=', '>', '>=']);
const COMPARING = new Set(['<', '<=', '>', '>=', '==', '===', '!=', '!==', 'in']);
/** Words that speak of a limit wherever they stand in a condition. */
const LIMIT = /(^|_)(max|limits?|limited|budget|deadline|timeouts?|timed_out|remaining|attempts?|retries|elapsed|expired?|quota|exceed(s|ed)?|exhausted|abort(ed)?|cancell?ed|is_cancelled|too_many|recursion|depth)(_|$)/u;
/** Words that count only when they are compared. */
const COUNT = /(^|_)(iterations?|iters?|steps?|turns?|rounds?|tries|retry|count(er)?|loops?|cycles?|hops?|(num|n|total)_calls|tokens?|cost|spent|time|start(ed)?)(_|$)/u;
/** Limits of one answer or text, not of the run. */
const SIZE_LIMIT = /max_(\w+_)?(tokens|length|len|chars|characters|size|results|width|height|bytes)/u;
const CALL_FAILURE = /(?:Time(?:d)?Out|Abort|Cancel)\w*$/iu;
const SUM = /(^|_)(total|sum|spent|used|cost|price|tokens?|count(er)?|steps?|turns?|tries|attempts?|budget|elapsed|num|n)(_|$)/u;
const GUARD_CALL = /(^|_)(budget|limit(s|er)?|quota|deadline|exceed(s|ed)?|abort(ed)?|max|too_many|should_stop|shouldstop|is_cancelled|cancelled|check_(steps?|turns?|iterations?|time)|throw_if_aborted|interrupted)(_|$)/u;
const TIME_CALL = /(^|[.#])(time|monotonic|perf_counter|now|utcnow|Date\.now|hrtime)$/u;
const HUMAN_CALL = /(^|_)(input|raw_input|prompt|prompt_async|question|readline|confirm|ask|inquirer|getpass)$|(user|human|operator|stdin|console|menu)_?(input|message|reply|turn|feedback|approval|prompt|query|text|choice|selection|command|option|answer)|(ask|await|wait_for|prompt)_(the_)?(user|human|approval)|^(read|get)_(line|input|multiline|command|prompt|query)$|_interrupt$|^interrupt$/u;
const TERMINAL_READ = /^(?:input|raw_input|prompt)$|(?:^|\.)(?:rl|readline|terminal|reader|interface|iface)\.question$|^(?:inquirer|questionary)\b/u;
const RECEIVE_CALL = /^(accept|recv|recvfrom|recv_json|recv_multipart|receive|receive_text|receive_json|receive_bytes|receive_message|get_message|get_nowait|readuntil|readexactly|poll|consume|blpop|brpop|blmove|brpoplpush|xread|xreadgroup|next_message|wait_for_message|fetch_next|listen|dequeue|asend|next|anext|__anext__|pull|receive_messages|get_updates|lease)$/u;
const READER = /(^|_)(reader|stream|sock(et)?|ws|web_?socket|conn(ection)?|pipe|stdin|stdout|serial)$/u;
const QUEUE_OWNER = /(queue|inbox|mailbox|channel|jobs|tasks|events|consumer|pubsub|subscriber|subscription|stream|_q|^q|buffer|pending|work|pending_messages|incoming|updates)$/u;
const QUEUE_METHOD = new Set(['get', 'pop', 'popleft', 'shift', 'take', 'wait', 'claim', 'next']);
/** Flags and events by which others end a service. */
export const LIFECYCLE = /(^|_)(running|active|alive|stop(ped|ping)?|shutdown|shutting_down|cancel(led)?|connected|listening|closed?|closing|is_set|started|enabled|open|ready_state|terminating|exit(ing)?|quit)(_|$)/u;
const SLEEP_CALL = /(^|[.#])(sleep|setTimeout|delay|wait)$/u;

/** Why a loop ends or is none of the model's: undefined when nothing was found. */
export type Bound = 'limit' | 'human' | 'service';

/** What bounds the code in `body` that runs again and again. `pausesCount`: a pause in each round makes it a service. */
export function boundWithin(body: Node, context: RuleContext, { pausesCount = true } = {}): Bound | undefined {
  const counters = counted(body);
  const seen: { bound?: Bound; sleeps: boolean } = { sleeps: false };
  walk(body, (node) => {
    if (node.kind === 'if' || node.kind === 'conditional') {
      if ((isLimit(node.test, counters, body, context) || asksForLimit(node.test, context)) && !onlyConfigures(node) && !endsInnerLoop(node, body)) seen.bound = 'limit';
    } else if (node.kind === 'loop') {
      if (node.form !== 'forEach' && node.test && isStrongLimit(node.test, counters)) seen.bound = 'limit';
    } else if (node.kind === 'call') {
      const kind = callBound(node, context);
      if (kind === 'sleep') seen.sleeps ||= !isInHandler(node, body) && !(isBrief(node, context) && leaves(body));
      else if (kind && !(kind === 'human' && isSomeRoundsOnly(node, body))) seen.bound = kind;
    }
    return seen.bound ? 'stop' : undefined;
  });
  return seen.bound ?? (seen.sleeps && pausesCount ? 'service' : undefined);
}

/** `if thinking_budget: options[…] = …`: an option that is set or not, and nothing leaves or is flagged for it. */
function onlyConfigures(node: If | Conditional): boolean {
  const asked = node.test.kind === 'unary' ? node.test.operand : node.test;
  return node.kind === 'if' && (asked.kind === 'name' || asked.kind === 'member') && ![node.then, node.otherwise].some((branch) => branch !== undefined && changesCourse(branch));
}

/** `if (used > limit) break;` in a loop within the body: it ends that one, and the next round comes. */
function endsInnerLoop(node: If | Conditional, body: Node): boolean {
  if (node.kind !== 'if' || node.otherwise || !node.then.statements.every((s) => s.kind === 'jump')) return false;
  for (const at of ancestors(node, body)) if (at.kind === 'loop') return at.body !== body;
  return false;
}

function changesCourse(branch: Node): boolean {
  return walk(branch, (n) => {
    if (n.kind === 'function') return 'skip';
    return n.kind === 'return' || n.kind === 'throw' || n.kind === 'jump' || (n.kind === 'assign' && n.value?.kind === 'constant') ? 'stop' : undefined;
  });
}

/** A condition that ends the loop by itself: `while step < limit`, `while time.time() < deadline`, `while budget`. */
export function isLimit(test: Expr, counters: ReadonlySet<string>, body: Node, context: RuleContext): boolean {
  return lastingConditions(test, context).some((condition) => isStrongLimit(condition, counters) || comparesOutside(condition, body, context));
}

/** `if self._is_over(state)`: a function of the project that compares with a limit before it answers. */
function asksForLimit(test: Expr, context: RuleContext): boolean {
  return walk(test, (node) => {
    const fn = node.kind === 'call' ? context.resolver.callee(node)?.fn : undefined;
    return fn !== undefined && walkOwn(fn.body, (n) => {
      const asked = n.kind === 'if' || n.kind === 'conditional' ? n.test : n.kind === 'return' ? n.value : undefined;
      return asked !== undefined && comparesLimit(asked) ? 'stop' : undefined;
    }) ? 'stop' : undefined;
  });
}

/** `round >= self.max_rounds`: more or less than something that is called a limit. */
function comparesLimit(test: Expr): boolean {
  return walk(test, (node) => (node.kind === 'binary' && RELATIONAL.has(node.op) && !isZero(node.right) && isStrongLimit(node, NO_COUNTERS) ? 'stop' : undefined));
}

const NO_COUNTERS: ReadonlySet<string> = new Set();

/** Limit words anywhere; counters, clocks and counting words when compared. */
function isStrongLimit(test: Expr, counters: ReadonlySet<string>): boolean {
  return walk(test, (node) => {
    if (node.kind === 'function' || isErrorTest(node)) return 'skip';
    if ((node.kind === 'name' || node.kind === 'member') && isLimitName(node.kind === 'name' ? node.name : node.property)) return 'stop';
    if (node.kind === 'binary' && COMPARING.has(node.op) && !isZero(node.right)) {
      const relational = RELATIONAL.has(node.op);
      if ([node.left, node.right].some((side) => isCount(side, counters, relational))) return 'stop';
    }
    if (node.kind === 'binary' && node.op === '%') return 'skip';
    return undefined;
  });
}

/** `error instanceof TimeoutError`: one call was too slow, which says nothing of the run. A budget that is used up is another matter. */
function isErrorTest(node: Node): boolean {
  const asked = node.kind === 'binary' && node.op === 'instanceof' ? node.right
    : node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'isinstance' ? node.args[1]?.value : undefined;
  return asked !== undefined && CALL_FAILURE.test(dottedName(asked) ?? '');
}

/** `calls.length > 0` asks whether there are any. */
function isZero(expr: Expr): boolean {
  return expr.kind === 'number' && expr.value === 0;
}

function isLimitName(name: string): boolean {
  const word = snakeCase(name);
  return LIMIT.test(word) && !SIZE_LIMIT.test(word);
}

function isCount(side: Expr, counters: ReadonlySet<string>, relational: boolean): boolean {
  return walk(side, (node) => {
    if (node.kind === 'name' || node.kind === 'member') {
      const path = dottedName(node);
      if (path !== undefined && counters.has(path)) return 'stop';
      if (relational && COUNT.test(snakeCase(node.kind === 'name' ? node.name : node.property))) return 'stop';
    }
    if (node.kind === 'call') {
      const path = dottedName(node.callee);
      if (path !== undefined && TIME_CALL.test(path)) return 'stop';
    }
    return undefined;
  });
}

/** `len(messages) > 40` where the list lives outside and grows inside: a guard on the size of the state. */
function comparesOutside(test: Expr, body: Node, context: RuleContext): boolean {
  return walk(test, (node) => {
    if (node.kind !== 'binary' || !RELATIONAL.has(node.op) || isZero(node.left) || isZero(node.right)) return undefined;
    return [node.left, node.right].some((side) => {
      const list = measured(side);
      return list !== undefined && grows(list, body, context) && !isMadeInside(list, body, context);
    }) ? 'stop' : undefined;
  });
}

/** `x` in `len(x)` and `x.length`. */
function measured(expr: Expr): Expr | undefined {
  if (expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === 'len') return expr.args[0]?.value;
  return expr.kind === 'member' && (expr.property === 'length' || expr.property === 'size') ? expr.object : undefined;
}

const OWN = /^(?:self|this)\./u;

/** Something is added to the list, here or, when it is the object's own, in a method that is called here. */
function grows(list: Expr, body: Node, context: RuleContext): boolean {
  const path = dottedName(list);
  if (path === undefined) return false;
  return walk(body, (n) => {
    if (n.kind !== 'call' || n.callee.kind !== 'member') return undefined;
    if (addsTo(path, n)) return 'stop';
    const method = OWN.test(path) && OWN.test(dottedName(n.callee) ?? '') ? context.resolver.callee(n)?.fn : undefined;
    return method !== undefined && walk(method.body, (m) => (m.kind === 'call' && addsTo(path, m) ? 'stop' : undefined)) ? 'stop' : undefined;
  });
}

function addsTo(path: string, { callee }: Call): boolean {
  return callee.kind === 'member' && /^(append|push|extend|add|insert|unshift)$/u.test(callee.property) && dottedName(callee.object) === path;
}

function isMadeInside(list: Expr, body: Node, context: RuleContext): boolean {
  return list.kind === 'name' && context.resolver.definitions(list).some((d) => d.node.start >= body.start && d.node.end <= body.end);
}

/** Names (dotted) that `body` counts up or down. */
export function counted(body: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (target: Pattern | Expr | undefined): void => {
    const path = target && (target.kind === 'name' || target.kind === 'member') ? dottedName(target) : undefined;
    if (path !== undefined) names.add(path);
  };
  walk(body, (node) => {
    if (node.kind === 'unary' && (node.op === '++' || node.op === '--')) add(node.operand);
    else if (node.kind === 'assign' && counts(node.op, node.targets[0], node.value)) add(node.targets[0]);
    else if (node.kind === 'assignExpr' && counts(node.op, node.target, node.value)) add(node.target);
    else if ((node.kind === 'assign' || node.kind === 'assignExpr') && node.value?.kind === 'binary' && (node.value.op === '+' || node.value.op === '-') && node.value.right.kind === 'number') add(node.kind === 'assign' ? node.targets[0] : node.target);
    return undefined;
  });
  return names;
}

/** Texts and lists grow by `+=` as well: a name counts when a number is added, or when it is called like a sum. */
function counts(op: string, target: Pattern | undefined, value: Expr | undefined): boolean {
  if (op === '-=') return true;
  if (op !== '+=' || !value) return false;
  if (value.kind === 'number') return true;
  const name = target?.kind === 'name' ? target.name : target?.kind === 'member' ? target.property : '';
  return SUM.test(snakeCase(name)) && value.kind !== 'string' && value.kind !== 'template' && value.kind !== 'list';
}

function callBound(call: Call, context: RuleContext): Bound | 'sleep' | undefined {
  const path = dottedName(call.callee);
  const symbol = context.resolver.library(call.callee)?.symbol;
  const run = invoked(call);
  const last = run.kind === 'name' ? run.name : run.kind === 'member' ? run.property : '';
  if (SLEEP_CALL.test(symbol ?? path ?? last) && !(call.callee.kind === 'member' && last === 'wait')) return 'sleep';
  const name = snakeCase(last).replace(/_(?:fn|func|function|callback)$/u, '');
  if (HUMAN_CALL.test(name) && actionOf(call, context.resolver, context) === undefined) return 'human';
  if (readsFromPerson(call, context)) return 'human';
  if (name === 'is_set' && run.kind === 'member' && LIFECYCLE.test(snakeCase(dottedName(run.object)?.replace(/^.*\./u, '') ?? ''))) return 'service';
  if (isReceiving(call, name)) return 'service';
  // A guard is called for its own sake; a wrapper around the model call bounds that call alone.
  return GUARD_CALL.test(name) && !call.args.some((a) => containsAction(a.value, context)) && call.parent?.kind !== 'await' ? 'limit' : undefined;
}

/** A function of the project, whatever it is called, that reads a line from the terminal; or what stands for one that does: `def chat(read=input)`. */
function readsFromPerson(call: Call, context: RuleContext): boolean {
  if (call.callee.kind === 'name' && context.resolver.definitions(call.callee).some((d) => standsForReader(d.node, d.value))) return true;
  const fn = context.resolver.callee(call)?.fn;
  return fn !== undefined && walk(fn.body, (n) => (n.kind === 'call' && TERMINAL_READ.test(dottedName(n.callee) ?? '') ? 'stop' : undefined));
}

function standsForReader(node: Node, value: Expr | undefined): boolean {
  const holder = node.parent;
  const standard = holder?.kind === 'function' ? holder.params.find((p) => p.pattern === node)?.default : value;
  return (standard?.kind === 'name' || standard?.kind === 'member') && TERMINAL_READ.test(dottedName(standard) ?? '');
}

function isReceiving(call: Call, name: string): boolean {
  // `next(t for t in tools if …)` is a search, not a wait.
  if (call.callee.kind === 'name') return (name === 'next' || name === 'anext') && call.args[0]?.value.kind !== 'comprehension';
  if (call.callee.kind !== 'member') return false;
  if (RECEIVE_CALL.test(name)) return true;
  const owner = call.callee.object.kind === 'name' ? call.callee.object.name : call.callee.object.kind === 'member' ? call.callee.object.property : '';
  if (/^read(line|lines)?$/u.test(name)) return READER.test(snakeCase(owner));
  return QUEUE_METHOD.has(name) && QUEUE_OWNER.test(snakeCase(owner)) && call.args.length < 2;
}

/** `if ask_person: line = input()`, where the loop itself says when a person is asked: the rounds between are the model's. */
function isSomeRoundsOnly(call: Call, body: Node): boolean {
  let inner: Node = call;
  for (let at: Node | undefined = call.parent; at && at !== body; inner = at, at = at.parent) {
    if (at.kind !== 'if' || inner === at.test) continue;
    const flag = at.test.kind === 'unary' ? at.test.operand : at.test;
    const path = flag.kind === 'name' || flag.kind === 'member' ? dottedName(flag) : undefined;
    if (path !== undefined && isSwitched(path, body)) return true;
  }
  return false;
}

/** Set to yes as well as to no. */
function isSwitched(path: string, body: Node): boolean {
  const given = new Set<unknown>();
  walk(body, (n) => {
    if (n.kind === 'assign' && n.value?.kind === 'constant' && n.targets.some((t) => (t.kind === 'name' || t.kind === 'member') && dottedName(t) === path)) given.add(n.value.value);
    return undefined;
  });
  return given.has(true) && given.has(false);
}

function containsAction(expr: Expr, context: RuleContext): boolean {
  return walk(expr, (n) => (n.kind === 'call' && actionOf(n, context.resolver, context) !== undefined ? 'stop' : undefined));
}

/** Seconds below which a pause paces the rounds of one run; whoever looks again now and then waits longer. */
const BRIEF = 5;

function isBrief(call: Call, context: RuleContext): boolean {
  const durations = call.args.map((a) => context.resolver.argValue(a.value)).filter((v) => v.kind === 'number');
  const unit = context.catalog.ecosystem === 'python' ? 1 : 1000;
  return durations.length > 0 && durations.every((d) => d.value < BRIEF * unit);
}

/** Something other than a failure ends the loop. */
function leaves(body: Node): boolean {
  return walk(body, (n) => {
    if (n.kind === 'function' || n.kind === 'handler') return 'skip';
    return n.kind === 'return' || (n.kind === 'jump' && n.form === 'break') ? 'stop' : undefined;
  });
}

/** A pause between attempts does not make a loop a scheduler. */
function isInHandler(node: Node, within: Node): boolean {
  for (let at = node.parent; at && at !== within; at = at.parent) if (at.kind === 'handler') return true;
  return false;
}
