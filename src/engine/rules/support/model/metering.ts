/** Whether anything in a file can tell what its model calls cost. */
import type { Call } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { isInside } from '../../../facts/module.js';
import { remember } from '../../../text/remember.js';
import type { ArgValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { mainBlock } from '../mainBlock.js';
import { isPaidRawCall } from './rawCosts.js';
import { givesWords } from './words.js';

const USAGE_WORDS = new Set([
  'usage', 'usage_metadata', 'usageMetadata', 'token_usage', 'tokenUsage', 'total_tokens', 'totalTokens', 'totalUsage', 'prompt_tokens', 'promptTokens', 'completion_tokens',
  'completionTokens', 'input_tokens', 'inputTokens', 'output_tokens', 'outputTokens', 'response_cost', 'completion_cost', 'total_cost', 'cost_usd', 'eval_count',
  'get_openai_callback', 'success_callback', 'callbacks', 'experimental_telemetry', 'telemetry', 'stream_options', 'totalTokenCount', 'total_token_count',
]);
/** Libraries that record calls with their tokens, and modules of the project that sound as if they did. */
const RECORDING_MODULES = /langfuse|langsmith|opentelemetry|helicone|traceloop|openllmetry|openinference|logfire|ddtrace|dd-trace|agentops|arize|phoenix|weave|mlflow|braintrust|opik|posthog|sentry|newrelic|portkey|lunary|wandb|prometheus|applicationinsights|azure-monitor|azure\.monitor|telemetry|tracing|tracer|instrument|observab|metering|billing|usage|cost|token_?(count|track|budget)/iu;

const saysUsage = remember((name) => USAGE_WORDS.has(name) || /langfuse|langsmith|traceable|helicone/iu.test(name));
const RECORDING_ADDRESSES = /helicone|langfuse|oai\.hconeai/iu;

/** True when the file reads token usage or cost, or imports something that records it. */
export function isMetered(context: RuleContext): boolean {
  const { module } = context;
  if (module.index.imports.some((i) => RECORDING_MODULES.test(i.module) || i.names.some((n) => RECORDING_MODULES.test(n.imported)))) return true;
  const { names, members, strings, calls, objects, objectPatterns } = module.index;
  const namesRecorder = module.matches.has(RECORDING_ADDRESSES);
  return members.some((m) => USAGE_WORDS.has(m.property))
    || names.some((n) => saysUsage(n.name))
    || strings.some((s) => s.kind === 'string' && (USAGE_WORDS.has(s.value) || (namesRecorder && RECORDING_ADDRESSES.test(s.value))))
    || calls.some((c) => c.args.some((a) => a.name !== undefined && USAGE_WORDS.has(a.name)))
    || objects.some((o) => o.entries.some((e) => e.key !== undefined && USAGE_WORDS.has(e.key)))
    || objectPatterns.some((p) => p.entries.some((e) => e.key !== undefined && USAGE_WORDS.has(e.key)));
}

/** Servers that run models on machines of one's own: electricity, but no bill per call. */
const OWN_SERVER = /\b(localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)\b/u;
const OWN_MODELS = /ollama|llama_?cpp|lm_?studio|vllm/iu;

/** Calls of this file that somebody bills: not those of one's own server, nor the self-test at the end of a module. */
export function paidCalls(context: RuleContext): readonly Call[] {
  const selfTest = mainBlock(context);
  return context.module.index.calls.filter((call) => {
    if (isPaidRawCall(call, context)) return !(selfTest && isInside(call, selfTest));
    // A factory gives one of several models: each of them is billed.
    const [value] = context.resolver.libraries(invoked(call));
    const match = value && context.catalog.api(value.symbol);
    // What a generic `send` sends is told by its command, which is a call of its own.
    return value !== undefined && match?.role === 'call' && match.row.kind === 'llm' && givesWords(value.symbol) && !value.symbol.endsWith('#send')
      && !OWN_MODELS.test(value.symbol) && !value.origins.some((o) => isOwnServer(o.named['base_url'] ?? entry(o.positional[0], 'baseURL'), context)) && !(selfTest && isInside(call, selfTest));
  });
}

function entry(value: ArgValue | undefined, key: string): ArgValue | undefined {
  return value?.kind === 'object' ? value.entries[key] : undefined;
}

/** The address says so, or it is computed in a file that names one of its own. */
function isOwnServer(address: ArgValue | undefined, context: RuleContext): boolean {
  if (address?.kind === 'string') return OWN_SERVER.test(address.value);
  return address !== undefined && context.module.matches.has(OWN_SERVER);
}
