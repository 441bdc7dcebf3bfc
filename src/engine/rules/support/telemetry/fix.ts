/** Edits that keep prompts and answers out of a trace. */
import type { TelemetryRow } from '../../../catalog/schema.js';
import type { Call } from '../../../facts/nodes.js';
import type { CallShape } from '../../../resolve/types.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { optionOf, switchOf, type Tracing } from './content.js';

export function hideContentFix(tracing: Tracing, context: RuleContext): Fix | undefined {
  const { call, shape, row } = tracing;
  const first = switchOf(tracing);
  if (!call || !shape || first?.fix !== true) return undefined;
  const { edit } = context;
  const wrapper = wrapperOf(first, row, context);
  if (wrapper === null) return undefined;
  const switches = [first, ...row.hiddenBy.filter((o) => o.fix === true && sameParent(o, first) && optionOf(shape, o.option) === undefined)];
  const edits = switches.length > 1 ? together(switches, call, shape, context) : edit.setOption(call, { path: first.option, ...place(context), ...(wrapper ? { wrapper: wrapper.code } : {}) }, code(first, context));
  return edits && { title: `Keep content out of the trace: ${switches.map((o) => o.option[o.option.length - 1] ?? '').join(', ')}`, safety: 'review', edits: [...(wrapper?.edits ?? []), ...edits] };
}

/** Several switches of one object: written as a new object, or added to the one that is there. */
function together(switches: readonly Hiding[], call: Call, shape: CallShape, context: RuleContext): TextEdit[] | undefined {
  const [first] = switches;
  const parent = first?.option.slice(0, -1) ?? [];
  if (optionOf(shape, parent) === undefined) return context.edit.setOption(call, { path: parent, ...place(context) }, context.edit.object(switches.map((o) => [o.option[o.option.length - 1] ?? '', code(o, context)])));
  const edits = switches.map((o) => context.edit.setOption(call, { path: o.option, ...place(context) }, code(o, context)));
  const at = edits[0]?.[0];
  // Each is an insertion at the end of the object: one edit holds them in order.
  if (!at || edits.some((e) => e?.length !== 1 || e[0]?.start !== at.start || e[0].end !== at.start)) return undefined;
  return [{ start: at.start, end: at.end, newText: edits.map((e) => e?.[0]?.newText ?? '').join('') }];
}

/** JavaScript's options object is the first argument of all calls that have a row. */
function place(context: RuleContext): { readonly position?: number } {
  return context.catalog.ecosystem === 'python' ? {} : { position: 0 };
}

type Hiding = TelemetryRow['hiddenBy'][number];

function sameParent(a: Hiding, b: Hiding): boolean {
  return a !== b && a.option.length > 1 && a.option.slice(0, -1).join('.') === b.option.slice(0, -1).join('.');
}

function code(hiding: Hiding, context: RuleContext): string {
  return context.edit.constant(hiding.value === 'true');
}

/** Python builds `run_config` with a class that the row names beside it; `null` when it cannot be imported. */
function wrapperOf(hiding: Hiding, row: TelemetryRow, context: RuleContext): { readonly code: string; readonly edits: readonly TextEdit[] } | undefined | null {
  if (context.catalog.ecosystem !== 'python' || hiding.option.length < 2) return undefined;
  const last = hiding.option[hiding.option.length - 1];
  const type = row.hiddenBy.find((h) => h.symbol !== undefined && h.option.length === 1 && h.option[0] === last)?.symbol;
  const dot = type?.lastIndexOf('.') ?? -1;
  return type === undefined || dot < 0 ? null : context.edit.import(type.slice(0, dot), type.slice(dot + 1)) ?? null;
}
