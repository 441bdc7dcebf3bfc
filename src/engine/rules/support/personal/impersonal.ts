/** Values that look personal and are not: slugs, tools named after what they do, the operator's own addresses, defaults. */
import type { Expr, Name } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { Definition } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { isConstantCase } from './classify.js';
import { isImpersonal } from './ownerNames.js';
import { isOperators, isSetting } from './operators.js';
import { ownerWords } from './owners.js';
import type { Reading } from './reading.js';

/** `name.toLowerCase().replace(/[^a-z0-9]+/g, "-")` kept as a key or slug: made to be a public part of addresses. */
export function isSlug(name: Name, definitions: readonly Definition[]): boolean {
  return /(?:key|slug|id|handle)$/iu.test(name.name) && definitions.length > 0 && definitions.every(({ value }) => {
    const call = value && unwrap(value);
    return call?.kind === 'call' && call.callee.kind === 'member' && /^(?:replace|replaceAll|slugify)$/u.test(call.callee.property) && call.args[1]?.value.kind === 'string';
  });
}

/** `full_name = f"plugins.{module}"`, `"/".join([owner, repository])`: people's names are joined by blanks. */
export function isPath(definitions: readonly Definition[]): boolean {
  return definitions.length > 0 && definitions.every(({ value }) => {
    const glue = value && glueOf(unwrap(value));
    return glue !== undefined && /[./:#@-]/u.test(glue) && !/[\s,]/u.test(glue);
  });
}

/** All that is written out in a text that is put together; `undefined` when it is not. */
function glueOf(value: Expr): string | undefined {
  if (value.kind === 'template') return value.parts.filter((p) => typeof p === 'string').join('');
  if (value.kind === 'call' && value.callee.kind === 'member' && value.callee.property === 'join') return [value.callee.object, value.args[0]?.value].find((e) => e?.kind === 'string')?.value;
  if (value.kind !== 'binary' || value.op !== '+') return undefined;
  const parts = [value.left, value.right].map((e) => (e.kind === 'string' ? e.value : glueOf(e) ?? ''));
  return parts.join('');
}

/** `const writeEmail = tool(…)`: named after what it does. */
export function isTool(context: RuleContext, value: Expr): boolean {
  const symbol = value.kind === 'call' ? context.resolver.library(value.callee)?.symbol : undefined;
  return symbol !== undefined && context.catalog.toolFactory(symbol) !== undefined;
}

/** `OPERATIONS_MAILBOX = "…"`: an address written into the code as a setting is the operator's own, and so is what a service sends from. */
export function withoutOperators(name: Name, definitions: readonly Definition[], reading: Reading): Reading {
  const isOwn = isOperators(definitions, name.name);
  if (!isOwn && !isConstantCase(name.name)) return reading;
  const leaks = reading.leaks.filter((l) => l.category.topic !== 'personal' || (!isOwn && !isWrittenOut(l.source ?? l.at)));
  return leaks.length === reading.leaks.length ? reading : { clean: leaks.length === 0, leaks };
}

/** A literal, or the default of a setting that is not set: `str(os.getenv("OWNER", "…"))`. */
function isWrittenOut(source: Expr): boolean {
  if (source.kind !== 'call') return source.kind === 'string';
  return walk(source, (n) => (n.kind === 'call' && isSetting(n) ? 'stop' : undefined));
}

/** `field || ""`, `field ?? null`: what stands for a field that is missing says nothing. */
export function withoutDefault(value: Expr): Expr {
  return value.kind === 'binary' && (value.op === '||' || value.op === '??') ? withoutDefault(value.left) : value;
}

/** `[hotel.address.street, hotel.address.city].join(", ")`: made of nothing but what belongs to an organisation. */
export function isOfOrganisation(value: Expr, context: RuleContext): boolean {
  if (value.kind !== 'call' && value.kind !== 'template' && value.kind !== 'list') return false;
  const owners: (readonly string[])[] = [];
  walk(value, (n) => {
    if ((n.kind !== 'member' && n.kind !== 'index') || (n.parent?.kind === 'call' && n.parent.callee === n)) return undefined;
    owners.push(ownerWords(context.resolver, n.object));
    return 'skip';
  });
  return owners.length > 0 && owners.every(isImpersonal);
}
