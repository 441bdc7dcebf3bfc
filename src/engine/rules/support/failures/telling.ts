/** Whether code that runs on a failure tells anybody: a log, an exception, an error value, or at least something nobody can see into. */
import type { Call, Expr, Node, Return } from '../../../facts/nodes.js';
import { enclosingFunction, functionName } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import { ADMITS, isEmptyAnswer, isMadeUpAnswer } from './madeUp.js';
import { makesUp, passesOff } from './passedOff.js';
import { answersOf, asksWhetherThere } from './presence.js';

/** Calls that tell nobody: pauses and empty containers. */
const MUTE_CALLS = new Set(['time.sleep', 'asyncio.sleep', 'anyio.sleep', 'trio.sleep', 'setTimeout', 'clearTimeout', 'dict', 'list', 'set', 'tuple', 'Map', 'Set', 'Promise.resolve', 'iter']);

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
 * Unknown calls count: they may log. `isHeardByNobody`: calls that tell nobody who could mend anything.
 */
export function tells(root: Node, errorName: string | undefined, context: RuleContext, isHeardByNobody: (call: Call) => boolean = () => false): boolean {
  return walk(root, (node) => {
    switch (node.kind) {
      case 'throw': return 'stop';
      case 'name': return errorName !== undefined && node.name === errorName && !isDiscarded(node) ? 'stop' : undefined;
      case 'return': return !node.value || isMadeUpAnswer(node.value) || isMadeUpNo(node) || passesOff(node, context) || isMute(node.value, context) || sendsOnly(node.value, isHeardByNobody) ? undefined : 'stop';
      case 'yield': return isEmptyAnswer(node.value) ? undefined : 'stop';
      case 'assign': case 'assignExpr': return (node.op === '=' && isEmptyAnswer(node.value)) || isDiscarding(node, errorName) || (node.kind === 'assign' && (passesOff(node, context) || makesUp(node))) ? 'skip' : 'stop';
      case 'unary': return node.op === '++' || node.op === '--' ? 'stop' : undefined;
      case 'call': return isMute(node, context) || isHeardByNobody(node) ? undefined : 'stop';
      case 'if': case 'loop': case 'try': case 'with': case 'switch': return undefined;
      default: return undefined;
    }
  });
}

/** `return message.reply("Sorry")`, with or without `await`. */
function sendsOnly(value: Expr, isHeardByNobody: (call: Call) => boolean): boolean {
  const sent = value.kind === 'await' ? value.value : value;
  return sent.kind === 'call' && isHeardByNobody(sent);
}

/** Functions that are asked whether something is so, by their names in snake case. */
const ASKED = /^(check|verify|validate|should|needs?|contains|matches|detect|allows?)(_|$)|(^|_)(available|availability|exists|allowed|eligible|relevant|safe|spam|duplicate)(_|$)/u;
/** What a response says of having worked: to a failure, a no is the same answer. */
const WORKED = /\b(ok|status|status_code|is_success|success)\b/u;

/** `return False` of a function whose yes and no are what the outside says: nobody can tell the failure from a no. */
function isMadeUpNo(node: Return): boolean {
  const fn = enclosingFunction(node);
  if (node.value?.kind !== 'constant' || node.value.value !== false || !fn) return false;
  if (asksWhetherThere(fn)) return true;
  return ASKED.test(snakeCase(functionName(fn) ?? '')) && answersOf(fn).some((a) => !mentions(a, WORKED));
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
