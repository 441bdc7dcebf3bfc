/** A runbook to be filled in. Every line that is written here holds a `TODO`, so that nothing counts as filled in before somebody did it. */
import { RUNBOOK_SECTIONS } from '../items/ownership.js';
import { list } from '../words.js';
import type { RunbookDraft } from '../types.js';
import type { RunbookSectionId } from './headings.js';
import { readRunbook } from './sections.js';

/** What the files of a workspace show. Names only, never values; empty where nothing shows. */
export interface RunbookFacts {
  /** Name of the folder. */
  readonly folder: string;
  /** Files that build, deliver or run it: `Dockerfile`, `.github/workflows/deploy.yml`. */
  readonly delivery: readonly string[];
  /** Commands of its own: `make restart`, `docker compose restart agent`. */
  readonly commands: readonly string[];
  /** Queues and what works on them: `celery`. */
  readonly queues: readonly string[];
  /** Files that define alerts. */
  readonly alerts: readonly string[];
  /** From CODEOWNERS. */
  readonly owners: readonly string[];
  /** From the checklist. */
  readonly owner?: string;
  /** Environment variables that hold keys, with a file that reads them. */
  readonly keys: readonly { readonly name: string; readonly file?: string }[];
  /** Services that the code calls: `OpenAI`, `api.stripe.com`. */
  readonly services: readonly string[];
  readonly models: readonly string[];
}

/** More would be read by nobody. */
const MOST = 12;

interface Part {
  readonly title: string;
  readonly lines: (facts: RunbookFacts) => readonly string[];
}

const PARTS: Readonly<Record<RunbookSectionId, Part>> = {
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

/** The draft for a runbook that is not there (`markdown` absent), or for the sections that one lacks. */
export function draftRunbook(file: string, markdown: string | undefined, facts: RunbookFacts): RunbookDraft {
  const missing = markdown === undefined ? RUNBOOK_SECTIONS : readRunbook(markdown).filter(({ state }) => state === 'missing').map(({ section }) => section);
  const sections = missing.map((section) => [`## ${PARTS[section].title}`, '', ...PARTS[section].lines(facts).map((line) => `- ${line}`), ''].join('\n')).join('\n');
  if (markdown === undefined) {
    const head = [`# Runbook: ${plain(facts.folder)}`, '', 'What to do when it misbehaves, for whoever is on duty.', 'Lines with a TODO are blanks. Fill them in, or take them out; a section counts once it says something without one.', ''];
    return { file, exists: false, sections: missing, text: `${head.join('\n')}\n${sections}` };
  }
  if (missing.length === 0) return { file, exists: true, sections: [], text: '' };
  const end = markdown.includes('\r\n') ? '\r\n' : '\n';
  const gap = markdown === '' || /(?:\r?\n){2}$/u.test(markdown) ? '' : markdown.endsWith("\n") ? end : end + end;
  return { file, exists: true, sections: missing, text: gap + sections.replaceAll('\n', end) };
}

/** One line on what was found, with the question that makes it somebody's word. */
function found(names: readonly string[], words: string, question: string): string[] {
  const shown = names.slice(0, MOST).map((name) => (name.startsWith('@') ? plain(name) : code(name)));
  const more = names.length > MOST ? [`${names.length - MOST} more`] : [];
  return names.length === 0 ? [] : [`${words} ${list([...shown, ...more])}. TODO: ${question}`];
}

function code(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/gu, ' ').trim()}\``;
}

/** Names as text, whatever marks they hold. */
function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().replaceAll(/[\\`*[\]<>#|]/gu, '\\$&');
}
