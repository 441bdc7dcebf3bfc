/** Calls that run a tool the model chose by name. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto, receivers } from '../../../facts/parameters.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { branchDispatches } from './branches.js';
import { isAboutEach, lookupOf, speaksOfTools, toolExpression, type Lookup } from './lookups.js';
import { isModelGiven } from './modelGiven.js';
import { answersFailures } from './selfHandling.js';

export interface Dispatch {
  /** The call that runs the tool. */
  readonly call: Call;
  /** The name, as the model gave it. */
  readonly name: Expr;
  /** Where the function is looked up: the table and the lookup expression; absent for MCP and the like. */
  readonly lookup?: Lookup;
}

/** One of these is in every file that runs what a model named. */
export const DISPATCH_STRINGS: readonly string[] = [
  'tool', 'Tool', 'TOOL', 'function_call', 'functionCall', 'call_function', 'callFunction', 'unction_name', 'unctionName', 'unc_name', 'uncName', 'unctions[', 'FUNCTIONS[', 'andlers[', 'HANDLERS[', 'ctions[', 'ACTIONS[', 'ommands[', 'COMMANDS[', 'globals()',
];
const KEY = Symbol('tool dispatches');
const CALLS = Symbol('dispatched calls');
const NAME_PARAMETER = /^(tool_?name|function_?name|func_?name|fn_?name|tool|action_?name|command_?name)$/iu;
const DISPATCHER_NAME = /(execute|run|call|dispatch|invoke|handle|process|perform)_?(the_?)?(tool|function)|(tool|function)_?(execut|call|dispatch|invo|runner|handler)/iu;
const MCP_CALLS = /#(call_tool|callTool|call_tool_mcp)$/u;
/** What looking a function up on an object or in a map resolves to, and what an annotation says of one: `run: Callable = TOOLS[name]`. */
const ATTRIBUTE = /^(?:getattr(?:\(\))?|Map(?:\(\))?#get(?:\(\))?|(?:typing|collections\.abc)\.Callable(?:\(\))?)$/u;

/** Every dispatch of the module, in source order within each form. */
export function dispatches(context: RuleContext): readonly Dispatch[] {
  return context.shared(KEY, (c) => {
    const found: Dispatch[] = c.module.index.calls.flatMap((call) => dispatchOf(call, c) ?? []);
    const known = new Set(found.map((d) => d.call));
    return [...found, ...branchDispatches(c).filter((d) => !known.has(d.call))];
  });
}

/** True when the call runs a tool that the model named. */
export function isDispatch(call: Call, context: RuleContext): boolean {
  return context.shared(CALLS, (c) => new Set(dispatches(c).map((d) => d.call))).has(call);
}

/** Dispatches with a lookup, and lookups whose result is handed to a function of the project that runs it: `run_safely(TOOLS[call["name"]], args)`. */
export function namedLookups(context: RuleContext): readonly Dispatch[] {
  const found = dispatches(context).filter((d) => d.lookup !== undefined);
  const known = new Set(found.map((d) => d.lookup?.at));
  const handed = context.module.index.calls.flatMap((call) => call.args.flatMap((argument, index) => handedOn(call, argument, index, context) ?? []));
  return [...found, ...handed.filter((d) => !known.has(d.lookup?.at))];
}

function handedOn(call: Call, argument: Call['args'][number], index: number, context: RuleContext): Dispatch | undefined {
  if (argument.spread || (argument.value.kind !== 'index' && argument.value.kind !== 'name')) return undefined;
  const found = lookupOf(argument.value, context, 0);
  if (found?.lookup.form !== 'index' || !speaksOfTools(found.lookup.table, context) || !isModelGiven(found.name, context)) return undefined;
  const fn = context.resolver.callee(call)?.fn;
  return fn && runsParameter(fn, argument.name, index) ? { call, name: found.name, lookup: found.lookup } : undefined;
}

/** The function calls what it gets at that place, or has it run. */
function runsParameter(fn: FunctionNode, name: string | undefined, index: number): boolean {
  const pattern = fn.params[index + receivers(fn)]?.pattern;
  const wanted = name ?? (pattern?.kind === 'name' ? pattern.name : undefined);
  return wanted !== undefined && walk(fn.body, (n) => {
    const run = n.kind === 'call' ? toolExpression(n.callee) : undefined;
    return run?.kind === 'name' && run.name === wanted ? 'stop' : undefined;
  });
}

function dispatchOf(call: Call, context: RuleContext): Dispatch | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && MCP_CALLS.test(symbol)) {
    const name = mcpName(call);
    return name && isModelGiven(name, context) ? { call, name } : undefined;
  }
  if (symbol === undefined && isMcpShaped(call)) {
    const name = mcpName(call);
    if (name && isModelGiven(name, context) && !answersFailures(call, context)) return { call, name };
  }
  if (symbol !== undefined && !ATTRIBUTE.test(symbol)) return undefined;
  const elsewhere = foreignDispatcher(call, context) ?? registryCall(call, context);
  if (elsewhere) return elsewhere;
  const target = toolExpression(call.callee);
  const found = target && lookupOf(target, context, 0);
  if (!found) return undefined;
  const { name, lookup } = found;
  if (isAboutEach(lookup.table, context)) return undefined;
  return isModelGiven(name, context) || (speaksOfTools(lookup.table, context) && isDispatcherParameter(name) && !isNamedByProject(name, context)) ? { call, name, lookup } : undefined;
}

