/** Tokens that a sign-in was just given: `const { tokens } = await auth.getToken(code)`. Under that name models count words as well. */
import type { Name } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import { CATEGORIES, type Category } from './category.js';
import type { Origin } from './origin.js';
import { wordsOf } from './words.js';

const HELD = /^(?:\w+_)?(?:tokens|credentials|creds|token_?(?:set|data|info|response|result))$/iu;
const ASKING = new Set(['get', 'exchange', 'fetch', 'refresh', 'acquire', 'request', 'obtain', 'grant']);
/** `getTokenCount`, `fetchTokenPrice`, `get_tokens_used`. */
const OTHERWISE = new Set(['count', 'counts', 'counter', 'usage', 'used', 'limit', 'limits', 'price', 'balance', 'budget', 'cost', 'length', 'id', 'info', 'metadata', 'list', 'address', 'holders']);

/** A variable so called that holds what a call for a token gave. */
export function issuedTokens(name: Name, origins: readonly Origin[]): Category | undefined {
  return HELD.test(name.name) && origins.some((origin) => origin.kind === 'value' && origin.steps.length <= 1 && givesToken(origin)) ? CATEGORIES.token : undefined;
}

function givesToken({ value, steps }: Extract<Origin, { kind: 'value' }>): boolean {
  const call = unwrap(value.kind === 'await' ? value.value : value);
  if (call.kind !== 'call' || call.callee.kind !== 'member') return false;
  const words = wordsOf(call.callee.property);
  if (!ASKING.has(words[0] ?? '') || !words.some((word) => word === 'token' || (word === 'tokens' && steps.length > 0)) || words.some((word) => OTHERWISE.has(word))) return false;
  const [step] = steps;
  return step === undefined || ('key' in step && HELD.test(step.key));
}
