/** What a text with a sink looks like before it is parsed; `sinks.ts` knows what a sink is. Pure. */

/** Words of the libraries that keep values, as their import says them; loggers and spans are known by their own names. */
const LIBRARIES: readonly string[] = [
  'elemetry', 'langfuse', 'logfire', 'loguru', 'langsmith', 'traceloop', 'openinference', 'ddtrace', 'dd-trace', 'agentops', 'mlflow', 'sentry', 'Sentry', 'rollbar', 'bugsnag', 'newrelic', 'prometheus', 'prom-client', 'hot-shots', 'datadog',
  'posthog', '@segment', 'segment.', 'analytics', 'mixpanel', 'amplitude', 'wandb', 'gtag', 'dataLayer', 'braintrust', 'icecream', 'syslog', 'winston', 'pino', 'bunyan', 'log4js', 'tslog', 'consola', 'loglevel', 'signale', 'roarr', '@azure/functions',
  '"debug"', "'debug'",
];
/** Byte strings of which every file with a sink has one. */
export const SINK_STRINGS: readonly string[] = [...LIBRARIES, 'log', 'Log', 'LOG', 'print', 'console', 'span', 'ttribute', 'stdout', 'stderr', 'race', 'capture', 'track', 'warn', 'debug', 'info', 'error(', 'report'];

/** Words of loggers that are written with others (`catalog`, `blog`) or mean something else (`Math.log`). */
const OTHER_LOGS = String.raw`dia|cata|\bb|_b|back|change|ana|mono|pro|[mM]ath\.|\bnp\.|numpy\.|torch\.`;
/** What every text with a sink has: a name of a console, logger or span that is called or looked into, or a library that keeps values. */
export const SINK_PATTERN = new RegExp([
  String.raw`\bconsole\b`,
  String.raw`(?<![a-z])[pr]?print(?![a-z])`,
  String.raw`(?:(?<!${OTHER_LOGS})log(?:s|ged|ger|gers|ging|[vdiwe])?|Log(?:s|ger|gers|ging)?|(?<![A-Z])LOG(?:S|GER|GING)?)(?![a-z])\w*(?:\s*(?:\?\.|[.([!])|\s+as\s)`,
  String.raw`std(?:out|err)\s*\.|(?:process|sys)\s*\.\s*std(?:out|err)`,
  String.raw`warnings\.warn|(?<![.\w])_*(?:debug|info|warn|warning|error|exception|critical|fatal|verbose|report)(?:_\w+|[A-Z]\w*)?\(`,
  String.raw`set_?[aA]ttribute|[aA]dd_?[eE]vent(?!L)|set_?[tT]ags?\b|set_?[bB]aggage`,
  String.raw`(?<![a-z])[tT]race\w*\s*[(.]|(?<![a-z])[sS]pan\w*\s*\??\.\s*(?:set|add|update|record|end)`,
  String.raw`[cC]apture_?\w*\(|\btrack\w*\(`,
  ...LIBRARIES.map((word) => word.replaceAll('.', '\\.')),
].join('|'), 'u');
