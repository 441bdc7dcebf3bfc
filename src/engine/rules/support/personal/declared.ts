/** What a value holds by its declaration: an interface of the workspace, or the schema of the collection that a document was read from. */
import type { Expr } from '../../../facts/nodes.js';
import { unwrap } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { ArgValue, DeclaredType, Definition, LibraryValue, Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { classifyName, isImpersonal, isThing, ownerNoun } from './classify.js';
import { PERSONS } from './lexicon.js';
import { originOf } from './origin.js';
import { wordsOf } from './words.js';

const MAX_DEPTH = 3;
/** Who is meant by a record so called, although the word alone may be a part of a program. */
const MEANT = new Set(['lead', 'candidate', 'subscriber', 'visitor', 'caller', 'doctor']);

/** The record that what is defined there is declared to be; a list of such counts. */
export function declaredRecord(context: RuleContext, definitions: readonly Definition[], depth = 0): DeclaredType | undefined {
  if (context.catalog.ecosystem !== 'javascript') return undefined;
  for (const { node } of definitions) {
    const origin = originOf(node);
    if (origin.kind === 'parameter' && origin.steps.length === 0) {
      const declared = origin.param.annotation && context.resolver.declaredType(origin.param.annotation);
      if (declared) return declared;
    } else if ((origin.kind === 'value' || origin.kind === 'element') && origin.steps.length === 0) {
      const statement = node.parent;
      const annotation = statement?.kind === 'assign' ? statement.annotation : undefined;
      const declared = (annotation && context.resolver.declaredType(annotation)) ?? ofValue(context, origin.kind === 'value' ? origin.value : origin.of, depth);
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
  const document = ofDocument(context.resolver, inner.isNew ? inner.callee : inner, inner.isNew);
  if (document) return document;
  const made = context.resolver.valueOf(inner.callee);
  const home: Resolver | undefined = made.kind === 'function' ? homeOf(made, context.resolver) : undefined;
  return made.kind === 'function' && made.fn?.returns ? home?.declaredType(made.fn.returns) : undefined;
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
  const ownerIsPerson = PERSONS.has(noun) || MEANT.has(noun);
  return fields.some((field) => classifyName(field, { owner, ownerIsPerson })?.topic === 'personal');
}
