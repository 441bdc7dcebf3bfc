/** The openai package. */
import { alias, carrier, derives, fix, gives, javascriptApi, millis, retries, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';
import { defaultClass, partialTimer, requestOptions, tokensAt } from './options.js';

const CLIENT = 'openai.OpenAI';

const shared = {
  package: 'openai', clients: [CLIENT, 'openai'], reportAt: 'client', retry: retries(2, ['maxRetries']), throwsOnStatus: true,
  timeout: timeout({
    ...partialTimer(600, 'the SDK gives up after 600 s, on Node already after 300 s without headers'), call: requestOptions(1),
    client: [fix(millis('timeout', { position: 0 })), carrier(['fetchOptions', 'dispatcher'], { position: 0 })],
  }),
  notes: '10 minutes per attempt, to the headers; time-outs are retried, a stalled stream is not covered. 0 aborts at once. v4 has the same values.',
  source: 'openai@7.55.0 client.js:241,620-663,917-930,1091,1199-1206,1507,1824; resources/chat/completions/completions.d.ts:1782-1793; resources/responses/responses.d.ts:906; openai@4.104.0 index.js:136, _shims/node-runtime.js:53; openai/openai-node#2153',
} as const;

const THREE = 'openai.OpenAIApi';

/** Before version 4: generated code on axios. */
function three(calls: string, more: Partial<ApiRow> = {}): ApiRow {
  return javascriptApi({
    package: 'openai', kind: 'llm', clients: [THREE], calls: under(`${THREE}#`, calls), reportAt: 'client', throwsOnStatus: true,
    timeout: timeout({ default: 'none', infinite: ['zero'], call: [millis('timeout', { position: 1 })], client: [millis(['baseOptions', 'timeout'], { position: 0 })] }),
    notes: 'axios below, without a timer; baseOptions of the Configuration or the second argument of a call set one.', source: 'openai@3.3.0 dist/api.js:73-77; dist/base.js:35', ...more,
  });
}

function row(draft: Pick<ApiRow, 'kind' | 'calls'> & Partial<ApiRow>): ApiRow {
  return javascriptApi({ ...shared, ...draft });
}

export const openaiPart: CatalogPart = {
  apis: [
    three('createChatCompletion createCompletion createEdit', { tokenLimit: tokensAt(0, 'max_tokens') }),
    three('createTranscription createTranslation createImage createImageEdit createModeration'),
    three('createEmbedding', { kind: 'embedding' }),
    row({ kind: 'embedding', calls: [`${CLIENT}#embeddings.create`] }),
    row({
      kind: 'llm',
      calls: under(`${CLIENT}#`, `moderations.create images.generate images.edit images.createVariation audio.transcriptions.create audio.translations.create audio.speech.create
        beta.threads.runs.create beta.threads.runs.createAndPoll beta.threads.runs.stream beta.threads.runs.submitToolOutputs beta.threads.runs.submitToolOutputsAndPoll beta.threads.createAndRun
        beta.threads.createAndRunPoll`),
      notes: `${shared.notes} Calls without an output-token limit of their own.`,
    }),
    row({
      kind: 'cloud',
      calls: under(`${CLIENT}#`, `files.create files.list files.retrieve files.content files.delete files.del files.waitForProcessing vectorStores.create vectorStores.list vectorStores.retrieve
        vectorStores.search vectorStores.files.create vectorStores.files.createAndPoll vectorStores.files.list vectorStores.files.upload vectorStores.files.uploadAndPoll vectorStores.fileBatches.uploadAndPoll
        beta.vectorStores.create beta.vectorStores.files.create beta.threads.create beta.threads.messages.create beta.threads.messages.list beta.assistants.create beta.assistants.retrieve
        models.list models.retrieve batches.create batches.retrieve fineTuning.jobs.create conversations.create`),
    }),
    row({ kind: 'llm', calls: under(`${CLIENT}#`, 'responses.create responses.parse responses.stream'), tokenLimit: tokensAt(0, 'max_output_tokens') }),
    row({ kind: 'llm', calls: [`${CLIENT}#completions.create`], tokenLimit: tokensAt(0, 'max_tokens') }),
    row({
      kind: 'llm', tokenLimit: tokensAt(0, 'max_completion_tokens', 'max_tokens'),
      calls: [
        ...under(`${CLIENT}#chat.completions.`, 'create parse stream runTools'),
        ...under(`${CLIENT}#beta.chat.completions.`, 'parse stream runTools runFunctions'),
      ],
    }),
  ],
  aliases: [
    ...defaultClass('openai', CLIENT).aliases,
    alias('javascript', CLIENT, [
      'openai.AzureOpenAI', ...['index.mjs', 'index.js', 'index', 'client', 'client.mjs', 'azure'].flatMap((file) => under(`openai/${file}.`, 'default OpenAI AzureOpenAI')),
    ]),
  ],
  returns: [
    ...defaultClass('openai', CLIENT).returns,
    derives('javascript', CLIENT, [`${CLIENT}#withOptions`]),
    // Tracing wrappers hand the client through.
    gives('javascript', CLIENT, ['langfuse.observeOpenAI', '@langfuse/openai.observeOpenAI', 'langsmith/wrappers.wrapOpenAI', 'langsmith/wrappers/openai.wrapOpenAI', 'braintrust.wrapOpenAI']),
  ],
};
