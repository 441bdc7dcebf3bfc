import { alias, deadline, retryHelper, under, underEach } from '../build.js';
import type { CatalogPart, DeadlineRow } from '../schema.js';

const block = (symbols: readonly string[], name: string, source: string): DeadlineRow =>
  deadline('python', { symbols, form: 'block', duration: { position: 0, name, unit: 's' }, source });
const decorator = (symbols: readonly string[], name: string, source: string): DeadlineRow =>
  deadline('python', { symbols, form: 'decorator', duration: { position: 0, name, unit: 's' }, asyncOnly: false, source });

/** What bounds the code it runs. The asynchronous ones cannot stop a call that blocks the thread. */
export const deadlinePart: CatalogPart = {
  deadlines: [
    deadline('python', { symbols: ['asyncio.wait_for'], form: 'argument', duration: { position: 1, name: 'timeout', unit: 's' }, source: 'python/cpython@v3.11.7 Lib/asyncio/tasks.py:436-455' }),
    // Gives control back and leaves the tasks running: no more than that, but nobody waits for ever.
    deadline('python', { symbols: ['asyncio.wait'], form: 'argument', duration: { position: 1, name: 'timeout', unit: 's' }, source: 'python/cpython@v3.11.7 Lib/asyncio/tasks.py:399' }),
    block(['asyncio.timeout'], 'delay', 'python/cpython@v3.11.7 Lib/asyncio/timeouts.py:129'),
    block(['asyncio.timeout_at'], 'when', 'python/cpython@v3.11.7 Lib/asyncio/timeouts.py:149'),
    block(['anyio.fail_after', 'anyio.move_on_after'], 'delay', 'agronholm/anyio@02be4727 src/anyio/_core/_tasks.py (fail_after, move_on_after)'),
    block(['async_timeout.timeout', 'async_timeout.timeout_at'], 'delay', 'aio-libs/async-timeout@00b02a66 async_timeout/__init__.py (timeout)'),
    block(['trio.fail_after', 'trio.move_on_after'], 'seconds', 'PyPI trio 0.22.2 trio/_timeouts.py (fail_after, move_on_after)'),
    block(['trio.fail_at', 'trio.move_on_at'], 'deadline', 'PyPI trio 0.22.2 trio/_timeouts.py (fail_at, move_on_at)'),
    deadline('python', { symbols: ['pymongo.timeout'], form: 'block', duration: { position: 0, name: 'seconds', unit: 's' }, asyncOnly: false, source: 'mongodb/mongo-python-driver@ebc4bffc pymongo/__init__.py:124' }),
    deadline('python', { symbols: ['func_timeout.func_timeout'], form: 'callback', duration: { position: 0, name: 'timeout', unit: 's' }, asyncOnly: false, source: 'kata198/func_timeout func_timeout/dafunc.py (func_timeout; commit not pinned)' }),
    decorator(['func_timeout.func_set_timeout'], 'timeout', 'kata198/func_timeout func_timeout/dafunc.py (func_set_timeout; commit not pinned)'),
    decorator(['timeout_decorator.timeout'], 'seconds', 'pnpnpn/timeout-decorator timeout_decorator/timeout_decorator.py (timeout; commit not pinned)'),
    decorator(['wrapt_timeout_decorator.timeout'], 'dec_timeout', 'bitranox/wrapt_timeout_decorator README (timeout; commit not pinned)'),
    deadline('python', {
      symbols: ['stopit.ThreadingTimeout', 'stopit.SignalTimeout'], form: 'block', duration: { position: 0, name: 'seconds', unit: 's' }, asyncOnly: false, source: 'glenfant/stopit src/stopit (ThreadingTimeout, SignalTimeout; commit not pinned)',
    }),
    deadline('python', { symbols: ['stopit.threading_timeoutable', 'stopit.signal_timeoutable'], form: 'decorator', asyncOnly: false, source: 'glenfant/stopit src/stopit (threading_timeoutable; commit not pinned)' }),
    deadline('python', { symbols: ['signal.alarm'], form: 'callback', duration: { position: 0, unit: 's' }, asyncOnly: false, source: 'https://docs.python.org/3/library/signal.html#signal.alarm' }),
    deadline('python', { symbols: ['signal.setitimer'], form: 'callback', duration: { position: 1, unit: 's' }, asyncOnly: false, source: 'https://docs.python.org/3/library/signal.html#signal.setitimer' }),
    deadline('python', {
      symbols: under('temporalio.workflow.', 'execute_activity start_activity execute_activity_method execute_local_activity'), form: 'callback', asyncOnly: false,
      source: 'https://python.temporal.io/temporalio.workflow.html#execute_activity (a start_to_close or schedule_to_close timeout is required)',
    }),
  ],
  aliases: [alias('python', 'stopit', ['stopit.threadstop', 'stopit.signalstop'])],
};

const MODELS = ['langchain_core.runnables.Runnable', 'langchain_openai.*', 'langchain_anthropic.*', 'langchain_google_genai.*', 'langchain_google_vertexai.*', 'langchain_aws.*', 'langchain_ollama.*',
  'langchain_groq.*', 'langchain_mistralai.*', 'langchain.chat_models.*'];

