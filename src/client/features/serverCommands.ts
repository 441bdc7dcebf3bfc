import * as vscode from 'vscode';
import { commandIds } from '../names.js';
import type { Services } from '../services.js';
import { tellFailure } from './tellFailure.js';

/** Restart, output and settings: they work whatever state the server is in. */
export function registerServerCommands({ server, settings, log }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.restartServer, () => tellFailure(log, () => server.restart())),
    vscode.commands.registerCommand(commandIds.showOutput, () => log.show()),
    vscode.commands.registerCommand(commandIds.openSettings, () => tellFailure(log, () => settings.openInEditor())),
  );
}
