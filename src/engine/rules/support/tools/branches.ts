/** Dispatch by comparison: `if name == "search": search(**args)`, `switch (call.name) { case 'search': … }`. */
import type { Block, Call, Expr, FunctionNode, If, Node, Switch } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { unwrap, walk, walkOwn } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
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
  walk(context.module, (node) => {
    const name = node.kind === 'if' ? comparedName(node.test) : node.kind === 'switch' && isStringSwitch(node) ? unwrap(node.subject) : undefined;
    if (!name || (node.kind !== 'if' && node.kind !== 'switch')) return undefined;
    const home = enclosingFunction(node);
    const key = `${String(home?.start ?? -1)} ${textOf(name, context)}`;
    if (found.has(key) || isParameter(name, home) || !isModelGiven(name, context)) return undefined;
    const call = firstFallible(branchesOf(node), home, context);
    if (call) found.set(key, { call, name });
    return undefined;
  });
  return [...found.values()];
}

/** `run_tool(block.name, block.input)` where `run_tool` compares its parameter with the names of the tools. */
function handedOver(context: RuleContext): readonly BranchDispatch[] {
  return context.module.index.calls.flatMap((call) => {
    if (call.args.length < 2) return [];
    const value = context.resolver.valueOf(call.callee);
    if (value.kind !== 'function' || value.file !== context.file || !value.fn || answersFailures(call, context)) return [];
    const { fn } = value;
    const offset = value.self && fn.params[0]?.pattern.kind === 'name' && fn.params[0].pattern.name === 'self' ? 1 : 0;
    const index = call.args.findIndex((a) => !a.spread && isModelGiven(a.value, context));
    const argument = call.args[index];
    if (!argument) return [];
    const parameter = argument.name ?? parameterName(fn, index + offset);
    return parameter !== undefined && comparesAndCalls(fn, parameter, context) ? [{ call, name: argument.value }] : [];
  });
}

/** True when a branch on the parameter leads to a fallible call that nothing in the function handles. */
function comparesAndCalls(fn: FunctionNode, parameter: string, context: RuleContext): boolean {
  return walkOwn(fn.body, (node) => {
    const name = node.kind === 'if' ? comparedName(node.test) : node.kind === 'switch' && isStringSwitch(node) ? unwrap(node.subject) : undefined;
    if (name?.kind !== 'name' || name.name !== parameter || (node.kind !== 'if' && node.kind !== 'switch')) return undefined;
    return firstFallible(branchesOf(node), fn, context) ? 'stop' : undefined;
  });
}

function firstFallible(blocks: readonly Block[], home: FunctionNode | undefined, context: RuleContext): Call | undefined {
  let found: Call | undefined;
  for (const block of blocks) {
    walkOwn(block, (node) => {
      if (node.kind !== 'call' || !outboundCall(node, context) || isHandled(node, home, context)) return undefined;
      found = node;
      return 'stop';
    });
    if (found) return found;
  }
  return undefined;
}

/** What runs when a comparison holds; the branches of `elif` and `else` come on their own. */
function branchesOf(node: If | Switch): readonly Block[] {
  return node.kind === 'if' ? [node.then] : node.cases.map((c) => c.body);
}

function isStringSwitch(node: Switch): boolean {
  return node.cases.some((c) => c.tests.some((t) => t.kind === 'string'));
}

/** `name` in `name == "search"`, `"search" === name`, `name in ("search", "find")`. */
function comparedName(test: Expr): Expr | undefined {
  const e = unwrap(test);
  if (e.kind !== 'binary') return undefined;
  if (e.op === '&&' || e.op === '||') return comparedName(e.left) ?? comparedName(e.right);
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

function textOf(expr: Expr, context: RuleContext): string {
  return context.module.text.slice(expr.start, expr.end);
}
