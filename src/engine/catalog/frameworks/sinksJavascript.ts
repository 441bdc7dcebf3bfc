/** Where JavaScript programs keep or show values: console, loggers, traces, error trackers, metrics, analytics. */
import { alias, derives, gives, under, underEach } from '../build.js';
import type { CatalogPart, SinkRow } from '../schema.js';

/** Names were confirmed by imports in public code, not read line by line in each library. */
const source = 'public interface of the package, confirmed by imports in public code';

function sink(draft: Omit<SinkRow, 'ecosystem' | 'source'> & { readonly source?: string }): SinkRow {
  return { ecosystem: 'javascript', source, ...draft };
}

const js = 'javascript';

export const consolePart: CatalogPart = {
  sinks: [
    sink({ package: '', kind: 'console', symbols: [...under('console.', 'log info warn error debug trace dir table group groupCollapsed'), 'util.debuglog()'], source: 'Node.js and browsers' }),
    sink({ package: '', kind: 'console', symbols: ['process.stdout.write', 'process.stderr.write'], only: { positions: [0] }, source: 'Node.js' }),
  ],
  aliases: [alias(js, 'console', ['globalThis.console', 'window.console', 'console.default']), alias(js, 'process', ['process.default'])],
};

const PINO = 'pino()';
const WINSTON = 'winston.Logger';
const BUNYAN = 'bunyan.Logger';
const LOG4JS = 'log4js.Logger';
const TSLOG = 'tslog.Logger';
const NEST = '@nestjs/common.Logger';

export const loggersPart: CatalogPart = {
  sinks: [
    sink({ package: 'pino', kind: 'log', symbols: under(`${PINO}#`, 'trace debug info warn error fatal child setBindings'), redactedBy: ['redact'] }),
    sink({ package: 'fastify', kind: 'log', symbols: underEach(['fastify()#log.', 'fastify.FastifyRequest#log.', 'fastify.FastifyReply#log.'], 'trace debug info warn error fatal'), redactedBy: ['logger.redact'] }),
    sink({ package: 'winston', kind: 'log', symbols: [...underEach([`${WINSTON}#`, 'winston.'], 'error warn info http verbose debug silly'), `${WINSTON}#child`] }),
    sink({ package: 'winston', kind: 'log', symbols: [`${WINSTON}#log`, 'winston.log'] }),
    sink({ package: 'bunyan', kind: 'log', symbols: under(`${BUNYAN}#`, 'trace debug info warn error fatal child'), redactedBy: ['serializers'] }),
    sink({ package: 'log4js', kind: 'log', symbols: under(`${LOG4JS}#`, 'trace debug info warn error fatal mark log addContext') }),
    sink({ package: 'tslog', kind: 'log', symbols: under(`${TSLOG}#`, 'silly trace debug info warn error fatal log'), redactedBy: ['maskValuesOfKeys', 'maskValuesRegEx'] }),
    sink({ package: 'consola', kind: 'log', symbols: underEach(['consola.', 'consola()#', 'consola.consola.', 'consola.createConsola()#'], 'log info warn error debug trace success fatal start ready box verbose') }),
    sink({ package: 'loglevel', kind: 'log', symbols: underEach(['loglevel.', 'loglevel.getLogger()#'], 'trace debug info warn error log') }),
    sink({ package: 'signale', kind: 'log', symbols: underEach(['signale.', 'signale.Signale#'], 'log info warn error debug success fatal note star pending complete') }),
    sink({ package: 'npmlog', kind: 'log', symbols: under('npmlog.', 'silly verbose info http warn error notice log') }),
    sink({ package: 'roarr', kind: 'log', symbols: ['roarr.Roarr', ...under('roarr.Roarr.', 'trace debug info warn error fatal')] }),
    sink({ package: 'debug', kind: 'log', symbols: ['debug()'] }),
    sink({ package: '@nestjs/common', kind: 'log', symbols: underEach([`${NEST}#`, `${NEST}.`], 'log error warn debug verbose fatal') }),
    sink({ package: '@aws-lambda-powertools/logger', kind: 'log', symbols: under('@aws-lambda-powertools/logger.Logger#', 'debug info warn error critical appendKeys') }),
    sink({ package: '@azure/functions', kind: 'log', symbols: under('@azure/functions.InvocationContext#', 'log trace debug info warn error'), source: '@azure/functions@4.5.0 types/InvocationContext.d.ts:48-78' }),
    sink({ package: 'firebase-functions', kind: 'log', symbols: under('firebase-functions/logger.', 'debug info log warn error write') }),
    sink({ package: 'electron-log', kind: 'log', symbols: under('electron-log.', 'error warn info verbose debug silly log') }),
    sink({ package: '@mastra/core', kind: 'log', symbols: under('@mastra/core.Mastra#getLogger()#', 'debug info warn error') }),
  ],
  aliases: [
    alias(js, 'pino', ['pino.default', 'pino.pino']), alias(js, PINO, ['pino.Logger', 'pino.BaseLogger', 'fastify.FastifyBaseLogger']), alias(js, 'fastify', ['fastify.default', 'fastify.fastify']), alias(js, 'fastify()', ['fastify.FastifyInstance']),
    alias(js, 'winston', ['winston.default']), alias(js, 'bunyan', ['bunyan.default']), alias(js, 'log4js', ['log4js.default']), alias(js, 'consola', ['consola.default']), alias(js, 'loglevel', ['loglevel.default']),
    alias(js, 'signale', ['signale.default']), alias(js, 'npmlog', ['npmlog.default']), alias(js, 'debug', ['debug.default']), alias(js, 'electron-log', ['electron-log.default', 'electron-log/main', 'electron-log/main.default', 'electron-log/node']),
    alias(js, 'roarr.Roarr', ['roarr.default']), alias(js, 'firebase-functions/logger', ['firebase-functions.logger', 'firebase-functions/v2.logger']), alias(js, NEST, ['@nestjs/common.ConsoleLogger', '@nestjs/common.LoggerService']),
    alias(js, WINSTON, ['winston.createLogger()']), alias(js, BUNYAN, ['bunyan.createLogger()']),
  ],
  returns: [
    derives(js, PINO, [`${PINO}#child`]), gives(js, WINSTON, ['winston.createLogger']), derives(js, WINSTON, [`${WINSTON}#child`]), gives(js, BUNYAN, ['bunyan.createLogger']), derives(js, BUNYAN, [`${BUNYAN}#child`]),
    gives(js, LOG4JS, ['log4js.getLogger']), derives(js, TSLOG, [`${TSLOG}#getSubLogger`]), derives(js, 'debug()', ['debug()#extend']),
  ],
};

