/** Vercel AI SDK: the `ai` package and its provider factories. */
import { alias, carrier, fix, javascriptApi, millis, noRetry, retries, signal, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart, OptionSpec, VersionRange } from '../schema.js';
import { clientTokensAt, nodeCeiling, tokensAt } from './options.js';

const V6 = '>=6.0.0';
const V5 = '>=5.0.0 <6.0.0';
const V4 = '<5.0.0';

const shared = { package: 'ai', retry: retries(2, ['maxRetries']), throwsOnStatus: true } as const;

const abort = signal('abortSignal', { position: 0 });

const budget: OptionSpec[] = [
  fix(millis('timeout', { position: 0 })), ...['totalMs', 'stepMs', 'chunkMs', 'firstChunkMs', 'toolMs'].map((part) => millis(['timeout', part], { position: 0 })),
  carrier(['timeout', 'tools'], { position: 0 }), abort,
];

const textSource = 'ai@7.0.173 src/prompt/request-options.ts:3-24,96-127; src/generate-text/generate-text.ts:294; src/generate-text/stream-text.ts:482; src/util/prepare-retries.ts:15; src/util/retry-with-exponential-backoff.ts:65-70; src/prompt/language-model-call-options.ts:12; ai@6.0.326 src/prompt/call-settings.ts:8-10, dist/index.js:2872,4638,7499';
const olderSource = 'ai@4.3.19 dist/index.js:355,4239,5258, dist/index.d.ts:468; ai@5.0.277 dist/index.js:1873,2371,4983, dist/index.d.ts:50';
const objectSource = 'ai@7.0.173 src/generate-object/generate-object.ts:132, src/generate-object/stream-object.ts:202; ai@6.0.326 src/generate-object/generate-object.ts:122,244, src/prompt/prepare-call-settings.ts';

function text(versions: VersionRange, call: readonly OptionSpec[], limit: string, source: string, notes: string): ApiRow {
  return javascriptApi({ ...shared, versions, kind: 'llm', calls: under('ai.', 'generateText streamText'), timeout: timeout({ ...nodeCeiling, call, infinite: ['undefined'] }), tokenLimit: tokensAt(0, limit), source, notes });
}

function objects(versions: VersionRange, limit: string): ApiRow {
  return javascriptApi({
    ...shared, versions, kind: 'llm', calls: under('ai.', 'generateObject streamObject'), timeout: timeout({ ...nodeCeiling, call: [fix(abort)], infinite: ['undefined'] }), tokenLimit: tokensAt(0, limit),
    ineffective: [{ option: millis('timeout', { position: 0 }), why: 'the option is accepted and never read; a signal ends the call' }],
    notes: 'No timeout: v7 leaves it out of the types, v6 takes it in the types and never reads it.', source: objectSource,
  });
}

const AGENT = 'ai.ToolLoopAgent';

export const aiPart: CatalogPart = {
  apis: [
    text(V4, [fix(abort)], 'maxTokens', olderSource, 'v4 has no timeout option.'),
    text(V5, [fix(abort)], 'maxOutputTokens', olderSource, 'v5 has no timeout option.'),
    text(V6, budget, 'maxOutputTokens', textSource, 'The timeout option exists from v6 on; totalMs and stepMs include retries and tool runs, firstChunkMs and toolMs are of v7. A stream is not retried once it runs.'),
    objects(V4, 'maxTokens'),
    objects('>=5.0.0', 'maxOutputTokens'),
    javascriptApi({
      ...shared, kind: 'embedding', calls: under('ai.', 'embed embedMany'), timeout: timeout({ ...nodeCeiling, call: [fix(abort)], infinite: ['undefined'] }),
      notes: 'No timeout option in v6 or v7.', source: 'ai@7.0.173 src/embed/embed.ts:86-91, src/embed/embed-many.ts:102-107; ai@6.0.326 src/embed/embed.ts',
    }),
    javascriptApi({
      ...shared, kind: 'llm', calls: under('ai.', 'generateImage experimental_generateImage transcribe experimental_transcribe'), timeout: timeout({ ...nodeCeiling, call: [fix(abort)], infinite: ['undefined'] }),
      notes: 'Takes an abortSignal and no timeout; has no output-token limit.', source: 'ai@7.0.173 src/generate-image/generate-image.ts:82-97,163; src/transcribe/transcribe.ts:45-59,111',
    }),
    javascriptApi({
      ...shared, kind: 'llm', clients: [AGENT], calls: under(`${AGENT}#`, 'generate stream'), timeout: timeout({ ...nodeCeiling, call: budget, infinite: ['undefined'] }),
      tokenLimit: clientTokensAt(0, 'maxOutputTokens'), notes: 'The engine of generateText with a step limit of 20 instead of 1.', source: 'ai@7.0.173 src/agent/tool-loop-agent.ts:150; ai@6.0.326 dist/index.js:9502',
    }),
  ],
  aliases: [alias('javascript', AGENT, ['ai.Experimental_Agent'])],
};

/** Packages of providers with their factory and ready-made provider. */
const PROVIDERS: readonly (readonly [string, string])[] = [
  ['openai', 'createOpenAI openai'], ['anthropic', 'createAnthropic anthropic'], ['google', 'createGoogleGenerativeAI google'], ['google-vertex', 'createVertex vertex'], ['azure', 'createAzure azure'],
  ['amazon-bedrock', 'createAmazonBedrock bedrock'], ['mistral', 'createMistral mistral'], ['groq', 'createGroq groq'], ['cohere', 'createCohere cohere'], ['xai', 'createXai xai'],
  ['deepseek', 'createDeepSeek deepseek'], ['togetherai', 'createTogetherAI togetherai'], ['perplexity', 'createPerplexity perplexity'], ['openai-compatible', 'createOpenAICompatible'],
];

export const aiProvidersPart: CatalogPart = {
  apis: PROVIDERS.map(([name, symbols]) => javascriptApi({
    package: `@ai-sdk/${name}`, kind: 'llm', clients: under(`@ai-sdk/${name}.`, symbols), outbound: false, retry: noRetry,
    timeout: timeout({ ...nodeCeiling, client: [carrier('fetch', { position: 0 })] }), verified: name === 'openai' || name === 'anthropic',
    notes: 'Factories of models: no timeout and no retries here, both are set at the call of the ai package.',
    source: '@ai-sdk/openai@4.0.118 src/openai-provider.ts:173-219; @ai-sdk/anthropic@3.0.138 dist/index.d.ts',
  })),
};
