/** Places where text becomes code, a command, a query, a path or markup. */
import type { Assign, Call, Expr, Node } from '../../../facts/nodes.js';
import { dottedName, unwrap, walk } from '../../../facts/visit.js';
import type { Place } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { isEscaped } from './escaping.js';

export type SinkForm = 'code' | 'shell' | 'sql' | 'path' | 'html';

export interface ExecutionSink {
  readonly at: Call | Assign;
  readonly form: SinkForm;
  /** How the message names it. */
  readonly name: string;
  /** The expression that must not be a model's free choice. */
  readonly value: Expr;
  readonly symbol: string;
  /** Where it is run, when that is inside a function of another file. */
  readonly within?: Place;
}

const CODE = new Set(['eval', 'exec', 'Function', 'vm.runInContext', 'vm.runInNewContext', 'vm.runInThisContext', 'vm.Script', 'builtins.eval', 'builtins.exec']);
const SHELL = new Set(['os.system', 'os.popen', 'subprocess.getoutput', 'subprocess.getstatusoutput', 'asyncio.create_subprocess_shell', 'child_process.exec', 'child_process.execSync', 'paramiko.SSHClient#exec_command', 'execa.execaCommand', 'execa.execaCommandSync', 'shelljs.exec']);
const PROCESS = new Set(['subprocess.run', 'subprocess.call', 'subprocess.check_call', 'subprocess.check_output', 'subprocess.Popen', 'asyncio.create_subprocess_exec', 'child_process.spawn', 'child_process.spawnSync', 'child_process.execFile', 'child_process.execFileSync']);
const PATHS = new Set([
  'open', 'aiofiles.open', 'os.listdir', 'os.scandir', 'os.walk', 'os.remove', 'os.unlink', 'os.rename', 'os.rmdir', 'shutil.rmtree', 'shutil.move', 'shutil.copy', 'shutil.copyfile', 'io.open',
  ...['fs', 'fs/promises', 'fs.promises'].flatMap((m) => ['readFile', 'readFileSync', 'writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'unlink', 'unlinkSync', 'rm', 'rmSync', 'rmdir', 'rmdirSync', 'createReadStream', 'createWriteStream', 'readdir', 'readdirSync', 'rename', 'renameSync', 'cp', 'copyFile'].map((f) => `${m}.${f}`)),
]);
const PATH_METHODS = /^pathlib\.Path#(?:(?:expanduser|resolve|absolute|joinpath|with_suffix)\(\)#)*(write_text|write_bytes|read_text|read_bytes|unlink|open|rmdir|touch|rename)$/u;
const SQL_METHODS = new Set(['execute', 'executemany', 'executescript', 'query', 'raw', 'unsafe', '$queryRawUnsafe', '$executeRawUnsafe', 'fetch', 'fetchrow', 'fetchval', 'fetchone', 'fetchall', 'exec', 'prepare', 'run', 'all', 'get']);
const SQL_FUNCTIONS = new Set(['sqlalchemy.text', 'pandas.read_sql', 'pandas.read_sql_query', 'sqlalchemy.sql.text']);
const SQL_TEXT = /^\s*(select|insert|update|delete|with|drop|create|alter|merge|replace)\b/iu;

export function executionSinks(context: RuleContext): readonly ExecutionSink[] {
  const sinks: ExecutionSink[] = [];
  for (const call of context.module.index.calls) {
    const sink = sinkOf(call, context);
    if (sink && !(sink.form === 'sql' && isRunByOuter(call, context))) sinks.push(sink);
  }
  for (const a of context.module.index.assigns) {
    if (a.kind !== 'assign' || !a.value) continue;
    const target = a.targets[0];
    if (target?.kind === 'member' && (target.property === 'innerHTML' || target.property === 'outerHTML') && !isEscaped(a.value, context)) sinks.push({ at: a, form: 'html', name: target.property, value: a.value, symbol: target.property });
  }
  return sinks;
}

/** The file is about running things in a sandbox. */
export function isSandboxed(context: RuleContext): boolean {
  return /sandbox|e2b|interpreter|jail/iu.test(context.file.slice(context.file.lastIndexOf('/') + 1));
}

/** `conn.execute(text(…))`, also through a variable: said once, where it runs. */
function isRunByOuter(call: Call, context: RuleContext): boolean {
  const runs = (statement: Expr): boolean => {
    const { parent } = statement;
    return parent?.kind === 'call' && parent.args[0]?.value === statement && sinkOf(parent, context)?.form === 'sql';
  };
  const [kept] = call.parent?.kind === 'assign' ? call.parent.targets : [];
  return runs(call) || (kept?.kind === 'name' && context.resolver.usesOf(kept).some(runs));
}

function sinkOf(call: Call, context: RuleContext): ExecutionSink | undefined {
  const library = context.resolver.library(call.callee);
  const symbol = library?.symbol;
  if (symbol !== undefined && PATH_METHODS.test(symbol) && call.callee.kind === 'member') return { at: call, form: 'path', name: symbol, value: call.callee.object, symbol };
  const first = call.args[0];
  if (!first || first.spread) return undefined;
  const of = (form: SinkForm, name: string, value: Expr = first.value): ExecutionSink => ({ at: call, form, name, value, symbol: symbol ?? name });
  if (symbol !== undefined) {
    if (CODE.has(symbol)) return of('code', symbol, symbol === 'Function' ? call.args[call.args.length - 1]?.value ?? first.value : first.value);
    if (SHELL.has(symbol)) return of('shell', symbol);
    if (PROCESS.has(symbol)) return processSink(call, symbol, context);
    if (PATHS.has(symbol)) return of('path', symbol);
    if (SQL_FUNCTIONS.has(symbol)) return of('sql', symbol);
  }
  if (call.callee.kind !== 'member' || !SQL_METHODS.has(call.callee.property) || isPrepared(call.callee.object, context) || !isDatabase(call, context)) return undefined;
  return of('sql', dottedName(call.callee) ?? call.callee.property);
}

/** Programs that run what their arguments say. */
const SHELL_PROGRAM = /(?:^|[/\\])(?:ba|z|da|k)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/iu;
/** Options after which a shell's command stands. */
const SHELL_COMMAND = /^(?:-[a-z]*c|\/c|-(?:encoded)?command)$/iu;

export function isShellProgram(program: string): boolean {
  return SHELL_PROGRAM.test(program);
}

/** What a call has a process do, item by item: `["bash", "-c", text]`, `"bash", ["-c", text]`. */
export function programItems(call: Call): readonly Expr[] {
  return call.args.filter((a) => a.name === undefined && !a.spread).flatMap(({ value }) => {
    const e = unwrap(value);
    return e.kind === 'list' ? e.items : [e];
  });
}

/** A shell gets the whole text, whoever starts it; without one only the program matters. */
function processSink(call: Call, symbol: string, context: RuleContext): ExecutionSink | undefined {
  const shape = context.resolver.shapeOf(call);
  const options = shape.positional.find((p) => p.kind === 'object');
  const shell = shape.named['shell'] ?? (options?.kind === 'object' ? options.entries['shell'] : undefined);
  const argument = call.args[0]?.value;
  if (!argument) return undefined;
  const given = unwrap(argument);
  const e = listOf(given, context) ?? given;
  // `shell=IS_WINDOWS` beside a list: only what is certainly a shell makes one text of it.
  const usesShell = shell !== undefined && !(shell.kind === 'boolean' && !shell.value) && shell.kind !== 'null' && (e.kind !== 'list' || (shell.kind === 'boolean' && shell.value));
  const items = e === given ? programItems(call) : e.kind === 'list' ? e.items : [e];
  const program = e.kind === 'list' && !usesShell ? e.items[0] : e;
  const told = program?.kind === 'string' && isShellProgram(program.value) ? items[items.findIndex((i) => i.kind === 'string' && SHELL_COMMAND.test(i.value)) + 1] : undefined;
  const value = told ?? program;
  return value && { at: call, form: 'shell', name: symbol, value, symbol };
}

/** The list that a variable starts as: `command = ["docker", "stop"]`, to which more may be added. */
function listOf(e: Expr, context: RuleContext): Expr | undefined {
  if (e.kind !== 'name') return undefined;
  const values = context.resolver.definitions(e).map((d) => d.value && unwrap(d.value));
  const [one] = values;
  return one?.kind === 'list' && values.every((v) => v?.kind === 'list' || v === undefined) ? one : undefined;
}

const DATABASE_OWNER = /^(db|conn|connection|cursor|cur|pool|engine|session|database|sqlite|pg|mysql|knex|prisma|client|tx|trx|sql|stmt)$/iu;

/** `db.prepare("… = ?").run(value)`: what it is given is bound; the text went into `prepare`. */
function isPrepared(statement: Expr, context: RuleContext): boolean {
  const e = unwrap(statement);
  const made = e.kind === 'name' ? context.resolver.definitions(e).map((d) => d.value && unwrap(d.value)) : [e];
  return made.some((m) => m?.kind === 'call' && m.callee.kind === 'member' && m.callee.property === 'prepare');
}

/** Something that runs SQL: a known database client, or a name that says so and text that is SQL. */
function isDatabase(call: Call, context: RuleContext): boolean {
  if (call.callee.kind !== 'member') return false;
  const value = context.resolver.valueOf(call.callee);
  if (value.kind === 'library') {
    const match = context.catalog.api(value.symbol);
    if (match) return match.row.kind === 'sql';
    return /^(sqlite3|psycopg2?|asyncpg|pymysql|mysql|aiosqlite|sqlalchemy|duckdb|better-sqlite3|pg|mysql2|postgres|knex|@prisma)\b/u.test(value.symbol);
  }
  const [statement] = call.args;
  if (statement?.value.kind === 'call' && SQL_FUNCTIONS.has(context.resolver.library(statement.value.callee)?.symbol ?? '')) return true;
  const owner = call.callee.object;
  const name = owner.kind === 'name' ? owner.name : owner.kind === 'member' ? owner.property : '';
  const first = call.args[0]?.value;
  return first !== undefined && DATABASE_OWNER.test(name.replace(/^_|_$/gu, '')) && holdsSql(first, context);
}

function holdsSql(expr: Expr, context: RuleContext): boolean {
  const texts = (root: Node): boolean => walk(root, (n) => (n.kind === 'string' && SQL_TEXT.test(n.value)) || (n.kind === 'template' && typeof n.parts[0] === 'string' && SQL_TEXT.test(n.parts[0])));
  if (texts(expr)) return true;
  return expr.kind === 'name' && context.resolver.definitions(expr).some((d) => d.value !== undefined && texts(d.value));
}
