/** The catalog: rows indexed once, read through a view for one language and the versions in use. */
import type { AliasRow, ApiRow, CatalogPart, DeadlineRow, Ecosystem, EffectRow, LoopRow, ModelCallRow, OptionSpec, RedactorRow, ResponseRow, RetryRow, SinkRow, TelemetryRow, ToolBodyPlace, ToolRow, VersionRange } from './schema.js';
import { headsOf } from './own.js';
import { Speller } from './spelling.js';
import { SymbolIndex } from './symbolIndex.js';
import { includesNewest, satisfies } from './versions.js';
import type { ApiMatch, CatalogView, VersionLookup } from './view.js';

/** Where views come from. Building one indexes every row; taking a view is cheap. */
export interface Catalog {
  /** Rows of one language, narrowed to the versions that `versions` knows; where it knows none, the newest is taken. */
  view(ecosystem: Ecosystem, versions: VersionLookup): CatalogView;
}

/** A symbol as the row writes it, and what it leads to. */
type Entry<Item> = readonly [symbol: string, item: Item];
interface ApiEntry { readonly row: ApiRow; readonly role: ApiMatch['role'] }
interface ToolBody { readonly row: ToolRow; readonly body: ToolBodyPlace }
interface ToolMethods { readonly row: ToolRow; readonly methods: readonly string[] }
interface ToolList { readonly row: ToolRow; readonly option: string; readonly position?: number }

interface Versioned { readonly package: string; readonly versions?: VersionRange }

/** Everything known about one ecosystem, by canonical symbol. */
interface Tables {
  readonly speller: Speller;
  readonly apis: SymbolIndex<ApiEntry>;
  readonly responses: SymbolIndex<ResponseRow>;
  readonly deadlines: SymbolIndex<DeadlineRow>;
  readonly retries: SymbolIndex<RetryRow>;
  readonly toolDecorators: SymbolIndex<ToolRow>;
  readonly toolFactories: SymbolIndex<ToolBody>;
  readonly toolClasses: SymbolIndex<ToolMethods>;
  readonly toolContexts: SymbolIndex<ToolRow>;
  readonly toolLists: SymbolIndex<ToolList>;
  readonly loopRuns: SymbolIndex<LoopRow>;
  readonly loopConstructors: SymbolIndex<LoopRow>;
  readonly effects: SymbolIndex<EffectRow>;
  readonly sinks: SymbolIndex<SinkRow>;
  readonly redactors: SymbolIndex<RedactorRow>;
  readonly telemetry: SymbolIndex<TelemetryRow>;
  readonly modelCalls: readonly ModelCallRow[];
  readonly classes: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly apiWords: ReadonlySet<string>;
}

/**
 * Indexes the rows of all parts, for each language when it is first asked for. Rows of later parts come before those of earlier ones for the same symbol.
 * `ownParts` are those of the parts that a project wrote itself.
 */
export function createCatalog(parts: readonly CatalogPart[], ownParts: readonly CatalogPart[] = []): Catalog {
  const own = headsOf(ownParts);
  const built = new Map<Ecosystem, Tables>();
  const tablesOf = (ecosystem: Ecosystem): Tables => {
    const tables = built.get(ecosystem) ?? buildTables(ecosystem, parts);
    built.set(ecosystem, tables);
    return tables;
  };
  return { view: (ecosystem, versions) => createView(ecosystem, tablesOf(ecosystem), versions, own) };
}

