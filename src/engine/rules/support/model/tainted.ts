/** Whether a model can choose what an expression holds, and what has been done about it. */
import type { Call, Expr, FunctionNode, Name, Node } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { originOf } from '../personal/origin.js';
import { isIdentifierPattern } from './passing.js';
import { isFreeInput, modelFilled, type ModelFilled } from './toolInputs.js';
import { modelValues } from './values.js';

export interface Taint {
  /** The tool whose parameter it is, or nothing for a model's own text. */
  readonly tool?: ModelFilled;
  /** The variable or field that carries it, as messages show it. */
  readonly carrier: Expr;
  /** Every variable on the way. */
  readonly names: ReadonlySet<string>;
}

/** Calls whose result is as free as their arguments. */
const PASSING = new Set(['str', 'String', 'pathlib.Path', 'os.path.join', 'os.path.expanduser', 'os.path.abspath', 'os.path.normpath', 'path.join', 'path.resolve', 'path.normalize', 'textwrap.dedent', 'sqlalchemy.text', 'compile', 'shlex.split', 'path.default.join', 'path.default.resolve', 'pathlib.Path#resolve', 'pathlib.Path#expanduser', 'pathlib.Path#joinpath']);
const TEXT_METHODS = new Set(['strip', 'trim', 'lower', 'upper', 'toLowerCase', 'toUpperCase', 'replace', 'rstrip', 'lstrip', 'removeprefix', 'removesuffix', 'format', 'resolve', 'expanduser', 'split', 'slice', 'substring', 'toString', 'encode', 'concat', 'join']);
const MAX_DEPTH = 10;

export function taintOf(expr: Expr, context: RuleContext): Taint | undefined {
  const names = new Set<string>();
  const found = trace(expr, context, names, 0);
  return found && { ...found, names };
}

type Found = Pick<Taint, 'tool' | 'carrier'>;

function trace(expr: Expr, context: RuleContext, names: Set<string>, depth: number): Found | undefined {
  const e = unwrap(expr);
  if (depth > MAX_DEPTH) return undefined;
  const own = modelValues(context).of(e);
  if (own && own.kind !== 'match' && own.kind !== 'response' && own.kind !== 'http') {
    noteNames(e, context, names, 0);
    return { carrier: e };
  }
  const into = (inner: Expr): Found | undefined => trace(inner, context, names, depth + 1);
  switch (e.kind) {
    case 'name': return traceName(e, context, names, depth);
    case 'template': return firstOf(e.parts.filter((p): p is Expr => typeof p !== 'string'), into);
    case 'binary': return ['+', '/', '%', '||', '??', '&&'].includes(e.op) ? into(e.left) ?? into(e.right) : undefined;
    case 'conditional': return into(e.then) ?? into(e.otherwise);
    case 'list': return firstOf(e.items, into);
    case 'index': return e.index.kind === 'string' || e.index.kind === 'other' ? traceField(e.object, e.index.kind === 'string' ? e.index.value : undefined, e, context, names, depth) : undefined;
    case 'member': return traceField(e.object, e.property, e, context, names, depth);
    case 'call': {
      const { callee } = e;
      const symbol = context.resolver.library(callee)?.symbol;
      if (symbol !== undefined && PASSING.has(symbol)) return firstOf(e.args.map((a) => a.value), into) ?? (callee.kind === 'member' ? into(callee.object) : undefined);
      if (callee.kind !== 'member') return undefined;
      if (callee.property === 'get' && e.args[0]?.value.kind === 'string') return traceField(callee.object, e.args[0].value.value, e, context, names, depth);
      return TEXT_METHODS.has(callee.property) ? into(callee.object) ?? (callee.property === 'format' || callee.property === 'join' ? firstOf(e.args.map((a) => a.value), into) : undefined) : undefined;
    }
    default: return undefined;
  }
}

/** `args.path`, `arguments["path"]` of a tool's single parameter. */
function traceField(object: Expr, field: string | undefined, at: Expr, context: RuleContext, names: Set<string>, depth: number): Found | undefined {
  const base = unwrap(object);
  if (base.kind !== 'name') return undefined;
  const found = traceName(base, context, names, depth, field);
  return found && { ...found, carrier: at };
}

function traceName(e: Name, context: RuleContext, names: Set<string>, depth: number, field?: string): Found | undefined {
  names.add(e.name);
  for (const d of context.resolver.definitions(e)) {
    const origin = originOf(d.node);
    if (origin.kind === 'parameter') {
      const filled = modelFilled(context).get(origin.fn);
      const step = origin.steps[0];
      const key = step && 'key' in step ? step.key : field;
      if (filled && isFreeInput(filled, origin.index, key, context)) return { tool: filled, carrier: e };
      const handed = !filled && (origin.steps.length === 0 || (origin.steps.length === 1 && key !== undefined)) ? handedIn(origin.fn, origin.index, key, context, names, depth) : undefined;
      if (handed) return { ...handed, carrier: e };
      continue;
    }
    if (origin.kind !== 'value' || field !== undefined) continue;
    const found = origin.steps.length === 0 ? trace(origin.value, context, names, depth + 1) : destructured(origin.value, origin.steps, context, names, depth);
    if (found) return { ...found, carrier: e };
  }
  return undefined;
}

/** What callers in this file hand to a parameter, or to its field, without having looked at it. */
function handedIn(fn: FunctionNode, index: number, field: string | undefined, context: RuleContext, names: Set<string>, depth: number): Found | undefined {
  for (const call of context.resolver.callersOf(fn)) {
    const argument = argumentInto(fn, index, call);
    const found = argument && (field === undefined ? trace(argument, context, names, depth + 1) : traceField(orEmpty(argument), field, argument, context, names, depth + 1));
    if (found && !isChecked({ ...found, names }, call, context)) return found;
  }
  return undefined;
}

