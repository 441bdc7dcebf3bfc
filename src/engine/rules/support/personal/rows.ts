/** Rows read from tables of people or of what was said: what a query, a collection or a generated client gives of `customers` is a person's record, whatever it is called. */
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr, FunctionNode } from '../../../facts/nodes.js';
import { dottedName, unwrap, walkOwn } from '../../../facts/visit.js';
import { homeOf } from '../../../resolve/home.js';
import type { Resolver } from '../../../resolve/types.js';
import { CATEGORIES, type Category } from './category.js';
import { originOf, type Step } from './origin.js';
import { heldByAll, heldByColumns, heldBySql, isContact, isNameColumn, isOfPersons, isStatement } from './tables.js';
import { wordsOf } from './words.js';

/** Several rows, or one, and what is in them; a part of one is a column. */
interface Rows {
  readonly many: boolean;
  readonly holds: Category;
}

const MAX_DEPTH = 6;
/** Methods that name the table or collection that is meant: `supabase.from("customers")`, `db.collection("users")`. */
const TABLES = new Set(['from', 'from_', 'table', 'collection', 'get_collection']);
/** Calls that take one row out of what was asked for. */
const ONE = new Set(['fetchone', 'fetchrow', 'first', 'one', 'one_or_none', 'single', 'maybeSingle', 'next', 'findOne', 'find_one', 'findFirst', 'findUnique', 'findFirstOrThrow', 'findUniqueOrThrow', 'findById', 'findByPk', 'findOneBy', 'findOneAndUpdate', 'find_one_and_update', 'findByIdAndUpdate', 'upsert']);
/** Calls that give every row there is. */
const MANY = new Set(['findMany', 'findAll', 'fetchall', 'fetch_all', 'scalars', 'toArray', 'to_list', 'query', 'select', 'find', 'all']);
/** Links of a chain that lead to several. */
const SEVERAL = new Set([...MANY, 'fetchmany', 'fetch', 'execute', 'mappings', 'get', 'lean', 'exec', 'limit', 'order', 'eq', 'ilike', 'sort', 'where', 'filter']);
/** Where libraries keep the rows of an answer. */
const HELD = new Set(['data', 'rows', 'recordset', 'documents']);

/** What `expr` holds when it is a whole row, or several: of a table of people, with somebody's e-mail or number in it, or with what was said. */
export function heldByRow(expr: Expr, resolver: Resolver): Category | undefined {
  return rowsOf(expr, resolver, 0)?.holds;
}

/** True for the loop variable of a walk over what a table gave: `for (const mailbox of await prisma.mailbox.findMany())`. */
export function isOneOfMany(expr: Expr, resolver: Resolver): boolean {
  const e = unwrap(expr);
  return e.kind === 'name' && resolver.definitions(e).some(({ node }) => {
    const origin = originOf(node);
    return origin.kind === 'element' && origin.steps.length === 0 && readsMany(origin.of, resolver, 0);
  });
}

function readsMany(list: Expr, resolver: Resolver, depth: number): boolean {
  const e = unwrap(list.kind === 'await' ? list.value : list);
  if (depth > 2) return false;
  if (e.kind === 'call') return e.callee.kind === 'member' && MANY.has(e.callee.property);
  if (e.kind === 'member') return HELD.has(e.property) && readsMany(e.object, resolver, depth + 1);
  return e.kind === 'name' && resolver.definitions(e).some(({ node }) => {
    const origin = originOf(node);
    return origin.kind === 'value' && readsMany(origin.value, resolver, depth + 1);
  });
}

function rowsOf(expr: Expr, resolver: Resolver, depth: number): Rows | undefined {
  const e = unwrap(expr.kind === 'await' ? expr.value : expr);
  if (depth > MAX_DEPTH) return undefined;
  switch (e.kind) {
    case 'await': return rowsOf(e.value, resolver, depth + 1);
    case 'binary': return e.op === '||' || e.op === '??' ? rowsOf(e.left, resolver, depth + 1) : undefined;
    case 'conditional': return rowsOf(e.then, resolver, depth + 1) ?? rowsOf(e.otherwise, resolver, depth + 1);
    case 'member': return HELD.has(e.property) ? rowsOf(e.object, resolver, depth + 1) : undefined;
    case 'index': return e.index.kind === 'number' ? oneOf(rowsOf(e.object, resolver, depth + 1)) : undefined;
    case 'call': return ofCall(e, resolver, depth);
    case 'name': {
      for (const { node } of resolver.definitions(e)) {
        const origin = originOf(node);
        const found = origin.kind === 'value' ? partOf(rowsOf(origin.value, resolver, depth + 1), origin.steps)
          : origin.kind === 'element' && origin.steps.length === 0 ? oneOf(rowsOf(origin.of, resolver, depth + 1)) : undefined;
        if (found) return found;
      }
      return undefined;
    }
    default: return undefined;
  }
}

