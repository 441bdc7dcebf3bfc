/** Values that are the operator's own, whatever they are called: read from the configuration, perhaps put into another form on the way. */
import { enclosingClass } from '../../../facts/module.js';
import type { Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap, walk } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import { ENVIRONMENT_READERS } from './callTables.js';
import { isConstantCase } from './classify.js';
import { isImpersonal } from './ownerNames.js';
import { wordsOf } from './words.js';

/** Verbs of functions that give the same value in another form. */
const SHAPING = new Set(['normalize', 'normalise', 'format', 'clean', 'parse', 'strip', 'trim', 'canonicalize', 'standardize', 'standardise', 'ensure', 'validate', 'to', 'str', 'lower', 'upper', 'replace', 'lstrip', 'rstrip', 'removeprefix']);

/** `phone = normalize_number(OWN_NUMBER)`: the number that the service itself has; so is what it sends from, where that is its own unless somebody says otherwise. */
export function isOperators(definitions: readonly Definition[], name: string): boolean {
  if (definitions.length === 0) return false;
  return definitions.every((d) => d.value !== undefined && (isSetting(d.value) || (wordsOf(name)[0] === 'from' && isOwnByDefault(d.value))));
}

/** `data.get("from") or data.get("from_number", OWN_NUMBER)`. */
function isOwnByDefault(expr: Expr): boolean {
  const value = unwrap(expr);
  if (value.kind === 'binary') return (value.op === '||' || value.op === '??') && (isSetting(value.right) || isOwnByDefault(value.right));
  const otherwise = value.kind === 'call' && value.callee.kind === 'member' && value.callee.property === 'get' ? value.args[1]?.value : undefined;
  return otherwise !== undefined && isSetting(otherwise);
}

/** `this.fromNumber`, which the class takes from its settings, or has written out, and from nowhere else. */
export function isOperatorsField(expr: Expr): boolean {
  if (expr.kind !== 'member' || expr.object.kind !== 'name' || !/^(?:this|self)$/u.test(expr.object.name)) return false;
  const values: Expr[] = [];
  const cls = enclosingClass(expr);
  if (cls) walk(cls, (n) => {
    if (n.kind === 'assign' && n.value && n.targets.some((t) => t.kind === 'member' && t.property === expr.property && t.object.kind === 'name' && /^(?:this|self)$/u.test(t.object.name))) values.push(n.value);
    return undefined;
  });
  return values.length > 0 && values.every((value) => isSetting(value) || (value.kind === 'string' && value.value.trim() !== ''));
}

/** `OWN_NUMBER`, `config.phone`, `normalize(process.env.PHONE)`. */
export function isSetting(expr: Expr, depth = 0): boolean {
  const value = unwrap(expr);
  if (depth > 3) return false;
  if (value.kind === 'name') return isConstantCase(value.name);
  if (value.kind === 'member') return isConstantCase(value.property) || (value.object.kind === 'name' && isImpersonal(wordsOf(value.object.name)) && !value.object.name.startsWith('self'));
  if (value.kind !== 'call') return false;
  if (ENVIRONMENT_READERS.has(dottedName(value.callee) ?? '')) return true;
  const name = value.callee.kind === 'name' ? value.callee.name : value.callee.kind === 'member' ? value.callee.property : '';
  if (!SHAPING.has(wordsOf(name)[0] ?? '')) return false;
  if (value.args.some((a) => isSetting(a.value, depth + 1))) return true;
  return value.callee.kind === 'member' && isSetting(value.callee.object, depth + 1);
}
