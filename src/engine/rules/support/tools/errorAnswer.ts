/** An error as the value a tool's caller gets, in the shape the code around it gives. */
import type { Expr, FunctionNode } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';

const TEXT_TYPES = new Set(['str', 'string']);
/** Types whose argument is what the function gives in the end. */
const CARRIERS = new Set(['Promise', 'Awaitable', 'Coroutine', 'Optional']);
/** Entries of messages that model APIs take as text: an object there would be refused, and the run would end after all. */
const TEXT_ENTRIES = new Set(['content', 'output']);

/** `message` (ready code) as it is where the function promises text, else in an object under `error`. */
export function errorValue(message: string, fn: FunctionNode, context: RuleContext): string {
  if (returnsText(fn)) return message;
  return context.catalog.ecosystem === 'python' ? `{${context.edit.string('error')}: ${message}}` : `{ error: ${message} }`;
}

/** True when the declared result is text: `-> str`, `Promise<string>`. */
export function returnsText({ returns }: FunctionNode): boolean {
  return returns !== undefined && isText(returns);
}

function isText(type: Expr): boolean {
  if (type.kind === 'name') return TEXT_TYPES.has(type.name);
  return type.kind === 'index' && type.object.kind === 'name' && CARRIERS.has(type.object.name) && isText(type.index);
}

/** True for the key under which a message keeps its text. */
export function isTextEntry(key: string | undefined): boolean {
  return key !== undefined && TEXT_ENTRIES.has(key);
}
