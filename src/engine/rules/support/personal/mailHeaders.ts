/** People that e-mails name: in headers (`getHeader(headers, "From")`, `headers.find((h) => h.name === "To")`), and in what a mailer says of one it sent. */
import type { Call, Expr, Name } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import type { Surroundings } from './surroundings.js';

const NAMES_PEOPLE = /^(?:from|to|cc|bcc|reply-to|sender|delivered-to|return-path)$/iu;
const READER = /^_?(?:get|find|read|pick|extract)?_?(?:mail|email|message)?_?header(?:_?value)?$/iu;

/** A function that is called after headers and asked for one of those by its name, or a search for it through a list of headers. */
export function readsMailHeader(call: Call, name: string): boolean {
  if (READER.test(name)) return call.args.some((a) => a.value.kind === 'string' && NAMES_PEOPLE.test(a.value.value));
  const first = call.args[0]?.value;
  if (name !== 'find' || first?.kind !== 'function' || call.callee.kind !== 'member' || !/headers?$/iu.test(lastName(call.callee.object))) return false;
  return walk(first.body, (n) => (n.kind === 'binary' && (n.op === '===' || n.op === '==') && [n.left, n.right].some((side) => side.kind === 'string' && NAMES_PEOPLE.test(side.value)) ? 'stop' : undefined));
}

function lastName(expr: Expr): string {
  if (expr.kind === 'name') return expr.name;
  if (expr.kind === 'member') return expr.property;
  return expr.kind === 'binary' ? lastName(expr.left) : '';
}

/** Fields in which Nodemailer lists who got the mail and who did not. */
const RECIPIENTS = new Set(['accepted', 'rejected', 'pending', 'envelope']);
const SENT = /^nodemailer\.(?:createTransport\(\)|Transporter)#sendMail\(\)$/u;
const SENDS = /\.sendMail\(/u;

/** `info = await transporter.sendMail(…)`: printed as a whole, it names them all. */
export function isSentMail(context: RuleContext, surroundings: Surroundings, info: Name): boolean {
  return surroundings.says(SENDS) && SENT.test(context.resolver.library(info)?.symbol ?? '');
}

/** `info.rejected` of the same. */
export function namesRecipients(context: RuleContext, surroundings: Surroundings, object: Expr, key: string): boolean {
  return RECIPIENTS.has(key) && object.kind === 'name' && isSentMail(context, surroundings, object);
}
