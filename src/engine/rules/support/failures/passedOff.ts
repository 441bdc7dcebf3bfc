/** Handlers that pass off what was there before the call as what the call would have given: `except Exception: answer = question`. */
import type { Assign, Expr, Handler, Name, Node, Pattern, Return } from '../../../facts/nodes.js';
import { ancestors } from '../../../facts/module.js';
import type { RuleContext } from '../../rule.js';
import { assignedNames } from './after.js';
import { isEmptyAnswer, isMadeUpAnswer } from './madeUp.js';

/** Names of answers that somebody chose for a failure. */
const CHOSEN = /default|fallback|err(or)?|fail|message|msg|apolog|sorry|unknown|empty|none|backup|cached?|previous|last|old|status|code|reason|result|retr|attempt|count/iu;

/** True when the statement stands in a handler and gives a value that the function had all along, under a name that tells of no failure. */
export function passesOff(statement: Return | Assign, context: RuleContext): boolean {
  const { value } = statement;
  if (value?.kind !== 'name' || CHOSEN.test(value.name)) return false;
  const handler = handlerOf(statement);
  const attempt = handler?.parent;
  if (attempt?.kind !== 'try' || !(statement.kind === 'return' ? givesResult(attempt.body) : replaces(statement, attempt.body))) return false;
  const definitions = context.resolver.definitions(value);
  return definitions.length > 0 && definitions.every((d) => d.node.start < attempt.start && isGiven(value, d.node, d.value));
}

/** `except Exception: verdict = {"intent": "order"}`: what the `try` would have assigned is made up. */
export function makesUp(statement: Assign): boolean {
  const { value } = statement;
  const target = statement.targets[0];
  if (!value || isEmptyAnswer(value) || value.kind === 'number' || value.kind === 'constant' || !isMadeUpAnswer(value) || target?.kind !== 'name' || CHOSEN.test(target.name)) return false;
  const attempt = handlerOf(statement)?.parent;
  return attempt?.kind === 'try' && replaces(statement, attempt.body);
}

function handlerOf(statement: Node): Handler | undefined {
  for (const at of ancestors(statement)) {
    if (at.kind === 'handler') return at;
    if (at.kind === 'function') return undefined;
  }
  return undefined;
}

/** The `try` returns something too, so that the caller gets one for the other. */
function givesResult(body: Node): boolean {
  return body.kind === 'block' && body.statements.some((s) => s.kind === 'return' && s.value !== undefined);
}

/** What the handler assigns is what the `try` would have assigned. */
function replaces(statement: Assign, body: Node): boolean {
  const target: Pattern | undefined = statement.targets.length === 1 ? statement.targets[0] : undefined;
  return statement.op === '=' && target?.kind === 'name' && assignedNames(body).has(target.name);
}

/** A parameter, or what another call or field gave; a literal was written for a purpose. */
function isGiven(name: Name, at: Node, value: Expr | undefined): boolean {
  if (value) return value.kind === 'call' || value.kind === 'await' || value.kind === 'member' || value.kind === 'index';
  for (const outer of ancestors(at)) if (outer.kind === 'function') return outer.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === name.name && p.default === undefined);
  return false;
}
