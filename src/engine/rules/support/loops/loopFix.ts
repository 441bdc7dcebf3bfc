/** Edits that give an agent's loop, recursion or framework run a limit and a clear failure on reaching it. */
import type { LoopRow } from '../../../catalog/schema.js';
import type { Call, FunctionNode, Loop, Node } from '../../../facts/nodes.js';
import { receivers } from '../../../facts/parameters.js';
import { walk } from '../../../facts/visit.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { ended } from '../logLines.js';
import type { AgentLoop } from './agentLoops.js';
import type { EndlessLimit } from './endlessLimits.js';
import type { FrameworkRun } from './frameworkRuns.js';
import type { AgentRecursion } from './recursion.js';

/** Steps that fixes allow: more than most tasks need, few enough to be paid for. */
const STEPS = 20;

/** What is counted: the constant and its value, the counter, and the words of the error. */
export interface Rounds {
  readonly limit: string;
  readonly value: number;
  readonly counter: string;
  readonly unit: string;
  readonly missing: string;
}

const AGENT_STEPS: Rounds = { limit: 'MAX_AGENT_STEPS', value: STEPS, counter: 'steps', unit: 'steps', missing: 'No final answer' };
const AGENT_TURNS: Rounds = { limit: 'MAX_AGENT_TURNS', value: STEPS, counter: 'turn', unit: 'turns', missing: 'No final answer' };

interface Limit { readonly name: string; readonly edits: readonly TextEdit[] }

export function boundLoop(found: Pick<AgentLoop, 'loop' | 'form' | 'limit'>, context: RuleContext, rounds: Rounds = AGENT_STEPS): Fix | undefined {
  const { loop } = found;
  if (found.limit && !context.module.text.slice(found.limit.value.start, found.limit.value.end).includes('\n')) return finiteDefault(found.limit, rounds);
  const python = context.catalog.ecosystem === 'python';
  const limit = namedLimit(rounds.limit, rounds.value, context);
  if (!limit) return undefined;
  const edits = python && found.form === 'endless' && !loop.otherwise ? boundedFor(loop, limit.name, rounds, context) : countedWhile(loop, limit.name, rounds, context);
  return edits && { title: `Stop after ${limit.name} (${String(rounds.value)}) ${rounds.unit} with an error`, safety: 'review', edits: [...limit.edits, ...edits] };
}

/** The caller may still set more. */
function finiteDefault({ name, value }: EndlessLimit, rounds: Rounds): Fix {
  const edits = [{ start: value.start, end: value.end, newText: String(rounds.value) }];
  return { title: `Let ${name} be ${String(rounds.value)} unless the caller sets it`, safety: 'review', edits };
}

/** `while True:` becomes `for step in range(LIMIT):` with a failing `else`. */
function boundedFor(loop: Loop, limit: string, rounds: Rounds, context: RuleContext): TextEdit[] | undefined {
  const { edit, module } = context;
  const colon = module.text.indexOf(':', loop.test?.end ?? loop.start);
  if (loop.form !== 'while' || colon < 0 || colon > loop.body.start) return undefined;
  const name = edit.freshName(`_${rounds.counter.replace(/s$/u, '')}`);
  const after = edit.insertAfter(loop, ['else:', `${edit.indentUnit}raise RuntimeError(f"${rounds.missing} after {${limit}} ${rounds.unit}")`]);
  return after && [{ start: loop.start, end: colon, newText: `for ${name} in range(${limit})` }, ...after];
}

/** A counter before the loop and a check as its first statement. */
function countedWhile(loop: Loop, limit: string, rounds: Rounds, context: RuleContext): TextEdit[] | undefined {
  const { edit, module } = context;
  const python = context.catalog.ecosystem === 'python';
  const step = edit.freshName(rounds.counter);
  const [first] = loop.body.statements;
  if (!first || (!python && !loop.body.braces)) return undefined;
  const before = edit.insertBefore(loop, [python ? `${step} = 0` : ended(`let ${step} = 0`, context)]);
  const lines = python
    ? [`if ${step} >= ${limit}:`, `${edit.indentUnit}raise RuntimeError(f"${rounds.missing} after {${limit}} ${rounds.unit}")`, `${step} += 1`]
    : [ended(`if (${step} >= ${limit}) throw new Error(\`${rounds.missing} after \${${limit}} ${rounds.unit}\`)`, context), ended(`${step} += 1`, context)];
  const inside = edit.insertBefore(first, lines);
  return before && inside && !module.text.slice(loop.start, loop.test?.end ?? loop.start).includes('\n') ? [...before, ...inside] : undefined;
}

