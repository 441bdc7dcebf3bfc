/** Tool names that a model gave: where an expression got a name the model chose. */
import type { Call, Expr, Node, ObjectPattern } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { originOf } from '../personal/origin.js';
import { accessOf } from '../personal/surroundings.js';
import { callFields, type CallFields } from '../model/callFields.js';
import { unchecked } from '../model/value.js';
import { modelValues } from '../model/values.js';

/** Methods that only change how a name is written. */
const SPELLING = new Set(['lower', 'strip', 'trim', 'toLowerCase', 'replace']);
/** Keys under which a model's JSON names the tool it wants, and variables that hold such a name. */
const TOOL_KEY = /^(tool|tool_?name|function|function_?name|action|action_?name|skill|command)$/iu;
const TOOL_NAME = /^((tool|function|func|fn|action|command|skill)(_?(name|to_call|used))?)$/iu;
const LIST_METHODS = new Set(['filter', 'slice', 'get', 'map']);

/** What is known of a module's expressions: each is asked about many times, through every caller and definition of the names in it. */
interface Answers {
  readonly given: Map<Expr, boolean>;
  readonly calls: Map<Expr, boolean>;
  readonly lists: Map<Expr, boolean>;
  /** What the catalog says of the fields of calls. */
  readonly fields: CallFields;
}

const KEY = Symbol('model-given names');

function answersOf(context: RuleContext): Answers {
  return context.shared(KEY, () => ({ given: new Map(), calls: new Map(), lists: new Map(), fields: callFields(context.catalog) }));
}

/** Works an answer out once. Asked again meanwhile (`name = name.strip()`), the circle itself says no. */
function once(answers: Map<Expr, boolean>, expr: Expr, workOut: () => boolean): boolean {
  const known = answers.get(expr);
  if (known !== undefined) return known;
  answers.set(expr, false);
  const answer = workOut();
  answers.set(expr, answer);
  return answer;
}

/** True when an expression is a tool name taken from a model's answer. */
export function isModelGiven(expr: Expr, context: RuleContext): boolean {
  const e = unwrap(expr);
  return once(answersOf(context).given, e, () => comesFromModel(e, context));
}

function comesFromModel(e: Expr, context: RuleContext): boolean {
  if (e.kind === 'member' || e.kind === 'index') {
    const key = e.kind === 'member' ? e.property : e.index.kind === 'string' ? e.index.value : undefined;
    if (key === undefined) return false;
    if (key === 'toolName') return true;
    if (isModelText(e, context) && (TOOL_KEY.test(key))) return true;
    if (key !== 'name' && key !== 'tool_name' && key !== 'tool' && !answersOf(context).fields.names.has(key)) return false;
    return isToolCall(e.object, context);
  }
  if (e.kind === 'call' && e.callee.kind === 'member' && e.callee.property === 'get') {
    const key = e.args[0]?.value;
    if (key?.kind !== 'string') return false;
    if (TOOL_KEY.test(key.value) && isModelText(e, context)) return true;
    return (key.value === 'name' || key.value === 'tool_name') && isToolCall(e.callee.object, context);
  }
  if (e.kind === 'call' && e.callee.kind === 'member' && SPELLING.has(e.callee.property)) return isModelGiven(e.callee.object, context);
  // A prefix of the project's own: `f"tool_{name}"`.
  if (e.kind === 'template') return e.parts.some((p) => typeof p !== 'string' && isModelGiven(p, context));
  if (e.kind !== 'name') return false;
  if (TOOL_NAME.test(e.name) && isModelText(e, context)) return true;
  const definitions = context.resolver.definitions(e);
  if (definitions.some((d) => d.value !== undefined && isModelGiven(d.value, context))) return true;
  return destructuredFromCall(e, context) || parameterFromModel(e, context);
}

/** Read out of a model's text: `plan = json.loads(answer)`, a match of `Action: (\\w+)`. */
function isModelText(expr: Expr, context: RuleContext): boolean {
  const value = unchecked(modelValues(context).of(expr));
  return value !== undefined && value.by !== 'name' && (value.kind === 'text' || value.kind === 'data');
}

/** `call.function`, a loop variable over `tool_calls`, `content` blocks of type tool_use, `message.function_call`. */
function isToolCall(expr: Expr, context: RuleContext): boolean {
  const e = unwrap(expr);
  return once(answersOf(context).calls, e, () => standsForCall(e, context));
}

function standsForCall(e: Expr, context: RuleContext): boolean {
  if (e.kind === 'member' || e.kind === 'index') {
    const key = e.kind === 'member' ? e.property : e.index.kind === 'string' ? e.index.value : '';
    if (key === 'function' || key === 'function_call' || key === 'functionCall' || key === 'toolUse') return true;
    if (answersOf(context).fields.steps.has(key) && isToolCall(e.object, context)) return true;
    return isListName(key, context) || (e.kind === 'index' && isToolCall(e.object, context));
  }
  if (e.kind === 'call') return picksCall(e, context);
  if (e.kind !== 'name') return false;
  if (/^(tool_?call|function_?call|tool_?use)(_?(message|msg|item|block|part|request|data|obj|payload|event))?$|^(fc|tc)$/iu.test(e.name)) return true;
  return isReadAsCall(e, context) || iteratesCalls(e, context) || context.resolver.definitions(e).some((d) => d.value !== undefined && isToolCall(d.value, context));
}

