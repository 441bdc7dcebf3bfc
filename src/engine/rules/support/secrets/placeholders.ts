/** Whether a literal could be a real credential, or only holds the place of one. Pure. */

const STAND_IN = /your|example|sample|dummy|fake|mock|test|placeholder|change|insert|replace|redact|todo|goes[-_]?here|xxxx|\*\*\*|\.\.\.|…|abc123|abcdef|12345|0{6}|local|default|secret[-_]?key|super[-_]?secret|my[-_]?(?:secret|token|key|pass)|not[-_]?needed|no[-_]?key|empty|unused|ignored|hunter2|lorem/iu;
const OUTSIDE_ALPHABET = /[^A-Za-z0-9+/=_\-.~:]/u;
const MIN_KEY = 16;
const MIN_RUN = 12;
const MIN_ENTROPY = 3;
const MIN_PASSWORD = 8;

/** Words and signs that people write where a real value goes. */
export function isStandIn(value: string): boolean {
  return STAND_IN.test(value) || /[<>{}$\s[\]]/u.test(value) || /^(.{1,4})\1{3,}$/u.test(value);
}

/** `xoxb-safe-fallback-token`: a format's beginning and then words, without a digit or a capital anywhere. */
export function isSpelledOut(value: string): boolean {
  return /^[a-z]+(?:[-_.][a-z]+)+$/u.test(value);
}

/** A long run of mixed letters and digits that nobody would make up: the shape of a generated key. */
export function looksGenerated(value: string): boolean {
  if (value.length < MIN_KEY || value.includes('://') || OUTSIDE_ALPHABET.test(value) || isStandIn(value)) return false;
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(value) || value.split(/[-_.:/=]/u).some(isMixedRun);
}

/** What people choose: eight characters or more, letters and digits with a sign between them; where the sign also joins words, of both cases. */
export function looksLikePassword(value: string): boolean {
  if (value.length < MIN_PASSWORD || value.length > 64 || isStandIn(value) || /[/\\:]/u.test(value) || !/[A-Za-z]/u.test(value) || !/\d/u.test(value)) return false;
  return /[@!#%^&*?+=]/u.test(value) || (/[a-z]/u.test(value) && /[A-Z]/u.test(value) && /[^A-Za-z0-9]/u.test(value));
}

const MAX_VOWELS = 4;

/** What Google hands out for one app: sixteen small letters at random, often in groups of four. */
export function looksLikeAppPassword(value: string): boolean {
  const letters = /^[a-z]{4}(?: ?[a-z]{4}){3}$/u.test(value) ? value.replaceAll(' ', '') : '';
  return letters.length === 16 && !isStandIn(letters) && !/pass|word|secret|mail|login|user|abcd/u.test(letters) && letters.replace(/[^aeiou]/gu, '').length <= MAX_VOWELS && entropy(letters) >= MIN_ENTROPY;
}

function isMixedRun(run: string): boolean {
  if (run.length < MIN_RUN) return false;
  const digits = run.replace(/\D/gu, '').length;
  const letters = run.replace(/[^A-Za-z]/gu, '').length;
  // `version2` and `20240718` are words and dates: digits stand in one block. Keys change between letters and digits all the time.
  const changes = run.match(/[A-Za-z]\d|\d[A-Za-z]/gu)?.length ?? 0;
  return digits >= 2 && letters >= 2 && ((changes >= 3 && entropy(run) >= MIN_ENTROPY) || isLongRun(run));
}

const LONG_RUN = 24;
const MIN_CASE_CHANGES = 10;
const LONG_ENTROPY = 4;

/** A long key with few digits in it changes between capitals and small letters more often than any name does. */
function isLongRun(run: string): boolean {
  const cases = run.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/gu)?.length ?? 0;
  return run.length >= LONG_RUN && cases >= MIN_CASE_CHANGES && entropy(run) >= LONG_ENTROPY;
}

/** Shannon entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const n of counts.values()) bits -= (n / text.length) * Math.log2(n / text.length);
  return bits;
}
