/** What a name says about its value: the lexicon applied to whole words and their company. Pure. */
import { CATEGORIES } from './category.js';
import type { Category } from './category.js';
import {
  NEUTRAL_TAILS, ORGANISATIONS, PERSONS, PERSON_PREFIXES, REDACTED_WORDS, TERMS,
} from './lexicon.js';
import { isImpersonal, isThing, ownerIsPersonByName, ownerNoun, startsHarmless } from './ownerNames.js';
import type { Term } from './lexicon.js';
import { endsWith, singular, singularWords, wordsOf } from './words.js';

/** What stands around a name. Everything is optional: less company means fewer matches. */
export interface Company {
  /** Words of the object the name is a field of: `['current', 'user']` for `currentUser.name`. */
  readonly owner?: readonly string[];
  /** The owner has other fields that only people have. */
  readonly ownerIsPerson?: boolean;
  /** The owner is (a part of) an incoming request. */
  readonly ownerIsRequest?: boolean;
  /** The owner is one of many rows of a table: a mailbox among many is somebody's. */
  readonly ownerIsOneOfMany?: boolean;
  readonly medical?: boolean;
  readonly messaging?: boolean;
  /** The module writes to telephones, and never to mailboxes. */
  readonly calls?: boolean;
  /** The module knows telephones. */
  readonly phones?: boolean;
  /** The module's messages have a `sender` that is `user` or `bot`. */
  readonly roles?: boolean;
  /** The module deals with a chat platform: a sender is a person, not the service. */
  readonly platform?: boolean;
  /** The module handles models or conversations. */
  readonly agent?: boolean;
  /** The module speaks of repositories. */
  readonly codeHosting?: boolean;
  /** The module speaks of blockchains. */
  readonly chain?: boolean;
  /** The module speaks of streets and postal codes. */
  readonly postal?: boolean;
  /** The module signs in as a program: its `client_email` is the program's. */
  readonly serviceAccount?: boolean;
  /** The module handles models, and the value came in from outside: a parameter, a request field, a model's answer. */
  readonly heard?: boolean;
  /** The module handles models, and the value was read out of a request, an event or a model's answer. */
  readonly received?: boolean;
  /** The function around deals with what people say. */
  readonly speech?: boolean;
  /** The function around calls the tool that a model chose. */
  readonly toolCall?: boolean;
  /** What the body of a tool was given whole, or what it gives back. */
  readonly toolBody?: boolean;
  /** A text that the model wrote for a parameter of the tool around. */
  readonly filled?: boolean;
  /** The function around, or the value's origin, deals with signing in. */
  readonly auth?: boolean;
  readonly personalWords?: readonly string[];
  readonly harmlessWords?: readonly string[];
}

/** A narrower company: what it does not say itself, the wider one does, and only when it is asked. */
export function inside(wider: Company, own: Company): Company {
  return Object.setPrototypeOf(own, wider) as Company;
}

/** Longest first, so that `account holder name` wins over `name`. */
const ORDERED: readonly Term[] = [...TERMS].sort((a, b) => b.words.length - a.words.length);

const BY_LAST: ReadonlyMap<string, readonly Term[]> = ORDERED.reduce((map, term) => {
  const last = term.words[term.words.length - 1] ?? '';
  map.set(last, [...(map.get(last) ?? []), term]);
  return map;
}, new Map<string, Term[]>());

const DECLARED: Category = { topic: 'personal', id: 'declared', label: 'declared personal in your settings' };

/** Words before a field's name that do not change what it is: `primary_email`, `user.home_phone`. */
const ADJECTIVES = new Set([
  'current', 'new', 'old', 'to', 'from', 'primary', 'secondary', 'work', 'home', 'personal', 'preferred', 'raw', 'the', 'my', 'this', 'last', 'first', 'second', 'full', 'alternate', 'alt', 'main', 'other',
  'mobile', 'registered', 'verified', 'clean', 'normalized', 'formatted', 'stored', 'given', 'target', 'input', 'extracted', 'parsed', 'actual', 'final', 'original', 'real', 'shipping', 'billing', 'delivery',
]);

/**
 * The category of a value by its name, or `undefined` when the name says nothing or says that it is harmless
 * (`email_count`, `has_phone`, `masked_email`, `SUPPORT_EMAIL`).
 */