const SPAN = '@opentelemetry/api.Span';
const TRACER = '@opentelemetry/api.Tracer';
const METER = '@opentelemetry/api.Meter';
const INSTRUMENT = '@opentelemetry/api.Instrument';
const LANGFUSE = '@langfuse/tracing.Observation';

export const javascriptTracePart: CatalogPart = {
  sinks: [
    sink({ package: '@opentelemetry/api', kind: 'trace', symbols: under(`${SPAN}#`, 'setAttribute addEvent'), only: { positions: [1] } }),
    sink({ package: '@opentelemetry/api', kind: 'trace', symbols: under(`${SPAN}#`, 'setAttributes setStatus updateName') }),
    sink({ package: '@opentelemetry/api', kind: 'trace', symbols: under(`${TRACER}#`, 'startActiveSpan startSpan'), only: { positions: [1], names: ['attributes'] } }),
    sink({ package: '@opentelemetry/api', kind: 'metric', symbols: under(`${INSTRUMENT}#`, 'add record'), only: { positions: [1] } }),
    sink({ package: '@opentelemetry/api-logs', kind: 'log', symbols: ['@opentelemetry/api-logs.Logger#emit'] }),
    sink({ package: '@langfuse/tracing', kind: 'trace', symbols: [...under('@langfuse/tracing.', 'startObservation startActiveObservation updateActiveObservation updateActiveTrace propagateAttributes'), ...under(`${LANGFUSE}#`, 'update end updateTrace')] }),
    sink({ package: 'langfuse', kind: 'trace', symbols: under('langfuse.Langfuse#', 'trace generation span event score trace()#generation trace()#span trace()#event trace()#update') }),
    sink({ package: 'braintrust', kind: 'trace', symbols: under('braintrust.initLogger()#', 'log traced logFeedback') }),
    sink({ package: 'langsmith', kind: 'trace', symbols: ['langsmith.RunTree', 'langsmith.Client#createFeedback', 'langsmith.Client#createRun'] }),
    sink({ package: 'dd-trace', kind: 'trace', symbols: underEach(['dd-trace.scope()#active()#', 'dd-trace.startSpan()#'], 'setTag'), only: { positions: [1] } }),
    sink({ package: 'newrelic', kind: 'trace', symbols: under('newrelic.', 'addCustomAttribute recordCustomEvent'), only: { positions: [1] } }),
    sink({ package: 'newrelic', kind: 'trace', symbols: ['newrelic.addCustomAttributes'] }),
  ],
  aliases: [alias(js, INSTRUMENT, under('@opentelemetry/api.', 'Counter UpDownCounter Histogram Gauge')), alias(js, 'dd-trace', ['dd-trace.default', 'dd-trace.tracer']), alias(js, 'newrelic', ['newrelic.default']), alias(js, 'langsmith.RunTree', ['langsmith/run_trees.RunTree'])],
  returns: [
    gives(js, TRACER, ['@opentelemetry/api.trace.getTracer']), gives(js, SPAN, ['@opentelemetry/api.trace.getActiveSpan', '@opentelemetry/api.trace.getSpan', `${TRACER}#startSpan`]), gives(js, METER, ['@opentelemetry/api.metrics.getMeter']),
    gives(js, INSTRUMENT, under(`${METER}#`, 'createCounter createUpDownCounter createHistogram createGauge')), gives(js, '@opentelemetry/api-logs.Logger', ['@opentelemetry/api-logs.logs.getLogger']),
    gives(js, LANGFUSE, ['@langfuse/tracing.startObservation']),
  ],
};

