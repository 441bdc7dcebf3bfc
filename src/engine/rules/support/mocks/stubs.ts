/** Functions that pretend: tools with a canned answer, and code whose comments say that it simulates. */
import type { Assign, Call, Comment, Expr, FunctionNode } from '../../../facts/nodes.js';
import { functionName } from '../../../facts/module.js';
import { walk, walkOwn } from '../../../facts/visit.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';
import { assignedNames } from '../failures/after.js';
import { fallibleCalls } from '../failures/fallible.js';
import { sinkOf } from '../personal/sinks.js';
import { wordsOf } from '../personal/words.js';
import { registeredTools, type RegisteredTool } from '../tools/table.js';
import { holdsTable, madeUp, namesItself, type MadeUp } from './madeUp.js';
import { admits, describesDouble } from './remarks.js';

export interface Pretence {
  readonly at: Span;
  readonly name: string;
  /** Why it is taken for one: the comment, or the canned answer. */
  readonly form: 'canned' | 'comment' | MadeUp['form'];
  readonly comment?: Comment;
  /** The model is told that it works. */
  readonly isTool: boolean;
}

/** Names of tools that speak to something outside by what they promise. */
const PROMISES = new Set(['get', 'fetch', 'search', 'lookup', 'look', 'query', 'check', 'find', 'retrieve', 'send', 'book', 'cancel', 'refund', 'pay', 'charge', 'schedule', 'order', 'submit', 'track', 'reserve', 'purchase', 'buy', 'notify', 'email', 'call', 'web', 'google', 'weather']);
/** Verbs that promise it together with what others keep: `create_ticket`. */
const OPENS = new Set(['create', 'open', 'file', 'raise', 'place', 'make', 'update', 'escalate', 'initiate', 'process']);
const KEPT_ELSEWHERE = new Set(['ticket', 'order', 'booking', 'reservation', 'appointment', 'refund', 'return', 'payment', 'invoice', 'meeting', 'claim', 'case', 'lead', 'shipment', 'subscription']);
const ANSWERS_ITSELF = new Set(['help', 'instructions', 'prompt', 'schema', 'policy', 'guidelines', 'template', 'format', 'config', 'settings', 'version', 'capabilities', 'examples', 'documentation', 'rules']);

export function pretences(context: RuleContext): readonly Pretence[] {
  const tools = registeredTools(context);
  const found: Pretence[] = [];
  for (const tool of tools) {
    const comment = commentIn(tool.fn, true, context);
    const isCanned = answersFromNothing(tool, context) || holdsTable(tool.fn) || describesDouble(wordsOf(tool.name), tool.fn.doc);
    if ((!isCanned && !comment) || reachesOut(tool.fn, context)) continue;
    found.push({ at: placeOf(tool.fn), name: tool.name, form: isCanned ? 'canned' : 'comment', ...(comment ? { comment } : {}), isTool: true });
  }
  // Few files have such a comment, and whether a function reaches out takes a walk through it.
  const isSpokenOf = context.module.comments.some((c) => admits(c.text, false));
  const functions = context.module.index.functions.filter((fn) => isSpokenOf || (fn.doc !== undefined && admits(fn.doc, false)));
  for (const fn of functions) {
    const name = functionName(fn);
    if (name === undefined || namesItself(fn) || tools.some((t) => t.fn === fn) || reachesOut(fn, context)) continue;
    const comment = commentIn(fn, false, context) ?? docOf(fn, context);
    if (comment) found.push({ at: placeOf(fn), name, form: 'comment', comment, isTool: false });
  }
  return [...found, ...madeUp(context).map((one) => ({ ...one, isTool: false }))];
}

function placeOf(fn: FunctionNode): Span {
  return fn.nameSpan ?? { start: fn.start, end: Math.min(fn.body.start, fn.end) };
}

/** It asks something outside, by itself or through a function of the project, or does its work by what it is handed. */
function reachesOut(fn: FunctionNode, context: RuleContext): boolean {
  return fallibleCalls(fn.body, context).length > 0
    || context.module.index.calls.some((c) => c.start >= fn.start && c.end <= fn.end && (asksModel(c) || runsParameter(c, fn) || context.resolver.callee(c)?.summary.fallible === true));
}

/** `on_input(line)`: whoever calls brings the work along. */
function runsParameter({ callee }: Call, fn: FunctionNode): boolean {
  return callee.kind === 'name' && fn.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === callee.name);
}

