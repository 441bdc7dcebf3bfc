/** Logs, metrics, escape hatches, guardrails, cost, rate limits, evaluation. */
import { code, raw, used, type SourceRow } from './row.js';

const RUN_IDS = '(?:run|trace|request|correlation|session|thread|conversation|req)_?[iI]d';
/** A call of a logger, up to its arguments. */
const LOG_CALL = '\\b(?:log(?:ger|ging)?|LOG|LOGGER|_logger|_log|request\\.log|req\\.log)\\.';
const HUMAN = '(?:human|live_?agent|operator|representative|support_?(?:team|staff|agent|rep)|real_?person|manager|specialist)';

const BUDGETS = '(?:max_budget|max_budget_usd|maxBudgetUsd|budget_usd|budgetUsd|(?:daily|monthly|token|cost|user|session|run)_budget\\w*|(?:daily|monthly|token|cost|user|session|run)Budget\\w*|budget_duration|cost_limit\\w*|costLimit\\w*|max_cost\\w*|maxCost\\w*|usage_limits)';
const BUDGET_WORDS = ['udget', 'cost_limit', 'costLimit', 'usage_limits', 'max_cost', 'maxCost'];
const BUDGET_TYPES = '(?:float|int|Decimal|Optional|number|bigint|string)\\b|z\\.';

