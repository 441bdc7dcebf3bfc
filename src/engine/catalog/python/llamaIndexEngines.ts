/** LlamaIndex's indexes, and the engines and retrievers that are made of them: they ask a model, an embedding and a store that were set up elsewhere. */
import { alias, gives, noRetry, pythonApi, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const CORE = 'llama_index.core';
const INDEX = `${CORE}.VectorStoreIndex`;
const ENGINES = { chat: `${CORE}.chat_engine.types.BaseChatEngine`, query: `${CORE}.base.base_query_engine.BaseQueryEngine`, retriever: `${CORE}.base.base_retriever.BaseRetriever` } as const;
const facts = {
  package: 'llama-index-core', outbound: false, throwsOnStatus: true, exceptions: [], retry: noRetry, timeout: timeout({ default: 'none' }),
  notes: 'Facts only: deadlines and retries are those of the model, the embedding and the store behind it.', source: 'run-llama/llama_index@01922fb3 llama-index-core/llama_index/core/indices/base.py (BaseIndex)',
} as const;

export const llamaIndexEnginesPart: CatalogPart = {
  apis: [
    pythonApi({ ...facts, kind: 'llm', calls: under(`${ENGINES.chat}#`, 'chat stream_chat') }),
    pythonApi({ ...facts, kind: 'llm', calls: under(`${ENGINES.query}#`, 'query') }),
    pythonApi({ ...facts, kind: 'vector-db', calls: under(`${ENGINES.retriever}#`, 'retrieve') }),
    pythonApi({ ...facts, kind: 'vector-db', calls: under(`${INDEX}#`, 'insert insert_nodes delete_ref_doc delete_nodes update_ref_doc refresh_ref_docs') }),
  ],
  aliases: [
    ...['chat', 'stream_chat'].map((name) => alias('python', `${ENGINES.chat}#${name}`, [`${ENGINES.chat}#a${name}`], 'async')),
    alias('python', `${ENGINES.query}#query`, [`${ENGINES.query}#aquery`], 'async'), alias('python', `${ENGINES.retriever}#retrieve`, [`${ENGINES.retriever}#aretrieve`], 'async'),
    ...['insert', 'insert_nodes', 'delete_ref_doc', 'delete_nodes', 'update_ref_doc', 'refresh_ref_docs'].map((name) => alias('python', `${INDEX}#${name}`, [`${INDEX}#a${name}`], 'async')),
    alias('python', INDEX, [`${CORE}.indices.VectorStoreIndex`, `${CORE}.indices.vector_store.VectorStoreIndex`, `${CORE}.indices.vector_store.base.VectorStoreIndex`, 'llama_index.VectorStoreIndex']),
    alias('python', ENGINES.query, [`${CORE}.query_engine.BaseQueryEngine`, `${CORE}.query_engine.RetrieverQueryEngine`]),
    alias('python', ENGINES.chat, [`${CORE}.chat_engine.BaseChatEngine`, ...under(`${CORE}.chat_engine.`, 'CondensePlusContextChatEngine ContextChatEngine CondenseQuestionChatEngine SimpleChatEngine')]),
  ],
  returns: [
    gives('python', INDEX, [INDEX, `${INDEX}.from_documents`, `${INDEX}.from_vector_store`]),
    gives('python', ENGINES.chat, [`${INDEX}#as_chat_engine`, `${ENGINES.chat}.from_defaults`]), gives('python', ENGINES.query, [`${INDEX}#as_query_engine`, ENGINES.query, `${ENGINES.query}.from_args`]),
    gives('python', ENGINES.retriever, [`${INDEX}#as_retriever`]),
  ],
};
