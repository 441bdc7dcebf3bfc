/**
 * The shape of catalog rows. CONTRACT. Rows are literals; `test/engine/catalog` checks every row against the zod schema in
 * rowSchema.ts, and users add rows of the same shape in `.readiness/config.json`.
 *
 * **Symbols** are canonical paths of imported names:
 * - Python: dotted import path, `requests.get`, `openai.OpenAI`; JavaScript: `<module>.<export>`, `axios.get`, `openai.OpenAI`,
 *   `@ai-sdk/openai.openai`; the default export is `<module>.default`, the module object itself (namespace, `require`) is `<module>`.
 *   A `node:` prefix is dropped. Globals stand alone: `fetch`, `AbortSignal.timeout`.
 * - `(generated).Name`: an export of code that a tool writes into the project and nobody checks in, such as a Prisma client; as the source of an alias.
 * - `Type#member.path`: a member of an instance, `openai.OpenAI#chat.completions.create`.
 * - `symbol()`: what a call of a function returns, `axios.create()#get`, `psycopg2.connect()#cursor()#execute`.
 *   Calling a *class* gives an instance of it (no parentheses): `requests.Session#get`.
 * - `*` as one segment stands for any one segment.
 */

import type { Ecosystem, VersionRange } from './schemaBase.js';
import type { RedactorRow, SinkRow, TelemetryRow } from './schemaData.js';
import type { EffectRow, LoopRow, ModelCallRow, ToolRow } from './schemaTools.js';

export type { Ecosystem, VersionRange } from './schemaBase.js';
export type { RedactorRow, SinkKind, SinkRow, TelemetryRow } from './schemaData.js';
export type { EffectKind, EffectRow, LoopRow, ModelCallRow, ToolBodyPlace, ToolOutcome, ToolRow } from './schemaTools.js';

export type ApiKind =
  | 'http' | 'llm' | 'embedding' | 'vector-db' | 'sql' | 'document-db' | 'cache' | 'queue' | 'subprocess' | 'network' | 'websocket'
  | 'email' | 'browser' | 'mcp' | 'cloud' | 'search-api' | 'concurrency';

/** One way to pass a value to a call. */
export interface OptionSpec {
  /** Python: keyword, then nested dict keys / constructor keywords. JavaScript: property path inside the options object; empty = a positional argument of its own. */
  readonly path: readonly string[];
  /**
   * 0-based position: JavaScript options object or value; Python positional form of the keyword, if it has one.
   * JavaScript functions whose earlier arguments may be left out have one spec per position: the one that holds an object literal is meant,
   * else the next free one.
   */
  readonly position?: number;
  /** Unit of a literal number given there. `signal`: an AbortSignal; `timedelta`: datetime.timedelta; `object`: a library object (httpx.Timeout). */
  readonly unit: 's' | 'ms' | 'signal' | 'timedelta' | 'object';
  /** Python: constructor for the outer value when it is missing, e.g. `google.genai.types.HttpOptions` for `http_options.timeout`. */
  readonly wrapper?: string;
  /** True when a fix may write this option; the first such option of a row is the one written. */
  readonly fix?: boolean;
  /** Versions of the package that honour this option. */
  readonly versions?: VersionRange;
}

/** Values that switch a deadline off although something is passed. */
export type InfiniteValue = 'null' | 'undefined' | 'zero' | 'negative' | 'false' | 'infinity';

export interface TimeoutFacts {
  readonly call: readonly OptionSpec[];
  readonly client: readonly OptionSpec[];
  /** Seconds that apply when nothing is passed; 'none' = waits for ever; 'required' = cannot be omitted. */
  readonly default: number | 'none' | 'required';
  /**
   * When `default` is a number: false if it is no total deadline but only per socket operation or until headers.
   * rules.md: a timer that is no total deadline and lasts over 60 s counts as missing for raw HTTP calls, implicit for SDK clients.
   */
  readonly total: boolean;
  /** What really ends the wait, for the message: `Node gives up after 300 s without headers`. Absent when nothing does. */
  readonly endedBy?: string;
  readonly infinite: readonly InfiniteValue[];
  /** Members of the instance whose call or assignment sets a limit afterwards: `settimeout`, `set_default_timeout`, `timeout`. */
  readonly setters?: readonly string[];
  /** Module-level calls or assignments that set a limit for every such call: `socket.setdefaulttimeout`, `axios.defaults.timeout`. */
  readonly globalSetters?: readonly string[];
}

/** An option that is accepted but sets no deadline; `why` completes "… `timeout`: <why>". */
export interface IneffectiveOption {
  readonly option: OptionSpec;
  readonly why: string;
  readonly versions?: VersionRange;
  /** What would make it effective: a 'timeout' listener that destroys the request, or another option at the same place. */
  readonly unless?: { readonly listener?: string; readonly option?: readonly string[] };
}

export interface RetryFacts {
  /** Retries after the first attempt when nothing is passed. */
  readonly default: number;
  readonly backoff: boolean;
  /** Option names (call or client) that set the number of retries (not attempts). */
  readonly options: readonly OptionSpec[] | readonly { readonly path: readonly string[]; readonly position?: number; readonly countsAttempts?: boolean }[];
}

export interface TokenLimitFacts {
  /** Options at the call; the first is the one a fix writes. */
  readonly call: readonly { readonly path: readonly string[]; readonly position?: number; readonly fix?: boolean; readonly deprecated?: boolean }[];
  readonly client: readonly { readonly path: readonly string[]; readonly position?: number; readonly fix?: boolean }[];
  readonly required: boolean;
}

