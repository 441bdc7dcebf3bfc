/** Where names of a module are used: callers, settings made on an object after its construction, mutations. Computed when first asked. */
import type { Call, Expr, FunctionNode, Name, Node, Pattern } from '../facts/nodes.js';
import { enclosingFunction, isInside } from '../facts/module.js';
import { dottedName, walk } from '../facts/visit.js';
import type { ModuleResolver } from './resolver.js';
import { methodOwner } from './resolver.js';
import type { CallShape } from './types.js';

interface MemberUse {
  readonly at: Node;
  readonly member: string;
  readonly call?: Call;
}

export class Usage {
  private names: Map<string, Name[]> | undefined;
  private members: Map<string, MemberUse[]> | undefined;
  private calls: Map<string, Call[]> | undefined;
  private readonly callers = new Map<FunctionNode, readonly Call[]>();
  private readonly resolving = new Set<FunctionNode>();

  constructor(private readonly resolver: ModuleResolver) {}

  /** Uses of the variable bound at `binding` (a Name in a pattern), in source order. */
  usesOf(binding: Node): readonly Expr[] {
    if (binding.kind !== 'name') return [];
    this.names ??= this.collectNames();
    return (this.names.get(binding.name) ?? []).filter((n) => n !== binding && this.resolver.scopes.lookup(n.name, n).some((b) => b.node === binding));
  }

  /** Calls in this file whose callee is `fn`; for constructors, calls of the class. */
  callersOf(fn: FunctionNode): readonly Call[] {
    const known = this.callers.get(fn);
    if (known) return known;
    if (this.resolving.has(fn)) return [];
    this.resolving.add(fn);
    const owner = methodOwner(fn);
    const isConstructor = fn.form === 'constructor' || fn.name === '__init__';
    const name = isConstructor ? owner?.name : fn.name ?? assignedName(fn);
    const found = name === undefined ? [] : (this.callsByName().get(name) ?? []).filter((call) => {
      const value = this.resolver.valueOf(call.callee);
      return isConstructor ? value.kind === 'class' && value.cls === owner : value.kind === 'function' && value.fn === fn;
    });
    this.resolving.delete(fn);
    this.callers.set(fn, found);
    return found;
  }

  /** What is called or assigned on the object that `construction` made, through the name it was bound to. */
  settingsOf(construction: Call): readonly { readonly member: string; readonly shape?: CallShape }[] {
    const name = boundTo(construction);
    if (name === undefined) return [];
    // A local name means another object in another function.
    const home = name.includes('.') ? undefined : enclosingFunction(construction);
    return (this.memberUses().get(name) ?? []).filter((u) => !home || isInside(u.at, home)).map((u) => ({ member: u.member, ...(u.call ? { shape: this.resolver.shapeOf(u.call) } : {}) }));
  }

  isMutated(dotted: string): boolean {
    return this.mutatedNames().has(dotted);
  }

  private mutated: Set<string> | undefined;

  private mutatedNames(): Set<string> {
    if (this.mutated) return this.mutated;
    const found = new Set<string>();
    for (const a of this.resolver.module.index.assigns) {
      for (const t of a.kind === 'assign' ? a.targets : [a.target]) {
        if (t.kind === 'member' || t.kind === 'index') {
          const name = dottedName(t.object);
          if (name !== undefined) found.add(name);
        }
      }
    }
    for (const c of this.resolver.module.index.calls) {
      if (c.callee.kind === 'member' && (c.callee.property === 'update' || c.callee.property === 'setdefault')) {
        const name = dottedName(c.callee.object);
        if (name !== undefined) found.add(name);
      } else if (c.callee.kind === 'member' && c.callee.property === 'assign' && c.args[0]) {
        const name = dottedName(c.args[0].value);
        if (name !== undefined) found.add(name);
      }
    }
    return (this.mutated = found);
  }

  private memberUses(): Map<string, MemberUse[]> {
    if (this.members) return this.members;
    const members = new Map<string, MemberUse[]>();
    const add = (object: Expr, use: MemberUse): void => {
      const name = dottedName(object);
      if (name === undefined) return;
      const list = members.get(name);
      if (list) list.push(use);
      else members.set(name, [use]);
    };
    for (const call of this.resolver.module.index.calls) {
      if (call.callee.kind === 'member') add(call.callee.object, { at: call, member: call.callee.property, call });
    }
    for (const a of this.resolver.module.index.assigns) {
      for (const t of a.kind === 'assign' ? a.targets : [a.target]) if (t.kind === 'member') add(t.object, { at: t, member: t.property });
    }
    return (this.members = members);
  }

  private callsByName(): Map<string, Call[]> {
    if (this.calls) return this.calls;
    const calls = new Map<string, Call[]>();
    for (const call of this.resolver.module.index.calls) {
      const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : undefined;
      if (name === undefined) continue;
      const list = calls.get(name);
      if (list) list.push(call);
      else calls.set(name, [call]);
    }
    return (this.calls = calls);
  }

  private collectNames(): Map<string, Name[]> {
    const names = new Map<string, Name[]>();
    walk(this.resolver.module, (node) => {
      if (node.kind === 'name') {
        const list = names.get(node.name);
        if (list) list.push(node);
        else names.set(node.name, [node]);
      }
      return undefined;
    });
    return names;
  }
}

/** The dotted name a construction is bound to: `client = X()`, `self.client = await X()`, `with X() as c`. */
function boundTo(construction: Call): string | undefined {
  let node: Node = construction;
  while (node.parent && (node.parent.kind === 'await' || node.parent.kind === 'other' || node.parent.kind === 'conditional' || node.parent.kind === 'binary')) node = node.parent;
  const holder = node.parent;
  if (holder?.kind === 'assign' && holder.value === node) return patternName(holder.targets[0]);
  if (holder?.kind === 'assignExpr') return patternName(holder.target);
  if (holder?.kind === 'with') return patternName(holder.items.find((i) => i.context === node)?.target);
  return undefined;
}

function patternName(pattern: Pattern | undefined): string | undefined {
  return pattern && (pattern.kind === 'name' || pattern.kind === 'member') ? dottedName(pattern) : undefined;
}

function assignedName(fn: FunctionNode): string | undefined {
  const holder = fn.parent;
  if (holder?.kind !== 'assign') return undefined;
  const target = holder.targets[0];
  return target?.kind === 'name' ? target.name : target?.kind === 'member' ? target.property : undefined;
}
