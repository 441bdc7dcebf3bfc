import { defineItems } from './definition.js';

export const observability = defineItems('observability', [
  {
    id: 'tracing', title: 'Every run leaves a replayable trace', settledBy: 'auto', required: 'all', blocks: 'all', weight: 3, effort: 'hours',
    parts: [{ label: 'tracing that is switched on', strong: ['tracingOn'], weak: ['tracingSwitch', 'tracingIdle'] }],
    notes: ['tracingOff', 'errorTracking', 'unusedDependency'],
    howTo: 'It settles itself when a tracing library is imported and initialised: each step’s inputs, decision, tool, output and latency.',
    question: 'Where is the trace of a run from last week?',
    start: 'Switch tracing on',
  },
  {
    id: 'structured-logs', title: 'Logs are structured and carry a run id', settledBy: 'auto', required: 'customer', weight: 2, effort: 'hours',
    rules: ['print-logging', 'lost-error-context'], sites: 'places that log',
    parts: [{ label: 'a structured logger', strong: ['structuredLogger'] }, { label: 'a run id in the logs', strong: ['runIdInLogs'] }],
    howTo: 'It settles itself when a structured logger is set up, its lines carry a run id, and nothing prints instead.',
    question: 'How are the log lines of one run found?',
    repair: 'Log properly at {n} places', start: 'Log in a structured form with a run id',
  },
  {
    id: 'step-latency', title: 'Latency is measured per step', settledBy: 'both', required: 'customer', weight: 1, effort: 'hours',
    parts: [{ label: 'latency that is recorded', strong: ['latencyMetric', 'tracingOn'] }],
    howTo: 'Signals of traces and latency metrics are collected; a person says where the numbers are seen.',
    question: 'Where is the latency of each step seen?',
    start: 'Measure the latency of each step',
  },
  {
    id: 'alerts', title: 'Someone is alerted when it fails silently', settledBy: 'both', required: 'customer', weight: 2, effort: 'days',
    parts: [{ label: 'alert rules in the repository', strong: ['alertRules'], weak: ['errorTracking'] }],
    howTo: 'Alert rules in the repository are collected; a person names what is watched (quality, errors, queue, spend) and the channel.',
    question: 'Which channel is alerted on quality, errors, queue length and spend?',
    start: 'Alert someone on silent failure',
  },
  {
    id: 'feedback', title: 'Every interaction leaves structured data, and corrections are collected', settledBy: 'attested', required: 'customer', weight: 1, effort: 'days',
    howTo: 'A person states where interactions and corrections are kept and how they are analysed.',
    question: 'Where do corrections go, and who reads them?',
    start: 'Collect corrections',
  },
]);
