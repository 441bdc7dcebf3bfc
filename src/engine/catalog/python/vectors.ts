import { alias, derives, fix, gives, noRetry, pythonApi, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const QDRANT = 'query_points search query recommend upsert upload_points upload_collection scroll retrieve delete count create_collection recreate_collection get_collection get_collections delete_collection';
const CHROMA = 'add upsert query get update delete count peek';
const PINECONE = 'query upsert search fetch update delete describe_index_stats search_records upsert_records upsert_from_dataframe list list_paginated';

export const qdrantPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'qdrant-client', kind: 'vector-db', clients: ['qdrant_client.QdrantClient'], calls: under('qdrant_client.QdrantClient#', QDRANT), reportAt: 'client', throwsOnStatus: true,
      exceptions: ['qdrant_client.http.exceptions.ApiException'], timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout'))], default: 5 }),
      retry: noRetry, notes: 'REST leaves httpx at 5 s, gRPC uses 5 s of its own. Rounded up to whole seconds. upload_* try three times.',
      source: 'qdrant/qdrant-client@326adefc (1.18.0) qdrant_client/qdrant_remote.py:46,123,216-220, qdrant_client/http/api_client.py:71,92, qdrant_client/qdrant_client.py:63-65,1873',
    }),
  ],
  aliases: [
    alias('python', 'qdrant_client.QdrantClient', ['qdrant_client.AsyncQdrantClient', 'qdrant_client.async_qdrant_client.AsyncQdrantClient'], 'async'),
    alias('python', 'qdrant_client.QdrantClient', ['qdrant_client.qdrant_client.QdrantClient']),
  ],
};

const chroma = {
  package: 'chromadb', kind: 'vector-db', throwsOnStatus: true, exceptions: ['chromadb.errors.ChromaError', 'httpx.HTTPError'], timeout: timeout({ default: 'none' }), retry: noRetry,
  source: 'chroma-core/chroma@93652ec0 (1.5.9) chromadb/api/fastapi.py:91,97, chromadb/api/async_fastapi.py:141-142, chromadb/__init__.py:262,316,375',
} as const;

const COLLECTIONS = 'get_collection get_or_create_collection create_collection';

export const chromaPart: CatalogPart = {
  apis: [
    pythonApi({
      ...chroma, clients: ['chromadb.HttpClient', 'chromadb.CloudClient'], calls: underEach(['chromadb.HttpClient#', 'chromadb.CloudClient#'], 'get_collection get_or_create_collection create_collection delete_collection list_collections heartbeat'),
      reportAt: 'client', notes: 'The httpx client is built with timeout=None and nothing exposes it: put a deadline around the calls of the async client.',
    }),
    pythonApi({ ...chroma, calls: under('chromadb.Collection#', CHROMA), outbound: false, notes: 'Facts only: the client is what is reported.' }),
    pythonApi({ ...chroma, calls: under('chromadb.LocalCollection#', CHROMA), outbound: false, blocking: false, notes: 'A collection of a client that keeps its data in the process or on its disk.' }),
  ],
  aliases: [alias('python', 'chromadb.HttpClient', ['chromadb.AsyncHttpClient'], 'async'), alias('python', 'chromadb.Collection', ['chromadb.api.models.Collection.Collection'])],
  returns: [
    gives('python', 'chromadb.Collection', underEach(['chromadb.HttpClient#', 'chromadb.CloudClient#'], COLLECTIONS)),
    gives('python', 'chromadb.LocalCollection', underEach(['chromadb.Client#', 'chromadb.PersistentClient#', 'chromadb.EphemeralClient#'], COLLECTIONS)),
  ],
};

const pineconeErrors = ['pinecone.exceptions.PineconeException'];

