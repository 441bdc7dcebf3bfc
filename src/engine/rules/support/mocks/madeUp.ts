/** Data and stores of the project that nobody else knows: tables called mock, ids made up on the spot, memory in place of a database. */
import type { Assign, Comment, Expr, FunctionNode, Pattern, Template } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../../facts/module.js';
import { walk, walkOwn } from '../../../facts/visit.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';
import { sinkOf } from '../personal/sinks.js';
import { wordsOf } from '../personal/words.js';

/** First words of what stands in for something else. */
const STAND_IN = new Set(['mock', 'mocked', 'fake', 'dummy']);
/** Functions and classes that are called what they are. */
const SAYS_SO = new Set(['simulate', 'simulated', 'simulates', 'simulation', 'simulator', 'sim', 'paper', 'backtest', 'backtester', 'replay', 'mock', 'mocked', 'fake', 'dummy', 'stub', 'test', 'demo', 'example', 'sample', 'placeholder']);

const DATA = /^(?:data|db|database|users?|customers?|orders?|products?|results?|responses?|store|records?|items?|inventory|accounts?|weather|api|documents?|tickets?|transactions?|flights?|hotels?|bookings?)$/u;
/** Ends of names for what made-up data is told by. */
const DESCRIBES = new Set(['pattern', 'patterns', 'marker', 'markers', 'indicator', 'indicators', 'keyword', 'keywords', 'regex', 'phrases', 'prefix', 'prefixes', 'names', 'fields', 'keys', 'mode', 'config', 'settings', 'options', 'headers']);

export interface MadeUp {
  readonly at: Span;
  readonly name: string;
  readonly form: 'memory' | 'data' | 'store' | 'id';
  readonly comment?: Comment;
}

export function namesItself(fn: FunctionNode): boolean {
  for (let at: FunctionNode | undefined = fn; at; at = enclosingFunction(at)) {
    if ([...wordsOf(at.name ?? ''), ...wordsOf(enclosingClass(at)?.name ?? '')].some((w) => SAYS_SO.has(w))) return true;
  }
  return false;
}

/** A name that says that what it holds is made up. */
export function namesData(name: string): boolean {
  const words = wordsOf(name);
  return words.some((w) => STAND_IN.has(w)) && words.length > 1 && !DESCRIBES.has(words.at(-1) ?? '');
}

/** Records written out: a list of objects, or an object of objects or lists. */
export function isTable(value: Expr | undefined): boolean {
  const items = value?.kind === 'list' ? value.items : value?.kind === 'object' ? value.entries.map((e) => e.value) : [];
  return items.length > 0 && items.every((i) => i.kind === 'object' || i.kind === 'list');
}

export function madeUp(context: RuleContext): readonly MadeUp[] {
  const found: MadeUp[] = [];
  for (const a of context.module.index.assigns) if (a.kind === 'assign') found.push(...inAssign(a, context));
  for (const s of context.module.index.strings) if (s.kind === 'template') found.push(...madeUpId(s, context));
  return found;
}

/** `# In-memory store, use Redis in production` over `sessions = {}`; `MOCK_ORDERS = [{…}]`. */
function inAssign(assign: Assign, context: RuleContext): readonly MadeUp[] {
  const [target] = assign.targets;
  if (!target || !assign.value || !(target.kind === 'name' ? !enclosingFunction(assign) : isField(target, assign))) return [];
  const name = target.kind === 'name' ? target.name : target.kind === 'member' ? target.property : '';
  if (target.kind === 'name' && namesData(name) && isRead(target, context)) {
    if (isFilled(assign.value) && (isTable(assign.value) || wordsOf(name).some((w) => DATA.test(w)))) return [{ at: target, name, form: 'data' }];
    if (isEmptyStore(assign.value)) return [{ at: target, name, form: 'store' }];
  }
  const comment = isEmptyStore(assign.value) ? context.module.comments.find((c) => isBeside(c, assign, context) && isForNow(c.text)) : undefined;
  return comment ? [{ at: target, name, form: 'memory', comment }] : [];
}

/** `self.calls = {}` where the object is made. */
function isField(target: Pattern, assign: Assign): boolean {
  const fn = enclosingFunction(assign);
  return target.kind === 'member' && target.object.kind === 'name' && /^(?:self|this)$/u.test(target.object.name) && (fn?.form === 'constructor' || fn?.name === '__init__');
}

function isFilled(value: Expr): boolean {
  return (value.kind === 'object' && value.entries.length > 0) || (value.kind === 'list' && value.items.length > 0);
}

/** The author says why it is kept in memory, and means it. */
const REASONED = /\bfall-?back\b|\bback-?up\b|\bunavailable\b|\bbecause\b|\bon purpose\b|\bby design\b|\bdeliberate|\bintentional/iu;

function isForNow(text: string): boolean {
  if (REASONED.test(text)) return false;
  if (/\bin production,? (?:you |we |this )?(?:should |would |will )?(?:use|be|move|switch|replace)\b|\buse (?:\w+ )?(?:redis|a database|postgres\w*) in production\b/iu.test(text)) return true;
  return /in[- ]memory|temporary|for now|demo/iu.test(text) && /\bproduction\b|\breplace\b|\bredis\b|\bdatabase\b|\bpersist/iu.test(text);
}

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

/** `mock-cid-${job}`: an id that no other side knows, in code that is not called a stand-in. */
function madeUpId(template: Template, context: RuleContext): readonly MadeUp[] {
  const [head] = template.parts;
  if (typeof head !== 'string' || template.parts.length < 2 || !/^(?:mock|fake|dummy)[-_]\w*[-_:]?$|^(?:mock|fake|dummy)[-_][\w-]*$/iu.test(head)) return [];
  const fn = enclosingFunction(template);
  if (!fn || namesItself(fn) || isAskedForAround(template, context)) return [];
  for (let at = template.parent; at && at !== fn; at = at.parent) if (at.kind === 'throw' || (at.kind === 'call' && sinkOf(context, at))) return [];
  return [{ at: template, name: context.module.text.slice(template.start, template.end), form: 'id' }];
}

/** `if mock_mode:` around it: who set that asked for it. */
function isAskedForAround(node: Expr, context: RuleContext): boolean {
  for (let at = node.parent; at && at.kind !== 'function'; at = at.parent) {
    if ((at.kind === 'if' || at.kind === 'conditional') && /mock|fake|dummy|demo|test|simulat|stub|sandbox/iu.test(context.module.text.slice(at.test.start, at.test.end))) return true;
  }
  return false;
}

/** A tool looks its answers up in a table that it writes out itself: `mock_orders = {"1001": {…}}`. */
export function holdsTable(fn: FunctionNode): boolean {
  return walkOwn(fn.body, (n) => (n.kind === 'assign' && n.targets[0]?.kind === 'name' && namesData(n.targets[0].name) && isTable(n.value) ? 'stop' : undefined));
}
