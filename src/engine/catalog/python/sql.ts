import { alias, carrier, fix, gives, noRetry, pythonApi, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const CURSOR = 'execute executemany callproc copy_expert copy_from copy_to fetchone fetchmany fetchall';
const ONLY_FACTS = 'Facts only: what a statement may take is set at the connection or in the database.';
const pool = 'psycopg2.pool.';

export const psycopgPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'psycopg2', kind: 'sql', clients: ['psycopg2.connect', ...under(pool, 'ThreadedConnectionPool SimpleConnectionPool')], connects: true, reportAt: 'client', exceptions: ['psycopg2.Error'],
      timeout: timeout({ client: [fix(seconds('connect_timeout'))], default: 'none', infinite: ['null', 'zero', 'negative'] }),
      notes: 'libpq waits for ever without one; 1 is taken as 2. A query needs statement_timeout (ms) as well. getconn() raises instead of waiting. May be given in the DSN or PGCONNECT_TIMEOUT.',
      source: 'https://www.postgresql.org/docs/16/libpq-connect.html (connect_timeout)',
    }),
    pythonApi({
      package: 'psycopg2', kind: 'sql', calls: [...under('psycopg2.extensions.cursor#', CURSOR), ...under('psycopg2.extras.', 'execute_values execute_batch'), ...under('psycopg2.extensions.connection#', 'commit rollback')],
      outbound: false, exceptions: ['psycopg2.Error'], timeout: timeout({ default: 'none' }), notes: ONLY_FACTS, source: 'https://www.postgresql.org/docs/16/runtime-config-client.html (statement_timeout)',
    }),
    pythonApi({
      package: 'psycopg', kind: 'sql', clients: ['psycopg.connect', 'psycopg.Connection.connect', 'psycopg.AsyncConnection.connect'], connects: true, reportAt: 'client', exceptions: ['psycopg.Error'],
      timeout: timeout({ client: [fix(seconds('connect_timeout'))], default: 130 }),
      notes: '130 s to connect when unset, 0 or negative; 2 s at least. Queries have no limit of the client\'s: statement_timeout (ms).',
      source: 'psycopg/psycopg@c079c37c psycopg/psycopg/conninfo.py:23,123-149',
    }),
    pythonApi({
      package: 'psycopg', kind: 'sql', calls: [...under('psycopg.Cursor#', CURSOR), ...under('psycopg.Connection#', 'execute commit rollback')], outbound: false, exceptions: ['psycopg.Error'],
      timeout: timeout({ default: 'none' }), notes: ONLY_FACTS, source: 'psycopg/psycopg@c079c37c psycopg/psycopg/conninfo.py:23,123-149',
    }),
    pythonApi({
      package: 'psycopg-pool', kind: 'sql', clients: ['psycopg_pool.ConnectionPool'], calls: under('psycopg_pool.ConnectionPool#', 'connection getconn open wait'), reportAt: 'client', exceptions: ['psycopg_pool.PoolTimeout', 'psycopg.Error'],
      timeout: timeout({ call: [seconds('timeout')], client: [fix(seconds('timeout')), seconds('reconnect_timeout')], default: 30 }), retry: retries(1, ['reconnect_timeout']),
      notes: 'Waiting for a free connection. Reconnects for up to 300 s.', source: 'psycopg/psycopg@c079c37c psycopg_pool/psycopg_pool/pool.py:57,61,172',
    }),
  ],
  aliases: [
    alias('python', 'psycopg.Connection', ['psycopg.AsyncConnection'], 'async'), alias('python', 'psycopg.Cursor', ['psycopg.AsyncCursor'], 'async'),
    alias('python', 'psycopg_pool.ConnectionPool', ['psycopg_pool.AsyncConnectionPool'], 'async'), alias('python', 'psycopg_pool.ConnectionPool', ['psycopg_pool.NullConnectionPool']),
    alias('python', 'psycopg2', ['psycopg2._psycopg']),
  ],
  returns: [
    gives('python', 'psycopg2.extensions.connection', ['psycopg2.connect', ...underEach([`${pool}ThreadedConnectionPool#`, `${pool}SimpleConnectionPool#`], 'getconn')]),
    gives('python', 'psycopg2.extensions.cursor', ['psycopg2.extensions.connection#cursor']),
    gives('python', 'psycopg.Connection', ['psycopg.connect', 'psycopg.Connection.connect', ...under('psycopg_pool.ConnectionPool#', 'connection getconn')]),
    gives('python', 'psycopg.Cursor', ['psycopg.Connection#cursor', 'psycopg.Connection#execute']),
  ],
};

