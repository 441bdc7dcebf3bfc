import * as vscode from 'vscode';
import type { RuleList } from '../rules.js';

/** Whether an argument, which may come from a link, names one of our rules. */
export function isRule(rules: RuleList, value: unknown): value is string {
  return rules.some(({ id }) => id === value);
}

/** Asks for a rule; `undefined` when the user changes their mind. */
export async function pickRule(rules: RuleList, title: string): Promise<string | undefined> {
  const items = rules.map((rule) => ({ label: rule.id, description: rule.title }));
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, placeHolder: 'Rule' });
  return choice?.label;
}
