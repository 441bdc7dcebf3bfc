/** Databases that are reached through a client library of their provider: Supabase, Firestore, Neo4j. */
import { alias, carrier, fix, gives, noRetry, pythonApi, retries, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const SUPABASE = 'supabase.create_client';
const QUERY = 'supabase.Query';
const BUILDERS = `select insert upsert update delete eq neq gt gte lt lte is_ in_ like ilike or_ filter match contains contained_by overlaps order limit offset range single maybe_single text_search csv
  not_.is_ not_.eq not_.in_ not_.like not_.ilike`;
const supabaseSource = 'supabase/supabase-py@602765f (2.30.0) src/postgrest/src/postgrest/constants.py:6, src/supabase/src/supabase/lib/client_options.py:45-53,108-120, src/postgrest/src/postgrest/_sync/request_builder.py:63-165';
const supabaseErrors = ['postgrest.exceptions.APIError', 'httpx.HTTPError'];

export const supabasePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'supabase', kind: 'sql', clients: [SUPABASE], reportAt: 'client', throwsOnStatus: true, exceptions: supabaseErrors, retry: noRetry,
      calls: [
        `${QUERY}#execute`, ...under(`${SUPABASE}()#`, 'functions.invoke auth.get_user auth.sign_in_with_password auth.sign_up auth.sign_out auth.refresh_session auth.admin.create_user'),
        ...under(`${SUPABASE}()#storage.from_()#`, 'upload download remove list create_signed_url'),
      ],
      timeout: timeout({
        client: [fix(seconds(['options', 'postgrest_client_timeout'], { wrapper: 'supabase.ClientOptions', position: 2 })), carrier(['options', 'httpx_client']), carrier('options', { position: 2 })], default: 120,
      }),
      notes: 'Queries wait 120 s for each operation of the connection; storage gives up after 20 s and functions after 5 s by themselves.', source: supabaseSource,
    }),
  ],
  aliases: [
    alias('python', SUPABASE, ['supabase.create_async_client', 'supabase.acreate_client', 'supabase._async.client.create_client'], 'async'),
    alias('python', SUPABASE, ['supabase.client.create_client', 'supabase._sync.client.create_client']),
    alias('python', `${SUPABASE}()`, ['supabase.Client', 'supabase.client.Client']), alias('python', `${SUPABASE}()`, ['supabase.AsyncClient', 'supabase.AClient'], 'async'),
  ],
  returns: [gives('python', QUERY, [...under(`${SUPABASE}()#`, 'table from_ rpc schema().table schema().from_'), ...under(`${QUERY}#`, BUILDERS)])],
};

const FIRESTORE = 'google.cloud.firestore.Client';
const firestoreSource = 'googleapis/python-firestore@0051d570 google/cloud/firestore_v1/services/firestore/transports/base.py:120-330';

export const firestorePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'google-cloud-firestore', kind: 'document-db', clients: [FIRESTORE], outbound: false, exceptions: ['google.api_core.exceptions.GoogleAPICallError'], retry: retries(1),
      calls: [
        ...under('google.cloud.firestore.Document#', 'get set update create delete collections'), ...under('google.cloud.firestore.Query#', 'get stream add count().get'),
        ...under('google.cloud.firestore.Batch#', 'commit'), ...under(`${FIRESTORE}#`, 'get_all collections'),
      ],
      timeout: timeout({ call: [fix(seconds('timeout'))], default: 60, total: true }),
      notes: 'Facts only. Reading or writing one document ends after 60 s with its retries, a query after 300 s.', source: firestoreSource,
    }),
  ],
  aliases: [
    alias('python', FIRESTORE, ['google.cloud.firestore.AsyncClient', 'google.cloud.firestore_v1.AsyncClient', 'firebase_admin.firestore_async.client()'], 'async'),
    alias('python', FIRESTORE, ['google.cloud.firestore_v1.Client', 'firebase_admin.firestore.Client']),
  ],
  returns: [
    gives('python', FIRESTORE, ['firebase_admin.firestore.client', 'firebase_admin.firestore_async.client']),
    gives('python', 'google.cloud.firestore.Query', [
      ...under(`${FIRESTORE}#`, 'collection collection_group'), ...under('google.cloud.firestore.Document#', 'collection'), ...under('google.cloud.firestore.Query#', 'where order_by limit start_after start_at end_at select offset'),
    ]),
    gives('python', 'google.cloud.firestore.Document', [...under(`${FIRESTORE}#`, 'document'), ...under('google.cloud.firestore.Query#', 'document')]),
    gives('python', 'google.cloud.firestore.Batch', [`${FIRESTORE}#batch`]),
  ],
};

const NEO4J = 'neo4j.Driver';

export const neo4jPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'neo4j', kind: 'document-db', clients: ['neo4j.GraphDatabase.driver'], outbound: false, exceptions: ['neo4j.exceptions.Neo4jError', 'neo4j.exceptions.DriverError'], retry: noRetry,
      calls: [...under(`${NEO4J}#`, 'execute_query verify_connectivity'), ...under('neo4j.Session#', 'run execute_read execute_write read_transaction write_transaction')],
      timeout: timeout({ default: 'none', endedBy: 'connecting ends after 60 s, queries never' }),
      notes: 'Facts only: how long a query may run is decided by the server, or by neo4j.Query(timeout=…).', source: 'neo4j/neo4j-python-driver@0c5c8b7f src/neo4j/_conf.py:331,369',
    }),
  ],
  aliases: [alias('python', 'neo4j.GraphDatabase', ['neo4j.AsyncGraphDatabase'], 'async'), alias('python', NEO4J, ['neo4j.AsyncDriver'], 'async')],
  returns: [gives('python', NEO4J, ['neo4j.GraphDatabase.driver']), gives('python', 'neo4j.Session', [`${NEO4J}#session`])],
};
