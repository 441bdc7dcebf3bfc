/** @anthropic-ai/sdk with its Bedrock and Vertex twins, and the Claude Agent SDK. */
import { alias, carrier, derives, fix, javascriptApi, millis, retries, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { defaultClass, partialTimer, requestOptions, requiredTokensAt } from './options.js';

const CLIENT = '@anthropic-ai/sdk.Anthropic';

const shared = {
  package: '@anthropic-ai/sdk', kind: 'llm', clients: [CLIENT, '@anthropic-ai/sdk'], reportAt: 'client', retry: retries(2, ['maxRetries']), throwsOnStatus: true,
  timeout: timeout({
    ...partialTimer(600, 'the SDK gives up after 600 s, on Node already after 300 s without headers'), call: requestOptions(1),
    client: [fix(millis('timeout', { position: 0 })), carrier(['fetchOptions', 'dispatcher'], { position: 0 })],
  }),
  notes: '10 minutes per attempt, to the headers; time-outs are retried. 0 aborts at once. A plain call whose max_tokens implies more than 10 minutes throws before it is sent.',
  source: '@anthropic-ai/sdk@1.11.0 client.js:157,170,492-500,793-798,912-930,1049; resources/messages/messages.js:237-248; resources/messages/messages.d.ts:5625; internal/constants.js:8-12',
} as const;

export const anthropicPart: CatalogPart = {
  apis: [
    javascriptApi({ ...shared, calls: under(`${CLIENT}#`, 'messages.countTokens messages.batches.create messages.batches.retrieve messages.batches.results beta.messages.countTokens models.list') }),
    javascriptApi({ ...shared, calls: [`${CLIENT}#completions.create`], tokenLimit: requiredTokensAt(0, 'max_tokens_to_sample') }),
    javascriptApi({
      ...shared, tokenLimit: requiredTokensAt(0, 'max_tokens'),
      calls: under(`${CLIENT}#`, 'messages.create messages.stream messages.parse beta.messages.create beta.messages.stream beta.messages.parse beta.messages.toolRunner'),
    }),
  ],
  aliases: [
    ...defaultClass('@anthropic-ai/sdk', CLIENT).aliases,
    alias('javascript', CLIENT, [
      '@anthropic-ai/bedrock-sdk.default', '@anthropic-ai/bedrock-sdk.AnthropicBedrock', '@anthropic-ai/vertex-sdk.default', '@anthropic-ai/vertex-sdk.AnthropicVertex',
      ...['index.mjs', 'index.js', 'index', 'client'].flatMap((file) => under(`@anthropic-ai/sdk/${file}.`, 'default Anthropic')),
    ]),
  ],
  returns: [...defaultClass('@anthropic-ai/sdk', CLIENT).returns, derives('javascript', CLIENT, [`${CLIENT}#withOptions`])],
};

export const claudeAgentPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '@anthropic-ai/claude-agent-sdk', kind: 'llm', calls: ['@anthropic-ai/claude-agent-sdk.query'], outbound: false,
      timeout: timeout({ default: 'none', call: [carrier(['options', 'abortController'], { position: 0 })] }),
      notes: 'Starts an agent process that runs until it is done; maxTurns and maxBudgetUsd bound it when given. Long runs are its purpose, so the missing timer is no finding.',
      source: '@anthropic-ai/claude-agent-sdk@0.3.329 sdk.d.ts:1665,2062-2067; sdk.mjs (--max-turns argument)',
    }),
  ],
  aliases: [alias('javascript', '@anthropic-ai/claude-agent-sdk.query', ['@anthropic-ai/claude-code.query'])],
};
