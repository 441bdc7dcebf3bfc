/** Limits that are written out as numbers: tokens of an answer, retries of a client. What is computed or left to a default is no observation. */
import type { ApiRow } from '../catalog/schema.js';
import type { Call } from '../facts/nodes.js';
import type { CallShape } from '../resolve/types.js';
import { readOption } from '../rules/support/deadline/options.js';
import { retriesSet } from '../rules/support/deadline/effective.js';
import type { RuleContext } from '../rules/rule.js';
import type { Observation } from './observation.js';

export function observeLimits(context: RuleContext): Observation[] {
  return context.module.index.calls.flatMap((call) => limitsOf(call, context));
}

function limitsOf(call: Call, context: RuleContext): Observation[] {
  const value = context.resolver.library(call.callee);
  if (!value) return [];
  const symbol = value.isModule === true ? context.catalog.canonical(`${value.symbol}.default`).symbol : value.symbol;
  const match = context.catalog.api(symbol);
  if (match?.row.kind !== 'llm') return [];
  const shape = context.resolver.shapeOf(call);
  const isPython = context.catalog.ecosystem === 'python';
  const tokens = tokensSet(shape, match.role, match.row, isPython);
  const retries = retriesSet(match.row, shape, isPython);
  const at = { start: call.start, end: call.argsSpan?.start ?? call.end };
  return [
    ...(tokens !== undefined && tokens > 0 ? [{ kind: 'tokenLimit', at, amount: tokens } as const] : []),
    ...(typeof retries === 'number' ? [{ kind: 'retryLimit', at, amount: Math.max(0, retries) } as const] : []),
  ];
}

function tokensSet(shape: CallShape, role: 'client' | 'call', { tokenLimit }: ApiRow, isPython: boolean): number | undefined {
  for (const option of tokenLimit?.[role] ?? []) {
    const value = readOption(shape, option, isPython);
    if (value !== undefined && value !== 'open' && value.kind === 'number') return value.value;
  }
  return undefined;
}
