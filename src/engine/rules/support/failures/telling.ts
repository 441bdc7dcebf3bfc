/** Whether code that runs on a failure tells anybody: a log, an exception, an error value, or at least something nobody can see into. */
import type { Expr, Node, Return } from '../../../facts/nodes.js';
import { enclosingFunction, functionName } from '../../../facts/module.js';
import { walk, walkOwn } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';

/** Calls that tell nobody: pauses and empty containers. */
const MUTE_CALLS = new Set(['time.sleep', 'asyncio.sleep', 'anyio.sleep', 'trio.sleep', 'setTimeout', 'clearTimeout', 'dict', 'list', 'set', 'tuple', 'Map', 'Set', 'Promise.resolve', 'iter']);
const EMPTY_MAKERS = new Set(['dict', 'list', 'set', 'tuple', 'frozenset', 'Map', 'Set', 'Array', 'str']);

/** A value that looks the same as "nothing was there": null, empty text, empty containers, zero, and containers of such. */
export function isEmptyAnswer(expr: Expr | undefined): boolean {
  if (!expr) return true;
  switch (expr.kind) {
    case 'constant': return expr.value === null || expr.value === undefined;
    case 'string': return expr.value.trim() === '';
    case 'number': return expr.value === 0;
    case 'list': return expr.items.every(isEmptyAnswer);
    case 'object': return expr.entries.every((e) => !e.spread && isEmptyAnswer(e.value));
    case 'call': return expr.args.length === 0 && expr.callee.kind === 'name' && EMPTY_MAKERS.has(expr.callee.name);
    case 'await': case 'spread': return isEmptyAnswer(expr.value);
    case 'other': return (expr.form === 'cast' && isEmptyAnswer(expr.children[0])) || (expr.form === 'sequence' && expr.children.every(isEmptyAnswer));
    case 'unary': return expr.op === 'void' && (expr.operand.kind === 'number' || expr.operand.kind === 'name');
    default: return false;
  }
}

/** What an answer says that admits a failure. */
const ADMITS = /err(or|\b)|fail|unavail|unable|unknown|time(d[ _-]?)?out|sorry|problem|issue|wrong|again|later|degraded|down\b|unreachable|offline|unhealthy|disconnect|denied|invalid|missing|expired|could|cannot|can't|\bnot?\b|n\/a|none|skipped|fallback|reason|status|warning|detail|message|note|source|code/iu;

/** Whole numbers from here are figures, and from there what a server says of a failure. */
const SMALLEST_FIGURE = 5;
const SMALLEST_STATUS = 400;

/** A made-up answer: literals and plain names that pass for what the call would have given, with no word that admits a failure. */
export function isMadeUpAnswer(expr: Expr | undefined): boolean {
  if (!expr || isEmptyAnswer(expr)) return expr !== undefined;
  switch (expr.kind) {
    case 'string': return !ADMITS.test(expr.value);
    case 'constant': return expr.value === true;
    // A mark or a share; small whole numbers are how programs end.
    case 'number': return !Number.isInteger(expr.value) || (expr.value >= SMALLEST_FIGURE && expr.value < SMALLEST_STATUS);
    case 'list': return expr.items.every(isMadeUpAnswer);
    case 'object': return expr.entries.every((e) => !e.spread && !(e.key !== undefined && ADMITS.test(e.key)) && isMadeUpAnswer(e.value));
    case 'await': return isMadeUpAnswer(expr.value);
    case 'other': return expr.form === 'cast' && isMadeUpAnswer(expr.children[0]);
    default: return false;
  }
}

/** Setters of "at work": switching them off says that the work is over, not how it ended. */
const BUSY = /(ing|Busy|Pending|Progress)$/u;

