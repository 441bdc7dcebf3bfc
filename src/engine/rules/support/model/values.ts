/**
 * Which values of a file are a model's words: results of model calls followed through fields, variables, loops, helpers of the workspace and
 * string methods, plus shapes that only model answers have (`choices[0].message`, `tool_call.function.arguments`).
 */
import type { CatalogView } from '../../../catalog/view.js';
import type { Call, Expr, FunctionNode, Name, Node } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { invoked } from '../../../facts/threads.js';
import { dottedName, unwrap, walkOwn } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { originOf, type Step } from '../personal/origin.js';
import { accessOf } from '../personal/surroundings.js';
import { asksHandedIn, calledSymbol, isModelCall } from './calls.js';
import { isRawModelCall, isRefusal } from './rawCalls.js';
import { PASSING_CALLS, REGEX_CALLS, isReader } from './passing.js';
import { assignedPaths, isTextParameter, pathOf, readsModelText } from './paths.js';
import { chainResult } from './chains.js';
import { heldUnder, returnedTuples } from './records.js';
import { callFieldKind, callFields, type CallFields } from './callFields.js';
import { isCallBuffer, isCallEvent, isCallName, isModelTextName, shapeKind } from './shapes.js';
import { fieldKind, givesBareText, methodKind, type ModelKind } from './words.js';

export interface ModelValue {
  readonly kind: ModelKind;
  /** `call`: a known model API; `shape`: fields only model answers have; `name`: a parameter that says so. */
  readonly by: 'call' | 'shape' | 'name';
  /** Arguments of a tool call, as opposed to free text. */
  readonly isArguments: boolean;
  /** The model call, where it is known and stands in this file. */
  readonly call?: Call;
}

const KEY = Symbol('model values');
const MAX_DEPTH = 28;
const MAX_FILES = 5;
const WRAPPERS = new Set(['then', 'withResponse', 'asResponse']);

export function modelValues(context: RuleContext): ModelValues {
  return context.shared(KEY, (c) => new ModelValues(c.resolver, c.catalog, { files: new Map(), handedOn: new Map() }));
}

/** What the values of several files share. */
interface Known {
  readonly files: Map<string, ModelValues>;
  /** What functions make of the text they get, by parameter; `undefined` also while that is being found out, so that a function may call itself. */
  readonly handedOn: Map<FunctionNode, Map<number, ModelKind | undefined>>;
}

export class ModelValues {
  private readonly known = new Map<Expr, ModelValue | undefined>();
  private readonly returned = new Map<FunctionNode, ModelValue | undefined>();
  private assigned: ReadonlyMap<string, readonly Expr[]> | undefined;
  private depth = 0;
  private readonly callFields: CallFields;

  constructor(
    private readonly resolver: Resolver,
    private readonly catalog: CatalogView,
    private readonly shared: Known,
    /** A parameter taken to be text, to find out whether a function hands it on. */
    private readonly assumed?: { readonly fn: FunctionNode; readonly index: number },
  ) {
    this.callFields = callFields(catalog);
    if (!assumed) shared.files.set(resolver.file, this);
  }

  /** What `expr` has of a model's words; `undefined` when nothing is known. */
  of(expr: Expr): ModelValue | undefined {
    const e = unwrap(expr);
    if (this.known.has(e)) return this.known.get(e);
    if (this.depth > MAX_DEPTH) return undefined;
    this.known.set(e, undefined);
    this.depth++;
    const value = this.compute(e);
    this.depth--;
    this.known.set(e, value);
    return value;
  }

  private compute(e: Expr): ModelValue | undefined {
    switch (e.kind) {
      case 'name': return this.name(e);
      case 'member': return this.field(e.object, e.property, e) ?? this.stored(e);
      case 'index': {
        if (e.index.kind === 'string') return this.field(e.object, e.index.value, e) ?? this.stored(e);
        const base = this.of(e.object);
        return base?.kind === 'match' ? { ...base, kind: 'text' } : base;
      }
      case 'call': return this.result(e);
      case 'binary':
        if (e.op === '+') return words(this.of(e.left)) ?? words(this.of(e.right));
        return e.op === '||' || e.op === '??' || e.op === '&&' ? this.of(e.right) ?? this.of(e.left) : undefined;
      case 'conditional': return this.of(e.then) ?? this.of(e.otherwise);
      case 'assignExpr': return this.of(e.value);
      case 'template': return first(e.parts, (p) => (typeof p === 'string' ? undefined : words(this.of(p))));
      case 'spread': return this.of(e.value);
      case 'list': return first(e.items, (i) => this.of(i));
      case 'comprehension': return this.of(e.element);
      case 'other': return e.form === 'sequence' ? undefined : first(e.children, (c) => this.of(c));
      default: return undefined;
    }
  }