/** `arguments or {}` is the arguments. */
function orEmpty(expr: Expr): Expr {
  const e = unwrap(expr);
  return e.kind === 'binary' && (e.op === '||' || e.op === '??') && e.right.kind === 'object' && e.right.entries.length === 0 ? e.left : e;
}

function destructured(value: Expr, steps: readonly unknown[], context: RuleContext, names: Set<string>, depth: number): Found | undefined {
  const step = steps[0] as { readonly key?: string };
  const base = unwrap(value);
  return base.kind === 'name' ? traceName(base, context, names, depth + 1, step.key) : undefined;
}

/** Names that a model's text went through, for checks made on any of them. */
function noteNames(e: Expr, context: RuleContext, names: Set<string>, depth: number): void {
  walk(e, (n) => {
    if (n.kind === 'name' && !names.has(n.name)) {
      names.add(n.name);
      if (depth < 3) for (const d of context.resolver.definitions(n)) if (d.value) noteNames(d.value, context, names, depth + 1);
    }
    return n.kind === 'function' ? 'skip' : undefined;
  });
}

function firstOf(items: readonly Expr[], into: (e: Expr) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = into(item);
    if (found) return found;
  }
  return undefined;
}

const CHECKING = /valid|check|ensure|assert|saniti|safe|allow|verify|guard|restrict|authori|permit|approv|confirm|deny|forbid|block|whitelist|in_?scope|contain/iu;
const ASKING = /^(input|confirm|ask|askUser|ask_user|elicit|interrupt|approve|request_approval|requestApproval|prompt_user|promptUser|question|human_approval)$|approv|confirm/iu;
const MEMBERSHIP = /^(startswith|startsWith|endswith|endsWith|includes|has|test|match|fullmatch|search|is_relative_to|isalnum|isdigit|isidentifier|isalpha|some|every|find|indexOf|relative|commonpath|commonprefix|realpath|issubset)$/u;

/** True when the function looked at what the model chose before using it: an allow-list, a pattern, a check of the project's own, or a person. */
export function isChecked(taint: Taint, sink: Node, context: RuleContext): boolean {
  let fn: FunctionNode | undefined = enclosingFunction(sink);
  if (!fn) return false;
  for (let outer = enclosingFunction(fn); outer; outer = enclosingFunction(fn)) {
    if (fn === taint.tool?.fn) break;
    fn = outer;
  }
  const mentions = (root: Node): boolean => walk(root, (n) => n.kind === 'name' && taint.names.has(n.name));
  return walk(fn.body, (n) => {
    if (n.start >= sink.start && n.kind !== 'block') return 'skip';
    if (n.kind === 'call') {
      const name = n.callee.kind === 'member' ? n.callee.property : n.callee.kind === 'name' ? n.callee.name : '';
      if (ASKING.test(name)) return true;
      if (CHECKING.test(name) && n.args.some((a) => mentions(a.value))) return true;
      if (isStripping(n, context) && mentions(n)) return true;
      return MEMBERSHIP.test(name) && mentions(n) && isCondition(n) && !isOtherwiseThanUrl(n, name, sink);
    }
    if (n.kind === 'binary' && ['in', 'not in', '==', '===', '!=', '!==', '<', '>', '<=', '>='].includes(n.op)) return isCondition(n) && mentions(n) && !isNothing(n.right) && !isNothing(n.left);
    if (n.kind === 'switch') return mentions(n.subject);
    if (n.kind === 'comprehension') return n.conditions.some((c) => mentions(c)) || (mentions(n) && isCondition(n));
    return undefined;
  });
}

/** `re.sub(r"[^a-z0-9-]", "-", name)`: what is left has no slash, quote or space. */
function isStripping(call: Call, context: RuleContext): boolean {
  const isSub = context.resolver.library(call.callee)?.symbol === 're.sub';
  if (!isSub && !(call.callee.kind === 'member' && /^replace(?:All)?$/u.test(call.callee.property))) return false;
  return isIdentifierPattern(call.args[0]?.value, context.module.text);
}

/** `if place.startswith("https://"): … else: open(place)`: what is no address may be any file. */
function isOtherwiseThanUrl(test: Call, name: string, sink: Node): boolean {
  const asked = test.parent;
  if (!/^starts_?with$/iu.test(name) || asked?.kind !== 'if' || !asked.otherwise) return false;
  const [prefix] = test.args.map((a) => a.value);
  const prefixes = prefix?.kind === 'list' ? prefix.items : [prefix];
  return asked.otherwise.start <= sink.start && sink.end <= asked.otherwise.end && prefixes.every((p) => p?.kind === 'string' && /^(?:https?|s3|gs|data)\b/iu.test(p.value));
}

function isNothing(e: Expr): boolean {
  return e.kind === 'constant' || (e.kind === 'string' && e.value === '') || (e.kind === 'number' && e.value === 0);
}

/** Part of a condition, so that it decides something. */
function isCondition(node: Node): boolean {
  let inner: Node = node;
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'if' || at.kind === 'conditional' || (at.kind === 'loop' && at.test !== undefined)) return at.test === inner;
    if (at.kind === 'assign' || at.kind === 'return' || (at.kind === 'otherStatement' && at.form === 'assert')) return true;
    if (at.kind === 'block') return false;
    inner = at;
  }
  return false;
}
