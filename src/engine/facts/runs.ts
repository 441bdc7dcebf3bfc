/** Which function a call has run, now or elsewhere, and what it hands to it: threads, pools and processes, partial applications, lambdas that only call. */
import type { Argument, Call, Expr, FunctionNode } from './nodes.js';
import { threaded } from './threads.js';
import { unwrap } from './visit.js';

export interface Run {
  /** The function that runs. */
  readonly callee: Expr;
  readonly args: readonly Argument[];
  /** Where it is started. */
  readonly at: Call;
  /** What the call gives: the function's own result (or a promise of it), or a thread that keeps it to itself. */
  readonly gives: 'result' | 'thread';
}

/** `self.ask(text)` of `await asyncio.to_thread(self.ask, text)`, `pool.submit(self.ask, text)`, `Thread(target=self.ask, args=(text,))`; otherwise the call itself. */
export function runOf(call: Call): Run {
  const started = inThread(call) ?? submitted(call) ?? targeted(call);
  return started ? applied({ ...started, at: call }) : { callee: call.callee, args: call.args, at: call, gives: 'result' };
}

type Started = Omit<Run, 'at'>;

function inThread(call: Call): Started | undefined {
  const thread = threaded(call);
  return thread && { callee: thread.callee, args: call.args.slice(thread.skip).filter((a) => a.name === undefined || thread.takesNames), gives: 'result' };
}

/** `executor.submit(ask, text)`: what is submitted otherwise is no function that anybody knows. */
function submitted({ callee, args }: Call): Started | undefined {
  const [first, ...rest] = args;
  if (callee.kind !== 'member' || callee.property !== 'submit' || !first || first.spread || first.name !== undefined) return undefined;
  return { callee: first.value, args: rest, gives: 'result' };
}

const STARTERS = /^(?:Thread|Process|Timer)$/u;

/** `Process(target=ask, args=(text,), kwargs={"times": 3})`. */
function targeted({ callee, args }: Call): Started | undefined {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  const target = STARTERS.test(name) ? args.find((a) => a.name === 'target' || a.name === 'function')?.value : undefined;
  if (!target) return undefined;
  const listed = args.find((a) => a.name === 'args')?.value;
  const named = args.find((a) => a.name === 'kwargs')?.value;
  return {
    callee: target,
    args: [
      ...(listed?.kind === 'list' ? listed.items.map((value): Argument => ({ start: value.start, end: value.end, value })) : []),
      ...(named?.kind === 'object' ? named.entries.flatMap((e): Argument[] => (e.key === undefined ? [] : [{ start: e.value.start, end: e.value.end, name: e.key, value: e.value }])) : []),
    ],
    gives: 'thread',
  };
}

/** `partial(ask, text)` and `lambda: ask(text)` hand on what they hold. */
function applied(run: Run): Run {
  const { callee } = run;
  if (callee.kind === 'function') {
    const only = callee.params.length === 0 ? onlyCall(callee) : undefined;
    return only ? { ...runOf(only), at: run.at } : run;
  }
  if (callee.kind !== 'call') return run;
  const name = callee.callee.kind === 'name' ? callee.callee.name : callee.callee.kind === 'member' ? callee.callee.property : '';
  const [first, ...bound] = callee.args;
  return name === 'partial' && first && !first.spread ? { ...run, callee: first.value, args: [...bound, ...run.args] } : run;
}

function onlyCall(fn: FunctionNode): Call | undefined {
  const [statement] = fn.body.statements;
  const value = fn.body.statements.length === 1 && statement?.kind === 'return' && statement.value ? unwrap(statement.value) : undefined;
  return value?.kind === 'call' ? value : undefined;
}