const MODEL_METHODS = new Set(['call', 'invoke', 'ainvoke', 'generate', 'agenerate', 'complete', 'acomplete', 'chat', 'achat', 'ask', 'predict', 'kickoff', 'run', 'generate_response', 'generateResponse']);
const MODEL_NAMES = new Set(['llm', 'model', 'chain', 'crew', 'agent']);

/** `agent_llm.call(…)` on something that cannot be resolved: by its name and method it asks a model. */
function asksModel(call: Call): boolean {
  if (call.callee.kind !== 'member' || !MODEL_METHODS.has(call.callee.property)) return false;
  const { object } = call.callee;
  const name = object.kind === 'name' ? object.name : object.kind === 'member' ? object.property : '';
  return MODEL_NAMES.has(wordsOf(name).at(-1) ?? '');
}

/** A comment of the function's own, not of one nested in it. */
function commentIn(fn: FunctionNode, isTool: boolean, context: RuleContext): Comment | undefined {
  const inner = context.module.index.functions.filter((f) => f !== fn && f.start > fn.start && f.end <= fn.end);
  return context.module.comments.find((c) => (c.start >= fn.start || standsOverEntry(c, fn, context)) && c.end <= fn.end && admits(c.text, isTool) && !inner.some((f) => (c.start >= f.start && c.end <= f.end) || standsOver(c, f, context)) && !isAboutHelper(c, context) && !isOneBranch(c, fn, context));
}

/** Docstrings also tell how the real thing is used: `In production we send this once a day.` */
const ADMITS_OUTRIGHT = /simulat|\bmock|placeholder|\bstub|\bdummy\b|\bfake\b|\bin (?:a real \w+|production)[:,]/iu;

/** The line of the function's docstring that says it. */
function docOf(fn: FunctionNode, { module }: RuleContext): Comment | undefined {
  const [first] = fn.body.statements;
  const doc = fn.doc !== undefined && first?.kind === 'exprStatement' && first.expr.kind === 'string' ? first.expr : undefined;
  const line = doc && fn.doc?.split('\n').find((l) => ADMITS_OUTRIGHT.test(l) && admits(l, false));
  const text = line?.trim();
  const start = doc && text !== undefined ? module.text.indexOf(text, doc.start) : -1;
  return doc && text !== undefined && start >= 0 && start < doc.end ? { text, start, end: start + text.length } : undefined;
}