const ASYNCPG = 'fetch fetchrow fetchval fetchmany execute executemany copy_from_query copy_to_table prepare';
const asyncpg = { package: 'asyncpg', kind: 'sql', blocking: false, exceptions: ['asyncpg.PostgresError', 'asyncpg.InterfaceError', 'OSError'], retry: noRetry } as const;

export const asyncpgPart: CatalogPart = {
  apis: [
    pythonApi({
      ...asyncpg, clients: ['asyncpg.connect', 'asyncpg.create_pool'], connects: true, reportAt: 'client',
      timeout: timeout({ client: [fix(seconds('command_timeout'))], default: 'none', infinite: ['null'], endedBy: 'connecting ends after 60 s, queries never' }),
      notes: 'timeout (60 s) covers connecting only; command_timeout is what bounds queries.', source: 'MagicStack/asyncpg@db8ecc2a asyncpg/connection.py:2090,2094,2226-2228',
    }),
    pythonApi({
      ...asyncpg, calls: [...under('asyncpg.Connection#', ASYNCPG), ...under('asyncpg.Pool#', `${ASYNCPG} acquire`)], outbound: false,
      timeout: timeout({ call: [seconds('timeout')], client: [seconds('command_timeout')], default: 'none', infinite: ['null'] }),
      notes: ONLY_FACTS, source: 'MagicStack/asyncpg@db8ecc2a asyncpg/connection.py:557,702,2094, asyncpg/pool.py:636,852',
    }),
  ],
  aliases: [alias('python', 'asyncpg', ['asyncpg.connection', 'asyncpg.exceptions']), alias('python', 'asyncpg.Pool', ['asyncpg.pool.Pool'])],
  returns: [gives('python', 'asyncpg.Connection', ['asyncpg.connect', 'asyncpg.Pool#acquire']), gives('python', 'asyncpg.Pool', ['asyncpg.create_pool'])],
};

const SESSION = 'execute scalar scalars commit flush refresh rollback get get_one query merge';
const sqlalchemy = { package: 'sqlalchemy', kind: 'sql', exceptions: ['sqlalchemy.exc.SQLAlchemyError'], retry: noRetry, source: 'sqlalchemy/sqlalchemy@573d004e lib/sqlalchemy/pool/impl.py (QueuePool.__init__)' } as const;

export const sqlalchemyPart: CatalogPart = {
  apis: [
    pythonApi({
      ...sqlalchemy, clients: ['sqlalchemy.create_engine'], reportAt: 'client', timeout: timeout({ client: [seconds('pool_timeout'), carrier('connect_args')], default: 30 }),
      notes: '30 s is the wait for a pooled connection. Connecting and querying are the driver\'s: connect_args={"connect_timeout": s} for psycopg and pymysql, {"timeout": s, "command_timeout": s} for asyncpg.',
    }),
    pythonApi({
      ...sqlalchemy, calls: underEach(['sqlalchemy.orm.Session#', 'sqlalchemy.engine.Connection#', 'sqlalchemy.orm.scoped_session#', 'sqlmodel.Session#'], `${SESSION} exec`), outbound: false,
      timeout: timeout({ default: 'none' }), notes: ONLY_FACTS,
    }),
    pythonApi({
      ...sqlalchemy, calls: underEach(['sqlalchemy.orm.Query#'], 'all first one one_or_none scalar count update delete'), outbound: false, timeout: timeout({ default: 'none' }), notes: ONLY_FACTS,
    }),
  ],
  aliases: [
    alias('python', 'sqlalchemy.create_engine', ['sqlalchemy.ext.asyncio.create_async_engine', 'sqlalchemy.ext.asyncio.engine.create_async_engine'], 'async'),
    alias('python', 'sqlalchemy.create_engine', ['sqlalchemy.engine.create_engine', 'sqlmodel.create_engine']),
    alias('python', 'sqlalchemy.orm.Session', ['sqlalchemy.ext.asyncio.AsyncSession', 'sqlalchemy.ext.asyncio.session.AsyncSession'], 'async'),
    alias('python', 'sqlmodel.Session', ['sqlmodel.ext.asyncio.session.AsyncSession'], 'async'),
    alias('python', 'sqlalchemy.engine.Connection', ['sqlalchemy.ext.asyncio.AsyncConnection'], 'async'),
    alias('python', 'sqlalchemy.engine.Engine', ['sqlalchemy.ext.asyncio.AsyncEngine'], 'async'),
    alias('python', 'sqlalchemy.orm.sessionmaker', ['sqlalchemy.ext.asyncio.async_sessionmaker'], 'async'),
    alias('python', 'sqlalchemy.orm.Session', ['sqlalchemy.orm.session.Session']), alias('python', 'sqlalchemy.engine', ['sqlalchemy.engine.base']),
    alias('python', 'sqlalchemy.engine.Engine', ['sqlalchemy.Engine']), alias('python', 'sqlalchemy.engine.Connection', ['sqlalchemy.Connection']),
  ],
  returns: [
    gives('python', 'sqlalchemy.engine.Engine', ['sqlalchemy.create_engine']), gives('python', 'sqlalchemy.engine.Connection', under('sqlalchemy.engine.Engine#', 'connect begin')),
    gives('python', 'sqlalchemy.orm.Session', ['sqlalchemy.orm.sessionmaker()']), gives('python', 'sqlalchemy.orm.Query', ['sqlalchemy.orm.Session#query']),
    gives('python', 'sqlalchemy.orm.scoped_session', ['sqlalchemy.orm.scoped_session']),
  ],
};

