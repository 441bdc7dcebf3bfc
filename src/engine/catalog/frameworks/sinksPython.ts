/** Where Python programs keep or show values: loggers, traces, error trackers, metrics, analytics, output. */
import { alias, derives, gives, under, underEach } from '../build.js';
import type { CatalogPart, SinkRow } from '../schema.js';

/** Names were confirmed by imports in public code, not read line by line in each library. */
const source = 'public interface of the package, confirmed by imports in public code';

function sink(draft: Omit<SinkRow, 'ecosystem' | 'source'> & { readonly source?: string }): SinkRow {
  return { ecosystem: 'python', source, ...draft };
}

/** Ready-made loggers of web frameworks are attributes, so their methods follow a dot instead of `#`. */
const LOGGER = 'logging.Logger';
const LEVELS = 'debug info warning warn error critical fatal exception';
const STRUCTLOG = 'structlog.BoundLogger';
const LOGURU_LEVELS = 'trace debug info success warning error critical exception';
const FRAME = ['exc_info', 'stack_info', 'stacklevel'];

export const loggingPart: CatalogPart = {
  sinks: [
    sink({ package: '', kind: 'log', symbols: underEach(['logging.', `${LOGGER}#`, `${LOGGER}.`], LEVELS), except: { names: FRAME }, source: 'Python standard library, logging' }),
    // The first argument is the level.
    sink({ package: '', kind: 'log', symbols: ['logging.log', `${LOGGER}#log`, `${LOGGER}.log`], except: { positions: [0], names: [...FRAME, 'level'] }, source: 'Python standard library, logging' }),
    sink({ package: 'loguru', kind: 'log', symbols: underEach(['loguru.logger.', 'loguru.logger#'], `${LOGURU_LEVELS} bind contextualize`) }),
    sink({ package: 'loguru', kind: 'log', symbols: underEach(['loguru.logger.', 'loguru.logger#'], 'log'), except: { positions: [0], names: ['level'] } }),
    sink({ package: 'structlog', kind: 'log', symbols: [...under(`${STRUCTLOG}#`, 'debug info warning warn error exception critical fatal msg bind new adebug ainfo awarning aerror aexception acritical'), 'structlog.contextvars.bind_contextvars'], except: { names: FRAME } }),
    sink({ package: 'structlog', kind: 'log', symbols: [`${STRUCTLOG}#log`], except: { positions: [0], names: [...FRAME, 'level'] } }),
    sink({ package: 'aws-lambda-powertools', kind: 'log', symbols: under('aws_lambda_powertools.Logger#', 'debug info warning error critical exception append_keys'), except: { names: FRAME } }),
    sink({ package: 'google-cloud-logging', kind: 'log', symbols: under('google.cloud.logging.Client#logger()#', 'log_text log_struct log') }),
  ],
  aliases: [
    alias('python', LOGGER, ['logging.LoggerAdapter', 'logging.RootLogger', 'flask.Flask#logger', 'quart.Quart#logger', 'sanic.log.logger', 'fastapi.logger.logger', 'uvicorn.config.logger']),
    alias('python', 'logging', ['absl.logging']),
    alias('python', STRUCTLOG, ['structlog.stdlib.BoundLogger', 'structlog.typing.FilteringBoundLogger', 'structlog.types.FilteringBoundLogger']),
    alias('python', 'aws_lambda_powertools.Logger', ['aws_lambda_powertools.logging.Logger', 'aws_lambda_powertools.logging.logger.Logger']),
  ],
  returns: [
    gives('python', LOGGER, [
      'logging.getLogger', `${LOGGER}#getChild`, 'celery.utils.log.get_task_logger', 'prefect.get_run_logger', 'prefect.logging.get_run_logger', 'multiprocessing.get_logger', 'multiprocessing.log_to_stderr', 'colorlog.getLogger',
      'dagster.get_dagster_logger', 'verboselogs.VerboseLogger', 'fastmcp.utilities.logging.get_logger', 'mcp.server.fastmcp.utilities.logging.get_logger',
    ]),
    gives('python', 'loguru.logger', underEach(['loguru.logger.', 'loguru.logger#'], 'bind opt patch')),
    gives('python', STRUCTLOG, ['structlog.get_logger', 'structlog.getLogger', 'structlog.stdlib.get_logger', 'structlog.wrap_logger']),
    derives('python', STRUCTLOG, under(`${STRUCTLOG}#`, 'bind new unbind try_unbind')),
  ],
};