/** A parameter that counts the rounds, checked first and handed on. */
export function boundRecursion(found: AgentRecursion, context: RuleContext, rounds: Rounds = AGENT_TURNS): Fix | undefined {
  const { fn, call, through } = found;
  if (through.length !== 1 || fn.expressionBody || fn.params.some((p) => p.form !== 'plain') || call.args.length !== fn.params.length - receivers(fn)) return undefined;
  if (call.args.some((a) => a.name !== undefined || a.spread)) return undefined;
  const { edit, module } = context;
  const python = context.catalog.ecosystem === 'python';
  const limit = namedLimit(rounds.limit, rounds.value, context);
  const [first] = fn.body.statements.slice(fn.doc !== undefined && python ? 1 : 0);
  const open = parameterEnd(fn, context);
  const close = call.argsSpan && call.argsSpan.end - 1;
  if (!limit || !first || open === undefined || close === undefined || module.text[close] !== ')') return undefined;
  const name = edit.freshName(rounds.counter);
  const check = edit.insertBefore(first, python
    ? [`if ${name} >= ${limit.name}:`, `${edit.indentUnit}raise RuntimeError(f"${rounds.missing} after {${limit.name}} ${rounds.unit}")`]
    : [ended(`if (${name} >= ${limit.name}) throw new Error(\`${rounds.missing} after \${${limit.name}} ${rounds.unit}\`)`, context)]);
  const comma = (count: number): string => (count > 0 ? ', ' : '');
  return check && {
    title: `Stop after ${limit.name} (${String(rounds.value)}) ${rounds.unit} with an error`,
    safety: 'review',
    edits: [
      ...limit.edits, ...check,
      { start: open, end: open, newText: `${comma(fn.params.length)}${name}${python ? '=0' : ' = 0'}` },
      { start: close, end: close, newText: `${comma(call.args.length)}${name} + 1` },
    ],
  };
}

/** Where a further parameter goes: behind the last one, or between empty parentheses. */
function parameterEnd(fn: FunctionNode, context: RuleContext): number | undefined {
  const { text } = context.module;
  const last = fn.params[fn.params.length - 1];
  const from = last?.end ?? fn.nameSpan?.end ?? fn.start;
  const head = text.slice(from, fn.body.start);
  if (last) return /^\s*\)/u.test(head) ? last.end : undefined;
  const empty = /^(?:async\s*)?\s*\(\s*\)/u.exec(head);
  return empty ? from + empty[0].length - 1 : undefined;
}

/** Writes the framework's own option where it takes one. */
export function boundRun(found: FrameworkRun, context: RuleContext): Fix | undefined {
  const { call, again, row } = found;
  for (const option of row.options.filter((o) => o.fix)) {
    const construction = constructionOf(found, context);
    // Every run of the agent needs an option of the run; its constructor needs it once.
    const targets = option.at === 'run' || row.runs.length === 0 ? [call, ...again] : construction ? [construction] : [];
    const edits = targets.map((target) => limitAt(target, option, context));
    if (edits.length === 0 || edits.includes(undefined)) continue;
    return { title: `Set ${option.path[option.path.length - 1] ?? ''} to ${String(STEPS)}`, safety: 'review', edits: edits.flatMap((e) => e ?? []) };
  }
  return undefined;
}

function limitAt(target: Call, option: LoopRow['options'][number], context: RuleContext): readonly TextEdit[] | undefined {
  const [head] = option.path;
  if (head === undefined) return undefined;
  // A nested value is only written where its type is plain data, or where the outer value stands there already.
  const present = target.args.some((a) => a.name === head && (a.value.kind === 'object' || a.value.kind === 'call'));
  if (context.catalog.ecosystem === 'python' && option.path.length > 1 && head !== 'config' && !present) return undefined;
  return context.edit.setOption(target, { path: option.path, position: option.position }, context.edit.number(STEPS));
}

function constructionOf(found: FrameworkRun, context: RuleContext): FrameworkRun['call'] | undefined {
  const origin = context.resolver.library(found.call.callee)?.origins.find((o) => o.place.file === context.file && o.call);
  return origin?.call;
}

/** A module constant of that name: the one that is there, or a new one behind the imports. */
function namedLimit(wish: string, value: number, context: RuleContext): Limit | undefined {
  const { edit } = context;
  const known = context.module.index.assigns.find((a) => a.kind === 'assign' && a.parent?.kind === 'block' && isTopLevel(a.parent) && a.targets[0]?.kind === 'name' && a.targets[0].name === wish && a.value?.kind === 'number');
  if (known) return { name: wish, edits: [] };
  const taken = walk(context.module, (n) => (n.kind === 'name' && n.name === wish ? 'stop' : undefined));
  const name = taken ? edit.freshName(wish) : wish;
  const python = context.catalog.ecosystem === 'python';
  const edits = edit.insertTopLevel([python ? `${name} = ${String(value)}` : ended(`const ${name} = ${String(value)}`, context)]);
  return edits && { name, edits };
}

function isTopLevel(block: Node): boolean {
  return block.parent?.kind === 'module' || (block.parent?.kind === 'export' && block.parent.parent?.kind === 'block');
}