/** What is known about one outbound API. */
export interface ApiRow {
  readonly ecosystem: Ecosystem;
  /** Distribution name (PyPI, npm) whose version decides; '' for the standard library and runtime. */
  readonly package: string;
  readonly versions?: VersionRange;
  readonly kind: ApiKind;
  /** Constructors and factories of clients; calling them does not leave the process unless `connects`. */
  readonly clients: readonly string[];
  /** Calls that leave the process (or wait for something outside). */
  readonly calls: readonly string[];
  /** True when the client constructor itself connects or waits (`psycopg2.connect`, `smtplib.SMTP`). */
  readonly connects?: boolean;
  /** Calls block the event loop when made in async code. */
  readonly blocking: boolean;
  readonly timeout: TimeoutFacts;
  /** Where a missing deadline is reported and repaired: at the client's constructor (when it takes one) or at each call. */
  readonly reportAt: 'client' | 'call';
  /** False for rows that are facts only (in-process waits of low signal, local databases): missing-timeout stays silent. */
  readonly outbound: boolean;
  /** A database in a file of the process's own (SQLite): a wrong statement fails, one that is written out hardly does. */
  readonly local?: boolean;
  readonly ineffective?: readonly IneffectiveOption[];
  readonly retry: RetryFacts;
  readonly tokenLimit?: TokenLimitFacts;
  /** The library raises on HTTP error statuses by itself. */
  readonly throwsOnStatus?: boolean;
  /** Exceptions a guard around such a call should name (Python), narrowest sensible first: `requests.RequestException`. */
  readonly exceptions?: readonly string[];
  /** What the library raises for whatever the service refuses: narrower than `exceptions`, and caught in their place. */
  readonly refusals?: readonly string[];
  /** Methods among `calls` that give back what was said in conversations. */
  readonly remembers?: readonly string[];
  readonly notes: string;
  /** Where the facts were read. */
  readonly source: string;
  readonly verified: boolean;
}

/** How a response tells that the server refused, for libraries that hand out error answers like any other. */
export interface ResponseRow {
  readonly ecosystem: Ecosystem;
  /** Types of responses: `requests.Response`, `fetch()`. */
  readonly types: readonly string[];
  /** Members that give the body. */
  readonly body: readonly string[];
  /** Members that tell success from failure: `ok`, `status_code`, `raise_for_status`. */
  readonly status: readonly string[];
  /** The response itself is false when the server refused. */
  readonly truthy: boolean;
  /** Options of the call or client (also set on the client later) that make the library raise, or run a hook that may. */
  readonly raisedBy: readonly string[];
  /** Member a fix calls or tests: a method that raises, or a flag with the status beside it. Absent: no fix. */
  readonly check?: { readonly method: string } | { readonly flag: string; readonly status: string };
  readonly source: string;
}

/** Other spellings of a type or function: async twins, submodule paths, default exports. Applied to the longest matching prefix. */
export interface AliasRow {
  readonly ecosystem: Ecosystem;
  readonly from: readonly string[];
  readonly to: string;
  /** The alias's calls are awaited (AsyncOpenAI); blocking facts do not apply. */
  readonly isAsync?: boolean;
}

/** What a call returns when that is a known type: `requests.session` → `requests.Session`, `openai.OpenAI#with_options` → `openai.OpenAI`. */
export interface ReturnsRow {
  readonly ecosystem: Ecosystem;
  readonly calls: readonly string[];
  readonly type: string;
  /**
   * The result keeps the receiver's constructor as its origin: with the call's own options on top (`with_options`), or `unchanged` where its
   * arguments configure something else (`bindTools(tools)`).
   */
  readonly derives?: boolean | 'unchanged';
}

/** Code that bounds what it runs. */
export interface DeadlineRow {
  readonly ecosystem: Ecosystem;
  readonly symbols: readonly string[];
  /** `block`: `with f(s):`; `argument`: the awaited thing is an argument (`wait_for(aw, s)`); `signal`: yields an AbortSignal; `decorator`: decorates a function. */
  readonly form: 'block' | 'argument' | 'signal' | 'decorator' | 'callback';
  /** Position and name of the duration; absent when the symbol always bounds. */
  readonly duration?: { readonly position: number; readonly name?: string; readonly unit: 's' | 'ms' };
  /** Bounds only awaited code, not blocking calls inside. */
  readonly asyncOnly: boolean;
  readonly source: string;
}

/** Retry wrappers, decorators and loops from libraries. */
export interface RetryRow {
  readonly ecosystem: Ecosystem;
  readonly package: string;
  readonly symbols: readonly string[];
  readonly form: 'decorator' | 'wrapper' | 'iterator' | 'client';
  /** Options that end the retries; none given means `unbounded` applies. */
  readonly stopOptions: readonly string[];
  readonly waitOptions: readonly string[];
  readonly unboundedByDefault: boolean;
  readonly waitsByDefault: boolean;
  readonly source: string;
}

/** All rows, grouped; one file per library or framework contributes a part. */
export interface CatalogPart {
  readonly apis?: readonly ApiRow[];
  readonly aliases?: readonly AliasRow[];
  readonly returns?: readonly ReturnsRow[];
  readonly responses?: readonly ResponseRow[];
  readonly deadlines?: readonly DeadlineRow[];
  readonly retries?: readonly RetryRow[];
  readonly tools?: readonly ToolRow[];
  readonly effects?: readonly EffectRow[];
  readonly loops?: readonly LoopRow[];
  readonly modelCalls?: readonly ModelCallRow[];
  readonly sinks?: readonly SinkRow[];
  readonly redactors?: readonly RedactorRow[];
  readonly telemetry?: readonly TelemetryRow[];
}
