/** What a whole module says about the values in it: which subjects it speaks of, and which fields its objects have. */
import type { Call, Expr, Module, Node } from '../../../facts/nodes.js';
import { dottedName } from '../../../facts/visit.js';
import { AGENT_PATH, AGENT_TEXT, CALLS_TEXT, CHAIN_TEXT, CODE_HOSTING_TEXT, MAIL_TEXT, MEDICAL_TEXT, MESSAGING_TEXT, PERSON_FIELDS, PERSON_KEYS, PHONE_TEXT, POSTAL_TEXT, SERVICE_ACCOUNT_TEXT, THING_FIELDS } from './lexicon.js';
import { endsWith, wordsOf } from './words.js';

/** Each answer looks through the whole text, so it is worked out when somebody asks: few names in a log need any. */
export class Surroundings {
  private readonly persons = new Map<ReadonlySet<string>, boolean>();
  private fields: Map<string, Set<string>> | undefined;
  private keys: Map<string, Set<string>> | undefined;

  constructor(private readonly module: Module, private readonly file: string) {}

  get medical(): boolean {
    return this.says(MEDICAL_TEXT);
  }

  get messaging(): boolean {
    return this.says(MESSAGING_TEXT);
  }

  /** Writes to telephones, and never to mailboxes. */
  get calls(): boolean {
    return this.says(CALLS_TEXT) && !this.says(MAIL_TEXT);
  }

  /** Handles models or conversations. */
  get agent(): boolean {
    return AGENT_PATH.test(this.file) || this.says(AGENT_TEXT);
  }

  /** Speaks of repositories, whose full names are no person's. */
  get codeHosting(): boolean {
    return this.says(CODE_HOSTING_TEXT);
  }

  /** Speaks of blockchains, whose addresses are nobody's home. */
  get chain(): boolean {
    return this.says(CHAIN_TEXT);
  }

  /** Speaks of where people live. */
  get postal(): boolean {
    return this.says(POSTAL_TEXT);
  }

  /** Signs in as a program. */
  get serviceAccount(): boolean {
    return this.says(SERVICE_ACCOUNT_TEXT);
  }

  /** Its correspondents have phone numbers rather than mailboxes. */
  get phones(): boolean {
    return this.says(PHONE_TEXT);
  }

  /** True when the object, as it is named in this function, also has fields that only people have. */
  hasPersonFields(object: Expr): boolean {
    const names = this.fieldsOf(object);
    if (names.size === 0) return false;
    const known = this.persons.get(names);
    if (known !== undefined) return known;
    const person = this.looksLikePerson(names, dottedName(object)?.split('.').at(-1) ?? '');
    this.persons.set(names, person);
    return person;
  }

  /** True when the module's text has a match. */
  says(pattern: RegExp): boolean {
    return this.module.matches.has(pattern);
  }

  private looksLikePerson(names: ReadonlySet<string>, called: string): boolean {
    const fields = [...names].map(wordsOf);
    const has = (known: readonly (readonly string[])[]): boolean => fields.some((words) => known.some((k) => k.length === words.length && endsWith(words, k)));
    // Where repositories are spoken of, a full name makes nothing a person.
    const personal = this.codeHosting ? PERSON_FIELDS.filter((words) => words.join(' ') !== 'full name') : PERSON_FIELDS;
    return (has(personal) || (NOTHING_IN_PARTICULAR.test(called) && has(PERSON_KEYS))) && !has(THING_FIELDS);
  }

  /** Names of fields read or written on the object anywhere in its function. */
  fieldsOf(object: Expr): ReadonlySet<string> {
    const base = dottedName(object);
    if (base === undefined) return NO_FIELDS;
    const { index } = this.module;
    this.fields ??= collectFields(index.members, index.subscripts, index.calls);
    return this.fields.get(keyOf(base, object)) ?? NO_FIELDS;
  }

  /** Those of them that are read or written as keys (`booking["email"]`, `booking.get("email")`): printed, such a thing shows them all. */
  keysOf(object: Expr): ReadonlySet<string> {
    const base = dottedName(object);
    if (base === undefined) return NO_FIELDS;
    const { index } = this.module;
    // `getattr` asks for an attribute: an object seldom shows its own when it is printed.
    this.keys ??= collectFields(index.subscripts, index.calls.filter((call) => call.callee.kind === 'member'));
    return this.keys.get(keyOf(base, object)) ?? NO_FIELDS;
  }
}

const NO_FIELDS: ReadonlySet<string> = new Set();
/** `s`, `row`, `candidate`. */
const NOTHING_IN_PARTICULAR = /^(?:\w{1,2}|item|row|record|entry|obj|doc|result|profile|person|(?:\w+_)?(?:candidate|patient|employee|applicant|student))$/iu;

function collectFields(...lists: readonly (readonly Node[])[]): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>();
  for (const nodes of lists) for (const node of nodes) {
    const access = accessOf(node);
    const base = access && dottedName(access.object);
    if (!access || base === undefined) continue;
    const key = keyOf(base, node);
    const known = fields.get(key);
    if (known) known.add(access.field);
    else fields.set(key, new Set([access.field]));
  }
  return fields;
}

/** `user.email`, `user["email"]`, `user.get("email")`, `getattr(user, "email", None)`. */
export function accessOf(node: Node): { readonly object: Expr; readonly field: string } | undefined {
  if (node.kind === 'member') return { object: node.object, field: node.property };
  if (node.kind === 'index' && node.index.kind === 'string') return { object: node.object, field: node.index.value };
  if (node.kind === 'call' && node.callee.kind === 'member' && GETTERS.has(node.callee.property)) {
    const key = node.args[0]?.value;
    if (key?.kind === 'string') return { object: node.callee.object, field: key.value };
  }
  if (node.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'getattr') {
    const [object, key] = node.args.map((a) => a.value);
    if (object && key?.kind === 'string') return { object, field: key.value };
  }
  return node.kind === 'call' && node.callee.kind === 'name' && DIGGING.test(node.callee.name) ? dugOut(node) : undefined;
}

/** `_safe_get(body, "message", "call", "status")`: a helper that goes down a path of keys. */
const DIGGING = /^_*(?:(?:safe|deep|nested|dict)_?get|get_?(?:nested|deep|path|in|safe)(?:_?(?:value|field|key))?|dig)$/iu;

function dugOut({ args }: Call): { readonly object: Expr; readonly field: string } | undefined {
  const [object, ...keys] = args.filter((a) => a.name === undefined).map((a) => a.value);
  const last = keys.at(-1);
  return object && last?.kind === 'string' && keys.every((k) => k.kind === 'string') ? { object, field: last.value } : undefined;
}

const GETTERS = new Set(['get', 'pop', 'getlist', 'getItem', 'setdefault', 'get_or_default', 'getHeader', 'header']);

/** Names are told apart by the function they stand in; inner functions share with the outermost one. */
function keyOf(base: string, node: Node): string {
  let home: Node | undefined;
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'function') home = at;
  return `${home?.start ?? -1}:${base}`;
}
