import * as vscode from 'vscode';
import type { AreaReport, ChecklistEdit, ItemReport } from '../../../protocol/readiness.js';
import { commandIds } from '../../names.js';
import { fileIn } from '../../readiness/folders.js';
import type { Services } from '../../services.js';
import { tellFailure } from '../tellFailure.js';
import { askAttestation, askName, askReason, askRisk, type Attestation } from './forms.js';
import { areaMarkdown, itemMarkdown } from './markdown.js';
import type { AreaNode } from './nodes.js';
import { itemOf, itemToState, type ItemRef } from './pick.js';

/**
 * What people state of items. Each command takes an item, or asks which: a row of the tree, an item's id, or `{ folder, item: id }`.
 * A second argument answers the form beforehand, for key bindings.
 */
export function registerChecklistActions({ readiness, memory, log }: Services): vscode.Disposable {
  const named = (run: (ref: ItemRef, by: string, given: Given) => Promise<ChecklistEdit | undefined>, title: string, fits?: (item: ItemReport) => boolean) => (argument?: unknown, given?: unknown) =>
    tellFailure(log, async () => {
      const ref = await itemToState(readiness, argument, title, fits);
      const by = ref === undefined ? undefined : await askName(readiness.of(ref.folder), memory);
      const edit = ref === undefined || by === undefined ? undefined : await run(ref, by, givenOf(given));
      if (ref !== undefined && edit !== undefined) await readiness.edit(ref.folder, edit);
    });
  const attest = async (ref: ItemRef, by: string, given: Given): Promise<ChecklistEdit | undefined> => {
    const said: Attestation | undefined = given.note === undefined ? await askAttestation(readiness, ref, by, memory, new Date()) : { by, ...given };
    return said === undefined ? undefined : { kind: 'attest', item: ref.item.id, ...said };
  };
  const assign = async ({ item }: ItemRef, by: string, given: Given): Promise<ChecklistEdit | undefined> => {
    const owner = given.owner ?? (await askReason(`Owner: ${item.title}`, 'A person, not a team. Leave it empty to take the owner away.', { optional: true, value: item.owner ?? '' }));
    return owner === undefined ? undefined : { kind: 'assign', item: item.id, by, owner };
  };
  const leaveOut = async ({ item }: ItemRef, by: string, given: Given): Promise<ChecklistEdit | undefined> => {
    const reason = given.reason ?? (await askReason(`Not applicable: ${item.title}`, 'Why does it not apply here? The item leaves the score, and the reason stands in the report.'));
    return reason === undefined ? undefined : { kind: 'notApplicable', item: item.id, by, reason };
  };
  const reopen = async ({ item }: ItemRef, by: string, given: Given): Promise<ChecklistEdit | undefined> => {
    const reason = given.reason ?? (await askReason(`Reopen: ${item.title}`, 'What changed? Optional.', { optional: true }));
    return reason === undefined ? undefined : { kind: 'reopen', item: item.id, by, ...(reason === '' ? {} : { reason }) };
  };
  const acceptRisk = (argument?: unknown): Promise<void> =>
    tellFailure(log, async () => {
      const ref = await itemToState(readiness, argument, 'Accept the risk of which item?');
      const by = ref === undefined ? undefined : await askName(readiness.of(ref.folder), memory);
      const risk = ref === undefined || by === undefined ? undefined : await askRisk(ref.item, by, new Date());
      if (ref === undefined || by === undefined || risk === undefined) return;
      await readiness.edit(ref.folder, { kind: 'acceptRisk', item: ref.item.id, by, reason: risk.reason, until: risk.until });
      if (risk.owner !== ref.item.owner) await readiness.edit(ref.folder, { kind: 'assign', item: ref.item.id, by, owner: risk.owner });
    });
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.attest, named(attest, 'Attest which item?', ({ settledBy }) => settledBy !== 'auto')),
    vscode.commands.registerCommand(commandIds.assignOwner, named(assign, 'Assign an owner to which item?')),
    vscode.commands.registerCommand(commandIds.markNotApplicable, named(leaveOut, 'Which item does not apply?', ({ state }) => state !== 'notApplicable')),
    vscode.commands.registerCommand(commandIds.acceptRisk, acceptRisk),
    vscode.commands.registerCommand(commandIds.reopen, named(reopen, 'Reopen which item?', ({ statement }) => statement !== undefined && statement.kind !== 'reopened')),
    vscode.commands.registerCommand(commandIds.copyItem, (argument?: unknown) => tellFailure(log, () => copy(readiness, argument))),
    vscode.commands.registerCommand(commandIds.openEvidence, (argument?: unknown) => tellFailure(log, () => openEvidence(readiness, argument))),
    vscode.commands.registerCommand(commandIds.openChecklistFile, (argument?: unknown) => tellFailure(log, () => openFile(readiness, argument))),
  );
}

/** Answers that came with the command; whatever is no text is dropped. */
interface Given {
  readonly note?: string;
  readonly link?: string;
  readonly until?: string;
  readonly reason?: string;
  readonly owner?: string;
}

function givenOf(value: unknown): Given {
  if (typeof value !== 'object' || value === null) return {};
  const known = ['note', 'link', 'until', 'reason', 'owner'];
  return Object.fromEntries(Object.entries(value).filter(([key, text]) => known.includes(key) && typeof text === 'string'));
}

type Readiness = Services['readiness'];

async function copy(readiness: Readiness, argument: unknown): Promise<void> {
  const area = areaOf(argument);
  const ref = area === undefined ? await itemOf(readiness, argument, 'Copy which item as Markdown?') : undefined;
  const text = area === undefined ? (ref === undefined ? undefined : `${itemMarkdown(ref.item)}\n`) : areaMarkdown(area);
  if (text === undefined) return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage('Copied as Markdown.', 3000);
}

async function openEvidence(readiness: Readiness, argument: unknown): Promise<void> {
  const ref = await itemOf(readiness, argument, 'Open the evidence of which item?', ({ evidence }) => evidence.some(({ place }) => place !== undefined));
  const places = (ref?.item.evidence ?? []).flatMap(({ text, place }) => (place === undefined ? [] : [{ label: `${place.file}:${place.line + 1}`, description: text, place }]));
  const chosen = places.length < 2 ? places[0] : await vscode.window.showQuickPick(places, { title: ref?.item.title ?? '', matchOnDescription: true, placeHolder: 'Place' });
  if (ref === undefined || chosen === undefined) return;
  const { file, line, character } = chosen.place;
  await vscode.window.showTextDocument(fileIn(ref.folder, file), { selection: new vscode.Range(line, character, line, character) });
}

/** The area of a row of the tree. */
function areaOf(argument: unknown): AreaReport | undefined {
  return typeof argument === 'object' && argument !== null ? (argument as Partial<AreaNode>).area : undefined;
}

/** Opens the checklist file where it is broken, or at its start. */
async function openFile(readiness: Readiness, argument: unknown): Promise<void> {
  const named = typeof argument === 'object' && argument !== null ? (argument as { folder?: unknown }).folder : undefined;
  const folder = typeof named === 'string' ? named : readiness.selected?.folder;
  const store = folder === undefined ? undefined : readiness.of(folder)?.store;
  if (folder === undefined || store === undefined) throw new Error('No folder is open, so there is no checklist.');
  if (store.kind === 'missing') throw new Error('There is no checklist file yet. It is written when somebody first states something.');
  const line = Math.max(0, (store.problem?.line1 ?? 1) - 1);
  await vscode.window.showTextDocument(fileIn(folder, store.file), { selection: new vscode.Range(line, 0, line, 0) });
}
