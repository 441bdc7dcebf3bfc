/** What rows of JavaScript libraries have in common. */
import { alias, gives } from '../build.js';
import type { CatalogPart, OptionSpec, TimeoutFacts, TokenLimitFacts } from '../schema.js';

type Path = string | readonly string[];
type Ceiling = Pick<TimeoutFacts, 'default' | 'total' | 'endedBy'>;

/** Libraries on Node's own fetch without a timer of theirs: undici cuts at 300 s to headers and 300 s between chunks. */
export const nodeCeiling: Ceiling = { default: 300, total: false, endedBy: 'Node gives up after 300 s without headers' };

/** A timer of the library that stops once the headers are there, or that only measures silence. `ends` says what happens, with the time. */
export function partialTimer(seconds: number, ends: string): Ceiling {
  return { default: seconds, total: false, endedBy: ends };
}

/** A timer of the library that bounds one attempt from start to end. */
export function fullTimer(seconds: number, ends: string): Ceiling {
  return { default: seconds, total: true, endedBy: ends };
}

/** The request options that the SDKs of the OpenAI family share: an object with `timeout` (ms) and `signal` at `position` (0-based). */
export function requestOptions(position: number): OptionSpec[] {
  return [{ path: ['timeout'], position, unit: 'ms' }, { path: ['signal'], position, unit: 'signal' }];
}

/** Output-token options inside the object at `position` (0-based) of the call; the first is the one a fix writes. */
export function tokensAt(position: number, first: Path, ...others: readonly Path[]): TokenLimitFacts {
  const rest = others.map((path) => ({ path: pathOf(path), position, deprecated: true }));
  return { call: [{ path: pathOf(first), position, fix: true }, ...rest], client: [], required: false };
}

/** Output-token options inside the object at `position` (0-based) of the constructor; the first is the one a fix writes. */
export function clientTokensAt(position: number, ...paths: readonly Path[]): TokenLimitFacts {
  return { call: [], client: paths.map((path, index) => (index === 0 ? { path: pathOf(path), position, fix: true } : { path: pathOf(path), position })), required: false };
}

/** An output-token option inside the object at `position` (0-based) without which the API refuses the call. */
export function requiredTokensAt(position: number, path: Path): TokenLimitFacts {
  return { call: [{ path: pathOf(path), position }], client: [], required: true };
}

/**
 * A package whose default export is the class `type`: `import X from 'm'` is `m.default`, and `const X = require('m')` is the module
 * itself, so that calling or constructing `m` gives a `type` too. The row of the client lists `m` among its clients.
 */
export function defaultClass(module: string, type: string): Required<Pick<CatalogPart, 'aliases' | 'returns'>> {
  return { aliases: [alias('javascript', type, [`${module}.default`])], returns: [gives('javascript', type, [module])] };
}

/** Default imports of modules that are used as namespaces: `import cp from 'child_process'`. */
export function defaultNamespaces(...modules: readonly string[]): Required<Pick<CatalogPart, 'aliases'>> {
  return { aliases: modules.map((module) => alias('javascript', module, [`${module}.default`])) };
}

function pathOf(path: Path): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}
