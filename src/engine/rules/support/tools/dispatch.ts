/** Calls that run a tool the model chose by name. */
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';

export interface Dispatch {
  /** The call that runs the tool. */
  readonly call: Call;
  /** The name, as the model gave it. */
  readonly name: Expr;
  /** Where the function is looked up: the table and the lookup expression; absent for MCP and the like. */
  readonly lookup?: { readonly table: Expr; readonly at: Expr; /** Variable the result was put in first. */ readonly variable?: string; readonly form: 'index' | 'get' | 'getattr' | 'find' };
}

const KEY = Symbol('tool dispatches');
const TABLE_WORDS = /(tool|function|handler|action|command|skill|registr|plugin|capabilit|callable|dispatch|impl)/iu;
const NAME_PARAMETER = /^(tool_?name|function_?name|func_?name|fn_?name|tool|action_?name|command_?name)$/iu;
const DISPATCHER_NAME = /(execute|run|call|dispatch|invoke|handle|process|perform)_?(the_?)?(tool|function)|(tool|function)_?(execut|call|dispatch|invo|runner|handler)/iu;
const CALL_LISTS = new Set(['tool_calls', 'toolCalls', 'function_calls', 'functionCalls', 'toolUses', 'tool_uses']);
const RUN_METHODS = new Set(['invoke', 'ainvoke', 'run', 'arun', 'execute', 'call', 'handler', '_call', 'func', 'function', 'fn', 'apply', 'on_invoke_tool', 'callback', 'impl']);
const MCP_CALLS = /#(call_tool|callTool|call_tool_mcp)$/u;

export function dispatches(context: RuleContext): readonly Dispatch[] {
  return context.shared(KEY, (c) => c.module.index.calls.flatMap((call) => { const d = dispatchOf(call, c); return d ? [d] : []; }));
}

function dispatchOf(call: Call, context: RuleContext): Dispatch | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && MCP_CALLS.test(symbol)) {
    const name = mcpName(call);
    return name && isModelGiven(name, context, 0) ? { call, name } : undefined;
  }
  if (symbol === undefined && isMcpShaped(call)) {
    const name = mcpName(call);
    if (name && isModelGiven(name, context, 0)) return { call, name };
  }
  if (symbol !== undefined && symbol !== 'getattr') return undefined;
  const elsewhere = foreignDispatcher(call, context) ?? registryCall(call, context);
  if (elsewhere) return elsewhere;
  const target = toolExpression(call.callee);
  const found = target && lookupOf(target, context, 0);
  if (!found) return undefined;
  const { name, lookup } = found;
  return isModelGiven(name, context, 0) || (TABLE_WORDS.test(textOf(lookup.table, context)) && isDispatcherParameter(name)) ? { call, name, lookup } : undefined;
}

/** Helpers that speak of tools and run none. */
const ABOUT_TOOLS = /^(get|format|build|parse|is|has|to|make|create|validate|find|resolve|normali[sz]e|log|render)|(Name|Id|Key|Message|Schema|_name|_id)$/u;
const RUNNERS = new Set(['call', 'execute', 'invoke', 'run', 'dispatch', 'execute_tool', 'executeTool', 'run_tool', 'runTool', 'call_function', 'callFunction']);

/** `tools.call(block.name, block.input)`: a registry of the project runs what the model named. */
function registryCall(call: Call, context: RuleContext): Dispatch | undefined {
  const { callee } = call;
  const name = call.args[0]?.value;
  if (callee.kind !== 'member' || !RUNNERS.has(callee.property) || call.args.length < 2 || !name || call.args[0]?.spread) return undefined;
  if (!TABLE_WORDS.test(textOf(callee.object, context)) && !/mcp/iu.test(textOf(callee.object, context))) return undefined;
  const value = context.resolver.valueOf(callee);
  if (value.kind === 'library' || (value.kind === 'function' && value.summary.guarded && value.summary.fallible === true)) return undefined;
  return isModelGiven(name, context, 0) ? { call, name } : undefined;
}

/** `session.call_tool(name, args)` on something we cannot resolve: no other library has the method. */
function isMcpShaped(call: Call): boolean {
  return call.callee.kind === 'member' && (call.callee.property === 'call_tool' || call.callee.property === 'callTool');
}

/** `handleTool(call.name, args)` where another file's function does the lookup: its failure arrives here. */
function foreignDispatcher(call: Call, context: RuleContext): Dispatch | undefined {
  const value = context.resolver.valueOf(call.callee);
  const name = call.args[0]?.value;
  // Name and arguments together make a dispatch; with the name alone something is only looked up or written.
  if (call.args.length < 2 || value.kind !== 'function' || value.file === context.file || value.summary.guarded && value.summary.fallible === true || !name) return undefined;
  const called = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
  if (!DISPATCHER_NAME.test(called) || ABOUT_TOOLS.test(called) || !isModelGiven(name, context, 0)) return undefined;
  return { call, name };
}

