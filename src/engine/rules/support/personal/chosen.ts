/** Texts that only look like somebody's words: labels out of a fixed choice, and what a program makes of a failure. */
import type { Expr, Name, Node, Stmt } from '../../../facts/nodes.js';
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { calleeName } from './flowCalls.js';
import { wordsOf } from './words.js';

const FAILURES = new Set(['error', 'err', 'exception', 'failure', 'traceback']);

/** `note = friendly_error_message(error)`: the function says that it puts a failure into words. */
export function isMadeOfFailure(definitions: readonly Definition[]): boolean {
  return definitions.length > 0 && definitions.every(({ value }) => {
    const call = value?.kind === 'await' ? value.value : value;
    const name = call?.kind === 'call' ? calleeName(call.callee) : undefined;
    return name !== undefined && wordsOf(name).some((word) => FAILURES.has(word));
  });
}

/** Inside `if isinstance(result, Exception):` the name stands for a failure. */
export function isCaughtFailure(name: Name): boolean {
  let inner: Node = name;
  for (const at of ancestors(name)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && at.then === inner && asksForFailure(at.test, name.name)) return true;
    inner = at;
  }
  return false;
}

function asksForFailure(test: Expr, name: string): boolean {
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'isinstance') return false;
  const [value, type] = test.args.map((a) => a.value);
  return value?.kind === 'name' && value.name === name && type?.kind === 'name' && /(Exception|Error)$/u.test(type.name);
}

/** Behind `if label not in LABELS:` with a way out: what is left is one of a few words that the program knows. */
export function isChosen(name: Name, context: RuleContext): boolean {
  const scope: Node = enclosingFunction(name)?.body ?? context.module;
  return walk(scope, (node) => {
    if (node.kind === 'function' && node.body !== scope) return 'skip';
    if (node.kind !== 'if' || node.end > name.start || !excludes(node.test, name.name)) return undefined;
    const last = node.then.statements[node.then.statements.length - 1];
    return last && settles(last, name.name) ? 'stop' : undefined;
  });
}

function excludes(test: Expr, name: string): boolean {
  return test.kind === 'binary' && test.op === 'not in' && test.left.kind === 'name' && test.left.name === name;
}

function settles(statement: Stmt, name: string): boolean {
  if (statement.kind === 'return' || statement.kind === 'throw' || (statement.kind === 'jump' && statement.form !== 'pass')) return true;
  return statement.kind === 'assign' && statement.value?.kind === 'string' && statement.targets.some((t) => t.kind === 'name' && t.name === name);
}
