/** Whether anything in a file can tell what its model calls cost. */
import type { Call, Node } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { isInside } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { ArgValue } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { mainBlock } from '../mainBlock.js';
import { givesWords } from './words.js';

const USAGE_WORDS = /^(usage|usage_metadata|usageMetadata|token_usage|tokenUsage|total_tokens|totalTokens|totalUsage|prompt_tokens|promptTokens|completion_tokens|completionTokens|input_tokens|inputTokens|output_tokens|outputTokens|response_cost|completion_cost|total_cost|cost_usd|eval_count|get_openai_callback|success_callback|callbacks|experimental_telemetry|telemetry|stream_options|totalTokenCount|total_token_count)$/u;
/** Libraries that record calls with their tokens, and modules of the project that sound as if they did. */
const RECORDING_MODULES = /langfuse|langsmith|opentelemetry|helicone|traceloop|openllmetry|openinference|logfire|ddtrace|dd-trace|agentops|arize|phoenix|weave|mlflow|braintrust|opik|posthog|sentry|newrelic|portkey|lunary|wandb|prometheus|applicationinsights|azure-monitor|azure\.monitor|telemetry|tracing|tracer|instrument|observab|metering|billing|usage|cost|token_?(count|track|budget)/iu;

/** True when the file reads token usage or cost, or imports something that records it. */
export function isMetered(context: RuleContext): boolean {
  const { module } = context;
  if (module.index.imports.some((i) => RECORDING_MODULES.test(i.module) || i.names.some((n) => RECORDING_MODULES.test(n.imported)))) return true;
  return walk(module.body, (n: Node) => {
    switch (n.kind) {
      case 'member': return USAGE_WORDS.test(n.property);
      case 'name': return USAGE_WORDS.test(n.name) || /langfuse|langsmith|traceable|helicone/iu.test(n.name);
      case 'string': return USAGE_WORDS.test(n.value) || /helicone|langfuse|oai\.hconeai/iu.test(n.value);
      case 'call': return n.args.some((a) => a.name !== undefined && USAGE_WORDS.test(a.name));
      case 'object': return n.entries.some((e) => e.key !== undefined && USAGE_WORDS.test(e.key));
      case 'objectPattern': return n.entries.some((e) => e.key !== undefined && USAGE_WORDS.test(e.key));
      default: return undefined;
    }
  });
}

/** Servers that run models on machines of one's own: electricity, but no bill per call. */
const OWN_SERVER = /\b(localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal)\b/u;
const OWN_MODELS = /ollama|llama_?cpp|lm_?studio|vllm/iu;

/** Calls of this file that somebody bills: not those of one's own server, nor the self-test at the end of a module. */
export function paidCalls(context: RuleContext): readonly Call[] {
  const selfTest = mainBlock(context);
  return context.module.index.calls.filter((call) => {
    const value = context.resolver.library(invoked(call));
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
  return address !== undefined && OWN_SERVER.test(context.module.text);
}
