/** Whether code asks a parsed answer if it is an error: a key named for one, a schema, a test that leads to an exception. */
import { ancestors, enclosingFunction, isInside, statementOf } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode, If, Name, Node, Pattern } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isCheckedAfter } from '../failures/after.js';
import { isEmptyAnswer } from '../failures/madeUp.js';

/** Top-level keys that say whether a request went well. */
const TELLING_KEY = /^(?:_?errors?|err(?:_?(?:code|msg|message|no))?|error_?\w+|is_?error|success(?:ful)?|is_?success|ok|status|status_?code|code|detail|fault|failed|failure|exception|(?:ret|result|response|http|api)_?(?:code|status(?:_?code)?))$/iu;
const ERROR_TEXT = /\berrors?\b|not found|denied|unauthori[sz]ed|rate limit/iu;
/** Functions that hold a value to a schema and throw. */
const VALIDATING = /^(?:parse|safeParse|parseAsync|safeParseAsync|parse_obj|model_validate|validate|validate_python|validateSync|assert|cast|decode|structure|from_dict|check|is|create|from_json|schema)$/u;

/** Calls of tests and checks: what is asserted about an answer fails on an error answer. */
const ASSERTING = /^(?:assert\w*|expect|check|verify|ok|equal|strictEqual|deepEqual|invariant)$/u;
/** Methods of texts that leave the text what it is for a comparison. */
const TIDYING = /^(?:strip|lower|upper|trim|toLowerCase|toUpperCase|casefold)$/u;

/** `value` is the parsed answer, or the name it is bound to. */
export function looksAtShape(value: Expr | Pattern, context: RuleContext): boolean {
  const { parent } = value;
  if (parent?.kind === 'listPattern' && value.kind === 'name') return nameTells(value, context);
  if (parent?.kind === 'function') return value.kind === 'name' ? nameTells(value, context) : value.kind === 'objectPattern' && patternTells(value);
  if (asked(value) || isCompared(value) || isAsserted(value)) return true;
  if (parent?.kind === 'assign' || parent?.kind === 'assignExpr') {
    const target = parent.kind === 'assign' ? parent.targets[0] : parent.target;
    if (target?.kind === 'name') return nameTells(target, context);
    return target !== undefined && patternTells(target);
  }
  return parent?.kind === 'call' && isGivenToJudge(value, parent, context);
}

/** `const token = data.session?.token ?? ""; if (!token) throw …`. */
function isTakenAndMissed(use: Node, context: RuleContext): boolean {
  const name = takenAs(use);
  const holder = name?.parent;
  return name !== undefined && holder !== undefined && isCheckedAfter(holder, new Set([name.name]), context);
}

/** The variable a field of the answer is put into: `const url = data.url || data.link?.url`. */
function takenAs(use: Node): Name | undefined {
  let at = use;
  while (at.parent && (at.parent.kind === 'member' || at.parent.kind === 'other' || isEitherOr(at, at.parent))) at = at.parent;
  const holder = at.parent;
  const target = at !== use && holder?.kind === 'assign' && holder.value === at ? holder.targets[0] : undefined;
  return target?.kind === 'name' ? target : undefined;
}

/** `field ?? ""`, `field || other.field`: without the field the whole is empty too, or another field. */
function isEitherOr(part: Node, whole: Node): boolean {
  if (whole.kind !== 'binary' || (whole.op !== '??' && whole.op !== '||')) return false;
  const other = unwrap(whole.left === part ? whole.right : whole.left);
  return other.kind === 'member' || isEmptyAnswer(other);
}

/** `const { error, data } = await response.json()`. */
function patternTells(pattern: Pattern): boolean {
  return pattern.kind === 'objectPattern' && pattern.entries.some((e) => e.key !== undefined && TELLING_KEY.test(e.key));
}

