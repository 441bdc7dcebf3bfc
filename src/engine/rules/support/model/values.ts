/**
 * Which values of a file are a model's words: results of model calls followed through fields, variables, loops, helpers of the workspace and
 * string methods, plus shapes that only model answers have (`choices[0].message`, `tool_call.function.arguments`).
 */
import type { CatalogView } from '../../../catalog/view.js';
import type { Call, Expr, FunctionNode, Name, Node } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { invoked } from '../../../facts/threads.js';
import { unwrap } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { originOf, type Step } from '../personal/origin.js';
import { accessOf } from '../personal/surroundings.js';
import { asksHandedIn, calledSymbol, isModelCall, readsThread } from './calls.js';
import { isRawModelCall, isRefusal } from './rawCalls.js';
import { PASSING_CALLS, STARTING, isReader, isSchemaReader, matchedText } from './passing.js';
import { appendedItems, assignedElementFields, assignedPaths, eachFieldPath, isTextParameter, listKey, pathOf, readsModelText } from './paths.js';
import { chainResult } from './chains.js';
import { functionAnswer, ownAnswer } from './ownModels.js';
import { ModelFunctions, type HandedOn } from './functions.js';
import { isRealtimeEvent } from './realtime.js';
import { heldUnder } from './records.js';
import { callFieldKind, callFields, type CallFields } from './callFields.js';
import { isCallBuffer, isCallEvent, isCallName, isModelTextName, shapeKind } from './shapes.js';
import { ranOutside } from './running.js';
import { first, isVerdict, words, type ModelValue } from './value.js';
import { fieldKind, givesBareText, methodKind, type ModelKind } from './words.js';

export type { ModelValue } from './value.js';

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
  readonly handedOn: HandedOn;
}

export class ModelValues {
  private readonly known = new Map<Expr, ModelValue | undefined>();
  private assigned: ReadonlyMap<string, readonly Expr[]> | undefined;
  private elementFields: ReadonlyMap<string, readonly Expr[]> | undefined;
  private appends: ReadonlyMap<string, readonly Expr[]> | undefined;
  private depth = 0;
  /** The functions of this file. */
  readonly functions: ModelFunctions;
  private readonly callFields: CallFields;

  constructor(
    readonly resolver: Resolver,
    private readonly catalog: CatalogView,
    private readonly shared: Known,
    /** A parameter taken to be text, to find out whether a function hands it on. */
    private readonly assumed?: { readonly fn: FunctionNode; readonly index: number },
  ) {
    this.callFields = callFields(catalog);
    this.functions = new ModelFunctions(this, shared.handedOn);
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
    const base = this.parsedUnderItsName(object) ?? this.of(object);
    if (base) {
      if (isVerdict(base, name)) return undefined;
      // Arguments that are read by their keys came parsed.
      const kind = this.kindOf(base.kind, name) ?? (base.kind === 'text' && base.isArguments ? 'data' : undefined);
      return kind && { ...base, kind, isArguments: base.isArguments || this.isArgumentField(name) };
    }
    const kind = this.shapeOf(object, name, at);
    return this.held(object, name) ?? (kind && { kind, by: 'shape', isArguments: this.isArgumentField(name) || isCallEvent(at) });
  }

  /** `plan` after `if isinstance(plan, str): plan = json.loads(plan)`: only what was read has keys. */
  private parsedUnderItsName(object: Expr): ModelValue | undefined {
    const e = unwrap(object);
    const definitions = e.kind === 'name' ? this.resolver.definitions(e) : [];
    return definitions.length < 2 ? undefined : first(definitions, ({ value }) => {
      const read = value && unwrap(value);
      return read?.kind === 'call' && isReader(this.resolver.library(read.callee)?.symbol ?? '') ? this.of(read) : undefined;
    });
  }

