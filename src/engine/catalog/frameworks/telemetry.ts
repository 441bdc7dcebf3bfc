/** Tracing that stores prompts, answers and tool arguments, and what hides them. */
import { under } from '../build.js';
import type { CatalogPart, TelemetryRow } from '../schema.js';

function python(row: Omit<TelemetryRow, 'ecosystem'>): TelemetryRow {
  return { ecosystem: 'python', ...row };
}

function javascript(row: Omit<TelemetryRow, 'ecosystem'>): TelemetryRow {
  return { ecosystem: 'javascript', ...row };
}

const each = (symbols: readonly string[], option?: readonly string[]): TelemetryRow['enabledBy'] => symbols.map((symbol) => (option === undefined ? { symbol } : { symbol, option }));

const LANGSMITH_ENV = ['LANGSMITH_HIDE_INPUTS', 'LANGSMITH_HIDE_OUTPUTS', 'LANGCHAIN_HIDE_INPUTS', 'LANGCHAIN_HIDE_OUTPUTS'];
const OPENINFERENCE_ENV = under('OPENINFERENCE_HIDE_', 'INPUTS OUTPUTS INPUT_MESSAGES OUTPUT_MESSAGES INPUT_TEXT OUTPUT_TEXT PROMPTS');
const AI_CALLS = under('ai.', 'generateText streamText generateObject streamObject embed embedMany');
const openinference = (module: string, instrumentor: string): string => `openinference.instrumentation.${module}.${instrumentor}#instrument`;
const contrib = (module: string, instrumentor: string): string => `opentelemetry.instrumentation.${module}.${instrumentor}#instrument`;

