/** How leaks are told: the value, where it ends up, what it is, and where it comes from. */
import { meaningOf } from '../../../facts/meaning.js';
import type { Expr } from '../../../facts/nodes.js';
import type { Span } from '../../../text/span.js';
import type { Severity, Related } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { sourceText } from '../wording.js';
import type { SinkLeak } from './leaks.js';
import { PLACES } from './sinks.js';
import { isOfMainBlock } from '../mainBlock.js';
import { surfaceOf } from './surface.js';
import { accessOf } from './surroundings.js';

export const LEAK_MESSAGES = {
  direct: '{value} reaches {place}: {topic} ({categories})',
  behind: '{value} reaches {place}: {topic} ({categories}), from {source}',
} as const;

const MAX_CATEGORIES = 3;

/** Message key and data for `LEAK_MESSAGES`. */
export function leakMessage(context: RuleContext, leak: SinkLeak, topic: string): { readonly message: keyof typeof LEAK_MESSAGES; readonly data: Readonly<Record<string, string>> } {
  const labels = leak.categories.map((c) => c.label);
  const shown = labels.length > MAX_CATEGORIES ? [...labels.slice(0, MAX_CATEGORIES), 'more'] : labels;
  const value = sourceText(context.module, leak.leak.at, 48);
  const source = leak.leak.source && sourceText(context.module, leak.leak.source, 48);
  const data = { value, place: PLACES[leak.sink.kind], topic, categories: shown.join(', ') };
  return source === undefined || source === value ? { message: 'direct', data } : { message: 'behind', data: { ...data, source } };
}

/**
 * Where a leak is reported: at the value itself, the smallest telling expression. In a log call of several lines the value stands lines below the
 * call that has to change; there the call's name is reported and the value is a related place.
 */
export function leakSpan(context: RuleContext, leak: SinkLeak): Span {
  const { call } = leak.sink;
  if (context.resolver.place(leak.leak.at).line === context.resolver.place(call).line) return leak.leak.at;
  return { start: call.start, end: call.argsSpan?.start ?? call.end };
}

export function leakRelated(context: RuleContext, leak: SinkLeak): readonly Related[] {
  const related: Related[] = [];
  const { at, source } = leak.leak;
  if (leakSpan(context, leak) !== at) related.push({ span: { start: at.start, end: at.end }, message: `${sourceText(context.module, at, 48)} is passed here` });
  if (source) related.push({ span: { start: source.start, end: source.end }, message: `${sourceText(context.module, source, 48)} is where the value comes from` });
  return related;
}

/** Console output of commands and browsers is a user interface, not a log. */
export function surfaceSeverity(context: RuleContext, leak: SinkLeak, mildest: Severity): Severity | undefined {
  // Product analytics are about people on purpose; what matters there is consent, which code does not show.
  return isScreen(context, leak) || leak.sink.kind === 'analytics' ? mildest : undefined;
}

/** True when what the sink is given is shown to the person who runs the program; in a browser every logger is. */
export function isScreen(context: RuleContext, leak: SinkLeak): boolean {
  const surface = surfaceOf(context);
  if (surface === 'service' && leak.sink.kind === 'console') return isOfMainBlock(context, leak.sink.call);
  return surface !== 'service' && (leak.sink.kind === 'console' || (surface === 'browser' && leak.sink.kind === 'log'));
}

/**
 * Stable meaning of the finding: the value that is logged, without its place and layout. What it is made of is left out: a fix may give a call on the
 * way one argument more, and a repaired failure may add to what a variable carries.
 */
export function leakIdentity({ leak }: SinkLeak): string {
  return withoutArguments(leak.at);
}

function withoutArguments(expr: Expr): string {
  const access = accessOf(expr);
  if (access) return `${withoutArguments(access.object)}.${access.field}`;
  switch (expr.kind) {
    case 'call': return `${withoutArguments(expr.callee)}()`;
    case 'await': return withoutArguments(expr.value);
    default: return meaningOf(expr);
  }
}
