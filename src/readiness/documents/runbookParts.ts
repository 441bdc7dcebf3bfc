/** The sections of a runbook as they are drafted. */
import { code, found, MOST, plain, type DraftPart } from './facts.js';
import type { RunbookSectionId } from './runbookHeadings.js';

export const RUNBOOK_PARTS: Readonly<Record<RunbookSectionId, DraftPart>> = {
  'restart': {
    title: 'Restart',
    lines: ({ delivery, commands }) => [
      ...found(commands, 'Commands that this folder has', 'which of them restarts it in production?'), ...found(delivery, 'It is built and run by', 'where does it run?'),
      'TODO: the command that restarts it, and where it is run', 'TODO: how you see that it is well again, and after how long', 'TODO: what becomes of runs that were under way',
    ],
  },
  'queue over its limit': {
    title: 'Queue over its limit',
    lines: ({ queues }) => [
      ...found(queues, 'Work waits in', 'is that all?'),
      'TODO: where its length is seen, and from which length on somebody acts', 'TODO: what to do first: stop what comes in, add workers, or drain it', 'TODO: where work ends up that failed for good, and who looks there',
    ],
  },
  'alert owner': {
    title: 'Alert owner',
    lines: ({ owner, owners, alerts }) => [
      ...(owner === undefined ? [] : [`The checklist names ${plain(owner)} as owner. TODO: the number where that person answers`]), ...found(owners, 'CODEOWNERS names', 'who of them answers at 2 a.m.?'), ...found(alerts, 'Alerts are defined in', 'who gets them?'),
      'TODO: who answers first, by name and number, and until when', 'TODO: who is called when nobody answers within 15 minutes', 'TODO: the channel where it is told',
    ],
  },
  'key rotation': {
    title: 'Key rotation',
    lines: ({ keys }) => [
      ...keys.slice(0, MOST).map(({ name, file }) => `${code(name)}${file === undefined ? '' : `, read in ${code(file)}`}. TODO: where it is made and kept, who may, how it is replaced`),
      ...(keys.length > MOST ? [`TODO: the ${keys.length - MOST} other keys: ${keys.slice(MOST).map(({ name }) => code(name)).join(', ')}`] : []),
      ...(keys.length === 0 ? ['TODO: each key by its name: where it is made and kept, who may, how it is replaced'] : []),
      'TODO: what to do first when one has leaked',
    ],
  },
  'rollback': {
    title: 'Rollback',
    lines: ({ delivery, commands }) => [
      ...found(delivery, 'Releases come from', 'which of them brings back an earlier one?'), ...found(commands.filter((command) => /\b(?:rollback|revert|undo|deploy)\b/iu.test(command)), 'Commands that this folder has', 'do they bring back the release before?'),
      'TODO: the command that brings back the release before, and how long it takes', 'TODO: what it does not bring back: prompts, data, messages that were sent',
    ],
  },
  'spend spike': {
    title: 'Spend spike',
    lines: ({ services, models }) => [
      ...found(services, 'It calls', 'which of them cost money per call, and where is that seen?'), ...found(models, 'It asks for the models', 'what does a day of each cost?'),
      'TODO: where the spend of today is seen, and above which amount somebody acts', 'TODO: how it is slowed down, switched to read-only, or stopped', 'TODO: who may decide that, and who is told',
    ],
  },
};