/** A thing of which the function reads both `name` and `arguments`, by their keys. */
function isReadAsCall(name: Extract<Expr, { kind: 'name' }>, context: RuleContext): boolean {
  const read = context.shared(READ_AS_CALLS, ({ module }) => {
    const fields = new Map<string, Set<string>>();
    const { subscripts, calls } = module.index;
    for (const nodes of [subscripts, calls]) for (const node of nodes) {
      const access = accessOf(node);
      if (access?.object.kind !== 'name' || !CALL_KEYS.has(access.field)) continue;
      const key = readKey(access.object);
      fields.set(key, (fields.get(key) ?? new Set()).add(access.field));
    }
    return new Set([...fields].filter(([, found]) => found.size === CALL_KEYS.size).map(([key]) => key));
  });
  return read.size > 0 && read.has(readKey(name));
}

const READ_AS_CALLS = Symbol('things read as calls');
const CALL_KEYS = new Set(['name', 'arguments']);

function readKey(name: Extract<Expr, { kind: 'name' }>): string {
  return `${String(enclosingFunction(name)?.start ?? -1)} ${name.name}`;
}

/** `answer.functionCalls()`, `answer.content.find((c) => c.type === 'tool_use')`, `next(b for b in answer.content if b.type == "tool_use")`. */
function picksCall(call: Call, context: RuleContext): boolean {
  const { callee } = call;
  if (callee.kind === 'member') return isListName(callee.property, context) || (callee.property === 'find' && isCallList(callee.object, context, call));
  const first = call.args[0]?.value;
  return callee.kind === 'name' && callee.name === 'next' && first?.kind === 'comprehension' && first.clauses.some((c) => isCallList(c.iterable, context, first));
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
  return once(answersOf(context).lists, e, () => listsCalls(e, context, loop));
}

function listsCalls(e: Expr, context: RuleContext, loop: Node): boolean {
  if (e.kind === 'binary') return isCallList(e.left, context, loop);
  const key = e.kind === 'member' ? e.property : e.kind === 'index' && e.index.kind === 'string' ? e.index.value : e.kind === 'name' ? e.name : '';
  if (isListName(key, context)) return true;
  if (e.kind === 'call' && e.callee.kind === 'member') return isListName(e.callee.property, context) || (LIST_METHODS.has(e.callee.property) && isCallList(e.callee.object, context, e));
  if (key === 'content' || key === 'output') return /tool_use|function_call|tool_call/u.test(context.module.text.slice(loop.start, loop.end));
  return e.kind === 'name' && context.resolver.definitions(e).some((d) => d.value !== undefined && d.value.kind !== 'name' && isCallList(d.value, context, d.value));
}

function isListName(name: string, context: RuleContext): boolean {
  return answersOf(context).fields.lists.has(name);
}

/** `const { name, arguments: args } = call.function`. */
function destructuredFromCall(name: Extract<Expr, { kind: 'name' }>, context: RuleContext): boolean {
  return context.resolver.definitions(name).some((d) => {
    for (let at = d.node.parent; at; at = at.parent) {
      if (at.kind === 'assign') return at.targets[0]?.kind === 'objectPattern' && at.value !== undefined && (isToolCall(at.value, context) || isTakenApart(at.targets[0], name.name));
      if (at.kind === 'function') return isElementOfCalls(d.node, context);
    }
    return false;
  });
}

/** `calls.map(async ({ name, args }) => …)`: taken apart where a list of calls hands them over. */
function isElementOfCalls(binding: Node, context: RuleContext): boolean {
  const origin = originOf(binding);
  if (origin.kind !== 'parameter' || origin.index !== 0) return false;
  const key = origin.steps[origin.steps.length - 1];
  if (!key || !('key' in key) || (key.key !== 'name' && key.key !== 'toolName' && key.key !== 'tool_name')) return false;
  const holder = origin.fn.parent;
  return holder?.kind === 'call' && holder.callee.kind === 'member' && ELEMENT_METHODS.has(holder.callee.property) && isCallList(holder.callee.object, context, holder);
}

const ELEMENT_METHODS = new Set(['map', 'forEach', 'flatMap', 'filter', 'find']);

/** `const { tool_call_id, function_name } = wish`: only a model's wish has the id of a call beside the name of a tool. */
function isTakenApart({ entries }: ObjectPattern, name: string): boolean {
  return entries.some((e) => e.target.kind === 'name' && e.target.name === name && (e.key === 'name' || TOOL_NAME.test(e.key ?? ''))) && entries.some((e) => CALL_ID.test(e.key ?? ''));
}

const CALL_ID = /^(?:tool|function)_?call_?id$/iu;

/** A parameter that a caller in this file fills with a model-given name. */
function parameterFromModel(name: Extract<Expr, { kind: 'name' }>, context: RuleContext): boolean {
  const fn = enclosingFunction(name);
  const index = fn?.params.findIndex((p) => p.pattern.kind === 'name' && p.pattern.name === name.name) ?? -1;
  if (!fn || index < 0) return false;
  return context.resolver.callersOf(fn).some((c) => {
    const argument = c.args.find((a) => a.name === name.name) ?? c.args.filter((a) => a.name === undefined)[index] ?? undefined;
    const shifted = c.args.filter((a) => a.name === undefined)[index - 1];
    return [argument, shifted].some((a) => a !== undefined && isModelGiven(a.value, context));
  });
}

function mentions(pattern: Node, name: string): boolean {
  return walk(pattern, (n) => (n.kind === 'name' && n.name === name ? 'stop' : undefined));
}
