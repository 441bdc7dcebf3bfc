/** Turns expressions of one module into values. The heart of resolve: lookups, members, calls; results are cached per expression. */
import { LineIndex } from '../text/lineIndex.js';
import type { Span } from '../text/span.js';
import type { Call, ClassNode, Expr, FunctionNode, ListLiteral, Member, Module, Name, Node } from '../facts/nodes.js';
import { enclosingFunction } from '../facts/module.js';
import type { Run } from '../facts/runs.js';
import { typeName } from './annotations.js';
import { BindingValues } from './bindings.js';
import { PYTHON_BUILTINS, SCRIPT_GLOBALS } from './builtins.js';
import { looksLikeClass, resultOf } from './calls.js';
import { declaredType } from './declared.js';
import { ModuleExports } from './exports.js';
import { Imports } from './imports.js';
import { DeclaredMembers, pythonSelf } from './members.js';
import { methodOwner } from './owners.js';
import { Passing } from './passing.js';
import type { ResolverPool } from './pool.js';
import { reaching } from './reaching.js';
import { Scopes, type Binding } from './scopes.js';
import { argValue, shapeOf } from './shapes.js';
import { Summary } from './summary.js';
import type { ArgValue, CallShape, DeclaredType, Definition, FunctionSummary, LibraryValue, Place, Resolver, Value } from './types.js';
import { Usage } from './usage.js';
import { UNKNOWN, atDistance, changed, library, libraryOptions, union } from './values.js';

const MAX_DEPTH = 60;
/** Longer lists are data, not places to keep clients and tools in. */
const MAX_ITEMS = 64;

export class ModuleResolver implements Resolver {
  readonly scopes: Scopes;
  readonly imports: Imports;
  readonly exports: ModuleExports;
  readonly usage: Usage;
  readonly passing: Passing;
  private readonly bindings: BindingValues;
  private readonly values = new Map<Expr, Value>();
  private readonly defined = new Map<Name, readonly Definition[]>();
  private readonly shapes = new Map<Call, CallShape>();
  private readonly summaries = new Map<FunctionNode, Summary>();
  private readonly classes = new Map<ClassNode, DeclaredMembers>();
  private lines: LineIndex | undefined;
  private depth = 0;

  constructor(readonly module: Module, readonly file: string, readonly pool: ResolverPool) {
    this.scopes = new Scopes(module);
    this.imports = new Imports(this);
    this.exports = new ModuleExports(this);
    this.usage = new Usage(this);
    this.passing = new Passing(this);
    this.bindings = new BindingValues(this);
  }

  get isPython(): boolean {
    return this.module.language === 'python';
  }

  valueOf(expr: Expr): Value {
    const known = this.values.get(expr);
    if (known) return known;
    if (this.depth > MAX_DEPTH) return UNKNOWN;
    this.values.set(expr, UNKNOWN);
    this.depth++;
    try {
      const value = this.compute(expr);
      this.values.set(expr, value);
      return value;
    } finally {
      this.depth--;
    }
  }

  library(expr: Expr): LibraryValue | undefined {
    const value = this.valueOf(expr);
    if (value.kind === 'library') return value;
    return value.kind === 'union' && expr.kind === 'member' ? this.onlyKnownCall(value.options) : undefined;
  }

  /** One of several clients, of which a single one has such a call: `self.client.chat.completions.create` where the client is OpenAI's or Bedrock's. */
  private onlyKnownCall(options: readonly Value[]): LibraryValue | undefined {
    const libraries = options.filter((o) => o.kind === 'library');
    if (libraries.length !== options.length) return undefined;
    const [call, ...others] = libraries.filter((o) => this.pool.knowledge.api(o.symbol)?.role === 'call');
    return others.length === 0 ? call : undefined;
  }

  libraries(expr: Expr): readonly LibraryValue[] {
    return libraryOptions(this.valueOf(expr));
  }

  shapeOf(call: Call): CallShape {
    let shape = this.shapes.get(call);
    if (!shape) this.shapes.set(call, (shape = shapeOf(this, call)));
    return shape;
  }

  argValue(expr: Expr): ArgValue {
    return argValue(this, expr);
  }

  callee(call: Call): { readonly fn?: FunctionNode; readonly summary: FunctionSummary } | undefined {
    const value = this.valueOf(call.callee);
    return value.kind === 'function' ? { fn: value.file === this.file ? value.fn : undefined, summary: value.summary } : undefined;
  }

