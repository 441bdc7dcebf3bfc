/**
 * Follows a value back through the file: what reaches a sink when this expression is its argument?
 *
 * The answer errs towards silence. A leak is reported only where a name, a type, a literal or a known origin says so;
 * whatever is measured, compared or masked on the way is clean.
 */
import type { Expr, Index, Name, Node, ObjectLiteral } from '../../../facts/nodes.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES } from './category.js';
import { namesProgramText, namesRedacted } from './classify.js';
import { isImpersonal } from './ownerNames.js';
import { isAskedForLabels, isCaughtFailure, isChosen, isFailureBody, isMadeOfFailure, isOfRefused } from './chosen.js';
import { readCall } from './flowCalls.js';
import { readField } from './flowFields.js';
import { readFormatted, readTemplate } from './flowFormats.js';
import { isEnvironment, isWholeState } from './hearing.js';
import { Filled } from './flowFilled.js';
import { readElement, readPart } from './flowParts.js';
import { readHandedIn } from './handedIn.js';
import { isOfOrganisation, isPath, isSlug, isTool, withoutDefault, withoutOperators } from './impersonal.js';
import { classifyKey, isMoreExact, repeats } from './keys.js';
import { withoutLeftOut } from './leftOut.js';
import { findLiterals } from './literals.js';
import { Judge } from './judge.js';
import { isOperators } from './operators.js';
import { originOf } from './origin.js';
import { ownerWords } from './owners.js';
import { isTidied } from './tidying.js';
import { CLEAN, NOTHING, atPart, behind, behindPart, gravest, join, leak, overwritten, under } from './reading.js';
import type { Reading } from './reading.js';
import { Reach } from './reach.js';
import { rawAnswer } from './rawAnswers.js';
import { holdsIssuedToken } from './tokenAnswers.js';
import { heldByRow } from './rows.js';
import { isPlainBody, modelWords } from './spoken.js';
import { Surroundings, accessOf } from './surroundings.js';
import { namesConversation } from './said.js';
import { isShortSlice } from './slices.js';

/** Expressions that can stand for a value from elsewhere. */
const CARRIERS = new Set<Expr['kind']>(['name', 'member', 'index', 'call']);
/** Assignments and calls are followed this far. */
const MAX_DEPTH = 8;

export class Flow {
  private readonly open = new Set<Node>();
  /** Arguments standing for parameters while a function of this file is read for one call. */
  private readonly bound = new Map<Node, Expr>();
  /** What was read while the same arguments were bound. */
  private cache = new Map<Expr, Reading>();
  /** How often a circle or the limit ended the reading early. */
  private cuts = 0;

  readonly judge: Judge;
  readonly filled: Filled;
  readonly reach: Reach;

  constructor(readonly context: RuleContext, private readonly surroundings: Surroundings, isElsewhere = false) {
    this.judge = new Judge(context, surroundings);
    this.filled = new Filled(this);
    this.reach = new Reach(context, isElsewhere ? undefined : (there) => new Flow(there, new Surroundings(there.module, there.file), true));
  }

  /** What the value of `expr` carries. */
  read(expr: Expr): Reading {
    const known = this.cache.get(expr);
    if (known) return known;
    if (this.open.has(expr) || this.open.size > MAX_DEPTH * 6) return this.cutShort();
    const cutsBefore = this.cuts;
    this.open.add(expr);
    const reading = this.orRawAnswer(expr, this.readNew(expr));
    this.open.delete(expr);
    // What was cut short says what it does only from where the reading began.
    if (this.cuts === cutsBefore || (this.bound.size === 0 && this.open.size === 0)) this.cache.set(expr, reading);
    return reading;
  }

  /** Reads `fn`'s result as one call gives it: arguments stand for parameters. */
  withArguments<T>(pairs: readonly (readonly [binding: Node, value: Expr])[], read: () => T): T {
    if (pairs.length === 0) return read();
    const before = new Map(this.bound);
    const cacheBefore = this.cache;
    for (const [binding, value] of pairs) this.bound.set(binding, value);
    this.cache = new Map();
    const result = read();
    this.cache = cacheBefore;
    this.bound.clear();
    for (const [binding, value] of before) this.bound.set(binding, value);
    return result;
  }

  /** True while `fn`'s result is read as one call gives it. */
  isBound(binding: Node): boolean {
    return this.bound.has(binding);
  }

  /** Says that a reading ended early, as a circle or a limit ends one. */
  cutShort(): Reading {
    this.cuts++;
    return NOTHING;
  }