  /** `object.name`, `object["name"]`, `object.get("name")`. */
  private field(object: Expr, name: string, at: Node): ModelValue | undefined {
    const base = this.of(object);
    if (base) {
      // Arguments that are read by their keys came parsed.
      const kind = this.kindOf(base.kind, name) ?? (base.kind === 'text' && base.isArguments ? 'data' : undefined);
      return kind && { ...base, kind, isArguments: base.isArguments || this.isArgumentField(name) };
    }
    const held = first(heldUnder(object, name, this.resolver), ({ value, home }) => this.home(home.file)?.of(value));
    if (held) return held;
    const kind = this.shapeOf(object, name, at);
    return kind && { kind, by: 'shape', isArguments: this.isArgumentField(name) || isCallEvent(at) };
  }

  private kindOf(kind: ModelKind, name: string): ModelKind | undefined {
    return fieldKind(kind, name) ?? (kind === 'response' ? callFieldKind(this.callFields, name) : undefined);
  }

  private shapeOf(object: Expr, name: string, at: Node): ModelKind | undefined {
    return shapeKind(object, name, at) ?? (this.callFields.lists.has(name) ? 'response' : undefined);
  }

  private isArgumentField(name: string): boolean {
    return isArgumentField(name) || this.callFields.arguments.has(name);
  }

  private name(e: Name): ModelValue | undefined {
    const definitions = this.resolver.definitions(e);
    let found: ModelValue | undefined;
    for (const d of definitions) {
      const value = this.binding(d.node, e) ?? (d.value && d.node.kind === 'name' && d.node.parent?.kind !== 'function' ? this.of(d.value) : undefined);
      if (value && found?.by !== 'call') found = value;
    }
    if (found) return found;
    if (isCallName(e.name) || isCallBuffer(e.name)) return { kind: 'response', by: 'shape', isArguments: false };
    return undefined;
  }

  private binding(node: Node, use: Name): ModelValue | undefined {
    const origin = originOf(node);
    switch (origin.kind) {
      case 'value': return this.steps(origin.value, origin.steps, node);
      case 'element': {
        const whole = this.steps(origin.of, [], node);
        return whole && this.follow(whole, origin.steps);
      }
      case 'parameter': return this.parameter(origin.fn, origin.index, origin.steps, use.name);
      default: return this.rest(node);
    }
  }

  /** `name` of `text, *rest = …` and other bindings that carry everything. */
  private rest(node: Node): ModelValue | undefined {
    const holder = node.parent;
    return holder?.kind === 'assign' && holder.value && holder.op !== '=' ? this.of(holder.value) : undefined;
  }

  private steps(value: Expr, steps: readonly Step[], at: Node): ModelValue | undefined {
    const [head] = steps;
    if (head && 'key' in head && !this.of(value)) {
      const kind = this.shapeOf(value, head.key, at);
      return kind && this.follow({ kind, by: 'shape', isArguments: this.isArgumentField(head.key) || isCallEvent(at) }, steps.slice(1));
    }
    const parts = head && 'item' in head ? this.parts(value) : undefined;
    if (head && 'item' in head && parts) {
      const part = first(parts, ({ items, home }) => { const item = items[head.item]; return item && home.of(item); }) ?? this.handedItem(value, head.item);
      return part && this.follow(part, steps.slice(1));
    }
    const whole = this.of(value);
    return whole && this.follow(whole, steps);
  }

  /** The elements of a list that is written out, here or in each `return` of the function that gives it: `return text, model`. */
  private parts(value: Expr): readonly { readonly items: readonly Expr[]; readonly home: ModelValues }[] | undefined {
    const e = unwrap(value);
    if (e.kind === 'list') return [{ items: e.items, home: this }];
    const made = this.made(e);
    return made && returnedTuples(made.fn)?.map((items) => ({ items, home: made.home }));
  }

  /** `text, isFixed = repair(text)`: what a function gives at that place of a tuple when it is handed a model's words. */
  private handedItem(value: Expr, item: number): ModelValue | undefined {
    const e = unwrap(value);
    const made = this.made(e);
    if (e.kind !== 'call' || !made) return undefined;
    const tuples = returnedTuples(made.fn) ?? [];
    return first([...made.fn.params.keys()], (i) => {
      const argument = argumentInto(made.fn, i, e);
      const handed = argument && words(this.of(argument));
      if (!handed) return undefined;
      const assumed = new ModelValues(made.home.resolver, this.catalog, this.shared, { fn: made.fn, index: i });
      const kept = first(tuples, (items) => { const part = items[item]; return part && assumed.of(part); });
      return kept && { ...handed, kind: kept.kind };
    });
  }

