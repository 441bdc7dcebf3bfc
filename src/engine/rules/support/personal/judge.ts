/** What a variable or a field is, by its name in its company. */
import type { Expr, Name } from '../../../facts/nodes.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { CATEGORIES } from './category.js';
import type { Category } from './category.js';
import { classifyName, isThing, namesPerson, namesPersonRecord, ownerIsPersonByName } from './classify.js';
import type { Company } from './classify.js';
import { isAuth, isAuthFunction, isEnvelope, isHeard, isOutside, isSender, isSpeech } from './company.js';
import { isRequest, isRequestBody, speaksOfSigningIn } from './hearing.js';
import type { Origin } from './origin.js';
import { ownerWords, typeWords } from './owners.js';
import type { Surroundings } from './surroundings.js';
import { wordsOf } from './words.js';

const HARMLESS_TYPE = /^(?:bool|boolean|Optional\[bool\]|bool \| None|SecretStr|SecretBytes|pydantic\.SecretStr|Secret\[.*\])$/;

export class Judge {
  constructor(readonly context: RuleContext, readonly surroundings: Surroundings) {}

  /** What the module and the user's settings add to every name. */
  get company(): Company {
    const { options } = this.context;
    const { medical, messaging, agent, codeHosting, chain } = this.surroundings;
    return { medical, messaging, agent, codeHosting, chain, personalWords: options.personalWords, harmlessWords: options.harmlessWords };
  }

  variable(name: Name, definitions: readonly Definition[], origins: readonly Origin[]): Category | undefined {
    return classifyName(name.name, {
      ...this.company,
      heard: isHeard(this.context, this.surroundings, name, origins),
      speech: isSpeech(name) && !isEnvelope(this.surroundings, name),
      auth: isAuth(this.context, name, definitions),
    });
  }

  /** The field `key` of `object`; `owner` overrides the words for the object where it was destructured deeper. */
  field(expr: Expr, object: Expr, key: string, owner?: readonly string[]): Category | undefined {
    const { resolver } = this.context;
    if (key === 'host' && object.kind === 'member' && object.property === 'client' && isRequest(resolver, object.object)) return CATEGORIES.ipAddress;
    // The query string of a request is a page's own words.
    if (key === 'query' && isRequest(resolver, object)) return undefined;
    const words = owner ?? ownerWords(resolver, object);
    const direct = classifyName(key, {
      ...this.company,
      owner: words,
      ownerIsPerson: this.surroundings.hasPersonFields(object) || (object.kind === 'name' && ownerIsPersonByName(words) && !isThing(words)),
      ownerIsRequest: isRequest(resolver, object) || isRequestBody(resolver, object),
      heard: this.surroundings.agent && isOutside(this.context, object),
      speech: isSpeech(expr),
      auth: speaksOfSigningIn(words) || isAuthFunction(expr),
    });
    if (direct) return direct;
    if (isSender(this.context, this.surroundings, object, key)) return this.surroundings.phones ? CATEGORIES.phone : CATEGORIES.email;
    return undefined;
  }

  /** `user`, `customers[0]`, `patient_record`: everything about a person, where something shows that it is more than an id. */
  wholePerson(expr: Expr, origins: readonly Origin[]): Category | undefined {
    const words = expr.kind === 'name' ? wordsOf(expr.name) : expr.kind === 'member' ? wordsOf(expr.property) : ownerWords(this.context.resolver, expr);
    if (namesPersonRecord(words)) return CATEGORIES.wholePerson;
    if (!namesPerson(words)) return undefined;
    if (this.surroundings.hasPersonFields(expr)) return CATEGORIES.wholePerson;
    const typed = origins.some((o) => o.kind === 'parameter' && o.param.annotation !== undefined && ownerIsPersonByName(typeWords(o.param.annotation)));
    return typed ? CATEGORIES.wholePerson : undefined;
  }

  /** A parameter declared as a flag, or as a type that prints stars. */
  isTypedHarmless(origins: readonly Origin[]): boolean {
    return origins.length > 0 && origins.every((o) => o.kind === 'parameter' && o.param.annotation !== undefined && this.isHarmlessType(o.param.annotation));
  }

  /** A field declared as `SecretStr` prints as stars. */
  isTypedSecret(expr: Expr): boolean {
    const library = this.context.resolver.library(expr);
    if (library?.form === 'instance' && this.context.catalog.redactor(library.symbol)) return true;
    if (expr.kind !== 'member') return false;
    return this.context.module.index.classes.some((cls) => cls.body.statements.some((s) => s.kind === 'assign' && s.annotation !== undefined
      && s.targets.some((t) => t.kind === 'name' && t.name === expr.property) && this.isHarmlessType(s.annotation)));
  }

  private isHarmlessType(annotation: Expr): boolean {
    return HARMLESS_TYPE.test(this.context.module.text.slice(annotation.start, annotation.end).trim());
  }
}
