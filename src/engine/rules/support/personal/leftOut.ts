/** What is left of a record when some of its keys are left out: `{k: v for k, v in payload.items() if k != "prompt"}`. */
import type { Comprehension, Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import { SAID_FIELDS } from './callTables.js';
import type { Company } from './classify.js';
import { classifyKey } from './keys.js';
import { CLEAN, type Reading } from './reading.js';

/** Without the topics that the left-out keys stand for. */
export function withoutLeftOut(copy: Comprehension, reading: Reading, company: Company): Reading {
  const topics = new Set(copy.conditions.flatMap(leftOut).map((key) => (SAID_FIELDS.has(key) ? 'content' : classifyKey(key, company)?.topic)));
  const leaks = reading.leaks.filter((l) => !topics.has(l.category.topic));
  return leaks.length === reading.leaks.length ? reading : leaks.length === 0 ? CLEAN : { ...reading, leaks };
}

/** Keys that a condition keeps out: `k != "prompt"`, `k not in ("prompt", "history")`. */
function leftOut(condition: Expr): string[] {
  if (condition.kind !== 'binary') return [];
  if (condition.op === '&&') return [...leftOut(condition.left), ...leftOut(condition.right)];
  const right = unwrap(condition.right);
  if (condition.op === '!=') return right.kind === 'string' ? [right.value] : [];
  return condition.op === 'not in' && right.kind === 'list' ? right.items.flatMap((item) => (item.kind === 'string' ? [item.value] : [])) : [];
}
