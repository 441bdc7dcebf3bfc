/** The shape of rows about data: where values are kept or shown, what hides them, what tracing stores. Part of the contract in schema.ts. */
import type { Ecosystem, VersionRange } from './schemaBase.js';

/** A place where values are kept or shown. */
export type SinkKind = 'log' | 'trace' | 'error-tracker' | 'metric' | 'analytics' | 'console';

export interface SinkRow {
  readonly ecosystem: Ecosystem;
  readonly package: string;
  readonly symbols: readonly string[];
  readonly kind: SinkKind;
  /** Positions/keywords that are content; absent = all arguments. */
  readonly only?: { readonly positions?: readonly number[]; readonly names?: readonly string[] };
  /** Positions/keywords that never are (`exc_info`, attribute names). */
  readonly except?: { readonly positions?: readonly number[]; readonly names?: readonly string[] };
  /** Constructor options that redact by key path (`pino({ redact })`). */
  readonly redactedBy?: readonly string[];
  readonly source: string;
}

/** Functions and types whose result is no longer personal or secret. */
export interface RedactorRow {
  readonly ecosystem: Ecosystem;
  readonly symbols: readonly string[];
  readonly source: string;
}

/** Tracing that stores prompts and answers. */
export interface TelemetryRow {
  readonly ecosystem: Ecosystem;
  readonly package: string;
  readonly versions?: VersionRange;
  /** Calls, decorators or option paths that switch it on. */
  readonly enabledBy: readonly { readonly symbol: string; readonly option?: readonly string[] }[];
  readonly contentByDefault: boolean;
  readonly hiddenBy: readonly { readonly symbol?: string; readonly option: readonly string[]; readonly value: 'true' | 'false' | 'any'; readonly fix?: boolean }[];
  /** Environment variables that hide content when set in a workspace file. */
  readonly hiddenByEnv: readonly string[];
  readonly source: string;
}