const SENTRY = '@sentry/node';
const SENTRY_PACKAGES = 'nextjs browser react core bun deno cloudflare aws-serverless google-cloud-serverless sveltekit svelte remix vue nuxt angular nestjs electron gatsby astro solid solidstart serverless react-native';

export const javascriptTrackersPart: CatalogPart = {
  sinks: [
    // An exception alone is no finding; the context handed along with it is.
    sink({ package: SENTRY, kind: 'error-tracker', symbols: [`${SENTRY}.captureException`], except: { positions: [0] } }),
    sink({ package: SENTRY, kind: 'error-tracker', symbols: under(`${SENTRY}.`, 'captureMessage captureEvent setUser setTags setExtras setAttributes addBreadcrumb') }),
    sink({ package: SENTRY, kind: 'error-tracker', symbols: under(`${SENTRY}.`, 'setContext setTag setExtra setAttribute'), only: { positions: [1] } }),
    sink({ package: SENTRY, kind: 'trace', symbols: under(`${SENTRY}.`, 'startSpan startInactiveSpan startSpanManual'), only: { positions: [0] } }),
    sink({ package: SENTRY, kind: 'log', symbols: under(`${SENTRY}.logger.`, 'trace debug info warn error fatal') }),
    sink({ package: SENTRY, kind: 'metric', symbols: under(`${SENTRY}.metrics.`, 'count gauge distribution'), only: { positions: [2] } }),
    sink({ package: 'prom-client', kind: 'metric', symbols: underEach(under('prom-client.', 'Counter# Gauge# Histogram# Summary#'), 'labels inc observe set') }),
    sink({ package: 'hot-shots', kind: 'metric', symbols: under('hot-shots.StatsD#', 'increment decrement gauge histogram distribution timing event'), except: { positions: [0] } }),
    sink({ package: 'posthog-node', kind: 'analytics', symbols: underEach(['posthog-node.PostHog#', 'posthog-js.', 'posthog-js.posthog.'], 'capture identify alias groupIdentify') }),
    sink({ package: '@segment/analytics-node', kind: 'analytics', symbols: underEach(['@segment/analytics-node.Analytics#', '@segment/analytics-next.AnalyticsBrowser#', 'analytics-node.Analytics#'], 'track identify page group') }),
    sink({ package: 'mixpanel-browser', kind: 'analytics', symbols: underEach(['mixpanel-browser.', 'mixpanel.init()#'], 'track identify people.set register alias') }),
    sink({ package: '@amplitude/analytics-node', kind: 'analytics', symbols: underEach(['@amplitude/analytics-node.', '@amplitude/analytics-browser.'], 'track identify logEvent setUserId') }),
    sink({ package: '', kind: 'analytics', symbols: ['gtag', 'dataLayer.push', 'window.gtag', 'window.dataLayer.push'] }),
  ],
  aliases: [
    ...under('@sentry/', SENTRY_PACKAGES).map((name) => alias(js, SENTRY, [name])), alias(js, SENTRY, ['@sentry/node.default']), alias(js, 'posthog-js', ['posthog-js.default']), alias(js, 'mixpanel-browser', ['mixpanel-browser.default']),
    alias(js, 'mixpanel', ['mixpanel.default']), alias(js, 'hot-shots.StatsD', ['hot-shots.default']), alias(js, 'prom-client', ['prom-client.default']), alias(js, '@segment/analytics-node.Analytics', ['@segment/analytics-node.default', 'analytics-node.default']),
  ],
};
