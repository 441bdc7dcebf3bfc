/** Code that runs a blocking Python call in a thread. */
import type { Call } from '../../../facts/nodes.js';
import { dottedName } from '../../../facts/visit.js';
import type { TextEdit } from '../../../text/edits.js';
import type { RuleContext } from '../../rule.js';

export interface ThreadedCall {
  /** Name of the function that moves to the thread, as written. */
  readonly name: string;
  /** `asyncio.to_thread(requests.get, `, to stand in front of the call's own arguments; these keep their lines. */
  readonly head: string;
  /** What makes `asyncio` importable. */
  readonly imports: readonly TextEdit[];
}

/** `requests.get(u)` → `asyncio.to_thread(requests.get, u)`; `undefined` when the callee is no plain name or asyncio cannot be imported. */
export function inThread(call: Call, context: RuleContext): ThreadedCall | undefined {
  const asyncio = context.edit.import('asyncio');
  const name = dottedName(call.callee);
  if (!asyncio || name === undefined || !call.argsSpan) return undefined;
  const breaks = /^[ \t]*(#|\r?\n)/u.test(context.module.text.slice(call.argsSpan.start + 1));
  const separator = call.args.length === 0 ? '' : breaks ? ',' : ', ';
  return { name, head: `${asyncio.code}.to_thread(${name}${separator}`, imports: asyncio.edits };
}
