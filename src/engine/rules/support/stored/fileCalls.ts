/** Library calls that write a value to a file, or into the text that goes there. */
import type { Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';

/** Serialise into a file that is handed in. */
export const DUMPS: ReadonlySet<string> = new Set(['json.dump', 'pickle.dump', 'dill.dump', 'joblib.dump', 'yaml.dump', 'yaml.safe_dump', 'cloudpickle.dump']);
/** Write their second argument to the path in the first. */
export const FILES = /^(?:node:)?fs(?:\/promises|\.promises|-extra)?\.(?:default\.)?(?:promises\.)?(?:writeFile|appendFile|writeFileSync|appendFileSync|outputFile|outputFileSync|writeJson|writeJSON|writeJsonSync|writeJSONSync|outputJson|outputJSON)$/u;
/** Turn a value into text. */
const SERIALISES = /^(?:json\.dumps|yaml\.(?:safe_)?dump|JSON\.stringify)$/u;

/** True for `json.dumps(data)` and its like. */
export function isSerialised(expr: Expr): boolean {
  return expr.kind === 'call' && SERIALISES.test(dottedName(expr.callee) ?? '');
}

/** `data` of `json.dumps(data, indent=2)`; any other expression as it is. */
export function serialised(expr: Expr): Expr {
  const e = unwrap(expr);
  const first = e.kind === 'call' && isSerialised(e) ? e.args[0]?.value : undefined;
  return first ? unwrap(first) : e;
}
