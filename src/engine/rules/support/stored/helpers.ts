/** Functions of the project that write a parameter to a plain file as it is: `write_json(path, data)`. */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { DUMPS, FILES, serialised } from './fileCalls.js';
import { isFile } from './opened.js';

/** How such functions are called; one of these is in the text of every call. */
const WRITES = /write|Write|save|Save|dump|persist/u;
/** Parameters that say themselves what they hold: there the function's own write is the finding. */
const SAYS_SO = /message|histor|conversation|chat|transcript|dialog/iu;
/** A helper may hand on to another one, and that to one that puts the file in its place. */
const MAX_DEPTH = 2;
/** How many variables a text may go through before it is written. */
const MAX_STEPS = 2;
const KEY = Symbol('parameters written to plain files');

/** The arguments that end up in a file. */
export function handedToFile(call: Call, context: RuleContext): readonly Expr[] {
  return handed(call, context.resolver, context.shared(KEY, () => new Map<FunctionNode, readonly number[]>()), 0);
}

function handed(call: Call, resolver: Resolver, known: Map<FunctionNode, readonly number[]>, depth: number): readonly Expr[] {
  const { callee } = call;
  if (!WRITES.test(callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '')) return [];
  const value = resolver.valueOf(callee);
  const home = value.kind === 'function' ? homeOf(value, resolver) : undefined;
  if (value.kind !== 'function' || !value.fn || !home) return [];
  const { fn } = value;
  let written = known.get(fn);
  if (!written) {
    // While it is worked out, a call of itself adds nothing.
    known.set(fn, []);
    written = writtenBy(fn, home, known, depth);
    known.set(fn, written);
  }
  return written.flatMap((index) => argumentInto(fn, index, call) ?? []);
}

function writtenBy(fn: FunctionNode, home: Resolver, known: Map<FunctionNode, readonly number[]>, depth: number): readonly number[] {
  const found = new Set<string>();
  const note = (text: Expr | undefined): void => {
    for (const name of text ? contentOf(text, home, 0) : []) if (!SAYS_SO.test(name)) found.add(name);
  };
  walkOwn(fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    note(textWritten(node, home));
    if (depth < MAX_DEPTH) handed(node, home, known, depth + 1).forEach(note);
    return undefined;
  });
  return fn.params.flatMap(({ pattern }, index) => (pattern.kind === 'name' && found.has(pattern.name) ? [index] : []));
}

function textWritten(call: Call, home: Resolver): Expr | undefined {
  const symbol = home.library(call.callee)?.symbol;
  if (symbol !== undefined && DUMPS.has(symbol)) return call.args.length > 1 ? call.args[0]?.value : undefined;
  if (symbol !== undefined && FILES.test(symbol)) return call.args[1]?.value;
  if (call.callee.kind !== 'member') return undefined;
  const { object, property } = call.callee;
  return property === 'write_text' || (property === 'write' && isFile(object, home)) ? call.args[0]?.value : undefined;
}

/** What is in the text, by name: of `json.dumps(data) + "\n"` the data, of `f"{title}\n{text}"` both. */
function contentOf(text: Expr, home: Resolver, steps: number): readonly string[] {
  const e = unwrap(text);
  const into = (inner: Expr): readonly string[] => contentOf(inner, home, steps);
  switch (e.kind) {
    case 'name': {
      const made = steps < MAX_STEPS ? home.definitions(e).flatMap((d) => (d.value && d.node.parent?.kind === 'assign' ? [d.value] : [])) : [];
      return [e.name, ...made.flatMap((value) => contentOf(value, home, steps + 1))];
    }
    case 'binary': return e.op === '+' ? [...into(e.left), ...into(e.right)] : [];
    case 'template': return e.parts.flatMap((p) => (typeof p === 'string' ? [] : into(p)));
    case 'call': {
      const whole = serialised(e, home);
      if (whole !== e) return into(whole);
      return e.callee.kind === 'member' && e.callee.property === 'encode' ? into(e.callee.object) : [];
    }
    default: return [];
  }
}
