/** What a function of the workspace does, found in its body when first asked. */
import type { Call, Expr, FunctionNode, Node, Stmt, Try } from '../facts/nodes.js';
import { functionName } from '../facts/module.js';
import { invoked } from '../facts/threads.js';
import { dottedName, isExecutor, walk, walkOwn, walkRunning } from '../facts/visit.js';
import { argumentsFor, loggedParameters, loggingSymbol } from './logged.js';
import type { ModuleResolver } from './resolver.js';
import { isWrittenOut } from './statements.js';
import { endsWait } from './timers.js';
import type { FunctionSummary, Place, Value } from './types.js';
import { UNKNOWN, union } from './values.js';

const REDACTING = /(^|_)(redact|mask|scrub|anonymi[sz]e|pseudonymi[sz]e|obfuscate|sanitize|sanitise|hash|fingerprint|digest|last4)/i;
const TIMER_CALLS = new Set(['Promise.race', 'Promise.any', 'AbortSignal.timeout']);

export class Summary implements FunctionSummary {
  private readonly cache = new Map<string, unknown>();

  constructor(private readonly resolver: ModuleResolver, private readonly fn: FunctionNode) {}

  get name(): string {
    return functionName(this.fn) ?? '';
  }

  get place(): Place {
    return this.resolver.place(this.fn.nameSpan ?? { start: this.fn.start, end: this.fn.start });
  }

  get params(): readonly string[] {
    return this.fn.params.map((p) => (p.pattern.kind === 'name' ? p.pattern.name : ''));
  }

  get gathers(): number | undefined {
    const at = this.fn.params.findIndex((p) => p.form === 'list');
    return at < 0 ? undefined : at;
  }

  get isAsync(): boolean {
    return this.fn.isAsync;
  }

  get returns(): Value {
    return this.once('returns', UNKNOWN, () => {
      const values: Value[] = [];
      walkOwn(this.fn.body, (node) => {
        if (node.kind === 'return' && node.value) values.push(this.resolver.valueOf(node.value));
        else if (node.kind === 'yield' && node.value && this.isContextManager()) values.push(this.resolver.valueOf(node.value));
        return undefined;
      });
      const value = union(values);
      if (value.kind !== 'unknown' || !this.fn.returns) return value;
      return this.resolver.instanceOf(this.fn.returns) ?? value;
    });
  }

  get boundsArgument(): boolean {
    return this.once('bounds', false, () => {
      const seen = { timer: false, parameter: false };
      const names = new Set(this.params.filter((p) => p !== ''));
      walk(this.fn.body, (node) => {
        if (node.kind === 'call') {
          const symbol = this.symbolOf(node);
          if (symbol === undefined) return undefined;
          if (symbol === 'setTimeout' ? endsWait(node) : TIMER_CALLS.has(symbol) || this.resolver.pool.knowledge.deadline(symbol)) seen.timer = true;
        }
        if (node.kind === 'name' && names.has(node.name)) seen.parameter = true;
        return undefined;
      });
      return seen.timer && seen.parameter;
    });
  }

  get guarded(): boolean {
    return this.once('guarded', false, () => this.ownCalls().every((call) => !this.mayFail(call) || isGuarded(call, this.fn)));
  }

  get fallible(): boolean | undefined {
    return this.once<boolean | undefined>('fallible', false, () => (this.ownCalls().some((call) => this.mayFail(call)) ? true : false));
  }

  get leaves(): boolean {
    return this.once('leaves', false, () => this.ownCalls().some((call) => this.mayFail(call, true)));
  }

  get logsParams(): readonly number[] {
    return this.once<readonly number[]>('logs', [], () => {
      const logged = new Set<number>();
      for (const call of this.ownCalls()) {
        const symbol = loggingSymbol(call, this.resolver);
        const given = symbol === undefined ? this.loggedBy(call) : this.resolver.pool.knowledge.sink(symbol) ? call.args.map((a) => a.value) : [];
        loggedParameters(given, this.fn, this.params, this.resolver, logged);
      }
      return [...logged].sort((a, b) => a - b);
    });
  }