  private readNew(expr: Expr): Reading {
    if ((expr.kind === 'name' || expr.kind === 'member') && isEnvironment(this.context.resolver, expr)) return leak(CATEGORIES.environment, expr);
    switch (expr.kind) {
      case 'name': return this.readName(expr);
      case 'member': return readField(this, expr, expr.object, expr.property);
      case 'index': return this.readIndex(expr);
      case 'call': return readCall(this, expr);
      case 'string': {
        const first = findLiterals(expr.value)[0];
        return first ? leak(first.category, expr) : CLEAN;
      }
      case 'template': return readTemplate(this, expr);
      case 'number': case 'constant': case 'unary': return CLEAN;
      case 'object': return this.readObject(expr);
      case 'list': return join(expr.items.map((item) => this.read(item)));
      case 'spread': return this.read(expr.value);
      case 'await': return atPart(expr, expr.value, this.read(expr.value));
      case 'binary': return this.readBinary(expr.op, expr.left, expr.right);
      case 'conditional': return join([this.read(expr.then), this.read(expr.otherwise)]);
      case 'assignExpr': return this.read(expr.value);
      case 'comprehension': return withoutLeftOut(expr, join([expr.keyExpr ? this.read(expr.keyExpr) : CLEAN, this.read(expr.element)]), this.judge.company);
      case 'other':
        if (expr.form === 'cast' && expr.children[0]) return this.read(expr.children[0]);
        return expr.form === 'sequence' && expr.children.length > 0 ? this.read(expr.children[expr.children.length - 1] ?? expr) : NOTHING;
      default: return NOTHING;
    }
  }

  /** Where nothing else tells what a value carries: is it what a model said? */
  private orRawAnswer(expr: Expr, reading: Reading): Reading {
    if (reading.clean || reading.leaks.length > 0 || !CARRIERS.has(expr.kind)) return reading;
    const row = heldByRow(expr, this.context.resolver);
    if (row) return leak(row, expr);
    if (!this.surroundings.agent) return reading;
    if (expr.kind === 'name' && this.isProgramText(expr, this.context.resolver.definitions(expr))) return reading;
    const answer = rawAnswer(this.context, this.surroundings, expr);
    return answer ? leak(answer, expr) : reading;
  }

  private readBinary(op: string, left: Expr, right: Expr): Reading {
    switch (op) {
      case '%':
        if (left.kind === 'string') return join([this.read(left), readFormatted(this, left.value, right)]);
        return join([this.read(left), this.read(right)]);
      case '+': case '||': case '??': case '|': return join([this.read(left), this.read(right)]);
      case '&&': return this.read(right);
      case '*': return join([this.read(left)]);
      default: return CLEAN;
    }
  }

  private readObject(object: ObjectLiteral): Reading {
    return join(object.entries.map((entry, i) => {
      if (entry.spread) return overwritten(this.read(entry.value), object.entries.slice(i + 1));
      if (entry.value.kind === 'function') return CLEAN;
      const value = this.read(entry.value);
      return entry.key === undefined ? value : under(entry.key, this.named(entry.key, entry.value, value));
    }));
  }

  /** A value given a name where it is handed over: an object key, a keyword argument, a span attribute. */
  named(key: string, value: Expr, reading: Reading): Reading {
    if (reading.clean || reading.leaks.length > 0) return namesRedacted(key) ? CLEAN : reading;
    if (namesRedacted(key)) return CLEAN;
    // A field has been judged with its owner; its own name as key says no more.
    const access = accessOf(withoutDefault(value));
    if (access && (repeats(key, access.field) || isMoreExact(access.field, key) || isImpersonal(ownerWords(this.context.resolver, access.object)))) return reading;
    const category = classifyKey(key, this.judge.company);
    if (category?.topic === 'personal' && isOfOrganisation(value, this.context)) return reading;
    // A text written in the code is the program's own, whatever it is called.
    if (category?.topic === 'content' && value.kind === 'template') return reading;
    return category ? leak(category, value) : reading;
  }