function buildTables(ecosystem: Ecosystem, parts: readonly CatalogPart[]): Tables {
  const rows = <Row extends { readonly ecosystem: Ecosystem }>(pick: (part: CatalogPart) => readonly Row[] | undefined): Row[] =>
    parts.flatMap((part) => pick(part) ?? []).filter((row) => row.ecosystem === ecosystem);
  const aliases = rows((part) => part.aliases);
  const results = rows((part) => part.returns);
  const apis = rows((part) => part.apis);
  const tools = rows((part) => part.tools);
  const loops = rows((part) => part.loops);
  const entries = {
    apis: apis.flatMap(apiEntries),
    deadlines: bySymbols(rows((part) => part.deadlines)),
    retries: bySymbols(rows((part) => part.retries)),
    toolDecorators: tools.flatMap((row) => row.decorators.map((symbol): Entry<ToolRow> => [symbol, row])),
    toolFactories: tools.flatMap((row) => row.factories.map(({ symbol, body }): Entry<ToolBody> => [symbol, { row, body }])),
    toolClasses: tools.flatMap((row) => row.classes.map(({ base, methods }): Entry<ToolMethods> => [base, { row, methods }])),
    toolContexts: tools.flatMap((row) => (row.contextTypes ?? []).map((type): Entry<ToolRow> => [type, row])),
    toolLists: tools.flatMap((row) => row.lists.map(({ symbol, option, position }): Entry<ToolList> => [symbol, { row, option, position }])),
    loopRuns: loops.flatMap((row) => row.runs.map((symbol): Entry<LoopRow> => [symbol, row])),
    loopConstructors: loops.flatMap((row) => row.constructors.map((symbol): Entry<LoopRow> => [symbol, row])),
    telemetry: rows((part) => part.telemetry).flatMap((row) => row.enabledBy.map(({ symbol }): Entry<TelemetryRow> => [symbol, row])),
  };
  const responses = rows((part) => part.responses).flatMap((row) => row.types.map((type): Entry<ResponseRow> => [type, row]));
  const sinks = bySymbols(rows((part) => part.sinks));
  const effects = bySymbols(rows((part) => part.effects));
  const redactors = bySymbols(rows((part) => part.redactors));

  const decisive = Object.values(entries).flatMap((list) => list.map(([symbol]) => symbol));
  const wrappers = apis.flatMap((row) => [...row.timeout.call, ...row.timeout.client].flatMap(({ wrapper }) => wrapper ?? []));
  const written = [
    ...decisive, ...effects.map(([symbol]) => symbol), ...sinks.map(([symbol]) => symbol), ...redactors.map(([symbol]) => symbol), ...results.flatMap((row) => row.calls), ...aliases.map((row) => row.to), ...wrappers,
  ];
  // Classes are read off the symbols, and symbols are spelt with the classes in mind.
  const speller = new Speller(ecosystem, aliases, results);
  const classes = classesAmong(written, results.map((row) => row.type), (symbol) => speller.spell(symbol).symbol);
  speller.learnClasses(classes);

  const index = <Item>(list: readonly Entry<Item>[]): SymbolIndex<Item> => {
    const table = new SymbolIndex<Item>();
    for (const [symbol, item] of list) table.add(speller.spell(symbol).symbol, item);
    return table;
  };
  const rooted = [...decisive, ...aliases.flatMap((row) => [row.to, ...row.from]), ...results.flatMap((row) => row.calls)];
  return {
    speller, classes, roots: new Set(rooted.map(rootOf)), apiWords: apiWords(ecosystem, [...apis.filter((row) => row.outbound).flatMap((row) => [...row.clients, ...row.calls]), ...loops.flatMap((row) => [...row.runs, ...row.constructors])], aliases), modelCalls: rows((part) => part.modelCalls),
    apis: index(entries.apis), responses: index(responses), deadlines: index(entries.deadlines), retries: index(entries.retries), toolDecorators: index(entries.toolDecorators), toolFactories: index(entries.toolFactories),
    toolClasses: index(entries.toolClasses), toolContexts: index(entries.toolContexts), toolLists: index(entries.toolLists), loopRuns: index(entries.loopRuns), loopConstructors: index(entries.loopConstructors),
    effects: index(effects), sinks: index(sinks), redactors: index(redactors), telemetry: index(entries.telemetry),
  };
}

function apiEntries(row: ApiRow): Entry<ApiEntry>[] {
  const entries = (symbols: readonly string[], role: ApiMatch['role']) => symbols.map((symbol): Entry<ApiEntry> => [symbol, { row, role }]);
  return [...entries(row.clients, 'client'), ...entries(row.calls, 'call')];
}

function bySymbols<Row extends { readonly symbols: readonly string[] }>(rows: readonly Row[]): Entry<Row>[] {
  return rows.flatMap((row) => row.symbols.map((symbol): Entry<Row> => [symbol, row]));
}

/** Python's standard modules that nearly every program imports for other reasons. */
const WIDE_MODULES = new Set(['os', 'asyncio', 'http', 'concurrent', 'threading', 'queue', 'multiprocessing']);

/** `outbound`: what reaches outside, the runs of agent frameworks among it. */
function apiWords(ecosystem: Ecosystem, outbound: readonly string[], aliases: readonly AliasRow[]): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (symbol: string): void => {
    const root = rootOf(symbol);
    const name = ecosystem === 'python' && WIDE_MODULES.has(root) ? /[^.#()]+(?=[#(]|$)/u.exec(symbol)?.[0] : root;
    if (name !== undefined) words.add(name);
  };
  for (const symbol of outbound) add(symbol);
  for (const { from, to } of aliases) if (words.has(rootOf(to))) for (const symbol of from) add(symbol);
  return words;
}

