/** Who a parameter is about, by the parameters beside it: a name that comes together with an e-mail is a person's. */
import { enclosingClass, functionName } from '../../../facts/module.js';
import type { Name } from '../../../facts/nodes.js';
import { classifyName, isThing, mayClassify } from './classify.js';
import type { Origin } from './origin.js';
import { wordsOf } from './words.js';

/** What only people are asked for. */
export const CONTACTS: ReadonlySet<string> = new Set(['email', 'phone', 'birth-date', 'national-id']);

/** `book(name, phone, day)`; not `register_hotel(name, email)`. */
export function isBesideContact(name: Name, origins: readonly Origin[]): boolean {
  // The French `nombre` is a number.
  if (/nombre/iu.test(name.name)) return false;
  return origins.some((origin) => {
    if (origin.kind !== 'parameter' || origin.steps.length > 0) return false;
    const { fn } = origin;
    const about = [...wordsOf(functionName(fn) ?? ''), ...wordsOf(enclosingClass(fn)?.name ?? '')];
    if (about.some((word) => isThing([word]))) return false;
    return fn.params.some(({ pattern }) => pattern.kind === 'name' && pattern.name !== name.name && mayClassify(pattern.name, {})
      && CONTACTS.has(classifyName(pattern.name)?.id ?? ''));
  });
}
