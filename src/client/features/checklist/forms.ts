/** The forms behind the checklist's actions: what to say, until when, and whose name stands under it. */
import * as vscode from 'vscode';
import type { ItemReport, ReadinessReport } from '../../../protocol/readiness.js';
import { type Answer, askAll, askChoice, askText, type Choice, type Question } from '../../readiness/ask.js';
import { fileIn } from '../../readiness/folders.js';
import type { Readiness } from '../../readiness/readiness.js';
import { dayAfter, dayWords } from '../../readiness/words.js';
import type { ItemRef } from './pick.js';

const nameKey = 'readiness.name';

/** The name for a statement: from git, as the server found it, else what was once typed here. `undefined` when the user gives none. */
export async function askName(report: ReadinessReport | undefined, memory: vscode.Memento): Promise<string | undefined> {
  const known = report?.person ?? memory.get<string>(nameKey);
  return known ?? askNewName(memory);
}

async function askNewName(memory: vscode.Memento): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: 'Who says so?',
    prompt: 'Your name stands beside what you state. Git has none here; it is asked once.',
    validateInput: (text) => (text.trim() === '' ? 'A statement needs a name.' : undefined),
  });
  const trimmed = name?.trim();
  if (trimmed !== undefined) await memory.update(nameKey, trimmed);
  return trimmed;
}

export interface Attestation {
  readonly by: string;
  readonly note?: string;
  readonly link?: string;
  readonly until?: string;
  readonly figures?: Readonly<Record<string, string>>;
}

/** What did you see · figures, where the item asks for them · link or file · valid until. Enter takes what stands there: an earlier statement, or 90 days. */
export async function askAttestation(readiness: Pick<Readiness, 'check'>, { folder, item }: ItemRef, by: string, memory: vscode.Memento, now: Date): Promise<Attestation | undefined> {
  const { statement } = item;
  const before = statement?.kind === 'attested' ? statement : undefined;
  const needsLink = !item.actions.attest;
  const asked = item.actions.figures;
  const figuresBefore = Object.entries(before?.figures ?? {}).filter(([name]) => asked.includes(name));
  const start: Attestation = { by, ...(before?.note === undefined ? {} : { note: before.note }), ...(before?.link === undefined ? {} : { link: before.link }), ...(figuresBefore.length === 0 ? {} : { figures: Object.fromEntries(figuresBefore) }) };
  let name = by;
  const rename = { icon: 'account', tooltip: 'Change the name that stands beside it', press: async () => void (name = (await askNewName(memory)) ?? name) };
  const figures = asked.map((name): Question<Attestation> => (soFar, at) => {
    const checked = (value: string) => readiness.check(folder, { kind: 'attest', item: item.id, by, figures: { [name]: value } });
    const check = async (text: string): Promise<string | undefined> => {
      if (text === '') return 'This item is settled by figures.';
      const outcome = await checked(text);
      return outcome.ok ? undefined : outcome.message;
    };
    const hint = async (text: string): Promise<string | undefined> => {
      const outcome = text === '' ? undefined : await checked(text);
      return outcome?.ok === true ? outcome.note : undefined;
    };
    const placeholder = item.actions.figureExamples?.[name];
    return asking(askText(at, { prompt: `${sentenceCase(name)}.`, value: soFar.figures?.[name] ?? '', check, hint, ...(placeholder === undefined ? {} : { placeholder }) }), (value) => ({ ...soFar, figures: { ...soFar.figures, [name]: value } }));
  });
  const given = await askAll(`Attest: ${item.title}`, start, [
    (soFar, at) => asking(askText(at, { prompt: item.actions.question, placeholder: `${by} states, in one sentence`, value: soFar.note ?? '', button: rename, check: (text) => (text === '' ? 'Say in a sentence what you saw.' : undefined) }), (note) => ({ ...soFar, note })),
    ...figures,
    (soFar, at) => asking(askText(at, linkQuestion(folder, soFar.link, needsLink)), (link) => withLink(soFar, link)),
    (soFar, at) => asking(askDay(at, now, 'Valid until'), (until) => ({ ...soFar, until })),
  ]);
  return given === undefined ? undefined : { ...given, by: name };
}

