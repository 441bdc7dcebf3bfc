/** Literals that stand where a credential belongs: `api_key="…"`, `{ apiKey: '…' }`, `API_KEY = "…"`, `os.getenv("API_KEY", "…")`. */
import type { Call, Expr, Node, Pattern, StringLiteral } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { endsWith, wordsOf } from '../personal/words.js';
import { spanText } from '../wording.js';
import { looksGenerated, looksLikeAppPassword, looksLikePassword } from './placeholders.js';

export interface NamedValue {
  /** As written: `api_key`, `OPENAI_API_KEY`. */
  readonly name: string;
  readonly value: Expr;
  /** The literal that is the credential, or the fallback for it. */
  readonly literal?: StringLiteral;
}

const TAILS = [
  'api key', 'auth key', 'api token', 'api secret', 'secret key', 'access token', 'auth token', 'refresh token', 'bearer token', 'client secret', 'access key', 'service key', 'bot token', 'signing key', 'encryption key', 'webhook secret', 'secret', 'token', 'password',
].map((tail) => tail.split(' '));
/** Words that make a credential's name something else: a public half, or a word about the credential. */
const OTHER = new Set([
  'public', 'publishable', 'anon', 'anonymous', 'site', 'id', 'name', 'url', 'uri', 'header', 'field', 'type', 'test', 'testing', 'example', 'mock', 'fake', 'dummy', 'sample', 'placeholder', 'csrf', 'xsrf', 'cache', 'continuation', 'page', 'next', 'cursor', 'pad', 'eos', 'bos',
  'unk', 'mask', 'sep', 'cls', 'stop', 'special', 'hash', 'hashed', 'storage', 'label', 'prefix', 'suffix', 'pattern', 'regex', 'message', 'error', 'variable', 'input', 'selector', 'xpath', 'css', 'hint', 'title', 'text', 'masked', 'redacted', 'encrypted', 'posthog', 'maps', 'unchanged', 'unset', 'sentinel', 'flow',
]);

/** Every place of the module that has a credential's name and a value. */
export function namedCredentials(context: RuleContext): readonly NamedValue[] {
  const { index } = context.module;
  const found: NamedValue[] = [];
  const add = (name: string | undefined, value: Expr | undefined): void => {
    if (name !== undefined && value && isCredentialName(name) && !isShown(value)) found.push({ name, value, literal: credentialLiteral(name, value, context) });
  };
  for (const call of index.calls) for (const a of call.args) add(a.name, a.value);
  for (const object of index.objects) for (const e of object.entries) if (!e.spread) add(e.key, e.value);
  for (const a of index.assigns) for (const target of a.kind === 'assign' ? a.targets : [a.target]) add(nameOf(target), a.value);
  for (const fn of index.functions) for (const p of fn.params) add(nameOf(p.pattern), p.default);
  for (const call of index.calls) add(variableRead(call, context), call);
  for (const s of index.strings) if (s.parent?.kind === 'binary' && s.parent.right === s) add(VARIABLE.exec(spanText(context.module, s.parent.left))?.[1], s.parent);
  const seen = new Set<StringLiteral>();
  return found.filter((one) => !isOneOfSeveral(one, found) && !(one.literal && seen.has(one.literal)) && (!one.literal || seen.add(one.literal)));
}

