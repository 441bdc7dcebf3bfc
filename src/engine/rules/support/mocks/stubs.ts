/** Functions and stores that pretend: tools with a canned answer, code whose comments say it simulates, memory in place of a database. */
import type { Assign, Call, Comment, Expr, FunctionNode } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../../facts/module.js';
import { walk, walkOwn } from '../../../facts/visit.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';
import { assignedNames } from '../failures/after.js';
import { fallibleCalls } from '../failures/fallible.js';
import { sinkOf } from '../personal/sinks.js';
import { wordsOf } from '../personal/words.js';
import { registeredTools, type RegisteredTool } from '../tools/table.js';

export interface Pretence {
  readonly at: Span;
  readonly name: string;
  /** Why it is taken for one: the comment, or the canned answer. */
  readonly form: 'canned' | 'comment' | 'memory' | 'data';
  readonly comment?: Comment;
  /** The model is told that it works. */
  readonly isTool: boolean;
}

/** What a comment says when the code below does not do what its name says. */
const PRETENDS = new RegExp([
  String.raw`\bmock(?:ed|ing)?[- ](?:up )?(?:response|data|implementation|results?|api|database|version|integration|service|lookup|answer)`,
  String.raw`\bsimulat(?:e|es|ed|ing)\b[\w' ]{0,24}\b(?:api|calls?|requests?|response|payment|lookup|database|db|sending|search|results?|data|processing|integration|email|booking|order)\b`,
  String.raw`\bin (?:a )?(?:real|production)\b[\w' -]{0,30},? ?(?:this|you|we|it)['’]?\w* ?(?:would|should|will|'?d)? ?(?:actually |then )?(?:call|query|connect|integrate|interact|talk|speak|use|send|save|store|fetch|retrieve|look|make|come|be replaced|read|persist|hit|move|track|execute|perform|check|test|:)`,
  String.raw`\bplaceholder (?:implementation|logic|for (?:the |an? )?(?:actual|real))`,
  String.raw`\breturn(?:s|ing)? (?:a )?placeholder\b(?! that\b)`,
  String.raw`\breplace (?:this )?with (?:a |an |the |your )?(?:real|actual)\b`,
  String.raw`\b(?:fake|dummy|stub(?:bed)?|hard-?coded) (?:response|data|results?|implementation|api(?! (?:key|token|secret))|answer)\b`,
  String.raw`\bTODO\b:? *(?:query|fetch|get|use|load|read|call|pull|connect(?: to)?|replace with|integrate(?: with)?) (?:the |a |an )?(?:real|actual|live)\b`,
].join('|'), 'iu');
/** Remarks on how the code could be better, or that it is right. */
const OTHER_REMARK = /\b(?:don't|do not|never|no longer|no (?:mock|fake|dummy|simulat)\w*|not a|instead of|rather than|avoid|simplified|simple|sophisticated|stricter|better|robust|proper(?:ly)?|async|asynchronous|faster|failed|fails|tests?|testing|e2e|want|external|previews?)\b|\bsimulat\w*(?: \w+){0,3} (?:time|delay|latency|load|pause)\b/iu;
const TOOL_PRETENDS = /\bsimulat(?:e|ed|es|ing)\b|\bmock(?:ed)?\b|\bTODO:? *(?:implement|integrate|connect|call|replace|hook|wire|use (?:a )?real)|\bdummy\b|\bplaceholder\b(?! (?:text|attribute|value|of|in)\b)|\bfor demo(?:nstration)? purposes/iu;
/** Names of tools that speak to something outside by what they promise. */
const PROMISES = new Set(['get', 'fetch', 'search', 'lookup', 'look', 'query', 'check', 'find', 'retrieve', 'send', 'book', 'cancel', 'refund', 'pay', 'charge', 'schedule', 'order', 'submit', 'track', 'reserve', 'purchase', 'buy', 'notify', 'email', 'call', 'web', 'google', 'weather']);
const ANSWERS_ITSELF = new Set(['help', 'instructions', 'prompt', 'schema', 'policy', 'guidelines', 'template', 'format', 'config', 'settings', 'version', 'capabilities', 'examples', 'documentation', 'rules']);

export function pretences(context: RuleContext): readonly Pretence[] {
  const tools = registeredTools(context);
  const found: Pretence[] = [];
  for (const tool of tools) {
    const comment = commentIn(tool.fn, TOOL_PRETENDS, context) ?? commentIn(tool.fn, PRETENDS, context);
    const isCanned = answersFromNothing(tool, context);
    if (reachesOut(tool.fn, context) || (!isCanned && !comment)) continue;
    found.push({ at: placeOf(tool.fn), name: tool.name, form: isCanned ? 'canned' : 'comment', ...(comment ? { comment } : {}), isTool: true });
  }
  // Few files have such a comment, and whether a function reaches out takes a walk through it.
  const functions = context.module.comments.some((c) => PRETENDS.test(c.text)) ? context.module.index.functions : [];
  for (const fn of functions) {
    if (fn.name === undefined || [...wordsOf(fn.name), ...wordsOf(enclosingClass(fn)?.name ?? '')].some((w) => SAYS_SO.has(w)) || tools.some((t) => t.fn === fn) || reachesOut(fn, context)) continue;
    const comment = commentIn(fn, PRETENDS, context);
    if (comment) found.push({ at: placeOf(fn), name: fn.name, form: 'comment', comment, isTool: false });
  }
  for (const a of context.module.index.assigns) if (a.kind === 'assign') found.push(...store(a, context));
  return found;
}

/** Functions that are called what they are. */
const SAYS_SO = new Set(['simulate', 'simulated', 'simulation', 'mock', 'mocked', 'fake', 'dummy', 'stub', 'test', 'demo', 'example', 'sample', 'placeholder']);

function placeOf(fn: FunctionNode): Span {
  return fn.nameSpan ?? { start: fn.start, end: Math.min(fn.body.start, fn.end) };
}

function reachesOut(fn: FunctionNode, context: RuleContext): boolean {
  return fallibleCalls(fn.body, context).length > 0 || context.module.index.calls.some((c) => c.start >= fn.start && c.end <= fn.end && asksModel(c));
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
function commentIn(fn: FunctionNode, pattern: RegExp, context: RuleContext): Comment | undefined {
  const inner = context.module.index.functions.filter((f) => f !== fn && f.start > fn.start && f.end <= fn.end);
  return context.module.comments.find((c) => (c.start >= fn.start || standsOverEntry(c, fn, context)) && c.end <= fn.end && pattern.test(c.text) && !inner.some((f) => (c.start >= f.start && c.end <= f.end) || standsOver(c, f, context)) && !OTHER_REMARK.test(c.text) && !isAboutHelper(c, context));
}

/** The comment is the function's title: only the start of its definition stands between. */
function standsOver(comment: Comment, fn: FunctionNode, context: RuleContext): boolean {
  return comment.end <= fn.start && /^\s*(?:(?:const|let|var)\s+\w+\s*(?::[^=\n]+)?=\s*)?(?:async\s+)?(?:useCallback\()?$/u.test(context.module.text.slice(comment.end, fn.start));
}

/** `// mocked for now` over `execute: async () => …` of a tool. */
function standsOverEntry(comment: Comment, fn: FunctionNode, context: RuleContext): boolean {
  return fn.parent?.kind === 'object' && comment.end <= fn.start && /^\s*\w+\s*:\s*$/u.test(context.module.text.slice(comment.end, fn.start));
}

/** Stands over a call of a function of this project, which is judged where it is written. */
function isAboutHelper(comment: Comment, context: RuleContext): boolean {
  const { text, index } = context.module;
  const next = index.calls.filter((c) => c.start >= comment.end).sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (!next || !/^\s*(?:\w+ = [^\n]*\n\s*)?(?:await\s+)?$/u.test(text.slice(comment.end, next.start))) return false;
  return context.resolver.callee(next)?.fn !== undefined;
}

/** A tool that promises to ask somebody and answers with what is written in it. */
function answersFromNothing(tool: RegisteredTool, context: RuleContext): boolean {
  const words = wordsOf(tool.name);
  const inputs = tool.fn.params.filter((p) => !/\b(?:RunContext|ToolContext|Context|ToolRuntime|RunContextWrapper)\b/u.test(p.annotation ? context.module.text.slice(p.annotation.start, p.annotation.end) : '') && !(p.pattern.kind === 'name' && /^(?:self|cls|ctx|context|_\w*)$/u.test(p.pattern.name)));
  if (!PROMISES.has(words[0] ?? '') || words.some((w) => ANSWERS_ITSELF.has(w)) || inputs.length === 0) return false;
  const returns: Expr[] = [];
  const acts = walkOwn(tool.fn, (node) => {
    if (node.kind === 'return' && node.value) returns.push(node.value);
    if (node.kind === 'call') return isIdle(node, context) ? undefined : 'stop';
    if (node.kind === 'assign' || node.kind === 'assignExpr') return isLocal(node) ? undefined : 'stop';
    return node.kind === 'throw' || node.kind === 'yield' || node.kind === 'import' ? 'stop' : undefined;
  });
  return !acts && returns.length > 0 && returns.every((value) => isCanned(value, tool.fn) && !bringsIn(value, tool.fn));
}

const IDLE_METHODS = new Set(['lower', 'upper', 'strip', 'title', 'capitalize', 'toLowerCase', 'toUpperCase', 'trim', 'toFixed', 'join', 'stringify', 'dumps', 'choice', 'randint', 'random', 'uniform', 'floor', 'round', 'sleep', 'setTimeout', 'toISOString']);

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
    case 'template': return value.parts.some((p) => typeof p === 'string' && /\w{3}/u.test(p));
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

const HELPERS = new Set(['json', 'JSON', 'random', 'Math', 'str', 'int', 'float', 'round', 'Promise', 'String', 'Date']);
const DATA = /^(?:data|db|database|users?|customers?|orders?|products?|results?|responses?|store|records?|items?|inventory|accounts?|weather|api|documents?|tickets?|transactions?|flights?|hotels?|bookings?)$/u;

/** Ends of names for what made-up data is told by. */
const DESCRIBES = new Set(['pattern', 'patterns', 'marker', 'markers', 'indicator', 'indicators', 'keyword', 'keywords', 'regex', 'phrases', 'prefix', 'prefixes', 'names', 'fields', 'keys']);

/** `# In-memory store, use Redis in production` over `sessions = {}`; `MOCK_ORDERS = [{…}]`. */
function store(assign: Assign, context: RuleContext): Pretence[] {
  const [target] = assign.targets;
  if (target?.kind !== 'name' || !assign.value || enclosingFunction(assign)) return [];
  const words = wordsOf(target.name);
  const filled = (assign.value.kind === 'object' && assign.value.entries.length > 0) || (assign.value.kind === 'list' && assign.value.items.length > 0);
  if (filled && words.some((w) => w === 'mock' || w === 'fake' || w === 'dummy' || w === 'mocked') && words.some((w) => DATA.test(w)) && !DESCRIBES.has(words.at(-1) ?? '') && isRead(target, context)) {
    return [{ at: target, name: target.name, form: 'data', isTool: false }];
  }
  const comment = isEmptyStore(assign.value) ? context.module.comments.find((c) => isBeside(c, assign, context) && /in[- ]memory|temporary|for now|demo/iu.test(c.text) && /\bproduction\b|\breplace\b|\bredis\b|\bdatabase\b|\bpersist/iu.test(c.text) && !REASONED.test(c.text)) : undefined;
  return comment ? [{ at: target, name: target.name, form: 'memory', comment, isTool: false }] : [];
}

/** The author says why it is kept in memory, and means it. */
const REASONED = /\bbecause\b|\bon purpose\b|\bby design\b|\bdeliberate|\bintentional/iu;

/** What nobody reads here may be for a test to import. */
function isRead(target: Expr, context: RuleContext): boolean {
  return context.resolver.usesOf(target).some((use) => use !== target);
}

function isEmptyStore(value: Expr): boolean {
  if (value.kind === 'object') return value.entries.length === 0;
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'call' && value.callee.kind === 'name' && ['dict', 'list', 'defaultdict', 'Map', 'Set', 'set'].includes(value.callee.name) && !walk(value, (n) => (n.kind === 'string' ? 'stop' : undefined));
}

/** On the line, or on the line before. */
function isBeside(comment: Comment, assign: Assign, context: RuleContext): boolean {
  const { text } = context.module;
  const between = comment.end <= assign.start ? text.slice(comment.end, assign.start) : comment.start >= assign.end ? text.slice(assign.end, comment.start) : '\n\n\n';
  return comment.end <= assign.start ? /^\s*(?:\*\/)?\s*(?:export\s+)?(?:const|let|var)?\s*$/u.test(between) && (between.match(/\n/gu)?.length ?? 0) <= 1 : !between.includes('\n');
}