/** `setItems([])`, `setLoading(false)`: the screen shows "nothing there". A setter that speaks of an error tells. */
function isEmptySetter(call: Extract<Expr, { kind: 'call' }>): boolean {
  if (call.callee.kind !== 'name' || !/^set[A-Z]/u.test(call.callee.name) || ADMITS.test(call.callee.name) || call.args.length !== 1) return false;
  const value = call.args[0]?.value;
  return isEmptyAnswer(value) || (value?.kind === 'constant' && value.value === false && BUSY.test(call.callee.name));
}

/**
 * True when anything in `root` could tell of the failure. `errorName` is the caught variable: every use of it but `void error` counts.
 * Unknown calls count: they may log.
 */
export function tells(root: Node, errorName: string | undefined, context: RuleContext): boolean {
  return walk(root, (node) => {
    switch (node.kind) {
      case 'throw': return 'stop';
      case 'name': return errorName !== undefined && node.name === errorName && !isDiscarded(node) ? 'stop' : undefined;
      case 'return': return !node.value || isMadeUpAnswer(node.value) || isMadeUpNo(node) || isMute(node.value, context) ? undefined : 'stop';
      case 'yield': return isEmptyAnswer(node.value) ? undefined : 'stop';
      case 'assign': case 'assignExpr': return node.op === '=' && isEmptyAnswer(node.value) ? 'skip' : isDiscarding(node, errorName) ? 'skip' : 'stop';
      case 'unary': return node.op === '++' || node.op === '--' ? 'stop' : undefined;
      case 'call': return isMute(node, context) ? undefined : 'stop';
      case 'if': case 'loop': case 'try': case 'with': case 'switch': return undefined;
      default: return undefined;
    }
  });
}

/** Functions that are asked whether something is so, by their names in snake case. */
const ASKED = /^(check|verify|validate|should|needs?|contains|matches|detect|allows?)(_|$)|(^|_)(available|availability|exists|allowed|eligible|relevant|safe|spam|duplicate)(_|$)/u;
/** What a response says of having worked: to a failure, a no is the same answer. */
const WORKED = /\b(ok|status|status_code|is_success|success)\b/u;

/** `return False` of a function whose yes and no are what the outside says: nobody can tell the failure from a no. */
function isMadeUpNo(node: Return): boolean {
  const fn = enclosingFunction(node);
  if (node.value?.kind !== 'constant' || node.value.value !== false || !fn || !ASKED.test(snakeCase(functionName(fn) ?? ''))) return false;
  return walkOwn(fn.body, (n) => (n.kind === 'return' && n.value && n.value.kind !== 'constant' && !mentions(n.value, WORKED) ? 'stop' : undefined));
}

function mentions(expr: Expr, words: RegExp): boolean {
  return walk(expr, (n) => ((n.kind === 'member' && words.test(n.property)) || (n.kind === 'name' && words.test(n.name)) || (n.kind === 'string' && words.test(n.value)) ? 'stop' : undefined));
}

export function isMute(call: Expr, context: RuleContext): boolean {
  if (call.kind !== 'call') return false;
  if (isEmptySetter(call)) return true;
  const symbol = context.resolver.library(call.callee)?.symbol ?? (call.callee.kind === 'name' ? call.callee.name : '');
  if (MUTE_CALLS.has(symbol)) return true;
  if (call.isNew && call.callee.kind === 'name' && call.callee.name === 'Promise') return true;
  // `results.append(None)` leaves a gap nobody can tell from an empty answer.
  return call.callee.kind === 'member' && (call.callee.property === 'append' || call.callee.property === 'push') && call.args.length === 1 && isEmptyAnswer(call.args[0]?.value);
}

/** `void error;` says that the author knows it is unused. */
function isDiscarded(name: Node): boolean {
  return name.parent?.kind === 'unary' && name.parent.op === 'void';
}

/** `_ = error`. */
function isDiscarding(node: Extract<Node, { kind: 'assign' | 'assignExpr' }>, errorName: string | undefined): boolean {
  const target = node.kind === 'assign' ? node.targets[0] : node.target;
  return target?.kind === 'name' && target.name === '_' && node.value?.kind === 'name' && node.value.name === errorName;
}
