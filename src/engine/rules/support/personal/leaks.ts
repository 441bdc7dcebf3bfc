/** Everything sensitive that reaches a sink in one module; found once, told by three rules. */
import { meaningOf } from '../../../facts/meaning.js';
import type { Expr } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { isQuietEvent } from '../model/realtime.js';
import type { Category, Topic } from './category.js';
import { isFiltered } from './filters.js';
import { Flow } from './flow.js';
import { placed } from './flowFormats.js';
import { placeholders, type Placeholder } from './formatLabels.js';
import { printfPrecisions } from './formatSpecs.js';
import type { Leak, Reading } from './reading.js';
import { gravest } from './reading.js';
import type { Sink, SinkArgument } from './sinks.js';
import { sinkOf } from './sinks.js';
import { isTooShortToTell } from './slices.js';
import { Surroundings } from './surroundings.js';

/** One sensitive expression in one argument of one sink. */
export interface SinkLeak {
  readonly sink: Sink;
  readonly argument: SinkArgument;
  readonly leak: Leak;
  /** Every category of this rule's topic that the expression carries, the gravest first. */
  readonly categories: readonly Category[];
  /** The same value once more in the same call, which has to change with it. */
  readonly again: readonly Expr[];
}

export interface ModuleLeaks {
  readonly sinks: readonly Sink[];
  readonly leaks: readonly SinkLeak[];
}

const KEY = Symbol('sensitive values in sinks');

export function moduleLeaks(context: RuleContext): ModuleLeaks {
  return context.shared(KEY, collect);
}

export function leaksOf(context: RuleContext, topic: Topic): readonly SinkLeak[] {
  return moduleLeaks(context).leaks.filter((l) => l.leak.category.topic === topic);
}

function collect(context: RuleContext): ModuleLeaks {
  const sinks: Sink[] = [];
  const leaks: SinkLeak[] = [];
  let flow: Flow | undefined;
  for (const call of context.module.index.calls) {
    const sink = sinkOf(context, call);
    if (!sink) continue;
    sinks.push(sink);
    flow ??= new Flow(context, new Surroundings(context.module, context.file));
    leaks.push(...leaksOfSink(context, flow, sink));
  }
  return { sinks, leaks };
}

function leaksOfSink(context: RuleContext, flow: Flow, sink: Sink): SinkLeak[] {
  const found: SinkLeak[] = [];
  const told = new Map<string, Expr[]>();
  for (const argument of sink.args) {
    const place = placeOf(sink, argument);
    const plain = placed(flow, place, argument.value, flow.read(argument.value));
    const reading = argument.key === undefined ? plain : flow.named(argument.key, argument.value, plain);
    if (reading.clean || isCutByFormat(sink, argument, reading)) continue;
    const left = gravest(reading.leaks.filter((l) => !isFiltered(context, sink, l, argument.key) && !(l.category.topic === 'content' && isQuietEvent(l.at, context.resolver))));
    for (const leak of left) {
      // One finding per value: `f"{email} {email}"` says it once, and of two readings of one expression the graver wins.
      const meaning = meaningOf(leak.at);
      const again = told.get(meaning);
      if (again) {
        if (!again.includes(leak.at) && !found.some((f) => f.leak.at === leak.at)) again.push(leak.at);
        continue;
      }
      const same = left.filter((l) => l.at === leak.at && l.category.topic === leak.category.topic);
      const categories = same.map((l) => l.category).filter((c, i, all) => all.indexOf(c) === i);
      const repeated: Expr[] = [];
      told.set(meaning, repeated);
      found.push({ sink, argument, leak, categories, again: repeated });
    }
  }
  return found;
}

/** Where the format of the call writes the argument: `"email=%s"` of `logger.info("email=%s", value)`. */
function placeOf(sink: Sink, { argument }: SinkArgument): Placeholder | undefined {
  const values = sink.call.args.filter((a) => a.name === undefined);
  const format = values[0]?.value;
  const index = values.indexOf(argument);
  if (format?.kind !== 'string' || index < 1 || !format.value.includes('%')) return undefined;
  return placeholders(format.value)[index - 1];
}

/** `logger.info("for %.4s", email)`: the format writes only the first characters. */
function isCutByFormat(sink: Sink, { argument }: SinkArgument, reading: Reading): boolean {
  const values = sink.call.args.filter((a) => a.name === undefined);
  const format = values[0]?.value;
  const index = values.indexOf(argument);
  if (format?.kind !== 'string' || index < 1) return false;
  const precision = printfPrecisions(format.value)[index - 1];
  return precision !== undefined && isTooShortToTell(precision, reading);
}
