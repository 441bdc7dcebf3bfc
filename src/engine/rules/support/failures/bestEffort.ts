/** Work whose failure may be ignored on purpose: cleaning up, telemetry, signs of life, and attempts made while another failure is handled. */
import { enclosingFunction, functionName, statementOf } from '../../../facts/module.js';
import type { Call, Comment, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { calleeName } from '../deadline/enclosing.js';
import type { Fallible } from './fallible.js';
import { asksWhetherThere } from './presence.js';

const CLEANUP_CALLS = /(^|_)(close|aclose|disconnect|shutdown|cleanup|clean_?up|teardown|dispose|destroy|quit|kill|terminate|stop|end|abort|cancel|release|rollback|unlock|unsubscribe|unlink|rm|rmdir|logout|detach|wait|join|ping|health|healthcheck|heartbeat|keep_?alive|typing|chat_action|presence|set_status|progress|ack|nack|telemetry|metric|metrics|analytics|track|capture|flush|warm_?up|prewarm|preload|prefetch|react|add_reaction|probe|log|debug|audit|beacon|impression|invalidate)(_|$)|(^|_)(delete|remove|clear|drop)_(session|lock|lease|temp|tmp|cache)(_|$)/u;
/** Stores of records about the work, not of the work. */
const RECORD_OWNERS = /(log|logs|audit|tracking|analytics|metrics?|stats?|activity|telemetry)$/iu;
/** What a request is for, when its address says so: records about the work, taking leave, or what a cloud machine knows of itself. */
const RECORD_ADDRESS = /\/(client-)?(logs?|telemetry|analytics|metrics|track(ing)?|beacon)\/?$|\/(log-?out|sign-?out)\/?$|169\.254\.169\.254|metadata\.google\.internal/u;
const RECORD_NAME = /(^|_)(logs?|telemetry|analytics|metrics|tracking|beacon)_(endpoint|url|uri|address)$/u;
/** An address that only tells whether somebody is there: no answer is the answer. */
const PROBE_ADDRESS = /\/(health(z|check|-check)?|ready(z)?|live(z|ness)?)\/?$/u;
const CLEANUP_ACTION = /^(clear|close|stop|cancel|reset|cleanup|disconnect|abort|release)$/u;
const REMOVING = /^(?:delete|remove|destroy|unlink)(?:_?(?:one|many|first|unique))?$/iu;
/** Records that pass by themselves. */
const PASSING = /(^|_)(sessions?|locks?|leases?|temp|tmp|otps?)$/u;
const AGED = /expir|stale|orphan|outdated/iu;
/** A cache that cannot be read or written is a miss. */
const CACHE_METHODS = new Set(['get', 'set', 'setex', 'psetex', 'setnx', 'del', 'delete', 'unlink', 'expire', 'mget', 'mset', 'exists', 'ttl', 'keys', 'scan', 'hget', 'hgetall', 'hset', 'hdel', 'getex', 'incr']);
const CLEANUP_FUNCTIONS = /^_*((clean|cleanup|drain|teardown|tear_down|dispose|shutdown|aexit|exit|del|abort)(_|$)|(aclose|close|stop|release|kill|terminate|disconnect|destroy)(_(all|sessions?|connections?|conn|clients?|pools?|browsers?|pages?|db|streams?|sockets?|servers?|resources?|process(es)?|(\w+_)?(leases?|locks?|slots?)))?_*$|((pre)?warm|wake)(_?up)?(_|$)|check(_\w+)?_(health|services?|connect\w*|alive|ready|readiness|reachab\w*|online|up|versions?|updates?)(_|$)|(is|has|can|probe|ping|detect|health|supports?|try|maybe|wait)_|(ping|health|healthcheck|probe)$)/u;
/** Files that keep records about the work: what they cannot send away is not worth failing for. */
const RECORD_FILES = /(^|\/)(logger|logging|log-?drain|telemetry|analytics|metrics|tracking)(\.\w+$|\/[^/]*$)|(^|\/)[\w-]*sentry[\w-]*\.\w+$/iu;
const DELIBERATE = /best[- ]?effort|fire[- ]and[- ]forget|non[- ]?(critical|fatal|blocking|essential)|not (critical|fatal|essential)|n(o|[ãa]o) (son|es|est[aá]n?|s[ãa]o|é) (cr[ií]tic|fatal|esencial|essencia)|don'?t (care|fail)|do not (care|fail)|non-?actionable|(handled|logged|reported|shown) (by|in|elsewhere)|already (handled|logged|reported|shown)|keep trying|(try|tries|tried|ask|asks) again|next (tick|poll|attempt|try|run)/iu;
/** Comments of a handler that say why the failure is none. */
const EXPECTED = /already (be(en)? )?(ended|closed|gone|deleted|removed|exists?|stopped|finished|cancel+ed|disconnected)|(does(n'?t| not)|may not|might not|did(n'?t| not)) exist|(which|that|this)('?s| is) (fine|ok(ay)?|expected)|not (found|there)\W{1,4}(fine|ok(ay)?|ignore)|\bnot (up|ready|running|started|reachable|listening|available) yet\b|\bnot yet (up|ready|running|started|reachable|listening|available)\b|\bstill (booting|starting|loading|warming)\b|\bkeep (waiting|polling)\b/iu;
/** A column or table that is there already: every time but the first. */
const ADDITION = /^\s*(?:ALTER\s+TABLE\b[^;]*\bADD\b|CREATE\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|EXTENSION|TYPE)\b)/iu;
const CLEANING = /\bclean(ing|s)?[- ]?up\b/iu;
/** How many statements a comment above a block speaks for. */
const SHORT_BLOCK = 2;

/** True when losing this call's failure costs nothing but tidiness. */
export function isCleanup(fallible: Fallible): boolean {
  const { callee } = fallible.call;
  const name = calleeName(callee);
  if (fallible.kind === 'cache' && CACHE_METHODS.has(name)) return true;
  if (callee.kind === 'member' && callee.object.kind === 'name' && RECORD_OWNERS.test(callee.object.name)) return true;
  if (fallible.call.args.some((a) => isTidying(a.value)) || (REMOVING.test(name) && removesPassing(fallible.call))) return true;
  return CLEANUP_CALLS.test(snakeCase(name)) || CLEANUP_CALLS.test(snakeCase(lastSegment(fallible.symbol)));
}

/** `prisma.session.delete(…)`, `if (code.expiresAt < now) store.delete(…)`: what is over anyway, and will be found over again. */
function removesPassing({ callee, parent }: Call): boolean {
  const owner = callee.kind === 'member' ? callee.object : undefined;
  if (owner && PASSING.test(snakeCase(owner.kind === 'member' ? owner.property : owner.kind === 'name' ? owner.name : ''))) return true;
  for (let at: Node | undefined = parent; at && at.kind !== 'function'; at = at.parent) if (at.kind === 'if' && speaksOfAge(at.test)) return true;
  return false;
}

function speaksOfAge(test: Expr): boolean {
  return walk(test, (n) => (AGED.test(n.kind === 'name' ? n.name : n.kind === 'member' ? n.property : '') ? 'stop' : undefined));
}

/** `execute("ALTER TABLE runs ADD COLUMN cost REAL")`, `execute(text("CREATE INDEX …"))`. */
export function isSchemaAddition({ call }: Fallible): boolean {
  const first = call.args[0]?.value;
  const sql = first?.kind === 'call' ? first.args[0]?.value : first;
  return sql?.kind === 'string' && ADDITION.test(sql.value);
}

/** `post(session, "clear")`, `fetch(`${base}/client-logs`)`, `fetch(this.logEndpoint)`, `get(f"{base}/health")`. */
function isTidying(argument: Expr): boolean {
  if (argument.kind === 'string') return CLEANUP_ACTION.test(argument.value) || isSideAddress(argument.value);
  if (argument.kind === 'name' || argument.kind === 'member') return RECORD_NAME.test(snakeCase(argument.kind === 'name' ? argument.name : argument.property));
  const end = argument.kind === 'template' ? argument.parts[argument.parts.length - 1] : undefined;
  return typeof end === 'string' && isSideAddress(end);
}

function isSideAddress(address: string): boolean {
  return RECORD_ADDRESS.test(address) || PROBE_ADDRESS.test(address);
}

/** Comments of a handler that say that nothing is done about it on purpose. */
const IGNORED = /\bignor(?:e|ed|es|ing)\b/iu;

/** True when the handler says in a comment that the failure is ignored. */
export function saysIgnored(handled: { readonly start: number; readonly end: number }, { module }: RuleContext): boolean {
  return module.comments.some((c) => c.start >= handled.start && c.end <= handled.end && IGNORED.test(c.text));
}

/** True when the surroundings make the attempt a best effort: a handler or `finally`, a function that cleans up or probes, a comment that says so. */
export function isBestEffort(at: Node, handled: { readonly start: number; readonly end: number }, context: RuleContext): boolean {
  const fn = enclosingFunction(at);
  if (fn && ((CLEANUP_FUNCTIONS.test(snakeCase(functionName(fn) ?? '')) && !asksWhetherThere(fn)) || isProbe(fn))) return true;
  if (isAfterwards(at, fn) || RECORD_FILES.test(context.file)) return true;
  const { comments, text } = context.module;
  if (comments.some((c) => c.start >= handled.start && c.end <= lineEnd(text, handled.end) && (DELIBERATE.test(c.text) || EXPECTED.test(c.text)))) return true;
  return spokenFor(at).some((start) => commentsAbove(start, context).some((c) => DELIBERATE.test(c.text) || CLEANING.test(c.text)));
}

/** `check_availability(self)` asks whether a service is there; with a day or an article to ask about, its answer is the work. */
function isProbe(fn: FunctionNode): boolean {
  return /^_*check(_\w+)?_availab/u.test(snakeCase(functionName(fn) ?? '')) && fn.params.every((p) => p.pattern.kind === 'name' && /^(self|cls|this)$/u.test(p.pattern.name));
}

/** The run of comments that ends where `start` begins. */
function commentsAbove(start: number, context: RuleContext): readonly Comment[] {
  const { comments, text } = context.module;
  const found: Comment[] = [];
  for (let below = start, i = comments.length - 1; i >= 0; i -= 1) {
    const comment = comments[i];
    if (!comment || comment.end > below) continue;
    if (text.slice(comment.end, below).trim() !== '') break;
    found.push(comment);
    below = comment.start;
  }
  return found;
}

/** Where a comment would stand that speaks for `at`: above its statement, and above a block that holds little else. */
function spokenFor(at: Node): readonly number[] {
  const starts: number[] = [];
  let inner: Node | undefined = statementOf(at) ?? at;
  while (inner) {
    starts.push(inner.start);
    const block: Node | undefined = inner.parent;
    if (block?.kind !== 'block' || block.statements.length > SHORT_BLOCK) break;
    inner = block.parent?.kind === 'if' || block.parent?.kind === 'loop' || block.parent?.kind === 'try' ? block.parent : undefined;
  }
  return starts;
}

/** Inside `fn`: in a handler or a `finally`, where work is undone and put away. */
export function isAfterwards(at: Node, fn: Node | undefined): boolean {
  let inner: Node = at;
  for (let node = at.parent; node && node !== fn; node = node.parent) {
    if (node.kind === 'handler') return true;
    if (node.kind === 'try' && node.finalizer === inner) return true;
    inner = node;
  }
  return false;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function lastSegment(symbol: string): string {
  return symbol.slice(Math.max(symbol.lastIndexOf('.'), symbol.lastIndexOf('#')) + 1).replace('()', '');
}
