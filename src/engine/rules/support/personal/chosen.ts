/** Texts that only look like somebody's words: labels out of a fixed choice, and what a program makes of a failure. */
import type { Block, Expr, Name, Node, Stmt } from '../../../facts/nodes.js';
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import { lastStatement } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { calleeName } from './flowCalls.js';
import { accessOf } from './surroundings.js';
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

/** Inside `if isinstance(result, Exception):` or `if not response["ok"]:`, and behind `if response["ok"]: return`, the name stands for a failure. */
export function isCaughtFailure(name: Name): boolean {
  let inner: Node = name;
  for (const at of ancestors(name)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && at.then === inner && asksForFailure(at.test, name.name)) return true;
    if (at.kind === 'if' && (at.then === inner || at.otherwise === inner) && refusal(at.test, name.name) === (at.then === inner)) return true;
    if (at.kind === 'block' && at.statements.some((s) => s.kind === 'if' && s.end <= name.start && refusal(s.test, name.name) === false && leaves(s.then))) return true;
    inner = at;
  }
  return false;
}

function leaves(block: Block): boolean {
  const last = lastStatement(block);
  return last?.kind === 'return' || last?.kind === 'throw';
}

function asksForFailure(test: Expr, name: string): boolean {
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'isinstance') return false;
  const [value, type] = test.args.map((a) => a.value);
  return value?.kind === 'name' && value.name === name && type?.kind === 'name' && /(Exception|Error)$/u.test(type.name);
}

const REFUSED = new Set(['!=', '!==', '>=', '>']);
const ACCEPTED = new Set(['==', '===', '<=', '<']);
const STATUS = /^(status|status_code|statusCode|ok|is_success|is_error)$/u;

/** `if response.status != 200: body = await response.text()`: what a server said about its failure. */
export function isFailureBody(definitions: readonly Definition[]): boolean {
  // `body = "(cannot be read)"` is what is said where there is none.
  const read = definitions.filter(({ value }) => value?.kind !== 'string');
  return read.length > 0 && read.every(({ node, value }) => {
    const inner = value?.kind === 'await' ? value.value : value;
    const body = inner?.kind === 'call' ? inner.callee : inner;
    if (body?.kind !== 'member' || !/^(text|content|body|read|json)$/u.test(body.property)) return false;
    if (isAnswerOfFailure(body.object)) return true;
    if (body.object.kind !== 'name') return false;
    return isWhereRefused(node, body.object.name);
  });
}

/** `const data = await response.json(); if (!response.ok) log(data)`: what a server said about its failure, read before anybody asked. */
export function isOfRefused(use: Name, definitions: readonly Definition[]): boolean {
  return definitions.length > 0 && definitions.every(({ value }) => {
    const inner = value?.kind === 'await' ? value.value : value;
    const body = inner?.kind === 'call' ? inner.callee : inner;
    return body?.kind === 'member' && /^(?:text|content|body|json)$/u.test(body.property) && body.object.kind === 'name' && isWhereRefused(use, body.object.name);
  });
}

function isWhereRefused(use: Node, answer: string): boolean {
  let within: Node = use;
  for (const at of ancestors(use)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && (at.then === within || at.otherwise === within)) {
      const failed = refusal(at.test, answer);
      if (failed !== undefined) return failed === (at.then === within);
    }
    within = at;
  }
  return false;
}

/** `http_err.response`: the answer that a failure was raised for. */
function isAnswerOfFailure(expr: Expr): boolean {
  return expr.kind === 'member' && expr.property === 'response' && expr.object.kind === 'name' && /^(?:e|ex|err|exc)$|(?:_|^)(?:err|error|exc|exception)$|(?:Err|Error|Exception)$/u.test(expr.object.name);
}

/** True where the test holds for a failure, false where it holds for a success. */
function refusal(test: Expr, answer: string): boolean | undefined {
  const asked = (e: Expr): string | undefined => {
    const access = accessOf(e);
    return access?.object.kind === 'name' && access.object.name === answer && STATUS.test(access.field) ? access.field : undefined;
  };
  if (test.kind === 'unary') {
    const field = asked(test.operand);
    return field === undefined ? undefined : field !== 'is_error';
  }
  if (test.kind === 'binary') return asked(test.left) === undefined || !(REFUSED.has(test.op) || ACCEPTED.has(test.op)) ? undefined : REFUSED.has(test.op);
  const field = asked(test);
  return field === undefined ? undefined : field === 'is_error';
}

/** `GREETING`, `order_status`: written as names of a program's own cases, not as people write. */
const LABEL = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$|^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/u;
const FEW_LABELS = 2;

/** `if intent == "GREETING": … elif intent == "BOOKING": …`: the program takes it for one of its own cases. */
export function isAskedForLabels(definitions: readonly Definition[], context: RuleContext): boolean {
  return definitions.length > 0 && definitions.every(({ node }) => {
    const asked = context.resolver.usesOf(node).flatMap((use) => {
      const test = use.parent;
      return test?.kind === 'binary' && (test.op === '==' || test.op === '===') && test.left === use && test.right.kind === 'string' && LABEL.test(test.right.value) ? [test.right.value] : [];
    });
    return new Set(asked).size >= FEW_LABELS;
  });
}

/** Behind `if label not in LABELS:` with a way out: what is left is one of a few words that the program knows. */
export function isChosen(name: Name, context: RuleContext): boolean {
  if (isInsideChoice(name)) return true;
  return context.module.index.branches.some((node) => {
    if (node.kind !== 'if' || node.end > name.start || !excludes(node.test, name.name) || enclosingFunction(node) !== enclosingFunction(name)) return false;
    const last = lastStatement(node.then);
    return last !== undefined && settles(last, name.name);
  });
}

/** Under `if kind in KINDS:`. */
function isInsideChoice(name: Name): boolean {
  let inner: Node = name;
  for (const at of ancestors(name)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && at.then === inner && includes(at.test, name.name)) return true;
    inner = at;
  }
  return false;
}

function includes(test: Expr, name: string): boolean {
  if (test.kind !== 'binary') return false;
  if (test.op === '&&') return includes(test.left, name) || includes(test.right, name);
  return test.op === 'in' && test.left.kind === 'name' && test.left.name === name;
}

function excludes(test: Expr, name: string): boolean {
  return test.kind === 'binary' && test.op === 'not in' && test.left.kind === 'name' && test.left.name === name;
}

function settles(statement: Stmt, name: string): boolean {
  if (statement.kind === 'return' || statement.kind === 'throw' || (statement.kind === 'jump' && statement.form !== 'pass')) return true;
  return statement.kind === 'assign' && statement.value?.kind === 'string' && statement.targets.some((t) => t.kind === 'name' && t.name === name);
}
