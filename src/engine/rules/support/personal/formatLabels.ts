/** What a log line calls a value itself: `"email=%s"`, `f"phone={number}"`. Pure. */
import type { Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import { CATEGORIES, type Category } from './category.js';
import { classifyKey } from './keys.js';
import type { Company } from './classify.js';
import { HARMLESS_HEADS } from './lexicon.js';
import { accessOf } from './surroundings.js';
import { wordsOf } from './words.js';

/** `email=`, `customer_phone = '`: a key and its value, as structured lines have them. */
const PAIR = /(?:^|[\s,;|([{/])(\p{L}[\p{L}\p{N}_.]*)\s?=\s?['"]?$/u;
const PLACEHOLDER = /%(?:%|(?:\([^)]*\))?[-+ #0]*(?:\*|\d+)?(?:\.\d+)?[hlL]?([a-zA-Z]))/gu;
/** Labels that mean a person's whatever is behind them; an address may be a server's, a name a tool's. */
const TELLING: ReadonlySet<Category> = new Set([CATEGORIES.email, CATEGORIES.phone, CATEGORIES.birthDate, CATEGORIES.nationalId, CATEGORIES.card]);

/** What the text right before a value calls it, where that is somebody's e-mail, number or the like. */
export function labelledAs(before: string, company: Company): Category | undefined {
  const label = PAIR.exec(before)?.[1];
  const category = label === undefined ? undefined : classifyKey(label, company);
  if (category === undefined || label === undefined) return undefined;
  const isOfPerson = category === CATEGORIES.personName && wordsOf(label).length > 1;
  return TELLING.has(category) || isOfPerson ? category : undefined;
}

export interface Placeholder {
  /** The text between the value before and this one. */
  readonly before: string;
  readonly conversion: string;
}

/** `%d`: a number is written, or the line fails. */
export function isFigure({ conversion }: Placeholder): boolean {
  return /^[dioxXeEfFgG]$/u.test(conversion);
}

/** Last words of names for what is no text of anybody's. */
const TELLS_ITSELF = new Set(['id', 'ids', 'uuid', 'count', 'status', 'ok', 'flag', 'len', 'length', 'index', 'type', 'state', 'result', 'error', 'err', 'exc', 'e', 'ex', 'exception', 'valid', 'sent', 'total', 'reason', 'mode', 'enabled']);

/** A variable or a field whose own name leaves open what it holds. */
export function maySayMore(value: Expr): boolean {
  const inner = unwrap(value);
  const access = accessOf(inner);
  if (inner.kind === 'call' && !access) return inner.callee.kind === 'member' && TRIMMING.has(inner.callee.property) && maySayMore(inner.callee.object);
  const words = wordsOf((inner.kind === 'name' ? inner.name : access?.field) ?? '');
  return words.length > 0 && !TELLS_ITSELF.has(words.at(-1) ?? '') && !HARMLESS_HEADS.has(words[0] ?? '');
}

const TRIMMING = new Set(['strip', 'trim', 'lower', 'toLowerCase']);

/** The text before each value of a format with `%s`, and how it is converted. */
export function placeholders(format: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  let from = 0;
  for (const match of format.matchAll(PLACEHOLDER)) {
    if (match[1] === undefined) continue;
    found.push({ before: format.slice(from, match.index), conversion: match[1] });
    from = match.index + match[0].length;
  }
  return found;
}
