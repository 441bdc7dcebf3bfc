/** Handlers that go on as if a model had written something else: what it wrote could not be read, and nobody hears of it. */
import { enclosingFunction, isInside } from '../../../facts/module.js';
import type { Call, Handler, Try } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { modelParses } from '../model/parses.js';
import type { Fallible } from './fallible.js';
import { isEmptyAnswer, isMadeUpAnswer } from './madeUp.js';

const MISREAD = /^(?:JSONDecodeError|ValueError|Exception|BaseException)$/u;

/** The reading of a model's JSON in this `try` whose failure `handler` takes: arguments of a tool, or an answer in whose place one is made up. */
export function misreadOf(handler: Handler, statement: Try, context: RuleContext): Fallible | undefined {
  if (!coversMisreading(handler)) return undefined;
  const home = enclosingFunction(statement);
  const parse = modelParses(context).find((p) => p.form === 'json' && p.at.kind === 'call' && isInside(p.at, statement.body) && enclosingFunction(p.at) === home && (p.value.isArguments || makesUpAnswer(handler)));
  return parse?.at.kind === 'call' && !handsBack(parse.at, handler) ? { call: parse.at, symbol: parse.symbol, kind: 'llm', exceptions: [] } : undefined;
}

/** `JSON.parse(text)` or else `text`: whoever asked sees what the model wrote. */
function handsBack(parse: Call, handler: Handler): boolean {
  const text = parse.args[0]?.value;
  return text?.kind === 'name' && walk(handler.body, (n) => (n.kind === 'return' && n.value?.kind === 'name' && n.value.name === text.name ? 'stop' : undefined));
}

function coversMisreading({ types }: Handler): boolean {
  return types.length === 0 || types.flatMap((t) => (t.kind === 'list' ? t.items : [t])).some((t) => MISREAD.test(t.kind === 'name' ? t.name : t.kind === 'member' ? t.property : ''));
}

/** An empty answer may be looked for further up; one that looks like any other cannot. */
function makesUpAnswer(handler: Handler): boolean {
  return walk(handler.body, (n) => {
    const value = n.kind === 'return' || (n.kind === 'assign' && n.op === '=') ? n.value : undefined;
    return value?.kind === 'object' && !isEmptyAnswer(value) && isMadeUpAnswer(value) ? 'stop' : undefined;
  });
}