  get redacts(): boolean {
    return this.once('redacts', false, () => {
      if (REDACTING.test(snake(this.name))) return true;
      return this.ownCalls().some((call) => {
        const symbol = this.symbolOf(call);
        return symbol !== undefined && this.resolver.pool.knowledge.redactor(symbol) !== undefined && call.parent?.kind === 'return';
      });
    });
  }

  private ownCalls(): readonly Call[] {
    return this.once<readonly Call[]>('calls', [], () => {
      const calls: Call[] = [];
      walkRunning(this.fn.body, (node) => {
        if (node.kind === 'call') calls.push(node);
        return undefined;
      });
      return calls;
    });
  }

  /** What a call gives to a function of the workspace that logs it. */
  private loggedBy(call: Call): readonly Expr[] {
    const summary = this.resolver.callee(call)?.summary;
    return summary?.logsParams.flatMap((index) => argumentsFor(call, summary, index).map((a) => a.value)) ?? [];
  }

  /** `leaving`: what stays in the process does not count. */
  private mayFail(call: Call, leaving = false): boolean {
    const value = this.resolver.valueOf(invoked(call));
    return (value.kind === 'union' ? value.options : [value]).some((option) => {
      const { knowledge } = this.resolver.pool;
      if (option.kind === 'library') {
        const match = knowledge.api(option.symbol);
        return (match?.role === 'call' && !(leaving && match.row.local === true && isWrittenOut(call, this.resolver))) || knowledge.loopRun(option.symbol) !== undefined;
      }
      return option.kind === 'function' && option.summary.fallible === true && !option.summary.guarded && (!leaving || option.summary.leaves);
    });
  }

  private symbolOf(call: Call): string | undefined {
    return this.resolver.library(call.callee)?.symbol;
  }

  private isContextManager(): boolean {
    return this.fn.decorators.some((d) => {
      const name = d.kind === 'name' ? d.name : d.kind === 'member' ? d.property : '';
      return name === 'contextmanager' || name === 'asynccontextmanager';
    });
  }

  /** Computes once; while computing (recursion) the neutral answer stands in. */
  private once<T>(key: string, neutral: T, compute: () => T): T {
    if (this.cache.has(key)) return this.cache.get(key) as T;
    this.cache.set(key, neutral);
    const value = compute();
    this.cache.set(key, value);
    return value;
  }
}

/** True when `node` stands in the body of a `try` (within `fn`) whose handlers do not simply raise again. */
export function isGuarded(node: Node, fn: FunctionNode | undefined): boolean {
  let inner: Node = node;
  for (let at = node.parent; at && at !== fn; at = at.parent) {
    if (at.kind === 'try' && at.body === inner && handles(at)) return true;
    if (at.kind === 'with' && at.body === inner && at.items.some((i) => suppressesFailures(i.context))) return true;
    if (at.kind === 'function' && at !== fn && !isExecutor(at)) return false;
    inner = at;
  }
  return false;
}

/** `contextlib.suppress(Exception)`; a narrower one lets other failures through. */
function suppressesFailures(expr: Expr): boolean {
  return expr.kind === 'call' && /^(?:contextlib\.)?suppress$/u.test(dottedName(expr.callee) ?? '') && expr.args.some((a) => a.value.kind === 'name' && /^(?:Base)?Exception$/u.test(a.value.name));
}

function handles(statement: Try): boolean {
  return statement.handlers.some((h) => {
    const last = h.body.statements[h.body.statements.length - 1];
    return last?.kind !== 'throw' && !rejects(last);
  });
}

/** `reject(error)`, which raises the failure again for whoever waits for the promise. */
function rejects(last: Stmt | undefined): boolean {
  const said = last?.kind === 'exprStatement' ? last.expr : last?.kind === 'return' ? last.value : undefined;
  return said?.kind === 'call' && said.callee.kind === 'name' && /^rej(?:ect)?$/u.test(said.callee.name);
}

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
