/** Calls of functions in other files that run the text they are handed: `run_query(sql)` of a project's own database module. */
import { ancestors } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { contextOf } from '../elsewhere.js';
import { Carriers } from './carriers.js';
import { isChecked } from './checked.js';
import { executionSinks, isSandboxed, type ExecutionSink, type SinkForm } from './executes.js';
import { passedThrough } from './tainted.js';
import { modelValues, type ModelValues } from './values.js';

const SINKS = Symbol('execution sinks of another file');
/** A path or markup that another file makes of a text says little about the text. */
const FORMS: ReadonlySet<SinkForm> = new Set(['sql', 'code', 'shell']);
const MAX_STEPS = 4;

export function sinksElsewhere(context: RuleContext): readonly ExecutionSink[] {
  return context.module.index.calls.flatMap((call) => {
    const callee = call.args.length > 0 ? context.resolver.valueOf(call.callee) : undefined;
    if (callee?.kind !== 'function' || !callee.fn || callee.file === undefined || callee.file === context.file) return [];
    const found = ranBy(call, callee.fn, callee.file, context);
    return found ? [found] : [];
  });
}

/** The first sink in `fn` that an argument of the call reaches without having been looked at there. */
function ranBy(call: Call, fn: FunctionNode, file: string, context: RuleContext): ExecutionSink | undefined {
  const home = context.resolver.elsewhere(file);
  if (!home) return undefined;
  const there = contextOf(home, context);
  if (isSandboxed(there)) return undefined;
  const sinks = there.shared(SINKS, (c) => executionSinks(c).filter((s) => FORMS.has(s.form)));
  for (const sink of sinks.filter((s) => [...ancestors(s.at)].includes(fn))) {
    const index = fn.params.findIndex((param, i) => {
      if (param.pattern.kind !== 'name' || !argumentInto(fn, i, call)) return false;
      return reaches(modelValues(context).at(file)?.assuming(fn, i), sink.value, there, 0) && !isLookedAt(param.pattern.name, sink, there);
    });
    const value = index < 0 ? undefined : argumentInto(fn, index, call);
    if (value) return { at: call, form: sink.form, name: dottedName(call.callee) ?? fn.name ?? sink.name, value, symbol: sink.symbol, within: home.place(sink.at) };
  }
  return undefined;
}

/** Whether the text taken for granted is in the expression, also through `text(sql)` and a variable for it. */
function reaches(values: ModelValues | undefined, expr: Expr, there: RuleContext, depth: number): boolean {
  if (!values || depth > MAX_STEPS) return false;
  const e = unwrap(expr);
  if (values.of(e) !== undefined) return true;
  const inner = e.kind === 'call' ? passedThrough(e, there) : e.kind === 'name' ? there.resolver.definitions(e).flatMap((d) => d.value ?? []) : [];
  return inner.some((i) => reaches(values, i, there, depth + 1));
}

function isLookedAt(parameter: string, sink: ExecutionSink, there: RuleContext): boolean {
  const carriers = new Carriers(sink.form === 'shell');
  carriers.note(parameter);
  return isChecked({ carrier: sink.value, carriers }, sink.at, there, sink.form !== 'sql');
}
