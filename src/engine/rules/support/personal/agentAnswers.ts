/** Answers of agents that are handed in or written in this project, told by whom is asked and how: `response = await support_agent.process_message(text)`. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { unwrap } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import type { RuleContext } from '../../rule.js';
import { typeWords } from './owners.js';

/** Ends of names for somebody who answers in sentences. */
const ANSWERING = /(?:^|_)(?:agent|assistant|chat_?bot|crew|supervisor|copilot|receptionist|concierge)$/u;
/** How such a one is asked. */
const ASKED = /^(?:a?invoke|a?run|run_(?:sync|async)|a?chat|ask|respond|reply|answer|converse|forward|kickoff|query|(?:process|handle|answer)_(?:message|query|question|input|request|turn)|(?:generate|get)_(?:response|reply|answer))$/u;

/** True when `value` is what such a call gives, unless the function says that it gives no text. */
export function isAnswerOfAgent(context: RuleContext, value: Expr): boolean {
  const call = unwrap(value.kind === 'await' ? value.value : value);
  if (call.kind !== 'call' || !asksAgent(call)) return false;
  const called = context.resolver.valueOf(invoked(call));
  if (called.kind === 'function') return called.fn === undefined || givesText(called.fn);
  // What the catalog describes, it describes better.
  return called.kind === 'unknown' || called.kind === 'parameter' || (called.kind === 'library' && context.catalog.api(called.symbol) === undefined && context.catalog.loopRun(called.symbol) === undefined);
}

function asksAgent(call: Call): boolean {
  const callee = invoked(call);
  if (callee.kind !== 'member' || !ASKED.test(snakeCase(callee.property))) return false;
  return ANSWERING.test(snakeCase(lastName(unwrap(callee.object))));
}

function lastName(expr: Expr): string {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind === 'member') return expr.property;
  return expr.kind === 'call' ? lastName(expr.callee) : '';
}

/** Undeclared, or declared as a text. */
function givesText(fn: FunctionNode): boolean {
  if (fn.returns === undefined) return true;
  return fn.returns.kind === 'name' ? fn.returns.name === 'str' || fn.returns.name === 'string' : typeWords(fn.returns).some((word) => WORDED.has(word));
}

/** Words of the types of answers: `AgentResponse`, `ChatReply`. */
const WORDED = new Set(['response', 'answer', 'reply', 'output']);
