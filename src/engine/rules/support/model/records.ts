/** What a field of a record holds that the workspace builds itself: `Answer(text=…)`, `new Answer(…)`, `{ text: … }`, also where a function gives it back. */
import type { Call, ClassNode, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { originOf } from '../personal/origin.js';

/** An expression with the resolver of the file it stands in. */
export interface Held {
  readonly value: Expr;
  readonly home: Resolver;
}

/** Names, calls and callers are followed this far. */
const MAX_DEPTH = 6;

/** What may be read as `object.field`, one for each place that builds the record. */
export function heldUnder(object: Expr, field: string, home: Resolver): readonly Held[] {
  return recordsOf(object, home, MAX_DEPTH, new Set()).flatMap(({ value, home: at }): readonly Held[] => {
    if (value.kind === 'object') {
      const entry = value.entries.find((e) => e.key === field);
      return entry ? [{ value: entry.value, home: at }] : [];
    }
    return value.kind === 'call' ? madeWith(value, field, at) : [];
  });
}

/** The literals and constructions that `expr` may stand for. */
function recordsOf(expr: Expr, home: Resolver, depth: number, seen: Set<Expr>): readonly Held[] {
  const e = unwrap(expr);
  if (depth === 0 || seen.has(e)) return [];
  seen.add(e);
  const into = (inner: Expr): readonly Held[] => recordsOf(inner, home, depth - 1, seen);
  switch (e.kind) {
    case 'object': return [{ value: e, home }];
    case 'conditional': return [...into(e.then), ...into(e.otherwise)];
    case 'binary': return e.op === '||' || e.op === '??' ? [...into(e.left), ...into(e.right)] : [];
    case 'name': return home.definitions(e).flatMap((d) => {
      const origin = originOf(d.node);
      if (origin.kind === 'parameter') return origin.steps.length > 0 ? [] : argumentsFor(origin.fn, origin.index, home).flatMap(into);
      if (origin.kind === 'element') return origin.steps.length > 0 ? [] : elementsOf(origin.of, home, depth - 1, seen);
      return origin.kind === 'value' && origin.steps.length === 0 ? into(origin.value) : [];
    });
    case 'index': return e.index.kind === 'number' ? elementsOf(e.object, home, depth - 1, seen) : [];
    case 'call': {
      const made = home.valueOf(e.callee);
      if (made.kind === 'class') return [{ value: e, home }];
      const at = made.kind === 'function' && made.fn && made.file !== undefined ? home.elsewhere(made.file) : undefined;
      return made.kind === 'function' && made.fn && at ? returnsOf(made.fn).flatMap((r) => recordsOf(r, at, depth - 1, seen)) : [];
    }
    default: return [];
  }
}

/** Methods that hand on elements of a list as they are. */
const SELECTING = new Set(['filter', 'slice', 'reverse', 'sort', 'toSorted', 'concat']);

/** The records that a list is made of: `answer.output.map((item) => ({ … }))`, `[{ … }]`. */
function elementsOf(list: Expr, home: Resolver, depth: number, seen: Set<Expr>): readonly Held[] {
  const e = unwrap(list);
  if (depth <= 0) return [];
  switch (e.kind) {
    case 'list': return e.items.flatMap((item) => recordsOf(item, home, depth - 1, seen));
    case 'comprehension': return recordsOf(e.element, home, depth - 1, seen);
    case 'name': return home.definitions(e).flatMap((d) => {
      const origin = originOf(d.node);
      return origin.kind === 'value' && origin.steps.length === 0 ? elementsOf(origin.value, home, depth - 1, seen) : [];
    });
    case 'call': {
      const { callee } = e;
      if (callee.kind !== 'member') return [];
      if (SELECTING.has(callee.property)) return elementsOf(callee.object, home, depth - 1, seen);
      const callback = callee.property === 'map' || callee.property === 'flatMap' ? e.args[0]?.value : undefined;
      return callback?.kind === 'function' ? returnsOf(callback).flatMap((r) => (callee.property === 'map' ? recordsOf(r, home, depth - 1, seen) : elementsOf(r, home, depth - 1, seen))) : [];
    }
    default: return [];
  }
}

function argumentsFor(fn: FunctionNode, index: number, home: Resolver): readonly Expr[] {
  return home.callersOf(fn).flatMap((call) => argumentInto(fn, index, call) ?? []);
}

function returnsOf(fn: FunctionNode): readonly Expr[] {
  const found: Expr[] = [];
  walkOwn(fn.body, (node) => {
    if (node.kind === 'return' && node.value) found.push(node.value);
    return undefined;
  });
  return found;
}

/** The items of every tuple or list that `fn` returns; `undefined` when it returns something else as well, or nothing. */
export function returnedTuples(fn: FunctionNode): readonly (readonly Expr[])[] | undefined {
  const tuples = returnsOf(fn).map((r) => unwrap(r)).map((r) => (r.kind === 'list' ? r.items : undefined));
  return tuples.length > 0 && tuples.every((t) => t !== undefined) ? tuples : undefined;
}

/** What a construction puts into a field: by the constructor's own words, or in the order of the declared fields. */
function madeWith(call: Call, field: string, home: Resolver): readonly Held[] {
  const named = call.args.find((a) => a.name === field);
  if (named) return [{ value: named.value, home }];
  const made = home.valueOf(call.callee);
  const cls = made.kind === 'class' ? made.cls : undefined;
  if (!cls) return [];
  const constructor = constructorOf(cls);
  if (!constructor) {
    const at = declaredFields(cls).indexOf(field);
    const argument = at < 0 ? undefined : call.args.filter((a) => a.name === undefined)[at];
    return argument && !argument.spread ? [{ value: argument.value, home }] : [];
  }
  const argument = constructor.params.flatMap((_, i) => (sets(constructor, i, field) ? argumentInto(constructor, i, call) ?? [] : []));
  return argument.map((value) => ({ value, home }));
}

function constructorOf(cls: ClassNode): FunctionNode | undefined {
  const found = cls.body.statements.find((s) => s.kind === 'functionStatement' && s.fn.form === 'constructor');
  return found?.kind === 'functionStatement' ? found.fn : undefined;
}

/** Names of `text: str` and the like, in order: the parameters of a dataclass. */
function declaredFields(cls: ClassNode): readonly string[] {
  return cls.body.statements.flatMap((s) => (s.kind === 'assign' && s.annotation !== undefined ? s.targets.flatMap((t) => (t.kind === 'name' ? [t.name] : [])) : []));
}

/** `self.text = text`, or a parameter that is the field itself (`constructor(readonly text: string)`). */
function sets(constructor: FunctionNode, index: number, field: string): boolean {
  const pattern = constructor.params[index]?.pattern;
  if (pattern?.kind !== 'name') return false;
  const assigned = walkOwn(constructor.body, (n) => (n.kind === 'assign' && n.value?.kind === 'name' && n.value.name === pattern.name
    && n.targets.some((t) => t.kind === 'member' && t.property === field) ? 'stop' : undefined));
  return assigned || pattern.name === field;
}
