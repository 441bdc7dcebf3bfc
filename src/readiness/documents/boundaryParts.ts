/** The sections of a document about data boundaries as they are drafted. */
import type { BoundarySectionId } from './boundaryHeadings.js';
import { found, plain, type DraftPart } from './facts.js';

export const BOUNDARY_PARTS: Readonly<Record<BoundarySectionId, DraftPart>> = {
  'what it may never touch': {
    title: 'What it may never touch',
    lines: () => ['TODO: data it may never read or keep, by the name of the system and the field', 'TODO: systems it may never reach, and what holds it back: network, permissions, or only its prompt', 'TODO: what it may never promise, decide or say'],
  },
  'what it may read': {
    title: 'What it may read',
    lines: ({ tools }) => [...found(tools, 'Its tools are', 'what may each of them read?'), 'TODO: each source by name, which fields of it, and of which people', 'TODO: the identity it reads under, and what that identity may do'],
  },
  'what it may change or send': {
    title: 'What it may change or send',
    lines: ({ tools }) => [...(tools.length === 0 ? [] : ['TODO: which of the tools above change or send something']), 'TODO: what it may do without asking, and up to which amount', 'TODO: what always waits for a person’s yes, and whose'],
  },
  'where data goes': {
    title: 'Where data goes',
    lines: ({ services, tracing, redaction }) => [
      ...found(services, 'It calls', 'what is sent to each, to which country, and under which agreement?'), ...found(tracing, 'Traces go to', 'do they hold prompts and answers?'), ...found(redaction, 'Personal data is masked by', 'before which of them?'),
      ...(redaction.length === 0 ? ['TODO: what is masked before it leaves, and by what'] : []), 'TODO: who else gets to see it',
    ],
  },
  'what is kept, and for how long': {
    title: 'What is kept, and for how long',
    lines: ({ stores }) => [...found(stores, 'Conversations and state are kept in', 'for how long, and who can read them?'), 'TODO: for how long prompts, traces and logs are kept, and how they are encrypted', 'TODO: how the data of one person is found and deleted'],
  },
  'who agreed': {
    title: 'Who agreed',
    lines: ({ owner }) => [...(owner === undefined ? [] : [`The checklist names ${plain(owner)} as owner. TODO: the day on which that person agreed`]), 'TODO: who agreed to this, by name, and on which day', 'TODO: when it is looked at again, and what brings that day forward'],
  },
};
