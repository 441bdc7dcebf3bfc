import { defineItems } from './definition.js';

export const dataSecurity = defineItems('data-security', [
  {
    id: 'pii', title: 'No personal data, secrets or raw conversations in logs and traces', settledBy: 'auto', required: 'all', blocks: 'all', weight: 3, effort: 'minutes',
    rules: ['pii-in-logs', 'secret-in-logs', 'prompt-in-logs', 'telemetry-captures-content'], sites: 'log calls', sharedSites: true, notes: ['redaction'],
    howTo: 'It settles itself when nothing personal, secret or conversational reaches a log or a trace.',
    question: 'What masks personal data before it is kept?',
    repair: 'Take personal data out of {n} log calls', start: 'Keep personal data out of logs and traces',
  },
  {
    id: 'secrets', title: 'No secret in the code', settledBy: 'auto', required: 'all', blocks: 'all', weight: 3, effort: 'minutes',
    rules: ['hardcoded-secret'], sites: 'values that may be secrets', passingSites: { 'hardcoded-secret': 'secretFromEnvironment' }, notes: ['secretStore', 'secretScanner'],
    howTo: 'It settles itself when no key or password is written in the code.',
    question: 'Where do the keys come from, and what keeps them out of the repository?',
    repair: 'Move {n} secrets out of the code', start: 'Move secrets out of the code',
  },
  {
    id: 'data-boundaries', title: 'What it may never touch is written down', settledBy: 'both', required: 'customer', weight: 2, effort: 'hours',
    parts: [{ label: 'a filled-in data boundaries document', strong: ['dataBoundaries'] }], against: ['dataBoundariesEmpty'],
    howTo: 'docs/DATA_BOUNDARIES.md (or a linked document) says it; a person confirms that it is agreed.',
    question: 'Where is it written down, and who agreed to it?',
    start: 'Write down what it may never touch',
  },
  {
    id: 'least-privilege', title: 'Identity and scopes are its own and minimal', settledBy: 'both', required: 'customer', weight: 2, effort: 'days',
    rules: ['overbroad-scope', 'disabled-tls-verification'], sites: 'scopes and connections',
    howTo: 'The code shows broad scopes and switched-off checks; a person says which identity it runs under.',
    question: 'Which identity does it use, and what may that identity do?',
    repair: 'Narrow {n} scopes', start: 'Give it an identity of its own',
  },
  {
    id: 'injection', title: 'Model output is never executed or trusted unchecked', settledBy: 'auto', required: 'all', blocks: 'all', weight: 3, effort: 'hours',
    rules: ['model-output-execution', 'unvalidated-model-output'], sites: 'uses of model output', notes: ['guardrail'],
    howTo: 'It settles itself when model output is parsed and checked wherever it is used.',
    question: 'What stands between model output and everything it can reach?',
    repair: 'Check model output at {n} places', start: 'Check model output before it is used',
  },
  {
    id: 'audit-trail', title: 'Who asked, what it did, on whose authority: kept, and kept safe', settledBy: 'both', required: 'customer', weight: 2, effort: 'days',
    rules: ['plaintext-history'], sites: 'stored conversations',
    howTo: 'The code shows conversations kept in plain text; a person says where the audit trail is and who can change it.',
    question: 'Where is the audit trail, and who can change it?',
    repair: 'Protect {n} stored conversations', start: 'Keep an audit trail',
  },
  {
    id: 'retention', title: 'Prompt and trace retention is set and encrypted', settledBy: 'attested', required: 'customer', weight: 1, effort: 'hours',
    figures: ['days kept'],
    howTo: 'A person states for how long prompts and traces are kept, and how they are encrypted.',
    question: 'For how long are prompts and traces kept, and how are they encrypted?',
    start: 'Set a retention for prompts and traces',
  },
]);
