import * as vscode from 'vscode';
import { commandIds, contextKeys, viewIds } from '../../names.js';
import type { Services } from '../../services.js';
import { tellFailure } from '../tellFailure.js';
import { type FilterToggle, filterOf, type FindingsFilter, filterWords, isOn, noFilter, toggles } from './filter.js';
import { severityOrder } from './finding.js';
import { type Grouping, groupings } from './grouping.js';
import { findingsInProblems } from './source.js';
import { FindingsTree } from './tree.js';

const groupingKey = 'readiness.findingsGrouping';

/** The findings of the workspace as a tree: grouped, filtered, one click from the code. */
export function registerFindings({ readiness, memory, log }: Services): vscode.Disposable {
  const remembered = memory.get<string>(groupingKey);
  const tree = new FindingsTree(readiness, groupings.find(({ id }) => id === remembered)?.id ?? 'rule');
  const view = vscode.window.createTreeView(viewIds.findings, { treeDataProvider: tree, showCollapseAll: true });
  const arrange = (by: Grouping, filter: FindingsFilter): void => {
    tree.arrange(by, filter);
    const words = filterWords(filter);
    view.description = words === '' ? `by ${by}` : `by ${by} · ${words}`;
    void vscode.commands.executeCommand('setContext', contextKeys.findingsFiltered, words !== '');
  };
  arrange(tree.grouping, noFilter);
  return vscode.Disposable.from(
    tree,
    view,
    noteFirstFinding(),
    vscode.commands.registerCommand(commandIds.groupFindings, (argument?: unknown) =>
      tellFailure(log, async () => {
        const items = groupings.map((row) => ({ ...row, picked: row.id === tree.grouping }));
        const choice = groupings.find(({ id }) => id === argument) ?? (await vscode.window.showQuickPick(items, { title: 'Group findings by', placeHolder: `Now: ${tree.grouping}` }));
        if (choice === undefined) return;
        await memory.update(groupingKey, choice.id);
        arrange(choice.id, tree.filter);
      }),
    ),
    vscode.commands.registerCommand(commandIds.filterFindings, () =>
      tellFailure(log, async () => {
        const on = await askToggles(tree.filter);
        if (on !== undefined) arrange(tree.grouping, filterOf(on, tree.filter));
      }),
    ),
    vscode.commands.registerCommand(commandIds.clearFindingsFilter, () => arrange(tree.grouping, noFilter)),
    vscode.commands.registerCommand(commandIds.showFindings, (argument?: unknown) =>
      tellFailure(log, async () => {
        arrange(tree.grouping, { ...noFilter, ...wishOf(argument) });
        await vscode.commands.executeCommand(`${viewIds.findings}.focus`);
      }),
    ),
    vscode.commands.registerCommand(commandIds.showMoreFindings, (group: unknown) => {
      if (typeof group === 'string') tree.showMore(group);
    }),
  );
}

async function askToggles(filter: FindingsFilter): Promise<FilterToggle[] | undefined> {
  const rows = toggles.flatMap(({ id, label, group }, n): (vscode.QuickPickItem & { id?: FilterToggle })[] => {
    const row = { label, id, picked: isOn(filter, id) };
    return toggles[n - 1]?.group === group ? [row] : [{ label: group, kind: vscode.QuickPickItemKind.Separator }, row];
  });
  const chosen = await vscode.window.showQuickPick(rows, { title: 'Show which findings?', placeHolder: 'Nothing ticked shows all', canPickMany: true });
  return chosen?.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** What a command's argument asks for: `{ rules?, severity?, fixable? }`. */
function wishOf(argument: unknown): Partial<FindingsFilter> {
  if (typeof argument !== 'object' || argument === null) return {};
  const { rules, severity, fixable } = argument as { rules?: unknown; severity?: unknown; fixable?: unknown };
  const known = severityOrder.find((one) => one === severity);
  return {
    ...(Array.isArray(rules) ? { rules: rules.filter((rule): rule is string => typeof rule === 'string') } : {}),
    ...(known === undefined ? {} : { severities: [known] }),
    ...(fixable === true ? { fixable } : {}),
  };
}

/** Tells the walkthrough, once. */
function noteFirstFinding(): vscode.Disposable {
  const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    if (!uris.some((uri) => findingsInProblems.of(uri.toString()).length > 0)) return;
    listener.dispose();
    void vscode.commands.executeCommand('setContext', contextKeys.sawFinding, true);
  });
  return listener;
}
