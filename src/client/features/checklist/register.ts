import * as vscode from 'vscode';
import type { AreaId } from '../../../protocol/readiness.js';
import { commandIds, contextKeys, viewIds } from '../../names.js';
import { count } from '../../readiness/words.js';
import type { Services } from '../../services.js';
import { tellFailure } from '../tellFailure.js';
import { registerChecklistActions } from './actions.js';
import { filterWords, itemChoices, noFilter } from './filter.js';
import { isTicked } from './looks.js';
import { areaWords, type ChecklistNode, itemNode } from './nodes.js';
import { itemOf } from './pick.js';
import { ChecklistTree } from './tree.js';

/** The checklist: tree, ticks, filter, badge. */
export function registerChecklist(services: Services): vscode.Disposable {
  const { readiness, log } = services;
  const tree = new ChecklistTree(readiness);
  const view = vscode.window.createTreeView<ChecklistNode>(viewIds.checklist, { treeDataProvider: tree, showCollapseAll: true, manageCheckboxStateManually: true });
  const titleOf = (id: AreaId): string => readiness.selected?.report.areas.find((area) => area.id === id)?.title ?? id;
  const showFilter = (): void => {
    view.description = filterWords(tree.filter, titleOf);
    void vscode.commands.executeCommand('setContext', contextKeys.checklistFiltered, view.description !== '');
  };
  const showBadge = (): void => {
    const open = readiness.folders.reduce((sum, { report }) => sum + report.blocking.length, 0);
    view.badge = open === 0 ? undefined : { value: open, tooltip: `${count(open, 'blocking item')} open` };
  };
  showBadge();
  return vscode.Disposable.from(
    tree,
    view,
    registerChecklistActions(services),
    readiness.onChange(showBadge),
    view.onDidChangeCheckboxState(({ items }) => tellFailure(log, () => ticked(services, tree, items))),
    vscode.commands.registerCommand(commandIds.tick, () =>
      tellFailure(log, async () => {
        // The editor has no key for the boxes of a tree, and tells us the row in focus only once it is selected.
        await vscode.commands.executeCommand('list.selectAndPreserveFocus');
        const [node] = view.selection;
        if (node?.kind === 'item') await ticked(services, tree, [[node, isTicked(node.item) ? vscode.TreeItemCheckboxState.Unchecked : vscode.TreeItemCheckboxState.Checked]]);
        else await vscode.commands.executeCommand('list.toggleExpand');
      }),
    ),
    vscode.commands.registerCommand(commandIds.filterChecklist, () =>
      tellFailure(log, async () => {
        const choice = await vscode.window.showQuickPick(itemChoices, { title: 'Show which items?', placeHolder: 'Items' });
        if (choice === undefined) return;
        tree.filter = { ...tree.filter, items: choice.id };
        showFilter();
      }),
    ),
    vscode.commands.registerCommand(commandIds.clearChecklistFilter, () => {
      tree.filter = noFilter;
      showFilter();
    }),
    vscode.commands.registerCommand(commandIds.showArea, (argument?: unknown) =>
      tellFailure(log, async () => {
        const areas = readiness.selected?.report.areas ?? [];
        const choices = areas.map((area) => ({ label: area.title, description: areaWords(area), area: area.id }));
        const area = areas.find(({ id }) => id === argument)?.id ?? (await vscode.window.showQuickPick(choices, { title: 'Show which area?', placeHolder: 'Area' }))?.area;
        if (area === undefined) return;
        tree.filter = { items: tree.filter.items, area };
        showFilter();
        const [first] = tree.getChildren();
        if (first === undefined) await vscode.commands.executeCommand(`${viewIds.checklist}.focus`);
        else await view.reveal(first, { focus: true, select: true, expand: true });
      }),
    ),
    vscode.commands.registerCommand(commandIds.showItem, (argument?: unknown) =>
      tellFailure(log, async () => {
        const ref = await itemOf(readiness, argument, 'Show which item?');
        if (ref === undefined) return;
        tree.filter = noFilter;
        showFilter();
        await view.reveal(itemNode(ref.folder, ref.item, readiness.of(ref.folder)), { focus: true, select: true, expand: true });
      }),
    ),
  );
}

/** A tick states something where a person may; where only the code can settle an item, it says so. The box follows what came of it. */
async function ticked({ readiness }: Services, tree: ChecklistTree, items: readonly (readonly [ChecklistNode, vscode.TreeItemCheckboxState])[]): Promise<void> {
  try {
    for (const [node, state] of items) {
      if (node.kind !== 'item') continue;
      const item = readiness.item(node.folder, node.item.id) ?? node.item;
      const wanted = state === vscode.TreeItemCheckboxState.Checked;
      if (wanted === isTicked(item)) continue;
      const argument = { folder: node.folder, item: item.id };
      const stated = item.statement !== undefined && item.statement.kind !== 'reopened';
      if (wanted && item.settledBy !== 'auto') await vscode.commands.executeCommand(commandIds.attest, argument);
      else if (wanted) {
        // The box is put back at once; the question may stay open for a while.
        tree.refresh();
        await explain(item.title, item.reason, argument, item.rules.filter(({ open }) => open > 0).map(({ rule }) => rule));
      } else if (stated) await vscode.commands.executeCommand(commandIds.reopen, argument);
      else void vscode.window.showInformationMessage(`“${item.title}” is settled by the code, and opens again when the code changes.`);
    }
  } finally {
    tree.refresh();
  }
}

async function explain(title: string, reason: string, argument: { readonly folder: string; readonly item: string }, rules: readonly string[]): Promise<void> {
  const show = 'Show findings';
  const done = 'Done but not detected…';
  const choice = await vscode.window.showInformationMessage(`“${title}” cannot be ticked: the code settles it. ${reason}`, ...(rules.length > 0 ? [show] : []), done);
  if (choice === show) await vscode.commands.executeCommand(commandIds.showFindings, { rules });
  if (choice === done) await vscode.commands.executeCommand(commandIds.attest, argument);
}