export function classifyName(identifier: string, company: Company = {}): Category | undefined {
  const words = wordsOf(identifier);
  if (words.length === 0 || isDeclared(words, company.harmlessWords)) return undefined;
  if (isDeclared(words, company.personalWords)) return DECLARED;
  const term = match(words, company) ?? match(withoutNeutralTail(words), company) ?? match(beforePreposition(words), company);
  if (!term) return undefined;
  const category = CATEGORIES[term.category];
  // Constants in capitals are the operator's settings: their secrets matter, their addresses and templates are nobody's.
  if (category.topic !== 'secret' && isConstantCase(identifier)) return undefined;
  return category;
}

/** A quick look: some stem of REDACTED_WORDS is in the name. */
const REDACTED_HINT = /redact|mask|scrub|nonym|obfus|obscur|saniti|hash|digest|finger|sha|md|hmac|checksum|last|crypt|cipher|token|deident|censor|partial|safe|abbrev|hid|blake/i;

/** False when the name can have no category in any company: a quick look before the company is found out. */
export function mayClassify(identifier: string, company: Pick<Company, 'personalWords'>): boolean {
  if (company.personalWords !== undefined && company.personalWords.length > 0) return true;
  const words = wordsOf(identifier);
  return words.some((word) => BY_LAST.has(word) || BY_LAST.has(singular(word)));
}

/** True when the name says that its value was masked, hashed or encrypted: `masked_email`, `phoneHash`, `redactedBody`. */
export function namesRedacted(identifier: string): boolean {
  if (!REDACTED_HINT.test(identifier)) return false;
  const words = wordsOf(identifier);
  if (!words.some((word) => REDACTED_WORDS.has(word))) return false;
  // `encryption_key` and `hmac_key` are secrets in spite of the word.
  return match(words, {}) === undefined;
}

/** True when a function's name says that it masks what it is given: `redact`, `maskEmail`, `hash_user_id`, `sha256`. */
export function namesRedactor(identifier: string): boolean {
  const words = wordsOf(identifier);
  return words.some((word) => REDACTED_WORDS.has(word) && word !== 'safe' && word !== 'partial' && word !== 'hidden') || isHashCall(identifier);
}

/** `get_safe_connection_string`: what it gives is what may be seen of a secret. */
export function namesSafeForm(identifier: string): boolean {
  const words = wordsOf(identifier);
  const at = words.indexOf('safe');
  const term = at < 0 || at === words.length - 1 ? undefined : match(words.slice(at + 1), { auth: true });
  return term !== undefined && CATEGORIES[term.category].topic === 'secret';
}

function isHashCall(identifier: string): boolean {
  return /^(?:sha(?:1|224|256|384|512)|md5|blake2[bs]?|crc32|hexdigest|uuid[35])$/i.test(identifier);
}

function match(words: readonly string[], company: Company): Term | undefined {
  const last = words[words.length - 1];
  if (last === undefined) return undefined;
  for (const forms of [words, singularWords(words)]) {
    for (const term of BY_LAST.get(forms[forms.length - 1] ?? '') ?? []) {
      // Many questions are a test set or a batch; one is what somebody asked.
      if (forms !== words && (term.need === 'agent' || term.need === 'speech')) continue;
      if (endsWith(forms, term.words) && counts(term, forms, company)) return term;
    }
    if (singular(last) === last || last === 'tokens') break;
  }
  return undefined;
}

function counts(term: Term, words: readonly string[], company: Company): boolean {
  const before = words.slice(0, words.length - term.words.length);
  if (before.some((word) => REDACTED_WORDS.has(word)) || (before.length > 0 && startsHarmless(before))) return false;
  if (before.some((word, i) => i > 0 && PREPOSITIONS.has(word))) return false;
  const topic = CATEGORIES[term.category].topic;
  if (topic === 'personal') {
    if (company.chain === true && term.category === 'postalAddress' && term.words.length === 1) return false;
    if (company.codeHosting === true && term.words.join(' ') === 'full name' && !(before.some((w) => PERSONS.has(w)) || ownerIsPersonByName(company.owner) || company.ownerIsPerson === true)) return false;
    if (before.some((word) => ORGANISATIONS.has(word) || FAILURES.has(word))) return false;
    if (isImpersonal(company.owner) && !(MAILBOXES.has(ownerNoun(company.owner ?? []) ?? '') && company.ownerIsOneOfMany === true)) return false;
    if (term.category === 'phone' && isLine(before, company.owner)) return false;
    if (company.roles === true && term.words.join(' ') === 'sender') return false;
    if (company.serviceAccount === true && term.category === 'email' && before[before.length - 1] === 'client') return false;
  }
  if (topic === 'secret' && before.some((word) => NAMING_SECRETS.has(word))) return false;
  if (term.words.length === 1 && namesRunHistory(before, term.words[0] ?? '')) return false;
  if (topic === 'content' && (before.some((word) => NOT_SPEECH.has(word)) || FAILURES.has(company.owner?.[company.owner.length - 1] ?? ''))) return false;
  return satisfied(term, before, company);
}

