/** Runs of agent frameworks whose own step limit is none, or so high that it is none. */
import type { LoopRow } from '../../../catalog/schema.js';
import type { Call, Expr } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { ArgValue, CallShape, LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { calleeText } from '../wording.js';
import { enclosingBound } from '../deadline/enclosing.js';

export interface FrameworkRun {
  /** The first run, where it is reported. */
  readonly call: Call;
  /** Later runs of the same agent. */
  readonly again: readonly Call[];
  readonly row: LoopRow;
  readonly symbol: string;
}

/** A default of this many steps ends no run that anybody waits for. */
const NO_BOUND_FROM = 1000;
const GRAPH = 'CompiledStateGraph#';

export interface FrameworkRuns {
  readonly sites: readonly Call[];
  readonly unbounded: readonly FrameworkRun[];
}

const KEY = Symbol('framework runs');

export function frameworkRuns(context: RuleContext): FrameworkRuns {
  return context.shared(KEY, collect);
}

function collect(context: RuleContext): FrameworkRuns {
  const sites: Call[] = [];
  const unbounded = new Map<Call | string, { call: Call; again: Call[]; row: LoopRow; symbol: string }>();
  for (const call of context.module.index.calls) {
    const value = context.resolver.library(call.callee);
    const row = value && (context.catalog.loopRun(value.symbol) ?? constructedLoop(value, context));
    if (!value || !row || isBuilt(value, row)) continue;
    sites.push(call);
    if (row.default !== 'none' && row.default < NO_BOUND_FROM) continue;
    if (isSet(call, value, row, context) || (value.symbol.includes(GRAPH) && !isCyclic(value, context)) || enclosingBound(call, false, context) !== 'none') continue;
    // The same agent run at several places is one finding.
    const origin = value.origins[0]?.call ?? value.symbol;
    const known = unbounded.get(origin);
    if (known) known.again.push(call);
    else unbounded.set(origin, { call, again: [], row, symbol: value.symbol });
  }
  return { sites, unbounded: [...unbounded.values()] };
}

/** Frameworks whose loop is an object of its own (`LoopAgent`): there is no run to look at. */
function constructedLoop(value: LibraryValue, context: RuleContext): LoopRow | undefined {
  if (value.form !== 'symbol') return undefined;
  const row = context.catalog.loopConstructor(value.symbol);
  return row?.runs.length === 0 ? row : undefined;
}

/** `Agent(…)` of a framework whose agents are run by calling them: nothing runs yet. */
function isBuilt(value: LibraryValue, row: LoopRow): boolean {
  return value.form === 'symbol' && row.runs.includes(`${value.symbol}()`);
}

function isSet(call: Call, value: LibraryValue, row: LoopRow, context: RuleContext): boolean {
  const own = context.resolver.shapeOf(call);
  const isConstruction = row.runs.length === 0;
  return row.options.some((o) => {
    const shapes = o.at === 'run' || isConstruction ? [own] : value.origins;
    // A configuration object built elsewhere may carry the limit to the run.
    const carried = o.at === 'constructor' && !isConstruction ? [own] : [];
    return shapes.some((s) => mayHold(s, o.path, o.position)) || carried.some((s) => holdsConfiguration(s, o.path)) || (o.at === 'constructor' && !isConstruction && value.origins.length === 0);
  }) || (own.open && row.options.some((o) => o.at === 'run'));
}

/** True when the option is there, or something computed that may hold it. */
function mayHold(shape: CallShape, path: readonly string[], position: number | undefined): boolean {
  const [head, ...rest] = path;
  if (head === undefined) return false;
  const named = shape.named[head];
  if (named) return inside(named, rest);
  if (shape.open) return true;
  const at = position === undefined ? undefined : shape.positional[position];
  if (!at) return false;
  // Python's positional form is the value itself, JavaScript's is the object that holds it.
  return inside(at, rest) || inside(at, path);
}

function inside(value: ArgValue, path: readonly string[]): boolean {
  const [head, ...rest] = path;
  if (value.kind === 'null' || value.kind === 'undefined') return false;
  if (head === undefined) return true;
  if (value.kind !== 'object') return value.kind === 'other';
  const entry = value.entries[head];
  return entry ? inside(entry, rest) : value.open;
}

function holdsConfiguration(shape: CallShape, path: readonly string[]): boolean {
  return [...Object.values(shape.named), ...shape.positional].some((v) => v.kind === 'object' && inside(v, path));
}

/** Edges that lead back, among those declared in this file; graphs built elsewhere are not judged. Prebuilt agents always loop. */
function isCyclic(value: LibraryValue, context: RuleContext): boolean {
  const built = value.origins.find((o) => o.call)?.call;
  const how = built && calleeText(built, '');
  if (how === undefined) return false;
  if (!how.endsWith('compile')) return /create(_react)?_agent|createReactAgent|createAgent/u.test(how);
  const edges = new Map<string, Set<string>>();
  const link = (from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined) return;
    const known = edges.get(from);
    if (known) known.add(to);
    else edges.set(from, new Set([to]));
  };
  for (const call of context.module.index.calls) {
    if (call.callee.kind !== 'member') continue;
    const [first, second, third] = call.args.map((a) => a.value);
    const { property } = call.callee;
    if (property === 'add_edge' || property === 'addEdge') {
      for (const from of nodeNames(first)) for (const to of nodeNames(second)) link(from, to);
    } else if (property === 'add_conditional_edges' || property === 'addConditionalEdges') {
      const targets = third ? nodeNames(third) : second && isToolsCondition(second) ? ['tools'] : [];
      for (const from of nodeNames(first)) for (const to of targets) link(from, to);
    }
  }
  return [...edges.keys()].some((start) => reaches(start, start, edges));
}

function isToolsCondition(expr: Expr): boolean {
  return expr.kind === 'name' && /^tools_?condition$/iu.test(expr.name);
}

/** Names of nodes in a string, a list of strings or the values of a mapping. */
function nodeNames(expr: Expr | undefined): readonly string[] {
  if (!expr) return [];
  const names: string[] = [];
  if (expr.kind === 'object') {
    for (const e of expr.entries) names.push(...nodeNames(e.value));
    return names;
  }
  walk(expr, (n) => {
    if (n.kind === 'string') names.push(n.value);
    else if (n.kind === 'name') names.push(n.name);
    return undefined;
  });
  return names;
}

function reaches(from: string, to: string, edges: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const next of edges.get(at) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return false;
}
