import * as vscode from 'vscode';
import { ignoreKinds } from '../../protocol/index.js';
import { commandIds } from '../names.js';
import type { Services } from '../services.js';
import { cellOf } from './cells.js';
import { actionsAt, applyAction } from './editorActions.js';
import { tellFailure } from './tellFailure.js';

/**
 * Inserts a suppression comment with the cursor on its reason.
 * Arguments, all optional and given by links in hovers: uri, 0-based line, 0-based UTF-16 character, rule. Without them: the finding at the cursor.
 */
export function registerIgnoring({ log }: Services): vscode.Disposable {
  const ignore = (kind: string) => (uri?: unknown, line?: unknown, character?: unknown, rule?: unknown) => tellFailure(log, () => ignoreAt(kind, placeOf(uri, line, character), rule));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.ignoreHere, ignore(ignoreKinds.here)),
    vscode.commands.registerCommand(commandIds.ignoreInFile, ignore(ignoreKinds.inFile)),
  );
}

interface Place {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

function placeOf(uri: unknown, line: unknown, character: unknown): Place | undefined {
  if (typeof uri === 'string' && typeof line === 'number' && typeof character === 'number') {
    const position = new vscode.Position(Math.max(0, line), Math.max(0, character));
    return { uri: vscode.Uri.parse(uri), range: new vscode.Range(position, position) };
  }
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? undefined : { uri: editor.document.uri, range: editor.selection };
}

async function ignoreAt(kind: string, place: Place | undefined, rule: unknown): Promise<void> {
  const actions = place === undefined ? [] : await actionsAt(place.uri, place.range, kind);
  const fitting = actions.filter((action) => typeof rule !== 'string' || ruleOf(action, kind) === rule);
  const action = fitting.length > 1 ? await choose(fitting, kind) : fitting[0];
  if (action !== undefined && place !== undefined) {
    // A snippet needs the editor in front; a cell's is, since it was asked from there, and cannot be shown alone.
    if (cellOf(place.uri) === undefined) await vscode.window.showTextDocument(place.uri, { preserveFocus: false });
    await applyAction(action);
  } else if (fitting.length === 0) {
    void vscode.window.showInformationMessage('There is no readiness finding at the cursor.');
  }
}

async function choose(actions: readonly vscode.CodeAction[], kind: string): Promise<vscode.CodeAction | undefined> {
  const items = actions.map((action) => ({ label: ruleOf(action, kind), action }));
  return (await vscode.window.showQuickPick(items, { title: 'Ignore which finding?' }))?.action;
}

/** The rule's id, which the server writes behind the kind because the editor keeps no diagnostics on actions it hands out. */
function ruleOf(action: vscode.CodeAction, kind: string): string {
  return action.kind?.value.slice(kind.length + 1) ?? '';
}