export const pineconePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'pinecone', versions: '<9.0.0', kind: 'vector-db', clients: ['pinecone.Pinecone'], calls: under('pinecone.Index#', PINECONE), throwsOnStatus: true, exceptions: pineconeErrors,
      timeout: timeout({ call: [seconds('_request_timeout')], default: 'none' }), retry: retries(5, []),
      notes: 'No timeout unless the semi-private _request_timeout is passed; urllib3 retries 5 times with 0.25 s and more between.',
      source: 'pinecone-io/pinecone-python-client@7f96c600 (v7.3.0) pinecone/openapi_support/rest_urllib3.py:53-61,105,163',
    }),
    pythonApi({
      package: 'pinecone', versions: '>=9.0.0', kind: 'vector-db', clients: ['pinecone.Pinecone'], calls: under('pinecone.Index#', PINECONE), reportAt: 'client', throwsOnStatus: true, exceptions: pineconeErrors,
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout'))], default: 30 }), retry: { default: 2, backoff: true, options: [{ path: ['retry_config', 'max_retries'], countsAttempts: true }] },
      notes: '30 s and 3 attempts on 408, 429 and 5xx for every method. create_index waits up to 300 s.',
      source: 'pinecone-io/pinecone-python-client@523f5a8d (9.0.1) pinecone/_client.py:68-73,112,527, pinecone/_internal/config.py:86-91,111, pinecone/_internal/http_client.py:134-151, pinecone/index/__init__.py:568',
    }),
    pythonApi({
      package: 'pinecone', kind: 'vector-db', clients: ['pinecone.grpc.PineconeGRPC'], calls: under('pinecone.grpc.GRPCIndex#', PINECONE), reportAt: 'client', throwsOnStatus: true, exceptions: pineconeErrors,
      timeout: timeout({ call: [fix(seconds('timeout'))], client: [fix(seconds('timeout')), seconds('connect_timeout')], default: 20 }), retry: noRetry, notes: '1 s to connect.',
      source: 'pinecone-io/pinecone-python-client@523f5a8d pinecone/grpc/__init__.py:163-187',
    }),
  ],
  aliases: [
    alias('python', 'pinecone.Pinecone', ['pinecone.AsyncPinecone', 'pinecone.PineconeAsyncio'], 'async'),
    alias('python', 'pinecone.Index', ['pinecone.AsyncIndex', 'pinecone.IndexAsyncio'], 'async'),
    alias('python', 'pinecone.Index', ['pinecone.data.Index', 'pinecone.db_data.Index']),
  ],
  returns: [gives('python', 'pinecone.Index', ['pinecone.Pinecone#Index', 'pinecone.Pinecone#index', 'pinecone.Pinecone#IndexAsyncio']), gives('python', 'pinecone.grpc.GRPCIndex', ['pinecone.grpc.PineconeGRPC#Index'])],
};

const CONNECT = 'connect_to_local connect_to_weaviate_cloud connect_to_wcs connect_to_custom connect_to_embedded';
const ASYNC_CONNECT = 'use_async_with_local use_async_with_weaviate_cloud use_async_with_custom';

export const weaviatePart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'weaviate-client', kind: 'vector-db', clients: ['weaviate.WeaviateClient', ...under('weaviate.', `${CONNECT} ${ASYNC_CONNECT}`)], reportAt: 'client', throwsOnStatus: true,
      calls: under('weaviate.WeaviateClient#', 'connect is_ready is_live graphql_raw_query collections.create collections.delete collections.exists collections.list_all'),
      exceptions: ['weaviate.exceptions.WeaviateBaseError'],
      timeout: timeout({ client: [seconds(['additional_config', 'timeout'], { wrapper: 'weaviate.classes.init.AdditionalConfig' })], default: 30 }), retry: retries(5, []),
      notes: 'Queries 30 s, inserts 90 s, start-up 2 s, batch streams without limit. gRPC calls are tried again 5 times when unavailable, with 1 to 32 s between; REST is not.',
      source: 'weaviate/weaviate-python-client@15e4aeb2 weaviate/config.py:66-71,112-133, weaviate/connect/v4.py:636-648,974-999,1027, weaviate/retry.py:17-61',
    }),
  ],
  aliases: [alias('python', 'weaviate.WeaviateClient', ['weaviate.WeaviateAsyncClient', 'weaviate.client.WeaviateAsyncClient'], 'async'), alias('python', 'weaviate.WeaviateClient', ['weaviate.client.WeaviateClient'])],
  returns: [gives('python', 'weaviate.WeaviateClient', under('weaviate.', CONNECT)), gives('python', 'weaviate.WeaviateAsyncClient', under('weaviate.', ASYNC_CONNECT))],
};

const SEARCH = 'search index create update get delete bulk msearch count exists mget scroll delete_by_query update_by_query esql.query indices.create indices.delete indices.exists indices.refresh cluster.health info ping';

export const elasticsearchPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'elasticsearch', kind: 'vector-db', clients: ['elasticsearch.Elasticsearch'], calls: under('elasticsearch.Elasticsearch#', SEARCH), reportAt: 'client', throwsOnStatus: true,
      exceptions: ['elasticsearch.ApiError', 'elasticsearch.TransportError'],
      timeout: timeout({ call: [seconds('request_timeout')], client: [fix(seconds('request_timeout')), seconds('timeout')], default: 10, infinite: ['null'] }),
      retry: retries(3, ['max_retries'], false),
      notes: 'timeout at search and the like is a text for the server ("30s"). Retries lost connections and 429, 502 to 504 without a pause; timeouts only with retry_on_timeout.',
      source: 'elastic/elastic-transport-python@7e84bfd4 elastic_transport/_models.py:241, elastic_transport/_transport.py:93,118-122,416-421,448-456; elastic/elasticsearch-py@38811d7f elasticsearch/_sync/client/__init__.py (Elasticsearch.__init__)',
    }),
  ],
  aliases: [alias('python', 'elasticsearch.Elasticsearch', ['elasticsearch.AsyncElasticsearch'], 'async'), alias('python', 'elasticsearch.Elasticsearch', ['elasticsearch.client.Elasticsearch'])],
  returns: [derives('python', 'elasticsearch.Elasticsearch', ['elasticsearch.Elasticsearch#options'])],
};