export const operationRows: readonly SourceRow[] = [
  ...used('structuredLogger', 'likely', ['structlog', 'pythonjsonlogger', 'aws_lambda_powertools', '@aws-lambda-powertools/logger', 'pino', 'pino-http', 'bunyan', 'tslog', 'google.cloud.logging', '@google-cloud/logging-winston', 'evlog', 'nestjs-pino', 'fastify-pino', '@mastra/loggers']),
  { id: 'structuredLogger', confidence: 'likely', imports: ['winston'], code: /\bformat\.json\s*\(|(?<!\.)\bjson\s*\(\s*\)/u, text: 'winston writes JSON' },
  { id: 'structuredLogger', confidence: 'likely', imports: ['loguru'], code: /\bserialize\s*=\s*True\b/u, text: 'loguru writes JSON' },
  { id: 'structuredLogger', confidence: 'likely', file: /(?:^|\/)[\w-]*logg(?:er|ing)[\w-]*\.\w+$/iu, words: ['JSON.stringify', 'json.dump'], code: /\bJSON\.stringify\s*\(|\bjson\.dumps?\s*\(/u, text: 'a logger of its own writes JSON' },
  { id: 'structuredLogger', confidence: 'likely', imports: ['logfire'], code: /\blogfire\.(?:debug|info|notice|warn|error|exception|span)\s*\(/u, text: 'Logfire logs are structured' },
  { id: 'runIdInLogs', confidence: 'likely', imports: ['logfire'], code: /\blogfire\.(?:debug|info|notice|warn|error|exception|span)\s*\(/u, text: 'Logfire ties log lines to a trace' },
  code('structuredLogger', 'likely', ['Formatter'], /\bclass\s+\w*(?:Json|JSON|Structured)\w*\s*\(\s*[\w.]*Formatter\s*\)/u, 'a JSON formatter of its own'),
  raw('runIdInLogs', 'likely', ['bind', 'child', 'contextualize'], new RegExp(`(?:${LOG_CALL}(?:bind|child)|\\bbind_contextvars|\\bcontextualize)\\s*\\([^\\n]*\\b${RUN_IDS}\\b`, 'u'), 'log lines carry an id'),
  // One line says little of the others; `joinSignals` counts them.
  raw('runIdInLogs', 'signal', ['log', 'LOG'], new RegExp(`${LOG_CALL}(?:debug|info|warn(?:ing)?|error|exception|critical|log|success)\\s*\\((?:[^\\n]*|[^;)]{0,200})\\b${RUN_IDS}\\b`, 'u'), 'a log line carries an id'),
  { id: 'latencyMetric', confidence: 'likely', imports: ['prometheus_client', 'prom-client'], code: /\b(?:Histogram|Summary)\s*\(/u, text: 'a latency histogram' },
  code('alertRules', 'likely', ['Alarm', 'AlertPolicy', 'Alert('], /\b(?:monitoring\.AlertPolicy|cloudwatch\.(?:Alarm|CompositeAlarm|MetricAlarm)|(?:insights|monitoring)\.MetricAlert|MetricAlert|ScheduledQueryRule\w*)\s*\(/u, '{match} is defined'),
  code('latencyMetric', 'signal', ['latency', 'duration', 'elapsed', 'Latency', 'Duration'], /\b\w*(?:latency|duration|elapsed)\w*\s*[:=](?!=)[^\n]*(?:perf_counter|time\.time|monotonic|Date\.now|performance\.now|start)/iu, 'a duration is measured'),
  { id: 'humanHandoff', confidence: 'likely', imports: ['langgraph', '@langchain/langgraph'], code: /(?<![.\w])interrupt\s*\(/u, text: 'LangGraph interrupts for a human' },
  { id: 'humanHandoff', confidence: 'likely', imports: ['@mastra/core'], code: /(?<![.\w])suspend\s*\(/u, text: 'Mastra suspends for a human' },
  { id: 'humanHandoff', confidence: 'likely', imports: ['humanlayer'], text: 'HumanLayer is used' },
  raw('humanHandoff', 'signal', ['human', 'Human', 'operator', 'support', 'live', 'manager', 'specialist', 'representative', 'person'], new RegExp(`\\b\\w*(?:transfer|escalat(?:e|ion)|hand_?(?:off|over)|forward|connect|route)_?(?:(?:conversation|call|chat|user|customer|ticket|issue)_?)?(?:to|with)_?(?:an?_?|the_?)?${HUMAN}\\w*|\\b(?:needs?|requires?|request|ask|call|notify|await|wait_for)_?(?:for_)?human\\w*|\\bhuman_?(?:handoff|hand_off|handover|takeover|escalation|review|feedback|in_the_loop)\\w*`, 'iu'), '{match}'),
  raw('humanHandoff', 'signal', ['scalat'], /\b(?:escalate_(?:ticket|issue|case|conversation|request|query)|create_escalation|escalateTicket|escalateConversation|escalateIssue|needs_escalation|should_escalate|shouldEscalate|requires_escalation)\b/u, '{match}'),
  code('humanApproval', 'likely', ['pproval', 'onfirmation', 'HumanInTheLoop', 'humanInTheLoop', 'human_input', 'interrupt', 'nterrupt', 'use_tool', 'UseTool', 'elicit', 'InputRequired'], /\b(?:needs_approval|needsApproval|requires_approval|requires_confirmation|require_confirmation|requireConfirmation|requireApproval|requireToolApproval|toolApproval|requiresConfirmation|requiresApproval|needsConfirmation)\s*[:=](?!=)\s*(?!False\b|false\b|bool\b|boolean\b)|\bhuman_input\s*=\s*True\b|\b(?:HumanInTheLoopMiddleware|humanInTheLoopMiddleware|ApprovalRequired|HumanApprovalCallbackHandler|InputRequiredEvent|defineInterrupt)\s*\(|\b(?:interrupt_before|interrupt_after|interruptBefore|interruptAfter)\s*[:=]\s*\[|\b(?:can_use_tool|canUseTool)\s*[:=](?!=)|\bctx\.elicit\s*\(/u, '{match}'),
  code('humanApproval', 'signal', ['pproval', 'PPROVAL'], /\b(?:APPROVAL_REQUIRED|approval_(?:required|callback|handler)|approval(?:Required|Callback|Handler))\b/u, '{match}'),
  raw('humanApproval', 'likely', ['human_input_mode'], /\bhuman_input_mode\s*=\s*["'](?:ALWAYS|TERMINATE)/u, '{match}'),
  code('confidenceCheck', 'signal', ['onfidence'], /\b\w*confidence\w*\s*(?:<=?|>=?)\s*(?:\d|\.\d|\w*(?:threshold|minimum|min_|limit)\w*)[\w.]*/iu, '{match}'),
  ...used('redaction', 'likely', ['presidio_analyzer', 'presidio_anonymizer', 'scrubadub', 'redact-pii']),
  code('redaction', 'likely', ['PIIMiddleware', 'piiMiddleware', 'anonymizer', 'PIIDetector', 'EventScrubber', 'ScrubbingOptions'], /\b(?:PIIMiddleware|piiMiddleware|create_anonymizer|createAnonymizer|PIIDetector|EventScrubber|ScrubbingOptions)\s*\(/u),
  ...used('guardrail', 'likely', ['guardrails', 'nemoguardrails', 'llm_guard', '@openai/guardrails']),
  code('guardrail', 'likely', ['uardrail', 'moderation', 'PromptInjectionDetector'], /\b(?:input_guardrails?|output_guardrails?|inputGuardrails?|outputGuardrails?|guardrail)\b\s*(?:[:=(])|\bmoderations\.create\s*\(|\bPromptInjectionDetector\s*\(/u, '{match}'),
  ...used('secretStore', 'likely', ['hvac', 'azure.keyvault', 'google.cloud.secretmanager', 'infisical_sdk', '@aws-sdk/client-secrets-manager', '@google-cloud/secret-manager', '@azure/keyvault-secrets', 'node-vault']),
  { ...raw('secretFromEnvironment', 'likely', ['API_KEY', 'APIKEY', 'TOKEN', 'SECRET', 'PASSWORD'], /(?:\bprocess\.env\.|\bimport\.meta\.env\.|\bos\.environ(?:\.get\(|\[)\s*['"]|\bos\.getenv\(\s*['"]|\bDeno\.env\.get\(\s*['"])\w*(?:API_?KEY|TOKEN|SECRET|PASSWORD)\b/u, 'a key is read from the environment'), beginsInCode: true },
  raw('secretStore', 'likely', ['secretsmanager'], /(?:[cC]lient|resource)\s*\(\s*(?:service_name\s*=\s*)?['"]secretsmanager['"]/u, 'AWS Secrets Manager is used'),
  code('budgetCap', 'likely', BUDGET_WORDS, new RegExp(`\\b(?:${BUDGETS})\\s*[:=(](?!=)(?!\\s*(?:${BUDGET_TYPES}|max\\(|min\\())`, 'u'), '{match}'),
  // A field that is declared says that there may be a ceiling, and not that anything holds to it.
  code('budgetCap', 'signal', BUDGET_WORDS, new RegExp(`\\b(?:${BUDGETS})(?=\\s*:\\s*(?:${BUDGET_TYPES}))`, 'u'), '{match} is declared'),
  code('budgetCap', 'likely', ['BudgetManager', 'UsageLimits', 'CallLimit', 'callLimit', 'TokenUsageTermination', 'TokenCostControl'], /(?<!\bclass\s)\b(?:BudgetManager|UsageLimits|ModelCallLimitMiddleware|modelCallLimitMiddleware|ToolCallLimitMiddleware|toolCallLimitMiddleware|TokenUsageTermination|TokenCostControl)\s*\(/u, '{match}'),
  code('budgetCap', 'signal', ['pend_limit', 'pendLimit', 'PEND_LIMIT', 'pending_limit', 'pendingLimit', 'PENDING_LIMIT'], /\b\w*spend(?:ing)?_?limit\w*/iu, '{match}'),
  code('budgetCap', 'likely', ['udget'], /\b(?:check|within|enforce|exceeds?|exceeded|over|is_over)_?[bB]udget\w*/u, '{match}'),
  raw('budgetCap', 'signal', ['_BUDGET'], /\b[A-Z_]*(?:MONTHLY|DAILY|COST|TOKEN|SPEND|USD)_BUDGET\w*|\b[A-Z_]*BUDGET_(?:USD|USD_\w+|LIMIT|TOKENS)\b/u, '{match}'),
  code('budgetCap', 'signal', ['PerDay', 'PerHour', 'per_day', 'per_hour', 'daily_', 'monthly_', 'daily', 'monthly'], /\b(?:max_?(?:messages?|requests?|tokens?|queries)_?per_?(?:day|hour|month|user|session)|(?:daily|monthly|per_user)_?(?:message|request|token|usage|query|spend|cost)s?_?(?:limit|quota|cap))\b/iu, '{match}'),
  code('usageRecorded', 'signal', ['okens'], /\b(?:total|prompt|completion|input|output)_tokens\b|\b(?:total|prompt|completion|input|output)Tokens\b/u, '{match} is read'),
  code('usageRecorded', 'signal', ['cost', 'Cost'], /\b(?:run_cost|llm_cost|llmCost|costTracker|CostTracker|cost_tracker)\b/u, '{match} is counted'),
  // What other things cost is summed up as well.
  { ...code('usageRecorded', 'signal', ['cost', 'Cost'], /\b(?:add_costs|get_costs|total_costs?|totalCosts?|api_cost)\b/u, '{match} is counted'), beside: /tokens?\b|tokens?_|Tokens|\busage\b/u },
  code('usageRecorded', 'likely', ['get_openai_callback', 'completion_cost', 'gather_usage_summary', 'calculate_cost'], /\b(?:get_openai_callback|completion_cost|gather_usage_summary)\s*\(/u, '{match}'),
  ...used('usageRecorded', 'likely', ['tokencost']),
  code('tooManyRequests', 'likely', ['429', 'RateLimit'], /\bstatus(?:_code|Code)?\b\)?\s*(?:={2,3}|!={1,2}|in|not in)\s*[^\n;]{0,40}\b429\b|\b429\b\s*(?:={2,3})|\bexcept\b[^\n:]*\bRateLimit\w*|\binstanceof\s+[\w.]*RateLimitError|\bretry_if_exception_type\([^)]*RateLimit\w*|[[({]\s*(?:\d{3}\s*,\s*)*429\s*,\s*5\d\d/u, '429 is handled'),
  raw('tooManyRequests', 'signal', ['ate limit', 'ate_limit', 'ate-limit', 'ateLimit', '429'], /\.includes\(\s*['"`](?:429|[^'"`\n]{0,20}rate[ _-]?limit)[^'"`\n]*['"`]\s*\)|['"](?:429|rate[ _-]?limit)[^'"\n]*['"]\s+in\s+\w/iu, 'a rate limit is told by its message'),
  { ...raw('retryAfter', 'likely', ['etry-', 'ETRY-'], /(?:\.get\(|getHeader\()\s*['"`]retry-after(?:-ms)?['"`]|\.header\(\s*['"`]retry-after(?:-ms)?['"`]\s*\)|headers\??\.?\[\s*['"`]retry-after(?:-ms)?['"`]\s*\](?!\s*=[^=])/iu, 'Retry-After is honoured'), beginsInCode: true },
  ...used('rateLimiter', 'signal', ['aiolimiter', 'pyrate_limiter', 'ratelimit', 'bottleneck', 'p-queue', 'p-limit', 'limiter']),
  code('rateLimiter', 'signal', ['RateLimiter', 'max_rpm'], /\bInMemoryRateLimiter\s*\(|\bmax_rpm\s*=/u, '{match}'),
  ...used('evalLibrary', 'likely', ['deepeval', 'ragas', 'inspect_ai', 'pydantic_evals', 'autoevals', 'langsmith.evaluation', 'langsmith/evaluation', 'langchain.evaluation', 'agentevals', 'openevals', 'evalite', '@mastra/evals', 'trulens', 'trulens_eval', 'giskard', 'promptfoo', 'azure.ai.evaluation', 'deepeval-ts', 'mlflow.genai', 'phoenix.evals']),
  { id: 'evalLibrary', confidence: 'likely', imports: ['langsmith'], code: /(?<!\w)(?:aevaluate|evaluate)\s*\(/u, text: 'LangSmith evaluates', subject: 'langsmith' },
  { id: 'evalLibrary', confidence: 'likely', imports: ['braintrust'], code: /\bEval\s*\(/u, text: 'Braintrust evaluates', subject: 'braintrust' },
];