  definitions(name: Expr): readonly Definition[] {
    if (name.kind !== 'name') return [];
    let found = this.defined.get(name);
    if (!found) this.defined.set(name, (found = reaching(this.scopes.lookup(name.name, name), name).map((b) => ({ node: b.node, value: this.bindings.expressionOf(b) }))));
    return found;
  }

  usesOf(binding: Node): readonly Expr[] {
    return this.usage.usesOf(binding);
  }

  callersOf(fn: FunctionNode): readonly Call[] {
    return this.usage.callersOf(fn);
  }

  runsOf(fn: FunctionNode): readonly Run[] {
    return this.usage.runsOf(fn);
  }

  summary(fn: FunctionNode): FunctionSummary {
    let summary = this.summaries.get(fn);
    if (!summary) this.summaries.set(fn, (summary = new Summary(this, fn)));
    return summary;
  }

  elsewhere(file: string): Resolver | undefined {
    return file === this.file ? this : this.pool.of(file);
  }

  place(span: Span): Place {
    this.lines ??= new LineIndex(this.module.text);
    return { file: this.file, span: { start: span.start, end: span.end }, line: this.lines.positionAt(span.start).line + 1 };
  }

  declaredType(annotation: Expr): DeclaredType | undefined {
    return declaredType(this, annotation);
  }

  membersOf(cls: ClassNode): DeclaredMembers {
    let members = this.classes.get(cls);
    if (!members) this.classes.set(cls, (members = new DeclaredMembers(this, cls)));
    return members;
  }

  classValue(cls: ClassNode): Value {
    return { kind: 'class', cls, name: cls.name ?? '', file: this.file, members: this.membersOf(cls) };
  }

  objectOf(cls: ClassNode): Value {
    return { kind: 'object', name: cls.name ?? '', file: this.file, members: this.membersOf(cls) };
  }

  /** An instance of the type an annotation names, when that is a class we can see or a library's. */
  instanceOf(annotation: Expr): Value | undefined {
    const named = typeName(annotation);
    if (!named) return undefined;
    const type = this.valueOf(named);
    if (type.kind === 'library' && type.form === 'symbol' && type.evidence !== 'global') {
      return library(type.symbol, 'instance', 'annotated', { isAsync: type.isAsync, because: [...type.because, `annotated as ${type.symbol}`] });
    }
    if (type.kind === 'class') return { kind: 'object', name: type.name, file: type.file, members: type.members };
    return undefined;
  }

  /** The value of a module-level name. */
  topLevel(name: string): Value | undefined {
    const found = this.scopes.table(this.module).get(name);
    return found && found.length > 0 ? union(found.map((b) => this.bindings.valueOf(b))) : undefined;
  }

  private compute(expr: Expr): Value {
    switch (expr.kind) {
      case 'name': return this.nameValue(expr);
      case 'member': return this.memberOf(this.valueOf(expr.object), expr.property, expr);
      case 'call': return resultOf(this, expr);
      case 'await': return this.valueOf(expr.value);
      case 'assignExpr': return this.valueOf(expr.value);
      case 'conditional': return union([this.valueOf(expr.then), this.valueOf(expr.otherwise)]);
      case 'binary':
        return expr.op === '||' || expr.op === '??' || expr.op === '&&' ? union([this.valueOf(expr.left), this.valueOf(expr.right)]) : this.literal(expr);
      case 'index': return this.indexValue(expr.object, expr.index);
      case 'object': {
        const entries = new Map<string, Value>();
        let open = false;
        for (const e of expr.entries) {
          if (e.key !== undefined && !e.spread) entries.set(e.key, this.valueOf(e.value));
          else open = true;
        }
        return { kind: 'record', entries, open, expr };
      }
      case 'string': case 'number': case 'constant': case 'unary': return this.literal(expr);
      case 'list': return this.listValue(expr);
      case 'template': return { kind: 'literal', value: { kind: 'text' }, expr };
      case 'function': return { kind: 'function', fn: expr, summary: this.summary(expr), file: this.file };
      case 'class': return this.classValue(expr);
      case 'other': return expr.form === 'cast' && expr.children[0] ? this.valueOf(expr.children[0]) : UNKNOWN;
      default: return UNKNOWN;
    }
  }

  private literal(expr: Expr): Value {
    return { kind: 'literal', value: argValue(this, expr), expr };
  }

  private listValue(list: ListLiteral): Value {
    let items: readonly Value[] | undefined;
    const get = (): readonly Value[] => (items ??= list.items.slice(0, MAX_ITEMS).map((i) => this.valueOf(i)));
    return { kind: 'literal', value: { kind: 'other' }, expr: list, get items() { return get(); } };
  }

