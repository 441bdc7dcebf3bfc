/** Vector databases: Qdrant, Pinecone, Weaviate, Chroma. */
import { carrier, derives, fix, gives, javascriptApi, millis, noRetry, retries, seconds, signal, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { fullTimer, nodeCeiling } from './options.js';

const QDRANT = '@qdrant/js-client-rest.QdrantClient';
const PINECONE = '@pinecone-database/pinecone.Pinecone';
const PINECONE_INDEX = '@pinecone-database/pinecone.Index';
const WEAVIATE = 'weaviate-client.WeaviateClient';
const WEAVIATE_COLLECTION = 'weaviate-client.Collection';
const CHROMA = 'chromadb.ChromaClient';
const CHROMA_COLLECTION = 'chromadb.Collection';

export const qdrantPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@qdrant/js-client-rest', kind: 'vector-db', clients: [QDRANT], reportAt: 'client', retry: noRetry, throwsOnStatus: true,
      calls: under(`${QDRANT}#`, 'search searchBatch query queryBatch queryGroups upsert scroll retrieve recommend delete count createCollection deleteCollection getCollection getCollections collectionExists createPayloadIndex'),
      timeout: timeout({ ...fullTimer(300, 'the client gives up after 300 s'), client: [fix(millis('timeout', { position: 0 }))], call: [seconds('timeout', { position: 1 })], infinite: ['infinity'] }),
      notes: 'Two units: milliseconds at the constructor, seconds (on the server) at the call. 0 aborts at once.', source: '@qdrant/js-client-rest@1.19.0 dist/esm/qdrant-client.js:8,163; dist/esm/api-client.js:22-38; dist/esm/dispatcher.js:4-15',
    }),
  ],
};

const PINECONE_CALLS = 'query upsert fetch update deleteOne deleteMany deleteAll listPaginated describeIndexStats searchRecords upsertRecords';

export const pineconePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@pinecone-database/pinecone', kind: 'vector-db', clients: [PINECONE], reportAt: 'client', retry: retries(3, ['maxRetries']), throwsOnStatus: true,
      calls: [...under(`${PINECONE_INDEX}#`, PINECONE_CALLS), ...under(`${PINECONE}#`, 'createIndex deleteIndex describeIndex listIndexes inference.embed inference.rerank')],
      timeout: timeout({ ...nodeCeiling, client: [carrier('fetchApi', { position: 0 })] }),
      notes: 'No timeout and no signal: only a fetch of one\'s own bounds a call. 5xx answers are retried, network errors and 429 are not.', source: '@pinecone-database/pinecone@9.0.0 dist/utils/fetch.js:20-42,78-83,131-181',
    }),
  ],
  returns: [derives('javascript', PINECONE_INDEX, [...under(`${PINECONE}#`, 'index Index'), `${PINECONE_INDEX}#namespace`])],
};

export const weaviatePart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'weaviate-client', kind: 'vector-db', clients: [...under('weaviate-client.', 'connectToWeaviateCloud connectToLocal connectToCustom'), WEAVIATE], connects: true, reportAt: 'client', throwsOnStatus: true,
      calls: [
        ...under(`${WEAVIATE_COLLECTION}#query.`, 'nearText nearVector bm25 hybrid fetchObjects fetchObjectById'), ...under(`${WEAVIATE_COLLECTION}#data.`, 'insert insertMany update deleteById deleteMany'),
        ...under(`${WEAVIATE_COLLECTION}#generate.`, 'nearText nearVector bm25 hybrid'), ...under(`${WEAVIATE_COLLECTION}#`, 'query data'),
      ],
      timeout: timeout({ ...fullTimer(30, 'a query ends after 30 s, an insert after 90 s'), client: [0, 1].flatMap((position) => ['query', 'insert', 'init'].map((part) => seconds(['timeout', part], { position }))) }),
      retry: retries(5), notes: 'Seconds: query 30, insert 90, init 2; 0 falls back to them. gRPC calls are retried when the server is unavailable.',
      source: 'weaviate-client@3.14.0 dist/node/esm/connection/http.js:126-157,213; dist/node/esm/connection/grpc.js:118-144; dist/node/esm/grpc/retry.js:2-5',
    }),
  ],
  aliases: [{ ecosystem: 'javascript', from: ['weaviate-client.default'], to: 'weaviate-client' }],
  returns: [
    gives('javascript', WEAVIATE, under('weaviate-client.', 'connectToWeaviateCloud connectToLocal connectToCustom')),
    derives('javascript', WEAVIATE_COLLECTION, under(`${WEAVIATE}#collections.`, 'get use create')),
  ],
};

export const chromaPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'chromadb', kind: 'vector-db', clients: [CHROMA, 'chromadb.CloudClient'], reportAt: 'client', retry: noRetry, throwsOnStatus: true,
      calls: [...under(`${CHROMA_COLLECTION}#`, 'query add upsert update get delete count peek'), ...underEach([`${CHROMA}#`, 'chromadb.CloudClient#'], 'getOrCreateCollection getCollection createCollection deleteCollection listCollections heartbeat')],
      timeout: timeout({ ...nodeCeiling, client: [signal(['fetchOptions', 'signal'], { position: 0 })] }),
      notes: 'No timeout; one signal in fetchOptions is shared by every call of the client.', source: 'chromadb@3.5.0 dist/chromadb.mjs:4629-4650,4862,4868; dist/chromadb.d.ts:2012',
    }),
  ],
  returns: [derives('javascript', CHROMA_COLLECTION, underEach([`${CHROMA}#`, 'chromadb.CloudClient#'], 'getOrCreateCollection getCollection createCollection'))],
};