  private readName(name: Name): Reading {
    const definitions = this.context.resolver.definitions(name);
    if (namesRedacted(name.name) && !isTidied(name.name, definitions, this.context.resolver)) return CLEAN;
    const readings = definitions.map((d) => this.readOrigin(d, name));
    if (readings.length > 0 && readings.every((r) => r.clean) && !this.filled.isUnclean(name)) return CLEAN;
    if (isWholeState(this.context, name)) return leak(CATEGORIES.conversation, name);
    const origins = definitions.map((d) => originOf(d.node));
    if (this.judge.isTypedHarmless(origins)) return CLEAN;
    if (isSlug(name, definitions)) return CLEAN;
    const found = this.spokenOnly(name, definitions, behind(name, withoutOperators(name, definitions, join(readings.filter((r, i) => !r.clean && !(readings.length > 1 && isOwnSentence(definitions[i]?.value, r)))))));
    const named = this.judge.variable(name, definitions, origins);
    const direct = (named?.topic === 'content' && (this.isProgramText(name, definitions) || (named === CATEGORIES.completion && isPlainBody(this.context, definitions)))) || (named?.topic === 'personal' && (isOperators(definitions, name.name) || (named === CATEGORIES.personName && isPath(definitions)))) ? undefined : named;
    const filled = this.filled.readWhole(name);
    // What a model said is told better by its origin than by a name such as `content`.
    const better = direct?.topic === 'content' && found.leaks.some((l) => l.category.topic === 'content') ? undefined : direct;
    const whole = better ?? this.judge.wholePerson(name, origins, definitions);
    const best = gravest([...(whole ? leak(whole, name).leaks : []), ...found.leaks, ...filled.leaks]);
    const first = best[0];
    if (!first) return this.readUnnamed(name, definitions);
    // The name says it itself: no need to tell where it came from.
    if (whole && first.at === name && first.category === whole) return leak(whole, name);
    return { clean: false, leaks: best };
  }

  /** A variable whose name and origin tell nothing: a record by how it is read, a model's words by how they came. */
  private readUnnamed(name: Name, definitions: readonly Definition[]): Reading {
    if (this.judge.isReadAsPerson(name)) return leak(CATEGORIES.wholePerson, name);
    if (holdsIssuedToken(this.context, this.surroundings, name)) return leak(CATEGORIES.token, name);
    if (this.isProgramText(name, definitions)) return NOTHING;
    const said = modelWords(this.context, name, definitions);
    return said ? leak(said, name) : readHandedIn(this, name, definitions);
  }

  /** What one definition puts into the name. */
  private readOrigin(definition: Definition, use: Name): Reading {
    const substitute = this.bound.get(definition.node);
    if (substitute) return this.read(substitute);
    const origin = originOf(definition.node);
    switch (origin.kind) {
      case 'code': return CLEAN;
      case 'value': return isTool(this.context, origin.value) ? CLEAN : readPart(this, origin.value, origin.steps, use);
      case 'element': return readElement(this, origin.of, origin.steps, use);
      default: return NOTHING;
    }
  }

  private readIndex(expr: Index): Reading {
    if (expr.index.kind === 'string') return readField(this, expr, expr.object, expr.index.value);
    if (expr.index.kind === 'name') {
      const value = this.context.resolver.argValue(expr.index);
      if (value.kind === 'string') return readField(this, expr, expr.object, value.value);
      return NOTHING;
    }
    // One column of a row, or one row of several.
    if (expr.index.kind === 'number' && heldByRow(expr.object, this.context.resolver)) {
      const row = heldByRow(expr, this.context.resolver);
      return row ? leak(row, expr) : NOTHING;
    }
    const whole = this.read(expr.object);
    if (isShortSlice(this.context.module.text, expr, whole)) return CLEAN;
    const direct = expr.index.kind === 'number' ? this.judge.wholePerson(expr, []) : undefined;
    if (direct) return leak(direct, expr);
    if (whole.leaks.length > 0) return behindPart(expr, whole);
    if (whole.clean) return CLEAN;
    return this.surroundings.agent && namesConversation(expr.object) ? leak(CATEGORIES.conversation, expr) : NOTHING;
  }

  /** What reaches `error_text` and the like was said by a program. */
  private spokenOnly(name: Name, definitions: readonly Definition[], reading: Reading): Reading {
    if (reading.leaks.every((l) => l.category.topic !== 'content') || !this.isProgramText(name, definitions)) return reading;
    const leaks = reading.leaks.filter((l) => l.category.topic !== 'content');
    return leaks.length > 0 ? { clean: false, leaks } : NOTHING;
  }

  private isProgramText(name: Name, definitions: readonly Definition[]): boolean {
    return namesProgramText(name.name) || isMadeOfFailure(definitions) || isFailureBody(definitions) || isOfRefused(name, definitions) || isCaughtFailure(name) || isChosen(name, this.context) || isAskedForLabels(definitions, this.context);
  }
}

/** One of several texts for a variable, written out and with an address in it: it says how to reach the program's owner. */
function isOwnSentence(value: Expr | undefined, reading: Reading): boolean {
  return value?.kind === 'string' && /\s/u.test(value.value) && reading.leaks.every((l) => l.category === CATEGORIES.email);
}
