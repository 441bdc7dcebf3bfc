import { defineItems } from './definition.js';

export const integration = defineItems('integration', [
  {
    id: 'real-integrations', title: 'Every integration is real, none mocked', settledBy: 'auto', required: 'customer', blocks: 'customer', weight: 3, effort: 'days',
    rules: ['mock-in-production', 'development-endpoint'], sites: 'tools and outbound calls', sitesOf: { 'development-endpoint': 'missing-timeout' },
    howTo: 'It settles itself when no mock and no development address is left in production code.',
    question: 'Which systems is it connected to, and since when?',
    repair: 'Replace {n} mocked integrations', start: 'Connect the real systems',
  },
  {
    id: 'auth-expiry', title: 'Expiring credentials are refreshed', settledBy: 'attested', required: 'customer', weight: 1, effort: 'hours',
    howTo: 'A person states which credentials expire and what refreshes them.',
    question: 'Which credentials expire, and what refreshes them?',
    start: 'Refresh expiring credentials',
  },
  {
    id: 'rate-limits', title: '429 and 5xx are handled as a matter of course', settledBy: 'auto', required: 'customer', weight: 2, effort: 'hours',
    parts: [{ label: 'handling of 429 or Retry-After', strong: ['tooManyRequests', 'retryAfter'], weak: ['rateLimiter', 'retryLibrary', 'sdkRetries'] }],
    howTo: 'It settles itself when the code handles 429 answers or honours Retry-After.',
    question: 'What happens on a 429 or 503?',
    start: 'Handle 429 and 5xx',
  },
  {
    id: 'schemas', title: 'Responses are checked for status and shape', settledBy: 'auto', required: 'customer', weight: 2, effort: 'hours',
    rules: ['unchecked-response-status', 'unchecked-tool-result', 'undescribed-tool'], sites: 'responses and tools',
    howTo: 'It settles itself when every response is checked before it is used.',
    question: 'What checks the responses?',
    repair: 'Check {n} responses', start: 'Check responses for status and shape',
  },
]);
