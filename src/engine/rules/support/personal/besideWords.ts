/** Words known by what is handed over beside them: a text with its speaker or its addressee, and the arguments of a tool with the id of the call. */
import { functionName } from '../../../facts/module.js';
import type { FunctionNode, Name } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES, type Category } from './category.js';
import { correspondent } from './correspondents.js';
import { originOf, type Origin } from './origin.js';
import type { Surroundings } from './surroundings.js';
import { wordsOf } from './words.js';

/** What the words of somebody are called where it is said who speaks. */
const TEXT = /^(?:text|content|message|msg|body|utterance|transcript|reply)$/u;
const SPEAKER = /^(?:speaker|role|sender_?role|sender_?type|direction)$/iu;
const ARGUMENTS = /^(?:args|arguments|params|parameters)$/u;
const CALL_ID = ['toolCallId', 'tool_call_id'];

/** `def log_turn(role, text)`, `sendMessage(to, message)`: what is said in a conversation. */
export function besideSpeaker(context: RuleContext, surroundings: Surroundings, name: Name, origins: readonly Origin[]): Category | undefined {
  if (!TEXT.test(name.name) || !surroundings.agent) return undefined;
  const isSaid = origins.some((o) => o.kind === 'parameter' && o.steps.length === 0 && o.fn.params.some(({ pattern }) => pattern.kind === 'name' && pattern !== o.param.pattern && (SPEAKER.test(pattern.name) || isTelephone(context, surroundings, pattern, o.fn))));
  return isSaid ? CATEGORIES.conversation : undefined;
}

/** Among parameters of these names: a text beside the one for its speaker. */
export function isSaidBeside(parameter: string, all: readonly string[]): boolean {
  return TEXT.test(parameter) && all.some((other) => SPEAKER.test(other));
}

/** A parameter that is the number of whom the function writes to. */
function isTelephone(context: RuleContext, surroundings: Surroundings, parameter: Name, fn: FunctionNode): boolean {
  if (wordsOf(functionName(fn) ?? '').some((word) => NOTICES.has(word))) return false;
  return fn.params.some((p) => p.pattern === parameter) && correspondent(context, surroundings, parameter, [originOf(parameter)]) === CATEGORIES.phone;
}

/** Words of functions whose messages the program writes by itself. */
const NOTICES = new Set(['code', 'otp', 'verification', 'reminder', 'notification', 'alert', 'confirmation']);

/** `args` of which the id of the call is read as well: what a model filled in, as a webhook hands it on. */
export function toolArguments(surroundings: Surroundings, name: Name, origins: readonly Origin[]): Category | undefined {
  if (!ARGUMENTS.test(name.name) || !origins.some((o) => o.kind === 'parameter' && o.steps.length === 0)) return undefined;
  const fields = surroundings.fieldsOf(name);
  return CALL_ID.some((id) => fields.has(id)) ? CATEGORIES.toolInput : undefined;
}
