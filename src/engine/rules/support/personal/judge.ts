/** What a variable or a field is, by its name in its company. */
import type { Expr, Name } from '../../../facts/nodes.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { isAuthor, isOwnAccount } from './accounts.js';
import { addressed } from './addressed.js';
import { CONTACTS, isBesideChat, isBesideContact, isFieldBesideContact } from './beside.js';
import { besideSpeaker, toolArguments } from './besideWords.js';
import { bodyPart } from './bodyParts.js';
import { CATEGORIES, type Category } from './category.js';
import { chatField, formField, listenedField, speaksOfPlatform } from './chatMessages.js';
import { classifyName, inside, isConstantCase, mayClassify, type Company } from './classify.js';
import { isAuth, isAuthFunction, isEnvelope, isFilledByModel, isFilledPrompt, isHeard, isOutside, isOwnSubject, isSender, isSpeech, isToolBody, isToolCallFunction } from './company.js';
import { addressee, correspondent } from './correspondents.js';
import { declaredRecord, isPersonsRecord } from './declared.js';
import { handedByDecorator } from './decorated.js';
import { isBesideConversation } from './exchanged.js';
import { headerParameter } from './headers.js';
import { isDeclaredBody, isRequest, isRequestBody, speaksOfSigningIn } from './hearing.js';
import { handedToHook } from './hooks.js';
import { incomingRecord } from './incoming.js';
import { issuedTokens } from './issued.js';
import { correspondentOf } from './keys.js';
import { SENDER_ROLES } from './lexicon.js';
import { isOperatorsField } from './operators.js';
import { isSentMail, namesRecipients } from './mailHeaders.js';
import { originOf, type Origin } from './origin.js';
import { isImpersonal, isThing, namesPerson, namesPersonRecord, ownerIsPersonByName } from './ownerNames.js';
import { ownerWords, typeWords } from './owners.js';
import { isOwnLine } from './ownLine.js';
import { isPreview } from './previews.js';
import { isOneOfMany } from './rows.js';
import { isExchanged, isTurn, isWrittenByModel, saidToModel } from './said.js';
import type { Surroundings } from './surroundings.js';
import { wordsOf } from './words.js';

const HARMLESS_TYPE = /^(?:bool|boolean|Optional\[bool\]|bool \| None|SecretStr|SecretBytes|pydantic\.SecretStr|Secret\[.*\])$/;

export class Judge {
  /** What the module and the user's settings add to every name. */
  readonly company: Company;

  constructor(readonly context: RuleContext, readonly surroundings: Surroundings) {
    const { personalWords, harmlessWords } = context.options;
    this.company = {
      personalWords,
      harmlessWords,
      get medical() { return surroundings.medical; },
      get messaging() { return surroundings.messaging; },
      get calls() { return surroundings.calls; },
      get phones() { return surroundings.phones; },
      get platform() { return speaksOfPlatform(surroundings); },
      get agent() { return surroundings.agent; },
      get roles() { return surroundings.says(SENDER_ROLES); },
      get codeHosting() { return surroundings.codeHosting; },
      get postal() { return surroundings.postal; },
      get chain() { return surroundings.chain; },
      get serviceAccount() { return surroundings.serviceAccount; },
    };
  }

  variable(name: Name, definitions: readonly Definition[], origins: readonly Origin[]): Category | undefined {
    const { context, surroundings } = this;
    if (!mayClassify(name.name, context.options)) return this.byPlace(name, origins);
    // Getters: most names need none of this company.
    const named = classifyName(name.name, inside(this.company, {
      get heard() { return isHeard(context, surroundings, name, origins); },
      get received() { return surroundings.agent && origins.some((o) => o.kind === 'value' && isOutside(context, o.value)); },
      get speech() { return ((isSpeech(context, name) || isBesideConversation(origins)) && !isEnvelope(surroundings, name)) || isPreview(context, name); },
      get auth() { return isAuth(context, name, definitions); },
      get toolCall() { return isToolCallFunction(name); },
      get toolBody() { return isToolBody(context, name, origins); },
      get filled() { return isFilledByModel(context, origins); },
      get ownerIsPerson() { return isBesideContact(context, name, definitions, origins) || (speaksOfPlatform(surroundings) && isBesideChat(origins)); },
    }));
    // `userResponse = await fetch(…)` is what a service answered, whoever's account it is about.
    if (named === CATEGORIES.userMessage && (this.isHttpResponse(name) || isOwnSubject(context, name, origins))) return undefined;
    if (named === CATEGORIES.completion && this.isSetting(origins)) return undefined;
    if (named === CATEGORIES.phone && isOwnLine(context, name, definitions, origins)) return undefined;
    return named ?? this.byPlace(name, origins);
  }

