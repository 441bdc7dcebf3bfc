/** Telephone numbers that are nobody's: of the line which the program itself answers. */
import { enclosingFunction, functionName } from '../../../facts/module.js';
import type { Expr, Name } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { PLACES } from './lexicon.js';
import type { Origin } from './origin.js';
import { accessOf } from './surroundings.js';
import { wordsOf } from './words.js';

/** What has a line of its own to be called on. */
const ANSWERING = new Set([...PLACES, 'agent', 'assistant', 'bot', 'tenant', 'workspace', 'receptionist']);
const LINE = new Set(['phone', 'number', 'line', 'twilio', 'did']);
/** What the webhook of an incoming call or message calls the number that was dialled; Vapi keeps it as `phoneNumber.number`. */
const DIALLED = /^(?:To|Called)$/u;

/** A call is passed on to somebody who works for the program's owner. */
const PASSING_ON = /^_*(?:transfer|forward)/iu;

/** True when the number was dialled to reach the program, or whoever it answers for is looked up by it. */
export function isOwnLine({ resolver }: RuleContext, name: Name, definitions: readonly Definition[], origins: readonly Origin[]): boolean {
  if (origins.some((o) => o.kind === 'value' && isDialled(o))) return true;
  for (let fn = enclosingFunction(name); fn; fn = enclosingFunction(fn)) {
    const home = fn;
    if ((looksUpByLine(functionName(fn) ?? '') || PASSING_ON.test(functionName(fn) ?? '')) && origins.some((o) => o.kind === 'parameter' && o.fn === home)) return true;
  }
  return definitions.some((d) => resolver.usesOf(d.node).some((use) => {
    const call = use.parent;
    if (call?.kind !== 'call' || call.callee === use) return false;
    return looksUpByLine(call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '');
  }));
}

function isDialled(origin: Extract<Origin, { kind: 'value' }>): boolean {
  const step = origin.steps.at(-1);
  const access = accessOf(unwrap(origin.value));
  const field = step ? ('key' in step ? step.key : undefined) : access?.field;
  if (field === 'number' && access && step === undefined) return wordsOf(lastName(access.object)).join(' ') === 'phone number';
  return field !== undefined && DIALLED.test(field);
}

function lastName(expr: Expr): string {
  const inner = unwrap(expr);
  return inner.kind === 'name' ? inner.name : accessOf(inner)?.field ?? '';
}

/** `getVoiceAgentIdByPhoneNumber`, `find_business_by_twilio_number`; a customer looked up so is somebody else. */
function looksUpByLine(called: string): boolean {
  const words = wordsOf(called);
  const by = words.indexOf('by');
  return by > 0 && words.slice(0, by).some((word) => ANSWERING.has(word)) && words.slice(by + 1).some((word) => LINE.has(word));
}
