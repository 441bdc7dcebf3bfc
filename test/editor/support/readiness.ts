import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { ReadinessApi } from '../../../src/client/extension';

const extensionId = 'readiness-coach.readiness-coach';

/** Polls until `look` answers something other than undefined or false. Rejects after the deadline, with the last answer in words. */
export async function eventually<T>(what: string, look: () => T | undefined | false | Promise<T | undefined | false>, timeoutMs = 20_000): Promise<T> {
  const giveUpAt = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > giveUpAt) throw new Error(`waited ${timeoutMs / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
}

/** Uri of a file in the open folder. */
export const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Writes a file into the open folder (a copy made for the run). */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(name), Buffer.from(text));
  return at(name);
}

/** Writes a file and shows it. */
export async function show(name: string, text: string): Promise<vscode.TextEditor> {
  await write(name, text);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)));
}

/** Our diagnostics of a file, in source order. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'readiness')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until the file has findings of exactly these rules, in source order. */
export async function rulesAt(uri: vscode.Uri, ...rules: string[]): Promise<vscode.Diagnostic[]> {
  const seen = () => findings(uri).map(ruleOf);
  await eventually(`${rules.join(', ') || 'no finding'} in ${uri.path}`, () => seen().join() === rules.join()).catch((error: unknown) => {
    throw new Error(`${(error as Error).message}; there are: ${seen().join(', ') || 'none'}`);
  });
  return findings(uri);
}

/** The extension's answers; waits until its server runs. */
export async function api(): Promise<ReadinessApi> {
  const extension = vscode.extensions.getExtension<ReadinessApi>(extensionId) ?? assert.fail('the extension is not installed');
  const exports = await extension.activate();
  await eventually('the server', () => exports.summary().catch(() => undefined));
  return exports;
}

/** Code actions at a place, with their edits. */
export async function actions(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind, 20);
}

/** Titles of our own quick fixes at a place: other extensions offer theirs beside them. */
export async function titlesAt(uri: vscode.Uri, range: vscode.Range): Promise<string[]> {
  const ours = await actions(uri, range, vscode.CodeActionKind.QuickFix.value);
  return ours.map(({ title }) => title);
}

/** Sets one of our settings in the workspace for the length of `run`. */
export async function withSetting(section: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const [parent = '', ...rest] = section.split('.');
  const set = (to: unknown) => vscode.workspace.getConfiguration(parent, folder()).update(rest.join('.'), to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await run();
  } finally {
    await set(undefined);
  }
}

/** Puts everything back: no editors, no files of the tests. */
export async function cleanUp(...names: string[]): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const name of names) await vscode.workspace.fs.delete(at(name)).then(undefined, () => undefined);
}
