/** Who binds which name where. Built once per module by one walk; knows nothing of values. */
import type {
  Assign, AssignExpr, Block, ClassNode, Comprehension, Expr, FunctionNode, Handler, Import, ImportedName, Module, Node, Param, Pattern,
} from '../facts/nodes.js';
import { forEachChild, type ChildVisitor } from '../facts/visit.js';

/** Steps from a bound value to the part a name gets: `const { a: [x] } = v` gives [key a, item 0] for `x`. */
export type PathStep =
  | { readonly kind: 'key'; readonly key: string; readonly fallback?: Expr }
  | { readonly kind: 'item'; readonly index: number; readonly fallback?: Expr }
  | { readonly kind: 'rest' };

/** Where a binding's value comes from. */
export type Source =
  | { readonly kind: 'import'; readonly import: Import; readonly name: ImportedName }
  | { readonly kind: 'assign'; readonly assign: Assign | AssignExpr }
  | { readonly kind: 'param'; readonly fn: FunctionNode; readonly param: Param; readonly index: number }
  | { readonly kind: 'function'; readonly fn: FunctionNode }
  | { readonly kind: 'class'; readonly cls: ClassNode }
  | { readonly kind: 'element'; readonly iterable: Expr }
  | { readonly kind: 'with'; readonly context: Expr }
  | { readonly kind: 'exception'; readonly handler: Handler };

export interface Binding {
  readonly name: string;
  /** The name where it is bound, or the node that stands for it. */
  readonly node: Node;
  readonly source: Source;
  readonly path: readonly PathStep[];
  /** The innermost block the binding is visible in (function-wide bindings: the function or module). */
  readonly within: Node;
}

type Table = Map<string, Binding[]>;

export class Scopes {
  private readonly tables = new Map<Node, Table>();
  private readonly outer = new Map<Node, Set<string>>();

  constructor(readonly module: Module) {
    this.visit(module, module, module);
  }

  /** Bindings of `name` that are visible at `at`, from the innermost scope that has any. */
  lookup(name: string, at: Node): readonly Binding[] {
    let leftFunction = false;
    for (let scope: Node | undefined = at; scope; scope = scope.parent) {
      const table = isScope(scope) ? this.tables.get(scope) : undefined;
      if (table && !(scope.kind === 'class' && leftFunction)) {
        const found = visible(table.get(name) ?? NONE, scope, at);
        if (found.length > 0) return innermost(found);
      }
      if (scope.kind === 'function') leftFunction = true;
    }
    return [];
  }

  /** All bindings of one scope node (module, function, class). */
  table(scope: Node): ReadonlyMap<string, readonly Binding[]> {
    return this.tables.get(scope) ?? new Map<string, Binding[]>();
  }

  /** Visits nodes of one scope and block. Made once for each such place, not once for each node. */
  private visitor(scope: Node, block: Node): ChildVisitor {
    const again: ChildVisitor = (child) => { this.visit(child, scope, block, again); };
    return again;
  }

  private visit(node: Node, scope: Node, block: Node, again: ChildVisitor = this.visitor(scope, block)): void {
    switch (node.kind) {
      case 'import':
        for (const name of node.names) {
          if (name.imported === '*') this.add(scope, scope, '*', node, { kind: 'import', import: node, name }, []);
          else this.add(scope, scope, name.local, node, { kind: 'import', import: node, name }, []);
        }
        return;
      case 'assign': {
        const own = node.declaration === 'let' || node.declaration === 'const' || node.declaration === 'using';
        for (const target of node.targets) this.bind(target, scope, own ? block : scope, { kind: 'assign', assign: node }, []);
        break;
      }
      case 'assignExpr':
        this.bind(node.target, scope, scope, { kind: 'assign', assign: node }, []);
        break;
      case 'functionStatement':
        if (node.fn.name !== undefined && node.fn.form !== 'method') {
          this.add(scope, block.kind === 'block' && this.isBraced(block) ? block : scope, node.fn.name, node.fn, { kind: 'function', fn: node.fn }, []);
        } else if (node.fn.name !== undefined && scope.kind === 'class') {
          this.add(scope, scope, node.fn.name, node.fn, { kind: 'function', fn: node.fn }, []);
        }
        break;
      case 'classStatement':
        if (node.cls.name !== undefined) this.add(scope, scope, node.cls.name, node.cls, { kind: 'class', cls: node.cls }, []);
        break;
      case 'function':
        this.visitFunction(node, scope, block);
        return;
      case 'class':
        for (const e of [...node.decorators, ...node.bases]) this.visit(e, scope, block);
        for (const k of node.keywords) this.visit(k.value, scope, block);
        this.visit(node.body, node, node);
        return;
      case 'comprehension':
        this.visitComprehension(node, scope);
        return;
      case 'loop':
        if (node.target && node.iterable) this.bind(node.target, scope, this.module.language === 'python' ? scope : node, { kind: 'element', iterable: node.iterable }, []);
        break;
      case 'with':
        for (const item of node.items) if (item.target) this.bind(item.target, scope, scope, { kind: 'with', context: item.context }, []);
        break;
      case 'handler':
        if (node.binding) this.bind(node.binding, scope, node, { kind: 'exception', handler: node }, []);
        break;
      case 'otherStatement':
        if (node.form === 'global' || node.form === 'nonlocal') {
          const names = this.outer.get(scope) ?? new Set<string>();
          for (const e of node.exprs) if (e.kind === 'name') names.add(e.name);
          this.outer.set(scope, names);
          return;
        }
        break;
      default:
        break;
    }
    const isInner = node.kind === 'block' || node.kind === 'loop';
    forEachChild(node, isInner ? this.visitor(scope, node) : again);
  }