export const pythonTelemetryPart: CatalogPart = {
  telemetry: [
    python({
      package: 'openai-agents', enabledBy: each(under('agents.Runner.', 'run run_sync run_streamed')), contentByDefault: true,
      hiddenBy: [
        { option: ['run_config', 'trace_include_sensitive_data'], value: 'false', fix: true }, { option: ['run_config', 'tracing_disabled'], value: 'true' }, { symbol: 'agents.RunConfig', option: ['trace_include_sensitive_data'], value: 'false' },
        { symbol: 'agents.RunConfig', option: ['tracing_disabled'], value: 'true' }, { symbol: 'agents.set_tracing_disabled', option: ['disabled'], value: 'true' },
      ],
      hiddenByEnv: ['OPENAI_AGENTS_TRACE_INCLUDE_SENSITIVE_DATA', 'OPENAI_AGENTS_DISABLE_TRACING'], source: 'openai/openai-agents-python@7f7a44f8d run_config.py:52-55, 376; tracing/provider.py:348; _debug.py:13-17',
    }),
    python({
      package: 'langsmith', enabledBy: each(['langsmith.traceable', 'langsmith.wrappers.wrap_openai', 'langsmith.wrappers.wrap_anthropic']), contentByDefault: true,
      hiddenBy: [
        { option: ['process_inputs'], value: 'any' }, { option: ['process_outputs'], value: 'any' }, { symbol: 'langsmith.Client', option: ['hide_inputs'], value: 'any' }, { symbol: 'langsmith.Client', option: ['hide_outputs'], value: 'any' },
        { symbol: 'langsmith.Client', option: ['anonymizer'], value: 'any' },
      ],
      hiddenByEnv: LANGSMITH_ENV, source: 'langsmith@0.14.0 utils.py:121-142, client.py:1062, 1480-1495; anonymizer.py:179, 346',
    }),
    python({
      package: 'pydantic-ai', contentByDefault: true, hiddenByEnv: [],
      enabledBy: [{ symbol: 'logfire.instrument_pydantic_ai' }, { symbol: 'pydantic_ai.Agent', option: ['instrument'] }, { symbol: 'pydantic_ai.Agent.instrument_all' }],
      hiddenBy: [
        { symbol: 'logfire.instrument_pydantic_ai', option: ['include_content'], value: 'false', fix: true }, { symbol: 'pydantic_ai.models.instrumented.InstrumentationSettings', option: ['include_content'], value: 'false' },
        { symbol: 'pydantic_ai.InstrumentationSettings', option: ['include_content'], value: 'false' },
      ],
      source: 'pydantic/pydantic-ai@4fda38988 models/instrumented.py:77; agent/__init__.py:448, 1050',
    }),
    python({ package: 'crewai', enabledBy: [{ symbol: 'crewai.Crew', option: ['share_crew'] }, { symbol: 'crewai.Crew', option: ['tracing'] }], contentByDefault: true, hiddenBy: [], hiddenByEnv: ['CREWAI_DISABLE_TELEMETRY', 'CREWAI_DISABLE_TRACKING', 'OTEL_SDK_DISABLED'], source: 'crewAIInc/crewAI@f4731f502 telemetry/telemetry.py:160-167, constants.py:9; events/listeners/tracing/utils.py:108-137; crew.py:295' }),
    python({ package: 'pyautogen', enabledBy: each(['autogen.runtime_logging.start']), contentByDefault: true, hiddenBy: [], hiddenByEnv: [], source: 'microsoft/autogen v0.2.40 runtime_logging.py:34' }),
    python({
      package: 'agent-framework', enabledBy: each(under('agent_framework.observability.', 'setup_observability configure_otel_providers enable_instrumentation')), contentByDefault: false, hiddenBy: [{ option: ['enable_sensitive_data'], value: 'false' }], hiddenByEnv: ['ENABLE_SENSITIVE_DATA', 'ENABLE_INSTRUMENTATION'],
      source: 'microsoft/agent-framework@5eb3eb74 observability.py:738-800',
    }),
    // Runners make spans always; they go nowhere until a provider is set up, which these do.
    python({ package: 'google-adk', enabledBy: [...each(['google.adk.telemetry.setup.maybe_set_otel_providers']), ...each(['google.adk.cli.fast_api.get_fast_api_app'], ['trace_to_cloud']), ...each(['vertexai.agent_engines.AdkApp', 'vertexai.preview.reasoning_engines.AdkApp'], ['enable_tracing'])], contentByDefault: true, hiddenBy: [], hiddenByEnv: ['ADK_CAPTURE_MESSAGE_CONTENT_IN_SPANS'], source: 'google/adk-python@0798a74d telemetry/tracing.py' }),
    python({ package: 'strands-agents', enabledBy: each(under('strands.telemetry.StrandsTelemetry#', 'setup_otlp_exporter setup_console_exporter')), contentByDefault: true, hiddenBy: [], hiddenByEnv: [], source: 'strands-agents/sdk-python@1232230d telemetry/config.py:60-74; tracer.py:319, 415-438' }),
    python({ package: 'haystack-ai', enabledBy: each(['haystack.tracing.enable_tracing']), contentByDefault: false, hiddenBy: [], hiddenByEnv: ['HAYSTACK_CONTENT_TRACING_ENABLED'], source: 'deepset-ai/haystack tracing/tracer.py:118, 165; v2.20.0 tracer.py:184' }),
    python({
      package: 'opentelemetry-instrumentation-openai-v2', contentByDefault: false, hiddenBy: [], hiddenByEnv: ['OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT'],
      enabledBy: each([contrib('openai_v2', 'OpenAIInstrumentor'), contrib('google_genai', 'GoogleGenAiSdkInstrumentor'), contrib('vertexai', 'VertexAIInstrumentor'), contrib('openai_agents', 'OpenAIAgentsInstrumentor')]),
      source: 'open-telemetry/opentelemetry-python-contrib@466ae4c0 instrumentation-genai/openai_v2/utils.py:48, google_genai/flags.py:19',
    }),
    python({
      package: 'traceloop-sdk', contentByDefault: true, hiddenBy: [], hiddenByEnv: ['TRACELOOP_TRACE_CONTENT'],
      enabledBy: each(['traceloop.sdk.Traceloop.init', contrib('openai', 'OpenAIInstrumentor'), contrib('anthropic', 'AnthropicInstrumentor'), contrib('langchain', 'LangchainInstrumentor'), contrib('bedrock', 'BedrockInstrumentor')]),
      source: 'traceloop/openllmetry@93429cfb packages/traceloop-sdk/traceloop/sdk/config/__init__.py:9',
    }),
    python({
      package: 'openinference-instrumentation', contentByDefault: true, hiddenByEnv: OPENINFERENCE_ENV,
      enabledBy: each([
        openinference('openai', 'OpenAIInstrumentor'), openinference('anthropic', 'AnthropicInstrumentor'), openinference('langchain', 'LangChainInstrumentor'), openinference('llama_index', 'LlamaIndexInstrumentor'),
        openinference('smolagents', 'SmolagentsInstrumentor'), openinference('openai_agents', 'OpenAIAgentsInstrumentor'), openinference('crewai', 'CrewAIInstrumentor'), openinference('dspy', 'DSPyInstrumentor'),
        openinference('beeai', 'BeeAIInstrumentor'), openinference('google_genai', 'GoogleGenAIInstrumentor'), openinference('litellm', 'LiteLLMInstrumentor'), openinference('bedrock', 'BedrockInstrumentor'),
      ]),
      hiddenBy: [{ option: ['config', 'hide_inputs'], value: 'true', fix: true }, { symbol: 'openinference.instrumentation.TraceConfig', option: ['hide_inputs'], value: 'true' }], source: 'Arize-ai/openinference@1fe497f1 python/openinference-instrumentation/config.py:75-131',
    }),
    python({
      package: 'arize-phoenix-otel', enabledBy: [{ symbol: 'phoenix.otel.register', option: ['auto_instrument'] }], contentByDefault: true, hiddenBy: [{ symbol: 'openinference.instrumentation.TraceConfig', option: ['hide_inputs'], value: 'true' }], hiddenByEnv: OPENINFERENCE_ENV,
      source: 'Arize-ai/openinference@1fe497f1 python/openinference-instrumentation/config.py:75-131',
    }),
    python({
      package: 'langfuse', enabledBy: each(['langfuse.observe', 'langfuse.decorators.observe']), contentByDefault: true, hiddenByEnv: ['LANGFUSE_OBSERVE_DECORATOR_IO_CAPTURE_ENABLED', 'LANGFUSE_TRACING_ENABLED'],
      hiddenBy: [{ option: ['capture_input'], value: 'false', fix: true }, { option: ['capture_output'], value: 'false' }, { symbol: 'langfuse.Langfuse', option: ['mask'], value: 'any' }], source: 'langfuse/langfuse-python 4.14.3 _client/observe.py:85, 195; client.py:330',
    }),
    python({
      package: 'langfuse', enabledBy: each(['langfuse.langchain.CallbackHandler', 'langfuse.callback.CallbackHandler']), contentByDefault: true, hiddenByEnv: ['LANGFUSE_TRACING_ENABLED'], hiddenBy: [{ option: ['mask'], value: 'any' }, { symbol: 'langfuse.Langfuse', option: ['mask'], value: 'any' }],
      source: 'langfuse/langfuse-python 4.14.3 client.py:330',
    }),
    python({
      // Scrubbing by key pattern is on, but prompt and answer attributes are exempt from it.
      package: 'logfire', enabledBy: each(under('logfire.', 'instrument_openai instrument_anthropic instrument_google_genai instrument_openai_agents instrument_mcp instrument_litellm')), contentByDefault: true, hiddenBy: [], hiddenByEnv: [],
      source: 'pydantic/logfire@e484a6b5 logfire/_internal/scrubbing.py DEFAULT_PATTERNS, SAFE_KEYS; config.py:510',
    }),
    python({
      package: 'sentry-sdk', enabledBy: [{ symbol: 'sentry_sdk.init', option: ['send_default_pii'] }], contentByDefault: true, hiddenByEnv: [], hiddenBy: [
        { symbol: 'sentry_sdk.init', option: ['send_default_pii'], value: 'false', fix: true }, { symbol: 'sentry_sdk.init', option: ['before_send'], value: 'any' },
      ],
      source: 'getsentry/sentry-python@064542dd integrations/langchain.py:235, 434; client.py:356-365; data_collection.py:181, 224-233, 270',
    }),
  ],
};

