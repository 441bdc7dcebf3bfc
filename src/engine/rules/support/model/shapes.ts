/** Fields and events that only model answers have, for answers whose call is out of sight (raw HTTP, injected clients, events from a stream). */
import type { Expr, Node } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import { isCallName, type ModelKind } from './words.js';

export { isCallBuffer, isCallName, isModelTextName } from './words.js';

const ARGUMENT_EVENT = /function_call[._]arguments|input_json_delta|tool_call_delta/u;
const CALL_LIST = /^(tool_?calls|function_?calls|tool_?uses)$/iu;
const CALL_TYPE = /^(function_call|tool_use|tool_call)$/u;

/** What `object.name` is, judging by names alone. `at` is where it is read. */
export function shapeKind(object: Expr, name: string, at: Node): ModelKind | undefined {
  const e = unwrap(object);
  if (name === 'function_call' || name === 'functionCall') return 'response';
  if (name === 'arguments' && (keyOf(e) === 'function' || isCall(e))) return 'text';
  if ((name === 'args' || name === 'input') && isCall(e)) return 'data';
  if (name === 'function' && isCall(e)) return 'response';
  if ((name === 'message' || name === 'delta') && isIndexed(e, 'choices')) return 'response';
  if (name === 'text' && isIndexed(e, 'choices')) return 'text';
  if (name === 'raw' && e.kind === 'name' && /^(?:task|crew)_output$/u.test(e.name)) return 'text';
  if (name === 'content' && isIndexed(e, 'candidates')) return 'response';
  // Haystack's chat models, by themselves and as parts of a pipeline.
  if (name === 'replies' && /llm|generator|model/iu.test(keyOf(e) ?? '')) return 'response';
  if (isIndexed(e, 'replies')) return name === 'text' ? 'text' : name === 'tool_calls' ? 'response' : undefined;
  if ((name === 'arguments' || name === 'delta' || name === 'partial_json') && isCallEvent(at)) return 'text';
  if ((name === 'input' || name === 'args') && isCheckedCall(e, at)) return 'data';
  return name === 'arguments' && isCheckedCall(e, at) ? 'text' : undefined;
}

function isCall(e: Expr): boolean {
  if (e.kind === 'name') return isCallName(e.name);
  if (e.kind === 'index' && e.index.kind === 'number') return CALL_LIST.test(e.object.kind === 'name' ? e.object.name : keyOf(unwrap(e.object)) ?? '');
  const key = keyOf(e);
  return key !== undefined && isCallName(key);
}

function isIndexed(e: Expr, list: string): boolean {
  return e.kind === 'index' && e.index.kind === 'number' && keyOf(unwrap(e.object)) === list;
}

function keyOf(e: Expr): string | undefined {
  if (e.kind === 'member') return e.property;
  if (e.kind === 'index' && e.index.kind === 'string') return e.index.value;
  const key = e.kind === 'call' && e.callee.kind === 'member' && e.callee.property === 'get' ? e.args[0]?.value : undefined;
  return key?.kind === 'string' ? key.value : undefined;
}

/** Inside the branch that handles streamed tool arguments: `case "response.function_call_arguments.delta":`. */
export function isCallEvent(node: Node): boolean {
  return isUnderTest(node, (tests) => tests.some((t) => mentionsString(t, (s) => ARGUMENT_EVENT.test(s))));
}

/** Inside a branch that asked whether this very thing is a tool call: `if (item.type === "function_call")`. */
function isCheckedCall(e: Expr, at: Node): boolean {
  if (e.kind !== 'name') return false;
  const { name } = e;
  return isUnderTest(at, (tests) => tests.some((t) => mentionsString(t, (s) => CALL_TYPE.test(s)) && walk(t, (n) => n.kind === 'name' && n.name === name)), (subject) => walk(subject, (n) => n.kind === 'name' && n.name === name));
}

/** Inside a branch whose test satisfies `holds`. */
export function isUnderTest(node: Node, holds: (tests: readonly Expr[]) => boolean, subjectHolds?: (subject: Expr) => boolean): boolean {
  let inner: Node = node;
  for (let at = node.parent; at && at.kind !== 'class' && at.kind !== 'module'; at = at.parent) {
    if (at.kind === 'if' && at.then === inner && holds([at.test])) return true;
    if (at.kind === 'switch') {
      const branch = at.cases.find((c) => c.body === inner);
      if (branch && (holds(branch.tests) || (subjectHolds?.(at.subject) === true && branch.tests.some((t) => t.kind === 'string' && CALL_TYPE.test(t.value))))) return true;
    }
    if (at.kind === 'function') return false;
    inner = at;
  }
  return false;
}

export function mentionsString(expr: Expr, test: (text: string) => boolean): boolean {
  return walk(expr, (n) => n.kind === 'string' && test(n.value));
}