function mcpName(call: Call): Expr | undefined {
  const first = call.args.find((a) => a.name === 'name') ?? call.args[0];
  if (!first || first.spread) return undefined;
  if (first.value.kind === 'object') return first.value.entries.find((e) => e.key === 'name')?.value;
  return first.value;
}

/** The expression that stands for the tool: `T[name]` in `T[name](…)` and in `T[name].invoke(…)`. */
function toolExpression(callee: Expr): Expr | undefined {
  const e = unwrap(callee);
  if (e.kind === 'member' && RUN_METHODS.has(e.property)) return e.object;
  return e;
}

interface Found { readonly name: Expr; readonly lookup: NonNullable<Dispatch['lookup']> }

function lookupOf(expr: Expr, context: RuleContext, depth: number): Found | undefined {
  const e = unwrap(expr);
  if (depth > 3) return undefined;
  if (e.kind === 'index') return e.index.kind === 'string' || e.index.kind === 'number' ? undefined : { name: e.index, lookup: { table: e.object, at: e, form: 'index' } };
  if (e.kind === 'member' && RUN_METHODS.has(e.property)) return lookupOf(e.object, context, depth + 1);
  if (e.kind === 'call') return lookupCall(e, context);
  if (e.kind === 'binary' && (e.op === '||' || e.op === '??')) return undefined;
  if (e.kind !== 'name') return undefined;
  const definitions = context.resolver.definitions(e);
  const value = definitions.length === 1 ? definitions[0]?.value : undefined;
  const found = value && lookupOf(value, context, depth + 1);
  return found && { name: found.name, lookup: { ...found.lookup, variable: found.lookup.variable ?? e.name } };
}

function lookupCall(call: Call, context: RuleContext): Found | undefined {
  const { callee } = call;
  if (callee.kind === 'name' && callee.name === 'next' && call.args[0]?.value.kind === 'comprehension') {
    const compared = comparedIn(call.args[0].value);
    return compared && { name: compared, lookup: { table: call.args[0].value.clauses[0]?.iterable ?? call, at: call, form: 'find' } };
  }
  if (callee.kind === 'name' && callee.name === 'getattr' && call.args.length === 2 && call.args[0] && call.args[1]) {
    return call.args[1].value.kind === 'string' ? undefined : { name: call.args[1].value, lookup: { table: call.args[0].value, at: call, form: 'getattr' } };
  }
  if (callee.kind !== 'member') return undefined;
  const first = call.args[0]?.value;
  if (callee.property === 'get' && first && call.args.length === 1 && first.kind !== 'string' && TABLE_WORDS.test(textOf(callee.object, context))) {
    return { name: first, lookup: { table: callee.object, at: call, form: 'get' } };
  }
  if (callee.property === 'find' && first?.kind === 'function' && TABLE_WORDS.test(textOf(callee.object, context))) {
    const compared = comparedName(first);
    return compared && { name: compared, lookup: { table: callee.object, at: call, form: 'find' } };
  }
  return undefined;
}

/** `name` in `(t) => t.name === name`. */
function comparedName(fn: FunctionNode): Expr | undefined {
  let found: Expr | undefined;
  walk(fn.body, (node) => {
    if (node.kind === 'binary' && (node.op === '===' || node.op === '==')) {
      if (isOwnName(node.left, fn)) found = node.right;
      else if (isOwnName(node.right, fn)) found = node.left;
    }
    return found ? 'stop' : undefined;
  });
  return found;
}

/** `name` in `next(t for t in tools if t.name == name)`. */
function comparedIn(comprehension: Extract<Expr, { kind: 'comprehension' }>): Expr | undefined {
  const target = comprehension.clauses[0]?.target;
  const condition = comprehension.conditions[0];
  if (target?.kind !== 'name' || condition?.kind !== 'binary' || (condition.op !== '==' && condition.op !== '===')) return undefined;
  const owns = (e: Expr): boolean => e.kind === 'member' && e.object.kind === 'name' && e.object.name === target.name;
  return owns(condition.left) ? condition.right : owns(condition.right) ? condition.left : undefined;
}

function isOwnName(expr: Expr, fn: FunctionNode): boolean {
  const parameter = fn.params[0]?.pattern;
  return expr.kind === 'member' && expr.object.kind === 'name' && parameter?.kind === 'name' && expr.object.name === parameter.name;
}

/** True when an expression is a tool name taken from a model's answer. */
export function isModelGiven(expr: Expr, context: RuleContext, depth: number): boolean {
  const e = unwrap(expr);
  if (depth > 4) return false;
  if (e.kind === 'member' || e.kind === 'index') {
    const key = e.kind === 'member' ? e.property : e.index.kind === 'string' ? e.index.value : undefined;
    if (key === undefined) return false;
    if (key === 'toolName') return true;
    if (key !== 'name' && key !== 'tool_name' && key !== 'tool') return false;
    return isToolCall(e.object, context, depth + 1);
  }
  if (e.kind === 'call' && e.callee.kind === 'member' && e.callee.property === 'get') {
    const key = e.args[0]?.value;
    return key?.kind === 'string' && (key.value === 'name' || key.value === 'tool_name') && isToolCall(e.callee.object, context, depth + 1);
  }
  if (e.kind !== 'name') return false;
  const definitions = context.resolver.definitions(e);
  if (definitions.some((d) => d.value !== undefined && isModelGiven(d.value, context, depth + 1))) return true;
  return destructuredFromCall(e, context, depth) || parameterFromModel(e, context, depth);
}

