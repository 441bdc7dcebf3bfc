import { alias, gives, noRetry, pythonApi, seconds, timeout, under, underEach } from '../build.js';
import type { ApiRow, CatalogPart, OptionSpec } from '../schema.js';

/** In-process waits: facts for other rules; too common and too often right to report as missing a deadline. */
function wait(calls: readonly string[], option: readonly OptionSpec[], notes: string, source: string): ApiRow {
  return pythonApi({
    package: '', kind: 'concurrency', calls, outbound: false, timeout: timeout({ call: option, default: 'none', infinite: ['null'] }), retry: noRetry, notes, source: `python/cpython@v3.11.7 ${source}`,
  });
}

const QUEUES = ['queue.Queue', 'queue.LifoQueue', 'queue.PriorityQueue', 'queue.SimpleQueue', 'multiprocessing.Queue', 'multiprocessing.JoinableQueue'];
const executors = ['concurrent.futures.Executor', 'concurrent.futures.ThreadPoolExecutor', 'concurrent.futures.ProcessPoolExecutor'];
const at = (position: number): OptionSpec[] => [seconds('timeout', { position })];

export const concurrencyPart: CatalogPart = {
  apis: [
    wait(QUEUES.map((type) => `${type}#get`), at(1), 'block=False does not wait either. asyncio.Queue.get has no timeout.', 'Lib/queue.py:154,281; Lib/multiprocessing/queues.py:98'),
    wait(QUEUES.map((type) => `${type}#put`), at(2), '', 'Lib/queue.py:122'),
    wait(underEach(['concurrent.futures.Future#'], 'result exception'), at(0), 'Giving up does not stop the worker.', 'Lib/concurrent/futures/_base.py:428,463'),
    wait(under('concurrent.futures.', 'wait as_completed'), at(1), '`with Executor` waits for all work when it ends, whatever the timeout.', 'Lib/concurrent/futures/_base.py:199,263'),
    wait(executors.map((type) => `${type}#map`), [seconds('timeout')], '', 'Lib/concurrent/futures/_base.py:583'),
    wait(['threading.Event#wait', 'threading.Condition#wait', 'threading.Thread#join', 'threading.Barrier#wait'], at(0), 'Return silently when the time is over.', 'Lib/threading.py:295,611,676,1087'),
    wait(underEach(['threading.Lock#', 'threading.RLock#', 'threading.Semaphore#', 'threading.BoundedSemaphore#'], 'acquire'), at(1), 'blocking=False does not wait. A lock takes -1 as "for ever".', 'Lib/threading.py:138,440'),
    wait(['multiprocessing.Process#join', ...under('multiprocessing.pool.AsyncResult#', 'get wait')], at(0), '', 'Lib/multiprocessing/process.py:142; Lib/multiprocessing/pool.py:764,767'),
  ],
  aliases: [
    alias('python', 'queue.Queue', ['queue.queue.Queue']), alias('python', 'concurrent.futures', ['concurrent.futures.thread', 'concurrent.futures.process', 'concurrent.futures._base']),
    alias('python', 'multiprocessing.Process', ['multiprocessing.context.Process', 'multiprocessing.process.Process']), alias('python', 'multiprocessing.Queue', ['multiprocessing.queues.Queue']),
    alias('python', 'threading.Thread', ['threading.Timer']),
  ],
  returns: [gives('python', 'concurrent.futures.Future', executors.map((type) => `${type}#submit`)), gives('python', 'multiprocessing.pool.AsyncResult', under('multiprocessing.pool.Pool#', 'apply_async map_async starmap_async'))],
};

function breaker(packageName: string, clients: readonly string[], calls: readonly string[], notes: string, source: string, blocking = true): ApiRow {
  return pythonApi({ package: packageName, kind: 'concurrency', clients, calls, blocking, outbound: false, timeout: timeout({ default: 'none' }), retry: noRetry, notes, source });
}

/** Circuit breakers stop calls to what keeps failing; none of them bounds a call that hangs. */
export const circuitBreakerPart: CatalogPart = {
  apis: [
    breaker('pybreaker', ['pybreaker.CircuitBreaker'], under('pybreaker.CircuitBreaker#', 'call calling call_async'), 'Opens after 5 failures for 60 s. call_async is for Tornado. call() holds a lock.',
      'danielfm/pybreaker@0d45551e src/pybreaker/__init__.py (CircuitBreaker.__init__, call, call_async)'),
    breaker('circuitbreaker', ['circuitbreaker.CircuitBreaker', 'circuitbreaker.circuit'], [], 'Opens after 5 failures for 30 s.', 'fabfuel/circuitbreaker@05fabb04 circuitbreaker.py (CircuitBreaker)'),
    breaker('aiobreaker', ['aiobreaker.CircuitBreaker'], under('aiobreaker.CircuitBreaker#', 'call call_async'), 'Opens after 5 failures for 60 s (timeout_duration is a timedelta).',
      'arlyon/aiobreaker@2657a193 aiobreaker/circuitbreaker.py (CircuitBreaker.__init__)', false),
  ],
};
