/** What the name of an object says it is: a person, everything known about one, an organisation, a thing, a program's settings. */
import { HARMLESS_HEADS, ORGANISATIONS, PERSONS, PERSON_PREFIXES, RECORD_TAILS, THINGS } from './lexicon.js';
import { singular } from './words.js';

/** Objects that hold a program's configuration: what they say of e-mail is the operator's own. */
const CONFIGURATION = new Set(['settings', 'setting', 'config', 'configuration', 'env', 'environ', 'constants', 'options', 'conf', 'cfg', 'secrets']);

/** `user`, `current_user`, `customers`: the name of a person's object, without saying what is in it. */
export function namesPerson(words: readonly string[]): boolean {
  const last = words[words.length - 1];
  return last !== undefined && PERSONS.has(singular(last)) && !startsHarmless(words);
}

/** `user_data`, `customerRecord`, `contact_info`: the name of everything known about a person. */
export function namesPersonRecord(words: readonly string[]): boolean {
  const last = words[words.length - 1];
  if (words.length < 2 || last === undefined || !RECORD_TAILS.has(last) || startsHarmless(words)) return false;
  const before = words[words.length - 2];
  return before !== undefined && (PERSONS.has(singular(before)) || before === 'personal');
}

/** The owner's words with `_data`, `_info`, `_record` taken off: `['user', 'info']` speaks of a user. */
export function ownerNoun(words: readonly string[]): string | undefined {
  let end = words.length;
  while (end > 1 && RECORD_TAILS.has(words[end - 1] ?? '')) end--;
  const last = words[end - 1];
  return last === undefined ? undefined : singular(last);
}

/** True when a field of something so named is about a person. */
export function ownerIsPersonByName(words: readonly string[] | undefined): boolean {
  const noun = words && ownerNoun(words);
  return noun !== undefined && PERSONS.has(noun);
}

/** Configuration, or an organisation: what it says of mail and telephones is the operator's own. */
export function isImpersonal(owner: readonly string[] | undefined): boolean {
  const noun = owner && ownerNoun(owner);
  if (owner === undefined || noun === undefined) return false;
  // `companyNorth` is a company, `businessOwner` and `clinicPatient` are people.
  const organisation = ORGANISATIONS.has(noun) || (ORGANISATIONS.has(owner[0] ?? '') && !PERSON_PREFIXES.has(noun));
  return organisation || CONFIGURATION.has(noun) || CONFIGURATION.has(owner[owner.length - 1] ?? '');
}

/** True when something so named has names and addresses that are no person's: a company, a tool, a server. */
export function isThing(words: readonly string[] | undefined): boolean {
  const noun = words && ownerNoun(words);
  return noun !== undefined && (THINGS.has(noun) || ORGANISATIONS.has(noun));
}

export function startsHarmless(all: readonly string[]): boolean {
  return HARMLESS_HEADS.has(all[0] ?? '');
}
