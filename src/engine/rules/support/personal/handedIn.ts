/** What a value carries that its own name does not tell: what callers in this file hand in, and what methods put into a field. */
import type { Expr, Module, Name, Node } from '../../../facts/nodes.js';
import { enclosingClass } from '../../../facts/module.js';
import { argumentInto } from '../../../facts/parameters.js';
import type { Definition } from '../../../resolve/types.js';
import type { Flow } from './flow.js';
import { isLoggingFunction } from './hearing.js';
import { originOf } from './origin.js';
import { NOTHING, behind, join } from './reading.js';
import type { Reading } from './reading.js';
import { isLabel, namesSentences } from './spoken.js';

/** What is put into the field of an object by one of its methods. */
export interface OwnValue {
  readonly value: Expr;
  readonly at: Node;
}

const ADDING = new Set(['append', 'push', 'extend', 'write']);

/** `def _post(to, payload)`: what the calls in this file hand in. What a log helper is given is judged at the call of the helper. */
export function readHandedIn(flow: Flow, name: Name, definitions: readonly Definition[]): Reading {
  if (isLabel(name.name)) return NOTHING;
  const readings = definitions.map(({ node }) => {
    const origin = originOf(node);
    if (origin.kind !== 'parameter' || origin.steps.length > 0 || isLoggingFunction(origin.fn) || flow.isBound(node)) return NOTHING;
    const { fn, index } = origin;
    const calls = flow.context.resolver.callersOf(fn);
    if (calls.length === 0) return NOTHING;
    return flow.reach.throughCallers(fn, () => join(calls.map((call) => {
      const argument = argumentInto(fn, index, call);
      return argument ? flow.read(argument) : NOTHING;
    }))) ?? flow.cutShort();
  });
  // What was said is told by names of sentences and of records: the rest may be a label out of it.
  const leaks = join(readings).leaks.filter((l) => l.category.topic !== 'content' || namesSentences(name.name) || RECORD.test(name.name));
  return behind(name, { clean: false, leaks });
}

const RECORD = /^_*(?:args|arguments|params|parameters|kwargs|payload|body|data|inputs?|request|event|raw|spoken|said|words)$/iu;

/** `self.pending`, which another method of the class sets or adds to. */
export function readOwnField(flow: Flow, expr: Expr, key: string): Reading {
  const values = isLabel(key) ? undefined : flow.reach.ownValues.get(key);
  const home = values && enclosingClass(expr);
  if (!home) return NOTHING;
  const readings = values.filter(({ at }) => enclosingClass(at) === home).map(({ value }) => flow.read(value));
  return behind(expr, { clean: false, leaks: join(readings).leaks });
}

/** What is assigned or added to fields of `self` and `this`, by the field's name. */
export function collectOwnValues({ index }: Module): ReadonlyMap<string, readonly OwnValue[]> {
  const values = new Map<string, OwnValue[]>();
  const add = (target: Expr | undefined, value: Expr, at: Node): void => {
    if (target?.kind !== 'member' || target.object.kind !== 'name' || (target.object.name !== 'self' && target.object.name !== 'this')) return;
    const known = values.get(target.property);
    if (known) known.push({ value, at });
    else values.set(target.property, [{ value, at }]);
  };
  for (const at of index.assigns) {
    const { value } = at;
    if (value) for (const target of at.kind === 'assign' ? at.targets : [at.target]) if (target.kind === 'member') add(target, value, at);
  }
  for (const at of index.calls) {
    const value = at.args[0]?.value;
    if (value && at.callee.kind === 'member' && ADDING.has(at.callee.property)) add(at.callee.object, value, at);
  }
  return values;
}
