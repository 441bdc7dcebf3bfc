/** SQL drivers: pg, mysql2, postgres, better-sqlite3. */
import { alias, fix, gives, javascriptApi, millis, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { defaultNamespaces, fullTimer } from './options.js';

export const pgPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'pg', kind: 'sql', clients: ['pg.Pool', 'pg.Client'], calls: [...under('pg.Pool#', 'query connect'), ...under('pg.Client#', 'query connect')], reportAt: 'client',
      timeout: timeout({
        default: 'none', infinite: ['zero', 'false', 'undefined'], call: [millis('query_timeout', { position: 0 })],
        client: [
          fix(millis('connectionTimeoutMillis', { position: 0 })), millis('query_timeout', { position: 0 }), millis('statement_timeout', { position: 0 }), millis('lock_timeout', { position: 0 }),
          millis('idle_in_transaction_session_timeout', { position: 0 }),
        ],
      }),
      notes: 'Connecting, waiting for a free connection and queries all wait for ever. query_timeout leaves the query running on the server, statement_timeout ends it there.',
      source: 'pg@8.23.1 lib/client.js:116,167-171,558-565,702-731; lib/defaults.js:65-78; pg-pool@3.14.0 index.js:206-225,250-262',
    }),
  ],
  aliases: [...defaultNamespaces('pg').aliases, alias('javascript', 'pg.Pool', ['pg-pool', 'pg-pool.default']), alias('javascript', 'pg.Client', ['pg.PoolClient'])],
  returns: [gives('javascript', 'pg.Client', ['pg.Pool#connect'])],
};

const mysqlSource = 'mysql2@3.24.5 lib/connection_config.js:115-117; lib/pool_config.js:11-30; lib/commands/query.js:31,64,346-372';

export const mysqlPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'mysql2', kind: 'sql', calls: underEach(['mysql2.Connection#', 'mysql2.Pool#'], 'query execute getConnection'), outbound: false,
      timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 0 }))], infinite: ['zero', 'undefined'] }),
      notes: 'A query waits for ever unless its own options say otherwise; so does waiting for one of the 10 pooled connections. Connecting is bounded, so this is no finding.', source: mysqlSource,
    }),
    javascriptApi({
      package: 'mysql2', kind: 'sql', clients: under('mysql2.', 'createConnection createPool Connection Pool'), connects: true,
      timeout: timeout({ ...fullTimer(10, 'connecting ends after 10 s'), client: [fix(millis('connectTimeout', { position: 0 }))] }), reportAt: 'client',
      notes: 'Connecting has 10 s; queries have no timer (see the row of the queries).', source: mysqlSource,
    }),
  ],
  aliases: [alias('javascript', 'mysql2', ['mysql2/promise', 'mysql2/promise.default', 'mysql2.default', 'mysql2/promise.js'])],
  returns: [gives('javascript', 'mysql2.Connection', ['mysql2.createConnection', 'mysql2.Pool#getConnection']), gives('javascript', 'mysql2.Pool', ['mysql2.createPool'])],
};

export const postgresJsPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'postgres', kind: 'sql', clients: ['postgres'], calls: ['postgres()', 'postgres()#unsafe', 'postgres()#begin'], outbound: false, reportAt: 'client',
      timeout: timeout({ default: 'none', client: [fix(seconds('connect_timeout', { position: 1 })), millis(['connection', 'statement_timeout'], { position: 1 })] }),
      ineffective: [{ option: seconds('timeout', { position: 1 }), why: 'it is the old name of `idle_timeout` and bounds no query' }],
      notes: 'Connecting has 30 s; a query has no timer of its own, only statement_timeout (ms, set on the server) ends one. Other options are seconds.', source: 'postgres@3.4.9 src/index.js:444-461',
    }),
  ],
  aliases: [alias('javascript', 'postgres', ['postgres.default']), alias('javascript', 'postgres()', ['postgres.Sql'])],
};

export const sqlitePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'better-sqlite3', kind: 'sql', clients: ['better-sqlite3.Database', 'better-sqlite3'], outbound: false, local: true, blocking: true, reportAt: 'client',
      calls: [...under('better-sqlite3.Database#prepare()#', 'all get run iterate'), ...under('better-sqlite3.Database#', 'exec pragma')],
      timeout: timeout({ ...fullTimer(5, 'waiting for a lock ends after 5 s'), client: [millis('timeout', { position: 1 })] }),
      notes: 'In the process: a slow query blocks the event loop and nothing can stop it. The option is the wait for a lock.', source: 'better-sqlite3@13.2.0 lib/database.js:40,47-48',
    }),
  ],
  aliases: [alias('javascript', 'better-sqlite3.Database', ['better-sqlite3.default'])],
  returns: [gives('javascript', 'better-sqlite3.Database', ['better-sqlite3'])],
};
