/** Words for made code, in the spelling of the language. */
import type { Dice } from './dice.js';

const NOUNS = ['order', 'invoice', 'ticket', 'customer', 'session', 'document', 'chunk', 'message', 'report', 'booking', 'shipment', 'product', 'task', 'job', 'run', 'thread', 'event', 'payment', 'account', 'workflow', 'prompt', 'summary', 'lead', 'refund', 'article', 'schedule'];
const QUALIFIERS = ['open', 'pending', 'latest', 'stored', 'daily', 'active', 'archived', 'linked', 'partial', 'remote', 'cached', 'merged', 'parsed', 'related', 'internal'];
const VERBS = ['load', 'build', 'collect', 'merge', 'rank', 'resolve', 'format', 'filter', 'update', 'check', 'apply', 'select', 'prepare', 'split', 'count', 'assign'];
const FIELDS = ['id', 'status', 'title', 'amount', 'created_at', 'owner_id', 'kind', 'score', 'tags', 'notes', 'currency', 'total', 'position', 'language', 'source', 'priority', 'version', 'description'];

export interface Naming {
  /** `pending_order` or `pendingOrder`. */
  thing(): string;
  /** `load_pending_order` or `loadPendingOrder`. */
  action(): string;
  /** `PendingOrder`. */
  type(): string;
  /** `created_at` or `createdAt`. */
  field(): string;
  /** Words for strings and comments. */
  phrase(): string;
}

export function naming(dice: Dice, spelling: 'snake' | 'camel'): Naming {
  let uses = 0;
  const thing = (): string[] => [dice.pick(QUALIFIERS), dice.pick(NOUNS)];
  const spell = (words: readonly string[]): string => (spelling === 'snake' ? words.join('_') : words.map((word, i) => (i === 0 ? word : capital(word))).join(''));
  return {
    thing: () => spell(thing()),
    action: () => `${spell([dice.pick(VERBS), ...thing()])}${spelling === 'snake' ? '_' : ''}${String(uses++)}`,
    type: () => thing().map(capital).join(''),
    field: () => spell(dice.pick(FIELDS).split('_')),
    phrase: () => `${capital(dice.pick(VERBS))} the ${thing().join(' ')} of this ${dice.pick(NOUNS)}`,
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