  private isHttpResponse(name: Name): boolean {
    const symbol = this.context.resolver.library(name)?.symbol;
    return symbol !== undefined && this.context.catalog.response(symbol) !== undefined;
  }

  /** `reasoning: dict | None`: how much of it the model is asked for. */
  private isSetting(origins: readonly Origin[]): boolean {
    return origins.length > 0 && origins.every((o) => o.kind === 'parameter' && o.steps.length === 0 && o.param.annotation !== undefined
      && /\b(?:dict|Dict|Mapping|bool|int|float)\b/u.test(this.context.module.text.slice(o.param.annotation.start, o.param.annotation.end)));
  }

  /** What a variable is by where it came from and where it goes, whatever it is called. */
  private byPlace(name: Name, origins: readonly Origin[]): Category | undefined {
    const { context, surroundings } = this;
    return headerParameter(context, origins) ?? this.bodyParameter(origins) ?? handedToHook(context, name, origins) ?? toolArguments(surroundings, name, origins) ?? besideSpeaker(context, surroundings, name, origins) ?? correspondent(context, surroundings, name, origins) ?? addressed(context, name) ?? issuedTokens(name, origins) ?? formField(context, surroundings, name, origins) ?? listenedField(surroundings, origins) ?? incomingRecord(context, surroundings, name, origins) ?? bodyPart(context, surroundings, name) ?? (isSentMail(context, surroundings, name) ? CATEGORIES.email : undefined)
      ?? (surroundings.agent ? saidToModel(context, surroundings, name) : undefined)
      ?? (surroundings.agent && isFilledPrompt(name, origins) ? CATEGORIES.prompt : undefined)
      ?? (surroundings.agent && isWrittenByModel(context, name) ? CATEGORIES.completion : undefined);
  }

  /** `@Body('question') text`: a field of the request, whatever the parameter is called. */
  private bodyParameter(origins: readonly Origin[]): Category | undefined {
    const handed = origins.flatMap((o) => (o.kind === 'parameter' && o.steps.length === 0 ? handedByDecorator(o.param) ?? [] : []))[0];
    if (handed?.what !== 'body' || handed.field === undefined) return undefined;
    const { agent } = this.surroundings;
    return classifyName(handed.field, inside(this.company, { ownerIsRequest: true, heard: agent, speech: agent }));
  }

  /** The field `key` of `object`; `owner` overrides the words for the object where it was destructured deeper. */
  field(expr: Expr, object: Expr, key: string, owner?: readonly string[]): Category | undefined {
    const { resolver } = this.context;
    if (key === 'host' && object.kind === 'member' && object.property === 'client' && isRequest(resolver, object.object)) return CATEGORIES.ipAddress;
    // The query string of a request is a page's own words; the field of a declared body is what somebody asked.
    if (key === 'query' && isRequest(resolver, object) && !isDeclaredBody(this.context, object)) return undefined;
    if (isTurn(this.context, this.surroundings, object, key) || (this.surroundings.agent && isExchanged(this.context, object, key))) return CATEGORIES.conversation;
    if (isOwnAccount(this.context, object)) return undefined;
    if (namesRecipients(this.context, this.surroundings, object, key)) return CATEGORIES.email;
    if ((key === 'text' || key === 'transcript') && isHeardSpeech(this.context, object)) return CATEGORIES.conversation;
    const sent = chatField(this.context, this.surroundings, object, key);
    if (sent) return sent;
    if (key === 'text' && this.surroundings.agent && object.kind === 'name' && object.name === 'prompt') return CATEGORIES.prompt;
    if (!mayClassify(key, this.context.options)) return this.sender(expr, object, key);
    const words = owner ?? ownerWords(resolver, object);
    const { context, surroundings } = this;
    const direct = classifyName(key, inside(this.company, {
      owner: words,
      get ownerIsPerson() { return surroundings.hasPersonFields(object) || isAuthor(context, object) || (object.kind === 'name' && ownerIsPersonByName(words) && !isThing(words)) || isFieldBesideContact(context, object, key); },
      get ownerIsOneOfMany() { return isOneOfMany(object, resolver); },
      get ownerIsRequest() { return isRequest(resolver, object) || isRequestBody(resolver, object); },
      get heard() { return surroundings.agent && isOutside(context, object); },
      get received() { return surroundings.agent && isOutside(context, object); },
      get speech() { return isRequestBody(context.resolver, object) || isSpeech(context, expr); },
      get auth() { return speaksOfSigningIn(words) || isAuthFunction(expr); },
      get toolCall() { return isToolCallFunction(expr); },
    }));
    return direct?.topic === 'personal' && isOperatorsField(expr) ? undefined : direct ?? this.sender(expr, object, key);
  }

