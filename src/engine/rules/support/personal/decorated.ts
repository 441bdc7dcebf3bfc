/** What a web framework hands to a parameter that says so by a decorator: `@Body() order`, `@Body('question') question`, `@Ip() ip`, `@Headers('authorization') given`. */
import type { Param } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import type { Origin } from './origin.js';

export interface Handed {
  readonly what: 'body' | 'headers' | 'ip';
  /** The one field of it that is handed over. */
  readonly field?: string;
}

/** Decorators of NestJS, routing-controllers and tsoa, and of NestJS' websockets and microservices. */
const BODIES = new Set(['Body', 'RequestBody', 'MessageBody', 'Payload', 'BodyParam', 'BodyProp']);
const HEADERS = new Set(['Headers', 'Header', 'HeaderParam', 'HeaderParams']);
const ADDRESSES = new Set(['Ip', 'RealIP']);

/** What the decorator of a parameter says that it is, or `undefined`. */
export function handedByDecorator(param: Param): Handed | undefined {
  for (const decorator of param.decorators ?? []) {
    const { callee, args } = decorator.kind === 'call' ? decorator : { callee: decorator, args: [] };
    const target = unwrap(callee);
    const name = target.kind === 'name' ? target.name : target.kind === 'member' ? target.property : '';
    const what = BODIES.has(name) ? 'body' : HEADERS.has(name) ? 'headers' : ADDRESSES.has(name) ? 'ip' : undefined;
    const first = args[0]?.value;
    if (what !== undefined) return first?.kind === 'string' ? { what, field: first.value } : { what };
  }
  return undefined;
}

/** The whole body of a request, as a parameter. */
export function isDecoratedBody(origin: Origin): boolean {
  if (origin.kind !== 'parameter' || origin.steps.length > 0) return false;
  const handed = handedByDecorator(origin.param);
  return handed?.what === 'body' && handed.field === undefined;
}
