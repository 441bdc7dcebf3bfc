/** `to`, `from` or `recipient` of something that this function writes a message to: a mailbox or a telephone number, whatever the function is called. */
import type { Call, Expr, FunctionNode, Member, Name, Node } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { dottedName } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { sentBy } from './correspondents.js';
import { englishOf } from './languages.js';
import { wordsOf } from './words.js';

/** What people are called who write or are written to. */
const ENDS = new Set(['to', 'from', 'cc', 'bcc', 'recipient', 'recipients', 'sender', 'receiver']);
/** Where an envelope keeps them; the sender of a mail is the program's own mailbox. */
const ADDRESSEES = /^(?:to|cc|bcc|recipients?|to_?emails?|to_?addresses|to_?address|to_?number)$/iu;
/** What only envelopes of mail have beside. */
const MAIL = /^subject$/iu;
/** What only messages to telephones have beside. */
const PHONE = /^(?:messaging_product|media_?url|messaging_?service_?sid)$/iu;
/** `client.messages.create({ to, body })`, `client.calls.create(to=…)`. */
const TELEPHONY = /(?:^|\.)(?:messages|calls|verifications)\.create$/u;
/** A parameter handed to a parameter. */
const MAX_DEPTH = 2;

/** The category of what is called so, when a message goes there. */
export function addressed(context: RuleContext, expr: Name | Member, depth = 0): Category | undefined {
  const end = expr.kind === 'name' ? expr.name : expr.property;
  if (!ENDS.has(wordsOf(end).at(-1) ?? '') && englishOf(end) === undefined) return undefined;
  for (const use of othersLike(context, expr)) {
    const category = envelope(context, use) ?? handedOn(context, use, depth);
    if (category) return category;
  }
  return undefined;
}

/** The other places where the same variable, or the same field of the same object, is read. */
function othersLike({ module, resolver }: RuleContext, expr: Name | Member): readonly Expr[] {
  if (expr.kind === 'name') return resolver.definitions(expr).flatMap(({ node }) => resolver.usesOf(node));
  const path = dottedName(expr);
  const home = enclosingFunction(expr);
  return path === undefined ? [] : module.index.members.filter((m) => m.property === expr.property && enclosingFunction(m) === home && dottedName(m) === path);
}

/** `{ to: [email], subject }`, `messages.create(to=number, body=text)`, `msg["To"] = email`. */
function envelope(context: RuleContext, use: Expr): Category | undefined {
  const { parent } = use;
  const at: Node = parent?.kind === 'list' || parent?.kind === 'template' ? parent : use;
  const holder = at.parent;
  if (holder?.kind === 'object') {
    const entry = holder.entries.find((e) => e.value === at);
    const keys = holder.entries.map((e) => e.key ?? '');
    return entry?.key !== undefined && ADDRESSEES.test(entry.key) ? kindOf(keys, holder.parent) : undefined;
  }
  if (holder?.kind === 'call') {
    const argument = holder.args.find((a) => a.value === at);
    return argument?.name !== undefined && ADDRESSEES.test(argument.name) ? kindOf(holder.args.map((a) => a.name ?? ''), holder) : undefined;
  }
  const target = holder?.kind === 'assign' && holder.value === at ? holder.targets[0] : undefined;
  if (target?.kind !== 'index' || target.index.kind !== 'string' || !ADDRESSEES.test(target.index.value)) return undefined;
  const message = dottedName(target.object);
  const isMail = context.module.index.subscripts.some((s) => s.index.kind === 'string' && MAIL.test(s.index.value) && dottedName(s.object) === message);
  return isMail ? CATEGORIES.email : undefined;
}

function kindOf(keys: readonly string[], holder: Node | undefined): Category | undefined {
  if (keys.some((key) => MAIL.test(key))) return CATEGORIES.email;
  if (keys.some((key) => PHONE.test(key))) return CATEGORIES.phone;
  return holder?.kind === 'call' && TELEPHONY.test(dottedName(holder.callee) ?? '') ? CATEGORIES.phone : undefined;
}

/** `sendWhatsAppText(from, reply)`, or a function of this file that sends to what it is given. */
function handedOn(context: RuleContext, use: Expr, depth: number): Category | undefined {
  const call = use.parent;
  if (call?.kind !== 'call' || depth >= MAX_DEPTH) return undefined;
  const position = call.args.findIndex((a) => a.value === use && a.name === undefined && a.spread === undefined);
  if (position < 0) return undefined;
  const value = context.resolver.valueOf(call.callee);
  if (value.kind === 'function' && value.fn && (value.file ?? context.file) === context.file) return ofParameter(context, value.fn, position, depth + 1);
  return position === 0 ? sentBy(calledName(call)) : undefined;
}

function ofParameter(context: RuleContext, fn: FunctionNode, position: number, depth: number): Category | undefined {
  const pattern = fn.params[position]?.pattern;
  if (pattern?.kind !== 'name') return undefined;
  for (const use of context.resolver.usesOf(pattern)) {
    const category = envelope(context, use) ?? handedOn(context, use, depth);
    if (category) return category;
  }
  return undefined;
}

function calledName({ callee }: Call): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
}
