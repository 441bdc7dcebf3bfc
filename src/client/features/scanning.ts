import * as vscode from 'vscode';
import { commandIds, contextKeys } from '../names.js';
import type { Services } from '../services.js';
import { tellFailure } from './tellFailure.js';

/** Scan and cancel. The server shows the progress; what the scan found is in Problems. */
export function registerScanning({ server, log }: Services): vscode.Disposable {
  const setScanning = (scanning: boolean): void => void vscode.commands.executeCommand('setContext', contextKeys.scanning, scanning);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.scanWorkspace, () =>
      tellFailure(log, async () => {
        const result = await server.scan();
        if (result === null) void vscode.window.showInformationMessage('No folder is open, so there is nothing to scan.');
        return result;
      }),
    ),
    vscode.commands.registerCommand(commandIds.cancelScan, () => tellFailure(log, () => server.cancelScan())),
    server.onStatus(({ state }) => setScanning(state === 'scanning')),
    server.onRunning(() => setScanning(false)),
  );
}