function oneOf(rows: Rows | undefined): Rows | undefined {
  return rows?.many === true ? { many: false, holds: rows.holds } : undefined;
}

/** `const { data } = …`, `const { rows: [row] } = …`, `const [row] = …`. */
function partOf(rows: Rows | undefined, steps: readonly Step[]): Rows | undefined {
  let at = rows;
  for (const step of steps) {
    if (at === undefined) return undefined;
    at = 'key' in step ? (HELD.has(step.key) ? at : undefined) : oneOf(at);
  }
  return at;
}

function ofCall(call: Call, resolver: Resolver, depth: number): Rows | undefined {
  const { callee } = call;
  if (callee.kind === 'member' && (ONE.has(callee.property) || SEVERAL.has(callee.property) || TABLES.has(callee.property))) {
    const reads = readFrom(call, resolver);
    if (reads !== undefined) return reads === NOBODY ? undefined : { many: isForSeveral(call), holds: reads };
  }
  const value = resolver.valueOf(callee);
  const home = value.kind === 'function' && value.fn ? homeOf(value, resolver) : undefined;
  return value.kind === 'function' && value.fn && home ? returned(value.fn, home, depth) : undefined;
}

/** A function of the workspace that gives what it read. */
function returned(fn: FunctionNode, home: Resolver, depth: number): Rows | undefined {
  if (fn.isGenerator || depth > MAX_DEPTH - 2) return undefined;
  let found: Rows | undefined;
  walkOwn(fn.body, (n) => {
    if (n.kind === 'return' && n.value) found ??= rowsOf(n.value, home, depth + 3);
    return found ? 'stop' : undefined;
  });
  return found;
}

/** The calls of a chain, the last first: `execute`, `eq`, `select` and `table` of `db.table("x").select("*").eq(…).execute()`. */
function chainOf(call: Call): readonly Call[] {
  const calls: Call[] = [];
  for (let at: Expr | undefined = call; at;) {
    const e = unwrap(at.kind === 'await' ? at.value : at);
    if (e.kind === 'call') {
      calls.push(e);
      at = e.callee.kind === 'member' ? e.callee.object : undefined;
    } else at = e.kind === 'member' ? e.object : undefined;
  }
  return calls;
}

/** The calls behind the name that a chain starts with, where a query is built over several statements: `query = db.table("x").select("*")`, then `query.execute()`. */
function beganAs(chain: readonly Call[], resolver: Resolver, depth = 0): readonly Call[] {
  const first = chain.at(-1);
  const base = first?.callee.kind === 'member' ? unwrap(first.callee.object) : undefined;
  if (base?.kind !== 'name' || depth > MAX_DEPTH) return [];
  for (const { value } of resolver.definitions(base)) {
    const made = value && unwrap(value.kind === 'await' ? value.value : value);
    if (made?.kind !== 'call' || made.callee.kind !== 'member') continue;
    const before = chainOf(made);
    return [...before, ...beganAs(before, resolver, depth + 1)];
  }
  return [];
}

function isForSeveral(call: Call): boolean {
  return !chainOf(call).some(({ callee }) => callee.kind === 'member' && (ONE.has(callee.property) || /^(?:create|update|delete)$/u.test(callee.property)));
}

/** A query that is known to give nothing of anybody. */
const NOBODY = 'nobody';

/** What is in the rows that the chain asks for; `undefined` when it does not tell what it asks for. */
function readFrom(call: Call, resolver: Resolver): Category | typeof NOBODY | undefined {
  const chain = chainOf(call);
  const { module } = resolver;
  for (const link of chain) {
    const sql = link.args.map((a) => sqlOf(a.value, resolver)).find((s) => s !== undefined);
    if (sql !== undefined) return heldBySql(sql, module) ?? NOBODY;
  }
  const whole = chain.some(namesTable) ? chain : [...chain, ...beganAs(chain, resolver)];
  const table = whole.find(namesTable)?.args[0]?.value;
  if (table) {
    const name = resolver.argValue(table);
    return name.kind === 'string' ? chosenOf(whole, name.value, resolver) ?? NOBODY : undefined;
  }
  const first = chain.at(-1);
  if (first?.callee.kind !== 'member') return undefined;
  const { object, property } = first.callee;
  // `cursor.execute("SELECT …")`, then `cursor.fetchone()`.
  if (property.startsWith('fetch')) return asked(first, object, resolver);
  if (!CLIENTS.has(property) || (module.language === 'python' && property !== 'find_one' && property !== 'find' && property !== 'find_one_and_update')) return undefined;
  return isCollectionOfPersons(object, resolver) && givesAll(first) ? CATEGORIES.wholePerson : NOBODY;
}

