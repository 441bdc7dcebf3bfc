/** What functions of the workspace give of a model's words: their own, and what they hand on of what they are handed. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import { gatheredWork } from './passing.js';
import { returnedTuples } from './records.js';
import { ranBy } from './running.js';
import { first, words, type ModelValue } from './value.js';
import type { ModelValues } from './values.js';
import type { ModelKind } from './words.js';

/** What functions make of the text they get, by parameter; `undefined` also while that is being found out, so that a function may call itself. */
export type HandedOn = Map<FunctionNode, Map<number, ModelKind | undefined>>;

/** Stands for the index of a parameter where none is text. */
const NO_PARAMETER = -1;

/** The functions of one file, and calls in it of functions anywhere. */
export class ModelFunctions {
  private readonly returned = new Map<FunctionNode, ModelValue | undefined>();

  constructor(private readonly values: ModelValues, private readonly handedOn: HandedOn) {}

  /** The model's words among what a function of this file returns or yields. */
  returns(fn: FunctionNode): ModelValue | undefined {
    if (this.returned.has(fn)) return this.returned.get(fn);
    this.returned.set(fn, undefined);
    let found: ModelValue | undefined;
    walkOwn(fn.body, (node) => {
      if ((node.kind === 'return' || node.kind === 'yield') && node.value) found ??= this.values.of(node.value);
      return found ? 'stop' : undefined;
    });
    this.returned.set(fn, found);
    return found;
  }

  /** What a call of `fn` in `file` gives: what that returns by itself, or an argument handed on. */
  result(call: Call, fn: FunctionNode | undefined, file: string | undefined): ModelValue | undefined {
    const home = fn && file !== undefined ? this.values.at(file) : undefined;
    if (!fn || !home) return undefined;
    const own = home.functions.returns(fn);
    // What its parameter is called says less than what this call puts there, and so does what other calls put there.
    const isOwn = own !== undefined && own.by !== 'name' && (!isPlainCall(call, fn) || home.functions.handsOn(fn, NO_PARAMETER) !== undefined);
    if (isOwn) return home === this.values ? own : { ...own, call: undefined };
    for (const i of fn.params.keys()) {
      const argument = argumentInto(fn, i, call);
      const value = argument && this.values.of(argument);
      if (!value || value.kind === 'match') continue;
      const handed = home.functions.handsOn(fn, i);
      if (handed) return { ...value, kind: handed };
    }
    const ran = first(ranBy(fn, (i) => argumentInto(fn, i, call), home.resolver, this.values.resolver), (given) => this.returns(given));
    return ran ?? (own?.by === 'name' ? own : undefined);
  }

  /** The item at that place of a list that is written out, here or in each `return` of the function that gives it; `undefined` where neither is one. */
  item(value: Expr, item: number): { readonly value: ModelValue | undefined } | undefined {
    const e = unwrap(value);
    const parts = e.kind === 'list' ? e.items : gatheredWork(e, this.values.resolver);
    if (parts && parts.length > item) return { value: parts[item] && this.values.of(parts[item]) };
    const made = this.made(e);
    const tuples = made && returnedTuples(made.fn);
    return tuples && { value: first(tuples, (items) => items[item] && made.home.of(items[item])) ?? handedItem(made, tuples, item, this.values) };
  }

  /** What `fn` returns when its parameter at `index` is text and no other is, as far as that comes from the text or is its own. */
  private handsOn(fn: FunctionNode, index: number): ModelKind | undefined {
    const known = this.handedOn.get(fn) ?? new Map<number, ModelKind | undefined>();
    this.handedOn.set(fn, known);
    if (known.has(index)) return known.get(index);
    known.set(index, undefined);
    const kind = this.values.assuming(fn, index).functions.returns(fn)?.kind;
    known.set(index, kind);
    return kind;
  }

  /** The function of the workspace that a call runs, with the values of its file. */
  private made(call: Expr): Made | undefined {
    const value = call.kind === 'call' ? this.values.resolver.valueOf(call.callee) : undefined;
    if (call.kind !== 'call' || value?.kind !== 'function' || !value.fn || value.file === undefined) return undefined;
    const home = this.values.at(value.file);
    return home && { call, fn: value.fn, home };
  }
}

interface Made {
  readonly call: Call;
  readonly fn: FunctionNode;
  /** The values of the function's file. */
  readonly home: ModelValues;
}

/** `text, isFixed = repair(text)`: what a function gives at that place of a tuple when it is handed a model's words. */
function handedItem({ call, fn, home }: Made, tuples: readonly (readonly Expr[])[], item: number, values: ModelValues): ModelValue | undefined {
  return first([...fn.params.keys()], (i) => {
    const argument = argumentInto(fn, i, call);
    const handed = argument && words(values.of(argument));
    if (!handed) return undefined;
    const assumed = home.assuming(fn, i);
    const kept = first(tuples, (items) => items[item] && assumed.of(items[item]));
    return kept && { ...handed, kind: kept.kind };
  });
}

/** Each argument reaches one parameter, whole. */
function isPlainCall(call: Call, fn: FunctionNode): boolean {
  return !call.args.some((a) => a.spread) && fn.params.every((p) => p.form === 'plain' && p.pattern.kind === 'name');
}