  /** What a record that the workspace builds itself holds there. */
  private held(record: Expr, name: string): ModelValue | undefined {
    return first(heldUnder(record, name, this.resolver), ({ value, home }) => this.at(home.file)?.of(value));
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
    const sentences = definitions.some((d) => d.value?.kind === 'list' && d.value.items.length === 0) ? this.appended(e) : undefined;
    if (sentences?.kind === 'text') return sentences;
    if (isCallName(e.name) || isCallBuffer(e.name) || isRealtimeEvent(e, this.resolver)) return { kind: 'response', by: 'shape', isArguments: false };
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
      const held = this.held(value, head.key);
      if (held) return this.follow(held, steps.slice(1));
      const kind = this.shapeOf(value, head.key, at);
      return kind && this.follow({ kind, by: 'shape', isArguments: this.isArgumentField(head.key) || isCallEvent(at) }, steps.slice(1));
    }
    const part = head && 'item' in head ? this.functions.item(value, head.item) : undefined;
    if (part) return part.value && this.follow(part.value, steps.slice(1));
    const whole = this.of(value);
    return whole && this.follow(whole, steps);
  }

  private follow(whole: ModelValue, steps: readonly Step[]): ModelValue | undefined {
    let value: ModelValue | undefined = whole;
    for (const step of steps) {
      if (!value) return undefined;
      if ('key' in step) {
        const kind: ModelKind | undefined = isVerdict(value, step.key) ? undefined : this.kindOf(value.kind, step.key);
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
    if (readsThread(call, this.resolver)) return { kind: 'response', by: 'call', isArguments: false };
    if (asksHandedIn(call, this.resolver)) return { kind: 'response', by: 'shape', isArguments: false };
    const own = ownAnswer(call, this.resolver);
    if (own) return own;
    if (isRawModelCall(call, this.resolver, this.catalog)) return { kind: 'http', by: 'shape', isArguments: false };
    const chain = chainResult(call, this.resolver, this.catalog);
    if (chain) return { kind: chain, by: 'call', isArguments: false, call };
    const { callee } = call;
    const run = invoked(call);
    if (run.kind === 'function') return this.functions.returns(run);
    const value = this.resolver.valueOf(run);
    if (value.kind === 'function') return this.functions.result(call, value.fn, value.file) ?? functionAnswer(call, this.resolver);
    const ran = first(ranOutside(call, this.resolver), (fn) => this.functions.returns(fn));
    if (ran) return ran;
    const symbol = value.kind === 'library' ? value.symbol : undefined;
    const firstArgument = call.args[0]?.value;
    if (symbol !== undefined && firstArgument) {
      const matched = matchedText(call, symbol);
      if (matched) {
        const of = matched.text && words(this.of(matched.text));
        return of && { ...of, kind: matched.kind };
      }
      if (PASSING_CALLS.has(symbol)) return this.of(firstArgument);
      if (isReader(symbol)) {
        const of = words(this.of(firstArgument));
        return of && { ...of, kind: 'data' };
      }
    }
    if (firstArgument && isSchemaReader(call, symbol)) {
      const of = words(this.of(firstArgument));
      return of && { ...of, kind: 'data', isChecked: true };
    }
    const read = callee.kind === 'name' ? accessOf(call) : undefined;
    if (read) return this.field(read.object, read.field, call);
    if (callee.kind !== 'member') return undefined;
    const name = callee.property;
    if (STARTING.has(name) && firstArgument) return this.of(firstArgument);
    if (name === 'get' && firstArgument?.kind === 'string') return this.field(callee.object, firstArgument.value, call);
    if (name === 'join' && firstArgument && call.args.length === 1 && callee.object.kind === 'string') return this.collected(firstArgument);
    if ((name === 'search' || name === 'exec' || name === 'fullmatch' || name === 'match' || name === 'findall') && firstArgument) {
      const of = words(this.of(firstArgument));
      if (of) return { ...of, kind: name === 'findall' ? 'text' : 'match' };
    }
    const base = name === 'join' ? this.collected(callee.object) : this.of(callee.object);
    if (!base) return undefined;
    if ((name === 'map' || name === 'flatMap') && firstArgument?.kind === 'function') return this.functions.returns(firstArgument);
    if (base.kind === 'http' && isRefusal(call)) return undefined;
    const kind = methodKind(base.kind, name);
    return kind && { ...base, kind };
  }

  /** The elements of a list that is filled step by step: `parts.append(chunk.text)`. */
  private collected(list: Expr): ModelValue | undefined {
    return this.of(list) ?? words(this.appended(list));
  }

  private appended(list: Expr): ModelValue | undefined {
    const key = listKey(list);
    if (key === undefined) return undefined;
    this.appends ??= appendedItems(this.resolver.module);
    return first(this.appends.get(key) ?? [], (value) => this.of(value));
  }

  /** The values of another file, as far as the files looked into are few. */
  at(file: string): ModelValues | undefined {
    if (file === this.resolver.file) return this;
    const { files } = this.shared;
    const known = files.get(file);
    if (known || files.size > MAX_FILES) return known;
    const resolver = this.resolver.elsewhere(file);
    return resolver && new ModelValues(resolver, this.catalog, this.shared);
  }

  /** The same with one parameter taken for text, to find out what the function makes of it. */
  assuming(fn: FunctionNode, index: number): ModelValues {
    return new ModelValues(this.resolver, this.catalog, this.shared, { fn, index });
  }

  /** `self.buffer`, `state["arguments"]`: what is assigned to the same path somewhere in the file. */
  private stored(e: Expr): ModelValue | undefined {
    const assigned = (this.assigned ??= assignedPaths(this.resolver.module));
    const elementFields = (this.elementFields ??= assignedElementFields(this.resolver.module));
    // Looking for the loop that gives an element costs more than most files are worth.
    return this.firstOf(assigned, pathOf(e)) ?? (elementFields.size === 0 ? undefined : this.firstOf(elementFields, eachFieldPath(e, this.resolver)));
  }

  private firstOf(assigned: ReadonlyMap<string, readonly Expr[]>, path: string | undefined): ModelValue | undefined {
    return path === undefined ? undefined : first(assigned.get(path) ?? [], (value) => this.of(value));
  }
}

const ITERATING = new Set(['map', 'forEach', 'filter', 'find', 'flatMap', 'some', 'every', 'reduce']);

function isArgumentField(name: string): boolean {
  return name === 'arguments' || name === 'input' || name === 'args' || name === 'partial_json';
}
