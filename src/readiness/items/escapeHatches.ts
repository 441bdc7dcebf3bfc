import { defineItems } from './definition.js';

export const escapeHatches = defineItems('escape-hatches', [
  {
    id: 'handoff', title: 'When the agent is wrong or unsure, it knows, and hands over cleanly', settledBy: 'both', required: 'customer', blocks: 'customer', weight: 3, effort: 'days',
    parts: [{ label: 'a way to a human in the code', strong: ['humanHandoff'], weak: ['humanApproval', 'confidenceCheck'] }],
    howTo: 'Signals of interrupts, escalations and confidence checks are collected; a person says how a hand-over goes.',
    question: 'How does it know that it is wrong, and who takes over with what in hand?',
    start: 'Hand over to a human when unsure',
  },
  {
    id: 'review-queue', title: 'Low-confidence work goes to a queue people clear, and its length is a health metric', settledBy: 'attested', required: 'customer', weight: 2, effort: 'days',
    figures: ['threshold', 'queue length that alarms'],
    howTo: 'A person states it, with the place of the queue and the threshold.',
    question: 'Where is the queue, and from which confidence does work go there?',
    start: 'Queue low-confidence work for review',
  },
  {
    id: 'approvals', title: 'Side effects that cannot be undone need approval', settledBy: 'auto', required: 'customer', blocks: 'autonomous', weight: 3, effort: 'hours',
    rules: ['unapproved-side-effect'], sites: 'tools with side effects', notes: ['humanApproval'],
    howTo: 'It settles itself when every tool with a side effect that cannot be undone asks for approval.',
    question: 'Who approves what cannot be undone?',
    repair: 'Ask for approval in {n} tools', start: 'Ask for approval before what cannot be undone',
  },
  {
    id: 'kill-switch', title: 'It can be stopped or made read-only at once', settledBy: 'attested', required: 'all', blocks: 'autonomous', weight: 2, effort: 'hours',
    howTo: 'A person states how it is stopped, and when that was last tried.',
    question: 'How is it stopped, and when was that last tried?',
    start: 'Add a way to stop it at once',
  },
]);
