/** Query builders and mappers, whose deadlines are those of the driver below, and Supabase. */
import { alias, carrier, fix, gives, javascriptApi, millis, retries, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { nodeCeiling } from './options.js';

const PRISMA = '@prisma/client.PrismaClient';
const MODEL_METHODS = 'findMany findUnique findUniqueOrThrow findFirst findFirstOrThrow create createMany update updateMany upsert delete deleteMany count aggregate groupBy';

export const prismaPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@prisma/client', kind: 'sql', clients: [PRISMA], calls: [...under(`${PRISMA}#`, '$queryRaw $executeRaw $queryRawUnsafe $executeRawUnsafe $connect'), ...under(`${PRISMA}#*.`, MODEL_METHODS)], outbound: false,
      timeout: timeout({ default: 'none' }), notes: 'Plain queries have no timer in the client; the driver adapter or the database sets limits.', source: '@prisma/client@7.10.0 runtime/client.js:94; runtime/client.d.ts:639-645,2042-2043',
    }),
    javascriptApi({
      package: '@prisma/client', kind: 'sql', clients: [PRISMA], calls: [`${PRISMA}#$transaction`], outbound: false,
      timeout: timeout({
        default: 5, total: true, endedBy: 'the transaction is rolled back after 5 s', call: [millis('timeout', { position: 1 }), millis('maxWait', { position: 1 })],
        client: [millis(['transactionOptions', 'timeout'], { position: 0 }), millis(['transactionOptions', 'maxWait'], { position: 0 })],
      }),
      notes: 'Interactive transactions have 5 s (2 s to start).', source: '@prisma/client@7.10.0 runtime/client.js:94; runtime/client.d.ts:639-645,2042-2043',
    }),
  ],
  aliases: [alias('javascript', PRISMA, ['@prisma/client/edge.PrismaClient', '@prisma/client.default.PrismaClient', '(generated).PrismaClient'])],
};

export const knexPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'knex', kind: 'sql', clients: ['knex.knex', 'knex'], calls: ['knex.knex()', 'knex.knex()#raw', 'knex.knex()#transaction', 'knex.QueryBuilder#timeout'], outbound: false, reportAt: 'client',
      timeout: timeout({
        default: 'none', infinite: ['zero'], client: [millis('acquireConnectionTimeout', { position: 0 }), millis(['pool', 'acquireTimeoutMillis'], { position: 0 })], setters: ['timeout'],
      }),
      notes: 'Waiting for a connection has 60 s, queries none unless the chain says .timeout(ms, { cancel: true }); without cancel the query goes on in the server.',
      source: 'knex@3.3.0 lib/client.js:253-265; lib/query/querybuilder.js:110-119',
    }),
  ],
  aliases: [alias('javascript', 'knex.knex', ['knex.default']), alias('javascript', 'knex.knex()', ['knex()', 'knex.Knex'])],
};

const STORED = 'find findBy findOne findOneBy findOneOrFail findOneByOrFail findAndCount count save insert update upsert delete remove softDelete restore increment decrement query';

export const typeormPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'typeorm', kind: 'sql', calls: [...under('typeorm.Repository#', STORED), ...under('typeorm.EntityManager#', STORED), ...under('typeorm.DataSource#', 'query initialize transaction')], outbound: false,
      timeout: timeout({ default: 'none' }), notes: 'Has no timers of its own but maxQueryExecutionTime, which only logs (with enableQueryTimeout, MySQL also gives up): whatever the driver does applies.', source: 'typeorm@0.3.27 repository/Repository.d.ts; entity-manager/EntityManager.d.ts; data-source/DataSource.d.ts:125,192-220; data-source/BaseDataSourceOptions.d.ts:66-70; driver/mysql/MysqlConnectionOptions.d.ts:92-98',
    }),
  ],
  returns: [gives('javascript', 'typeorm.Repository', ['typeorm.DataSource#getRepository', 'typeorm.EntityManager#getRepository'])],
};

const DRIZZLE = under('drizzle-orm/', 'node-postgres.drizzle mysql2.drizzle postgres-js.drizzle better-sqlite3.drizzle neon-http.drizzle neon-serverless.drizzle vercel-postgres.drizzle libsql.drizzle d1.drizzle');
const DRIZZLE_CALLS = 'select selectDistinct insert update delete execute transaction query.*.findMany query.*.findFirst $count';

export const drizzlePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'drizzle-orm', kind: 'sql', clients: DRIZZLE, calls: DRIZZLE.flatMap((made) => under(`${made}()#`, DRIZZLE_CALLS)), outbound: false,
      timeout: timeout({ default: 'none' }), notes: 'Has no timeouts at all: whatever the driver does applies.', source: 'drizzle-orm@0.45.4 (whole package searched)',
    }),
  ],
};

const SUPABASE = '@supabase/supabase-js.SupabaseClient';
const QUERIES = 'select insert update upsert delete';

export const supabasePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@supabase/supabase-js', kind: 'sql', clients: ['@supabase/supabase-js.createClient', SUPABASE], reportAt: 'client',
      calls: [
        ...under(`${SUPABASE}#from()#`, QUERIES), ...under(`${SUPABASE}#schema()#from()#`, QUERIES), ...under(`${SUPABASE}#`, 'rpc functions.invoke auth.getUser auth.signInWithPassword auth.signUp auth.signOut'),
        ...under(`${SUPABASE}#storage.from()#`, 'upload download remove list createSignedUrl'),
      ],
      timeout: timeout({
        ...nodeCeiling, infinite: ['zero', 'undefined'], setters: ['abortSignal'],
        client: [fix(millis(['db', 'timeout'], { position: 2, versions: '>=2.94.0' })), carrier(['global', 'fetch'], { position: 2 })],
      }),
      retry: retries(3, ['retry']), notes: 'db.timeout covers PostgREST calls only and exists since 2.94; before, .abortSignal(signal) at the query. Only reads are retried.',
      source: '@supabase/supabase-js@2.109.0 src/SupabaseClient.ts:384, src/lib/types.ts:103-113; @supabase/postgrest-js@2.109.0 src/PostgrestClient.ts:108-146, src/types/common/common.ts:8-30, src/PostgrestBuilder.ts:48-64; absent in 2.93.0',
    }),
  ],
  aliases: [alias('javascript', '@supabase/supabase-js.createClient', ['@supabase/ssr.createServerClient', '@supabase/ssr.createBrowserClient'])],
  returns: [gives('javascript', SUPABASE, ['@supabase/supabase-js.createClient'])],
};
