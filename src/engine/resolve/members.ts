/** Members of classes written in the workspace: methods, fields, what methods assign to `self`/`this`, and inheritance. */
import type { ClassNode, Expr, FunctionNode, Pattern } from '../facts/nodes.js';
import { walk } from '../facts/visit.js';
import type { ModuleResolver } from './resolver.js';
import type { ClassMembers, LibraryValue, Value } from './types.js';
import { UNKNOWN, union } from './values.js';

export class DeclaredMembers implements ClassMembers {
  private readonly methods = new Map<string, FunctionNode>();
  private readonly fields = new Map<string, { readonly values: Expr[]; annotation?: Expr }>();
  private readonly cache = new Map<string, Value | undefined>();
  private collected = false;

  constructor(private readonly resolver: ModuleResolver, readonly cls: ClassNode) {}

  get(name: string): Value | undefined {
    if (!this.cache.has(name)) {
      this.cache.set(name, UNKNOWN);
      this.cache.set(name, this.find(name));
    }
    return this.cache.get(name);
  }

  get bases(): readonly LibraryValue[] {
    return this.cls.bases.flatMap((b) => {
      const v = this.resolver.valueOf(b);
      if (v.kind === 'library') return [v];
      return v.kind === 'class' ? v.members.bases : [];
    });
  }

  /** The method node declared here, not inherited. */
  method(name: string): FunctionNode | undefined {
    this.collect();
    return this.methods.get(name);
  }

  private find(name: string): Value | undefined {
    this.collect();
    const method = this.methods.get(name);
    if (method) {
      const value: Value = { kind: 'function', fn: method, summary: this.resolver.summary(method), file: this.resolver.file };
      if (method.form !== 'getter' && !isProperty(method)) return value;
      return value.summary.returns;
    }
    const field = this.fields.get(name);
    if (field) return this.fieldValue(field);
    for (const base of this.cls.bases) {
      const v = this.resolver.valueOf(base);
      if (v.kind === 'class') {
        const inherited = v.members.get(name);
        if (inherited) return inherited;
      }
    }
    return undefined;
  }

  private fieldValue(field: { readonly values: Expr[]; annotation?: Expr }): Value {
    const value = union(field.values.map((e) => this.resolver.valueOf(e)));
    if (field.annotation && (value.kind === 'unknown' || value.kind === 'parameter' || value.kind === 'literal')) {
      const typed = this.resolver.instanceOf(field.annotation);
      if (typed) return typed;
    }
    return value;
  }

  private collect(): void {
    if (this.collected) return;
    this.collected = true;
    for (const s of this.cls.body.statements) {
      if (s.kind === 'functionStatement' && s.fn.name !== undefined) {
        if (!this.methods.has(s.fn.name)) this.methods.set(s.fn.name, s.fn);
        this.collectAssigned(s.fn);
        if (s.fn.form === 'constructor') this.collectHandedOn(s.fn);
      } else if (s.kind === 'assign') {
        for (const t of s.targets) if (t.kind === 'name') this.note(t.name, s.value, s.annotation);
        if (s.value?.kind === 'function') this.collectAssigned(s.value);
      }
    }
  }

  private collectAssigned(fn: FunctionNode): void {
    const self = this.resolver.module.language === 'python' ? pythonSelf(fn) : 'this';
    if (self === undefined) return;
    walk(fn.body, (node) => {
      if (node.kind === 'class') return 'skip';
      if (node.kind === 'assign') for (const t of node.targets) this.noteTarget(t, self, node.value, node.annotation);
      else if (node.kind === 'assignExpr') this.noteTarget(node.target, self, node.value, undefined);
      else if (node.kind === 'with') for (const i of node.items) if (i.target) this.noteTarget(i.target, self, i.context, undefined);
      return undefined;
    });
  }

  /** `super().__init__(client=client)`: the constructor of a library's class that keeps what it is given under its name, as models of pydantic do. */
  private collectHandedOn(constructor: FunctionNode): void {
    if (this.resolver.module.language !== 'python' || this.bases.length === 0) return;
    walk(constructor.body, (node) => {
      if (node.kind !== 'call' || node.callee.kind !== 'member' || node.callee.property !== '__init__' || !isSuper(node.callee.object)) return undefined;
      for (const { name, value, spread } of node.args) if (name !== undefined && !spread) this.note(name, value, undefined);
      return 'stop';
    });
  }

  private noteTarget(target: Pattern, self: string, value: Expr | undefined, annotation: Expr | undefined): void {
    if (target.kind === 'member' && target.object.kind === 'name' && target.object.name === self) this.note(target.property, value, annotation);
  }

  private note(name: string, value: Expr | undefined, annotation: Expr | undefined): void {
    const field = this.fields.get(name) ?? { values: [] };
    if (value) field.values.push(value);
    if (annotation && !field.annotation) field.annotation = annotation;
    this.fields.set(name, field);
  }
}

function isSuper(expr: Expr): boolean {
  return expr.kind === 'call' && expr.callee.kind === 'name' && expr.callee.name === 'super';
}

/** Name of the instance parameter of a Python method, `undefined` for static methods. */
export function pythonSelf(fn: FunctionNode): string | undefined {
  if (fn.isStatic || fn.decorators.some((d) => d.kind === 'name' && d.name === 'staticmethod')) return undefined;
  const first = fn.params[0]?.pattern;
  return first?.kind === 'name' ? first.name : undefined;
}

function isProperty(fn: FunctionNode): boolean {
  return fn.decorators.some((d) => (d.kind === 'name' && (d.name === 'property' || d.name === 'cached_property')) || (d.kind === 'member' && d.property === 'cached_property'));
}
