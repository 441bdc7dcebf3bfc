import { defineItems } from './definition.js';

export const cost = defineItems('cost', [
  {
    id: 'token-limits', title: 'Every model call has a token limit', settledBy: 'auto', required: 'all', blocks: 'all', weight: 3, effort: 'minutes',
    rules: ['missing-token-limit'], sites: 'model calls',
    howTo: 'It settles itself when every model call limits the tokens of its answer.',
    question: 'What limits the tokens of a model call?',
    repair: 'Set a token limit on {n} model calls', start: 'Set token limits',
  },
  {
    id: 'cost-model', title: 'Cost per run at full volume is computed, with retries, monitoring and redundancy', settledBy: 'attested', required: 'customer', blocks: 'customer', weight: 3, effort: 'hours',
    figures: ['cost per run', 'cost per month at full volume'],
    form: 'cost',
    howTo: 'It is settled when the cost model in the report is filled in. What is computed elsewhere, a person attests with its figures.',
    question: 'What does a run cost at full volume, and where is that computed?',
    start: 'Fill in the cost model',
  },
  {
    id: 'budget-cap', title: 'A run, a user and a day have a ceiling, and passing it stops or escalates', settledBy: 'both', required: 'customer', blocks: 'autonomous', weight: 2, effort: 'hours',
    parts: [{ label: 'a budget in the code or configuration', strong: ['budgetCap'] }],
    showsCost: true,
    howTo: 'Budget options are collected; a person says what the ceilings are and what happens above them.',
    question: 'What are the ceilings, and what happens above them?',
    start: 'Set a ceiling on spend',
  },
  {
    id: 'spend-watch', title: 'Usage is recorded per run and somebody watches the number', settledBy: 'both', required: 'customer', weight: 2, effort: 'hours',
    rules: ['unmetered-model-call'], sites: 'model calls',
    parts: [{ label: 'usage that is read', strong: ['usageRecorded'] }],
    howTo: 'The code shows where usage is recorded; a person says who watches it.',
    question: 'Who watches the spend, and where?',
    repair: 'Record the usage of {n} model calls', start: 'Record usage per run',
  },
]);
