/** Where names of a module are used: callers, settings made on an object after its construction, mutations. Computed when first asked. */
import type { Call, Expr, FunctionNode, Member, Name, Node, Pattern } from '../facts/nodes.js';
import { enclosingFunction } from '../facts/module.js';
import { runOf, type Run } from '../facts/runs.js';
import { dottedName } from '../facts/visit.js';
import type { ModuleResolver } from './resolver.js';
import { collectChanges, type Change } from './changes.js';
import { assignedName, methodOwner } from './owners.js';
import type { CallShape } from './types.js';

/** Something called or assigned on an object; `shape` tells how it was called. */
export interface Setting {
  readonly member: string;
  readonly shape?: CallShape;
}

interface MemberUse {
  readonly at: Node;
  readonly member: string;
  readonly call?: Call;
}

export class Usage {
  private names: Map<string, Name[]> | undefined;
  private changes: ReadonlyMap<string, readonly Change[]> | undefined;
  private members: ReadonlyMap<string, MemberUse[]> | undefined;
  private readonly homes = new Map<string, ReadonlyMap<FunctionNode, readonly MemberUse[]>>();
  private readonly settings = new Map<Call, readonly Setting[]>();
  /** Uses by the node that binds them, for the names asked about so far. */
  private readonly uses = new Map<string, ReadonlyMap<Node, readonly Name[]>>();
  private readonly handedOut = new Set<string>();
  private calls: Map<string, Call[]> | undefined;
  private readonly callers = new Map<FunctionNode, readonly Call[]>();
  private started: ReadonlyMap<string, readonly Run[]> | undefined;
  private readonly runs = new Map<FunctionNode, readonly Run[]>();
  private readonly resolving = new Set<FunctionNode>();

  constructor(private readonly resolver: ModuleResolver) {}

  /** Uses of the variable bound at `binding` (a Name in a pattern), in source order. */
  usesOf(binding: Node): readonly Expr[] {
    if (binding.kind !== 'name') return [];
    let byBinding = this.uses.get(binding.name);
    if (!byBinding) this.uses.set(binding.name, (byBinding = this.usesByBinding(binding.name)));
    return byBinding.get(binding) ?? [];
  }