/** A private function that this file alone calls, and never with a name that a model gave: `self._call_json(stop_tool, {…})`. */
function isNamedByProject(name: Expr, context: RuleContext): boolean {
  const fn = enclosingFunction(name);
  const index = name.kind === 'name' ? fn?.params.findIndex((p) => p.pattern.kind === 'name' && p.pattern.name === name.name) ?? -1 : -1;
  if (!fn?.isPrivate || index < 0) return false;
  const given = context.resolver.callersOf(fn).map((call) => argumentInto(fn, index, call));
  return given.length > 0 && given.every((g) => g !== undefined && !isModelGiven(g, context) && !isDispatcherParameter(g));
}

/** Helpers that speak of tools and run none. */
const ABOUT_TOOLS = /^(?!.*(_and_|And[A-Z]))((get|format|build|parse|is|has|to|make|create|add|remove|register|load|validate|find|resolve|normali[sz]e|log|render|emit|publish|announce|show|display|print)|(can|may|should|must|needs?|requires?|check|allows?|authori[sz]es?|notify|describe|track|record|count|mask)(?![a-z]))|(Name|Id|Key|Message|Schema|_name|_id)$/u;
const RUNNERS = new Set(['call', 'execute', 'invoke', 'run', 'dispatch', 'execute_tool', 'executeTool', 'run_tool', 'runTool', 'call_function', 'callFunction']);

/** `tools.call(block.name, block.input)`: a registry of the project runs what the model named. */
function registryCall(call: Call, context: RuleContext): Dispatch | undefined {
  const { callee } = call;
  const name = call.args[0]?.value;
  if (callee.kind !== 'member' || !RUNNERS.has(callee.property) || call.args.length < 2 || !name || call.args[0]?.spread) return undefined;
  if (!speaksOfTools(callee.object, context) && !/mcp/iu.test(context.module.text.slice(callee.object.start, callee.object.end))) return undefined;
  if (context.resolver.valueOf(callee).kind === 'library' || answersFailures(call, context)) return undefined;
  return isModelGiven(name, context) ? { call, name } : undefined;
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
  if (call.args.length < 2 || value.kind !== 'function' || value.file === context.file || !name) return undefined;
  const called = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
  if (!DISPATCHER_NAME.test(called) || ABOUT_TOOLS.test(called) || (value.fn && tellsOnly(value.fn)) || !isModelGiven(name, context) || answersFailures(call, context)) return undefined;
  return { call, name };
}

/** Calls nothing but who listens: `onToolCall(name, args)`, `this.emit('tool', name)`. */
function tellsOnly(fn: FunctionNode): boolean {
  return !walk(fn.body, (n) => {
    if (n.kind !== 'call') return undefined;
    const called = n.callee.kind === 'name' ? n.callee.name : n.callee.kind === 'member' ? n.callee.property : '';
    return LISTENER.test(called) ? undefined : 'stop';
  });
}

const LISTENER = /^(?:_?on(?:[A-Z]|_)|emit$)/u;

function mcpName(call: Call): Expr | undefined {
  const first = call.args.find((a) => a.name === 'name') ?? call.args[0];
  if (!first || first.spread) return undefined;
  if (first.value.kind === 'object') return first.value.entries.find((e) => e.key === 'name')?.value;
  return first.value;
}

/** A parameter called like a tool name, in a function called like a dispatcher. */
export function isDispatcherParameter(expr: Expr): boolean {
  if (expr.kind !== 'name') return false;
  const fn = enclosingFunction(expr);
  // Who makes or lists tools gets the name from a form or a file.
  if (fn?.name !== undefined && ABOUT_TOOLS.test(fn.name)) return false;
  if (!fn?.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === expr.name)) return false;
  return NAME_PARAMETER.test(expr.name) || (expr.name === 'name' && DISPATCHER_NAME.test(fn.name ?? ''));
}
