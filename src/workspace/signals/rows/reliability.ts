import { code, raw, used, type SourceRow } from './row.js';

export const reliabilityRows: readonly SourceRow[] = [
  ...used('retryLibrary', 'likely', ['tenacity', 'backoff', 'stamina', 'retrying', 'p-retry', 'async-retry', 'exponential-backoff', 'axios-retry', 'ts-retry-promise', '@lifeomic/attempt']),
  code('retryLibrary', 'likely', ['Retry'], /(?<!\bclass\s)\b(?:ModelRetryMiddleware|ToolRetryMiddleware|modelRetryMiddleware|toolRetryMiddleware|RetryPolicy|RetryConfig|HttpRetryOptions)\s*\(/u),
  { id: 'retryLibrary', confidence: 'likely', imports: ['urllib3', 'requests.packages.urllib3', 'requests.adapters'], code: /\bRetry\s*\(/u, text: 'urllib3 Retry is set up' },
  { id: 'retryLibrary', confidence: 'likely', imports: ['cockatiel'], code: /\bretry\s*\(/u, text: 'cockatiel retries' },
  code('retryLibrary', 'likely', ['retry_backoff', 'autoretry_for'], /\b(?:retry_backoff|autoretry_for)\s*=/u, 'Celery retries with {match}'),
  code('retryLibrary', 'likely', ['with_retry', 'withRetry', 'ackoff'], /\b(?:\w+\.)?(?:with_retry|withRetry|retry_with_(?:exponential_)?backoff|retryWith(?:Exponential)?Backoff)\s*\(/u, 'retries through {match}'),
  // A loop that sleeps longer each time: 2 ** attempt, delay * 2, base * Math.pow(2, n).
  code('retryLibrary', 'likely', ['sleep', 'setTimeout', 'delay', 'wait'], /(?:sleep|setTimeout|delay|wait\w*)\s*\([^\n;]*(?:(?:\b2(?:\.0)?|\w*(?:base|factor|backoff)\w*)\s*\*\*\s*\w+|Math\.pow\(\s*2|pow\(\s*2|backoff)[^\n;]*/iu, 'a backoff written by hand'),
  code('retryLibrary', 'likely', ['2 **', 'Math.pow'], /\b(?:delay|wait|backoff|sleep)\w*\s*=[^\n;=]*(?:\b2\s*\*\*\s*\w*(?:attempt|retr|try|tries|i\b|n\b)|Math\.pow\(\s*2)/iu, 'a backoff written by hand'),
  // An argument or an option speaks of the SDK it is given to; a parameter or a variable of a loop somebody wrote.
  code('sdkRetries', 'signal', ['max_retries', 'maxRetries', 'num_retries'], /(?<!\b(?:def|function)\b[^\n]*)(?:\b(?:max_retries|num_retries)=|\bmaxRetries\s*:\s*)[1-9]\d*/u, '{match}'),
  code('retryCap', 'signal', ['max_retries', 'maxRetries', 'num_retries', 'MAX_RETRIES'], /\b(?:def|function)\b[^\n]*\b(?:max_?retries|num_retries)\b[^=\n,)]*=\s*[1-9]\d*|^[ \t]*(?:const |let |var |self\.|this\.)?(?:max_?retries|num_retries)(?:\s*:[^=\n]+)?\s*=\s*[1-9]\d*/imu, 'retries are counted'),
  ...used('circuitBreaker', 'likely', ['pybreaker', 'circuitbreaker', 'aiobreaker', 'purgatory', 'opossum']),
  { id: 'circuitBreaker', confidence: 'likely', imports: ['cockatiel'], code: /\bcircuitBreaker\s*\(/u, text: 'cockatiel breaks the circuit' },
  code('circuitBreaker', 'signal', ['CircuitBreaker'], /\b(?:class\s+\w*CircuitBreaker\w*|(?:new\s+)?\w*CircuitBreaker\s*\()/u, 'a circuit breaker of its own'),
  code('fallbackModel', 'likely', ['with_fallbacks', 'withFallbacks', 'FallbackM', 'allbackMiddleware'], /(?<!\bclass\s)\b(?:with_fallbacks|withFallbacks|ModelFallbackMiddleware|modelFallbackMiddleware|FallbackModel)\s*\(/u),
  { id: 'fallbackModel', confidence: 'likely', imports: ['litellm', 'portkey_ai', 'portkey-ai'], code: /\bfallbacks?\s*[:=]\s*\[/u, text: 'fallbacks are configured' },
  code('fallbackModel', 'signal', ['allback'], /\b(?:fallback_models?|fallbackModels?|FALLBACK_MODELS?)\b/u, '{match} is named'),
  raw('deadLetter', 'likely', ['etter', 'dlq', 'DLQ', 'edrive'], /\b(?:RedrivePolicy|redrive_policy|deadLetter\w*|dead_letter\w*|DeadLetter\w*|x-dead-letter-exchange|dlq_\w+|\w+_dlq|DLQ\w*)\b/u, '{match}'),
  ...used('workQueue', 'signal', ['celery', 'rq', 'dramatiq', 'arq', 'huey', 'kombu', 'aio_pika', 'taskiq', 'bullmq', 'bull', 'pg-boss', '@aws-sdk/client-sqs', '@google-cloud/tasks', '@google-cloud/pubsub', 'kafkajs', 'amqplib']),
  raw('idempotencyKey', 'likely', ['dempoten'], /(?:\bidempotency[-_]?key\b|\bidempotencyKey\b|\bidempotent_key\b)/iu, '{match}'),
  raw('upsert', 'signal', ['ON CONFLICT', 'ON DUPLICATE', 'INSERT OR', 'on conflict', 'insert or'], /\b(?:ON CONFLICT[^\n]{0,80}\bDO (?:UPDATE|NOTHING)|ON DUPLICATE KEY UPDATE|INSERT OR (?:REPLACE|IGNORE))\b/iu, '{match}'),
  {
    id: 'upsert', confidence: 'signal', words: ['upsert', 'onConflict', 'on_conflict', '_or_create'], text: '{match}',
    // Vector stores have upserts too, and those repeat nothing that reaches the world.
    without: ['pinecone', '@pinecone-database/pinecone', 'qdrant_client', '@qdrant/js-client-rest', 'chromadb', 'weaviate', 'pymilvus', '@upstash/vector', 'lancedb'],
    code: /\b(?:on_conflict_do_(?:update|nothing)|onConflictDo(?:Update|Nothing)|update_or_create|upsert)\s*\(|\bupsert\s*[:=]\s*[tT]rue\b/u,
  },
  code('durableState', 'likely', ['Saver'], /\b(?:Async)?(?:Shallow)?(?:Postgres|Redis|MongoDB|DynamoDB|CosmosDB|MySQL|Cassandra)Saver\b\s*(?:\(|\.)/u, '{match}'),
  raw('durableState', 'likely', ['SqliteSaver'], /\b(?:Async)?SqliteSaver\b\s*(?:\(|\.from\w+\()(?![^\n]*:memory:)/u, '{match}'),
  code('durableState', 'likely', ['Session', 'Store', 'Storage', 'Db'], /\b(?:SQLAlchemySession|RedisSession|EncryptedSession|OpenAIConversationsSession|DatabaseSessionService|VertexAiSessionService|LibSQLStore|PostgresStore|MongoDBStore|UpstashStore|(?:Sqlite|Postgres|Mongo|Redis)(?:Agent)?Storage|(?:Sqlite|Postgres|Mongo|Redis)Db|SQLiteSession)\s*\((?!\s*[^,()\n]*\))/u, '{match}'),
  code('durableState', 'signal', ['Store', 'Checkpointer'], /\b(?:Redis|Postgres|Pg|Mongo|Sqlite|SQLite|Dynamo|Cosmos)(?!\w*(?:Vector|Cache|Doc|Rate|Limit))\w*(?:Store|Checkpointer)\s*\(/u, '{match}'),
  { id: 'durableState', confidence: 'likely', imports: ['resumable-stream'], code: /\bcreateResumableStreamContext\s*\(/u, text: 'streams are resumed', subject: 'resumable-stream' },
  ...used('durableRun', 'likely', ['temporalio', '@temporalio', 'dbos', '@dbos-inc/dbos-sdk', 'restate', '@restatedev', 'hatchet_sdk', '@trigger.dev/sdk']),
  { id: 'durableRun', confidence: 'likely', imports: ['inngest'], code: /\bstep\.(?:run|ai)\b/u, text: 'Inngest steps are durable', subject: 'inngest' },
  code('volatileState', 'likely', ['MemorySaver', 'InMemorySessionService'], /\b(?:MemorySaver|InMemorySaver|InMemorySessionService)\s*\(/u, '{match} keeps state in the process only'),
];
