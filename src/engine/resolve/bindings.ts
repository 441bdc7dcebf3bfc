/** The value behind one binding. */
import { WHOLE_MODULE } from '../facts/statements.js';
import type { Expr, FunctionNode } from '../facts/nodes.js';
import type { ModuleResolver } from './resolver.js';
import { methodOwner } from './owners.js';
import type { Binding, PathStep } from './scopes.js';
import type { Value } from './types.js';
import { UNKNOWN, changed, isNothing, library, union } from './values.js';

export class BindingValues {
  private readonly cache = new Map<Binding, Value>();

  constructor(private readonly resolver: ModuleResolver) {}

  valueOf(binding: Binding): Value {
    const known = this.cache.get(binding);
    if (known) return known;
    this.cache.set(binding, UNKNOWN);
    const value = this.follow(this.source(binding), binding.path);
    this.cache.set(binding, value);
    return value;
  }

  /** The expression a binding takes its value from, when it takes all of it. */
  expressionOf(binding: Binding): Expr | undefined {
    const { source } = binding;
    if (binding.path.length > 0) return undefined;
    if (source.kind === 'assign') return source.assign.value;
    if (source.kind === 'with') return source.context;
    if (source.kind === 'param') return source.param.default;
    return undefined;
  }

  private source(binding: Binding): Value {
    const { source } = binding;
    const { resolver } = this;
    switch (source.kind) {
      case 'import': {
        const { name, import: from } = source;
        if (name.imported === WHOLE_MODULE && name.bindsRoot) return resolver.imports.valueOf(from.module.split('.')[0] ?? from.module, WHOLE_MODULE);
        return resolver.imports.valueOf(from.module, name.imported);
      }
      case 'assign': {
        const { assign } = source;
        if (assign.op !== '=' && assign.op !== ':=' && assign.op !== '??=' && assign.op !== '||=') return UNKNOWN;
        const value = assign.value ? resolver.valueOf(assign.value) : UNKNOWN;
        if (assign.kind === 'assign' && assign.annotation && binding.path.length === 0 && (value.kind === 'unknown' || isNothing(value))) {
          return resolver.instanceOf(assign.annotation) ?? value;
        }
        return value;
      }
      case 'param': return this.parameter(source.fn, source.index, source.param.annotation, source.param.default, source.param.form);
      case 'function': return { kind: 'function', fn: source.fn, summary: resolver.summary(source.fn), file: resolver.file };
      case 'class': return resolver.classValue(source.cls);
      case 'element': return this.element(source.iterable);
      case 'with': return resolver.valueOf(source.context);
      case 'exception': {
        const type = source.handler.types.length === 1 && source.handler.types[0] ? resolver.valueOf(source.handler.types[0]) : UNKNOWN;
        return type.kind === 'library' ? library(type.symbol, 'instance', type.evidence, { because: type.because }) : UNKNOWN;
      }
    }
  }

  private element(iterable: Expr): Value {
    const value = this.resolver.valueOf(iterable);
    return value.kind === 'literal' && value.items && value.items.length > 0 && value.items.length <= 12 ? union(value.items) : UNKNOWN;
  }

  /** A parameter: by annotation, by default, or by what every caller in this file passes. */
  private parameter(fn: FunctionNode, index: number, annotation: Expr | undefined, fallback: Expr | undefined, form: string): Value {
    const { resolver } = this;
    if (form === 'list' || form === 'dict') return UNKNOWN;
    const typed = annotation && resolver.instanceOf(annotation);
    if (typed) return typed;
    const pattern = fn.params[index]?.pattern;
    const name = pattern?.kind === 'name' ? pattern.name : '';
    const values: Value[] = [];
    if (fallback) {
      const value = resolver.valueOf(fallback);
      if (value.kind !== 'literal') values.push(value);
    }
    const offset = resolver.isPython && methodOwner(fn) && !fn.isStatic ? 1 : 0;
    const callers = resolver.usage.callersOf(fn);
    for (const call of callers) {
      if (call.args.some((a) => a.spread)) return { kind: 'parameter', fn, name, index };
      const argument = call.args.find((a) => a.name === name && name !== '') ?? call.args.filter((a) => a.name === undefined)[index - offset];
      if (argument) values.push(resolver.valueOf(argument.value));
      else if (!fallback) return { kind: 'parameter', fn, name, index };
    }
    const useful = values.filter((v) => v.kind === 'library' || v.kind === 'object' || v.kind === 'function');
    if (useful.length > 0 && useful.length === values.length) {
      const value = union(useful);
      return value.kind === 'library' && callers.length > 0 ? changed(value, { because: [...value.because, `passed as ${name}`] }) : value;
    }
    return { kind: 'parameter', fn, name, index };
  }

  private follow(value: Value, path: readonly PathStep[]): Value {
    let at = value;
    for (const step of path) {
      if (step.kind === 'rest') return UNKNOWN;
      let next = UNKNOWN;
      if (step.kind === 'key') next = this.resolver.memberOf(at, step.key);
      else if (at.kind === 'literal' && at.items) next = at.items[step.index] ?? UNKNOWN;
      if (next.kind === 'unknown' && step.fallback) next = this.resolver.valueOf(step.fallback);
      at = next;
    }
    return at;
  }
}