  private sender(expr: Expr, object: Expr, key: string): Category | undefined {
    if (isSender(this.context, this.surroundings, object, key)) return this.surroundings.phones ? CATEGORIES.phone : CATEGORIES.email;
    const words = ownerWords(this.context.resolver, object);
    const written = addressee(this.context, this.surroundings, object, key);
    if (written || isImpersonal(words)) return written;
    return correspondentOf(words, key) ?? (expr.kind === 'member' ? addressed(this.context, expr) : undefined);
  }

  /** `user`, `customers[0]`, `patient_record`: everything about a person, where something shows that it is more than an id. */
  wholePerson(expr: Expr, origins: readonly Origin[], definitions: readonly Definition[] = []): Category | undefined {
    const declared = declaredRecord(this.context, definitions);
    if (declared && isPersonsRecord(declared)) return CATEGORIES.wholePerson;
    const words = expr.kind === 'name' ? wordsOf(expr.name) : expr.kind === 'member' ? wordsOf(expr.property) : ownerWords(this.context.resolver, expr);
    if (isOwnAccount(this.context, expr)) return undefined;
    if ((words.includes('author') || words.includes('user')) && isAuthor(this.context, expr)) return CATEGORIES.personName;
    if ((namesPersonRecord(words) && !isText(origins)) || this.isSignedIn(expr)) return CATEGORIES.wholePerson;
    if (!namesPerson(words) || isImpersonal(ownerWords(this.context.resolver, expr))) return undefined;
    if (this.surroundings.hasPersonFields(expr)) return CATEGORIES.wholePerson;
    const typed = origins.some((o) => o.kind === 'parameter' && o.param.annotation !== undefined && ownerIsPersonByName(typeWords(o.param.annotation)));
    return typed ? CATEGORIES.wholePerson : undefined;
  }

  /** `req.user`: whoever is signed in, with all that the session knows. */
  private isSignedIn(expr: Expr): boolean {
    return this.context.catalog.ecosystem === 'javascript' && expr.kind === 'member' && expr.property === 'user' && isRequest(this.context.resolver, expr.object);
  }

  /** A record, printed as all that is in it, of which this function reads the e-mail or the like by its key. */
  isReadAsPerson(name: Name): boolean {
    const { resolver, catalog } = this.context;
    const isPython = catalog.ecosystem === 'python';
    if (isImpersonal(wordsOf(name.name)) || isConstantCase(name.name) || (!isPython && resolver.library(name))) return false;
    // In Python, what has attributes seldom shows them when it is printed.
    const keys = isPython ? this.surroundings.keysOf(name) : this.surroundings.fieldsOf(name);
    return [...keys].some((key) => CONTACTS.has(classifyName(key)?.id ?? ''));
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

/** `result: TranscriptResult`: what somebody said, as it was heard. */
function isHeardSpeech({ resolver }: RuleContext, object: Expr): boolean {
  return object.kind === 'name' && resolver.definitions(object).some((d) => {
    const origin = originOf(d.node);
    return origin.kind === 'parameter' && origin.steps.length === 0 && origin.param.annotation !== undefined && typeWords(origin.param.annotation).some((word) => HEARD.has(word));
  });
}

const HEARD = new Set(['transcript', 'transcription', 'utterance']);

/** `user_info = f" | {user_id}" if user_id else ""`: a text put together here says what is put into it. */
function isText(origins: readonly Origin[]): boolean {
  const isWritten = (e: Expr): boolean => e.kind === 'template' || e.kind === 'string' || (e.kind === 'conditional' && isWritten(e.then) && isWritten(e.otherwise));
  return origins.length > 0 && origins.every((o) => o.kind === 'value' && o.steps.length === 0 && isWritten(o.value));
}