/** What people connect to a service of theirs: the program's own where there is one, somebody's where there are many. */
const MAILBOXES = new Set(['mailbox', 'inbox']);

/** A number that is rented: the record of a `phoneNumber` in a table of lines, and WhatsApp's `display_phone_number`. */
function isLine(before: readonly string[], owner: readonly string[] | undefined): boolean {
  return [...before, ...(owner ?? [])].some((word) => RENTED.has(word)) || (owner !== undefined && endsWith(owner, ['phone', 'number']));
}

const RENTED = new Set(['display', 'purchased', 'provisioned', 'rented', 'virtual', 'did', 'trunk']);

/** `client_id_from_cookie` is an id: what follows says where it comes from. */
const PREPOSITIONS = new Set(['from', 'by', 'via', 'for', 'of', 'in', 'with', 'without', 'excluding', 'per', 'at', 'on']);

function beforePreposition(all: readonly string[]): readonly string[] {
  const at = all.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word));
  // `emails_per_second` is a rate.
  return at > 0 && all[at] !== 'per' ? all.slice(0, at) : [];
}

/** `detected_secrets`, `required_tokens`: which there are, not what they say. */
const NAMING_SECRETS = new Set(['detected', 'found', 'required', 'expected', 'leaked', 'unknown']);

/** `agent_history` tells which parts of a run came after each other, nothing of what was said. */
export function namesRunHistory(before: readonly string[], last: string): boolean {
  return last === 'history' && RUN_PARTS.has(before[before.length - 1] ?? '');
}

const RUN_PARTS = new Set(['agent', 'node', 'step', 'state', 'status', 'tool', 'route', 'routing', 'task']);

/** Objects whose messages are written by programs. */
const FAILURES = new Set(['err', 'error', 'e', 'exc', 'exception', 'ex', 'failure']);

/** `error_msg`, `status_text`: names for what a program says, whatever it was made from. */
export function namesProgramText(identifier: string): boolean {
  const [first, ...rest] = wordsOf(identifier);
  if (FAULTS.has(rest.at(-1) ?? first ?? '')) return true;
  return first !== undefined && rest.length > 0 && PROGRAM_SPEAKERS.has(first) && TEXTS.has(rest[rest.length - 1] ?? '');
}

/** `err`, `parse_error`: the failure itself, or what was said of it. */
const FAULTS = new Set(['err', 'error', 'exc', 'exception']);

const PROGRAM_SPEAKERS = new Set(['error', 'err', 'status', 'warning', 'exception', 'failure', 'validation', 'http']);
const TEXTS = new Set(['message', 'text', 'string', 'detail', 'details', 'description', 'body', 'content']);

/** `system_prompt`, `error_message`, `sql_query`: written by programmers or programs. */
const NOT_SPEECH = new Set([
  'system', 'error', 'err', 'log', 'sql', 'db', 'database', 'graphql', 'status', 'warning', 'success', 'exception', 'commit', 'validation', 'help', 'http', 'debug', 'info', 'usage', 'welcome', 'failure', 'default', 'template', 'api',
  'health', 'media', 'timeout', 'retry', 'base', 'git', 'css', 'xpath', 'query', 'token', 'kafka', 'queue', 'pubsub', 'command', 'cli', 'process', 'fallback', 'git',
]);

