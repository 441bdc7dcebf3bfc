/** Logs, metrics, escape hatches, guardrails, cost, rate limits, evaluation. */
import { code, raw, used, type SourceRow } from './row.js';

const RUN_IDS = '(?:run|trace|request|correlation|session|thread|conversation|req)_?[iI]d';
const HUMAN = '(?:human|live_?agent|operator|representative|support_?(?:team|staff|agent|rep)|real_?person|manager|specialist)';

export const operationRows: readonly SourceRow[] = [
  ...used('structuredLogger', 'likely', ['structlog', 'pythonjsonlogger', 'aws_lambda_powertools', '@aws-lambda-powertools/logger', 'pino', 'pino-http', 'bunyan', 'tslog', 'google.cloud.logging', '@google-cloud/logging-winston', 'evlog', 'nestjs-pino', 'fastify-pino']),
  { id: 'structuredLogger', confidence: 'likely', imports: ['winston'], code: /\bformat\.json\s*\(|(?<!\.)\bjson\s*\(\s*\)/u, text: 'winston writes JSON' },
  { id: 'structuredLogger', confidence: 'likely', imports: ['loguru'], code: /\bserialize\s*=\s*True\b/u, text: 'loguru writes JSON' },
  code('structuredLogger', 'likely', ['Formatter'], /\bclass\s+\w*(?:Json|JSON|Structured)\w*\s*\(\s*[\w.]*Formatter\s*\)/u, 'a JSON formatter of its own'),
  raw('runIdInLogs', 'likely', ['log', 'bind', 'child', 'contextvars', 'LOG'], new RegExp(`(?:\\b(?:log(?:ger|ging)?|LOG|LOGGER|_logger|_log|request\\.log|req\\.log)\\.(?:debug|info|warn(?:ing)?|error|exception|critical|log|bind|child|success)\\s*\\(|\\bbind_contextvars\\s*\\(|\\bcontextualize\\s*\\()[^\\n]*\\b${RUN_IDS}\\b`, 'u'), 'log lines carry an id'),
  { id: 'latencyMetric', confidence: 'likely', imports: ['prometheus_client', 'prom-client'], code: /\b(?:Histogram|Summary)\s*\(/u, text: 'a latency histogram' },
  code('latencyMetric', 'signal', ['latency', 'duration', 'elapsed', 'Latency', 'Duration'], /\b\w*(?:latency|duration|elapsed)\w*\s*[:=](?!=)[^\n]*(?:perf_counter|time\.time|monotonic|Date\.now|performance\.now|start)/iu, 'a duration is measured'),
  { id: 'humanHandoff', confidence: 'likely', imports: ['langgraph', '@langchain/langgraph'], code: /(?<![.\w])interrupt\s*\(/u, text: 'LangGraph interrupts for a human' },
  { id: 'humanHandoff', confidence: 'likely', imports: ['humanlayer'], text: 'HumanLayer is used' },
  raw('humanHandoff', 'signal', ['human', 'Human', 'operator', 'support', 'live', 'manager', 'specialist', 'representative', 'person'], new RegExp(`\\b\\w*(?:transfer|escalat(?:e|ion)|hand_?(?:off|over)|forward|connect|route)_?(?:(?:conversation|call|chat|user|customer|ticket|issue)_?)?(?:to|with)_?(?:an?_?|the_?)?${HUMAN}\\w*|\\b(?:needs?|requires?|request|ask|call|notify|await|wait_for)_?(?:for_)?human\\w*|\\bhuman_?(?:handoff|hand_off|handover|takeover|escalation|review|feedback|in_the_loop)\\w*`, 'iu'), '{match}'),
  raw('humanHandoff', 'signal', ['scalat'], /\b(?:escalate_(?:ticket|issue|case|conversation|request|query)|create_escalation|escalateTicket|escalateConversation|escalateIssue|needs_escalation|should_escalate|shouldEscalate|requires_escalation)\b/u, '{match}'),
  code('humanApproval', 'likely', ['pproval', 'onfirmation', 'HumanInTheLoop', 'humanInTheLoop', 'human_input', 'interrupt', 'nterrupt', 'use_tool', 'UseTool', 'elicit', 'InputRequired'], /\b(?:needs_approval|needsApproval|requires_approval|requires_confirmation|require_confirmation|requireConfirmation|requireApproval|requireToolApproval|toolApproval|human_input)\s*[:=](?!=)\s*(?!False\b|false\b|bool\b|boolean\b)|\b(?:HumanInTheLoopMiddleware|humanInTheLoopMiddleware|ApprovalRequired|HumanApprovalCallbackHandler|InputRequiredEvent|defineInterrupt)\s*\(|\b(?:interrupt_before|interrupt_after|interruptBefore|interruptAfter|can_use_tool|canUseTool)\s*[:=](?!=)|\bctx\.elicit\s*\(/u, '{match}'),
  raw('humanApproval', 'likely', ['human_input_mode'], /\bhuman_input_mode\s*=\s*["'](?:ALWAYS|TERMINATE)/u, '{match}'),
  code('confidenceCheck', 'signal', ['onfidence'], /\b\w*confidence\w*\s*(?:<=?|>=?)\s*[\w.]+/iu, '{match}'),
  ...used('redaction', 'likely', ['presidio_analyzer', 'presidio_anonymizer', 'scrubadub', 'redact-pii']),
  code('redaction', 'likely', ['PIIMiddleware', 'piiMiddleware', 'anonymizer', 'PIIDetector', 'EventScrubber', 'ScrubbingOptions'], /\b(?:PIIMiddleware|piiMiddleware|create_anonymizer|createAnonymizer|PIIDetector|EventScrubber|ScrubbingOptions)\s*\(/u),
  ...used('guardrail', 'likely', ['guardrails', 'nemoguardrails', 'llm_guard', '@openai/guardrails']),
  code('guardrail', 'likely', ['uardrail', 'moderation', 'PromptInjectionDetector'], /\b(?:input_guardrails?|output_guardrails?|inputGuardrails?|outputGuardrails?|guardrail)\b\s*(?:[:=(])|\bmoderations\.create\s*\(|\bPromptInjectionDetector\s*\(/u, '{match}'),
  ...used('secretStore', 'likely', ['hvac', 'azure.keyvault', 'google.cloud.secretmanager', 'infisical_sdk', '@aws-sdk/client-secrets-manager', '@google-cloud/secret-manager', '@azure/keyvault-secrets', 'node-vault']),
  raw('secretStore', 'likely', ['secretsmanager'], /['"]secretsmanager['"]/u, 'AWS Secrets Manager is used'),
  code('budgetCap', 'likely', ['udget', 'cost_limit', 'costLimit', 'UsageLimits', 'usage_limits', 'CallLimit', 'callLimit', 'TokenUsageTermination', 'TokenCostControl', 'max_cost', 'maxCost'], /\b(?:max_budget|max_budget_usd|maxBudgetUsd|budget_usd|budgetUsd|(?:daily|monthly|token|cost|user|session|run)_budget\w*|(?:daily|monthly|token|cost|user|session|run)Budget\w*|budget_duration|cost_limit\w*|costLimit\w*|max_cost\w*|maxCost\w*|usage_limits)\s*[:=(](?!=)|\b(?:BudgetManager|UsageLimits|ModelCallLimitMiddleware|modelCallLimitMiddleware|ToolCallLimitMiddleware|toolCallLimitMiddleware|TokenUsageTermination|TokenCostControl)\s*\(/u, '{match}'),
  code('budgetCap', 'signal', ['PerDay', 'PerHour', 'per_day', 'per_hour', 'daily_', 'monthly_', 'daily', 'monthly'], /\b(?:max_?(?:messages?|requests?|tokens?|queries)_?per_?(?:day|hour|month|user|session)|(?:daily|monthly|per_user)_?(?:message|request|token|usage|query|spend|cost)s?_?(?:limit|quota|cap))\b/iu, '{match}'),
  code('usageRecorded', 'signal', ['okens'], /\b(?:total|prompt|completion|input|output)_tokens\b|\b(?:total|prompt|completion|input|output)Tokens\b/u, '{match} is read'),
  code('usageRecorded', 'likely', ['get_openai_callback', 'completion_cost', 'gather_usage_summary', 'calculate_cost'], /\b(?:get_openai_callback|completion_cost|gather_usage_summary)\s*\(/u, '{match}'),
  ...used('usageRecorded', 'likely', ['tokencost']),
  code('tooManyRequests', 'likely', ['429', 'RateLimit'], /\bstatus(?:_code|Code)?\b\)?\s*(?:={2,3}|!={1,2}|in|not in)\s*[^\n;]{0,40}\b429\b|\b429\b\s*(?:={2,3})|\bexcept\b[^\n:]*\bRateLimit\w*|\binstanceof\s+[\w.]*RateLimitError|\bretry_if_exception_type\([^)]*RateLimit\w*|[[({]\s*(?:\d{3}\s*,\s*)*429\s*,\s*5\d\d/u, '429 is handled'),
  raw('retryAfter', 'likely', ['etry-', 'ETRY-'], /(?:\.get\(|headers\??\.?\[|getHeader\(|\.header\()\s*['"`]retry-after(?:-ms)?['"`]/iu, 'Retry-After is honoured'),
  ...used('rateLimiter', 'signal', ['aiolimiter', 'pyrate_limiter', 'ratelimit', 'bottleneck', 'p-queue', 'p-limit', 'limiter']),
  code('rateLimiter', 'signal', ['RateLimiter', 'max_rpm'], /\bInMemoryRateLimiter\s*\(|\bmax_rpm\s*=/u, '{match}'),
  ...used('evalLibrary', 'likely', ['deepeval', 'ragas', 'inspect_ai', 'pydantic_evals', 'autoevals', 'langsmith.evaluation', 'langsmith/evaluation', 'langchain.evaluation', 'agentevals', 'openevals', 'evalite', '@mastra/evals', 'trulens', 'trulens_eval', 'giskard', 'promptfoo', 'azure.ai.evaluation', 'deepeval-ts', 'mlflow.genai', 'phoenix.evals']),
  { id: 'evalLibrary', confidence: 'likely', imports: ['langsmith'], code: /(?<!\w)(?:aevaluate|evaluate)\s*\(/u, text: 'LangSmith evaluates', subject: 'langsmith' },
  { id: 'evalLibrary', confidence: 'likely', imports: ['braintrust'], code: /\bEval\s*\(/u, text: 'Braintrust evaluates', subject: 'braintrust' },
];
