/** What a call returns. */
import { WHOLE_MODULE } from '../facts/statements.js';
import type { Call } from '../facts/nodes.js';
import { enclosingClass } from '../facts/module.js';
import { threaded } from '../facts/threads.js';
import { GATHERING, gatheredParts } from './gathering.js';
import type { ModuleResolver } from './resolver.js';
import type { CallShape, LibraryValue, Value } from './types.js';
import { UNKNOWN, changed, library, mergeShapes, union } from './values.js';

/** Calls that hand their first argument's result through. */
const TRANSPARENT = new Set(['asyncio.run', 'asyncio.create_task', 'asyncio.ensure_future', 'asyncio.shield', 'asyncio.wait_for', 'Promise.resolve', 'Object.freeze', 'util.promisify', 'copy.copy', 'copy.deepcopy']);
/** Names of members that enter or chain without changing what the object is. */
const SAME_OBJECT = new Set(['__enter__', '__aenter__', 'unref', 'ref', 'setEncoding', 'on', 'once']);

export function resultOf(resolver: ModuleResolver, call: Call): Value {
  const { callee } = call;
  if (callee.kind === 'name' && callee.name === 'super' && resolver.isPython) {
    const cls = enclosingClass(call);
    return cls ? resolver.superOf(cls) : UNKNOWN;
  }
  if (callee.kind === 'name' && (callee.name === 'require' || callee.name === 'import')) {
    const first = call.args[0]?.value;
    return first?.kind === 'string' ? resolver.imports.valueOf(first.value, WHOLE_MODULE) : UNKNOWN;
  }
  const thread = threaded(call);
  if (thread) return resultOfValue(resolver, resolver.valueOf(thread.callee), call);
  return resultOfValue(resolver, resolver.valueOf(callee), call);
}

function resultOfValue(resolver: ModuleResolver, target: Value, call: Call): Value {
  switch (target.kind) {
    case 'library': return libraryResult(resolver, target, call);
    case 'class': return { kind: 'object', name: target.name, file: target.file, members: target.members };
    case 'function': return functionResult(resolver, target, call);
    case 'union': return union(target.options.map((v) => resultOfValue(resolver, v, call)));
    case 'module': {
      // `const make = require('./x')` where the module exports a function.
      const whole = resolver.pool.exported(target.file, 'default');
      return whole && whole.kind !== 'module' ? resultOfValue(resolver, whole, call) : UNKNOWN;
    }
    default: return UNKNOWN;
  }
}

function functionResult(resolver: ModuleResolver, target: Extract<Value, { kind: 'function' }>, call: Call): Value {
  const returned = target.summary.returns;
  if (returned.kind === 'parameter') {
    const argument = call.args.slice(threaded(call)?.skip ?? 0).filter((a) => a.name === undefined)[returned.index - (target.self ? 1 : 0)];
    return argument && !argument.spread && returned.fn === target.fn ? resolver.valueOf(argument.value) : UNKNOWN;
  }
  return returned;
}

function libraryResult(resolver: ModuleResolver, target: LibraryValue, call: Call): Value {
  const { knowledge } = resolver.pool;
  const first = call.args[0];
  if (TRANSPARENT.has(target.symbol) && first && !first.spread) return resolver.valueOf(first.value);
  if (GATHERING.has(target.symbol)) return gathered(resolver, call);
  if (target.symbol === 'functools.partial' && first) return partial(resolver, call);
  if (target.symbol.includes('#') && SAME_OBJECT.has(lastSegment(target.symbol))) return receiver(target);
  const symbol = target.isModule === true ? knowledge.canonical(`${target.symbol}.default`).symbol : target.symbol;
  const shape = lazyShape(resolver, call);
  const known = knowledge.returns(symbol);
  if (known) {
    const origins = known.derives === 'unchanged' ? target.origins : known.derives === true ? [...target.origins, shape] : [shape];
    return instance(resolver, target, known.type, origins, call);
  }
  if (call.isNew || knowledge.isClass(symbol) || (resolver.isPython && looksLikeClass(symbol))) return instance(resolver, target, symbol, [shape], call);
  return instance(resolver, target, `${symbol}()`, [...target.origins, shape], call);
}

function instance(resolver: ModuleResolver, target: LibraryValue, type: string, origins: readonly CallShape[], call: Call): LibraryValue {
  const evidence = target.evidence === 'other-file' ? 'constructed' : target.evidence === 'global' ? 'global' : 'constructed';
  return library(type, 'instance', evidence, { origins, isAsync: target.isAsync, because: target.because, findSettings: () => resolver.usage.settingsOf(call) });
}

/** One result for each part, where all of them are written out. */
function gathered(resolver: ModuleResolver, call: Call): Value {
  const parts = gatheredParts(call);
  if (!parts || parts.some((part) => part.kind === 'spread')) return UNKNOWN;
  let items: readonly Value[] | undefined;
  const get = (): readonly Value[] => (items ??= parts.map((part) => resolver.valueOf(part)));
  return { kind: 'literal', value: { kind: 'other' }, expr: call, get items() { return get(); } };
}

/** The shape is computed when looked at: most results are never asked for their origin. */
function lazyShape(resolver: ModuleResolver, call: Call): CallShape {
  let known: CallShape | undefined;
  const get = (): CallShape => (known ??= resolver.shapeOf(call));
  return {
    get positional() { return get().positional; },
    get named() { return get().named; },
    get open() { return get().open; },
    get place() { return resolver.place(call); },
    call,
  };
}

function partial(resolver: ModuleResolver, call: Call): Value {
  const fn = call.args[0] && resolver.valueOf(call.args[0].value);
  if (fn?.kind !== 'library') return UNKNOWN;
  const shape = resolver.shapeOf(call);
  const bound: CallShape = { ...shape, positional: shape.positional.slice(1) };
  return changed(fn, { bound: fn.bound ? mergeShapes(fn.bound, bound) : bound });
}

/** The instance a member was taken from: `X#a.b` → `X`. */
function receiver(member: LibraryValue): LibraryValue {
  return changed(member, { symbol: member.symbol.slice(0, member.symbol.lastIndexOf('#')), form: 'instance' });
}

function lastSegment(symbol: string): string {
  return symbol.slice(Math.max(symbol.lastIndexOf('.'), symbol.lastIndexOf('#')) + 1);
}

/** Python's naming convention: `pkg.mod.ClassName`. */
export function looksLikeClass(symbol: string): boolean {
  return !symbol.endsWith(')') && /^_*[A-Z](?=.*[a-z])/.test(lastSegment(symbol));
}
