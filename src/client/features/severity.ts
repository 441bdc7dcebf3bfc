import * as vscode from 'vscode';
import { commandIds } from '../names.js';
import type { Services } from '../services.js';
import { severityChoices } from '../settings.js';
import { pickRule, ruleOf } from './pickRule.js';
import { tellFailure } from './tellFailure.js';

const meanings = {
  error: 'Red squiggle, an error in Problems',
  warning: 'Yellow squiggle, a warning in Problems',
  information: 'Blue squiggle, an info in Problems',
  hint: 'Three dots, not in Problems',
  off: 'Never reported',
} as const;

/** Asks for a severity and writes it into the workspace's settings. Arguments, both optional: rule, uri of a file it concerns. */
export function registerSeverity({ settings, rules, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.changeSeverity, (rule: unknown, uri: unknown) =>
    tellFailure(log, async () => {
      const chosen = ruleOf(rules, rule) ?? (await pickRule(rules, 'Change the severity of which rule?'));
      if (chosen === undefined) return;
      const scope = typeof uri === 'string' ? vscode.Uri.parse(uri) : vscode.window.activeTextEditor?.document.uri;
      const current = settings.severityOf(chosen, scope);
      const items = severityChoices.map((severity) => ({ label: severity, description: severity === current ? `${meanings[severity]} (current)` : meanings[severity] }));
      const choice = await vscode.window.showQuickPick(items, { title: `Severity of "${chosen}" in this workspace`, placeHolder: current ?? 'Keeps its default' });
      if (choice !== undefined) await settings.setSeverity(chosen, choice.label, scope);
    }),
  );
}
