import { alias, gives, noRetry, pythonApi, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const CHAINS = 'langchain.chains.';
const types = under(CHAINS, 'LLMChain ConversationChain RetrievalQA RetrievalQAWithSourcesChain ConversationalRetrievalChain SequentialChain SimpleSequentialChain StuffDocumentsChain MapReduceDocumentsChain LLMMathChain GraphCypherQAChain');
/** Where each class lives, besides `langchain.chains`. */
const homes: readonly (readonly [string, readonly string[]])[] = [
  ['LLMChain', ['langchain.LLMChain', 'langchain.chains.llm.LLMChain']], ['ConversationChain', ['langchain.ConversationChain', 'langchain.chains.conversation.base.ConversationChain']],
  ['RetrievalQA', ['langchain.chains.retrieval_qa.base.RetrievalQA']], ['ConversationalRetrievalChain', ['langchain.chains.conversational_retrieval.base.ConversationalRetrievalChain']],
  ['StuffDocumentsChain', ['langchain.chains.combine_documents.stuff.StuffDocumentsChain']], ['GraphCypherQAChain', ['langchain_neo4j.GraphCypherQAChain', 'langchain_community.chains.graph_qa.cypher.GraphCypherQAChain']],
];
const made = (name: string): string => `${CHAINS}${name}`;

/** The chains of LangChain before pipelines: each passes its question to the model it is built around. */
export const langchainChainsPart: CatalogPart = {
  apis: [pythonApi({
    package: 'langchain', kind: 'llm', clients: types, calls: types.flatMap((type) => under(`${type}#`, 'run predict invoke batch stream apply __call__')), reportAt: 'client', throwsOnStatus: true, outbound: false,
    timeout: timeout({ default: 'none' }), retry: noRetry, notes: 'Facts only: the model inside decides how long it is waited for.',
    source: 'langchain-ai/langchain@8ca2695b libs/langchain/langchain_classic/chains/base.py (Chain.invoke, run, __call__), llm.py (predict)',
  })],
  aliases: [
    ...types.flatMap((type) => [...['run', 'predict', 'invoke', 'batch', 'stream', 'apply'].map((name) => alias('python', `${type}#${name}`, [`${type}#a${name}`], 'async')), alias('python', `${type}#__call__`, [`${type}#acall`], 'async')]),
    ...homes.map(([name, from]) => alias('python', made(name), from)),
    alias('python', 'langchain.chains', ['langchain_classic.chains']),
  ],
  returns: [
    ...types.map((type) => gives('python', type, under(`${type}.`, 'from_llm from_chain_type from_string from_llms'))),
    gives('python', made('StuffDocumentsChain'), [
      'langchain.chains.question_answering.load_qa_chain', 'langchain.chains.load_qa_chain', 'langchain.chains.question_answering.chain.load_qa_chain', 'langchain.chains.summarize.load_summarize_chain',
      'langchain.chains.summarize.chain.load_summarize_chain', 'langchain.chains.combine_documents.create_stuff_documents_chain', 'langchain.chains.combine_documents.stuff.create_stuff_documents_chain',
    ]),
    gives('python', made('RetrievalQA'), ['langchain.chains.create_retrieval_chain', 'langchain.chains.retrieval.create_retrieval_chain']),
  ],
};
