/** Records that a function of another file gives back (`return { text: answer, usage }`): what a model said is in them, whole (`log(result)`) or under a key (`result.text`). */
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { Call, Expr, ObjectLiteral } from '../../../facts/nodes.js';
import { homeOf } from '../../../resolve/home.js';
import { onlyValue } from '../onlyValue.js';
import type { Flow } from './flow.js';
import { foreignFunction } from './flowForeign.js';
import { NOTHING, join } from './reading.js';
import type { Reading } from './reading.js';
import { isLabel } from './spoken.js';

/** All that the call gives back. */
export function readRecordElsewhere(flow: Flow, call: Call): Reading {
  return readEntries(flow, call, call, undefined);
}

/** What stands under `key` in the record that `object` names. */
export function readFieldElsewhere(flow: Flow, object: Expr, key: string, at: Expr): Reading {
  if (isLabel(key)) return NOTHING;
  const value = object.kind === 'name' ? onlyValue(object, flow.context.resolver) : unwrap(object);
  const call = value?.kind === 'await' ? unwrap(value.value) : value;
  return call?.kind === 'call' ? readEntries(flow, call, at, key) : NOTHING;
}

function readEntries(flow: Flow, call: Call, at: Expr, key: string | undefined): Reading {
  const called = foreignFunction(flow, call);
  const records = called && recordsOf(called.fn.body);
  const home = called && records && homeOf(called, flow.context.resolver);
  const there = home && flow.reach.elsewhere(home);
  if (!records || !there) return NOTHING;
  const values = records.flatMap((record) => record.entries.filter((e) => !e.spread && (key === undefined || e.key === key)).map((e) => e.value));
  const { leaks } = join(values.map((value) => there.read(value)));
  const said = leaks.filter((l) => l.category.topic === 'content');
  // What stands in another file is shown at the call.
  return said.length === 0 ? NOTHING : { clean: false, leaks: said.map(({ category }) => ({ category, at, path: [] })) };
}

/** What is returned, where that is always a record or nothing. */
function recordsOf(body: Parameters<typeof walkOwn>[0]): readonly ObjectLiteral[] | undefined {
  const records: ObjectLiteral[] = [];
  const isOther = walkOwn(body, (node) => {
    if (node.kind !== 'return' || !node.value) return undefined;
    const value = unwrap(node.value);
    if (value.kind === 'object') records.push(value);
    return value.kind === 'object' || value.kind === 'constant' ? undefined : 'stop';
  });
  return isOther || records.length === 0 ? undefined : records;
}
