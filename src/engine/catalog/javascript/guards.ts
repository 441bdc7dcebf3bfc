/** Deadlines, retry helpers and circuit breakers. */
import { alias, deadline, retryHelper } from '../build.js';
import type { CatalogPart } from '../schema.js';

const js = 'javascript';

export const deadlinePart: CatalogPart = {
  deadlines: [
    deadline(js, { symbols: ['AbortSignal.timeout'], form: 'signal', duration: { position: 0, unit: 'ms' }, source: 'nodejs/node@v20.20.2 lib/internal/abort_controller.js:122-136,185-193' }),
    // Bounds when one of its members does, which a caller that gave it a signal meant.
    deadline(js, { symbols: ['AbortSignal.any'], form: 'signal', source: 'nodejs/node@v20.20.2 lib/internal/abort_controller.js:195-230' }),
    // A race bounds the waiting when one member is a timer; the rules look for it.
    deadline(js, { symbols: ['Promise.race'], form: 'argument', source: 'ECMAScript built-in; observed on Node 20.20.2: the loser keeps its socket open' }),
    deadline(js, { symbols: ['p-timeout'], form: 'argument', duration: { position: 1, name: 'milliseconds', unit: 'ms' }, source: 'p-timeout@8.0.0 index.js:20-29,39-46,69-112' }),
    deadline(js, { symbols: ['cockatiel.timeout', 'cockatiel.timeout()#execute'], form: 'callback', duration: { position: 0, unit: 'ms' }, source: 'cockatiel@4.0.0 dist/TimeoutPolicy.js:4-15,57-92' }),
    deadline(js, { symbols: ['opossum.CircuitBreaker', 'opossum.CircuitBreaker#fire'], form: 'callback', source: 'opossum@10.0.0 lib/circuit.js:116-118,179-184,726-754: 10 s by default' }),
    deadline(js, { symbols: ['ts-retry-promise.retry', 'ts-retry-promise.retryDecorator'], form: 'callback', source: 'ts-retry-promise@0.8.1 dist/retry-promise.js:57-67; dist/timeout.js:4-25: 60 s for the whole run' }),
  ],
  aliases: [
    alias(js, 'AbortSignal', ['globalThis.AbortSignal', 'window.AbortSignal']), alias(js, 'p-timeout', ['p-timeout.default', 'p-timeout.pTimeout']),
    alias(js, 'opossum.CircuitBreaker', ['opossum.default']),
  ],
  returns: [{ ecosystem: js, calls: ['opossum'], type: 'opossum.CircuitBreaker' }],
};

export const retryPart: CatalogPart = {
  retries: [
    retryHelper(js, {
      package: 'p-retry', symbols: ['p-retry', 'p-retry.makeRetriable'], form: 'wrapper', stopOptions: ['retries', 'maxRetryTime', 'signal'], waitOptions: ['minTimeout', 'factor', 'maxTimeout', 'randomize'],
      source: 'p-retry@9.0.0 index.js:88-101,249-265; p-retry@6.2.1 index.js:35: 10 retries, 1 s doubling, no cap',
    }),
    retryHelper(js, {
      package: 'async-retry', symbols: ['async-retry'], form: 'wrapper', stopOptions: ['retries', 'maxRetryTime'], waitOptions: ['minTimeout', 'factor', 'maxTimeout', 'randomize'],
      source: 'async-retry@1.3.3 lib/index.js:8-15; retry@0.13.1 lib/retry.js:16-22: 10 retries, 1 s doubling with jitter',
    }),
    retryHelper(js, {
      package: 'cockatiel', symbols: ['cockatiel.retry'], form: 'wrapper', stopOptions: ['maxAttempts'], waitOptions: ['backoff'], unboundedByDefault: true, waitsByDefault: false,
      source: 'cockatiel@4.0.0 dist/Policy.js:233; dist/RetryPolicy.js:50-72; dist/backoff/ExponentialBackoff.js:2-7; cockatiel@3.2.1 dist/Policy.js:247',
    }),
    retryHelper(js, {
      package: 'exponential-backoff', symbols: ['exponential-backoff.backOff'], form: 'wrapper', stopOptions: ['numOfAttempts'], waitOptions: ['startingDelay', 'timeMultiple', 'maxDelay', 'jitter'],
      source: 'exponential-backoff@3.1.3 dist/options.js:14-22: 10 attempts, 100 ms doubling',
    }),
    retryHelper(js, {
      package: 'ts-retry-promise', symbols: ['ts-retry-promise.retry', 'ts-retry-promise.retryDecorator'], form: 'wrapper', stopOptions: ['retries', 'timeout'], waitOptions: ['delay', 'backoff', 'maxBackOff'],
      source: 'ts-retry-promise@0.8.1 dist/retry-promise.js:57-67: 10 retries, 100 ms apart, 60 s in all',
    }),
    retryHelper(js, {
      package: 'axios-retry', symbols: ['axios-retry'], form: 'client', stopOptions: ['retries'], waitOptions: ['retryDelay'], waitsByDefault: false,
      source: 'axios-retry@4.5.0 dist/cjs/index.js:25-32,36-41,60-63,80-82,103-106,158-163: 3 retries without a pause',
    }),
  ],
  aliases: [alias(js, 'p-retry', ['p-retry.default', 'p-retry.pRetry']), alias(js, 'async-retry', ['async-retry.default']), alias(js, 'axios-retry', ['axios-retry.default'])],
};
