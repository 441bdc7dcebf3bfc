/** Models that a module asks for by name. Those that answer with no words are left out: their calls cost next to nothing. */
import type { Expr } from '../facts/nodes.js';
import type { RuleContext } from '../rules/rule.js';
import { modelArguments } from '../rules/support/models/aliases.js';
import type { Observation } from './observation.js';

const NO_WORDS = /embed|rerank|moderat|transcri|whisper|\btts\b|dall-?e|image|speech|^(?:[\w-]+\/)?(?:bge|voyage|e5|all-minilm)-/iu;
/** Python reads settings with a default as their second argument. */
const SETTINGS = new Set(['os.getenv', 'os.environ.get']);
const OR_ELSE = new Set(['??', '||', 'or']);

/** Providers that SDKs of several write before the name: `openai:gpt-4.1` and `openai/gpt-4.1` cost what `gpt-4.1` does. */
const PROVIDER = /^(?:openai|anthropic|google|google-gla|google-vertex|google_genai|google_vertexai|gemini|mistral|mistralai|cohere|xai|deepseek)[:/](?=[\w.-]+$)/u;

export function observeModels(context: RuleContext): Observation[] {
  return context.module.index.calls.flatMap((call) => modelArguments(call, context)).flatMap((expr): Observation[] => {
    const name = nameOf(expr, context)?.replace(PROVIDER, '');
    return name === undefined || name === '' || NO_WORDS.test(name) ? [] : [{ kind: 'model', at: { start: expr.start, end: expr.end }, name }];
  });
}

/** The name written out, or the default of a setting that may name another. */
function nameOf(expr: Expr, context: RuleContext): string | undefined {
  return textOf(expr, context) ?? defaultOf(expr, context) ?? (expr.kind === 'name' ? ofDefinition(expr, context) : undefined);
}

function ofDefinition(name: Expr, context: RuleContext): string | undefined {
  const definitions = context.resolver.definitions(name);
  const [only] = definitions;
  return definitions.length === 1 && only?.value ? defaultOf(only.value, context) : undefined;
}

function defaultOf(expr: Expr, context: RuleContext): string | undefined {
  if (expr.kind === 'binary' && OR_ELSE.has(expr.op)) return textOf(expr.right, context);
  if (expr.kind !== 'call' || !SETTINGS.has(context.resolver.library(expr.callee)?.symbol ?? '')) return undefined;
  const second = expr.args[1]?.value;
  return second && textOf(second, context);
}

function textOf(expr: Expr, context: RuleContext): string | undefined {
  const value = context.resolver.argValue(expr);
  return value.kind === 'string' ? value.value : undefined;
}
