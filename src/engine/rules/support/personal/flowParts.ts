/** What parts of a value carry: those taken by destructuring, and those that a loop goes through. */
import type { Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import { gatheredWork } from '../model/passing.js';
import { CATEGORIES } from './category.js';
import type { Flow } from './flow.js';
import { calleeName, readReturnedItem } from './flowCalls.js';
import { readField } from './flowFields.js';
import type { Step } from './origin.js';
import { CLEAN, NOTHING, join, type Reading } from './reading.js';
import { isElementOfData } from './spoken.js';
import { wordsOf } from './words.js';

/** A part of a value, taken by destructuring; reported at `use`. */
export function readPart(flow: Flow, value: Expr, steps: readonly Step[], use: Expr): Reading {
  if (steps.length === 0) return flow.read(value);
  const last = steps[steps.length - 1];
  if (!last) return NOTHING;
  if (!('key' in last)) {
    const whole = unwrap(value);
    const items = whole.kind === 'call' ? gatheredWork(whole, flow.context.resolver) : whole.kind === 'list' ? whole.items : undefined;
    const item = items?.[last.item];
    if (item) return flow.read(item);
    return steps.length === 1 ? readReturnedItem(flow, whole, last.item) : NOTHING;
  }
  return readField(flow, use, value, last.key, steps.length === 1 ? undefined : wordsOf(previousKey(steps)));
}

export function readElement(flow: Flow, collection: Expr, steps: readonly Step[], use: Expr): Reading {
  const last = steps[steps.length - 1];
  if (last && 'key' in last) return readField(flow, use, collection, last.key);
  const name = collection.kind === 'call' ? calleeName(collection.callee) : undefined;
  if (name === 'range') return CLEAN;
  const part = readTuple(flow, collection, steps, name === 'enumerate');
  if (part) return part;
  if (!last && use.kind === 'name' && isElementOfData(flow.context, collection, use)) return NOTHING;
  if (!last) return readCollection(flow, collection);
  // `for key, value in state.items()`.
  if (name === 'items') return last.item === 1 ? readCollection(flow, collection) : NOTHING;
  // `for i, x in enumerate(xs)`, `for (const [i, x] of xs.entries())`: the first is a number.
  if (name !== 'enumerate' && name !== 'entries') return NOTHING;
  return last.item === 0 ? CLEAN : readCollection(flow, collection);
}

/** `for at, sender, words in rows`, where the rows are put together in this function: what stands at that place of each. */
function readTuple(flow: Flow, collection: Expr, steps: readonly Step[], isCounted: boolean): Reading | undefined {
  const [item, deeper] = isCounted ? steps.slice(1) : steps;
  const list = isCounted && collection.kind === 'call' ? collection.args[0]?.value : collection;
  if (list?.kind !== 'name' || !item || !('item' in item) || deeper) return undefined;
  const rows = flow.filled.of(list).flatMap(({ field, value }) => (field === undefined && value.kind === 'list' ? [value.items[item.item]] : []));
  return rows.length > 0 ? join(rows.map((row) => (row ? flow.read(row) : NOTHING))) : undefined;
}

/** Elements of a collection of e-mails are e-mails; those of a list of users are judged by their own use. */
function readCollection(flow: Flow, collection: Expr): Reading {
  const reading = flow.read(collection);
  return reading.leaks.every((l) => l.category !== CATEGORIES.wholePerson && l.category !== CATEGORIES.requestBody) ? reading : NOTHING;
}

function previousKey(steps: readonly Step[]): string {
  const step = steps[steps.length - 2];
  return step && 'key' in step ? step.key : '';
}
