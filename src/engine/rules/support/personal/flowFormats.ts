/** Values at their places in a text: f-strings, template literals and formats with `%s`, which may cut a value and may say what it is. */
import type { Expr, Template } from '../../../facts/nodes.js';
import type { Flow } from './flow.js';
import { isFigure, labelledAs, maySayMore, placeholders, type Placeholder } from './formatLabels.js';
import { printfPrecisions, templatePrecision } from './formatSpecs.js';
import { isSetting } from './operators.js';
import { CLEAN, join, leak, type Reading } from './reading.js';
import { isTooShortToTell } from './slices.js';

export function readTemplate(flow: Flow, template: Template): Reading {
  return join(template.parts.map((part, i) => {
    if (typeof part === 'string') return CLEAN;
    const before = template.parts[i - 1];
    return cut(labelled(flow, typeof before === 'string' ? before : '', part, flow.read(part)), templatePrecision(flow.context.module.text, part));
  }));
}

/** `"%.4s of %s" % (email, id)`: each value as the format writes it. */
export function readFormatted(flow: Flow, format: string, values: Expr): Reading {
  const precisions = printfPrecisions(format);
  const places = placeholders(format);
  return join((values.kind === 'list' ? values.items : [values]).map((value, i) => cut(placed(flow, places[i], value, flow.read(value)), precisions[i])));
}

/** A value at its place in a format with `%s`. */
export function placed(flow: Flow, place: Placeholder | undefined, value: Expr, reading: Reading): Reading {
  if (place === undefined) return reading;
  return isFigure(place) ? CLEAN : labelled(flow, place.before, value, reading);
}

/** What a format that writes only some characters of a value leaves of it. */
function cut(reading: Reading, precision: number | undefined): Reading {
  return precision !== undefined && isTooShortToTell(precision, reading) ? CLEAN : reading;
}

/** A value of which nothing is known but what the line calls it: `email=%s`. */
function labelled(flow: Flow, before: string, value: Expr, reading: Reading): Reading {
  if (reading.clean || reading.leaks.length > 0 || isSetting(value) || !maySayMore(value)) return reading;
  const category = labelledAs(before, flow.judge.company);
  return category ? leak(category, value) : reading;
}
