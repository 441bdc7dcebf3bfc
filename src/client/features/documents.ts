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
    const draft = async (text?: string): Promise<DocumentDraft> => {
      const answer = await server.documentDraft({ folder, document, ...(text === undefined ? {} : { text }) });
      if (answer === null) throw new Error('The folder is still being opened. Try again in a moment.');
      return answer;
    };
    const onDisk = await draft();
    const uri = fileIn(folder, onDisk.file);
    if (onDisk.exists) await offerToAdd(uri, draft);
    else await create(uri, onDisk);
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

/** What the editor holds counts, so sections that were added and not saved yet are not offered again. */
async function offerToAdd(uri: vscode.Uri, draft: (text: string) => Promise<DocumentDraft>): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { file, sections } = await draft(document.getText());
  if (sections.length === 0) return show(uri, 0);
  const add = `Add ${count(sections.length, 'section')}`;
  const choice = await vscode.window.showQuickPick([{ label: add, detail: sections.join(' · ') }, { label: `Open ${file}`, detail: 'Leaves it as it is.' }], { title: `${file} lacks ${count(sections.length, 'section')}`, placeHolder: 'Nothing that is there is changed' });
  if (choice === undefined) return;
  if (choice.label !== add) return show(uri, 0);
  // The text may have changed while the question was open.
  const { text } = await draft(document.getText());
  const end = document.lineAt(document.lineCount - 1).range.end;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, end, text);
  // Left unsaved: what was added is read before it counts, and undone with one key.
  await vscode.workspace.applyEdit(edit);
  await show(uri, end.line + 1);
}

async function show(uri: vscode.Uri, line: number): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(line, 0, line, 0) });
}
