/** Writes that leave a value readable on a disk: files, pickles, shelves, SQLite, a browser's storage. */
import type { Assign, AssignExpr, Call, Expr } from '../../../facts/nodes.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { DUMPS, FILES } from './fileCalls.js';
import { isFewer } from './fewer.js';
import { handedToFile } from './helpers.js';
import { isFile, isTable, madeBy } from './opened.js';

export interface PlainWrite {
  readonly at: Call | Assign | AssignExpr;
  /** As the message names it: `json.dump`. */
  readonly name: string;
  /** What is written. */
  readonly values: readonly Expr[];
  readonly place: string;
  /** The statement of a database write. */
  readonly sql?: string;
}

const FILE = 'a plain file';
const SQLITE = /^(?:sqlite3|aiosqlite|better-sqlite3|node:sqlite|sqlite|bun:sqlite)$/u;
const INSERT = /^\s*(?:insert|replace|update)\b/iu;

export function plainWrites(context: RuleContext): readonly PlainWrite[] {
  const sqlite = context.module.index.imports.some((i) => SQLITE.test(i.module));
  const writes: PlainWrite[] = [];
  for (const call of context.module.index.calls) {
    const write = fileWrite(call, context) ?? browserWrite(call, context) ?? (sqlite ? sqliteWrite(call, context) : undefined) ?? helperWrite(call, context);
    if (write) writes.push(write);
  }
  for (const at of context.module.index.assigns) {
    const target = at.kind === 'assign' ? at.targets[0] : at.target;
    if (at.value && target?.kind === 'index' && madeBy(target.object, context.resolver, (s) => s === 'shelve.open')) writes.push({ at, name: 'shelve', values: [at.value], place: 'a shelf on disk' });
  }
  return writes;
}

function fileWrite(call: Call, context: RuleContext): PlainWrite | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol;
  const argument = (i: number): Expr | undefined => call.args[i]?.spread === undefined ? call.args[i]?.value : undefined;
  const of = (value: Expr | undefined): PlainWrite | undefined => value && { at: call, name: dottedName(call.callee) ?? (call.callee.kind === 'member' ? call.callee.property : 'write'), values: [value], place: FILE };
  if (symbol !== undefined && DUMPS.has(symbol)) {
    const handle = argument(1) ?? call.args.find((a) => a.name === 'fp' || a.name === 'file')?.value;
    return handle && (symbol === 'joblib.dump' || isFile(handle, context.resolver)) ? of(argument(0)) : undefined;
  }
  if (symbol !== undefined && FILES.test(symbol)) return of(argument(1));
  if (call.callee.kind !== 'member') return undefined;
  const { object, property } = call.callee;
  if (/^writerows?$/u.test(property) && isTable(object, context.resolver)) return of(argument(0));
  // A `write_text` of the project's own takes the path as well: that is for `helperWrite`.
  if (context.module.language === 'python' && (property === 'write_text' || property === 'write_bytes') && context.resolver.callee(call) === undefined) return of(argument(0));
  if ((property === 'write' || property === 'writelines' || property === 'end') && isFile(object, context.resolver)) return of(argument(0));
  return undefined;
}

/** `write_json(path, {"messages": messages})` through a function of the project. */
function helperWrite(call: Call, context: RuleContext): PlainWrite | undefined {
  const values = handedToFile(call, context);
  return values.length > 0 ? { at: call, name: dottedName(call.callee) ?? 'write', values, place: FILE } : undefined;
}

function browserWrite(call: Call, context: RuleContext): PlainWrite | undefined {
  if (context.module.language === 'python') return undefined;
  const name = dottedName(call.callee);
  const value = call.args[1]?.value;
  if (name === undefined || !value || !/^(?:(?:window|globalThis)\.)?localStorage\.setItem$/u.test(name) || isFewer(value, context)) return undefined;
  return { at: call, name: 'localStorage.setItem', values: [value], place: 'the browser\'s storage' };
}

/** `db.execute("INSERT …", (…))`, `db.prepare("INSERT …").run(…)`; the statement may stand in a variable. */
function sqliteWrite(call: Call, context: RuleContext): PlainWrite | undefined {
  if (call.callee.kind !== 'member') return undefined;
  const { object, property } = call.callee;
  const library = context.resolver.library(call.callee)?.symbol;
  if (library !== undefined && !SQLITE.test(library.split(/[.#(]/u)[0] ?? '') && !library.startsWith('better-sqlite3')) return undefined;
  const write = (text: Expr | undefined, values: readonly Expr[]): PlainWrite | undefined => {
    const sql = text && textOf(text, context);
    return sql !== undefined && INSERT.test(sql) ? { at: call, name: dottedName(call.callee) ?? property, values, place: 'an unencrypted SQLite file', sql } : undefined;
  };
  const rest = (from: number): Expr[] => call.args.slice(from).map((a) => a.value);
  if (property === 'execute' || property === 'executemany') return write(call.args[0]?.value, rest(1));
  if (property !== 'run') return undefined;
  const statement = unwrap(object);
  const prepared = statement.kind === 'call' ? statement : statement.kind === 'name' ? context.resolver.definitions(statement).map((d) => d.value).find((v) => v?.kind === 'call') : undefined;
  if (prepared?.kind === 'call' && prepared.callee.kind === 'member' && (prepared.callee.property === 'prepare' || prepared.callee.property === 'query')) return write(prepared.args[0]?.value, rest(0));
  return write(call.args[0]?.value, rest(1));
}

function textOf(expr: Expr, context: RuleContext): string | undefined {
  const e = unwrap(expr);
  if (e.kind === 'string') return e.value;
  if (e.kind === 'template') return e.parts.map((p) => (typeof p === 'string' ? p : '?')).join('');
  if (e.kind !== 'name') return undefined;
  const value = context.resolver.argValue(e);
  return value.kind === 'string' ? value.value : undefined;
}