export const javascriptTelemetryPart: CatalogPart = {
  telemetry: [
    javascript({
      package: '@openai/agents', enabledBy: each(under('@openai/agents.', 'run Runner')), contentByDefault: true,
      hiddenBy: [
        { symbol: '@openai/agents.Runner', option: ['traceIncludeSensitiveData'], value: 'false', fix: true }, { symbol: '@openai/agents.Runner', option: ['tracingDisabled'], value: 'true' }, { symbol: '@openai/agents.setTracingDisabled', option: ['disabled'], value: 'true' },
      ],
      hiddenByEnv: ['OPENAI_AGENTS_DISABLE_TRACING'], source: 'openai/openai-agents-js@6d0c61a5 run.ts:613; config.ts:86-108',
    }),
    javascript({
      package: 'ai', versions: '<7.0.0', enabledBy: each(AI_CALLS, ['experimental_telemetry', 'isEnabled']), contentByDefault: true,
      hiddenBy: [{ option: ['experimental_telemetry', 'recordInputs'], value: 'false', fix: true }, { option: ['experimental_telemetry', 'recordOutputs'], value: 'false', fix: true }], hiddenByEnv: [], source: 'ai@6.0.326 dist/index.d.ts:525-545',
    }),
    javascript({
      package: 'ai', versions: '>=7.0.0', enabledBy: [{ symbol: 'ai.registerTelemetry' }, ...each(AI_CALLS, ['telemetry', 'isEnabled']), ...each(AI_CALLS, ['experimental_telemetry', 'isEnabled'])], contentByDefault: true,
      hiddenBy: [{ option: ['telemetry', 'recordInputs'], value: 'false', fix: true }, { option: ['telemetry', 'recordOutputs'], value: 'false', fix: true }, { option: ['experimental_telemetry', 'recordInputs'], value: 'false', fix: true }, { option: ['experimental_telemetry', 'recordOutputs'], value: 'false', fix: true }], hiddenByEnv: [],
      source: 'vercel/ai@ed857f50 packages/ai/src/telemetry/telemetry-options.ts:24-48',
    }),
    javascript({
      package: 'langsmith', enabledBy: each(['langsmith/traceable.traceable', 'langsmith/wrappers.wrapOpenAI', 'langsmith/experimental/vercel.wrapAISDK']), contentByDefault: true,
      hiddenBy: [
        { option: ['processInputs'], value: 'any' }, { symbol: 'langsmith.Client', option: ['hideInputs'], value: 'any' }, { symbol: 'langsmith.Client', option: ['hideOutputs'], value: 'any' }, { symbol: 'langsmith.Client', option: ['anonymizer'], value: 'any' },
      ],
      hiddenByEnv: LANGSMITH_ENV, source: 'langsmith@0.14.0 utils.py:121-142 (the JavaScript client reads the same names: not verified)',
    }),
    javascript({
      package: 'genkit', enabledBy: each(['@genkit-ai/google-cloud.enableGoogleCloudTelemetry', '@genkit-ai/firebase.enableFirebaseTelemetry']), contentByDefault: true, hiddenBy: [{ option: ['disableLoggingInputAndOutput'], value: 'true', fix: true }], hiddenByEnv: [],
      source: 'firebase/genkit@77656d5e js/core/src/tracing.ts:97; plugins/google-cloud/src/telemetry/defaults.ts:47, types.ts:103',
    }),
    javascript({ package: '@google/adk', enabledBy: each(['@google/adk.Runner']), contentByDefault: true, hiddenBy: [], hiddenByEnv: ['ADK_CAPTURE_MESSAGE_CONTENT_IN_SPANS'], source: '@google/adk@2.0.0 telemetry/tracing.js:260' }),
    javascript({ package: '@traceloop/node-server-sdk', enabledBy: each(['@traceloop/node-server-sdk.initialize']), contentByDefault: true, hiddenBy: [{ option: ['traceContent'], value: 'false', fix: true }], hiddenByEnv: ['TRACELOOP_TRACE_CONTENT'], source: 'traceloop/openllmetry-js (option name not verified); traceloop/openllmetry@93429cfb' }),
    javascript({
      package: '@anthropic-ai/sdk', enabledBy: [{ symbol: '@anthropic-ai/sdk.Anthropic', option: ['openTelemetry'] }], contentByDefault: false, hiddenBy: [{ option: ['openTelemetry', 'contentMode'], value: 'any' }], hiddenByEnv: [],
      source: '@anthropic-ai/sdk@1.11.0 internal/tracing.d.ts:66-81',
    }),
    javascript({
      package: '@sentry/node', versions: '>=11.0.0', enabledBy: each(['@sentry/node.init']), contentByDefault: true, hiddenByEnv: [],
      hiddenBy: [{ option: ['dataCollection', 'genAI', 'inputs'], value: 'false', fix: true }, { option: ['dataCollection', 'genAI', 'outputs'], value: 'false', fix: true }, { option: ['beforeSend'], value: 'any' }, { option: ['beforeSendSpan'], value: 'any' }],
      source: '@sentry/core@11.12.0 build/types/types/datacollection.d.ts; build/cjs/utils/data-collection/resolveDataCollectionOptions.js:10',
    }),
    javascript({
      package: '@sentry/node', versions: '<11.0.0', enabledBy: [{ symbol: '@sentry/node.init', option: ['sendDefaultPii'] }], contentByDefault: true, hiddenBy: [{ option: ['sendDefaultPii'], value: 'false', fix: true }, { option: ['beforeSend'], value: 'any' }], hiddenByEnv: [],
      source: 'vendor documentation, Sentry JavaScript 9 and 10',
    }),
    javascript({
      package: '@mastra/core', enabledBy: [{ symbol: '@mastra/core.Mastra', option: ['observability'] }], contentByDefault: true, hiddenBy: [{ option: ['hideInput'], value: 'true' }, { option: ['hideOutput'], value: 'true' }], hiddenByEnv: [],
      source: '@mastra/core@1.71.0 dist/observability/types/tracing.d.ts:1820-1866; dist/mastra-p_A5pga3.js:1063 (place of the options not verified)',
    }),
    javascript({
      package: '@langfuse/tracing', enabledBy: each(['@langfuse/tracing.observe', '@langfuse/openai.observeOpenAI', 'langfuse.observeOpenAI', '@langfuse/otel.LangfuseSpanProcessor']), contentByDefault: true, hiddenByEnv: ['LANGFUSE_TRACING_ENABLED'],
      hiddenBy: [{ option: ['captureInput'], value: 'false' }, { symbol: '@langfuse/otel.LangfuseSpanProcessor', option: ['mask'], value: 'any' }, { symbol: 'langfuse.Langfuse', option: ['mask'], value: 'any' }], source: 'langfuse, JavaScript tracing packages (names not verified line by line)',
    }),
  ],
};
