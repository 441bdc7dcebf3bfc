/**
 * What the callers of a function hand to one of its options parameters, when all of them are in sight: `private send(url, init)`,
 * `def _send(self, path, **kwargs)`, a function that is neither exported nor handed out, a method that its file calls on `this` alone.
 */
import type { Call, FunctionNode, Param } from '../facts/nodes.js';
import { enclosingFunction } from '../facts/module.js';
import type { ModuleResolver } from './resolver.js';
import { assignedName, methodOwner } from './owners.js';
import type { ArgValue } from './types.js';
import { EMPTY_OBJECT, mergeObjects } from './objects.js';

const OTHER: ArgValue = { kind: 'other' };

export class Passing {
  private readonly known = new Map<Param, ArgValue>();
  /** Parameters met while one question is answered, with what is known of them so far. */
  private readonly met = new Map<Param, ArgValue>();

  constructor(private readonly resolver: ModuleResolver) {}

  /** The options that may arrive in `param`, merged over all callers; `other` when a caller is unseen or hands in something computed. */
  into(fn: FunctionNode, param: Param): ArgValue {
    // Each parameter is followed once a question, whatever the number of ways to it: one that leads back to itself adds nothing new.
    const known = this.known.get(param) ?? this.met.get(param);
    if (known) return known;
    const isOutermost = this.met.size === 0;
    this.met.set(param, EMPTY_OBJECT);
    const value = this.merged(fn, param);
    this.met.set(param, value);
    if (!isOutermost) return value;
    // What was found of the others on the way may be only part of their answer.
    this.known.set(param, value);
    this.met.clear();
    return value;
  }

  private merged(fn: FunctionNode, param: Param): ArgValue {
    const callers = this.allCallers(fn);
    if (!callers || callers.length === 0 || param.form === 'list') return OTHER;
    const parts = callers.map((call) => (param.form === 'dict' ? this.leftOver(fn, call) : this.argument(fn, param, call)));
    return mergeObjects(parts);
  }

  /** Every call of the function, or `undefined` when there may be others. */
  private allCallers(fn: FunctionNode): readonly Call[] | undefined {
    const { resolver } = this;
    const name = fn.name ?? assignedName(fn);
    if (name === undefined || !this.isLocal(fn, name) || resolver.usage.isHandedOut(name)) return undefined;
    const isMethod = methodOwner(fn) !== undefined;
    const calls = resolver.usage.callsNamed(name).filter((c) => (c.callee.kind === 'member') === isMethod && this.mayRun(c, fn));
    return calls.some((c) => this.runs(c, fn)) ? calls : undefined;
  }

  private isLocal(fn: FunctionNode, name: string): boolean {
    if (fn.isPrivate) return true;
    if (methodOwner(fn) || fn.form === 'method') return this.isForItsClass(name);
    if (enclosingFunction(fn)) return true;
    const { module } = this.resolver;
    return module.language !== 'python' && !this.resolver.exports.has(name) && !module.index.exports.some((e) => e.names.some((n) => n.local === name));
  }

  /** A method that this file calls on the object itself, and on nothing else: how the others use it is how it is meant to be used. */
  private isForItsClass(name: string): boolean {
    const calls = this.resolver.usage.callsNamed(name);
    return calls.length > 1 && calls.every((c) => c.callee.kind === 'member' && c.callee.object.kind === 'name' && /^(this|self|cls)$/u.test(c.callee.object.name));
  }

  private runs(call: Call, fn: FunctionNode): boolean {
    const value = this.resolver.valueOf(call.callee);
    return value.kind === 'function' && value.fn === fn;
  }

  /** Calls of something else that is known are none of ours; what cannot be resolved may be. */
  private mayRun(call: Call, fn: FunctionNode): boolean {
    const value = this.resolver.valueOf(call.callee);
    return value.kind === 'function' ? value.fn === fn : value.kind !== 'library' && value.kind !== 'class';
  }

  private argument(fn: FunctionNode, param: Param, call: Call): ArgValue {
    if (call.args.some((a) => a.spread)) return OTHER;
    const name = param.pattern.kind === 'name' ? param.pattern.name : undefined;
    const position = fn.params.indexOf(param) - this.offset(fn);
    const given = call.args.find((a) => a.name !== undefined && a.name === name) ?? call.args.filter((a) => a.name === undefined)[position];
    const expr = given?.value ?? param.default;
    return expr ? this.resolver.argValue(expr) : EMPTY_OBJECT;
  }

  /** What `**kwargs` collects of a call: the named arguments that no parameter takes, and what is spread into it. */
  private leftOver(fn: FunctionNode, call: Call): ArgValue {
    const taken = new Set(fn.params.map((p) => (p.pattern.kind === 'name' && p.form !== 'dict' ? p.pattern.name : '')));
    const parts: ArgValue[] = [];
    for (const a of call.args) {
      if (a.spread === 'dict') parts.push(this.resolver.argValue(a.value));
      else if (a.name !== undefined && !taken.has(a.name)) parts.push({ kind: 'object', entries: { [a.name]: this.resolver.argValue(a.value) }, open: false });
    }
    return mergeObjects(parts);
  }

  private offset(fn: FunctionNode): number {
    return this.resolver.isPython && methodOwner(fn) && !fn.isStatic ? 1 : 0;
  }
}
