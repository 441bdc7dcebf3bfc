/** Tracing that is switched on in this module, and whether anything keeps conversations out of it. */
import type { TelemetryRow } from '../../../catalog/schema.js';
import type { Call, Expr, Node } from '../../../facts/nodes.js';
import type { ArgValue, CallShape } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { isBrowserModule } from '../browserCode.js';
import { wordsOf } from '../personal/words.js';

export interface Tracing {
  readonly row: TelemetryRow;
  readonly symbol: string;
  /** The call or decorator that switches it on. */
  readonly node: Expr;
  readonly call?: Call;
  readonly shape?: CallShape;
  /** Nothing in this file keeps prompts and answers out. */
  readonly open: boolean;
}

/** Each kind of tracing once per module, at the place that switches it on first. */
export function tracings(context: RuleContext): readonly Tracing[] {
  // Pages ask no models by themselves.
  if (isBrowserModule(context)) return [];
  const found = new Map<TelemetryRow, Tracing>();
  const add = (node: Expr, callee: Expr, call: Call | undefined): void => {
    for (const library of context.resolver.libraries(callee)) {
      for (const row of context.catalog.telemetry(library.symbol)) {
        const shape = call && context.resolver.shapeOf(call);
        if (found.has(row) || !isSwitchedOn(row, library.symbol, shape) || !carriesSpeech(library.symbol, call, context)) continue;
        found.set(row, { row, symbol: library.symbol, node, ...(call ? { call } : {}), ...(shape ? { shape } : {}), open: capturesContent(row, shape) && !isAskedFor(row, library.symbol, shape) && !isHidden(row, library.symbol, shape, context) });
      }
    }
  };
  for (const call of context.module.index.calls) add(call, call.callee, call);
  for (const fn of context.module.index.functions) for (const d of fn.decorators) if (d.kind !== 'call') add(d, d, undefined);
  return [...found.values()].sort((a, b) => a.node.start - b.node.start);
}

function isSwitchedOn(row: TelemetryRow, symbol: string, shape: CallShape | undefined): boolean {
  return row.enabledBy.some((e) => {
    if (e.symbol !== symbol) return false;
    if (!e.option) return true;
    const value = shape && optionOf(shape, e.option);
    // `isEnabled: inProduction` is on where it matters; what another option computes cannot be told.
    return value !== undefined && ((value.kind === 'boolean' && value.value) || value.kind === 'object' || (value.kind === 'other' && /enabled$/iu.test(e.option[e.option.length - 1] ?? '')));
  });
}

/** Wrappers that store what one function is given and answers. */
const WRAPPERS = new Set(['langsmith/traceable.traceable']);
const SPEECH = new Set(['message', 'messages', 'prompt', 'prompts', 'query', 'queries', 'question', 'text', 'input', 'inputs', 'content', 'history', 'conversation', 'state', 'chat', 'transcript', 'instructions', 'args', 'params', 'options', 'request', 'body', 'payload', 'data', 'user', 'task']);

/** False for a wrapped function that can be seen to take no more than addresses and ids, and to ask no model. */
function carriesSpeech(symbol: string, call: Call | undefined, context: RuleContext): boolean {
  const wrapped = call?.args[0]?.value;
  if (!WRAPPERS.has(symbol) || !wrapped) return true;
  const value = context.resolver.valueOf(wrapped);
  const fn = wrapped.kind === 'function' ? wrapped : value.kind === 'function' ? value.fn : undefined;
  if (!fn || fn.params.some((p) => p.pattern.kind !== 'name' || wordsOf(p.pattern.name).some((word) => SPEECH.has(word)))) return true;
  return context.module.index.calls.some((c) => c.start >= fn.start && c.end <= fn.end && context.resolver.libraries(c.callee).some((l) => context.catalog.api(l.symbol)?.row.kind === 'llm'));
}

