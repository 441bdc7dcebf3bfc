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

export type Ecosystem = 'python' | 'javascript';

export type ApiKind =
  | 'http' | 'llm' | 'embedding' | 'vector-db' | 'sql' | 'document-db' | 'cache' | 'queue' | 'subprocess' | 'network' | 'websocket'
  | 'email' | 'browser' | 'mcp' | 'cloud' | 'search-api' | 'concurrency';

/** A version range in npm syntax over the normalised version (`>=3.0.0 <4.0.0`); absent means every version. */
export type VersionRange = string;

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

/** What happens to an exception in a tool body. */
export type ToolOutcome = 'ends' | 'model' | 'retry' | 'protocol';

/** Where a factory takes the body of a tool. */
export interface ToolBodyPlace {
  readonly position?: number;
  readonly name?: string;
  readonly property?: string;
  /** The framework hands over one text, whatever the body declares. */
  readonly takesText?: true;
  /** Entries of the body's first parameter that hold what the model filled in, where the framework wraps it. */
  readonly argumentsUnder?: readonly string[];
}

/** How a framework declares tools and what it does when one fails. */
export interface ToolRow {
  readonly ecosystem: Ecosystem;
  /** Name as messages show it: `Pydantic AI`. */
  readonly framework: string;
  readonly package: string;
  readonly versions?: VersionRange;
  /** Decorators (called or bare), incl. methods of instances: `pydantic_ai.Agent#tool`. */
  readonly decorators: readonly string[];
  /** Factories: the body is an argument (by position, 0-based, -1 for the last one, and/or by name) or a property of an options object (at `position`, if given, else at any). */
  readonly factories: readonly { readonly symbol: string; readonly body: ToolBodyPlace }[];
  /** Classes whose methods are tool bodies. */
  readonly classes: readonly { readonly base: string; readonly methods: readonly string[] }[];
  /** Options that take a list (or object) of plain functions as tools. */
  readonly lists: readonly { readonly symbol: string; readonly option: string; readonly position?: number }[];
  /** Types of a parameter that the framework fills in, by which a tool is known where it is written, whoever registers it: `pydantic_ai.RunContext`. */
  readonly contextTypes?: readonly string[];
  readonly onException: ToolOutcome;
  /** Options of the declaration that change the outcome when set to the value (`any` = anything but null/None/false). */
  readonly overrides: readonly { readonly option: readonly string[]; readonly value: 'null' | 'true' | 'false' | 'any'; readonly outcome: ToolOutcome; readonly where?: string }[];
  /** What the framework does with a name the model made up. */
  readonly onUnknownTool: ToolOutcome | 'n/a';
  /** Exceptions that steer the run and must pass through a guard: importable paths (Python) or error class names with module (JavaScript). */
  readonly letThrough: readonly string[];
  /** How a guard should answer: what the framework shows the model. */
  readonly answer: 'string' | 'object' | 'mcp-content' | 'strands' | 'raise-model-retry' | 'call-tool-result';
  readonly argumentsValidated: 'yes' | 'no' | 'partly';
  readonly describedBy: readonly ('docstring' | 'description')[];
  /** Options and calls that ask a human first. */
  readonly approval: readonly string[];
  /** The option of a tool's declaration that makes the framework ask: `needs_approval=True`. `position` (0-based) of JavaScript's options object. */
  readonly approvalOption?: { readonly option: string; readonly value: true | string; readonly position?: number; readonly versions?: VersionRange };
  /** Who runs the tools asks people by itself, whatever the tool says: MCP hosts, Claude Code. */
  readonly approvedByHost?: true;
  readonly source: string;
}

/** What a call of a library does in the world that nobody can undo for the user. */
export type EffectKind = 'delete' | 'pay' | 'send' | 'run';

/** Calls with such an effect. */
export interface EffectRow {
  readonly ecosystem: Ecosystem;
  readonly symbols: readonly string[];
  readonly effect: EffectKind;
  readonly source: string;
}

/** Where a framework's or API's loop ends. */
export interface LoopRow {
  readonly ecosystem: Ecosystem;
  readonly framework: string;
  readonly package: string;
  readonly versions?: VersionRange;
  /** Calls that start the loop. */
  readonly runs: readonly string[];
  /** Constructors whose options set the bound. */
  readonly constructors: readonly string[];
  readonly options: readonly { readonly path: readonly string[]; readonly at: 'run' | 'constructor'; readonly position?: number; readonly fix?: boolean }[];
  /** Steps by default; 'none' = unbounded. */
  readonly default: number | 'none';
  readonly source: string;
}

/** Fields of a model's answer that name a tool and its arguments, for hand-written dispatch. */
export interface ModelCallRow {
  readonly ecosystem: Ecosystem;
  /** Path of properties from a tool call to the name, e.g. `function.name`, `name`, `toolName`. */
  readonly name: readonly string[];
  readonly arguments: readonly string[];
  /** Property that lists the calls: `tool_calls`, `content`, `output`, `function_calls`, `toolCalls`. */
  readonly list: string;
  readonly argumentsAre: 'json' | 'object';
  readonly source: string;
}

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
