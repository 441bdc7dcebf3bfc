/** Read access to the catalog for one module: rows by canonical symbol, narrowed to the versions in use. CONTRACT. */
import type { ApiRow, DeadlineRow, Ecosystem, EffectRow, LoopRow, ModelCallRow, RedactorRow, ResponseRow, RetryRow, ReturnsRow, SinkRow, TelemetryRow, ToolBodyPlace, ToolRow, VersionRange } from './schema.js';

/** Version in use of a distribution, as a plain `major.minor.patch`, or `undefined` when no manifest names it (newest known applies). */
export type VersionLookup = (ecosystem: Ecosystem, packageName: string) => string | undefined;

export interface ApiMatch {
  readonly row: ApiRow;
  /** `client`: the symbol constructs a client; `call`: it leaves the process. */
  readonly role: 'client' | 'call';
  /** The symbol was reached through an async alias (`AsyncOpenAI`). */
  readonly isAsync: boolean;
}

export interface CatalogView {
  readonly ecosystem: Ecosystem;
  /** The canonical spelling of a symbol (aliases applied to its longest known prefix). */
  canonical(symbol: string): { readonly symbol: string; readonly isAsync: boolean };
  api(symbol: string): ApiMatch | undefined;
  /** Rows whose client constructor is `type`, for methods called on its instances. */
  client(type: string): ApiRow | undefined;
  /** True when the symbol is a class whose call gives an instance of itself. */
  isClass(symbol: string): boolean;
  returns(symbol: string): ReturnsRow | undefined;
  /** How responses of a type tell their status. */
  response(type: string): ResponseRow | undefined;
  deadline(symbol: string): DeadlineRow | undefined;
  retry(symbol: string): RetryRow | undefined;
  /** Tool rows by what declares the tool. */
  effect(symbol: string): EffectRow | undefined;
  /** True when rows of this range hold for the version of the package in use (the newest one, when none is known). */
  inUse(packageName: string, range: VersionRange | undefined): boolean;
  toolDecorator(symbol: string): ToolRow | undefined;
  toolFactory(symbol: string): { readonly row: ToolRow; readonly body: ToolBodyPlace } | undefined;
  toolClass(base: string): { readonly row: ToolRow; readonly methods: readonly string[] } | undefined;
  toolContext(type: string): ToolRow | undefined;
  toolList(symbol: string): readonly { readonly row: ToolRow; readonly option: string; readonly position?: number }[];
  loopRun(symbol: string): LoopRow | undefined;
  loopConstructor(symbol: string): LoopRow | undefined;
  /** Functions and classes that rows of the project's own name; they may stand in its own files. */
  readonly own: ReadonlySet<string>;
  readonly modelCalls: readonly ModelCallRow[];
  sink(symbol: string): SinkRow | undefined;
  redactor(symbol: string): RedactorRow | undefined;
  telemetry(symbol: string): readonly TelemetryRow[];
  /** Version in use of a package, if known. */
  version(packageName: string): string | undefined;
  /** First segments (import roots) of every known symbol: a file that mentions none of them cannot matter to API rules. */
  readonly roots: ReadonlySet<string>;
  /**
   * Words of which one is in every file that can reach an outbound API by itself: import roots, or for the widest standard modules (`os`, `asyncio`)
   * the name of what is called.
   */
  readonly apiWords: ReadonlySet<string>;
}
