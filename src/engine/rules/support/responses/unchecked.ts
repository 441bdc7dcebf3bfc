/** Responses whose body is used although nothing looked at their status. */
import type { ResponseRow } from '../../../catalog/schema.js';
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, Loop, Name, Node, Pattern } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { LibraryValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { answersOf, type Answer } from './gathered.js';
import { isAsserted, looksAtShape } from './parsed.js';

/** Where a response is held when its body is read. */
export type Holder =
  | { readonly kind: 'variable'; readonly name: Name }
  | { readonly kind: 'callback'; readonly name: Name; readonly fn: FunctionNode }
  /** One of several answers in turn; `loop` where a statement can stand before it is used. */
  | { readonly kind: 'each'; readonly name: Name; readonly loop?: Loop }
  /** Nowhere: `requests.get(url).json()`. */
  | { readonly kind: 'chain' };

export interface ResponseUse {
  readonly call: Call;
  readonly row: ResponseRow;
  /** Library symbol, or the name of the workspace function that hands the response on. */
  readonly symbol: string;
  readonly holder: Holder;
  /** The member that gives the body: `response.json`. */
  readonly read: Expr;
  readonly isChecked: boolean;
}

const KEY = Symbol('response uses');
const OPTIONS = Symbol('options set by hand');
/** Addresses inside the page or program, which have no server to refuse anything. */
const OWN_CONTENT = /^(?:data|blob|file):/iu;
const COMPARING = new Set(['===', '!==', '==', '!=', 'instanceof']);
const OWN_CONTENT_NAME = /(?:^|_)(?:data|blob|object|file)_?ur[il]$|base64/iu;

/** Calls whose response gives its body to this file, checked or not. */
export function responseUses(context: RuleContext): readonly ResponseUse[] {
  return context.shared(KEY, () => context.module.index.calls.flatMap((call) => useOf(call, context) ?? []));
}

function useOf(call: Call, context: RuleContext): ResponseUse | undefined {
  const source = sourceOf(call, context);
  if (!source || raises(source, context) || fetchesOwnContent(call)) return undefined;
  const found = followed(call, source.row, context);
  return found && { call, row: source.row, symbol: source.symbol, ...found };
}

interface Source {
  readonly row: ResponseRow;
  readonly symbol: string;
  /** The request itself, in whatever file it stands. */
  readonly request: Call;
  readonly callee?: LibraryValue;
  readonly result: LibraryValue;
}

/** What makes the response: an HTTP call, or a workspace function that returns one as it came. */
function sourceOf(call: Call, context: RuleContext): Source | undefined {
  const callee = context.resolver.valueOf(call.callee);
  if (callee.kind === 'library') {
    if (callee.evidence === 'guessed') return undefined;
    const symbol = callee.isModule === true ? context.catalog.canonical(`${callee.symbol}.default`).symbol : callee.symbol;
    if (context.catalog.api(symbol)?.role !== 'call') return undefined;
    const result = context.resolver.valueOf(call);
    const row = result.kind === 'library' ? context.catalog.response(result.symbol) : undefined;
    return row && result.kind === 'library' ? { row, symbol, request: call, callee, result } : undefined;
  }
  if (callee.kind !== 'function' || !callee.fn || callee.summary.fallible !== true || !isReadHere(call)) return undefined;
  const result = callee.summary.returns;
  const row = result.kind === 'library' && result.form === 'instance' && result.evidence !== 'annotated' ? context.catalog.response(result.symbol) : undefined;
  const request = result.kind === 'library' ? result.origins[result.origins.length - 1]?.call : undefined;
  if (!row || !request || result.kind !== 'library' || mentionsAny(callee.fn, row.status) || handsOn(callee.fn, request)) return undefined;
  return { row, symbol: callee.summary.name, request, result };
}

/** A quick look before a function is resolved: something is asked of what it returns. */
function isReadHere(call: Call): boolean {
  const { parent } = outermost(call);
  return parent?.kind === 'member' || parent?.kind === 'assign' || parent?.kind === 'assignExpr' || parent?.kind === 'with';
}

function mentionsAny(fn: FunctionNode, names: readonly string[]): boolean {
  return walk(fn.body, (n) => (n.kind === 'member' && names.includes(n.property) ? 'stop' : undefined));
}

/** The wrapper gives the response to a function before it returns it: that one may check. */
function handsOn(fn: FunctionNode, request: Call): boolean {
  const holder = outermost(request).parent;
  const target = holder?.kind === 'assign' ? holder.targets[0] : undefined;
  if (target?.kind !== 'name') return false;
  return walk(fn.body, (n) => (n.kind === 'call' && n.args.some((a) => a.value.kind === 'name' && a.value.name === target.name) ? 'stop' : undefined));
}

/** Options of the call or its client that raise, or run a hook that may. */
function raises({ row, request, callee, result }: Source, context: RuleContext): boolean {
  if (row.raisedBy.length === 0) return false;
  const shapes = [context.resolver.shapeOf(request), ...(callee?.origins ?? []), ...result.origins];
  if (shapes.some((s) => row.raisedBy.some((option) => option in s.named))) return true;
  if (callee?.settings.some((s) => row.raisedBy.includes(s.member)) === true) return true;
  // `session.hooks["response"].append(check)` sets an option in a way nobody follows.
  return row.raisedBy.some((option) => !row.status.includes(option) && isSetByHand(option, context));
}

/** The file's text is searched once for each option. */
function isSetByHand(option: string, context: RuleContext): boolean {
  const known = context.shared(OPTIONS, () => new Map<string, boolean>());
  let found = known.get(option);
  if (found === undefined) known.set(option, (found = context.module.text.includes(`.${option}`)));
  return found;
}

function fetchesOwnContent(call: Call): boolean {
  const first = call.args[0]?.value;
  if (first?.kind === 'string') return OWN_CONTENT.test(first.value);
  const head = first?.kind === 'template' ? first.parts[0] : undefined;
  if (typeof head === 'string' && OWN_CONTENT.test(head)) return true;
  const name = first?.kind === 'name' ? first.name : first?.kind === 'member' ? first.property : '';
  if (OWN_CONTENT_NAME.test(name.replace(/([a-z0-9])([A-Z])/gu, '$1_$2'))) return true;
  // `new URL("./model.bin", import.meta.url)` is part of the program.
  return first?.kind === 'call' && first.isNew && first.args[1]?.value.kind === 'member' && first.args[1].value.property === 'url';
}

type Followed = Pick<ResponseUse, 'holder' | 'read' | 'isChecked'>;

/** What becomes of the response; `undefined` when it goes where nobody can look, or its body is not used. */
function followed(call: Call, row: ResponseRow, context: RuleContext): Followed | undefined {
  const held = outermost(call);
  const { parent } = held;
  switch (parent?.kind) {
    case 'member': return chained(parent, row, context);
    case 'assign': return parent.value === held && parent.targets.length === 1 ? inPattern(parent.targets[0], row, context) : undefined;
    case 'assignExpr': return parent.op === '=' ? inPattern(parent.target, row, context) : undefined;
    case 'with': return inPattern(parent.items.find((i) => i.context === held)?.target, row, context);
    default: return inGroup(held, row, context);
  }
}

/** Made side by side with others: every name that holds its answer afterwards is looked at. */
function inGroup(held: Expr, row: ResponseRow, context: RuleContext): Followed | undefined {
  const found = answersOf(held, context)?.map((answer) => ({ answer, uses: usesThrough(answer.name, row, context) }));
  if (!found || found.some((f) => f.uses === undefined)) return undefined;
  const reading = found.find((f) => f.uses?.read);
  const read = reading?.uses?.read;
  return reading && read && { holder: holderOf(reading.answer), read, isChecked: found.some((f) => f.uses?.isChecked === true) };
}

function holderOf({ name, each }: Answer): Holder {
  if (each === undefined) return { kind: 'variable', name };
  if (each === 'comprehension') return { kind: 'each', name };
  return each.kind === 'function' ? { kind: 'callback', name, fn: each } : { kind: 'each', name, loop: each };
}

/** The expression with the `await` and casts around it. */
function outermost(expr: Expr): Expr {
  const { parent } = expr;
  return parent?.kind === 'await' || (parent?.kind === 'other' && parent.form === 'cast') ? outermost(parent) : expr;
}

/** `fetch(url).then((r) => r.json())`, `requests.get(url).json()`. */
function chained(member: Extract<Expr, { kind: 'member' }>, row: ResponseRow, context: RuleContext): Followed | undefined {
  if (member.property === 'then' && member.parent?.kind === 'call' && member.parent.callee === member) return inCallback(member.parent, row, context);
  if (row.status.includes(member.property)) return undefined;
  if (!row.body.includes(member.property)) return undefined;
  const use = bodyUse(member, context);
  return use && { holder: { kind: 'chain' }, read: member, isChecked: use === 'checked' };
}

function inCallback(then: Call, row: ResponseRow, context: RuleContext): Followed | undefined {
  const callback = then.args[0]?.value;
  const fn = callback?.kind === 'function' ? callback : undefined;
  const name = fn?.params[0]?.pattern;
  if (!fn || name?.kind !== 'name') return undefined;
  const found = throughName(name, row, context);
  if (!found || found.isChecked) return found;
  // `.then((r) => r.json()).then((data) => { if (data.error) … })`
  const holder: Holder = { kind: 'callback', name, fn };
  return { holder, read: found.read, isChecked: nextLooksAtShape(then, context) };
}

/** The next link of the chain, or what the whole chain is assigned to, looks at the parsed answer. */
function nextLooksAtShape(then: Call, context: RuleContext): boolean {
  const held = outermost(then);
  const { parent } = held;
  if (parent?.kind === 'member' && parent.property === 'then' && parent.parent?.kind === 'call') {
    const next = parent.parent.args[0]?.value;
    const param = next?.kind === 'function' ? next.params[0]?.pattern : undefined;
    if (next?.kind !== 'function') return next !== undefined;
    return param !== undefined && looksAtShape(param, context);
  }
  return bodyUse(then, context) === 'checked';
}

/** `const [a, b] = await Promise.all([x.json(), y.json()]); if (a.success) …`. */
function isLookedAtTogether(value: Expr, context: RuleContext): boolean {
  return answersOf(value, context)?.some((answer) => looksAtShape(answer.name, context)) === true;
}

function inPattern(target: Pattern | undefined, row: ResponseRow, context: RuleContext): Followed | undefined {
  return target?.kind === 'name' ? throughName(target, row, context) : undefined;
}

function throughName(name: Name, row: ResponseRow, context: RuleContext): Followed | undefined {
  const uses = usesThrough(name, row, context);
  return uses?.read && { holder: { kind: 'variable', name }, read: uses.read, isChecked: uses.isChecked };
}

/** Every use of the variable: a look at the status settles it, a use nobody can follow ends the search (`undefined`). */
function usesThrough(name: Name, row: ResponseRow, context: RuleContext): { readonly read?: Expr; readonly isChecked: boolean } | undefined {
  let read: Expr | undefined;
  let isChecked = false;
  for (const use of context.resolver.usesOf(name)) {
    if (use.kind !== 'name' || !reaches(name, use, context)) continue;
    const held = outermost(use);
    const { parent } = held;
    if (parent?.kind === 'member' && parent.object === held) {
      if (row.status.includes(parent.property)) isChecked = true;
      else if (row.body.includes(parent.property)) {
        const kind = bodyUse(parent, context);
        if (kind === 'checked') isChecked = true;
        if (kind !== undefined) read ??= parent;
      } else if (parent.property === 'headers' && (isTested(parent) || isAsserted(parent))) isChecked = true;
    } else if (parent?.kind === 'index' && parent.object === held) return undefined;
    else if (isTestedItself(held)) {
      if (row.truthy) isChecked = true;
    } else if (parent?.kind === 'with' || isTypeTest(parent) || isShown(held, context)) continue;
    else if (!isWrite(use)) return undefined;
  }
  return { ...(read && { read }), isChecked };
}

function reaches(name: Name, use: Name, context: RuleContext): boolean {
  const definitions = context.resolver.definitions(use);
  return definitions.length === 0 || definitions.some((d) => d.node === name);
}

/** `isinstance(response, Exception)`, of what `gather` may give instead of a response. */
function isTypeTest(node: Node | undefined): boolean {
  return node?.kind === 'call' && node.callee.kind === 'name' && node.callee.name === 'isinstance';
}

function isWrite(use: Name): boolean {
  const { parent } = use;
  return (parent?.kind === 'assign' && parent.targets.includes(use)) || (parent?.kind === 'assignExpr' && parent.target === use) || (parent?.kind === 'otherStatement' && parent.form === 'del');
}

/** `if (response)`, `response ? a : b`, `not response`, `response is None`. */
function isTestedItself(expr: Expr): boolean {
  const { parent } = expr;
  return (parent?.kind === 'if' && parent.test === expr) || (parent?.kind === 'conditional' && parent.test === expr) || (parent?.kind === 'unary' && parent.op === '!')
    || (parent?.kind === 'binary' && (COMPARING.has(parent.op) || (parent.op === '&&' && parent.left === expr))) || (parent?.kind === 'loop' && parent.test === expr);
}

/** Somewhere in the test of an `if`, a loop or a conditional expression. */
function isTested(node: Node): boolean {
  let at = node;
  for (const parent of ancestors(node)) {
    if ((parent.kind === 'if' || parent.kind === 'conditional' || parent.kind === 'loop') && parent.test === at) return true;
    if (parent.kind === 'block' || parent.kind === 'function') return false;
    at = parent;
  }
  return false;
}

/** What is done with a body: looked at for an error, used, or only shown to somebody (`undefined`). */
function bodyUse(read: Expr, context: RuleContext): 'checked' | 'used' | undefined {
  const { parent } = read;
  const value = outermost(parent?.kind === 'call' && parent.callee === read ? parent : read);
  if (value.parent?.kind === 'exprStatement' || isTestedItself(value) || isShown(value, context)) return undefined;
  for (let at: Node | undefined = value.parent; at && at.kind !== 'block'; at = at.parent) if (at.kind === 'throw') return 'checked';
  return looksAtShape(value, context) || isLookedAtTogether(value, context) || isLookedAtByCallers(value, context) ? 'checked' : 'used';
}

/** `return response.json()`: the callers in this file ask the answer whether it is an error. */
function isLookedAtByCallers(value: Expr, context: RuleContext): boolean {
  const fn = value.parent?.kind === 'return' ? enclosingFunction(value) : undefined;
  return fn !== undefined && context.resolver.callersOf(fn).some((call) => looksAtShape(outermost(call), context));
}

/** Logged or printed, alone or in a text. */
function isShown(expr: Expr, context: RuleContext): boolean {
  let at: Node = expr;
  for (const parent of ancestors(expr)) {
    if (parent.kind === 'block') return false;
    const isCallee = parent.kind === 'call' && parent.callee === at;
    at = parent;
    if (parent.kind !== 'call' || isCallee) continue;
    const symbol = context.resolver.library(parent.callee)?.symbol;
    if (symbol !== undefined && context.catalog.sink(symbol)) return true;
  }
  return false;
}