function nameTells(name: Name, context: RuleContext): boolean {
  const uses = context.resolver.usesOf(name);
  if (isUsedOnlyWhenThere(uses, context)) return true;
  if (uses.some((use) => asked(use) || isMissed(use) || isCompared(use) || isAsserted(use) || (use.parent?.kind === 'call' && isGivenToJudge(use, use.parent, context)))) return true;
  if (uses.some((use) => isTakenAndMissed(use, context))) return true;
  const statement = statementOf(name);
  const scope = enclosingFunction(name);
  if (statement && isCheckedAfter(statement, new Set([name.name]), context)) return true;
  // The parameter of a callback: the whole body comes after it.
  return statement !== undefined && scope?.params.some((p) => p.pattern === name) === true && isCheckedAfter(name, new Set([name.name]), context);
}

/** `data.error`, `data["error"]`, `data.get("error")`, `"error" in data`, `"not found" in text`, `isinstance(data, list)`. */
function asked(value: Node): boolean {
  const { parent } = value;
  switch (parent?.kind) {
    case 'member': {
      if (parent.object !== value) return false;
      const call = parent.parent;
      if (call?.kind === 'call' && call.callee === parent) return isTellingText(call.args[0]?.value, parent.property);
      return TELLING_KEY.test(parent.property);
    }
    case 'index': return parent.object === value && parent.index.kind === 'string' && TELLING_KEY.test(parent.index.value);
    case 'binary': return (parent.op === 'in' || parent.op === 'not in') && parent.right === value;
    case 'call': return parent.callee.kind === 'name' ? parent.callee.name === 'isinstance' : parent.callee.kind === 'member' && parent.callee.property === 'isArray';
    default: return false;
  }
}

/** `if (!data.id) return router.push("/login")`, `if (data.id) … else …`: what every good answer has is asked for, and its absence leads elsewhere. */
function isMissed(value: Node): boolean {
  const field = value.parent;
  if ((field?.kind !== 'member' && field?.kind !== 'index') || field.object !== value) return false;
  const negated = field.parent?.kind === 'unary' && field.parent.op === '!' ? field.parent : undefined;
  const holder = (negated ?? field).parent;
  if (holder?.kind !== 'if' || holder.test !== (negated ?? field)) return false;
  const missing = negated ? holder.then : holder.otherwise;
  const last = missing?.statements[missing.statements.length - 1];
  if (!missing || !last) return false;
  if (last.kind === 'throw') return true;
  if (last.kind === 'return') return !isEmptyAnswer(last.value);
  // Without leaving, only the other of two branches counts.
  return !negated && walk(missing, (n) => (n.kind === 'call' ? 'stop' : undefined));
}

/** `if (data.id) { remember(data.id) }`, `const url = data.url; if (url) open(url)`, and nothing outside of that `if`: what a refusal does not have is not used. */
function isUsedOnlyWhenThere(uses: readonly Expr[], context: RuleContext, isWhole = true): boolean {
  if (uses.length === 0) return false;
  const tests = uses.flatMap((use) => testOf(use, isWhole) ?? []);
  return uses.every((use) => {
    if (tests.some(({ holder, isRequired }) => isInside(use, holder.test) || (isRequired && isInside(use, holder.then)))) return true;
    const name = isWhole ? takenAs(use) : undefined;
    return name !== undefined && isUsedOnlyWhenThere(context.resolver.usesOf(name).filter((u) => u !== name), context, false);
  });
}

/** The `if` that asks for a field of `use` (or, of a field taken out, for itself), and whether what follows runs only where it is there. */
function testOf(use: Expr, isWhole: boolean): { readonly holder: If; readonly isRequired: boolean } | undefined {
  let at: Node = use;
  while ((at.parent?.kind === 'member' || at.parent?.kind === 'index') && at.parent.object === at) at = at.parent;
  if (isWhole && at === use) return undefined;
  let isRequired = true;
  while (at.parent?.kind === 'unary' || at.parent?.kind === 'binary') {
    const parent: Expr = at.parent;
    if (parent.kind === 'unary' ? parent.op !== '!' : parent.op !== '&&' && parent.op !== '||') return undefined;
    if (parent.op !== '&&') isRequired = false;
    at = parent;
  }
  return at.parent?.kind === 'if' && at.parent.test === at ? { holder: at.parent, isRequired } : undefined;
}