function satisfied(term: Term, before: readonly string[], company: Company): boolean {
  const bare = before.every((word) => ADJECTIVES.has(word));
  switch (term.need) {
    case 'alone':
      return true;
    case 'person': {
      const prefix = before[before.length - 1];
      if (prefix !== undefined && PERSON_PREFIXES.has(singular(prefix))) return !AMBIGUOUS_PREFIXES.has(prefix) || company.ownerIsPerson === true || (prefix === 'sender' && company.platform === true);
      return bare && (company.ownerIsPerson === true || ownerIsPersonByName(company.owner)) && !isThing(company.owner);
    }
    case 'medical':
      return company.medical === true && before.every((word) => ADJECTIVES.has(word) || CLINICAL.has(word) || PERSONS.has(singular(word)));
    case 'postal':
      return company.postal === true && bare && !isThing(company.owner);
    case 'messaging':
      // `turn.caller` is what the caller said.
      return bare && company.messaging === true && company.owner?.includes('turn') !== true && !(term.category === 'email' && company.calls === true);
    case 'calls':
      return bare && company.calls === true && company.owner?.includes('turn') !== true;
    case 'phones':
      return bare && company.phones === true;
    case 'person with phone':
      return before.length === 0 && company.phones === true && ownerIsPersonByName(company.owner) && !isThing(company.owner);
    case 'store':
      return before.length === 0 && STORES.has(company.owner?.[company.owner.length - 1] ?? '');
    case 'header':
      return company.owner === undefined || company.owner.length === 0 || company.owner.some((word) => HEADERS.has(word));
    case 'request':
      return before.length === 0 && company.ownerIsRequest === true;
    case 'agent':
      return company.heard === true && (bare || before.every((word) => SPEAKERS.has(word)));
    case 'speech':
      return company.heard === true && company.speech === true && before.every((word) => SPEAKERS.has(word));
    case 'received':
      // The summary of a calendar's event is its title.
      return company.received === true && company.owner?.includes('event') !== true;
    case 'model':
      return company.agent === true;
    case 'variable':
      return company.agent === true && (company.owner === undefined || company.owner.length === 0);
    case 'asked':
      return before.length === 0 && company.owner?.at(-1) === 'request' && company.owner.some((word) => word === 'llm' || word === 'model');
    case 'filled':
      return company.filled === true;
    case 'tool':
      if (before.length === 0 && company.owner === undefined && (company.toolCall === true || company.toolBody === true)) return true;
      return (before.length > 0 && TOOLS.has(before[before.length - 1] ?? '')) || (before.length === 0 && company.owner?.some((word) => TOOLS.has(word)) === true && (company.toolCall === true || isToolCall(company.owner)));
    case 'auth':
      return bare && company.auth === true;
  }
}

/** `primary_diagnosis` is a patient's; `network_diagnosis` is not. */
const CLINICAL = new Set(['medical', 'clinical', 'differential', 'admission', 'discharge', 'chronic', 'drug']);

/** Prefixes that are a program's part as often as a person: `client_name` is an MCP client. */
const AMBIGUOUS_PREFIXES = new Set(['client', 'owner', 'profile', 'driver', 'manager', 'holder', 'sender']);

const SPEAKERS = new Set(['user', 'customer', 'human', 'agent', 'assistant', 'llm', 'ai', 'model', 'gpt', 'bot', 'chat', 'raw', 'final', 'incoming', 'latest', 'new', 'input', 'current', 'last', 'generated', 'original', 'full', 'initial']);

const STORES = new Set(['redis', 'database', 'db', 'postgres', 'postgresql', 'mongo', 'mongodb', 'mysql', 'broker', 'amqp', 'rabbitmq']);

const HEADERS = new Set(['header', 'headers', 'request', 'event', 'metadata', 'axios', 'common']);

const TOOLS = new Set(['tool', 'tools', 'function', 'fn', 'call']);

/** `tool_call`, `toolCall.function`, `call`, `function_call`; a `function` alone may be any function. */
function isToolCall(owner: readonly string[]): boolean {
  const noun = ownerNoun(owner);
  return noun === 'call' || noun === 'tool' || noun === 'function' || noun === 'use' || owner.includes('call');
}

function withoutNeutralTail(all: readonly string[]): readonly string[] {
  let end = all.length;
  while (end > 1 && NEUTRAL_TAILS.has(all[end - 1] ?? '')) {
    // `phones_normalized` counts phones.
    const before = all[end - 2] ?? '';
    if (/(?:ed|ned)$/.test(all[end - 1] ?? '') && singular(before) !== before) return [];
    end--;
  }
  return all.slice(0, end);
}

export function isConstantCase(identifier: string): boolean {
  return /^[A-Z][A-Z0-9_]+$/.test(identifier);
}

function isDeclared(all: readonly string[], declared: readonly string[] | undefined): boolean {
  return declared?.some((name) => endsWith(all, wordsOf(name)) || endsWith(singularWords(all), wordsOf(name))) ?? false;
}
