/** Uses of retry libraries: what ends them and what pauses them. */
import type { RetryRow } from '../../../catalog/schema.js';
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import type { ArgValue, CallShape } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';

export interface RetryUse {
  /** The call that configures it, or the bare decorator. */
  readonly at: Expr;
  readonly call?: Call;
  readonly fn?: FunctionNode;
  readonly row: RetryRow;
  readonly symbol: string;
  /** Nothing ends the attempts. */
  readonly endless: boolean;
  /** Attempts follow each other at once. */
  readonly breathless: boolean;
}

const KEY = Symbol('retry helpers');
const NEVER = new Set(['tenacity.stop_never', 'tenacity.stop.stop_never']);

export function retryUses(context: RuleContext): readonly RetryUse[] {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): readonly RetryUse[] {
  const uses: RetryUse[] = [];
  for (const fn of context.module.index.functions) {
    for (const d of fn.decorators) {
      if (d.kind === 'call') continue;
      const use = useOf(d, undefined, context);
      if (use) uses.push({ ...use, fn });
    }
  }
  for (const call of context.module.index.calls) {
    const use = useOf(call, call, context);
    const fn = call.parent?.kind === 'function' && call.parent.decorators.includes(call) ? call.parent : undefined;
    if (use) uses.push(fn ? { ...use, fn } : use);
  }
  return uses;
}

function useOf(at: Expr, call: Call | undefined, context: RuleContext): RetryUse | undefined {
  const value = context.resolver.library(call ? call.callee : at);
  if (!value) return undefined;
  const symbol = value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
  const row = context.catalog.retry(symbol) ?? context.catalog.retry(value.symbol);
  if (!row || row.form === 'client') return undefined;
  const shape = call && context.resolver.shapeOf(call);
  // In JavaScript the options are the second argument; computed ones may hold anything.
  const open = shape !== undefined && (shape.open || (context.catalog.ecosystem === 'javascript' && shape.positional[1]?.kind === 'other'));
  const stops = row.stopOptions.map((name) => optionOf(name, shape, call, context));
  const unlimited = stops.some((s) => s === 'never') || isForever(shape);
  const stopped = stops.includes('set');
  const waits = row.waitOptions.some((name) => optionOf(name, shape, call, context) === 'set');
  return {
    at, row, symbol, ...(call ? { call } : {}),
    endless: !open && (unlimited || (row.unboundedByDefault && !stopped && !positionalLimit(shape, symbol))),
    breathless: !open && !row.waitsByDefault && !waits && !positionalLimit(shape, symbol),
  };
}

function optionOf(name: string, shape: CallShape | undefined, call: Call | undefined, context: RuleContext): 'set' | 'never' | undefined {
  const value = shape?.named[name] ?? shape?.positional.map((p) => (p.kind === 'object' ? p.entries[name] : undefined)).find((v) => v !== undefined);
  if (!value) return undefined;
  const written = call && writtenAt(call, name);
  const symbol = written && context.resolver.library(written)?.symbol;
  if (symbol !== undefined && NEVER.has(symbol)) return 'never';
  return isNothing(value) ? 'never' : 'set';
}

/** The option as it stands in the call: a keyword, or an entry of an object literal. */
function writtenAt(call: Call, name: string): Expr | undefined {
  for (const { name: keyword, value } of call.args) {
    if (keyword === name) return value;
    const entry = value.kind === 'object' ? value.entries.find((e) => e.key === name) : undefined;
    if (entry) return entry.value;
  }
  return undefined;
}

function isNothing(value: ArgValue): boolean {
  return value.kind === 'null' || (value.kind === 'number' && (value.value === Number.POSITIVE_INFINITY || value.value === -1));
}

/** `{ forever: true }` of the `retry` family. */
function isForever(shape: CallShape | undefined): boolean {
  return shape?.positional.some((p) => p.kind === 'object' && p.entries['forever']?.kind === 'boolean' && p.entries['forever'].value) ?? false;
}

/** `@retry(Exception, 3)` gives the number of tries by position. */
function positionalLimit(shape: CallShape | undefined, symbol: string): boolean {
  return symbol.startsWith('retry.') && (shape?.positional.length ?? 0) > 1;
}
