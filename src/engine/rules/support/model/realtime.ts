/** Models that are talked to over a socket: frames are known by the address that the socket goes to, events by the names they have. */
import type { Expr, Name } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import { rememberOf } from '../../../text/remember.js';
import { originOf } from '../personal/origin.js';
import { accessOf } from '../personal/surroundings.js';
import { assignedPaths, pathOf } from './paths.js';
import { leadsTo } from './rawCalls.js';
import { isUnderTest, mentionsString } from './shapes.js';

/** Realtime APIs of OpenAI, Azure and Gemini, and what listens or answers at Deepgram and ElevenLabs. */
const SOCKET_URL = /^wss:\/\/.*(?:\/realtime\b|BidiGenerateContent|\/v\d\/(?:listen|agent)\b|\/convai\/)/u;
const CONNECTING = /^(?:connect|create_connection|ws_connect|WebSocket|WebSocketApp)$/u;
const RECEIVING = new Set(['recv', 'receive', 'receive_str', 'receive_json', 'receive_text', 'recv_json']);
const READERS = /^(?:(?:json|orjson|ujson|simplejson)\.loads|JSON\.parse)$/u;
const WAITING = new Set(['asyncio.wait_for', 'str', 'String']);
/** Events of OpenAI's realtime API that carry words. */
const WORD_EVENT = /^(?:response\.(?:(?:output_)?(?:text|audio_transcript)\.(?:delta|done)|function_call_arguments\.(?:delta|done)|(?:output_item|content_part)\.(?:added|done)|done)|conversation\.item\.(?:created|added|done|input_audio_transcription\.(?:delta|completed|done)))$/u;
const MAX_DEPTH = 5;

/** What came over a socket to a model: `async for frame in socket`, `await socket.recv()`. */
export function isRealtimeFrame(expr: Expr, resolver: Resolver, depth = 0): boolean {
  const e = unwrap(expr.kind === 'await' ? expr.value : expr);
  if (depth > MAX_DEPTH) return false;
  if (e.kind === 'call') {
    const first = e.args[0]?.value;
    if (WAITING.has(resolver.library(e.callee)?.symbol ?? (e.callee.kind === 'name' ? e.callee.name : ''))) return first !== undefined && isRealtimeFrame(first, resolver, depth + 1);
    return e.callee.kind === 'member' && RECEIVING.has(e.callee.property) && isSocket(e.callee.object, resolver, depth + 1);
  }
  if (e.kind !== 'name') return false;
  return resolver.definitions(e).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'value') return origin.steps.length === 0 && isRealtimeFrame(origin.value, resolver, depth + 1);
    if (origin.kind === 'element') return origin.steps.length === 0 && isSocket(origin.of, resolver, depth + 1);
    const listener = origin.kind === 'parameter' && origin.index === 0 && origin.steps.length === 0 ? origin.fn.parent : undefined;
    const event = listener?.kind === 'call' ? listener.args[0]?.value : undefined;
    return listener?.kind === 'call' && listener.callee.kind === 'member' && listener.callee.property === 'on' && event?.kind === 'string' && event.value === 'message' && isSocket(listener.callee.object, resolver, depth + 1);
  });
}

/** An event read out of such a frame, or a record whose `type` was just found to be that of an event with words in it. */
export function isRealtimeEvent(expr: Expr, resolver: Resolver): boolean {
  const e = unwrap(expr);
  if (e.kind === 'call') return readsFrame(e, resolver);
  if (e.kind !== 'name') return false;
  if (resolver.definitions(e).some((d) => d.value !== undefined && readsFrame(unwrap(d.value), resolver))) return true;
  return isFoundToBe(e, true, resolver);
}

/** An event that was just found to be an error or the like: nobody spoke. */
export function isQuietEvent(expr: Expr, resolver: Resolver): boolean {
  return expr.kind === 'name' && isFoundToBe(expr, false, resolver) && !isFoundToBe(expr, true, resolver);
}

/** Inside a branch that asked for the event's type; with `words`, for one of those that carry any. */
function isFoundToBe(event: Name, words: boolean, resolver: Resolver): boolean {
  return isUnderTest(event, (tests) => tests.some((test) => mentionsString(test, (text) => text !== 'type' && WORD_EVENT.test(text) === words) && asksForType(test, event, resolver)));
}

function readsFrame(e: Expr, resolver: Resolver): boolean {
  const first = e.kind === 'call' && READERS.test(resolver.library(e.callee)?.symbol ?? '') ? e.args[0]?.value : undefined;
  return first !== undefined && isRealtimeFrame(first, resolver);
}

/** `event["type"] == …`, or the same of a variable that holds the type. */
function asksForType(test: Expr, event: Name, resolver: Resolver): boolean {
  const isTypeOf = (expr: Expr): boolean => {
    const access = accessOf(unwrap(expr));
    return access?.field === 'type' && access.object.kind === 'name' && access.object.name === event.name;
  };
  return walk(test, (n) => {
    if ((n.kind === 'member' || n.kind === 'index' || n.kind === 'call') && isTypeOf(n)) return 'stop';
    return n.kind === 'name' && resolver.definitions(n).some((d) => d.value !== undefined && isTypeOf(d.value)) ? 'stop' : undefined;
  });
}

function isSocket(expr: Expr, resolver: Resolver, depth: number): boolean {
  const e = unwrap(expr.kind === 'await' ? expr.value : expr);
  if (depth > MAX_DEPTH) return false;
  if (e.kind === 'call') {
    const name = e.callee.kind === 'name' ? e.callee.name : e.callee.kind === 'member' ? e.callee.property : '';
    return CONNECTING.test(name) && e.args.some((a, i) => (a.name === undefined ? i === 0 : a.name === 'uri' || a.name === 'url') && leadsTo(a.value, SOCKET_URL, resolver));
  }
  if (e.kind === 'member') return (assigned(resolver.module).get(pathOf(e) ?? '') ?? []).some((value) => isSocket(value, resolver, depth + 1));
  return e.kind === 'name' && resolver.definitions(e).some((d) => {
    const origin = originOf(d.node);
    if (origin.kind === 'value') return origin.steps.length === 0 && isSocket(origin.value, resolver, depth + 1);
    return origin.kind === 'parameter' && origin.steps.length === 0 && resolver.callersOf(origin.fn).some((call) => {
      const argument = argumentInto(origin.fn, origin.index, call);
      return argument !== undefined && isSocket(argument, resolver, depth + 1);
    });
  });
}

const assigned = rememberOf(assignedPaths);
