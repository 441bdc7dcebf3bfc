/** Tools written in other files that this one hands to a model and runs: `import { handlers } from './handlers'`, `create_agent(tools=[delete_file])`. */
import type { Call, Expr, FunctionNode, Module } from '../../../facts/nodes.js';
import type { ToolOutcome, ToolRow } from '../../../catalog/schema.js';
import { unwrap } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver, Value } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { dispatches } from './dispatch.js';
import { itemsOf, outcomeOf } from './table.js';

export interface ForeignTool {
  readonly fn: FunctionNode;
  /** As the model knows it. */
  readonly name: string;
  readonly home: Resolver;
  /** Where this file takes it up: the call that runs it, or its place in an agent's list. */
  readonly at: Expr;
  /** The framework that runs it. */
  readonly row?: ToolRow;
  /** What the framework does with an exception. */
  readonly outcome?: ToolOutcome;
}

const SPEAKS = /tool|func|handler|action|command|skill|registr|executor|capabilit/iu;
const BODY = /^_?(?:execute|run|handler?|func|function|fn|call|invoke|callback|action|implementation|impl)$/iu;
const HOLDER = /^(?:definition|function|schema|spec|declaration|tool|metadata)$/iu;
const MAX_DEPTH = 3;
const HANDED = Symbol('tools of other files that are handed over');

/** Each once, where it is taken up first. */
export function foreignTools(context: RuleContext): readonly ForeignTool[] {
  const found = new Map<FunctionNode, ForeignTool>();
  for (const tool of [...dispatchedElsewhere(context), ...handedOver(context)]) if (!found.has(tool.fn)) found.set(tool.fn, tool);
  return [...found.values()];
}

/** What agents, graphs and models of this file are given, each time it is given. */
export function handedOver(context: RuleContext): readonly ForeignTool[] {
  return context.shared(HANDED, (own) => own.module.index.calls.flatMap((call) => handed(call, own).flatMap(({ items, row, outcome }) => items.flatMap((item) => {
    const value = own.resolver.valueOf(unwrap(item));
    return value.kind === 'function' && value.fn ? foreign({ fn: value.fn, name: value.summary.name, file: value.file }, { at: item, row, outcome }, own) : [];
  }))));
}

/** What this file runs itself by the name a model gave. */
function dispatchedElsewhere(context: RuleContext): readonly ForeignTool[] {
  const [dispatch] = dispatches(context);
  if (!dispatch) return [];
  return importedUses(context).flatMap((name) => within(context.resolver.valueOf(name), 0).flatMap((tool) => foreign(tool, { at: dispatch.call.callee }, context)));
}

function foreign({ fn, name, file }: Within, use: Pick<ForeignTool, 'at' | 'row' | 'outcome'>, context: RuleContext): readonly ForeignTool[] {
  const home = file === undefined || file === context.file ? undefined : homeOf({ file }, context.resolver);
  return home ? [{ fn, name, home, ...use }] : [];
}

/** The first use of each import that speaks of tools. */
function importedUses({ module }: { readonly module: Module }): readonly Expr[] {
  const wanted = new Set(module.index.imports.flatMap((i) => (i.typeOnly ? [] : i.names.flatMap((n) => (SPEAKS.test(n.local) ? [n.local] : [])))));
  const uses = new Map<string, Expr>();
  if (wanted.size > 0) for (const name of module.index.names) if (wanted.has(name.name) && !uses.has(name.name)) uses.set(name.name, name);
  return [...uses.values()];
}

interface Within { readonly fn: FunctionNode; readonly name: string; readonly file: string | undefined }

/** Tools in a list, a table of functions, or an object that describes one beside its function. */
function within(value: Value, depth: number): readonly Within[] {
  if (depth > MAX_DEPTH) return [];
  if (value.kind === 'union') return value.options.flatMap((v) => within(v, depth + 1));
  if (value.kind === 'literal') return value.items?.flatMap((v) => within(v, depth + 1)) ?? [];
  if (value.kind !== 'record') return [];
  const entries = [...value.entries];
  const name = nameOf(value) ?? entries.map(([key, v]) => (HOLDER.test(key) ? nameOf(v) : undefined)).find((n) => n !== undefined);
  if (name !== undefined) return entries.flatMap(([key, v]) => (BODY.test(key) && v.kind === 'function' && v.fn ? [{ fn: v.fn, name, file: v.file }] : []));
  if (entries.length > 0 && entries.every(([, v]) => v.kind === 'function')) return entries.flatMap(([key, v]) => (v.kind === 'function' && v.fn ? [{ fn: v.fn, name: key, file: v.file }] : []));
  return entries.flatMap(([, v]) => (v.kind === 'record' ? within(v, depth + 1) : []));
}

function nameOf(value: Value): string | undefined {
  const name = value.kind === 'record' && value.entries.has('description') ? value.entries.get('name') : undefined;
  return name?.kind === 'literal' && name.value.kind === 'string' ? name.value.value : undefined;
}

/** What an agent, a graph or a model is given in this call. */
function handed(call: Call, context: RuleContext): readonly { readonly items: readonly Expr[]; readonly row: ToolRow; readonly outcome: ToolOutcome }[] {
  return context.resolver.libraries(call.callee).flatMap((value) => context.catalog.toolList(value.symbol).map((list) => {
    const named = call.args.find((a) => a.name === list.option)?.value;
    const plain = call.args.filter((a) => a.name === undefined && !a.spread).map((a) => a.value);
    const given = named ?? (list.position === undefined ? undefined : plain[list.position]);
    const option = given?.kind === 'object' ? given.entries.find((e) => e.key === list.option)?.value : given;
    return { items: itemsOf(option, context), row: list.row, outcome: outcomeOf(list.row, context.resolver.shapeOf(call)) };
  }));
}