  /** Each use of the name under everything it may mean: a long file uses one name for many variables, so asking of each again would be slow. */
  private usesByBinding(name: string): ReadonlyMap<Node, readonly Name[]> {
    const byBinding = new Map<Node, Name[]>();
    this.names ??= this.collectNames();
    for (const use of this.names.get(name) ?? []) {
      for (const node of new Set(this.resolver.scopes.lookup(name, use).map((b) => b.node))) if (node !== use) append(byBinding, node, use);
    }
    return byBinding;
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

  /** Calls of `fn` in this file, and those that have it run elsewhere. */
  runsOf(fn: FunctionNode): readonly Run[] {
    const known = this.runs.get(fn);
    if (known) return known;
    const name = fn.name ?? assignedName(fn);
    const direct = this.callersOf(fn).map((call): Run => ({ callee: call.callee, args: call.args, at: call, gives: 'result' }));
    const started = name === undefined ? [] : (this.startedByName().get(name) ?? []).filter(({ callee }) => {
      const value = this.resolver.valueOf(callee);
      return value.kind === 'function' && value.fn === fn;
    });
    const found = [...direct, ...started];
    this.runs.set(fn, found);
    return found;
  }

  /** What is called or assigned on the object that `construction` made, through the name it was bound to. */
  settingsOf(construction: Call): readonly Setting[] {
    let settings = this.settings.get(construction);
    if (!settings) this.settings.set(construction, (settings = this.usesOfObject(construction).map((u) => new Use(u, this.resolver))));
    return settings;
  }

  private usesOfObject(construction: Call): readonly MemberUse[] {
    const name = boundTo(construction);
    if (name === undefined) return [];
    this.members ??= this.collectMembers();
    // A local name means another object in another function.
    const home = name.includes('.') ? undefined : enclosingFunction(construction);
    const all = this.members.get(name) ?? [];
    if (!home) return all;
    let homes = this.homes.get(name);
    if (!homes) this.homes.set(name, (homes = byHome(all)));
    return homes.get(home) ?? [];
  }

  /** Keys set after its literal on the object that `expr` names (dotted); `open` when some are computed; `undefined` when it is left alone. */
  changesOf(expr: Expr): readonly string[] | 'open' | undefined {
    const name = dottedName(expr);
    if (name === undefined) return undefined;
    this.changes ??= collectChanges(this.resolver.module);
    const changes = (this.changes.get(name) ?? []).filter((c) => expr.kind !== 'name' || this.isSameVariable(expr, c.at));
    if (changes.length === 0) return undefined;
    const keys = changes.map((c) => c.key);
    return keys.every((k) => k !== undefined) ? keys : 'open';
  }

  /** A local name means another object in another function. */
  private isSameVariable(name: Name, at: Node): boolean {
    const there = this.resolver.scopes.lookup(name.name, at);
    return this.resolver.scopes.lookup(name.name, name).some((b) => there.includes(b));
  }

  /** Calls in this file whose callee has this last name, whatever it resolves to. */
  callsNamed(name: string): readonly Call[] {
    return this.callsByName().get(name) ?? [];
  }

  /** True when a function of this name is used other than by calling it: somebody unseen may call it then. */
  isHandedOut(name: string): boolean {
    this.names ??= this.collectNames();
    return this.handedOut.has(name);
  }

  private collectMembers(): ReadonlyMap<string, MemberUse[]> {
    const members = new Map<string, MemberUse[]>();
    const add = (object: Expr, use: MemberUse): void => {
      const name = dottedName(object);
      if (name !== undefined) append(members, name, use);
      // `connection.sock.settimeout(5)` is a setting of the connection too.
      if (object.kind !== 'member') return;
      const owner = dottedName(object.object);
      if (owner !== undefined) append(members, owner, { ...use, member: `${object.property}.${use.member}` });
    };
    for (const call of this.resolver.module.index.calls) {
      if (call.callee.kind === 'member') add(call.callee.object, { at: call, member: call.callee.property, call });
    }
    for (const a of this.resolver.module.index.assigns) {
      for (const t of a.kind === 'assign' ? a.targets : [a.target]) if (t.kind === 'member') add(t.object, { at: t, member: t.property });
    }
    return members;
  }

  private callsByName(): Map<string, Call[]> {
    if (this.calls) return this.calls;
    const calls = new Map<string, Call[]>();
    for (const call of this.resolver.module.index.calls) {
      const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : undefined;
      if (name !== undefined) append(calls, name, call);
    }
    return (this.calls = calls);
  }

  private startedByName(): ReadonlyMap<string, readonly Run[]> {
    if (this.started) return this.started;
    const started = new Map<string, Run[]>();
    for (const call of this.resolver.module.index.calls) {
      const run = runOf(call);
      const name = run.callee === call.callee ? undefined : run.callee.kind === 'name' ? run.callee.name : run.callee.kind === 'member' ? run.callee.property : undefined;
      if (name !== undefined) append(started, name, run);
    }
    return (this.started = started);
  }

  private collectNames(): Map<string, Name[]> {
    const names = new Map<string, Name[]>();
    const { index } = this.resolver.module;
    for (const member of index.members) if (isHandedOut(member)) this.handedOut.add(member.property);
    for (const name of index.names) {
      if (isHandedOut(name)) this.handedOut.add(name.name);
      append(names, name.name, name);
    }
    return names;
  }
}

/** The shape is worked out when it is looked at: mostly the member's name says enough. */
class Use implements Setting {
  constructor(private readonly use: MemberUse, private readonly resolver: ModuleResolver) {}

  get member(): string {
    return this.use.member;
  }

  get shape(): CallShape | undefined {
    return this.use.call && this.resolver.shapeOf(this.use.call);
  }
}

function append<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Uses by each function they stand in, inner and outer. */
function byHome(uses: readonly MemberUse[]): ReadonlyMap<FunctionNode, readonly MemberUse[]> {
  const homes = new Map<FunctionNode, MemberUse[]>();
  for (const use of uses) for (let home = enclosingFunction(use.at); home; home = enclosingFunction(home)) append(homes, home, use);
  return homes;
}

/** Neither called nor assigned to. */
function isHandedOut(use: Name | Member): boolean {
  const { parent } = use;
  if (parent?.kind === 'call') return parent.callee !== use;
  return !(parent?.kind === 'assign' && parent.targets.some((t) => t === use));
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
