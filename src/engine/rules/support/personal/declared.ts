/** What a value holds by its declaration: an interface of the workspace, or the schema of the collection that a document was read from. */
import { enclosingClass } from '../../../facts/module.js';
import type { ClassNode, Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import { ownFields } from '../../../resolve/declared.js';
import { homeOf } from '../../../resolve/home.js';
import type { ArgValue, DeclaredType, Definition, LibraryValue, Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { classifyName } from './classify.js';
import { isImpersonal, isThing, ownerNoun } from './ownerNames.js';
import { RECORDED_PERSONS } from './lexicon.js';
import { originOf } from './origin.js';
import { wordsOf } from './words.js';

const MAX_DEPTH = 3;

/** The record that what is defined there is declared to be; a list of such counts. */
export function declaredRecord(context: RuleContext, definitions: readonly Definition[], depth = 0): DeclaredType | undefined {
  for (const { node } of definitions) {
    const origin = originOf(node);
    if (origin.kind === 'parameter' && origin.steps.length === 0) {
      const declared = origin.param.annotation && ofAnnotation(context, origin.param.annotation);
      if (declared) return declared;
    } else if ((origin.kind === 'value' || origin.kind === 'element') && origin.steps.length === 0) {
      const statement = node.parent;
      const annotation = statement?.kind === 'assign' ? statement.annotation : undefined;
      const declared = (annotation && ofAnnotation(context, annotation)) ?? ofValue(context, origin.kind === 'value' ? origin.value : origin.of, depth);
      if (declared) return declared;
    }
  }
  return undefined;
}

/** What a call is declared to give, what a collection's documents hold, or what a name for either is. */
function ofValue(context: RuleContext, value: Expr, depth: number): DeclaredType | undefined {
  const inner = unwrap(value);
  if (inner.kind === 'await') return ofValue(context, inner.value, depth);
  if (inner.kind === 'name') return depth < MAX_DEPTH ? declaredRecord(context, context.resolver.definitions(inner), depth + 1) : undefined;
  if (inner.kind !== 'call') return undefined;
  if (context.catalog.ecosystem !== 'javascript') return ofAnnotation(context, inner.callee);
  const document = ofDocument(context.resolver, inner.isNew ? inner.callee : inner, inner.isNew);
  if (document) return document;
  const made = context.resolver.valueOf(inner.callee);
  const home: Resolver | undefined = made.kind === 'function' ? homeOf(made, context.resolver) : undefined;
  return made.kind === 'function' && made.fn?.returns ? home?.declaredType(made.fn.returns) : undefined;
}

/** What an annotation names, or a call makes (`Lead(name=…, email=…)`). In Python only records of some kinds show their fields when they are printed. */
function ofAnnotation(context: RuleContext, annotation: Expr): DeclaredType | undefined {
  const { resolver } = context;
  if (context.catalog.ecosystem === 'javascript') return resolver.declaredType(annotation);
  const named = annotation.kind === 'index' ? annotation.index : annotation;
  const value = resolver.valueOf(named.kind === 'binary' ? named.left : named);
  return value.kind === 'class' && value.cls && showsFields(value.cls, homeOf(value, resolver) ?? resolver) ? { name: value.name, fields: ownFields(value.cls) } : undefined;
}

const RECORDS = /^(?:BaseModel|SQLModel|TypedDict|NamedTuple)$/u;

/** Pydantic's models, typed dicts, named tuples and data classes that say nothing else of how they are written. */
function showsFields(cls: ClassNode, home: Resolver, depth = 0): boolean {
  if (depth > MAX_DEPTH || cls.body.statements.some((s) => s.kind === 'functionStatement' && /^__(?:repr|str)__$/u.test(s.fn.name ?? ''))) return false;
  if (cls.decorators.some((d) => (d.kind === 'call' ? /(?:^|\.)dataclass$/u.test(dottedName(d.callee) ?? '') && !d.args.some((a) => a.name === 'repr') : /(?:^|\.)dataclass$/u.test(dottedName(d) ?? '')))) return true;
  return cls.bases.some((base) => {
    if (RECORDS.test(dottedName(base)?.split('.').at(-1) ?? '')) return true;
    const value = home.valueOf(base);
    return value.kind === 'class' && value.cls !== undefined && showsFields(value.cls, homeOf(value, home) ?? home, depth + 1);
  });
}

/** `this.collected`, which its class declares as a record of a person's data. */
export function holdsPersonsRecord(context: RuleContext, expr: Expr): boolean {
  const cls = expr.kind === 'member' ? enclosingClass(expr) : undefined;
  if (expr.kind !== 'member' || !cls) return false;
  return cls.body.statements.some((s) => {
    if (s.kind !== 'assign' || s.annotation === undefined || !s.targets.some((t) => t.kind === 'name' && t.name === expr.property)) return false;
    const declared = ofAnnotation(context, s.annotation);
    return declared !== undefined && isPersonsRecord(declared);
  });
}

const MODEL = 'mongoose.Model';
/** Calls of a model that give documents. */
const READING = /^#(?:find\w*|create)\(\)/u;

/** `Lead.findOne({ chatId })`, `new Lead({ … })` of `const Lead = mongoose.model('Lead', new Schema({ … }))`, here or in another file. */
function ofDocument(resolver: Resolver, expr: Expr, isNew: boolean): DeclaredType | undefined {
  const value = resolver.valueOf(expr);
  for (const option of value.kind === 'union' ? value.options : [value]) {
    if (option.kind !== 'library' || !option.symbol.startsWith(MODEL)) continue;
    const after = option.symbol.slice(MODEL.length);
    if (isNew ? after === '' : READING.test(after)) return ofModel(option);
  }
  return undefined;
}

function ofModel({ origins: [made] }: LibraryValue): DeclaredType | undefined {
  const [name, schema] = made?.positional ?? [];
  const described = schema?.kind === 'object' && schema.type !== undefined ? schema.positional?.[0] : schema;
  if (name?.kind !== 'string' || described?.kind !== 'object') return undefined;
  return { name: name.value, fields: Object.entries(described.entries).flatMap(([key, of]) => (isHidden(of) ? [] : [key])) };
}

/** `select: false`: left out of what is read. */
function isHidden(of: ArgValue): boolean {
  const select = of.kind === 'object' ? of.entries['select'] : undefined;
  return select?.kind === 'boolean' && !select.value;
}

/** True when such a record tells about a person: it has an e-mail, a number or the like, or is a person's and has a name. */
export function isPersonsRecord({ name, fields }: DeclaredType): boolean {
  const owner = wordsOf(name);
  if (isImpersonal(owner) || isThing(owner)) return false;
  const noun = ownerNoun(owner) ?? '';
  const ownerIsPerson = RECORDED_PERSONS.has(noun);
  return fields.some((field) => classifyName(field, { owner, ownerIsPerson })?.topic === 'personal');
}
