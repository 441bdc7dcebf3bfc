/** How many rounds a run may take: loops that count to a number around a model call, and step limits handed to frameworks. */
import type { Call, Expr, Loop, Pattern } from '../facts/nodes.js';
import type { ArgValue, CallShape } from '../resolve/types.js';
import type { RuleContext } from '../rules/rule.js';
import { firstAction } from '../rules/support/loops/actions.js';
import { counted } from '../rules/support/loops/bounds.js';
import { dottedName } from '../facts/visit.js';
import { snakeCase } from '../text/names.js';
import type { Observation } from './observation.js';

/** Counters of attempts at one and the same call. */
const ATTEMPT = /(^|_)(attempts?|retry|retries|tries|try_count)(_|$)/u;
/** Conditions of the Vercel AI SDK that stop after so many steps. */
const STEP_COUNTS = new Set(['ai.stepCountIs', 'ai.isStepCount']);
/** A limit this high is none that anybody waits for. */
const NO_LIMIT_FROM = 1000;

export function observeRounds(context: RuleContext): Observation[] {
  const { loops, calls } = context.module.index;
  const all = [...loops.flatMap((loop) => roundsOf(loop, context)), ...calls.flatMap((call) => stepsOf(call, context))];
  return all.filter(({ amount = 0 }) => amount > 0 && amount < NO_LIMIT_FROM);
}

function roundsOf(loop: Loop, context: RuleContext): Observation[] {
  const bound = countOf(loop, context);
  if (bound === undefined || firstAction(loop.body, context)?.kind !== 'model') return [];
  const at = { start: loop.start, end: Math.max(loop.start + 1, loop.body.start) };
  // The first attempt is none of the retries.
  return ATTEMPT.test(snakeCase(bound.counter)) ? [{ kind: 'retryLimit', at, amount: bound.times - 1 }] : [{ kind: 'stepLimit', at, amount: bound.times }];
}

interface Count {
  readonly times: number;
  /** Name of the counter, '' when it has none. */
  readonly counter: string;
}

/** `for _ in range(8)`, `for (let i = 0; i < 8; i++)`, `while steps < 8` with `steps` counted inside. */
function countOf(loop: Loop, context: RuleContext): Count | undefined {
  if (loop.form === 'forEach') return rangeOf(loop, context);
  const { test } = loop;
  if (test?.kind !== 'binary' || (test.op !== '<' && test.op !== '<=')) return undefined;
  const limit = numberOf(test.right, context);
  const counter = dottedName(test.left);
  if (limit === undefined || counter === undefined) return undefined;
  const times = test.op === '<=' ? limit + 1 : limit;
  if (loop.form === 'cFor') return { times, counter };
  return (loop.form === 'while' || loop.form === 'doWhile') && counted(loop.body).has(counter) ? { times, counter } : undefined;
}

function rangeOf({ iterable, target }: Loop, context: RuleContext): Count | undefined {
  if (context.catalog.ecosystem !== 'python' || iterable?.kind !== 'call' || iterable.callee.kind !== 'name' || iterable.callee.name !== 'range') return undefined;
  if (context.resolver.definitions(iterable.callee).length > 0 || iterable.args.some(({ name, spread }) => name !== undefined || spread)) return undefined;
  const [first, second, third] = iterable.args.map(({ value }) => numberOf(value, context));
  if (first === undefined || iterable.args.length > 2 || third !== undefined) return undefined;
  if (iterable.args.length === 2 && second === undefined) return undefined;
  return { times: second === undefined ? first : second - first, counter: nameOf(target) };
}

function nameOf(target: Pattern | undefined): string {
  return target?.kind === 'name' ? target.name : '';
}

function numberOf(expr: Expr, context: RuleContext): number | undefined {
  const value = context.resolver.argValue(expr);
  return value.kind === 'number' ? value.value : undefined;
}

/** `Runner.run(agent, max_turns=10)`, `create_agent(…)`’s `recursion_limit`, `stopWhen: stepCountIs(5)`. */
function stepsOf(call: Call, context: RuleContext): Observation[] {
  const value = context.resolver.library(call.callee);
  if (!value) return [];
  const at = { start: call.start, end: call.argsSpan?.start ?? call.end };
  if (STEP_COUNTS.has(value.symbol)) {
    const [first] = context.resolver.shapeOf(call).positional;
    return first?.kind === 'number' ? [{ kind: 'stepLimit', at, amount: first.value }] : [];
  }
  const run = context.catalog.loopRun(value.symbol);
  const constructor = value.form === 'symbol' ? context.catalog.loopConstructor(value.symbol) : undefined;
  const options = [...(run?.options ?? []).filter((option) => option.at === 'run'), ...(constructor?.options ?? []).filter((option) => option.at === 'constructor')];
  if (options.length === 0) return [];
  const shape = context.resolver.shapeOf(call);
  for (const { path, position } of options) {
    const amount = numberAt(shape, path, position);
    if (amount !== undefined) return [{ kind: 'stepLimit', at, amount }];
  }
  return [];
}

/** The number written for an option, by name, in the object at its position, or as the positional argument itself. */
function numberAt(shape: CallShape, path: readonly string[], position: number | undefined): number | undefined {
  const [head, ...rest] = path;
  const named = head === undefined || !Object.hasOwn(shape.named, head) ? undefined : shape.named[head];
  const at = position === undefined ? undefined : shape.positional[position];
  return inside(named, rest) ?? inside(at, path) ?? inside(at, rest);
}

function inside(value: ArgValue | undefined, path: readonly string[]): number | undefined {
  const [head, ...rest] = path;
  if (value === undefined) return undefined;
  if (head === undefined) return value.kind === 'number' ? value.value : undefined;
  return value.kind === 'object' && Object.hasOwn(value.entries, head) ? inside(value.entries[head], rest) : undefined;
}
