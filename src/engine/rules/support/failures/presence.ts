/** Functions that are asked whether something is there: `hasShop(company)`, which looks for the shop's row. */
import { functionName } from '../../../facts/module.js';
import type { Expr, FunctionNode } from '../../../facts/nodes.js';
import { walkOwn } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import { isEmptyAnswer } from './madeUp.js';

const ASKED_FOR = /^_*(?:has|is)_/u;
const RECEIVERS = /^(?:self|cls|this)$/u;

/** True when all the function answers is whether what it looked for was there. Without a parameter it asks whether a service is up. */
export function asksWhetherThere(fn: FunctionNode): boolean {
  if (!ASKED_FOR.test(snakeCase(functionName(fn) ?? ''))) return false;
  if (fn.params.every((p) => p.pattern.kind === 'name' && RECEIVERS.test(p.pattern.name))) return false;
  const answers = answersOf(fn);
  return answers.length > 0 && answers.every(isPresence);
}

/** What the function returns besides constants. */
export function answersOf(fn: FunctionNode): readonly Expr[] {
  const answers: Expr[] = [];
  walkOwn(fn.body, (node) => {
    if (node.kind === 'return' && node.value && node.value.kind !== 'constant') answers.push(node.value);
    return undefined;
  });
  return answers;
}

/** `!!row`, `Boolean(row)`, `row is not None`, `rows.length > 0`. */
function isPresence(expr: Expr): boolean {
  if (expr.kind === 'unary') return expr.op === '!' && expr.operand.kind === 'unary' && expr.operand.op === '!';
  if (expr.kind === 'call') return expr.callee.kind === 'name' && (expr.callee.name === 'Boolean' || expr.callee.name === 'bool') && expr.args.length === 1;
  if (expr.kind !== 'binary') return false;
  if (expr.op === '>') return expr.right.kind === 'number' && expr.right.value === 0;
  return (expr.op === 'is not' || expr.op === '!=' || expr.op === '!==') && isEmptyAnswer(expr.right);
}
