import * as vscode from 'vscode';
import { commandIds, walkthroughId } from '../names.js';
import type { Services } from '../services.js';
import { tellFailure } from './tellFailure.js';

/** A step for a workflow: annotations on the pull request, and a failure on errors. */
const ciStep = ['- name: Readiness', '  run: npx readiness-coach check --format github --fail-on error', ''].join('\n');

/** The walkthrough, and what its last step copies. */
export function registerWelcome({ log }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.openWalkthrough, () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `readiness-coach.readiness-coach#${walkthroughId}`, false)),
    vscode.commands.registerCommand(commandIds.copyCiStep, () =>
      tellFailure(log, async () => {
        await vscode.env.clipboard.writeText(ciStep);
        void vscode.window.showInformationMessage('Copied. Paste it below the steps of your workflow.');
      }),
    ),
  );
}
