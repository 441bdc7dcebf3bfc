/** Names of functions that exist to write a log line. Pure. */
import { wordsOf } from './words.js';

/** `_logv` and `_loge` end in the first letter of a level. */
const LOG_WORDS = new Set(['log', 'logger', 'logging', 'slog', 'syslog', 'applog', 'botlog', 'jlog', 'dlog', 'vlog', 'mylog', 'logs', 'print', 'logv', 'logd', 'logi', 'logw', 'loge']);
/** Verbs a log helper's name starts with; `process_info` handles information. */
const LOG_VERBS = new Set(['trace', 'debug', 'info', 'warn', 'warning', 'error', 'exception', 'critical', 'fatal', 'verbose', 'report', 'capture']);

/** What is reported to a log or an error tracker. */
const REPORTED = new Set(['error', 'err', 'exception', 'failure', 'event', 'message', 'progress', 'status', 'warning', 'metric', 'step', 'info']);

/** `log_step`, `printLine`, `warn`, `debugTurn`. */
export function namesLogHelper(name: string): boolean {
  const words = wordsOf(name);
  const [verb, what] = words;
  if (words.some((word) => LOG_WORDS.has(word))) return true;
  // `report_outage` files a report, `report_error` logs one.
  return LOG_VERBS.has(verb ?? '') && ((verb !== 'report' && verb !== 'capture') || what === undefined || REPORTED.has(what));
}
