/** What a function of another file gives back: what it puts into words, and what it is handed (`identify(email=address)` that returns `f"email:{email.strip()}"`). */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import { CARRYING_METHODS } from './callTables.js';
import { classifyName } from './classify.js';
import type { Flow } from './flow.js';
import { NOTHING, behindPart, join, leak } from './reading.js';
import type { Reading } from './reading.js';

/** The function of another file that is called; a generator gives its values bit by bit. */
export function foreignFunction({ context: { resolver, file } }: Flow, call: Call): { readonly fn: FunctionNode; readonly file: string } | undefined {
  const value = resolver.valueOf(call.callee);
  return value.kind === 'function' && value.fn && !value.fn.isGenerator && value.file !== undefined && value.file !== file ? { fn: value.fn, file: value.file } : undefined;
}

/** `format_turn(turn)` of another file, which puts what it is given into words. */
export function readWrittenElsewhere(flow: Flow, call: Call): Reading {
  const called = foreignFunction(flow, call);
  const home = called && homeOf(called, flow.context.resolver);
  const texts = home && textsOf(called.fn, home);
  if (!home || !texts || texts.length === 0) return NOTHING;
  const there = flow.reach.elsewhere(home);
  const leaks = there ? join(texts.map((text) => there.read(text))).leaks : [];
  // What stands in another file is shown at the call.
  return leaks.length === 0 ? NOTHING : { clean: false, leaks: leaks.map(({ category }) => ({ category, at: call, path: [] })) };
}

/** What the function returns, when all of it is text that it puts together. */
function textsOf(fn: FunctionNode, home: Resolver): readonly Expr[] | undefined {
  const texts: Expr[] = [];
  const isMore = walkOwn(fn.body, (node) => {
    if (node.kind !== 'return' || !node.value || node.value.kind === 'string') return undefined;
    if (!isPutTogether(node.value, home, MAX_NAMES)) return 'stop';
    texts.push(node.value);
    return undefined;
  });
  return isMore ? undefined : texts;
}

/** Names for such a text are followed this far. */
const MAX_NAMES = 3;

/** A template, lines that are joined, one of several such texts, or a name for one. */
function isPutTogether(expr: Expr, home: Resolver, depth: number): boolean {
  const e = unwrap(expr);
  switch (e.kind) {
    case 'template': case 'string': return true;
    case 'conditional': return isPutTogether(e.then, home, depth) && isPutTogether(e.otherwise, home, depth);
    case 'binary': return e.op === '+' && isPutTogether(e.left, home, depth) && isPutTogether(e.right, home, depth);
    case 'call': return e.callee.kind === 'member' && e.callee.property === 'join' && e.args.length === 1 && (e.callee.object.kind === 'string' || e.args[0]?.value.kind === 'string');
    case 'name': {
      // A circle (`line = "* " + line`) says nothing against it.
      const definitions = depth > 0 ? home.definitions(e) : [];
      return depth === 0 || (definitions.length > 0 && definitions.every(({ node, value }) => value !== undefined && node.parent?.kind === 'assign' && isPutTogether(value, home, depth - 1)));
    }
    default: return false;
  }
}

/** Nothing where the function is of this file, or hands no parameter on as it came. */
export function readForeign(flow: Flow, call: Call): Reading {
  const fn = foreignFunction(flow, call)?.fn;
  if (!fn) return NOTHING;
  const carried = carriedBy(fn);
  const readings = fn.params.flatMap((param, index): Reading[] => {
    const name = param.pattern.kind === 'name' ? param.pattern.name : undefined;
    const argument = name !== undefined && carried.has(name) ? argumentInto(fn, index, call) : undefined;
    if (name === undefined || !argument) return [];
    const reading = flow.read(argument);
    if (reading.clean || reading.leaks.length > 0) return [behindPart(call, reading)];
    const category = classifyName(name, flow.judge.company);
    return category?.topic === 'personal' ? [leak(category, call)] : [];
  });
  const { leaks } = join(readings);
  return leaks.length > 0 ? { clean: false, leaks } : NOTHING;
}

/** Parameters that stand in what the function returns, with nothing around them but text and trimming. */
function carriedBy(fn: FunctionNode): ReadonlySet<string> {
  const names = new Set<string>();
  walkOwn(fn.body, (node) => {
    if (node.kind === 'return' && node.value) noteNames(node.value, names);
    return undefined;
  });
  return names;
}

function noteNames(expr: Expr, names: Set<string>): void {
  const e = unwrap(expr);
  switch (e.kind) {
    case 'name': names.add(e.name); break;
    case 'template': for (const part of e.parts) if (typeof part !== 'string') noteNames(part, names); break;
    case 'binary': if (e.op === '+' || e.op === '||' || e.op === '??') for (const side of [e.left, e.right]) noteNames(side, names); break;
    case 'conditional': for (const branch of [e.then, e.otherwise]) noteNames(branch, names); break;
    case 'call': if (e.callee.kind === 'member' && CARRYING_METHODS.has(e.callee.property)) noteNames(e.callee.object, names); break;
    default:
  }
}
