/** What a field carries: by its own name and its owner's, by what is put there, or as a part of a request, a session, a model's answer. */
import type { Expr } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { modelValues } from '../model/values.js';
import { onlyValue } from '../onlyValue.js';
import { bodyPart } from './bodyParts.js';
import { MEASURE_FIELDS, SAID_FIELDS } from './callTables.js';
import { CATEGORIES, type Category } from './category.js';
import { classifyName, namesRedacted } from './classify.js';
import { namesPerson } from './ownerNames.js';
import { holdsPersonsRecord } from './declared.js';
import type { Flow } from './flow.js';
import { readFieldElsewhere } from './foreignRecords.js';
import { readOwnField } from './handedIn.js';
import { isAllHeaders } from './headers.js';
import { isEnvironment, isRequestBody, isSessionState, isStateLabel, isWholeState, modelAnswer } from './hearing.js';
import { isFunctionEventBody } from './incoming.js';
import { originOf } from './origin.js';
import { CLEAN, NOTHING, behind, join, leak } from './reading.js';
import type { Reading } from './reading.js';
import { isLabel } from './spoken.js';
import { accessOf } from './surroundings.js';
import { holdsIssuedToken } from './tokenAnswers.js';
import { wordsOf } from './words.js';

/** `object.key`, however it is written; `expr` is what gets reported, `owner` overrides the words for the object. */
export function readField(flow: Flow, expr: Expr, object: Expr, key: string, owner?: readonly string[]): Reading {
  const { context, judge } = flow;
  if (namesRedacted(key) || MEASURE_FIELDS.has(key)) return CLEAN;
  const entry = literalEntry(context, object, key);
  if (entry) return behind(expr, flow.named(key, entry, flow.read(entry)));
  const listed = readListed(flow, object, key);
  if (listed) return behind(expr, listed);
  const whole = wholeOf(context, expr, object, key) ?? (accessOf(expr) ? bodyPart(context, judge.surroundings, expr) : undefined);
  if (whole) return leak(whole, expr);
  const environment = environmentField(context, object, key, expr);
  if (environment) return environment;
  const direct = judge.field(expr, object, key, owner);
  const answer = (direct && direct.topic !== 'content') || isStateLabel(context, object, key) ? undefined : modelAnswer(context, object);
  if (answer && namesCalled(context, object, key)) return NOTHING;
  // `heard.language`, `decision.requires_review`: a label beside what was said.
  if (answer) return isLabel(key) && (answer === CATEGORIES.conversation || isRecordsLabel(key)) ? NOTHING : leak(answer, expr);
  if (direct) return judge.isTypedSecret(expr) ? CLEAN : leak(direct, expr);
  const person = namesPerson(wordsOf(key)) || key === 'author' ? judge.wholePerson(expr, []) : undefined;
  if (person) return leak(person, expr);
  if (holdsIssuedToken(context, judge.surroundings, expr)) return leak(CATEGORIES.token, expr);
  if (ADDRESS_PARTS.has(key) && object.kind === 'name') return behind(expr, flow.read(object));
  if (isOwn(object) && holdsPersonsRecord(context, expr)) return leak(CATEGORIES.wholePerson, expr);
  if (isSaidInArguments(flow, object, key)) return leak(CATEGORIES.toolInput, expr);
  const elsewhere = readFieldElsewhere(flow, object, key, expr);
  if (elsewhere.leaks.length > 0) return elsewhere;
  return isOwn(object) ? readOwnField(flow, expr, key) : behind(expr, flow.filled.readField(object, key));
}

/** `for (const source of [{ path: 'a', value: call.transcript }, …]) source.value`: what stands under the key in the entries of a list that is written out. */
function readListed(flow: Flow, object: Expr, key: string): Reading | undefined {
  if (object.kind !== 'name') return undefined;
  for (const { node } of flow.context.resolver.definitions(object)) {
    const origin = originOf(node);
    const list = origin.kind === 'element' && origin.steps.length === 0 ? onlyValue(origin.of, flow.context.resolver) : undefined;
    if (list?.kind !== 'list' || list.items.length === 0 || list.items.length > MAX_LISTED) continue;
    const values = list.items.map((item) => (item.kind === 'object' ? item.entries.find((e) => e.key === key && !e.spread)?.value : undefined));
    if (values.some((value) => value === undefined)) continue;
    const reading = join(values.map((value) => (value ? flow.read(value) : NOTHING)));
    if (reading.leaks.length > 0 || reading.clean) return reading;
  }
  return undefined;
}

const MAX_LISTED = 40;

/** What of an address holds its parameters. */
const ADDRESS_PARTS = new Set(['href', 'search', 'searchParams']);

/** A field of a structured answer with a name of several words; `result` and `value` hold answers as well. */
function isRecordsLabel(key: string): boolean {
  return wordsOf(key).length > 1;
}

/** `answer.output[0].name`, `.role`: which function is called, and who speaks; in a structured answer they may be anybody's. */
function namesCalled(context: RuleContext, object: Expr, key: string): boolean {
  return (key === 'name' || key === 'role') && modelValues(context).of(object)?.kind === 'response';
}

function isOwn(object: Expr): boolean {
  return object.kind === 'name' && (object.name === 'this' || object.name === 'self');
}

/** Parts of requests and sessions that hold everything somebody sent or said. */
function wholeOf(context: RuleContext, expr: Expr, object: Expr, key: string): Category | undefined {
  const { resolver } = context;
  if (isAllHeaders(context, object, key)) return CATEGORIES.authorization;
  if (isRequestBody(resolver, expr) || isFunctionEventBody(resolver, object, key)) return CATEGORIES.requestBody;
  return isSessionState(context, object, key) || (key === 'values' && isWholeState(context, expr)) ? CATEGORIES.conversation : undefined;
}

/** `args.get("reason")`: words that a model put into the arguments of a tool. */
function isSaidInArguments(flow: Flow, object: Expr, key: string): boolean {
  return SAID_FIELDS.has(key) && object.kind === 'name' && flow.read(object).leaks.some((l) => l.category === CATEGORIES.toolInput);
}

function environmentField({ resolver }: RuleContext, object: Expr, key: string, expr: Expr): Reading | undefined {
  if (!isEnvironment(resolver, object)) return undefined;
  const category = classifyName(key, { auth: true });
  return category?.topic === 'secret' ? leak(category, expr) : CLEAN;
}

/** The entry of an object literal that `object` names, when it is the only definition. */
function literalEntry({ resolver }: RuleContext, object: Expr, key: string): Expr | undefined {
  const value = onlyValue(object, resolver);
  return value?.kind === 'object' ? value.entries.find((e) => e.key === key && !e.spread)?.value : undefined;
}
