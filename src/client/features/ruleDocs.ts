import * as vscode from 'vscode';
import { commandIds } from '../names.js';
import type { Services } from '../services.js';
import { pickRule, ruleOf } from './pickRule.js';
import { tellFailure } from './tellFailure.js';

/** Opens a rule's page from the package, so it reads without a network. Argument, optional: rule. */
export function registerRuleDocs({ extensionUri, rules, log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(commandIds.openRuleDocs, (rule: unknown) =>
    tellFailure(log, async () => {
      const chosen = ruleOf(rules, rule) ?? (await pickRule(rules, 'Open the documentation of which rule?'));
      if (chosen === undefined) return;
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${chosen}.md`));
    }),
  );
}