export const pythonOutputPart: CatalogPart = {
  sinks: [
    sink({ package: '', kind: 'console', symbols: ['print'], except: { names: ['file', 'end', 'sep', 'flush'] }, source: 'Python standard library' }),
    sink({ package: '', kind: 'console', symbols: ['pprint.pprint', 'pprint.pp'], only: { positions: [0] }, source: 'Python standard library' }),
    sink({ package: '', kind: 'console', symbols: ['sys.stdout.write', 'sys.stderr.write', 'warnings.warn'], only: { positions: [0], names: ['message'] }, source: 'Python standard library' }),
    sink({ package: '', kind: 'log', symbols: ['syslog.syslog'], source: 'Python standard library' }),
    sink({ package: 'rich', kind: 'console', symbols: ['rich.print', ...under('rich.console.Console#', 'print log print_json')], except: { names: ['style', 'end', 'sep', 'file', 'flush', 'justify', 'markup', 'highlight'] } }),
    sink({ package: 'icecream', kind: 'console', symbols: ['icecream.ic'] }),
  ],
  aliases: [alias('python', 'rich.print', ['rich.pretty.pprint'])],
  returns: [gives('python', 'rich.console.Console', ['rich.get_console'])],
};

const SPAN = 'opentelemetry.trace.Span';
const TRACER = 'opentelemetry.trace.Tracer';
const INSTRUMENT = 'opentelemetry.metrics.Instrument';

export const pythonTracePart: CatalogPart = {
  sinks: [
    sink({ package: 'opentelemetry-api', kind: 'trace', symbols: [`${SPAN}#set_attribute`], only: { positions: [1], names: ['value'] } }),
    sink({ package: 'opentelemetry-api', kind: 'trace', symbols: [`${SPAN}#set_attributes`] }),
    sink({ package: 'opentelemetry-api', kind: 'trace', symbols: [`${SPAN}#add_event`], only: { positions: [1], names: ['attributes'] } }),
    sink({ package: 'opentelemetry-api', kind: 'trace', symbols: under(`${TRACER}#`, 'start_as_current_span start_span'), only: { names: ['attributes'] } }),
    sink({ package: 'opentelemetry-api', kind: 'trace', symbols: ['opentelemetry.baggage.set_baggage'], only: { positions: [1], names: ['value'] } }),
    sink({ package: 'opentelemetry-api', kind: 'metric', symbols: under(`${INSTRUMENT}#`, 'add record set'), only: { positions: [1], names: ['attributes'] } }),
    sink({ package: 'logfire', kind: 'log', symbols: under('logfire.', 'trace debug info notice warn warning error exception fatal'), except: { names: ['_exc_info', '_tags'] } }),
    sink({ package: 'logfire', kind: 'log', symbols: ['logfire.log'], except: { positions: [0], names: ['level', 'exc_info', 'tags'] } }),
    sink({ package: 'logfire', kind: 'trace', symbols: ['logfire.span', 'logfire.set_baggage'], except: { names: ['_span_name', '_tags', '_level'] } }),
    sink({ package: 'logfire', kind: 'trace', symbols: ['logfire.span()#set_attribute'], only: { positions: [1], names: ['value'] } }),
    sink({ package: 'logfire', kind: 'trace', symbols: ['logfire.span()#set_attributes'] }),
    sink({
      package: 'langfuse', kind: 'trace', only: { names: ['input', 'output', 'metadata', 'user_id', 'status_message', 'comment'] },
      symbols: [
        ...underEach(['langfuse.Langfuse#'], 'start_observation start_as_current_observation start_span start_as_current_span start_generation start_as_current_generation update_current_span update_current_generation update_current_trace set_current_trace_io create_event create_score score_current_span trace generation span event'),
        'langfuse.propagate_attributes', ...under('langfuse.decorators.langfuse_context.', 'update_current_observation update_current_trace'),
      ],
    }),
    sink({ package: 'langsmith', kind: 'trace', symbols: ['langsmith.trace', 'langsmith.RunTree', 'langsmith.run_helpers.trace', 'langsmith.Client#create_feedback'], only: { names: ['inputs', 'outputs', 'metadata', 'comment', 'value'] } }),
    sink({ package: 'traceloop-sdk', kind: 'trace', symbols: ['traceloop.sdk.Traceloop.set_association_properties'] }),
    sink({ package: 'arize-phoenix', kind: 'trace', symbols: under('openinference.instrumentation.', 'using_attributes using_user using_metadata') }),
    sink({ package: 'ddtrace', kind: 'trace', symbols: ['ddtrace.llmobs.LLMObs.annotate'], only: { names: ['input_data', 'output_data', 'metadata', 'tags'] } }),
    sink({ package: 'ddtrace', kind: 'trace', symbols: underEach(['ddtrace.tracer.current_span()#', 'ddtrace.tracer.trace()#'], 'set_tag set_tag_str'), only: { positions: [1], names: ['value'] } }),
    sink({ package: 'agentops', kind: 'trace', symbols: under('agentops.', 'record ActionEvent ToolEvent LLMEvent ErrorEvent') }),
    sink({ package: 'mlflow', kind: 'trace', symbols: under('mlflow.', 'log_param log_text log_dict'), only: { positions: [1], names: ['value', 'text', 'dictionary'] } }),
    sink({ package: 'mlflow', kind: 'trace', symbols: ['mlflow.log_params', 'mlflow.set_tags'] }),
  ],
  aliases: [
    alias('python', 'opentelemetry.trace', ['opentelemetry.sdk.trace']),
    alias('python', INSTRUMENT, under('opentelemetry.metrics.', 'Counter UpDownCounter Histogram Gauge')),
  ],
  returns: [
    gives('python', TRACER, ['opentelemetry.trace.get_tracer', 'opentelemetry.trace.TracerProvider#get_tracer']),
    gives('python', SPAN, ['opentelemetry.trace.get_current_span', ...under(`${TRACER}#`, 'start_as_current_span start_span')]),
    gives('python', 'opentelemetry.metrics.Meter', ['opentelemetry.metrics.get_meter']),
    gives('python', INSTRUMENT, under('opentelemetry.metrics.Meter#', 'create_counter create_up_down_counter create_histogram create_gauge')),
    gives('python', 'langfuse.Langfuse', ['langfuse.get_client']),
  ],
};

