/** Dispatch by comparison: `if name == "search": search(**args)`, `switch (call.name) { case 'search': … }`. */
import type { Block, Call, Expr, FunctionNode, Node, Switch } from '../../../facts/nodes.js';
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import { receivers } from '../../../facts/parameters.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isReader } from '../model/passing.js';
import { unchecked } from '../model/value.js';
import { modelValues } from '../model/values.js';
import { spanText } from '../wording.js';
import { isModelGiven } from './modelGiven.js';
import { isHandled } from './guards.js';
import { outboundCall } from './outbound.js';
import { answersFailures } from './selfHandling.js';

/** A call that a comparison with the model's tool name leads to. */
export interface BranchDispatch {
  readonly call: Call;
  readonly name: Expr;
}

/**
 * Each chain of comparisons once: at the first branch that calls something fallible, or, when a function of this file holds the chain, at the call
 * that hands the model's name to that function.
 */
export function branchDispatches(context: RuleContext): readonly BranchDispatch[] {
  return [...inlineChains(context), ...handedOver(context)];
}

function inlineChains(context: RuleContext): readonly BranchDispatch[] {
  const found = new Map<string, BranchDispatch>();
  for (const node of context.module.index.branches) {
    const comparison = comparisonOf(node);
    if (!comparison) continue;
    const { name, branches } = comparison;
    const home = enclosingFunction(node);
    const key = `${String(home?.start ?? -1)} ${spanText(context.module, name)}`;
    if (found.has(key) || isParameter(name, home) || !isModelGiven(name, context)) continue;
    const call = firstFallible(branches, home, context);
    if (call) found.set(key, { call, name });
  }
  return [...found.values()];
}

/** `run_tool(block.name, block.input)` where `run_tool` compares its parameter with the names of the tools. */
function handedOver(context: RuleContext): readonly BranchDispatch[] {
  return context.module.index.calls.flatMap((call) => {
    if (call.args.length < 2) return [];
    const value = context.resolver.valueOf(call.callee);
    if (value.kind !== 'function' || value.file !== context.file || !value.fn) return [];
    const index = call.args.findIndex((a) => !a.spread && isModelGiven(a.value, context));
    const argument = call.args[index];
    if (!argument || answersFailures(call, context)) return [];
    const { fn } = value;
    const parameter = argument.name ?? parameterName(fn, index + receivers(fn));
    return parameter !== undefined && comparesAndCalls(fn, parameter, context) ? [{ call, name: argument.value }] : [];
  });
}

/** True when a branch on the parameter leads to a fallible call that nothing in the function handles. */
function comparesAndCalls(fn: FunctionNode, parameter: string, context: RuleContext): boolean {
  return walkOwn(fn.body, (node) => {
    const comparison = comparisonOf(node);
    if (comparison?.name.kind !== 'name' || comparison.name.name !== parameter) return undefined;
    return firstFallible(comparison.branches, fn, context) ? 'stop' : undefined;
  });
}

function firstFallible(blocks: readonly Block[], home: FunctionNode | undefined, context: RuleContext): Call | undefined {
  let found: Call | undefined;
  for (const block of blocks) {
    walkOwn(block, (node) => {
      if (node.kind !== 'call' || !outboundCall(node, context) || goesOnTalking(node, context) || isHandled(node, home, context)) return undefined;
      found = node;
      return 'stop';
    });
    if (found) return found;
  }
  return undefined;
}

/** `client.chat.completions.create(messages=messages)` behind the tool: the conversation goes on with what the tool gave. A tool that asks a model writes its question out. */
function goesOnTalking(call: Call, context: RuleContext): boolean {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol === undefined || context.catalog.api(symbol)?.row.kind !== 'llm') return false;
  const isHistory = (name: string | undefined, value: Expr): boolean => name !== undefined && CONVERSATION.test(name) && (value.kind === 'name' || value.kind === 'member');
  return call.args.some((a) => isHistory(a.name, a.value) || (a.value.kind === 'object' && a.value.entries.some((e) => isHistory(e.key, e.value))));
}

const CONVERSATION = /^(?:messages|input|contents|history)$/u;

/** `len(arguments)`, `Object.keys(arguments)`, `json.loads(arguments)`: looks at what the model filled in. */
function looksOnly(call: Call, { resolver }: RuleContext): boolean {
  const symbol = resolver.library(call.callee)?.symbol;
  return symbol !== undefined && (!/[.#]/u.test(symbol) || /^(?:builtins|JSON|Object|Array|Number|String)\./u.test(symbol) || isReader(symbol));
}

/** `if name == "search": result = search(arguments)`: the call runs what the model named, with what it filled in. */
export function runsNamedTool(call: Call, context: RuleContext): boolean {
  if (looksOnly(call, context)) return false;
  let inner: Node = call;
  for (const at of ancestors(call)) {
    if (at.kind === 'function') return false;
    const name = at.kind === 'if' && at.then === inner ? comparedName(at.test) : undefined;
    if (name && isModelGiven(name, context)) return call.args.some((a) => unchecked(modelValues(context).of(a.value))?.isArguments === true);
    inner = at;
  }
  return false;
}

export interface Comparison {
  readonly name: Expr;
  /** What runs when it holds; `elif` and `else` come as nodes of their own. */
  readonly branches: readonly Block[];
}

/** `if name == "search": …`, `switch (name) { case "search": … }`. */
export function comparisonOf(node: Node): Comparison | undefined {
  if (node.kind === 'switch') return isStringSwitch(node) ? { name: unwrap(node.subject), branches: node.cases.map((c) => c.body) } : undefined;
  const name = node.kind === 'if' ? comparedName(node.test) : undefined;
  return name && node.kind === 'if' ? { name, branches: [node.then] } : undefined;
}

/** `case "search":`, `case searchTool.name:`. */
function isStringSwitch(node: Switch): boolean {
  return node.cases.some((c) => c.tests.some((t) => t.kind === 'string' || (t.kind === 'member' && t.property === 'name')));
}

/** `name` in `name == "search"`, `"search" === name`, `name in ("search", "find")`. */
function comparedName(test: Expr): Expr | undefined {
  const e = unwrap(test);
  if (e.kind !== 'binary') return undefined;
  if (e.op === '&&' || e.op === '||') {
    const left = comparedName(e.left);
    // `block.type == "tool_use" and block.name == "search"`: what kind of answer it is chooses no tool.
    return left && !(left.kind === 'member' && left.property === 'type') ? left : comparedName(e.right) ?? left;
  }
  if (e.op === '==' || e.op === '===') return e.right.kind === 'string' ? unwrap(e.left) : e.left.kind === 'string' ? unwrap(e.right) : undefined;
  return e.op === 'in' && e.right.kind === 'list' && e.right.items.every((i) => i.kind === 'string') ? unwrap(e.left) : undefined;
}

/** Names that arrive as parameters are judged where they are handed over. */
function isParameter(name: Expr, home: FunctionNode | undefined): boolean {
  return name.kind === 'name' && home?.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === name.name) === true;
}

function parameterName(fn: FunctionNode, index: number): string | undefined {
  const pattern: Node | undefined = fn.params[index]?.pattern;
  return pattern?.kind === 'name' ? pattern.name : undefined;
}
