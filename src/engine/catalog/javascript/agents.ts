/** Agent runners that call models: OpenAI Agents, Mastra, LlamaIndex.TS. */
import { carrier, fix, gives, javascriptApi, millis, noRetry, retries, seconds, signal, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { clientTokensAt, fullTimer, nodeCeiling, partialTimer } from './options.js';

export const openaiAgentsPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@openai/agents', kind: 'llm', outbound: false, clients: under('@openai/agents.', 'Agent Runner'), calls: under('@openai/agents.', 'run Runner#run'),
      timeout: timeout({
        ...partialTimer(600, 'the openai client gives up after 600 s'), call: [signal('signal', { position: 2 })], globalSetters: ['@openai/agents.setDefaultOpenAIClient'],
      }),
      retry: retries(0, [['modelSettings', 'retry', 'maxRetries']], true), tokenLimit: clientTokensAt(0, ['modelSettings', 'maxTokens']),
      notes: 'Model calls inherit the openai client (10 minutes, 2 retries), which setDefaultOpenAIClient replaces. modelSettings.retry does nothing without a policy. MCP tool calls have 60 s.',
      source: '@openai/agents-core@0.20.0 dist/runner/constants.js:5; dist/run.d.ts:187-188; dist/tool.js:572-616; dist/model.d.ts:217-231,282,319; dist/shims/mcp-server/node.js:285-286',
    }),
    javascriptApi({
      package: '@openai/agents', kind: 'concurrency', outbound: false, calls: ['@openai/agents.tool'], timeout: timeout({ default: 'none', call: [millis('timeoutMs', { position: 0 })], infinite: ['undefined'] }),
      notes: 'A function tool runs without a timer unless timeoutMs is given; its expiry becomes text for the model unless timeoutBehavior says otherwise.', source: '@openai/agents-core@0.20.0 dist/tool.js:572-616',
    }),
  ],
};

const MASTRA = '@mastra/core/agent.Agent';

export const mastraPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@mastra/core', kind: 'llm', clients: [MASTRA], calls: under(`${MASTRA}#`, 'generate stream network generateVNext streamVNext generateLegacy streamLegacy'),
      timeout: timeout({
        ...nodeCeiling, infinite: ['undefined'],
        call: [fix(signal('abortSignal', { position: 1 })), ...['totalMs', 'stepMs', 'firstChunkMs'].map((part) => millis(['modelSettings', 'timeout', part], { position: 1 }))],
        client: [carrier('defaultOptions', { position: 0 })],
      }),
      retry: retries(0, ['maxRetries', ['modelSettings', 'maxRetries']], true),
      tokenLimit: { call: [{ path: ['modelSettings', 'maxOutputTokens'], position: 1, fix: true }], client: [{ path: ['defaultOptions', 'modelSettings', 'maxOutputTokens'], position: 0 }], required: false },
      notes: 'The run of an agent takes as many model calls as it needs; five steps by default.', source: '@mastra/core@1.71.0 dist/agent-BOxKOk3n.js:27824,31222-31225,36176,40810; dist/llm/model/model-settings.d.ts:3-58',
    }),
  ],
  returns: [gives('javascript', MASTRA, ['@mastra/core.Mastra#getAgent', '@mastra/core.Mastra#getAgentById'])],
};

const KIT = '@inngest/agent-kit';
const kitShared = { package: KIT, kind: 'llm', outbound: false, retry: noRetry, timeout: timeout({ ...nodeCeiling }), source: '@inngest/agent-kit@0.13.2 dist/index.d.ts; inngest/agent-kit@fc28437 packages/agent-kit/src/model.ts, agent.ts' } as const;

export const agentKitPart: CatalogPart = {
  apis: [
    javascriptApi({ ...kitShared, calls: [`${KIT}.Agent#run`, `${KIT}.Network#run`], notes: 'Within an Inngest function the platform asks the model; elsewhere fetch does, without a timer.' }),
    javascriptApi({ ...kitShared, clients: under(`${KIT}.`, 'openai grok'), tokenLimit: clientTokensAt(0, ['defaultParameters', 'max_completion_tokens'], ['defaultParameters', 'max_tokens']), notes: 'Models; anthropic cannot be built without max_tokens.' }),
    javascriptApi({ ...kitShared, clients: [`${KIT}.gemini`], tokenLimit: clientTokensAt(0, ['defaultParameters', 'generationConfig', 'maxOutputTokens']), notes: 'A model.' }),
  ],
};

const LLAMA_OPENAI = '@llamaindex/openai.OpenAI';

export const llamaIndexPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@llamaindex/openai', kind: 'embedding', clients: ['@llamaindex/openai.OpenAIEmbedding'], calls: under('@llamaindex/openai.OpenAIEmbedding#', 'getTextEmbedding getTextEmbeddings getTextEmbeddingsBatch'),
      reportAt: 'client', throwsOnStatus: true, retry: retries(10, ['maxRetries']), timeout: timeout({ ...fullTimer(60, 'the SDK gives up after 60 s'), client: [fix(millis('timeout', { position: 0 }))] }),
      notes: 'Values go to the openai client; 11 attempts of 60 s.', source: '@llamaindex/openai@0.4.22 dist/index.js:978-991,1320-1335,1759-1780 (with llamaindex@0.12.1)',
    }),
    javascriptApi({
      package: '@llamaindex/openai', kind: 'llm', clients: [LLAMA_OPENAI, '@llamaindex/openai.openai'], calls: under(`${LLAMA_OPENAI}#`, 'chat complete exec streamExec'), reportAt: 'client', throwsOnStatus: true,
      retry: retries(10, ['maxRetries']), timeout: timeout({ ...fullTimer(60, 'the SDK gives up after 60 s'), client: [fix(millis('timeout', { position: 0 }))] }), tokenLimit: clientTokensAt(0, 'maxTokens'),
      notes: 'Values go to the openai client; 11 attempts of 60 s.', source: '@llamaindex/openai@0.4.22 dist/index.js:978-991,1320-1335,1759-1780 (with llamaindex@0.12.1)',
    }),
    javascriptApi({
      package: '@llamaindex/workflow', kind: 'llm', clients: under('@llamaindex/workflow.', 'agent multiAgent AgentWorkflow'), calls: under('@llamaindex/workflow.AgentWorkflow#', 'run runStream'), outbound: false, retry: noRetry,
      timeout: timeout({ default: 'none' }), ineffective: [{ option: seconds('timeout', { position: 0 }), why: 'the option is declared and never taken over' }],
      notes: 'No step limit was found either.', source: '@llamaindex/workflow@1.1.24 dist/index.js:326,614-636; dist/index.d.ts:131-133,162-164',
    }),
  ],
  aliases: [{ ecosystem: 'javascript', from: ['llamaindex.agent'], to: '@llamaindex/workflow.agent' }, { ecosystem: 'javascript', from: ['llamaindex.multiAgent'], to: '@llamaindex/workflow.multiAgent' }],
  returns: [
    { ecosystem: 'javascript', calls: ['@llamaindex/openai.openai'], type: LLAMA_OPENAI },
    { ecosystem: 'javascript', calls: under('@llamaindex/workflow.', 'agent multiAgent'), type: '@llamaindex/workflow.AgentWorkflow' },
  ],
};
