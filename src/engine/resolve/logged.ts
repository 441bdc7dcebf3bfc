/** Which parameters of a function reach a log as they are: directly, through a line that is put together first, or as one of all arguments. */
import { levelOf, ownerOfChosenMethod } from '../facts/chosenMethod.js';
import type { Argument, Call, Expr, FunctionNode } from '../facts/nodes.js';
import { walk } from '../facts/visit.js';
import type { ModuleResolver } from './resolver.js';
import type { FunctionSummary } from './types.js';

/** Methods that leave the words of their receiver as they are. */
const KEEPING_METHODS = new Set(['map', 'join', 'filter', 'toString', 'trim', 'trimEnd', 'concat', 'flat', 'strip', 'rstrip', 'format']);
/** Functions that only write their arguments as text. */
const WRITING = new Set(['stringify', 'String', 'inspect', 'str', 'repr', 'dumps', 'format', 'sprintf', 'pformat']);
/** A line made of a line made of a parameter. */
const MAX_DEPTH = 3;

/** The library function that a call writes to a log with, if it is one; where the level is chosen while the program runs, that of `info`. */
export function loggingSymbol(call: Call, resolver: ModuleResolver): string | undefined {
  const owner = ownerOfChosenMethod(call.callee);
  const library = resolver.library(owner ?? call.callee);
  return library && owner ? levelOf(library) : library?.symbol;
}

/** Positions in `params` of what is in `written`, the arguments of a call that writes them to a log. */
export function loggedParameters(written: readonly Expr[], fn: FunctionNode, params: readonly string[], resolver: ModuleResolver, into: Set<number>): void {
  const note = (expr: Expr, depth: number): void => {
    walk(expr, (node) => {
      if (node.kind === 'call') {
        for (const kept of keptBy(node)) note(kept, depth);
        return 'skip';
      }
      if (node.kind === 'member' || node.kind === 'function') return 'skip';
      if (node.kind !== 'name') return undefined;
      const index = params.indexOf(node.name);
      if (index >= 0) into.add(index);
      else if (depth < MAX_DEPTH) for (const { value, node: binding } of resolver.definitions(node)) if (value && isWithin(binding, fn)) note(value, depth + 1);
      return undefined;
    });
  };
  for (const value of written) note(value, 0);
}

/** The parts of a call that its result still says in full. */
function keptBy({ callee, args }: Call): readonly Expr[] {
  const handed = args.map((a) => a.value);
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  if (callee.kind === 'member' && KEEPING_METHODS.has(name)) {
    if (handed.some((value) => changes(value))) return [];
    return [callee.object, ...handed.filter((value) => value.kind !== 'function')];
  }
  return WRITING.has(name) ? handed : [];
}

/** `mask` in `args.map(mask)`, or a function that calls anything but what writes text. */
function changes(value: Expr): boolean {
  if (value.kind === 'name') return !WRITING.has(value.name) && value.name !== 'Boolean';
  if (value.kind !== 'function') return false;
  return walk(value.body, (node) => (node.kind === 'call' && keptBy(node).length === 0 ? 'stop' : undefined));
}

function isWithin(node: { readonly start: number; readonly end: number }, fn: FunctionNode): boolean {
  return node.start >= fn.start && node.end <= fn.end;
}

/** What `call` puts into the parameter at `index` (0-based) of the function it runs; several where that one gathers. */
export function argumentsFor(call: Call, { params, gathers }: Pick<FunctionSummary, 'params' | 'gathers'>, index: number): readonly Argument[] {
  const named = call.args.find((a) => a.name !== undefined && a.name === params[index]);
  if (named) return [named];
  const positional = call.args.filter((a) => a.name === undefined && a.spread === undefined);
  const at = index - (params[0] === 'self' || params[0] === 'cls' || params[0] === 'this' ? 1 : 0);
  return positional.slice(at, index === gathers ? undefined : at + 1);
}
