import * as vscode from 'vscode';
import type { RuleList } from '../rules.js';

/** Whether an argument, which may come from a link, names one of our rules. */
function isRule(rules: RuleList, value: unknown): value is string {
  return rules.some(({ id }) => id === value);
}

/** The rule an argument means: its id, or a row of the findings tree. */
export function ruleOf(rules: RuleList, argument: unknown): string | undefined {
  if (isRule(rules, argument)) return argument;
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { group, finding } = argument as { group?: { label?: unknown }; finding?: { rule?: unknown } };
  return [finding?.rule, group?.label].find((name): name is string => isRule(rules, name));
}

/** Asks for a rule; `undefined` when the user changes their mind. */
export async function pickRule(rules: RuleList, title: string): Promise<string | undefined> {
  const items = rules.map((rule) => ({ label: rule.id, description: rule.title }));
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDescription: true, placeHolder: 'Rule' });
  return choice?.label;
}
