/**
 * The row shapes of schema.ts as zod schemas: the test checks the built-in rows with them, the configuration loader the user's rows.
 * Objects are strict, so that a misspelt field in a configuration file is named instead of ignored.
 */
import { z } from 'zod';
import type {
  AliasRow, ApiRow, CatalogPart, DeadlineRow, EffectRow, IneffectiveOption, LoopRow, ModelCallRow, OptionSpec, RedactorRow, RetryFacts, ResponseRow, RetryRow, ReturnsRow,
  SinkRow, TelemetryRow, TimeoutFacts, TokenLimitFacts, ToolRow,
} from './schema.js';
import { isVersionRange } from './versions.js';

const ecosystem = z.enum(['python', 'javascript']);
const kind = z.enum([
  'http', 'llm', 'embedding', 'vector-db', 'sql', 'document-db', 'cache', 'queue', 'subprocess', 'network', 'websocket', 'email', 'browser', 'mcp', 'cloud',
  'search-api', 'concurrency',
]);
const name = z.string().min(1);
const names = z.array(name).readonly();
const position = z.number().int().nonnegative();
const symbol = z.string().regex(/^[^\s#]+(?:#[^\s#]+)*$/u, 'A symbol is a dotted import path, with # before members of an instance');
const symbols = z.array(symbol).readonly();
const range = z.string().refine(isVersionRange, 'A version range looks like >=1.2.0 <2.0.0');
const positions = z.array(position).readonly();

const optionSpec = z.strictObject({
  path: names, position: position.optional(), unit: z.enum(['s', 'ms', 'signal', 'timedelta', 'object']), wrapper: symbol.optional(), fix: z.boolean().optional(),
  versions: range.optional(),
}).readonly();

const timeoutFacts = z.strictObject({
  call: z.array(optionSpec).readonly(), client: z.array(optionSpec).readonly(), default: z.union([z.number().positive(), z.enum(['none', 'required'])]), total: z.boolean(),
  endedBy: name.optional(), infinite: z.array(z.enum(['null', 'undefined', 'zero', 'negative', 'false', 'infinity'])).readonly(), setters: names.optional(),
  globalSetters: symbols.optional(),
}).readonly();

const ineffectiveOption = z.strictObject({
  option: optionSpec, why: name, versions: range.optional(),
  unless: z.strictObject({ listener: name.optional(), option: names.optional() }).readonly().optional(),
}).readonly();

const namedOption = z.strictObject({ path: names, position: position.optional(), countsAttempts: z.boolean().optional() }).readonly();

const retryFacts = z.strictObject({
  default: z.number().int().nonnegative(), backoff: z.boolean(), options: z.union([z.array(optionSpec).readonly(), z.array(namedOption).readonly()]),
}).readonly();

const tokenLimitFacts = z.strictObject({
  call: z.array(z.strictObject({ path: names, position: position.optional(), fix: z.boolean().optional(), deprecated: z.boolean().optional() }).readonly()).readonly(),
  client: z.array(z.strictObject({ path: names, position: position.optional(), fix: z.boolean().optional() }).readonly()).readonly(),
  required: z.boolean(),
}).readonly();

export const apiRow = z.strictObject({
  ecosystem, package: z.string(), versions: range.optional(), kind, clients: symbols, calls: symbols, connects: z.boolean().optional(), blocking: z.boolean(),
  timeout: timeoutFacts, reportAt: z.enum(['client', 'call']), outbound: z.boolean(), local: z.boolean().optional(), ineffective: z.array(ineffectiveOption).readonly().optional(), retry: retryFacts,
  tokenLimit: tokenLimitFacts.optional(), throwsOnStatus: z.boolean().optional(), exceptions: symbols.optional(), refusals: symbols.optional(), remembers: names.optional(), notes: z.string(), source: name, verified: z.boolean(),
}).readonly();

export const aliasRow = z.strictObject({ ecosystem, from: symbols, to: symbol, isAsync: z.boolean().optional() }).readonly();

export const returnsRow = z.strictObject({ ecosystem, calls: symbols, type: symbol, derives: z.union([z.boolean(), z.literal('unchanged')]).optional() }).readonly();

export const responseRow = z.strictObject({
  ecosystem, types: symbols, body: names, status: names, truthy: z.boolean(), raisedBy: names,
  check: z.union([z.strictObject({ method: name }).readonly(), z.strictObject({ flag: name, status: name }).readonly()]).optional(), source: name,
}).readonly();

export const deadlineRow = z.strictObject({
  ecosystem, symbols, form: z.enum(['block', 'argument', 'signal', 'decorator', 'callback']),
  duration: z.strictObject({ position, name: name.optional(), unit: z.enum(['s', 'ms']) }).readonly().optional(), asyncOnly: z.boolean(), source: name,
}).readonly();

export const retryRow = z.strictObject({
  ecosystem, package: z.string(), symbols, form: z.enum(['decorator', 'wrapper', 'iterator', 'client']), stopOptions: names, waitOptions: names,
  unboundedByDefault: z.boolean(), waitsByDefault: z.boolean(), source: name,
}).readonly();

const outcome = z.enum(['ends', 'model', 'retry', 'protocol']);

export const toolRow = z.strictObject({
  ecosystem, framework: name, package: z.string(), versions: range.optional(), decorators: symbols,
  factories: z.array(z.strictObject({
    symbol, body: z.strictObject({ position: z.number().int().min(-1).optional(), name: name.optional(), property: name.optional(), takesText: z.literal(true).optional(), argumentsUnder: z.array(name).readonly().optional() }).readonly(),
  }).readonly()).readonly(),
  classes: z.array(z.strictObject({ base: symbol, methods: names }).readonly()).readonly(),
  lists: z.array(z.strictObject({ symbol, option: name, position: position.optional() }).readonly()).readonly(),
  contextTypes: symbols.optional(), onException: outcome,
  overrides: z.array(z.strictObject({
    option: names, value: z.enum(['null', 'true', 'false', 'any']), outcome, where: name.optional(),
  }).readonly()).readonly(),
  onUnknownTool: z.union([outcome, z.literal('n/a')]), letThrough: names,
  answer: z.enum(['string', 'object', 'mcp-content', 'strands', 'raise-model-retry', 'call-tool-result']), argumentsValidated: z.enum(['yes', 'no', 'partly']),
  describedBy: z.array(z.enum(['docstring', 'description'])).readonly(), approval: names,
  approvalOption: z.strictObject({ option: name, value: z.union([z.literal(true), name]), position: position.optional(), versions: range.optional() }).readonly().optional(),
  approvedByHost: z.literal(true).optional(), source: name,
}).readonly();

export const effectRow = z.strictObject({ ecosystem, symbols, effect: z.enum(['delete', 'pay', 'send', 'run']), source: name }).readonly();

export const loopRow = z.strictObject({
  ecosystem, framework: name, package: z.string(), versions: range.optional(), runs: symbols, constructors: symbols,
  options: z.array(z.strictObject({ path: names, at: z.enum(['run', 'constructor']), position: position.optional(), fix: z.boolean().optional() }).readonly()).readonly(),
  default: z.union([z.number().int().positive(), z.literal('none')]), source: name,
}).readonly();

export const modelCallRow = z.strictObject({
  ecosystem, name: names, arguments: names, list: name, argumentsAre: z.enum(['json', 'object']), source: name,
}).readonly();

const argumentChoice = z.strictObject({ positions: positions.optional(), names: names.optional() }).readonly();

export const sinkRow = z.strictObject({
  ecosystem, package: z.string(), symbols, kind: z.enum(['log', 'trace', 'error-tracker', 'metric', 'analytics', 'console']), only: argumentChoice.optional(),
  except: argumentChoice.optional(), redactedBy: names.optional(), source: name,
}).readonly();

export const redactorRow = z.strictObject({ ecosystem, symbols, source: name }).readonly();

export const telemetryRow = z.strictObject({
  ecosystem, package: z.string(), versions: range.optional(), enabledBy: z.array(z.strictObject({ symbol, option: names.optional() }).readonly()).readonly(),
  contentByDefault: z.boolean(),
  hiddenBy: z.array(z.strictObject({
    symbol: symbol.optional(), option: names, value: z.enum(['true', 'false', 'any']), fix: z.boolean().optional(),
  }).readonly()).readonly(),
  hiddenByEnv: names, source: name,
}).readonly();

/** A whole part of the catalog: what a library file contributes, and what `catalog` in `.readiness/config.json` may hold. */
export const catalogPart = z.strictObject({
  apis: z.array(apiRow).readonly().optional(), aliases: z.array(aliasRow).readonly().optional(), returns: z.array(returnsRow).readonly().optional(),
  responses: z.array(responseRow).readonly().optional(), deadlines: z.array(deadlineRow).readonly().optional(), retries: z.array(retryRow).readonly().optional(), tools: z.array(toolRow).readonly().optional(), effects: z.array(effectRow).readonly().optional(),
  loops: z.array(loopRow).readonly().optional(), modelCalls: z.array(modelCallRow).readonly().optional(), sinks: z.array(sinkRow).readonly().optional(),
  redactors: z.array(redactorRow).readonly().optional(), telemetry: z.array(telemetryRow).readonly().optional(),
}).readonly();

/** Optional fields made required, at every depth: a field that only one side knows then makes the two sides differ. */
type Filled<T> = T extends readonly (infer Item)[] ? readonly Filled<Item>[] : T extends object ? { readonly [Key in keyof T]-?: Filled<T[Key]> } : T;
type Covers<A, B> = [Filled<A>] extends [Filled<B>] ? true : false;
type Agrees<Schema extends z.ZodType, Row> = Covers<z.infer<Schema>, Row> & Covers<Row, z.infer<Schema>>;

/** Compiles only while every schema and its type say the same, optional fields included. */
export const agreement: {
  readonly option: Agrees<typeof optionSpec, OptionSpec>; readonly timeout: Agrees<typeof timeoutFacts, TimeoutFacts>;
  readonly ineffective: Agrees<typeof ineffectiveOption, IneffectiveOption>; readonly retryFacts: Agrees<typeof retryFacts, RetryFacts>;
  readonly tokens: Agrees<typeof tokenLimitFacts, TokenLimitFacts>; readonly api: Agrees<typeof apiRow, ApiRow>; readonly alias: Agrees<typeof aliasRow, AliasRow>;
  readonly returns: Agrees<typeof returnsRow, ReturnsRow>; readonly response: Agrees<typeof responseRow, ResponseRow>; readonly deadline: Agrees<typeof deadlineRow, DeadlineRow>; readonly retry: Agrees<typeof retryRow, RetryRow>;
  readonly tool: Agrees<typeof toolRow, ToolRow>; readonly effect: Agrees<typeof effectRow, EffectRow>; readonly loop: Agrees<typeof loopRow, LoopRow>; readonly modelCall: Agrees<typeof modelCallRow, ModelCallRow>;
  readonly sink: Agrees<typeof sinkRow, SinkRow>; readonly redactor: Agrees<typeof redactorRow, RedactorRow>; readonly telemetry: Agrees<typeof telemetryRow, TelemetryRow>;
  readonly part: Agrees<typeof catalogPart, CatalogPart>;
} = {
  option: true, timeout: true, ineffective: true, retryFacts: true, tokens: true, api: true, alias: true, returns: true, response: true, deadline: true, retry: true, tool: true, effect: true, loop: true,
  modelCall: true, sink: true, redactor: true, telemetry: true, part: true,
};
