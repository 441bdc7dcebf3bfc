/** What was opened to be written: files, streams, tables. */
import type { Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { originOf } from '../personal/origin.js';

const OPENS = new Set(['open', 'builtins.open', 'os.fdopen', 'io.open', 'codecs.open', 'aiofiles.open', 'pathlib.Path#open']);
/** A path opens itself, whatever was made of it before: `path.with_suffix(".tmp").open("w")`. */
const PATH_OPENS = /^pathlib\.(?:\w*Path)\b.*#open$/u;
const STREAMS = /^(?:node:)?fs(?:\.default)?\.createWriteStream$/u;

/** `csv.writer(f)`, `csv.DictWriter(f, fieldnames=…)`. */
export function isTable(writer: Expr, resolver: Resolver): boolean {
  return madeBy(writer, resolver, (symbol) => symbol === 'csv.writer' || symbol === 'csv.DictWriter');
}

/** `f` of `with open(path, "w") as f`, a write stream. */
export function isFile(handle: Expr, resolver: Resolver): boolean {
  return madeBy(handle, resolver, (symbol) => OPENS.has(symbol) || PATH_OPENS.test(symbol) || STREAMS.test(symbol));
}

/** True when the expression, or what its name was bound to, is the result of a call that passes. */
export function madeBy(expr: Expr, resolver: Resolver, passes: (symbol: string) => boolean): boolean {
  const e = unwrap(expr);
  if (e.kind === 'call') {
    const symbol = resolver.library(e.callee)?.symbol ?? (e.callee.kind === 'member' && e.callee.property === 'open' && e.args[0]?.value.kind === 'string' ? 'pathlib.Path#open' : dottedName(e.callee));
    return symbol !== undefined && passes(symbol);
  }
  if (e.kind !== 'name') return false;
  return resolver.definitions(e).some((d) => {
    const origin = originOf(d.node);
    const value = origin.kind === 'value' && origin.steps.length === 0 ? unwrap(origin.value) : undefined;
    return value?.kind === 'call' && madeBy(value, resolver, passes);
  });
}