function linkQuestion(folder: string, value: string | undefined, needed: boolean) {
  return {
    prompt: needed ? 'Link or file that shows it. The engine does not see it, so a link is needed.' : 'Link or file, optional.',
    placeholder: 'https://… or docs/runbook.md',
    value: value ?? '',
    button: { icon: 'folder-opened', tooltip: 'Choose a file', press: () => chooseFile(folder) },
    check: (text: string) => (text === '' ? (needed ? 'A link or a file is needed here.' : undefined) : checkLink(folder, text)),
  };
}

async function chooseFile(folder: string): Promise<string | undefined> {
  const root = vscode.Uri.parse(folder);
  const [chosen] = (await vscode.window.showOpenDialog({ defaultUri: root, openLabel: 'Choose', canSelectMany: false })) ?? [];
  if (chosen === undefined) return undefined;
  return chosen.path.startsWith(`${root.path}/`) ? chosen.path.slice(root.path.length + 1) : chosen.toString();
}

/** A sentence when the text is neither an address nor a file of the folder. */
async function checkLink(folder: string, text: string): Promise<string | undefined> {
  if (/^https?:\/\/\S+$/u.test(text)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/iu.test(text)) return 'Links start with https:// or http://.';
  const found = await vscode.workspace.fs.stat(fileIn(folder, text)).then(() => true, () => false);
  return found ? undefined : 'There is no such file in this folder; links start with https://.';
}

const spans: readonly { readonly days: number; readonly label: string }[] = [
  { days: 90, label: '90 days' },
  { days: 30, label: '30 days' },
  { days: 180, label: '180 days' },
  { days: 365, label: '1 year' },
];

/** A day as `YYYY-MM-DD`. */
async function askDay(at: Parameters<typeof askText>[0], now: Date, placeholder: string): Promise<Answer<string>> {
  const today = now.toISOString();
  const choices: Choice<string>[] = spans.map(({ days, label }) => ({ label, description: dayWords(dayAfter(today, days)), value: dayAfter(today, days) }));
  const answer = await askChoice(at, placeholder, [...choices, { label: 'Another day…', value: '' }]);
  if (answer.kind !== 'value' || answer.value !== '') return answer;
  return askText(at, { prompt: 'Last day on which it counts.', placeholder: 'YYYY-MM-DD', value: dayAfter(today, 90), check: (text) => checkDay(text, today) });
}

function checkDay(text: string, today: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || Number.isNaN(Date.parse(text))) return 'Write the day as YYYY-MM-DD.';
  return text < today.slice(0, 10) ? 'That day has passed.' : undefined;
}

export interface Risk {
  readonly reason: string;
  readonly until: string;
  readonly owner: string;
}

/** Why the risk is taken · who answers for it · until when. */
export async function askRisk(item: ItemReport, by: string, now: Date): Promise<Risk | undefined> {
  return askAll<Risk>(`Accept the risk: ${item.title}`, { reason: '', owner: item.owner ?? by, until: '' }, [
    (soFar, at) => asking(askText(at, { prompt: 'Why is the risk worth taking for now?', value: soFar.reason, check: needed('A risk is accepted for a reason.') }), (reason) => ({ ...soFar, reason })),
    (soFar, at) => asking(askText(at, { prompt: 'Who answers for it? A person, not a team.', value: soFar.owner, check: needed('Somebody has to answer for it.') }), (owner) => ({ ...soFar, owner })),
    (soFar, at) => asking(askDay(at, now, 'Opens again after'), (until) => ({ ...soFar, until })),
  ]);
}

/** One sentence; `undefined` when the user changes their mind. */
export function askReason(title: string, prompt: string, { optional = false, value = '' } = {}): Promise<string | undefined> {
  return askAll(title, value, [(soFar, at) => askText(at, { prompt, value: soFar, ...(optional ? {} : { check: needed('Say why in a sentence.') }) })]);
}

const needed = (complaint: string) => (text: string): string | undefined => (text === '' ? complaint : undefined);

async function asking<A, B>(answer: Promise<Answer<A>>, then: (value: A) => B): Promise<Answer<B>> {
  const given = await answer;
  return given.kind === 'value' ? { kind: 'value', value: then(given.value) } : given;
}

/** An empty one takes an earlier one away. */
function withLink({ link: _before, ...rest }: Attestation, link: string): Attestation {
  return link === '' ? rest : { ...rest, link };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
