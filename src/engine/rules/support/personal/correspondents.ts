/** `to` and `from` of a function that sends messages to people: their mailbox or number. */
import type { Expr, Name } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction, functionName } from '../../../facts/module.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES } from './category.js';
import type { Category } from './category.js';

import { originOf, type Origin } from './origin.js';
import type { Surroundings } from './surroundings.js';
import { wordsOf } from './words.js';

const ENDS = new Set(['to', 'from', 'cc', 'bcc']);
const MAIL = new Set(['email', 'emails', 'mail', 'mailer', 'smtp']);
const CALLS = new Set(['sms', 'whatsapp', 'whats', 'call', 'voice', 'phone', 'telephony', 'dial']);
/** What is sent by mail as well as by telephone: the module says which. */
const MESSAGES = new Set(['message', 'text', 'template', 'typing', 'reminder', 'notification', 'media', 'image', 'audio', 'video', 'document', 'file', 'buttons', 'button', 'list', 'menu', 'interactive', 'location', 'product', 'products', 'carousel', 'otp', 'confirmation', 'reply']);
const SENDING = new Set(['send', 'deliver', 'dispatch', 'notify', 'reply', 'respond', 'forward', 'dial', 'call', 'start', 'place', 'make', 'initiate', 'invite', 'mail']);
/** `getMails(from, to)` asks for a range of days. */
const READING = new Set(['get', 'list', 'fetch', 'find', 'search', 'count', 'load', 'query', 'read', 'filter', 'sync', 'export', 'import']);

/** The category of a parameter called `to`, where the function or its class says what is sent. */
export function correspondent(context: RuleContext, surroundings: Surroundings, name: Name, origins: readonly Origin[]): Category | undefined {
  if (!ENDS.has(name.name) || !surroundings.messaging || origins.length === 0 || !origins.every((o) => isText(context, o))) return undefined;
  const fn = enclosingFunction(name);
  return meant(wordsOf((fn && functionName(fn)) ?? ''), wordsOf(enclosingClass(name)?.name ?? ''), surroundings.phones);
}

/** `options.to` of `sendEmail(options)`. */
export function addressee({ resolver }: RuleContext, surroundings: Surroundings, object: Expr, key: string): Category | undefined {
  if ((key !== 'to' && key !== 'cc' && key !== 'bcc') || object.kind !== 'name' || !surroundings.messaging) return undefined;
  const isGiven = resolver.definitions(object).some((d) => originOf(d.node).kind === 'parameter');
  const fn = enclosingFunction(object);
  return isGiven ? meant(wordsOf((fn && functionName(fn)) ?? ''), [], surroundings.phones) : undefined;
}

/** Where a function so called sends what it is given: `sendWhatsAppText`, `notify_by_email`. */
export function sentBy(called: string): Category | undefined {
  const own = wordsOf(called);
  return own.some((word) => MAIL.has(word) || CALLS.has(word)) ? meant(own, [], false) : undefined;
}

function meant(own: readonly string[], around: readonly string[], phones: boolean): Category | undefined {
  const words = [...own, ...around];
  if (READING.has(own[0] ?? '') || !own.some((word) => SENDING.has(word))) return undefined;
  if (words.some((word) => MAIL.has(word))) return CATEGORIES.email;
  if (words.some((word) => CALLS.has(word))) return CATEGORIES.phone;
  if (!words.some((word) => MESSAGES.has(word))) return undefined;
  return phones ? CATEGORIES.phone : CATEGORIES.email;
}

/** A parameter, or a field of one, that is not declared to be anything but text. */
function isText(context: RuleContext, origin: Origin): boolean {
  if (origin.kind !== 'parameter') return false;
  const { annotation } = origin.param;
  return annotation === undefined || origin.steps.length > 0 || /\bstr(?:ing)?\b|\bEmailStr\b/u.test(context.module.text.slice(annotation.start, annotation.end));
}
