import * as vscode from 'vscode';
import type { StepCommand } from '../../protocol/readiness.js';
import { commandIds } from '../names.js';
import { fileIn } from './folders.js';

/** Starts the work on an item. */
export async function startWork(folder: string, command: StepCommand): Promise<void> {
  switch (command.kind) {
    case 'fixAll':
      await vscode.commands.executeCommand(commandIds.fixAllInWorkspace, command.rule);
      break;
    case 'showFindings':
      await vscode.commands.executeCommand(commandIds.showFindings, { rules: command.rules });
      break;
    case 'attest':
      await vscode.commands.executeCommand(commandIds.attest, { folder, item: command.item });
      break;
    case 'assign':
      await vscode.commands.executeCommand(commandIds.assignOwner, { folder, item: command.item });
      break;
    case 'openFile':
      await vscode.window.showTextDocument(fileIn(folder, command.file), { selection: new vscode.Range(command.line ?? 0, 0, command.line ?? 0, 0) });
      break;
    case 'writeDocument':
      await vscode.commands.executeCommand(command.document === 'runbook' ? commandIds.writeRunbook : commandIds.writeDataBoundaries, { folder });
      break;
    case 'showPart':
      await vscode.commands.executeCommand(commandIds.openReport, { folder, item: command.part });
      break;
    case 'showItem':
      await vscode.commands.executeCommand(commandIds.openReport, { folder, item: command.item });
      break;
  }
}
