import { RUNS_EXAMPLE, RUNS_FIGURE } from '../runCounts.js';
import { defineItems } from './definition.js';

export const evaluation = defineItems('evaluation', [
  {
    id: 'eval-harness', title: 'A representative suite exists and runs by itself', settledBy: 'auto', required: 'customer', blocks: 'customer', weight: 3, effort: 'days',
    parts: [{ label: 'an evaluation suite', strong: ['evalSuite'], weak: ['evalLibrary', 'evalFolder'] }, { label: 'something that runs it', strong: ['evalInCi', 'evalNotGating'] }],
    notes: ['unusedDependency'],
    howTo: 'It settles itself when an evaluation suite with cases exists and a workflow runs it.',
    question: 'Where is the suite, how many cases has it, and what runs it?',
    start: 'Write an evaluation suite',
  },
  {
    id: 'eval-in-ci', title: 'Changes of prompt, model or code cannot land without it', settledBy: 'auto', required: 'customer', weight: 2, effort: 'hours',
    parts: [{ label: 'a workflow that runs the suite on every change', strong: ['evalInCi'], weak: ['evalNotGating'] }], against: ['evalMissingFromCi'],
    howTo: 'It settles itself when a CI workflow runs the suite on pull requests or pushes.',
    question: 'What stops a change that makes it worse?',
    start: 'Run the evaluation suite in CI',
  },
  {
    id: 'messy-data', title: 'It was tested on real, messy, adversarial input', settledBy: 'attested', required: 'customer', weight: 2, effort: 'days',
    figures: ['failure rate before', 'failure rate after'],
    howTo: 'A person states it, with the failure rate before and after.',
    question: 'Which input was used, and how did the failure rate change?',
    start: 'Test it on messy and adversarial input',
  },
  {
    id: 'consistency', title: 'The same case succeeds on repeated runs, not once', settledBy: 'attested', required: 'customer', weight: 2, effort: 'days',
    figures: [RUNS_FIGURE], figureExamples: { [RUNS_FIGURE]: RUNS_EXAMPLE },
    howTo: 'A person states it, with the figures of repeated runs of the same cases.',
    question: 'Which cases were run again and again, and against what?',
    start: 'Run the same cases eight times',
  },
  {
    id: 'pinned-models', title: 'A model update or a prompt edit cannot change behaviour unnoticed', settledBy: 'auto', required: 'customer', weight: 2, effort: 'minutes',
    rules: ['unpinned-model'], sites: 'model names', notes: ['promptsInFiles'],
    howTo: 'It settles itself when every model name is pinned to a version and prompts are under version control.',
    question: 'How does a change of model or prompt get noticed?',
    repair: 'Pin {n} model names', start: 'Pin the model versions',
  },
]);