export const pythonTrackersPart: CatalogPart = {
  sinks: [
    // An exception alone is no finding; what is handed along with it is.
    sink({ package: 'sentry-sdk', kind: 'error-tracker', symbols: ['sentry_sdk.capture_exception'], except: { positions: [0], names: ['error', 'scope'] } }),
    sink({ package: 'sentry-sdk', kind: 'error-tracker', symbols: under('sentry_sdk.', 'capture_message capture_event set_user set_tags set_attributes add_breadcrumb'), except: { names: ['level', 'scope'] } }),
    sink({ package: 'sentry-sdk', kind: 'error-tracker', symbols: under('sentry_sdk.', 'set_context set_tag set_extra set_attribute set_measurement'), only: { positions: [1], names: ['value'] } }),
    sink({ package: 'sentry-sdk', kind: 'error-tracker', symbols: [...under('sentry_sdk.logger.', 'trace debug info warning error fatal'), 'sentry_sdk.update_current_span'] }),
    sink({ package: 'sentry-sdk', kind: 'trace', symbols: under('sentry_sdk.start_span()#', 'set_data set_tag'), only: { positions: [1], names: ['value'] } }),
    sink({ package: 'rollbar', kind: 'error-tracker', symbols: under('rollbar.', 'report_message report_exc_info') }),
    sink({ package: 'bugsnag', kind: 'error-tracker', symbols: ['bugsnag.notify', 'bugsnag.leave_breadcrumb'], except: { positions: [0] } }),
    sink({ package: 'newrelic', kind: 'trace', symbols: under('newrelic.agent.', 'add_custom_attribute record_custom_event'), only: { positions: [1], names: ['value', 'params'] } }),
    sink({ package: 'prometheus-client', kind: 'metric', symbols: under('prometheus_client.', 'Counter#labels Gauge#labels Histogram#labels Summary#labels') }),
    sink({ package: 'datadog', kind: 'metric', symbols: under('datadog.statsd.', 'increment decrement gauge histogram distribution timing event'), only: { names: ['tags', 'message', 'text'] } }),
    sink({ package: 'posthog', kind: 'analytics', symbols: underEach(['posthog.', 'posthog.Posthog#'], 'capture identify alias set group_identify') }),
    sink({ package: 'segment-analytics-python', kind: 'analytics', symbols: under('segment.analytics.', 'track identify page group') }),
    sink({ package: 'mixpanel', kind: 'analytics', symbols: under('mixpanel.Mixpanel#', 'track people_set alias') }),
    sink({ package: 'amplitude-analytics', kind: 'analytics', symbols: ['amplitude.Amplitude#track', 'amplitude.BaseEvent'] }),
    sink({ package: 'wandb', kind: 'trace', symbols: ['wandb.log'] }),
  ],
};