const VARIABLE = /^process\.env(?:\.|\[["'`])(\w+)["'`]?\]?$/u;

/** `DB_PASSWORD` of `os.getenv("DB_PASSWORD", "…")`, wherever its value goes. */
function variableRead(call: Call, context: RuleContext): string | undefined {
  const [first, second] = call.args;
  return first?.value.kind === 'string' && second?.value.kind === 'string' && isEnvironmentRead(call, context) ? first.value.value : undefined;
}

function isEnvironmentRead(call: Call, context: RuleContext): boolean {
  const symbol = context.resolver.library(call.callee)?.symbol;
  return symbol === 'os.getenv' || symbol === 'os.environ.get';
}

/** Different texts under one name in one function are what the program chooses between, such as the tokens by which a service calls its voices. */
const SEVERAL = 3;

function isOneOfSeveral({ name, literal }: NamedValue, found: readonly NamedValue[]): boolean {
  const words = wordsOf(name);
  const home = literal && enclosingFunction(literal);
  if (!home || words[words.length - 1] !== 'token' || TAILS.some((tail) => tail.length > 1 && endsWith(words, tail))) return false;
  return new Set(found.flatMap((o) => (o.name === name && o.literal && enclosingFunction(o.literal) === home ? [o.literal.value] : []))).size >= SEVERAL;
}

/** Words of what holds made-up values: a schema's examples, the accounts of a test. */
const MADE_UP = new Set(['example', 'examples', 'sample', 'samples', 'test', 'tests', 'testing', 'mock', 'fake', 'dummy', 'fixture', 'fixtures', 'placeholder', 'placeholders']);
const EXAMPLE_ADDRESS = /@(?:[\w-]+\.)*(?:example\.\w+|test|invalid|localhost|local)$/iu;

/** Stands in an example: under a key or name that says so, or beside an address of a domain kept for examples. */
function isShown(value: Expr): boolean {
  let inner: Node = value;
  for (let at = value.parent; at && at.kind !== 'function' && at.kind !== 'class'; at = at.parent) {
    const part = inner;
    if (at.kind === 'object') {
      const key = at.entries.find((e) => e.value === part)?.key;
      if (isMadeUp(key) || at.entries.some((e) => e.value.kind === 'string' && EXAMPLE_ADDRESS.test(e.value.value))) return true;
    }
    if (at.kind === 'call' && isMadeUp(at.args.find((a) => a.value === part)?.name)) return true;
    if (at.kind === 'assign' && at.targets.some((t) => isMadeUp(nameOf(t)))) return true;
    inner = at;
  }
  return false;
}

function isMadeUp(name: string | undefined): boolean {
  return name !== undefined && wordsOf(name).some((word) => MADE_UP.has(word));
}

function nameOf(target: Pattern): string | undefined {
  if (target.kind === 'name') return target.name;
  if (target.kind === 'member') return target.property;
  return target.kind === 'index' && target.index.kind === 'string' ? target.index.value : undefined;
}

function isCredentialName(name: string): boolean {
  const words = wordsOf(name);
  return !words.some((w) => OTHER.has(w)) && (TAILS.some((tail) => endsWith(words, tail)) || (words.at(-1) === 'pass' && isPassword(name)));
}

/** Services that let programs in by a password of their own. */
const OF_A_SERVICE = /smtp|mail|app|^pass$/iu;

/** `smtp_password`, `DB_PASS`, the `pass` beside a `user`; a first pass through something is none. */
export function isPassword(name: string): boolean {
  if (/passw/iu.test(name)) return true;
  const words = wordsOf(name);
  return words.at(-1) === 'pass' && (words.length === 1 || /^(?:smtp|mail|email|gmail|db|database|app|user|admin)$/u.test(words.at(-2) ?? ''));
}

/** The literal that is the credential: the value itself, or what is used when the environment has none. */
function credentialLiteral(name: string, value: Expr, context: RuleContext): StringLiteral | undefined {
  let found: StringLiteral | undefined;
  walk(value, (node) => {
    if (node.kind === 'string') found ??= node;
    else if (node.kind === 'call') return environmentDefault(node, context, (s) => { found ??= s; });
    else if (node !== value && !isTransparent(node)) return 'skip';
    else if (node.kind === 'function' || node.kind === 'class' || node.kind === 'object' || node.kind === 'template') return 'skip';
    return undefined;
  });
  return found && isCredential(name, found) ? found : undefined;
}

function isTransparent(node: Node): boolean {
  return (node.kind === 'binary' && (node.op === '||' || node.op === '??')) || node.kind === 'other';
}

function environmentDefault(call: Call, context: RuleContext, take: (literal: StringLiteral) => void): 'skip' {
  const symbol = context.resolver.library(call.callee)?.symbol;
  const fallback = isEnvironmentRead(call, context) ? call.args[1]?.value : symbol === 'pydantic.SecretStr' ? call.args[0]?.value : undefined;
  if (fallback?.kind === 'string') take(fallback);
  return 'skip';
}

/** Keys that programs are given to hand out: PostHog's project keys, publishable keys of Stripe, Langfuse and Supabase. */
const PUBLIC = /^(?:phc_|pk_(?:live|test)_|pk-lf-|sb_publishable_)/u;

function isCredential(name: string, literal: StringLiteral): boolean {
  const { value } = literal;
  if (PUBLIC.test(value)) return false;
  if (looksGenerated(value)) return true;
  return isPassword(name) && (looksLikePassword(value) || (OF_A_SERVICE.test(name) && looksLikeAppPassword(value)));
}