  /** The function of the workspace that a call runs, with the values of its file. */
  private made(e: Expr): { readonly fn: FunctionNode; readonly home: ModelValues } | undefined {
    const value = e.kind === 'call' ? this.resolver.valueOf(e.callee) : undefined;
    const home = value?.kind === 'function' && value.fn && value.file !== undefined ? this.home(value.file) : undefined;
    return value?.kind === 'function' && value.fn && home ? { fn: value.fn, home } : undefined;
  }

  private follow(whole: ModelValue, steps: readonly Step[]): ModelValue | undefined {
    let value: ModelValue | undefined = whole;
    for (const step of steps) {
      if (!value) return undefined;
      if ('key' in step) {
        const kind = this.kindOf(value.kind, step.key);
        value = kind && { ...value, kind, isArguments: value.isArguments || this.isArgumentField(step.key) };
      }
    }
    return value;
  }

  /** A parameter: what callers in this file pass, what the method it is handed to iterates over, or what its name says. */
  private parameter(fn: FunctionNode, index: number, steps: readonly Step[], use: string): ModelValue | undefined {
    if (this.assumed?.fn === fn) return this.assumed.index === index ? { kind: 'text', by: 'name', isArguments: false } : undefined;
    const pattern = fn.params[index]?.pattern;
    const name = pattern?.kind === 'name' ? pattern.name : undefined;
    const holder = fn.parent;
    if (holder?.kind === 'call' && holder.callee.kind === 'member' && (index === 0 || holder.callee.property === 'reduce')) {
      const over = WRAPPERS.has(holder.callee.property) || ITERATING.has(holder.callee.property) ? this.of(holder.callee.object) : undefined;
      if (over) return this.follow(over, steps);
    }
    for (const call of this.resolver.callersOf(fn)) {
      const argument = argumentInto(fn, index, call);
      const value = argument && this.of(argument);
      const followed = value && this.follow(value, steps);
      if (followed) return followed;
    }
    if (steps.length === 0 && name !== undefined && isTextParameter(fn, index) && (isModelTextName(use) || readsModelText(fn, use))) return { kind: 'text', by: 'name', isArguments: false };
    if (name !== undefined && isCallName(name)) return { kind: 'response', by: 'shape', isArguments: false };
    return undefined;
  }

  private isBareText(call: Call): boolean {
    const called = this.resolver.library(invoked(call));
    return called !== undefined && givesBareText(calledSymbol(called));
  }

  private result(call: Call): ModelValue | undefined {
    if (isModelCall(call, this.resolver, this.catalog)) return { kind: this.isBareText(call) ? 'text' : 'response', by: 'call', isArguments: false, call };
    if (asksHandedIn(call, this.resolver)) return { kind: 'response', by: 'shape', isArguments: false };
    if (isRawModelCall(call, this.resolver, this.catalog)) return { kind: 'http', by: 'shape', isArguments: false };
    const chain = chainResult(call, this.resolver, this.catalog);
    if (chain) return { kind: chain, by: 'call', isArguments: false, call };
    const { callee } = call;
    const value = this.resolver.valueOf(callee);
    if (value.kind === 'function') return this.helper(call, value.fn, value.file);
    const symbol = value.kind === 'library' ? value.symbol : undefined;
    const firstArgument = call.args[0]?.value;
    if (symbol !== undefined && firstArgument) {
      const regex = REGEX_CALLS.get(symbol);
      if (regex) {
        const text = call.args[symbol === 're.sub' ? 2 : 1];
        const of = text && words(this.of(text.value));
        return of && { ...of, kind: regex };
      }
      if (PASSING_CALLS.has(symbol)) return this.of(firstArgument);
      if (isReader(symbol)) {
        const of = words(this.of(firstArgument));
        return of && { ...of, kind: 'data' };
      }
    }
    const read = callee.kind === 'name' ? accessOf(call) : undefined;
    if (read) return this.field(read.object, read.field, call);
    if (callee.kind !== 'member') return undefined;
    const name = callee.property;
    if (name === 'get' && firstArgument?.kind === 'string') return this.field(callee.object, firstArgument.value, call);
    if (name === 'join' && firstArgument && call.args.length === 1 && callee.object.kind === 'string') return this.collected(firstArgument);
    if ((name === 'search' || name === 'exec' || name === 'fullmatch' || name === 'match' || name === 'findall') && firstArgument) {
      const of = words(this.of(firstArgument));
      if (of) return { ...of, kind: name === 'findall' ? 'text' : 'match' };
    }
    const base = name === 'join' ? this.collected(callee.object) : this.of(callee.object);
    if (!base) return undefined;
    if ((name === 'map' || name === 'flatMap') && firstArgument?.kind === 'function') return this.returns(firstArgument);
    if (base.kind === 'http' && isRefusal(call)) return undefined;
    const kind = methodKind(base.kind, name);
    return kind && { ...base, kind };
  }