  private visitFunction(fn: FunctionNode, scope: Node, block: Node): void {
    for (const d of fn.decorators) this.visit(d, scope, block);
    fn.params.forEach((param, index) => {
      this.bind(param.pattern, fn, fn, { kind: 'param', fn, param, index }, []);
      for (const d of param.decorators ?? []) this.visit(d, scope, block);
      if (param.default) this.visit(param.default, scope, block);
    });
    if (fn.name !== undefined && fn.parent?.kind !== 'functionStatement' && fn.form === 'function') {
      this.add(fn, fn, fn.name, fn, { kind: 'function', fn }, []);
    }
    this.visit(fn.body, fn, fn);
  }

  private visitComprehension(node: Comprehension, scope: Node): void {
    for (const clause of node.clauses) {
      this.bind(clause.target, node, node, { kind: 'element', iterable: clause.iterable }, []);
      this.visit(clause.iterable, scope, scope);
    }
    for (const e of [...node.conditions, ...(node.keyExpr ? [node.keyExpr] : []), node.element]) this.visit(e, node, node);
  }

  private bind(pattern: Pattern, scope: Node, within: Node, source: Source, path: readonly PathStep[]): void {
    switch (pattern.kind) {
      case 'name': this.add(scope, within, pattern.name, pattern, source, path); return;
      case 'listPattern':
        pattern.items.forEach((item, index) => { if (item) this.bind(item, scope, within, source, [...path, { kind: 'item', index }]); });
        return;
      case 'objectPattern':
        for (const e of pattern.entries) {
          const step: PathStep = e.rest || e.key === undefined ? { kind: 'rest' } : { kind: 'key', key: e.key, fallback: e.default };
          this.bind(e.target, scope, within, source, [...path, step]);
        }
        return;
      case 'restPattern': this.bind(pattern.target, scope, within, source, [...path, { kind: 'rest' }]); return;
      case 'defaultPattern': {
        const last = path[path.length - 1];
        const withFallback = last && last.kind !== 'rest' ? [...path.slice(0, -1), { ...last, fallback: pattern.default }] : path;
        this.bind(pattern.target, scope, within, source, withFallback);
        return;
      }
      default: return;
    }
  }

  private add(scope: Node, within: Node, name: string, node: Node, source: Source, path: readonly PathStep[]): void {
    const home = this.outer.get(scope)?.has(name) ? this.outerHome(scope) : scope;
    let table = this.tables.get(home);
    if (!table) this.tables.set(home, (table = new Map<string, Binding[]>()));
    const list = table.get(name);
    const binding: Binding = { name, node, source, path, within: home === scope ? within : home };
    if (list) list.push(binding);
    else table.set(name, [binding]);
  }

  /** `global`/`nonlocal` names live in the module here: telling closures apart from globals has not mattered to any rule. */
  private outerHome(_scope: Node): Node {
    return this.module;
  }

  private isBraced(block: Block): boolean {
    return block.braces && block.parent?.kind !== 'function';
  }
}

/** The nodes that names are bound in; asking for a table costs more than looking at the kind. */
function isScope({ kind }: Node): boolean {
  return kind === 'function' || kind === 'module' || kind === 'class' || kind === 'comprehension';
}

function isAncestor(outer: Node, inner: Node): boolean {
  for (let at: Node | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

const NONE: readonly Binding[] = [];

/** Those of a scope's bindings whose block is around `at`; nearly always all of them, and then no list is made. */
function visible(bindings: readonly Binding[], scope: Node, at: Node): readonly Binding[] {
  const isVisible = (b: Binding): boolean => b.within === scope || isAncestor(b.within, at);
  return bindings.every(isVisible) ? bindings : bindings.filter(isVisible);
}

/** Keeps the bindings of the innermost block: an inner `const` hides an outer one, and what is assigned inside its block goes to it. */
function innermost(bindings: readonly Binding[]): readonly Binding[] {
  const [first] = bindings;
  if (bindings.every((b) => b.within === first?.within)) return bindings;
  let best: Node | undefined;
  for (const b of bindings) if (!best || (best.start <= b.within.start && b.within.end <= best.end && best !== b.within)) best = b.within;
  return bindings.filter((b) => b.within === best || (best !== undefined && isPlainAssignment(b) && isAncestor(best, b.node)));
}

function isPlainAssignment({ source }: Binding): boolean {
  return source.kind === 'assign' && (source.assign.kind === 'assignExpr' || source.assign.declaration === undefined);
}
