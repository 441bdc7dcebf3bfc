import * as vscode from 'vscode';
import type { DocumentDraft, DocumentId } from '../../protocol/readiness.js';
import { commandIds } from '../names.js';
import { fileIn } from '../readiness/folders.js';
import { count } from '../readiness/words.js';
import type { Services } from '../services.js';
import { tellFailure } from './tellFailure.js';

/** Commands that write a document to be filled in, or offer to add the sections that one lacks. What is there is never overwritten. */
export function registerDocuments(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.writeRunbook, (argument?: unknown) => write('runbook', argument, services)),
    vscode.commands.registerCommand(commandIds.writeDataBoundaries, (argument?: unknown) => write('dataBoundaries', argument, services)),
  );
}

/** `argument` may name the folder: `{ folder }`. */
async function write(document: DocumentId, argument: unknown, { readiness, server, log }: Services): Promise<void> {
  await tellFailure(log, async () => {
    const named = typeof argument === 'object' && argument !== null ? (argument as { folder?: unknown }).folder : undefined;
    const folder = typeof named === 'string' ? named : readiness.selected?.folder;
    if (folder === undefined) throw new Error('No folder is open, so there is no place to write to.');
    const draft = await server.documentDraft({ folder, document });
    if (draft === null) throw new Error('The folder is still being opened. Try again in a moment.');
    const uri = fileIn(folder, draft.file);
    if (!draft.exists) await create(uri, draft);
    else if (draft.sections.length === 0) await show(uri, 0);
    else await offerToAdd(uri, draft);
  });
}

/** A file that has appeared meanwhile is opened as it is. */
async function create(uri: vscode.Uri, { file, text }: DocumentDraft): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: true, contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(`${file} could not be written here.`);
  const first = text.split('\n').findIndex((line) => line.startsWith('- '));
  await show(uri, Math.max(0, first));
}

async function offerToAdd(uri: vscode.Uri, { file, sections, text }: DocumentDraft): Promise<void> {
  const add = `Add ${count(sections.length, 'section')}`;
  const choice = await vscode.window.showQuickPick([{ label: add, detail: sections.join(' · ') }, { label: `Open ${file}`, detail: 'Leaves it as it is.' }], { title: `${file} lacks ${count(sections.length, 'section')}`, placeHolder: 'Nothing that is there is changed' });
  if (choice === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  if (choice.label !== add) return show(uri, 0);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, end, text);
  // Left unsaved: what was added is read before it counts, and undone with one key.
  await vscode.workspace.applyEdit(edit);
  await show(uri, end.line + 1);
}

async function show(uri: vscode.Uri, line: number): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0) });
}
