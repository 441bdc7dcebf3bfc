/** Blocking calls that an asynchronous deadline stands around and cannot stop. */
import type { ApiRow, DeadlineRow } from '../../../catalog/schema.js';
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import type { Call, Node } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { effectiveDeadline, passedSeconds } from './effective.js';
import { durationOf } from './enclosing.js';
import { readOption, secondsOf } from './options.js';

export interface Uninterrupted {
  /** The deadline: `asyncio.wait_for(…)`, or `asyncio.timeout(5)` of a block. */
  readonly wrapper: Call;
  readonly form: 'argument' | 'block';
  /** Library symbol of the blocking call. */
  readonly symbol: string;
}

/** The asynchronous deadline around a call that holds the thread, when somebody relies on it: the call's own limit is longer, or nobody knows. */
export function uninterrupted(call: Call, context: RuleContext): Uninterrupted | undefined {
  const value = context.resolver.library(call.callee);
  const match = value && context.catalog.api(value.symbol);
  if (!value || match?.role !== 'call' || !match.row.blocking || match.isAsync || value.isAsync || context.catalog.deadline(value.symbol)) return undefined;
  const { symbol } = value;
  const { parent } = call;
  if (parent?.kind === 'call' && parent.callee !== call && deadlineOf(parent, context)?.asyncOnly === true) return { wrapper: parent, form: 'argument', symbol };
  const block = value.evidence === 'guessed' || value.evidence === 'annotated' || parent?.kind === 'await' ? undefined : blockAround(call, context);
  if (!block || effectiveDeadline(call, value, match.row, context).kind !== 'bounded') return undefined;
  const own = ownSeconds(call, value, match.row, context);
  const outer = outerSeconds(block.call, block.row, context);
  return own !== undefined && outer !== undefined && own <= outer ? undefined : { wrapper: block.call, form: 'block', symbol };
}

function deadlineOf(call: Call, context: RuleContext): DeadlineRow | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol;
  return symbol === undefined ? undefined : context.catalog.deadline(symbol);
}

/** The innermost `async with asyncio.timeout(5):` around the call in its function. */
function blockAround(call: Call, context: RuleContext): { readonly call: Call; readonly row: DeadlineRow } | undefined {
  const fn = enclosingFunction(call);
  let inner: Node = call;
  for (const at of ancestors(call)) {
    if (at === fn) return undefined;
    if (at.kind === 'with' && at.body === inner) {
      for (const item of at.items) {
        const wrapper = unwrap(item.context);
        const row = wrapper.kind === 'call' ? deadlineOf(wrapper, context) : undefined;
        if (wrapper.kind === 'call' && row?.form === 'block' && row.asyncOnly) return { call: wrapper, row };
      }
    }
    inner = at;
  }
  return undefined;
}

/** Seconds the call allows itself, its client allows it, or its library by default; `undefined` when they are computed. */
function ownSeconds(call: Call, value: LibraryValue, row: ApiRow, context: RuleContext): number | undefined {
  const isPython = context.catalog.ecosystem === 'python';
  const shape = context.resolver.shapeOf(call);
  const levels = [{ shape, options: row.timeout.call }, ...[...value.origins].reverse().map((origin) => ({ shape: origin, options: row.timeout.client }))];
  const set = levels.find((l) => shape.open || l.options.some((o) => readOption(l.shape, o, isPython) !== undefined));
  if (set) return passedSeconds(set.shape, set.options, isPython);
  return typeof row.timeout.default === 'number' ? row.timeout.default : undefined;
}

function outerSeconds(wrapper: Call, row: DeadlineRow, context: RuleContext): number | undefined {
  const value = durationOf(wrapper, row, context);
  return value && secondsOf(value, row.duration?.unit ?? 's');
}