function rootOf(symbol: string): string {
  return /^[^.#(]+/u.exec(symbol)?.[0] ?? symbol;
}

/** A symbol is a class when members of it are known (`A#b`), when it is the type of a result, or when it is written like one. */
function classesAmong(symbols: readonly string[], types: readonly string[], spell: (symbol: string) => string): ReadonlySet<string> {
  const classes = new Set(types.map(spell));
  for (const symbol of symbols) {
    const end = symbol.indexOf('#');
    const owner = end < 0 ? symbol : symbol.slice(0, end);
    if (owner.endsWith(')') || owner.includes('*')) continue;
    if (end >= 0 || /(?:^|\.)[A-Z][^.]*$/u.test(owner)) classes.add(spell(owner));
  }
  return classes;
}

function createView(ecosystem: Ecosystem, tables: Tables, versions: VersionLookup, own: ReadonlySet<string>): CatalogView {
  const { speller } = tables;
  const narrowed = new Map<ApiRow, ApiRow>();
  const spell = (symbol: string): string => speller.spell(symbol).symbol;
  const version = (packageName: string): string | undefined => (packageName === '' ? undefined : versions(ecosystem, packageName));
  const inUse = (packageName: string, range: VersionRange | undefined): boolean => {
    if (range === undefined) return true;
    const known = version(packageName);
    return known === undefined ? includesNewest(range) : satisfies(known, range);
  };
  const rowInUse = (row: Versioned): boolean => inUse(row.package, row.versions);
  /** The entry for the version in use. An API that newer releases dropped is still the newest that is known of it. */
  const choose = <Entry>(entries: readonly Entry[], rowOf: (entry: Entry) => Versioned): Entry | undefined =>
    entries.find((entry) => rowInUse(rowOf(entry))) ?? entries.find((entry) => version(rowOf(entry).package) === undefined);
  const narrow = (row: ApiRow): ApiRow => {
    let result = narrowed.get(row);
    if (result === undefined) {
      result = narrowOptions(row, (range) => inUse(row.package, range));
      narrowed.set(row, result);
    }
    return result;
  };
  const findApi = (symbol: string, role?: ApiMatch['role']): ApiMatch | undefined => {
    const spelling = speller.spell(symbol);
    const found = choose(tables.apis.find(spelling.symbol).filter((entry) => role === undefined || entry.role === role), ({ row }) => row);
    return found === undefined ? undefined : { row: narrow(found.row), role: found.role, isAsync: spelling.isAsync };
  };
  /** Many rules ask for the same symbols, and each answer asks the manifests for versions. */
  const knownApis = new Map<string, ApiMatch | undefined>();
  const apiOf = (symbol: string): ApiMatch | undefined => {
    let match = knownApis.get(symbol);
    if (match === undefined && !knownApis.has(symbol)) knownApis.set(symbol, (match = findApi(symbol)));
    return match;
  };
  return {
    ecosystem,
    canonical: (symbol) => speller.spell(symbol),
    api: apiOf,
    client: (type) => findApi(type.endsWith('()') ? type.slice(0, -2) : type, 'client')?.row,
    isClass: (symbol) => tables.classes.has(spell(symbol)),
    returns: (symbol) => speller.result(spell(symbol)),
    response: (type) => tables.responses.find(spell(type))[0],
    deadline: (symbol) => tables.deadlines.find(spell(symbol))[0],
    retry: (symbol) => tables.retries.find(spell(symbol))[0],
    effect: (symbol) => tables.effects.find(spell(symbol))[0],
    inUse,
    toolDecorator: (symbol) => choose(tables.toolDecorators.find(spell(symbol)), (row) => row),
    toolFactory: (symbol) => choose(tables.toolFactories.find(spell(symbol)), ({ row }) => row),
    toolClass: (base) => choose(tables.toolClasses.find(spell(base)), ({ row }) => row),
    toolContext: (type) => choose(tables.toolContexts.find(spell(type)), (row) => row),
    toolList: (symbol) => tables.toolLists.find(spell(symbol)).filter(({ row }) => rowInUse(row)),
    loopRun: (symbol) => choose(tables.loopRuns.find(spell(symbol)), (row) => row),
    loopConstructor: (symbol) => choose(tables.loopConstructors.find(spell(symbol)), (row) => row),
    own,
    modelCalls: tables.modelCalls,
    sink: (symbol) => tables.sinks.find(spell(symbol))[0],
    redactor: (symbol) => tables.redactors.find(spell(symbol))[0],
    telemetry: (symbol) => tables.telemetry.find(spell(symbol)).filter((row) => rowInUse(row)),
    version,
    roots: tables.roots,
    apiWords: tables.apiWords,
  };
}

/** The row without the options that the version in use does not honour; the row itself when all hold. */
function narrowOptions(row: ApiRow, inUse: (range: VersionRange | undefined) => boolean): ApiRow {
  const keep = (options: readonly OptionSpec[]): readonly OptionSpec[] => options.filter((option) => inUse(option.versions));
  const call = keep(row.timeout.call);
  const client = keep(row.timeout.client);
  const ineffective = row.ineffective?.filter((entry) => inUse(entry.versions));
  const same = call.length === row.timeout.call.length && client.length === row.timeout.client.length && ineffective?.length === row.ineffective?.length;
  return same ? row : { ...row, timeout: { ...row.timeout, call, client }, ...(ineffective === undefined ? {} : { ineffective }) };
}