  private indexValue(object: Expr, index: Expr): Value {
    const base = this.valueOf(object);
    if (index.kind === 'string' && (base.kind === 'record' || (base.kind === 'library' && !this.isPython))) return this.memberOf(base, index.value);
    if (base.kind === 'literal' && base.items && index.kind === 'number') return base.items[index.value] ?? UNKNOWN;
    // `Agent[Context]` is the class `Agent` with its type parameters filled in; `Color['RED']` and `rows[0]` are none.
    return this.isPython && index.kind !== 'string' && index.kind !== 'number' && this.isClass(base) ? base : UNKNOWN;
  }

  private isClass(value: Value): boolean {
    return value.kind === 'class' || (value.kind === 'library' && value.form === 'symbol' && (this.pool.knowledge.isClass(value.symbol) || looksLikeClass(value.symbol)));
  }

  private nameValue(name: Name): Value {
    const self = this.selfValue(name);
    if (self) return self;
    const bindings = this.scopes.lookup(name.name, name);
    const [first] = bindings;
    if (first && bindings.length === 1) return this.bindings.valueOf(first);
    if (first) return union(reaching(bindings, name).map((b) => this.bindings.valueOf(b)));
    const found = this.isPython ? this.imports.starred(name.name) ?? (name.parent?.kind === 'member' ? this.imports.injected(name.name) : undefined) : undefined;
    if (found) return found;
    const globals = this.isPython ? PYTHON_BUILTINS : SCRIPT_GLOBALS;
    if (!globals.has(name.name)) return UNKNOWN;
    return library(this.pool.knowledge.canonical(name.name).symbol, 'symbol', 'global');
  }

  /** `self`, `cls`, `this`, `super` inside methods. */
  private selfValue(name: Name): Value | undefined {
    if (!this.isPython && name.name !== 'this' && name.name !== 'super') return undefined;
    for (let fn = enclosingFunction(name); fn; fn = enclosingFunction(fn)) {
      const cls = methodOwner(fn);
      if (cls && this.isPython) {
        if (name.name !== pythonSelf(fn)) { if (fn.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === name.name)) return undefined; continue; }
        return fn.decorators.some((d) => d.kind === 'name' && d.name === 'classmethod') ? this.classValue(cls) : this.objectOf(cls);
      }
      if (cls) return name.name === 'super' ? this.superOf(cls) : fn.isStatic ? this.classValue(cls) : this.objectOf(cls);
      if (!this.isPython && fn.form !== 'arrow') return UNKNOWN;
    }
    return undefined;
  }

  /** The parent part of a class: its first base as an object. */
  superOf(cls: ClassNode): Value {
    const base = cls.bases[0] && this.valueOf(cls.bases[0]);
    if (base?.kind === 'class') return { kind: 'object', name: base.name, file: base.file, members: base.members };
    if (base?.kind === 'library') return library(base.symbol, 'instance', base.evidence, { because: base.because });
    return UNKNOWN;
  }

  memberOf(value: Value, property: string, at?: Member): Value {
    switch (value.kind) {
      case 'library': return this.libraryMember(value, property);
      case 'class': case 'object': {
        const own = value.members.get(property);
        if (own) return own.kind === 'function' && value.kind === 'object' ? { ...own, self: value } : own;
        const base = value.members.bases[0];
        if (!base || value.members.get('request') || value.members.get('send')) return UNKNOWN;
        return this.libraryMember(library(base.symbol, 'instance', base.evidence, { because: base.because, isAsync: base.isAsync }), property);
      }
      case 'record': return value.entries.get(property) ?? UNKNOWN;
      case 'module': {
        const found = this.pool.exported(value.file, property);
        return found ? atDistance(found) : UNKNOWN;
      }
      case 'union': return union(value.options.map((v) => this.memberOf(v, property, at)));
      case 'function': return property === 'bind' || property === 'call' || property === 'apply' ? value : UNKNOWN;
      default: return UNKNOWN;
    }
  }

  private libraryMember(value: LibraryValue, property: string): Value {
    const joint = value.form === 'instance' ? '#' : '.';
    const { symbol, isAsync } = this.pool.knowledge.canonical(value.symbol + joint + property);
    return changed(value, { symbol, form: 'symbol', isAsync: value.isAsync || isAsync, isModule: undefined });
  }

  bindingValue(binding: Binding): Value {
    return this.bindings.valueOf(binding);
  }
}
