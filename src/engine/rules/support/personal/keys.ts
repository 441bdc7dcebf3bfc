/** What a key says about the value under it: object keys, keyword arguments, attribute names such as `app:user/email`. Pure. */
import { CATEGORIES } from './category.js';
import type { Category } from './category.js';
import { classifyName, inside } from './classify.js';
import type { Company } from './classify.js';
import { wordsOf } from './words.js';

export function classifyKey(key: string, company: Company): Category | undefined {
  return classifyName(lastPart(key), inside(company, { owner: ownerOfKey(key) })) ?? correspondentKey(key);
}

const ENDS = new Set(['from', 'to', 'cc', 'bcc', 'sender', 'recipient']);
const MAIL = new Set(['email', 'mail', 'smtp']);
const PHONE = new Set(['sms', 'whatsapp', 'telephony']);

/** `email.reply_from`, `sms.to`: who writes to whom. */
function correspondentKey(key: string): Category | undefined {
  const all = wordsOf(key);
  return correspondentOf(all.slice(0, -1), all.at(-1) ?? '');
}

/** The field `end` of something whose name has the words: `email_data["to"]`. */
export function correspondentOf(words: readonly string[], end: string): Category | undefined {
  if (!ENDS.has(end)) return undefined;
  if (words.some((word) => MAIL.has(word))) return CATEGORIES.email;
  return words.some((word) => PHONE.has(word)) ? CATEGORIES.phone : undefined;
}

/** The key's own name is the field's name: `{ email: user.email }`. */
export function repeats(key: string, field: string): boolean {
  return wordsOf(field).join(' ') === wordsOf(lastPart(key)).join(' ');
}

/** `{ reasoning: usage.reasoningTokens }`, `{ waId: event.waMessageId }`: the field says all the key says, and what it is of. */
export function isMoreExact(field: string, key: string): boolean {
  const fieldWords = wordsOf(field);
  const keyWords = wordsOf(lastPart(key));
  return fieldWords.length > keyWords.length && keyWords.every((word) => fieldWords.includes(word));
}

/** The last part of a dotted or namespaced key: `email` of `user.email` and `app:user/email`. */
function lastPart(key: string): string {
  return key.split(/[.:/]/).pop() ?? key;
}

function ownerOfKey(key: string): readonly string[] | undefined {
  const parts = key.split(/[.:/]/);
  const owner = parts[parts.length - 2];
  return owner === undefined ? undefined : wordsOf(owner);
}
