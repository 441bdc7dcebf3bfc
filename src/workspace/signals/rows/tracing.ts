/** Tracing: imported and switched on. Imported alone it is idle. */
import type { SourceRow } from './row.js';

interface Library {
  readonly name: string;
  readonly imports: readonly string[];
  /** What switches it on, in code; `undefined`: importing it is enough. */
  readonly on: RegExp | undefined;
  /** The library is there for something else, so importing it says nothing. */
  readonly general?: boolean;
}

const LIBRARIES: readonly Library[] = [
  { name: 'OpenTelemetry', imports: ['opentelemetry', '@opentelemetry'], on: /\b(?:\w*TracerProvider|set_tracer_provider|setGlobalTracerProvider|NodeSDK)\s*\(/u },
  { name: 'OpenTelemetry', imports: ['@vercel/otel'], on: /\bregisterOTel\s*\(/u },
  { name: 'Azure Monitor', imports: ['azure.monitor.opentelemetry', '@azure/monitor-opentelemetry', 'applicationinsights'], on: /\b(?:configure_azure_monitor|useAzureMonitor|setup)\s*\(/u },
  { name: 'LangSmith', imports: ['langsmith'], on: /\b(?:traceable|wrap_openai|wrap_anthropic|wrapOpenAI|wrapAISDK|AISDKExporter|LangChainTracer|tracing_context)\b/u },
  { name: 'LangSmith', imports: ['langchain', 'langchain_core', '@langchain/core'], on: /\b(?:LangChainTracer\s*\(|tracing_v2_enabled\s*\()/u, general: true },
  { name: 'Langfuse', imports: ['langfuse', '@langfuse', 'langfuse-langchain', 'langfuse-vercel', 'langfuse-core'], on: /\b(?:observe|get_client|getClient|CallbackHandler|Langfuse|LangfuseExporter|LangfuseSpanProcessor|observeOpenAI|startActiveObservation|startObservation)\b\s*\(|@observe\b/u },
  { name: 'Langfuse', imports: ['langfuse.openai'], on: undefined },
  { name: 'Logfire', imports: ['logfire', '@pydantic/logfire-node'], on: /\b(?:logfire\.)?(?:configure|instrument_\w+|instrument)\s*\(/u },
  { name: 'Phoenix', imports: ['phoenix.otel', '@arizeai/phoenix-otel', 'arize.otel'], on: /\bregister\s*\(/u },
  { name: 'OpenInference', imports: ['openinference', '@arizeai/openinference-vercel', '@arizeai/openinference-instrumentation-openai', '@arizeai/openinference-instrumentation-langchain'], on: /\.(?:instrument|manuallyInstrument)\s*\(|\bSpanProcessor\s*\(/u },
  { name: 'OpenLLMetry', imports: ['traceloop', '@traceloop/node-server-sdk'], on: /\b(?:Traceloop\.init|initialize)\s*\(/u },
  { name: 'OpenLIT', imports: ['openlit'], on: /\binit\s*\(/u },
  { name: 'Braintrust', imports: ['braintrust'], on: /\b(?:init_logger|initLogger|wrap_openai|wrapOpenAI|wrapAISDK|wrapTraced|traced|BraintrustSpanProcessor)\b/u },
  { name: 'Datadog', imports: ['ddtrace', 'dd-trace'], on: /\b(?:LLMObs\.enable|patch_all|patch|init)\s*\(/u },
  { name: 'AgentOps', imports: ['agentops'], on: /\binit\s*\(/u },
  { name: 'Weave', imports: ['weave'], on: /\bweave\.init\s*\(|\binit\s*\(/u },
  { name: 'MLflow', imports: ['mlflow'], on: /\bautolog\s*\(|\bmlflow\.trace\b/u, general: true },
  { name: 'Opik', imports: ['opik'], on: /\b(?:track|track_openai|configure|OpikTracer)\b/u },
  { name: 'Langtrace', imports: ['langtrace_python_sdk', '@langtrase/typescript-sdk'], on: /\binit\s*\(/u },
  { name: 'LangWatch', imports: ['langwatch'], on: /\b(?:setup|init|trace)\b/u },
  { name: 'Lunary', imports: ['lunary'], on: /\b(?:monitor|config|init|wrapModel|LunaryCallbackHandler)\b/u },
  { name: 'PostHog', imports: ['@posthog/ai', 'posthog.ai'], on: /\b(?:withTracing|OpenAI|Anthropic)\s*\(/u },
  { name: 'Laminar', imports: ['@lmnr-ai/lmnr', 'lmnr'], on: /\bLaminar\.initialize\s*\(|\binitialize\s*\(/u },
  { name: 'Axiom', imports: ['axiom/ai'], on: /\b(?:wrapAISDKModel|initAxiomAI)\s*\(/u },
  { name: 'Helicone', imports: ['@helicone/ai-sdk-provider', '@helicone/helpers'], on: undefined },
  { name: 'Maxim', imports: ['maxim', '@maximai/maxim-js'], on: /\bMaxim\s*\(/u },
  { name: 'Galileo', imports: ['galileo'], on: /\b(?:init|log|GalileoLogger|openai)\b/u },
  { name: 'Mastra observability', imports: ['@mastra/observability'], on: /\bObservability\s*\(/u },
  { name: 'Pydantic AI', imports: ['pydantic_ai'], on: /\binstrument\s*=\s*(?:True|Instrumentation)|\binstrument_all\s*\(/u, general: true },
  { name: 'Strands', imports: ['strands.telemetry'], on: /\bStrandsTelemetry\s*\(/u },
  { name: 'Agno', imports: ['agno.tracing'], on: /\bsetup_tracing\s*\(/u },
  { name: 'Genkit', imports: ['@genkit-ai/google-cloud', '@genkit-ai/firebase', 'genkit/tracing'], on: /\benable(?:Firebase|GoogleCloud)?Telemetry\s*\(/u },
];

export const tracingRows: readonly SourceRow[] = [
  ...LIBRARIES.flatMap(({ name, imports, on, general = false }): SourceRow[] => [
    { id: 'tracingOn', confidence: 'likely', subject: name, imports, ...(on ? { code: on } : {}), text: `${name} is switched on` },
    ...(on && !general ? [{ id: 'tracingIdle', confidence: 'signal', subject: name, imports, text: `${name} is imported and not seen to be switched on` } satisfies SourceRow] : []),
  ]),
  // These two export every run unless they are told not to.
  { id: 'tracingOn', confidence: 'likely', subject: 'OpenAI Agents', imports: ['agents'], names: /^(?:Runner|Agent)$/u, code: /\bRunner\.run\w*\s*\(/u, text: 'OpenAI Agents exports a trace of every run by default' },
  { id: 'tracingOn', confidence: 'likely', subject: 'OpenAI Agents', imports: ['@openai/agents'], code: /\b(?:run|Runner)\s*\(/u, text: 'OpenAI Agents exports a trace of every run by default' },
  { id: 'tracingOff', confidence: 'likely', subject: 'OpenAI Agents', imports: ['agents', '@openai/agents'], code: /\bset_?[tT]racing_?[dD]isabled\s*\(\s*(?:disabled\s*=\s*)?[tT]rue/u, text: 'tracing of OpenAI Agents is switched off' },
  { id: 'tracingOff', confidence: 'likely', subject: 'OpenAI Agents, here', imports: ['agents', '@openai/agents'], code: /\btracing_?[dD]isabled\s*[:=]\s*[tT]rue/u, text: 'tracing of OpenAI Agents is switched off for this run' },
  { id: 'tracingOn', confidence: 'likely', subject: 'CrewAI', imports: ['crewai'], code: /\btracing\s*=\s*True\b/u, text: 'CrewAI tracing is switched on' },
  { id: 'tracingOn', confidence: 'likely', subject: 'Helicone', raw: /https?:\/\/[\w.-]*helicone\.ai/u, words: ['helicone.ai'], text: 'calls go through Helicone' },
  { id: 'tracingSwitch', confidence: 'signal', raw: /\b(?:LANGSMITH_TRACING|LANGCHAIN_TRACING_V2|LANGSMITH_TRACING_V2|DD_LLMOBS_ENABLED|CREWAI_TRACING_ENABLED)\b/u, words: ['LANGSMITH_TRACING', 'LANGCHAIN_TRACING_V2', 'DD_LLMOBS_ENABLED', 'CREWAI_TRACING_ENABLED'], text: '{match} is read or set' },
  { id: 'tracingSwitch', confidence: 'signal', imports: ['ai', '@ai-sdk'], code: /\bexperimental_telemetry\b/u, words: ['experimental_telemetry'], text: 'telemetry of the AI SDK is asked for' },
  { id: 'errorTracking', confidence: 'signal', imports: ['sentry_sdk', '@sentry', 'bugsnag', '@bugsnag', 'rollbar', 'newrelic', 'elasticapm', 'elastic-apm-node'], code: /\b(?:init|start|configure|withSentryConfig|Rollbar|initialize)\s*\(/u, text: '{module} reports errors' },
];