/** `text.strip().lower() == "valid"`: any error answer is something else. */
function isCompared(value: Node): boolean {
  const { parent } = value;
  if (parent?.kind === 'member' && parent.object === value && TIDYING.test(parent.property) && parent.parent?.kind === 'call' && parent.parent.callee === parent) return isCompared(parent.parent);
  if (parent?.kind !== 'binary' || !/^(?:===|==|!==|!=)$/u.test(parent.op)) return false;
  return (parent.left === value ? parent.right : parent.left).kind === 'string';
}

/** Somewhere in the arguments of an assertion, or in Python's `assert`. */
export function isAsserted(node: Node): boolean {
  let at = node;
  for (const parent of ancestors(node)) {
    if (parent.kind === 'otherStatement') return parent.form === 'assert';
    if (parent.kind === 'block' || parent.kind === 'function') return false;
    if (parent.kind === 'call' && parent.callee !== at) {
      const name = parent.callee.kind === 'name' ? parent.callee.name : parent.callee.kind === 'member' ? parent.callee.property : '';
      if (ASSERTING.test(name)) return true;
    }
    at = parent;
  }
  return false;
}

function isTellingText(first: Expr | undefined, method: string): boolean {
  if (first?.kind !== 'string') return false;
  return method === 'get' || method === 'hasOwnProperty' || method === 'has' ? TELLING_KEY.test(first.value) : /^(?:includes|startsWith|startswith|match|test|find|search)$/u.test(method) && ERROR_TEXT.test(first.value);
}

/** Handed to a schema, to a function of the workspace that looks for errors, or to code nobody can see into. */
function isGivenToJudge(value: Node, call: Call, context: RuleContext): boolean {
  if (!call.args.some((a) => a.value === value)) return false;
  const callee = context.resolver.valueOf(call.callee);
  const name = call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '';
  switch (callee.kind) {
    case 'function': return callee.fn === undefined || judges(callee.fn, callee.self !== undefined && context.catalog.ecosystem === 'python' ? 1 : 0, call, value);
    case 'class': case 'object': return true;
    case 'library': return VALIDATING.test(name) && !/^(?:JSON\.parse|json\.loads)/u.test(callee.symbol);
    case 'unknown': case 'parameter': case 'union':
      if (isToldOfFailures(call, name, context)) return true;
      return name !== 'set' && !/^(?:set[A-Z]|append$|push$|extend$|dispatch$|update$|resolve$|json$|send$)/u.test(name);
    default: return false;
  }
}

/** `setStats({ success: false, error })` elsewhere: what shows the answer knows both kinds of it. */
function isToldOfFailures(call: Call, name: string, context: RuleContext): boolean {
  return /^set[A-Z]/u.test(name) && context.module.index.calls.some((c) => c !== call && c.callee.kind === 'name' && c.callee.name === name
    && c.args.some((a) => a.value.kind === 'object' && a.value.entries.some((e) => e.key !== undefined && TELLING_KEY.test(e.key))));
}

/** The function reads a telling key of anything, or throws: enough not to be sure. */
function judges(fn: FunctionNode, offset: number, call: Call, value: Node): boolean {
  const parameter = fn.params[call.args.findIndex((a) => a.value === value) + offset];
  if (!parameter) return true;
  return walk(fn.body, (n) => {
    if (n.kind === 'throw') return 'stop';
    if (n.kind === 'member' || n.kind === 'index') return asked(unwrap(n.object)) ? 'stop' : undefined;
    return n.kind === 'string' && TELLING_KEY.test(n.value) ? 'stop' : undefined;
  });
}
