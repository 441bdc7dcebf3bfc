/** Whether a failure that a handler lets pass is told further down: by a check of what the call would have given, or by code only failures reach. */
import type { Expr, If, Node, Pattern, Stmt } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { lastStatement, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isEmptyAnswer, isMadeUpAnswer } from './madeUp.js';

const ERROR_WORDS = /error|fail|unavailable|not[ _-]?found|unable|could ?n[o']t|cannot|invalid|exceeded|missing|exhausted/iu;

/** Names given a value inside `root`. */
export function assignedNames(root: Node): ReadonlySet<string> {
  const names = new Set<string>();
  const note = (pattern: Pattern | undefined): void => {
    if (pattern) walk(pattern, (n) => { if (n.kind === 'name') names.add(n.name); return undefined; });
  };
  walk(root, (node) => {
    if (node.kind === 'assign') node.targets.forEach(note);
    else if (node.kind === 'assignExpr') note(node.target);
    else if (node.kind === 'function') return 'skip';
    return undefined;
  });
  return names;
}

/** An `if` behind `statement` that looks at one of `names` and throws, logs or answers with an error. */
export function isCheckedAfter(statement: Node, names: ReadonlySet<string>, context: RuleContext): boolean {
  if (names.size === 0) return false;
  const scope = enclosingFunction(statement)?.body ?? context.module.body;
  const rebound = rebindings(scope, statement, names);
  const asks = (test: Expr): boolean => mentionsAny(test, new Set([...names].filter((name) => !rebound.some((r) => r.name === name && r.block.start < test.start && test.end <= r.block.end && r.from <= test.start))));
  return walk(scope, (node) => {
    if (node.kind === 'function' && node.body !== scope) return 'skip';
    if (node.start < statement.end) return undefined;
    if (node.kind === 'if' && asks(node.test) && (speaks(node.then, context) || (node.otherwise && speaks(node.otherwise, context)) || restSpeaks(node, context))) return 'stop';
    if (node.kind === 'conditional' && asks(node.test) && (isErrorAnswer(node.then) || isErrorAnswer(node.otherwise))) return 'stop';
    return undefined;
  });
}

interface Rebinding {
  readonly name: string;
  /** Where the name stands for something else: from here to the end of the block. */
  readonly from: number;
  readonly block: Node;
}

/** Names that get another value behind `statement`: a later question about them is about that value. */
function rebindings(scope: Node, statement: Node, names: ReadonlySet<string>): readonly Rebinding[] {
  const found: Rebinding[] = [];
  const note = (pattern: Pattern, from: number, block: Node): void => {
    walk(pattern, (n) => { if (n.kind === 'name' && names.has(n.name)) found.push({ name: n.name, from, block }); return undefined; });
  };
  walk(scope, (node) => {
    if (node.start < statement.end) return undefined;
    if (node.kind === 'loop' && node.target) note(node.target, node.start, node);
    if (node.kind === 'assign' && node.op === '=' && node.parent?.kind === 'block' && !(node.value && mentionsAny(node.value, names))) for (const target of node.targets) note(target, node.end, node.parent);
    return undefined;
  });
  return found;
}

/** `if (data) return data; throw …`: what follows an `if` that leaves. */
function restSpeaks(node: If, context: RuleContext): boolean {
  const last = node.then.statements[node.then.statements.length - 1];
  return (last?.kind === 'return' || last?.kind === 'jump') && following(node).some((s) => speaks(s, context));
}

/**
 * True when the code behind the `try` is reached by failures only (its body always leaves), and says so. `goesOn`: anything at all happens there but
 * an empty or a made-up answer, such as a second way to get the result.
 */
export function isToldBehind(statement: Extract<Stmt, { kind: 'try' }>, context: RuleContext): boolean {
  if (following(statement)[0]?.kind === 'throw') return true;
  const last = statement.body.statements[statement.body.statements.length - 1];
  if (!leaves(last)) return false;
  const fn = enclosingFunction(statement);
  for (let at: Node | undefined = statement; at && at !== fn; at = at.parent) {
    if (at.parent?.kind !== 'block') continue;
    const rest = following(at);
    // A `break` out of the loop leads to the code behind the loop, where successes arrive too.
    if (rest.some((s) => goesOn(s, context))) return true;
    if (last?.kind === 'jump' && at.kind === 'loop') return false;
  }
  return false;
}

function leaves(statement: Stmt | undefined): boolean {
  if (!statement) return false;
  if (statement.kind === 'return' || statement.kind === 'throw' || statement.kind === 'jump') return !(statement.kind === 'jump' && statement.form === 'pass');
  if (statement.kind === 'with') return leaves(lastStatement(statement.body));
  return statement.kind === 'if' && statement.otherwise !== undefined && leaves(lastStatement(statement.then)) && leaves(lastStatement(statement.otherwise));
}

function following(statement: Node): readonly Stmt[] {
  const block = statement.parent;
  return block?.kind === 'block' ? block.statements.slice(block.statements.indexOf(statement as Stmt) + 1) : [];
}

/** Anything that is more than an empty or a made-up answer: another attempt, an exception, a log. */
function goesOn(statement: Stmt, context: RuleContext): boolean {
  return walk(statement, (node) => {
    if (node.kind === 'throw') return 'stop';
    if (node.kind === 'call' && !isSleep(node.callee, context)) return 'stop';
    if (node.kind === 'return' && !isEmptyAnswer(node.value) && !isMadeUpAnswer(node.value)) return 'stop';
    return undefined;
  });
}

function isSleep(callee: Expr, context: RuleContext): boolean {
  return /(^|[.#])(sleep|setTimeout)$/u.test(context.resolver.library(callee)?.symbol ?? '');
}

/** Throws, logs or answers with something that names an error. */
function speaks(node: Node, context: RuleContext): boolean {
  return walk(node, (n) => {
    if (n.kind === 'throw') return 'stop';
    if (n.kind === 'return' && n.value && isErrorAnswer(n.value)) return 'stop';
    if (n.kind === 'call') {
      const symbol = context.resolver.library(n.callee)?.symbol;
      if (symbol !== undefined && context.catalog.sink(symbol)) return 'stop';
      if (n.callee.kind === 'member' && /^(error|warn|warning|exception|critical|debug|info)$/u.test(n.callee.property)) return 'stop';
      if (n.callee.kind === 'name' && n.callee.name === 'print') return 'stop';
      if (n.args.some((a) => isErrorAnswer(a.value))) return 'stop';
    }
    return undefined;
  });
}

function isErrorAnswer(expr: Expr): boolean {
  if (expr.kind === 'constant') return expr.value === false;
  return walk(expr, (n) => {
    if (n.kind === 'string') return ERROR_WORDS.test(n.value) ? 'stop' : undefined;
    if (n.kind === 'template') return n.parts.some((p) => typeof p === 'string' && ERROR_WORDS.test(p)) ? 'stop' : undefined;
    if (n.kind === 'object') return n.entries.some((e) => (e.key !== undefined && ERROR_WORDS.test(e.key)) || (e.key === 'ok' || e.key === 'success') && e.value.kind === 'constant' && e.value.value === false) ? 'stop' : undefined;
    return undefined;
  });
}

function mentionsAny(expr: Expr, names: ReadonlySet<string>): boolean {
  return walk(expr, (n) => (n.kind === 'name' && names.has(n.name) ? 'stop' : undefined));
}