/** Retry decorators, loops and wrappers. */
export const retryPart: CatalogPart = {
  retries: [
    retryHelper('python', {
      package: 'tenacity', symbols: ['tenacity.retry'], form: 'decorator', stopOptions: ['stop'], waitOptions: ['wait'], unboundedByDefault: true, waitsByDefault: false,
      source: 'jd/tenacity@00fc4d74 tenacity/__init__.py (BaseRetrying.__init__)',
    }),
    retryHelper('python', {
      package: 'tenacity', symbols: ['tenacity.Retrying', 'tenacity.AsyncRetrying'], form: 'iterator', stopOptions: ['stop'], waitOptions: ['wait'], unboundedByDefault: true, waitsByDefault: false,
      source: 'jd/tenacity@00fc4d74 tenacity/__init__.py (BaseRetrying.__init__)',
    }),
    retryHelper('python', {
      package: 'backoff', symbols: ['backoff.on_exception', 'backoff.on_predicate'], form: 'decorator', stopOptions: ['max_tries', 'max_time'], waitOptions: ['wait_gen'], unboundedByDefault: true,
      source: 'litl/backoff@01e5632f backoff/_decorator.py (on_exception, on_predicate)',
    }),
    retryHelper('python', {
      package: 'stamina', symbols: ['stamina.retry', 'stamina.AsyncRetryingCaller', 'stamina.RetryingCaller'], form: 'decorator', stopOptions: ['attempts', 'timeout'],
      waitOptions: ['wait_initial', 'wait_max', 'wait_jitter', 'wait_exp_base'], source: 'hynek/stamina@03120ab7 src/stamina/_core.py (retry)',
    }),
    retryHelper('python', {
      package: 'stamina', symbols: ['stamina.retry_context'], form: 'iterator', stopOptions: ['attempts', 'timeout'], waitOptions: ['wait_initial', 'wait_max', 'wait_jitter', 'wait_exp_base'],
      source: 'hynek/stamina@03120ab7 src/stamina/_core.py (retry)',
    }),
    retryHelper('python', {
      package: 'retrying', symbols: ['retrying.retry'], form: 'decorator', stopOptions: ['stop_max_attempt_number', 'stop_max_delay', 'stop', 'stop_func'],
      waitOptions: ['wait_fixed', 'wait_random_min', 'wait_random_max', 'wait_incrementing_start', 'wait_exponential_multiplier', 'wait', 'wait_func'], unboundedByDefault: true, waitsByDefault: false,
      source: 'rholder/retrying retrying.py (Retrying.__init__; commit not pinned)',
    }),
    retryHelper('python', {
      package: 'retry', symbols: ['retry.retry', 'retry.api.retry'], form: 'decorator', stopOptions: ['tries'], waitOptions: ['delay', 'backoff', 'jitter'], unboundedByDefault: true, waitsByDefault: false,
      source: 'invl/retry retry/api.py (retry; commit not pinned)',
    }),
    retryHelper('python', {
      package: 'retry', symbols: ['retry.api.retry_call'], form: 'wrapper', stopOptions: ['tries'], waitOptions: ['delay', 'backoff', 'jitter'], unboundedByDefault: true, waitsByDefault: false,
      source: 'invl/retry retry/api.py (retry_call; commit not pinned)',
    }),
    retryHelper('python', {
      package: 'urllib3', symbols: ['urllib3.Retry'], form: 'client', stopOptions: ['total', 'connect', 'read', 'status'], waitOptions: ['backoff_factor'], waitsByDefault: false,
      source: 'urllib3/urllib3@6a8536b6 src/urllib3/util/retry.py:221,557',
    }),
    retryHelper('python', {
      package: 'requests', symbols: ['requests.adapters.HTTPAdapter'], form: 'client', stopOptions: ['max_retries'], waitOptions: ['max_retries'], waitsByDefault: false,
      source: 'psf/requests@1f6589ec src/requests/adapters.py:205-211',
    }),
    retryHelper('python', {
      package: 'httpx', symbols: ['httpx.HTTPTransport', 'httpx.AsyncHTTPTransport'], form: 'client', stopOptions: ['retries'], waitsByDefault: true, source: 'encode/httpx@ae1b9f66 httpx/_transports/default.py:147',
    }),
    retryHelper('python', {
      package: 'aiohttp-retry', symbols: ['aiohttp_retry.RetryClient'], form: 'client', stopOptions: ['retry_options'], waitOptions: ['retry_options'], source: 'inyutin/aiohttp_retry aiohttp_retry/client.py (RetryClient.__init__; commit not pinned)',
    }),
    retryHelper('python', {
      package: 'langchain-core', symbols: underEach(MODELS.map((type) => `${type}#`), 'with_retry'), form: 'wrapper', stopOptions: ['stop_after_attempt'], waitOptions: ['wait_exponential_jitter', 'exponential_jitter_params'],
      source: 'langchain-ai/langchain libs/core/langchain_core/runnables/base.py (Runnable.with_retry: 3 attempts, exponential with jitter; commit not pinned)',
    }),
    retryHelper('python', {
      package: 'google-api-core', symbols: ['google.api_core.retry.Retry', 'google.api_core.retry.AsyncRetry'], form: 'decorator', stopOptions: ['timeout', 'deadline'], waitOptions: ['initial', 'maximum', 'multiplier'],
      source: 'https://googleapis.dev/python/google-api-core/latest/retry.html (120 s by default)',
    }),
  ],
  aliases: [
    alias('python', 'tenacity', ['tenacity.asyncio', 'tenacity._asyncio']),
    alias('python', 'langchain_core.runnables.Runnable', ['langchain_core.runnables.base.Runnable', 'langchain.schema.runnable.Runnable']),
  ],
};
