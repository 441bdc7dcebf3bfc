/** What belongs to a conversation by its company: a message that is handed over with the conversation's id, and turns that were kept and are read again. */
import { functionName } from '../../../facts/module.js';
import type { Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { Origin } from './origin.js';
import { wordsOf } from './words.js';

/** Which conversation a function is about. */
const CONVERSATION = /^(?:session|chat|conversation|conv|thread|dialog)_?(?:id|key|uuid)$|^(?:user|customer|caller|sender|client)?_?(?:phone|phone_?number|wa_?id)$/iu;
/** Functions that tell somebody how the work goes, whatever conversation it is for. */
const TELLING = new Set(['emit', 'notify', 'broadcast', 'publish', 'status', 'progress', 'error', 'fail', 'failure', 'alert', 'event', 'log', 'trace', 'track', 'audit', 'record', 'toast', 'notification', 'update', 'reminder', 'otp']);

/** `def send_message(session_id, message)`: what is said in that conversation. */
export function isBesideConversation(origins: readonly Origin[]): boolean {
  return origins.some((origin) => {
    if (origin.kind !== 'parameter' || origin.steps.length > 0 || wordsOf(functionName(origin.fn) ?? '').some((word) => TELLING.has(word))) return false;
    return origin.fn.params.some(({ pattern }) => pattern.kind === 'name' && CONVERSATION.test(pattern.name));
  });
}

const READING = new Set(['load', 'get', 'read', 'fetch', 'retrieve', 'restore', 'list']);
/** Words that leave a function's name speaking of a conversation and nothing else. */
const ABOUT = new Set([...READING, 'history', 'histories', 'messages', 'conversation', 'chat', 'session', 'memory', 'thread', 'turns', 'recent', 'all', 'last', 'full', 'user', 'from', 'by', 'for', 'id', 'db', 'file', 'redis', 'json', 'disk', 'or', 'create', 'async']);
const KEPT = new Set(['history', 'histories', 'messages', 'conversation', 'turns']);

/** `load_history(user_id)`, `json.load(handle)`: turns that were written down before. What they are called says that they are turns. */
export function readsKeptTurns(value: Expr): boolean {
  const call = unwrap(value.kind === 'await' ? value.value : value);
  if (call.kind !== 'call') return false;
  if (PARSING.test(dottedName(call.callee) ?? '')) return true;
  const words = wordsOf(call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '');
  return READING.has(words[0] ?? '') && words.some((word) => KEPT.has(word)) && words.every((word) => ABOUT.has(word));
}

const PARSING = /^(?:json|pickle|yaml|orjson|ujson)\.(?:load|loads|safe_load)$/u;