/** The comment is the function's title: only the start of its definition stands between. */
function standsOver(comment: Comment, fn: FunctionNode, context: RuleContext): boolean {
  return comment.end <= fn.start && /^\s*(?:(?:const|let|var)\s+\w+\s*(?::[^=\n]+)?=\s*)?(?:async\s+)?(?:useCallback\()?$/u.test(context.module.text.slice(comment.end, fn.start));
}

/** `// mocked for now` over `execute: async () => …` of a tool. */
function standsOverEntry(comment: Comment, fn: FunctionNode, context: RuleContext): boolean {
  return fn.parent?.kind === 'object' && comment.end <= fn.start && /^\s*\w+\s*:\s*$/u.test(context.module.text.slice(comment.end, fn.start));
}

/** Speaks of one branch, `if (!client) return …`, of a function that does more in the other. */
function isOneBranch(comment: Comment, fn: FunctionNode, context: RuleContext): boolean {
  const { text, index } = context.module;
  const branch = index.branches.find((b) => b.kind === 'if' && b.start >= fn.body.start && b.end <= fn.body.end
    && (isInside(comment, b.then) || (comment.end <= b.start && /^(?:\s*(?:#|\/\/)[^\n]*)*\s*$/u.test(text.slice(comment.end, b.start)))));
  if (branch?.kind !== 'if') return false;
  return walkOwn(fn.body, (n) => (n.kind === 'call' && n.start >= branch.then.end && !isIdle(n, context) ? 'stop' : undefined));
}

function isInside(comment: Comment, block: Span): boolean {
  return block.start <= comment.start && comment.end <= block.end;
}

/** Stands over a call of a function of this project, which is judged where it is written, unless it says itself that it pretends. */
function isAboutHelper(comment: Comment, context: RuleContext): boolean {
  const { text, index } = context.module;
  const next = index.calls.filter((c) => c.start >= comment.end).sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (!next || !/^(?:\s*(?:#|\/\/)[^\n]*)*\s*(?:\w+ = [^\n]*\n\s*)?(?:(?:(?:const|let|var)\s+)?\w+\s*=\s*)?(?:await\s+)?$/u.test(text.slice(comment.end, next.start))) return false;
  const helper = context.resolver.callee(next)?.fn;
  return helper !== undefined && !namesItself(helper);
}

/** A tool that promises to ask somebody and answers with what is written in it. */
function answersFromNothing(tool: RegisteredTool, context: RuleContext): boolean {
  const words = wordsOf(tool.name);
  const inputs = tool.fn.params.filter((p) => !/\b(?:RunContext|ToolContext|Context|ToolRuntime|RunContextWrapper)\b/u.test(p.annotation ? context.module.text.slice(p.annotation.start, p.annotation.end) : '') && !(p.pattern.kind === 'name' && /^(?:self|cls|ctx|context|_\w*)$/u.test(p.pattern.name)));
  if (!(PROMISES.has(words[0] ?? '') || (OPENS.has(words[0] ?? '') && words.slice(1).some((w) => KEPT_ELSEWHERE.has(w)))) || words.some((w) => ANSWERS_ITSELF.has(w)) || inputs.length === 0) return false;
  const returns: Expr[] = [];
  const acts = walkOwn(tool.fn, (node) => {
    if (node.kind === 'return' && node.value) returns.push(node.value);
    if (node.kind === 'call') return isIdle(node, context) || looksUpOwn(node, context) ? undefined : 'stop';
    if (node.kind === 'assign' || node.kind === 'assignExpr') return isLocal(node) ? undefined : 'stop';
    return node.kind === 'throw' || node.kind === 'yield' || node.kind === 'import' ? 'stop' : undefined;
  });
  return !acts && returns.length > 0 && returns.every((value) => isCanned(value, tool.fn) && !bringsIn(value, tool.fn));
}

const IDLE_METHODS = new Set(['lower', 'upper', 'strip', 'title', 'capitalize', 'toLowerCase', 'toUpperCase', 'trim', 'toFixed', 'join', 'stringify', 'dumps', 'choice', 'randint', 'random', 'uniform', 'floor', 'round', 'sleep', 'setTimeout', 'toISOString', 'uuid4', 'randomUUID', 'now', 'isoformat', 'strftime']);

/** `names.get(priority)` of a table that the tool writes out itself. */
function looksUpOwn({ callee }: Call, context: RuleContext): boolean {
  if (callee.kind !== 'member' || callee.property !== 'get' || callee.object.kind !== 'name') return false;
  const values = context.resolver.definitions(callee.object).map((d) => d.value);
  return values.length > 0 && values.every((v) => v?.kind === 'object' && v.entries.every((e) => !e.spread));
}

/** Calls that bring nothing in: logs, pauses, dice and the shape of text. */
function isIdle(call: Call, context: RuleContext): boolean {
  if (sinkOf(context, call)) return true;
  const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
  return IDLE_METHODS.has(name) || (call.isNew && name === 'Promise') || name === 'str' || name === 'resolve';
}

function isLocal(node: { readonly kind: string }): boolean {
  const targets = node.kind === 'assign' ? (node as Assign).targets : [];
  return targets.length > 0 && targets.every((t) => t.kind === 'name' || t.kind === 'objectPattern');
}

/** Text or fields written out, at least one of which has nothing of the inputs in it. */
function isCanned(value: Expr, fn: FunctionNode): boolean {
  switch (value.kind) {
    case 'string': return value.value.length > 0;
    case 'template': return value.parts.some((p) => typeof p === 'string' && /\w{2}/u.test(p));
    case 'object': return value.entries.length > 0 && value.entries.every((e) => !e.spread) && value.entries.some((e) => e.value.kind === 'string' || e.value.kind === 'number' || e.value.kind === 'list' || isCanned(e.value, fn));
    case 'list': return value.items.length > 0 && value.items.every((i) => isCanned(i, fn));
    case 'call': return value.args.length === 1 && value.args[0] !== undefined && isCanned(value.args[0].value, fn);
    case 'await': case 'spread': return isCanned(value.value, fn);
    default: return false;
  }
}

/** Mentions something that neither came in with the call nor was made here. */
function bringsIn(value: Expr, fn: FunctionNode): boolean {
  const known = assignedNames(fn.body);
  return walk(value, (n) => {
    if (n.kind !== 'name' || known.has(n.name) || HELPERS.has(n.name)) return undefined;
    return fn.params.some((p) => walk(p.pattern, (q) => (q.kind === 'name' && q.name === n.name ? 'stop' : undefined))) ? undefined : 'stop';
  });
}

const HELPERS = new Set(['json', 'JSON', 'random', 'uuid', 'crypto', 'datetime', 'time', 'Math', 'str', 'int', 'float', 'round', 'Promise', 'String', 'Date']);
