import { defineItems } from './definition.js';

/** What a runbook has to cover, in the words of the checklist. */
export const RUNBOOK_SECTIONS = ['restart', 'queue over its limit', 'alert owner', 'key rotation', 'rollback', 'spend spike'] as const;

export const ownership = defineItems('ownership', [
  {
    id: 'owner', title: 'A named business owner, whose week changes', settledBy: 'attested', required: 'all', blocks: 'all', weight: 3, effort: 'minutes',
    howTo: 'A person states the owner by name: a person, not a team.',
    question: 'Who is it, and what changes in their week?',
    start: 'Name an owner',
  },
  {
    id: 'on-call', title: 'Someone answers at 2 a.m., with a runbook and a number', settledBy: 'both', required: 'customer', weight: 2, effort: 'days',
    parts: [{ label: 'who answers, in the repository', strong: ['onCall'], weak: ['codeowners'] }],
    howTo: 'CODEOWNERS and on-call files are collected; a person names the rota and the number.',
    question: 'Who answers at 2 a.m., and how are they reached?',
    start: 'Say who answers at 2 a.m.',
  },
  {
    id: 'runbook', title: 'A runbook exists and is filled in', settledBy: 'auto', required: 'customer', blocks: 'customer', weight: 3, effort: 'hours',
    parts: RUNBOOK_SECTIONS.map((section) => ({ label: section, strong: ['runbookSection'], subject: section })),
    against: ['runbookGap'],
    notes: ['runbookElse'],
    howTo: 'It settles itself when RUNBOOK.md has its six sections, filled in: restart, queue over its limit, alert owner, key rotation, rollback, spend spike.',
    question: 'Where is the runbook?',
    start: 'Write the runbook',
  },
  {
    id: 'rollout', title: 'A limited live cohort comes before everybody', settledBy: 'attested', required: 'customer', weight: 2, effort: 'days',
    figures: ['cohort size', 'exit criteria'],
    howTo: 'A person states the size of the cohort and the criteria to leave it.',
    question: 'How large is the first cohort, and when does it end?',
    start: 'Plan a limited cohort',
  },
  {
    id: 'deploys', title: 'Version control, environments and a repeatable deployment', settledBy: 'auto', required: 'all', weight: 2, effort: 'days',
    parts: [
      { label: 'version control', strong: ['versionControl'] }, { label: 'continuous integration', strong: ['ci'] },
      { label: 'a repeatable deployment', strong: ['deployDefinition'] }, { label: 'separate environments', strong: ['environments'] },
    ],
    howTo: 'It settles itself when the repository shows version control, CI, a deployment definition and separate environments.',
    question: 'How does a change reach production, and through which environments?',
    start: 'Make the deployment repeatable',
  },
  {
    id: 'impact', title: 'Operational burden removed is measured over 30 days of production', settledBy: 'attested', required: 'never', weight: 1, effort: 'weeks',
    figures: ['hours before', 'hours after'],
    howTo: 'A person states it, with the hours before and after, not accuracy in a sandbox.',
    question: 'How many hours a week did it take before, and how many now?',
    start: 'Measure 30 days of production',
  },
]);