/** `call.function`, a loop variable over `tool_calls`, `content` blocks of type tool_use, `message.function_call`. */
function isToolCall(expr: Expr, context: RuleContext, depth: number): boolean {
  const e = unwrap(expr);
  if (depth > 6) return false;
  if (e.kind === 'member' || e.kind === 'index') {
    const key = e.kind === 'member' ? e.property : e.index.kind === 'string' ? e.index.value : '';
    if (key === 'function' || key === 'function_call' || key === 'functionCall' || key === 'toolUse') return true;
    return CALL_LISTS.has(key) || (e.kind === 'index' && isToolCall(e.object, context, depth + 1));
  }
  if (e.kind !== 'name') return false;
  if (/^(tool_?call|function_?call|tool_?use)(_?(message|item|block|part|request|data|obj))?$|^(fc|tc)$/iu.test(e.name)) return true;
  return iteratesCalls(e, context) || context.resolver.definitions(e).some((d) => d.value !== undefined && isToolCall(d.value, context, depth + 1));
}

function iteratesCalls(name: Extract<Expr, { kind: 'name' }>, context: RuleContext): boolean {
  for (let at: Node | undefined = name.parent; at; at = at.parent) {
    if (at.kind === 'loop' && at.iterable && at.target && mentions(at.target, name.name)) return isCallList(at.iterable, context, at);
    if (at.kind === 'comprehension') {
      const clause = at.clauses.find((c) => mentions(c.target, name.name));
      if (clause) return isCallList(clause.iterable, context, at);
    }
    if (at.kind === 'function' && at.params.some((p) => mentions(p.pattern, name.name))) {
      const holder = at.parent;
      return holder?.kind === 'call' && holder.callee.kind === 'member' && isCallList(holder.callee.object, context, holder);
    }
  }
  return false;
}

function isCallList(expr: Expr, context: RuleContext, loop: Node): boolean {
  const e = unwrap(expr);
  if (e.kind === 'binary') return isCallList(e.left, context, loop);
  const key = e.kind === 'member' ? e.property : e.kind === 'index' && e.index.kind === 'string' ? e.index.value : e.kind === 'name' ? e.name : '';
  if (CALL_LISTS.has(key)) return true;
  if (e.kind === 'call' && e.callee.kind === 'member' && e.callee.property === 'filter') return isCallList(e.callee.object, context, e);
  if (key === 'content' || key === 'output') return /tool_use|function_call|tool_call/u.test(context.module.text.slice(loop.start, loop.end));
  return e.kind === 'name' && context.resolver.definitions(e).some((d) => d.value !== undefined && d.value.kind !== 'name' && isCallList(d.value, context, d.value));
}

/** `const { name, arguments: args } = call.function`. */
function destructuredFromCall(name: Extract<Expr, { kind: 'name' }>, context: RuleContext, depth: number): boolean {
  return context.resolver.definitions(name).some((d) => {
    for (let at = d.node.parent; at; at = at.parent) {
      if (at.kind === 'assign') return at.targets[0]?.kind === 'objectPattern' && at.value !== undefined && isToolCall(at.value, context, depth + 1);
      if (at.kind === 'function') return false;
    }
    return false;
  });
}

/** A parameter that a caller in this file fills with a model-given name. */
function parameterFromModel(name: Extract<Expr, { kind: 'name' }>, context: RuleContext, depth: number): boolean {
  const fn = enclosingFunction(name);
  const index = fn?.params.findIndex((p) => p.pattern.kind === 'name' && p.pattern.name === name.name) ?? -1;
  if (!fn || index < 0) return false;
  return context.resolver.callersOf(fn).some((c) => {
    const argument = c.args.find((a) => a.name === name.name) ?? c.args.filter((a) => a.name === undefined)[index] ?? undefined;
    const shifted = c.args.filter((a) => a.name === undefined)[index - 1];
    return [argument, shifted].some((a) => a !== undefined && isModelGiven(a.value, context, depth + 1));
  });
}

/** A parameter called like a tool name, in a function called like a dispatcher. */
function isDispatcherParameter(expr: Expr): boolean {
  if (expr.kind !== 'name') return false;
  const fn = enclosingFunction(expr);
  if (!fn?.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === expr.name)) return false;
  return NAME_PARAMETER.test(expr.name) || (expr.name === 'name' && DISPATCHER_NAME.test(fn.name ?? ''));
}

function mentions(pattern: Node, name: string): boolean {
  return walk(pattern, (n) => (n.kind === 'name' && n.name === name ? 'stop' : undefined));
}

function textOf(expr: Expr, context: RuleContext): string {
  return context.module.text.slice(expr.start, expr.end);
}
