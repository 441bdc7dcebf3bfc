/** What a draft is written from, and how it is put into lines that ask for somebody's word. */
import { list } from '../words.js';

/** What the files of a workspace show. Names only, never values; empty where nothing shows. */
export interface DocumentFacts {
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
  /** Tools that are handed to the agent, by name. */
  readonly tools: readonly string[];
  /** What conversations and state are kept in: `PostgresSaver`. */
  readonly stores: readonly string[];
  /** Where traces go: `Langfuse`. */
  readonly tracing: readonly string[];
  /** What masks personal data: `presidio_analyzer`. */
  readonly redaction: readonly string[];
}

/** More would be read by nobody. */
export const MOST = 12;

/** A section of a draft. */
export interface DraftPart {
  readonly title: string;
  /** Without list marks; each holds a `TODO`, so that nothing counts as filled in before somebody did it. */
  readonly lines: (facts: DocumentFacts) => readonly string[];
}

/** One line on what was found, with the question that makes it somebody's word. */
export function found(names: readonly string[], words: string, question: string): string[] {
  const shown = names.slice(0, MOST).map((name) => (name.startsWith('@') ? plain(name) : code(name)));
  const more = names.length > MOST ? [`${names.length - MOST} more`] : [];
  return names.length === 0 ? [] : [`${words} ${list([...shown, ...more])}. TODO: ${question}`];
}

export function code(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/gu, ' ').trim()}\``;
}

/** Names as text, whatever marks they hold. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().replaceAll(/[\\`*[\]<>#|]/gu, '\\$&');
}