/** Content that is stored anyway was asked for: `recordInputs: true`. */
function isAskedFor(row: TelemetryRow, symbol: string, shape: CallShape | undefined): boolean {
  return row.contentByDefault && shape !== undefined && row.hiddenBy.some((h) => {
    const value = h.symbol === undefined || h.symbol === symbol ? optionOf(shape, h.option) : undefined;
    // Where the option is what switches the tracing on, it is no second word about content.
    return value?.kind === 'boolean' && h.value !== 'any' && String(value.value) !== h.value && !row.enabledBy.some((e) => e.option?.join('.') === h.option.join('.'));
  });
}

/** Where content is left out by default, only an option that asks for it counts. */
function capturesContent(row: TelemetryRow, shape: CallShape | undefined): boolean {
  if (row.contentByDefault) return row.hiddenBy.length > 0 || row.hiddenByEnv.length > 0;
  return row.hiddenBy.some((h) => {
    const value = shape && optionOf(shape, h.option);
    return h.value === 'false' && value?.kind === 'boolean' && value.value;
  });
}

function isHidden(row: TelemetryRow, symbol: string, shape: CallShape | undefined, context: RuleContext): boolean {
  if (shape?.open === true || row.hiddenByEnv.some((name) => context.module.text.includes(name))) return true;
  const own = row.hiddenBy.some((h) => (h.symbol === undefined || h.symbol === symbol) && shape !== undefined && hides(shape, h));
  return own || row.hiddenBy.some((h) => h.symbol !== undefined && h.symbol !== symbol && context.module.index.calls.some((c) => context.resolver.library(c.callee)?.symbol === h.symbol && hides(context.resolver.shapeOf(c), h)));
}

type Hiding = TelemetryRow['hiddenBy'][number];

/** The option is set to what hides content, or to something that cannot be told. */
function hides(shape: CallShape, hiding: Hiding): boolean {
  const value = optionOf(shape, hiding.option);
  if (!value) return shape.open;
  switch (value.kind) {
    case 'boolean': return hiding.value === 'any' ? value.value : String(value.value) === hiding.value;
    case 'null': case 'undefined': return false;
    default: return value.kind === 'other' || hiding.value === 'any';
  }
}

/** The value at the path: a keyword and its nested keys, or a property of an options object. `other` where the way is lost. */
export function optionOf(shape: CallShape, path: readonly string[]): ArgValue | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return undefined;
  const first = shape.named[head] ?? shape.positional.map((p) => (p.kind === 'object' ? p.entries[head] : undefined)).find((v) => v !== undefined);
  let value: ArgValue | undefined = first ?? (shape.positional.some((p) => p.kind === 'object' && p.open) ? { kind: 'other' } : undefined);
  for (const key of rest) {
    if (!value || value.kind === 'other') return value;
    if (value.kind !== 'object') return undefined;
    value = value.entries[key] ?? (value.open ? { kind: 'other' } : undefined);
  }
  return value;
}

/** `os.environ["LANGSMITH_TRACING"] = "true"`: tracing that a variable switches on. */
export function environmentTracing(context: RuleContext): Node | undefined {
  return context.module.index.assigns.find((a) => {
    const target = a.kind === 'assign' ? a.targets[0] : a.target;
    const key = target?.kind === 'index' && target.index.kind === 'string' ? target.index.value : target?.kind === 'member' ? target.property : '';
    return /^(?:LANGSMITH_TRACING|LANGCHAIN_TRACING_V2)(?:_V2)?$/u.test(key) && a.value?.kind === 'string' && a.value.value === 'true' && !/LANG(?:SMITH|CHAIN)_HIDE_(?:INPUTS|OUTPUTS)/u.test(context.module.text);
  });
}

/** The option at the switching call that leaves content out: beside the one that switched tracing on, if there is such, else the row's own choice. */
export function switchOf({ row, symbol, shape }: Tracing): Hiding | undefined {
  const own = row.hiddenBy.filter((h) => h.symbol === undefined || h.symbol === symbol);
  const head = row.enabledBy.map((e) => e.option?.[0]).find((h) => h !== undefined && shape !== undefined && optionOf(shape, [h]) !== undefined);
  return own.find((h) => h.option.length > 1 && h.option[0] === head) ?? own.find((h) => h.fix === true) ?? own[0];
}
