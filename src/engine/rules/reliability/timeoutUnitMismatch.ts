import type { OptionSpec } from '../../catalog/schema.js';
import type { Call, Expr, NumberLiteral } from '../../facts/nodes.js';
import { unwrap } from '../../facts/visit.js';
import { defineRule, type RuleContext } from '../rule.js';
import { honoured, optionNode } from '../support/deadline/options.js';
import { calleeText, duration } from '../support/wording.js';

/** A literal of at least this many seconds that is a whole number of thousands was meant in milliseconds. */
const ABSURD_SECONDS = 3000;
/** Around a whole piece of work more is left to do, and an hour is no slip: from here on it is one. */
const ABSURD_BLOCK_SECONDS = 10_000;
/** A literal of at most this many milliseconds was meant in seconds: no outbound call answers that fast. */
const ABSURD_MILLISECONDS = 120;

export const timeoutUnitMismatch = defineRule({
  meta: {
    id: 'timeout-unit-mismatch',
    area: 'reliability',
    severity: 'warning',
    title: 'Timeout in the wrong unit',
    messages: {
      seconds: '{call} waits up to {actual}: {option} is in seconds, {value} reads like milliseconds',
      milliseconds: '{call} gives up after {value} ms: {option} is in milliseconds, {value} reads like seconds',
    },
    why: 'A deadline a thousand times too long never fires; one a thousand times too short fails every call as soon as the network is slower than on the desk.',
    remedy: 'Write the value in the unit the parameter takes.',
    examples: {
      python: {
        bad: 'import requests\n\nrequests.get("https://example.com", timeout=30000)\n',
        good: 'import requests\n\nrequests.get("https://example.com", timeout=30)\n',
      },
      typescript: {
        bad: 'export const answer = await fetch("https://example.com/rates", { signal: AbortSignal.timeout(30) });\n',
        good: 'export const answer = await fetch("https://example.com/rates", { signal: AbortSignal.timeout(30_000) });\n',
      },
    },
    fixSafety: 'review',
    references: [],
    needs: ['imeout', 'wait_for', 'fail_after', 'move_on_after'],
  },
  on: ['call'],
  check: (call, context) => {
    const value = context.resolver.library(call.callee);
    if (!value) return;
    const isPython = context.catalog.ecosystem === 'python';
    if (value.symbol === 'setTimeout') checkAbort(call, context);
    const deadline = context.catalog.deadline(value.symbol);
    if (deadline?.duration) {
      const { name, position, unit } = deadline.duration;
      const node = optionNode(call, isPython && name !== undefined ? { path: [name], position } : { path: [], position }, isPython);
      if (node) checkLiteral(call, node.value.kind === 'number' ? node.value : undefined, unit, name ?? 'the delay', value.symbol, context, ABSURD_BLOCK_SECONDS);
      return;
    }
    const match = context.catalog.api(value.symbol);
    if (!match) return;
    const { row } = match;
    for (const option of honoured(match.role === 'client' ? row.timeout.client : row.timeout.call, row.package, context.catalog)) {
      const node = optionNode(call, option, isPython);
      for (const literal of node ? literalsOf(node.value, context) : []) checkLiteral(call, literal, unitOf(option), option.path[option.path.length - 1] ?? 'timeout', value.symbol, context);
    }
  },
});

/** The number itself, or those of `(connect, read)` and of the library's own way to write several: `httpx.Timeout(30, connect=5)`. */
function literalsOf(value: Expr, context: RuleContext): readonly NumberLiteral[] {
  const e = unwrap(value);
  if (e.kind === 'number') return [e];
  if (context.catalog.ecosystem !== 'python') return [];
  const parts = e.kind === 'list' ? e.items : e.kind === 'call' && (context.resolver.library(e.callee)?.symbol ?? '').endsWith('.Timeout') ? e.args.map((a) => a.value) : [];
  return parts.flatMap((part) => (part.kind === 'number' ? [part] : []));
}

/** `setTimeout(() => controller.abort(), 30)`: the deadline of whatever was handed the signal. */
function checkAbort(call: Call, context: RuleContext): void {
  const [callback, delay] = call.args.map((a) => unwrap(a.value));
  if (callback?.kind !== 'function' || delay?.kind !== 'number') return;
  const only = callback.body.statements[0];
  const done = callback.body.statements.length === 1 && (only?.kind === 'exprStatement' ? only.expr : only?.kind === 'return' ? only.value : undefined);
  if (!done || done.kind !== 'call' || done.callee.kind !== 'member' || done.callee.property !== 'abort') return;
  if (context.resolver.library(done.callee)?.symbol === 'AbortController#abort') checkLiteral(call, delay, 'ms', 'the delay', 'setTimeout', context);
}

function unitOf(option: OptionSpec): 's' | 'ms' | undefined {
  return option.unit === 's' || option.unit === 'ms' ? option.unit : undefined;
}

function checkLiteral(call: Call, literal: NumberLiteral | undefined, unit: 's' | 'ms' | undefined, option: string, symbol: string, context: RuleContext, absurd = ABSURD_SECONDS): void {
  if (!literal || !unit) return;
  context.site(call);
  const { value } = literal;
  const tooLong = unit === 's' && value >= absurd && value % 1000 === 0;
  const tooShort = unit === 'ms' && value > 0 && value <= ABSURD_MILLISECONDS;
  if (!tooLong && !tooShort) return;
  const meant = tooLong ? value / 1000 : value * 1000;
  context.report({
    at: literal,
    message: tooLong ? 'seconds' : 'milliseconds',
    data: { call: calleeText(call, symbol), option, value: String(value), actual: duration(value) },
    // A thousandth of it is still absurd: nobody can tell what was meant.
    fixes: () => (tooLong && meant >= absurd ? [] : [{ title: `Write ${context.edit.number(meant)} (${tooLong ? 'seconds' : 'milliseconds'})`, safety: 'review', edits: context.edit.replace(literal, context.edit.number(meant)) }]),
    identity: `${symbol}|${option}`,
  });
}
