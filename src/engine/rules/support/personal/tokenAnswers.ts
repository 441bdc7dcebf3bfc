/** Bodies of answers with a token in them: `response.data` of which the same function reads `access_token`. */
import { ancestors } from '../../../facts/module.js';
import type { Expr, If } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isBody } from './rawAnswers.js';
import type { Surroundings } from './surroundings.js';

const ISSUED = ['access_token', 'refresh_token', 'id_token', 'accessToken', 'refreshToken', 'idToken'];
/** What a test says that asks whether the request went well, or the token came. */
const OUTCOMES = new Set([...ISSUED, 'ok', 'error', 'errors', 'err', 'error_description', 'status', 'statusCode', 'status_code', 'success']);

export function holdsIssuedToken(context: RuleContext, surroundings: Surroundings, expr: Expr): boolean {
  const fields = surroundings.fieldsOf(expr);
  return ISSUED.some((field) => fields.has(field)) && isBody(context, expr) && !isOfOutcome(expr);
}

/** Printed where the token may be missing: `if (!body.access_token) { log(body); … }`. */
function isOfOutcome(expr: Expr): boolean {
  for (const at of ancestors(expr)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && asksOutcome(at)) return true;
  }
  return false;
}

function asksOutcome({ test }: If): boolean {
  return walk(test, (node) => {
    const word = node.kind === 'member' ? node.property : node.kind === 'name' ? node.name : node.kind === 'string' ? node.value : undefined;
    return word !== undefined && OUTCOMES.has(word) ? 'stop' : undefined;
  });
}
