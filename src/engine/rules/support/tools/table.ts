/** The tools a module registers with a framework: which function is the body and what becomes of its exceptions. */
import { keptName } from '../../../facts/module.js';
import type { ToolBodyPlace, ToolOutcome, ToolRow } from '../../../catalog/schema.js';
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import type { ArgValue, CallShape } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { contextRow } from './contextTypes.js';
import { ownDecoratorRow } from './ownDecorators.js';

export interface RegisteredTool {
  readonly fn: FunctionNode;
  readonly name: string;
  readonly row: ToolRow;
  /** The decorator, factory call, class or list that registers it. */
  readonly declaration: Node;
  /** What the framework does with an exception, after the declaration's own options. */
  readonly outcome: ToolOutcome;
  /** The framework hands the body one text, whatever it declares. */
  readonly takesText: boolean;
  /** Entries of the body's first parameter that hold what the model filled in; empty where the parameter itself does. */
  readonly argumentsUnder: readonly string[];
}

const KEY = Symbol('registered tools');

/** Tools of the module, each body once; when several frameworks claim a body the gentlest outcome counts. */
export function registeredTools(context: RuleContext): readonly RegisteredTool[] {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): readonly RegisteredTool[] {
  const tools = new Map<FunctionNode, RegisteredTool>();
  const add = (fn: FunctionNode | undefined, row: ToolRow, declaration: Node, shape: CallShape | undefined, name?: string, place?: ToolBodyPlace): void => {
    if (!fn) return;
    const tool: RegisteredTool = { fn, name: name ?? fn.name ?? 'tool', row, declaration, outcome: outcomeOf(row, shape), takesText: place?.takesText === true, argumentsUnder: place?.argumentsUnder ?? [] };
    const known = tools.get(fn);
    if (!known || (known.outcome === 'ends' && tool.outcome !== 'ends')) tools.set(fn, tool);
  };
  for (const fn of context.module.index.functions) {
    for (const d of fn.decorators) {
      const call = d.kind === 'call' ? d : undefined;
      const symbol = context.resolver.library(call ? call.callee : d)?.symbol;
      const row = symbol === undefined ? ownDecoratorRow(d, context) : context.catalog.toolDecorator(symbol);
      if (row) add(fn, row, d, call && context.resolver.shapeOf(call));
    }
  }
  for (const call of context.module.index.calls) fromCall(call, context, add);
  for (const cls of context.module.index.classes) {
    for (const base of cls.bases) {
      const symbol = context.resolver.library(base)?.symbol;
      const found = symbol === undefined ? undefined : context.catalog.toolClass(symbol);
      if (!found) continue;
      for (const s of cls.body.statements) {
        if (s.kind === 'functionStatement' && s.fn.name !== undefined && found.methods.includes(s.fn.name)) add(s.fn, found.row, cls, undefined, cls.name);
      }
    }
  }
  for (const fn of context.module.index.functions) {
    const row = tools.has(fn) ? undefined : contextRow(fn, context);
    if (row) add(fn, row, fn, undefined);
  }
  return [...tools.values()];
}

type Add = (fn: FunctionNode | undefined, row: ToolRow, declaration: Node, shape: CallShape | undefined, name?: string, place?: ToolBodyPlace) => void;

function fromCall(call: Call, context: RuleContext, add: Add): void {
  for (const value of context.resolver.libraries(call.callee)) {
    const factory = context.catalog.toolFactory(value.symbol);
    if (factory) {
      const { position, name, property } = factory.body;
      const argument = argumentAt(call, position, name);
      const body = property === undefined ? argument : entryOf(argument, property);
      const shape = context.resolver.shapeOf(call);
      add(body && functionOf(body, context), factory.row, call, shape, toolName(shape) ?? keptName(call), factory.body);
    }
    for (const list of context.catalog.toolList(value.symbol)) {
      const option = argumentAt(call, list.position, context.catalog.ecosystem === 'python' ? list.option : undefined);
      const items = context.catalog.ecosystem === 'python' || option?.kind !== 'object' ? option : entryOf(option, list.option);
      for (const item of itemsOf(items, context)) add(functionOf(item, context), list.row, call, context.resolver.shapeOf(call));
    }
  }
}

function argumentAt(call: Call, position: number | undefined, name: string | undefined): Expr | undefined {
  const named = name === undefined ? undefined : call.args.find((a) => a.name === name);
  if (named) return named.value;
  const plain = call.args.filter((a) => a.name === undefined && !a.spread);
  if (position === undefined) return plain[0]?.value;
  return plain[position < 0 ? plain.length + position : position]?.value;
}

function entryOf(expr: Expr | undefined, key: string): Expr | undefined {
  return expr?.kind === 'object' ? expr.entries.find((e) => e.key === key && !e.spread)?.value : undefined;
}

/** The items of a list that stands in this file, also in a variable. */
export function itemsOf(expr: Expr | undefined, context: RuleContext): readonly Expr[] {
  if (!expr) return [];
  if (expr.kind === 'list') return expr.items;
  if (expr.kind === 'object') return expr.entries.map((e) => e.value);
  const value = context.resolver.valueOf(expr);
  if (value.kind === 'literal' && value.expr?.kind === 'list' && isOwnNode(value.expr, context)) return value.expr.items;
  return [];
}

/** Stands in the analysed file. */
export function isOwnNode(expr: Expr, context: RuleContext): boolean {
  let at: Node = expr;
  while (at.parent) at = at.parent;
  return at === context.module;
}

/** The function in this file an expression stands for. */
export function functionOf(expr: Expr, context: RuleContext): FunctionNode | undefined {
  if (expr.kind === 'function') return expr;
  const value = context.resolver.valueOf(expr);
  return value.kind === 'function' && value.file === context.file ? value.fn : undefined;
}

function toolName(shape: CallShape): string | undefined {
  const named = shape.named['name'] ?? objectName(shape.positional[0]) ?? objectName(shape.positional[1]);
  if (named?.kind === 'string') return named.value;
  const first = shape.positional[0];
  return first?.kind === 'string' ? first.value : undefined;
}

function objectName(value: ArgValue | undefined): ArgValue | undefined {
  return value?.kind === 'object' ? value.entries['name'] ?? value.entries['id'] : undefined;
}

/** What a framework does with an exception of a tool that this call registers. */
export function outcomeOf(row: ToolRow, shape: CallShape | undefined): ToolOutcome {
  if (!shape) return row.onException;
  for (const o of row.overrides) {
    const [head] = o.option;
    if (head === undefined) continue;
    const value = shape.named[head] ?? shape.positional.map((p) => (p.kind === 'object' ? p.entries[head] : undefined)).find((v) => v !== undefined);
    if (value && matches(value, o.value)) return o.outcome;
    if (!value && shape.open) return 'model';
  }
  return row.onException;
}

function matches(value: ArgValue, wanted: 'null' | 'true' | 'false' | 'any'): boolean {
  switch (wanted) {
    case 'null': return value.kind === 'null' || value.kind === 'undefined';
    case 'true': return value.kind === 'boolean' && value.value;
    case 'false': return value.kind === 'boolean' && !value.value;
    case 'any': return !(value.kind === 'null' || value.kind === 'undefined' || (value.kind === 'boolean' && !value.value));
  }
}