function namesTable({ callee }: Call): boolean {
  return callee.kind === 'member' && TABLES.has(callee.property);
}

/** Calls of a table's own object: a model of an ORM, a collection, a generated client. */
const CLIENTS = new Set(['find', 'findOne', 'find_one', 'find_one_and_update', 'findMany', 'findAll', 'findFirst', 'findUnique', 'findFirstOrThrow', 'findUniqueOrThrow', 'findById', 'findByPk', 'findOneBy', 'findOneAndUpdate', 'findByIdAndUpdate', 'upsert']);

function asked(taking: Call, cursor: Expr, resolver: Resolver): Category | typeof NOBODY | undefined {
  const path = dottedName(cursor);
  const home = enclosingFunction(taking);
  const before = path === undefined ? [] : resolver.module.index.calls.filter((c) => c.end <= taking.start && c.callee.kind === 'member' && c.callee.property === 'execute' && dottedName(c.callee.object) === path && enclosingFunction(c) === home);
  const given = before.at(-1)?.args[0]?.value;
  const sql = given && sqlOf(given, resolver);
  return sql === undefined ? undefined : heldBySql(sql, resolver.module) ?? NOBODY;
}

/** A statement that is written out, perhaps in a variable or handed through `text(…)`. */
function sqlOf(expr: Expr, resolver: Resolver, depth = 0): string | undefined {
  const e = unwrap(expr);
  if (e.kind === 'string') return isStatement(e.value) ? e.value : undefined;
  if (e.kind === 'template') {
    const text = e.parts.map((p) => (typeof p === 'string' ? p : '?')).join('');
    return isStatement(text) ? text : undefined;
  }
  if (depth > 2) return undefined;
  if (e.kind === 'call') return e.callee.kind === 'name' && e.callee.name === 'text' && e.args[0] ? sqlOf(e.args[0].value, resolver, depth + 1) : undefined;
  return e.kind === 'name' ? resolver.definitions(e).map((d) => d.value && sqlOf(d.value, resolver, depth + 1)).find((s) => s !== undefined) : undefined;
}

/** What the columns hold that a query builder's chain asks for: `.select("id, email")`; without a choice it gives all. */
function chosenOf(chain: readonly Call[], table: string, resolver: Resolver): Category | undefined {
  const { module } = resolver;
  const select = chain.find(({ callee }) => callee.kind === 'member' && callee.property === 'select');
  if (chain.some((c) => c.args.some((a) => a.name === 'count' || a.name === 'head'))) return undefined;
  const list = select?.args[0]?.value;
  if (!select) return chain.some(({ callee }) => callee.kind === 'member' && SEVERAL.has(callee.property) && callee.property !== 'execute') ? heldByAll(table, module) : undefined;
  if (!list) return heldByAll(table, module);
  const columns = resolver.argValue(list);
  return columns.kind === 'string' ? heldByColumns(columns.value.split(',').map((c) => c.trim()), table, module) : undefined;
}

/** Neither a choice of fields nor a projection. */
function givesAll(call: Call): boolean {
  const [first, second] = call.args.map((a) => a.value);
  if (second !== undefined && first?.kind === 'object') return false;
  const chosen = first?.kind === 'object' ? first.entries.find((e) => e.key === 'select' || e.key === 'attributes' || e.key === 'projection')?.value : undefined;
  return chosen === undefined || (chosen.kind === 'object' && chosen.entries.some((e) => e.key !== undefined && (isContact(e.key) || isNameColumn(e.key))));
}

/** Words for how records of a kind are kept. */
const KEEPING = new Set(['repository', 'repo', 'model', 'collection', 'table', 'dao', 'col', 'coll', 'schema']);

/** `prisma.user`, `db.users`, `usersCollection`, `User` of an ORM. */
function isCollectionOfPersons(object: Expr, resolver: Resolver): boolean {
  const e = unwrap(object);
  if (e.kind === 'index') return e.index.kind === 'string' && isOfPersons(e.index.value);
  const name = e.kind === 'member' ? e.property : e.kind === 'name' ? e.name : '';
  const words = wordsOf(name);
  const isKept = words.length > 1 && KEEPING.has(words.at(-1) ?? '');
  // A list of users is searched with `find`, too.
  if (e.kind === 'name' && !isKept && !(/^[A-Z]/u.test(e.name) && resolver.module.language !== 'python')) return false;
  return isOfPersons((isKept ? words.slice(0, -1) : words).join('_'));
}