const mysql = { package: 'pymysql', kind: 'sql', reportAt: 'client', connects: true } as const;
const CONNECTION = 'cursor commit rollback ping query';

export const mysqlPart: CatalogPart = {
  apis: [
    pythonApi({
      ...mysql, clients: ['pymysql.connect', 'pymysql.Connection'], exceptions: ['pymysql.MySQLError'],
      timeout: timeout({ client: [fix(seconds('connect_timeout')), seconds('read_timeout'), seconds('write_timeout')], default: 10 }),
      notes: '10 s to connect; read_timeout and write_timeout are None, so a query may wait for ever.', source: 'PyMySQL/PyMySQL pymysql/connections.py (Connection.__init__; commit not pinned)',
    }),
    pythonApi({
      ...mysql, package: 'aiomysql', clients: ['aiomysql.connect', 'aiomysql.create_pool'], blocking: false, exceptions: ['pymysql.MySQLError', 'OSError'],
      timeout: timeout({ client: [fix(seconds('connect_timeout'))], default: 'none', infinite: ['null'] }),
      notes: 'connect_timeout is None by default, unlike pymysql\'s 10 s.', source: 'aio-libs/aiomysql@0093aeef aiomysql/connection.py (connect)',
    }),
    pythonApi({
      ...mysql, package: 'mysql-connector-python', clients: ['mysql.connector.connect', 'mysql.connector.MySQLConnection'], exceptions: ['mysql.connector.Error'], outbound: false, verified: false,
      timeout: timeout({ client: [seconds('connection_timeout'), seconds('connect_timeout')], default: 10 }), notes: 'Facts only: believed 10 s to connect.', source: 'not read',
    }),
    pythonApi({
      package: 'pymysql', kind: 'sql', calls: [...under('pymysql.cursors.Cursor#', CURSOR), ...under('mysql.connector.cursor.MySQLCursor#', CURSOR), ...under('pymysql.Connection#', CONNECTION.replace('cursor ', ''))],
      outbound: false, exceptions: ['pymysql.MySQLError'], timeout: timeout({ default: 'none' }), notes: ONLY_FACTS, source: 'PyMySQL/PyMySQL pymysql/connections.py (Connection.__init__; commit not pinned)',
    }),
    pythonApi({
      package: '', kind: 'sql', clients: ['sqlite3.connect'], calls: [...under('sqlite3.Connection#', 'execute executemany executescript commit'), ...under('sqlite3.Cursor#', CURSOR)], outbound: false, local: true,
      exceptions: ['sqlite3.Error'], timeout: timeout({ client: [seconds('timeout', { position: 1 })], default: 5 }), notes: 'A local file. timeout is the wait for a lock, not for a query.',
      source: 'python/cpython@v3.11.7 Modules/_sqlite/connection.c (timeout=5.0)',
    }),
  ],
  aliases: [
    alias('python', 'sqlite3', ['aiosqlite'], 'async'), alias('python', 'pymysql', ['pymysql.connections']), alias('python', 'mysql.connector.MySQLConnection', ['mysql.connector.connection.MySQLConnection']),
    alias('python', 'pymysql.cursors.Cursor', ['pymysql.cursors.DictCursor', 'aiomysql.DictCursor', 'aiomysql.Cursor']),
  ],
  returns: [
    gives('python', 'pymysql.Connection', ['pymysql.connect']), gives('python', 'pymysql.cursors.Cursor', ['pymysql.Connection#cursor']),
    gives('python', 'mysql.connector.MySQLConnection', ['mysql.connector.connect']), gives('python', 'mysql.connector.cursor.MySQLCursor', ['mysql.connector.MySQLConnection#cursor']),
    gives('python', 'sqlite3.Connection', ['sqlite3.connect']), gives('python', 'sqlite3.Cursor', ['sqlite3.Connection#cursor', 'sqlite3.Connection#execute']),
  ],
};
