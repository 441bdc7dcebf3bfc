/** Made-up answers that take the place of real ones when the real call fails, or when nobody has set it up: `except …: return self.get_mock_data(query)`. */
import { ancestors, enclosingFunction, functionName } from '../../../facts/module.js';
import type { Call, Expr, Name, Node } from '../../../facts/nodes.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';
import { sinkOf } from '../personal/sinks.js';
import { wordsOf } from '../personal/words.js';
import { isTable, namesData, namesItself } from './madeUp.js';

export interface Fallback {
  readonly at: Span;
  readonly name: string;
  /** After a failure, or because something is not set. */
  readonly form: 'failed' | 'unset';
}

const STAND_INS = new Set(['mock', 'mocked', 'fake', 'dummy', 'simulated']);
/** Makers of what is handed out: `generate_mock_reply`, `getFakeOrders`, `mockResults`. */
const MAKES = new Set(['get', 'generate', 'create', 'make', 'build', 'return', 'load', 'fetch', 'use', 'produce', 'call', 'run', 'send', 'search', 'query']);
/** A setting asks for the stand-in by name. */
const ASKED_FOR = /mock|fake|dummy|demo|simulat|stub|sandbox|test|dev(?:elopment)?\b|offline|dry_?run/iu;
const SPEAKS_OF_STAND_INS = /mock|fake|dummy|imulated/iu;
const UNSET = /key|token|client|credential|configured|available|enabled|initiali[sz]ed/iu;
/** `print(f"[MOCK PUSH] To: {to}")`: the line says that nothing was sent. */
const SAYS_SO = /^\W*(?:mock(?:ed|ing)?|simulat(?:ed|ing|ion)|fake|dummy)\b/iu;

/** Each stand-in once a function. */
export function fallbacks(context: RuleContext): readonly Fallback[] {
  const { module } = context;
  if (!module.matches.has(SPEAKS_OF_STAND_INS)) return [];
  const found = new Map<string, Fallback>();
  const add = (node: Call | Name, name: string): void => {
    const fn = enclosingFunction(node);
    if (!fn || namesItself(fn) || !isHandedOut(node)) return;
    const form = formOf(node, context);
    const key = `${String(fn.start)}|${name}`;
    const known = found.get(key);
    if (form && (!known || (known.form === 'unset' && form === 'failed'))) found.set(key, { at: node.kind === 'call' ? { start: node.start, end: node.argsSpan?.start ?? node.end } : node, name, form });
  };
  for (const call of module.index.calls) {
    const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
    if (makesUp(name) && context.resolver.valueOf(call.callee).kind === 'function') add(call, name);
  }
  for (const name of module.index.names) {
    if (namesData(name.name) && context.resolver.definitions(name).some((d) => isTable(d.value))) add(name, name.name);
  }
  for (const call of module.index.calls) {
    const fn = says(call) && sinkOf(context, call) ? enclosingFunction(call) : undefined;
    const name = fn && !namesItself(fn) ? functionName(fn) : undefined;
    if (fn && name !== undefined && formOf(call, context) === 'unset') found.set(`${String(fn.start)}|${name}`, { at: { start: call.start, end: call.argsSpan?.start ?? call.end }, name, form: 'unset' });
  }
  return [...found.values()];
}

function says({ args: [first] }: Call): boolean {
  const head = first?.value.kind === 'template' ? first.value.parts[0] : first?.value.kind === 'string' ? first.value.value : undefined;
  return typeof head === 'string' && SAYS_SO.test(head);
}

function makesUp(name: string): boolean {
  const words = wordsOf(name);
  const at = words.findIndex((w) => STAND_INS.has(w));
  return at === 0 ? words.length > 1 : at === 1 && MAKES.has(words[0] ?? '');
}

/** It is what the function gives back, or keeps as the result. */
function isHandedOut(node: Expr): boolean {
  const whole: Expr = node.parent?.kind === 'await' ? node.parent : node;
  const { parent } = whole;
  return parent?.kind === 'return' || (parent?.kind === 'assign' && parent.value === whole);
}

function formOf(node: Node, context: RuleContext): Fallback['form'] | undefined {
  let form: Fallback['form'] | undefined;
  let inner: Node = node;
  for (const at of ancestors(node)) {
    if (at.kind === 'function') break;
    const part = inner;
    if (at.kind === 'handler') form = 'failed';
    if (at.kind === 'if' || at.kind === 'conditional') {
      const test = context.module.text.slice(at.test.start, at.test.end);
      if (ASKED_FOR.test(test)) return undefined;
      if (form === undefined && at.kind === 'if' && UNSET.test(test) && ((at.then === part && saysUnset(at.test)) || (at.otherwise === part && saysSet(at.test)))) form = 'unset';
    }
    inner = at;
  }
  return form;
}

/** `FIREBASE_INITIALIZED`, `self.client`, `is_configured()`: what is done otherwise is done without it. */
function saysSet(test: Expr): boolean {
  return test.kind === 'name' || test.kind === 'member' || (test.kind === 'call' && test.args.length === 0);
}

/** `not self.api_key`, `client is None`, `!process.env.API_KEY`, or one of them among others. */
function saysUnset(test: Expr): boolean {
  switch (test.kind) {
    case 'unary': return test.op === 'not' || test.op === '!';
    case 'binary': return test.op === '||' || test.op === '&&' ? saysUnset(test.left) && saysUnset(test.right) : ['is', '==', '==='].includes(test.op) && test.right.kind === 'constant';
    default: return false;
  }
}
