/** Library calls that write a value to a file, or into the text that goes there. */
import type { Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';

/** Serialise into a file that is handed in. */
export const DUMPS: ReadonlySet<string> = new Set(['json.dump', 'pickle.dump', 'dill.dump', 'joblib.dump', 'yaml.dump', 'yaml.safe_dump', 'cloudpickle.dump']);
/** Write their second argument to the path in the first. */
export const FILES = /^(?:node:)?fs(?:\/promises|\.promises|-extra)?\.(?:default\.)?(?:promises\.)?(?:writeFile|appendFile|writeFileSync|appendFileSync|outputFile|outputFileSync|writeJson|writeJSON|writeJsonSync|writeJSONSync|outputJson|outputJSON)$/u;
/** Python's functions that turn a value into text, however they are imported. */
const SERIALISES: ReadonlySet<string> = new Set(['json.dumps', 'yaml.dump', 'yaml.safe_dump']);

/** True for `json.dumps(data)` and its like. */
export function isSerialised(expr: Expr, resolver: Resolver): boolean {
  if (expr.kind !== 'call') return false;
  const { callee } = expr;
  if (callee.kind === 'member' && callee.property === 'stringify' && callee.object.kind === 'name' && callee.object.name === 'JSON') return true;
  return SERIALISES.has(resolver.library(callee)?.symbol ?? '');
}

/** `data` of `json.dumps(data, indent=2)`; any other expression as it is. */
export function serialised(expr: Expr, resolver: Resolver): Expr {
  const e = unwrap(expr);
  const first = e.kind === 'call' && isSerialised(e, resolver) ? e.args[0]?.value : undefined;
  return first ? unwrap(first) : e;
}
