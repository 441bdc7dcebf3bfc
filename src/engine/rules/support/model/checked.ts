/** What a function did about a value that a model chose, before it used it. */
import type { Call, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { Carriers } from './carriers.js';
import { isSearchedIn, onlyRefuses } from './denials.js';
import { isIdentifierPattern } from './passing.js';
import type { Taint } from './tainted.js';

/** Names of functions that look at what they are given. */
export const CHECKING = /valid|check|ensure|assert|saniti|safe|allow|verify|guard|restrict|authori|permit|approv|confirm|deny|forbid|block|whitelist|in_?scope|contain/iu;
const ASKING = /^(input|confirm|ask|askUser|ask_user|elicit|interrupt|approve|request_approval|requestApproval|prompt_user|promptUser|question|human_approval)$|approv|confirm/iu;
/** `user_confirmed = show_changes(…)`: a person's answer. */
const ANSWERED = /(?:^|_)(?:confirmed|approved|consent(?:ed)?)$|(?:Confirmed|Approved)$/u;
/** `if (!isPlain(text)) return`: a question of the project's own. */
const PREDICATE = /^_?(?:is|has|looks|may|can)_?[A-Z_]/u;
const MEMBERSHIP = /^(startswith|startsWith|endswith|endsWith|includes|has|test|match|fullmatch|search|is_relative_to|isalnum|isdigit|isidentifier|isalpha|some|every|find|indexOf|relative|commonpath|commonprefix|realpath|issubset)$/u;

/**
 * True when the function looked at what the model chose before using it: an allow-list, a pattern, a check of the project's own, or a person.
 * For what is run (`isRun`) a list of refused strings is no check: it leaves every other command.
 */
export function isChecked(taint: Taint, sink: Node, context: RuleContext, isRun = false): boolean {
  let fn: FunctionNode | undefined = enclosingFunction(sink);
  if (!fn) return false;
  for (let outer = enclosingFunction(fn); outer; outer = enclosingFunction(fn)) {
    if (fn === taint.tool?.fn) break;
    fn = outer;
  }
  const mentions = (root: Node): boolean => taint.carriers.areIn(root);
  const parts = partsOf(taint, fn, sink);
  const mentionsPart = (root: Node): boolean => mentions(root) || parts.areIn(root);
  return walk(fn.body, (n) => {
    if (n.start >= sink.start && n.kind !== 'block') return 'skip';
    if (isRun && (n.kind === 'call' || n.kind === 'comprehension' || n.kind === 'binary') && isRefusal(n, mentionsPart, context)) return n.kind === 'binary' ? undefined : 'skip';
    if (n.kind === 'call') {
      const name = n.callee.kind === 'member' ? n.callee.property : n.callee.kind === 'name' ? n.callee.name : '';
      if (ASKING.test(name)) return true;
      if (CHECKING.test(name) && n.args.some((a) => mentionsPart(a.value))) return true;
      if (PREDICATE.test(name) && isCondition(n) && n.args.some((a) => mentions(a.value))) return true;
      if (isStripping(n, context) && mentions(n)) return true;
      return MEMBERSHIP.test(name) && mentionsPart(n) && isCondition(n) && !isOtherwiseThanUrl(n, name, sink);
    }
    if (n.kind === 'assign' && n.value && unwrap(n.value).kind === 'call' && n.targets.some((t) => t.kind === 'name' && ANSWERED.test(t.name))) return true;
    if (n.kind === 'binary' && (n.op === 'in' || n.op === 'not in') && isCondition(n) && parts.areIn(n.left)) return true;
    if (n.kind === 'binary' && (n.op === 'in' || n.op === 'not in') && isPresence(n, taint)) return undefined;
    if (n.kind === 'binary' && ['in', 'not in', '==', '===', '!=', '!==', '<', '>', '<=', '>='].includes(n.op)) return isCondition(n) && mentions(n) && !isNothing(n.right) && !isNothing(n.left);
    if (n.kind === 'switch') return mentions(n.subject);
    if (n.kind === 'comprehension') return n.conditions.some((c) => mentions(c)) || (mentions(n) && isCondition(n));
    return undefined;
  });
}

function isRefusal(n: Call | Expr, mentions: (root: Node) => boolean, context: RuleContext): boolean {
  if (n.kind === 'comprehension') return isSearchedIn(n.element, mentions) && !n.clauses.some((c) => mentions(c.iterable));
  return n.kind === 'call' && !isSearchedIn(n, mentions) ? mentions(n) && onlyRefuses(n, mentions, context) : isSearchedIn(n, mentions);
}

/** Variables made of what the model chose: `program = command.split()[0]`, of which an allow-list is asked. */
function partsOf(taint: Taint, fn: FunctionNode, sink: Node): Carriers {
  const parts = new Carriers();
  walk(fn.body, (n) => {
    if (n.start >= sink.start && n.kind !== 'block') return 'skip';
    if (n.kind !== 'assign' || !n.value || n.value.kind === 'await' || !(taint.carriers.areIn(n.value) || parts.areIn(n.value))) return undefined;
    for (const target of n.targets) walk(target, (t) => { if (t.kind === 'name') parts.note(t.name); return undefined; });
    return undefined;
  });
  return parts;
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

/** `"command" in answer`: whether there is one says nothing of what it is. */
function isPresence({ left, right }: Extract<Expr, { kind: 'binary' }>, taint: Taint): boolean {
  const e = unwrap(right);
  return left.kind === 'string' && e.kind === 'name' && taint.carriers.isFieldOnly(e.name, left.value);
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
