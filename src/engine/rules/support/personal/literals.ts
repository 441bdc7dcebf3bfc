/** Personal data written out in a string literal. Pure. */
import { CATEGORIES } from './category.js';
import type { Category } from './category.js';

export interface LiteralMatch {
  readonly category: Category;
  /** The matched text and where it starts in the searched text. */
  readonly text: string;
  readonly index: number;
}

const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g;
/** WhatsApp's address of a person is a phone number; its groups and lists have such addresses, too. */
const JID = /\b\d{7,15}(?::\d+)?@(?:s\.whatsapp\.net|c\.us)\b/g;
const WHATSAPP = /^(?:s\.whatsapp\.net|[cg]\.us)$/i;
const SSN = /\b(\d{3})-(\d{2})-(\d{4})\b/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g;
const CARD = /\b\d(?:[ -]?\d){12,18}\b/g;

/** Mailboxes of organisations and domains kept for examples: nobody's e-mail. */
const ROLE = /^(?:no-?reply|do-?not-?reply|support|info|admin|administrator|hello|contact|help|helpdesk|sales|security|privacy|team|billing|careers|press|feedback|abuse|postmaster|webmaster|root|git|user|you|your|name|email|test|example|foo|someone|me|onboarding|notifications?|alerts?|updates|newsletter|orders?|bookings?|bot|app|mail|mailer|service|accounts?|hr|jobs|legal|office|reception)\b/i;
/** People who stand for anybody, whatever their mail provider. */
const ANYBODY = /^(?:(?:john|jane|jon|joe|max|erika|foo)?[._-]?(?:doe|bloggs|mustermann|public|bar)|(?:john|jane)[._-]?smith|john|jane|alice|bob|charlie|foo[._-]?bar)\d*$/i;
const EXAMPLE_DOMAIN = /(?:^|\.)(?:example|test|invalid|localhost|local|internal|yourdomain|your-domain|domain|(?:my|your|some|other|big)?-?company|acme|email|clients?|customers?|home|work|office|business|corp|corporation|school|vendor|partner|startup|enterprise)(?:\.[a-z]{2,})?$|^users\.noreply\.github\.com$/i;

/** Everything in `text` that is personal by its form; checksums are checked, placeholders are not reported. */
export function findLiterals(text: string): LiteralMatch[] {
  if (!/[@\d]/.test(text)) return [];
  const found: LiteralMatch[] = [];
  const each = (pattern: RegExp, category: Category, accept: (text: string) => boolean): void => {
    for (const hit of text.matchAll(pattern)) {
      if (accept(hit[0])) found.push({ category, text: hit[0], index: hit.index });
    }
  };
  each(EMAIL, CATEGORIES.email, isPersonalEmail);
  each(JID, CATEGORIES.phone, () => true);
  each(SSN, CATEGORIES.nationalId, isSocialSecurityNumber);
  each(IBAN, CATEGORIES.card, isIban);
  each(CARD, CATEGORIES.card, isCardNumber);
  return found.sort((a, b) => a.index - b.index);
}

function isPersonalEmail(text: string): boolean {
  const [mailbox = '', domain = ''] = text.split('@');
  return !WHATSAPP.test(domain) && !ROLE.test(mailbox) && !ANYBODY.test(mailbox) && !EXAMPLE_DOMAIN.test(domain) && !/\.(?:png|jpe?g|svg|js|ts|py|gif|css)$/i.test(domain);
}

/** Areas 000, 666 and 900-999, group 00 and serial 0000 are never given out; 123-45-6789 and 078-05-1120 are famous examples. */
function isSocialSecurityNumber(text: string): boolean {
  const [area = '', group = '', serial = ''] = text.split('-');
  return area !== '000' && area !== '666' && !area.startsWith('9') && group !== '00' && serial !== '0000' && text !== '123-45-6789' && text !== '078-05-1120';
}

/** ISO 13616: rearranged and read as a number, the remainder by 97 is 1. */
export function isIban(text: string): boolean {
  const compact = text.replace(/ /g, '');
  if (compact.length < 15 || compact.length > 34) return false;
  let remainder = 0;
  for (const c of compact.slice(4) + compact.slice(0, 4)) {
    const digits = /\d/.test(c) ? c : String(c.charCodeAt(0) - 55);
    for (const d of digits) remainder = (remainder * 10 + Number(d)) % 97;
  }
  return remainder === 1;
}

/** 13 to 19 digits with a valid Luhn check digit and a leading digit that card networks use; the networks' own test numbers do not count. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (digits.length < 13 || digits.length > 19 || !/^[2-6]/.test(digits) || /^(\d)\1+$/.test(digits) || /^(?:4242|4111|5555|4000)/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let d = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) d = d > 4 ? d * 2 - 9 : d * 2;
    sum += d;
  }
  return sum % 10 === 0;
}
