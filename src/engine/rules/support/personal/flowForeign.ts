/** What a function of another file gives back: what it puts into words, and what it is handed (`identify(email=address)` that returns `f"email:{email.strip()}"`). */
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { argumentInto } from '../../../facts/parameters.js';
import { unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import { CARRYING_METHODS } from './callTables.js';
import { classifyName } from './classify.js';
import type { Flow } from './flow.js';
import { NOTHING, behindPart, join, leak } from './reading.js';
import type { Reading } from './reading.js';

/** The function of another file that is called; a generator gives its values bit by bit. */
function foreignFunction({ context: { resolver, file } }: Flow, call: Call): { readonly fn: FunctionNode; readonly file: string } | undefined {
  const value = resolver.valueOf(call.callee);
  return value.kind === 'function' && value.fn && !value.fn.isGenerator && value.file !== undefined && value.file !== file ? { fn: value.fn, file: value.file } : undefined;
}

/** `format_turn(turn)` of another file, which puts what it is given into words. */
export function readWrittenElsewhere(flow: Flow, call: Call): Reading {
  const called = foreignFunction(flow, call);
  const home = called && homeOf(called, flow.context.resolver);
  const texts = home && textsOf(called.fn);
  if (!home || !texts || texts.length === 0) return NOTHING;
  const there = flow.reach.elsewhere(home);
  const leaks = there ? join(texts.map((text) => there.read(text))).leaks : [];
  // What stands in another file is shown at the call.
  return leaks.length === 0 ? NOTHING : { clean: false, leaks: leaks.map(({ category }) => ({ category, at: call, path: [] })) };
}

/** What the function returns, when all of it is text that it puts together. */
function textsOf(fn: FunctionNode): readonly Expr[] | undefined {
  const texts: Expr[] = [];
  const isMore = walkOwn(fn.body, (node) => {
    if (node.kind !== 'return' || !node.value || node.value.kind === 'string') return undefined;
    if (node.value.kind !== 'template') return 'stop';
    texts.push(node.value);
    return undefined;
  });
  return isMore ? undefined : texts;
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
