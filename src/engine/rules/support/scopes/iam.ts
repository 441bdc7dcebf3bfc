/** AWS policy statements written in code, and whether they allow everything. */
import type { Call, Expr, ObjectLiteral } from '../../../facts/nodes.js';
import { dottedName } from '../../../facts/visit.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';

export interface PolicyGrant {
  readonly at: Span;
  /** What is allowed, as the code spells it; `undefined` for a statement that is narrow enough. */
  readonly broad?: string;
}

type Field = 'effect' | 'actions' | 'resources';
/** Keys of a policy document and of the CDK's statement, in both languages. */
const FIELDS: Readonly<Record<string, Field>> = { Effect: 'effect', effect: 'effect', Action: 'actions', actions: 'actions', Resource: 'resources', resources: 'resources' };
/** Actions that only look, many of which do not know resources: https://docs.aws.amazon.com/service-authorization/latest/reference/ */
const LOOKS = /^[\w-]+:(?:Describe|List|Get|BatchGet|Head|Search|View|Lookup)\w*\*?$/u;
const EVERYTHING = /^(?:\*|\*:\*)$/u;
const WHOLE_SERVICE = /^[\w-]+:\*$/u;

export function policyGrants(context: RuleContext): readonly PolicyGrant[] {
  const { index } = context.module;
  return [
    ...index.objects.flatMap((o) => (o.parent?.kind === 'call' && isStatement(o.parent) ? [] : documentStatement(o, context))),
    ...index.calls.flatMap((c) => [...(isStatement(c) ? [constructStatement(c, context)] : []), ...managedPolicy(c)]),
  ];
}

/** `{ Effect: "Allow", Action: …, Resource: … }` */
function documentStatement(object: ObjectLiteral, context: RuleContext): PolicyGrant[] {
  const keys = new Set(object.entries.map((e) => e.key));
  if (!keys.has('Effect') || !keys.has('Action') || !keys.has('Resource')) return [];
  return [grantOf(object.entries.flatMap((e) => (e.key === undefined ? [] : [{ name: e.key, value: e.value, span: e }])), object, context)];
}

/** `new iam.PolicyStatement({ actions, resources })`, `iam.PolicyStatement(actions=…, resources=…)` */
function constructStatement(call: Call, context: RuleContext): PolicyGrant {
  const [first] = call.args;
  const parts = first?.value.kind === 'object'
    ? first.value.entries.flatMap((e) => (e.key === undefined ? [] : [{ name: e.key, value: e.value, span: e }]))
    : call.args.flatMap((a) => (a.name === undefined ? [] : [{ name: a.name, value: a.value, span: a }]));
  return grantOf(parts, call, context);
}

function isStatement(call: Call): boolean {
  return /(?:^|\.)PolicyStatement$/u.test(dottedName(call.callee) ?? '');
}

function grantOf(parts: readonly { readonly name: string; readonly value: Expr; readonly span: Span }[], whole: Span, context: RuleContext): PolicyGrant {
  const field = (wanted: Field): typeof parts[number] | undefined => parts.find((p) => FIELDS[p.name] === wanted);
  const effect = field('effect');
  if (effect && /deny/iu.test(context.module.text.slice(effect.value.start, effect.value.end))) return { at: whole };
  const actions = field('actions');
  if (!actions) return { at: whole };
  const allowed = textsOf(actions.value, context);
  const everywhere = textsOf(field('resources')?.value, context).includes('*');
  const isBroad = allowed.some((a) => EVERYTHING.test(a)) || (everywhere && allowed.some((a) => WHOLE_SERVICE.test(a) && !LOOKS.test(a)));
  if (!isBroad) return { at: whole };
  const worst = allowed.find((a) => EVERYTHING.test(a)) ?? allowed.find((a) => WHOLE_SERVICE.test(a)) ?? '*';
  return { at: actions.span, broad: everywhere ? `${worst} on every resource` : worst };
}

/** `ManagedPolicy.fromAwsManagedPolicyName("AdministratorAccess")`, `attach_role_policy(PolicyArn="arn:aws:iam::aws:policy/AdministratorAccess")` */
function managedPolicy(call: Call): PolicyGrant[] {
  const name = call.callee.kind === 'member' ? call.callee.property : '';
  if (!/^(?:from_?aws_?managed_?policy_?name|attach_(?:role|user|group)_policy)$/iu.test(name)) return [];
  const text = call.args.map((a) => a.value).find((v) => v.kind === 'string' && /(?:^|\/)AdministratorAccess$/u.test(v.value));
  return [text ? { at: text, broad: 'AdministratorAccess' } : { at: call }];
}

function textsOf(value: Expr | undefined, context: RuleContext): readonly string[] {
  if (!value) return [];
  if (value.kind === 'list') return value.items.flatMap((item) => textsOf(item, context));
  const known = context.resolver.valueOf(value);
  const options = known.kind === 'literal' && known.items ? known.items : [known];
  return options.flatMap((o) => (o.kind === 'literal' && o.value.kind === 'string' ? [o.value.value] : []));
}