  /** The elements of a list that is filled step by step: `parts.append(chunk.text)`. */
  private collected(list: Expr): ModelValue | undefined {
    const direct = this.of(list);
    if (direct) return direct;
    const name = dottedName(list);
    if (name === undefined) return undefined;
    for (const call of this.resolver.module.index.calls) {
      if (call.callee.kind !== 'member' || (call.callee.property !== 'append' && call.callee.property !== 'push') || dottedName(call.callee.object) !== name) continue;
      const value = call.args[0] && this.of(call.args[0].value);
      if (value) return words(value);
    }
    return undefined;
  }

  /** A function of the workspace: what it returns by itself, or its argument handed on. */
  private helper(call: Call, fn: FunctionNode | undefined, file: string | undefined): ModelValue | undefined {
    if (!fn || file === undefined) return undefined;
    const home = this.home(file);
    if (!home) return undefined;
    const own = home.returns(fn);
    // What its parameter is called says less than what this call puts there, and so does what other calls put there.
    const isOwn = own !== undefined && own.by !== 'name' && (!isPlainCall(call, fn) || home.handsOn(fn, NO_PARAMETER) !== undefined);
    if (isOwn) return file === this.resolver.file ? own : { ...own, call: undefined };
    for (const i of fn.params.keys()) {
      const argument = argumentInto(fn, i, call);
      const value = argument && this.of(argument);
      if (!value || value.kind === 'match') continue;
      const handed = home.handsOn(fn, i);
      if (handed) return { ...value, kind: handed };
    }
    return own?.by === 'name' ? own : undefined;
  }

  /** What `fn` returns when its parameter at `index` is text and no other is, as far as that comes from the text or is its own. */
  private handsOn(fn: FunctionNode, index: number): ModelKind | undefined {
    const { handedOn } = this.shared;
    const known = handedOn.get(fn) ?? new Map<number, ModelKind | undefined>();
    handedOn.set(fn, known);
    if (known.has(index)) return known.get(index);
    known.set(index, undefined);
    const kind = new ModelValues(this.resolver, this.catalog, this.shared, { fn, index }).returns(fn)?.kind;
    known.set(index, kind);
    return kind;
  }

  private home(file: string): ModelValues | undefined {
    if (file === this.resolver.file) return this;
    const { files } = this.shared;
    const known = files.get(file);
    if (known || files.size > MAX_FILES) return known;
    const resolver = this.resolver.elsewhere(file);
    return resolver && new ModelValues(resolver, this.catalog, this.shared);
  }

  /** The model's words among what a function returns or yields. */
  returns(fn: FunctionNode): ModelValue | undefined {
    if (this.returned.has(fn)) return this.returned.get(fn);
    this.returned.set(fn, undefined);
    let found: ModelValue | undefined;
    walkOwn(fn.body, (node) => {
      if ((node.kind === 'return' || node.kind === 'yield') && node.value) found ??= this.of(node.value);
      return found ? 'stop' : undefined;
    });
    this.returned.set(fn, found);
    return found;
  }

  /** `self.buffer`, `state["arguments"]`: what is assigned to the same path somewhere in the file. */
  private stored(e: Expr): ModelValue | undefined {
    const path = pathOf(e);
    if (path === undefined) return undefined;
    this.assigned ??= assignedPaths(this.resolver.module);
    return first(this.assigned.get(path) ?? [], (value) => this.of(value));
  }
}

/** Stands for the index of a parameter where none is text. */
const NO_PARAMETER = -1;

/** Each argument reaches one parameter, whole. */
function isPlainCall(call: Call, fn: FunctionNode): boolean {
  return !call.args.some((a) => a.spread) && fn.params.every((p) => p.form === 'plain' && p.pattern.kind === 'name');
}

const ITERATING = new Set(['map', 'forEach', 'filter', 'find', 'flatMap', 'some', 'every', 'reduce']);

function isArgumentField(name: string): boolean {
  return name === 'arguments' || name === 'input' || name === 'args' || name === 'partial_json';
}

/** The value when it can stand for words: an answer as a whole cannot be put into a text. */
function words(value: ModelValue | undefined): ModelValue | undefined {
  return value?.kind === 'match' || value?.kind === 'http' ? undefined : value;
}

function first<T, R>(items: readonly T[], test: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = test(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
