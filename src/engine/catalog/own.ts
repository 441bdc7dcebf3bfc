/** What the rows that a project adds to the catalog are about. */
import type { CatalogPart } from './schema.js';

/**
 * A word for each call, type or field that the rows speak of, for deciding what to look at before anything is parsed: one of them occurs in every text
 * where the rows can matter. It is the last name of a symbol, since modules of the project itself may be imported by another path than the row writes.
 * Deadlines, retries and redactors count too: they only take findings away, but what they stand around may be named nowhere else in the file.
 */
export function wordsOf(parts: readonly CatalogPart[]): ReadonlySet<string> {
  return new Set(parts.flatMap((part) => [...symbolsOf(part).map(lastName), ...(part.modelCalls ?? []).map(({ list }) => list)]).filter((word) => word !== ''));
}

/** The functions and classes the rows name, without what they say of members and results: `acme.Client` of `acme.Client#get`. */
export function headsOf(parts: readonly CatalogPart[]): ReadonlySet<string> {
  return new Set(parts.flatMap(symbolsOf).map((symbol) => /^[^#(]+/u.exec(symbol)?.[0] ?? symbol));
}

function symbolsOf({ apis = [], aliases = [], returns = [], responses = [], deadlines = [], retries = [], tools = [], effects = [], loops = [], sinks = [], redactors = [], telemetry = [] }: CatalogPart): string[] {
  return [
    ...apis.flatMap(({ clients, calls }) => [...clients, ...calls]), ...aliases.flatMap(({ from }) => from), ...returns.flatMap(({ calls }) => calls), ...responses.flatMap(({ body }) => body),
    ...tools.flatMap(({ decorators, factories, classes, lists }) => [...decorators, ...factories.map(({ symbol }) => symbol), ...classes.map(({ base }) => base), ...lists.map(({ symbol }) => symbol)]),
    ...loops.flatMap(({ runs, constructors }) => [...runs, ...constructors]), ...telemetry.flatMap(({ enabledBy }) => enabledBy.map(({ symbol }) => symbol)),
    ...[...deadlines, ...retries, ...effects, ...sinks, ...redactors].flatMap(({ symbols }) => symbols),
  ];
}

/** `get` of `acme.Client#get`, `session` of `acme.session()`; the nearest name before a `*`. */
function lastName(symbol: string): string {
  return symbol.replaceAll('()', '').split(/[.#]/u).findLast((part) => part !== '*' && part !== '' && part !== 'default') ?? '';
}
