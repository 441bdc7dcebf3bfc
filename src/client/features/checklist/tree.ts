import * as vscode from 'vscode';
import { commandIds } from '../../names.js';
import { fileIn } from '../../readiness/folders.js';
import type { Readiness } from '../../readiness/readiness.js';
import { type ChecklistFilter, noFilter } from './filter.js';
import { contextOf, isTicked, itemDescription, lookOf, spoken } from './looks.js';
import { areaWords, type AreaNode, type ChecklistNode, childrenOf, type DetailNode, type FolderNode, type ItemNode, parentOf, type Target } from './nodes.js';

/** The checklist as the editor asks for it. Rows have stable ids, so that selection and scroll survive a refresh. */
export class ChecklistTree implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly listener: vscode.Disposable;
  private shown = '';
  private current: ChecklistFilter = noFilter;

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly readiness: Readiness) {
    this.listener = readiness.onChange(() => this.refreshIfChanged());
  }

  get filter(): ChecklistFilter {
    return this.current;
  }

  set filter(filter: ChecklistFilter) {
    this.current = filter;
    this.refresh();
  }

  refresh(): void {
    this.shown = this.fingerprint();
    this.emitter.fire();
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    return childrenOf(node, this.readiness.folders, this.current);
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    return parentOf(node, this.readiness.folders);
  }

  getTreeItem(node: ChecklistNode): vscode.TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderRow(node);
      case 'area':
        return areaRow(node);
      case 'item':
        return itemRow(node);
      case 'detail':
        return detailRow(node);
    }
  }

  dispose(): void {
    this.listener.dispose();
    this.emitter.dispose();
  }

  /** A scan that changes nothing here must not make the rows blink. */
  private refreshIfChanged(): void {
    if (this.fingerprint() !== this.shown) this.refresh();
  }

  private fingerprint(): string {
    return JSON.stringify(this.readiness.folders.map(({ folder, report }) => [folder, report.state, report.areas, report.store]));
  }
}

function folderRow({ id, report }: FolderNode): vscode.TreeItem {
  const row = new vscode.TreeItem(report.folder, vscode.TreeItemCollapsibleState.Expanded);
  row.id = id;
  row.iconPath = vscode.ThemeIcon.Folder;
  row.description = report.score === undefined ? report.verdict.title : `${report.score} · ${report.verdict.title}`;
  row.tooltip = report.verdict.sentence;
  row.accessibilityInformation = { label: `${report.folder}: ${report.score === undefined ? '' : `score ${report.score} of 100, `}${report.verdict.title}` };
  row.contextValue = 'folder';
  return row;
}

function areaRow({ id, area }: AreaNode): vscode.TreeItem {
  const row = new vscode.TreeItem(area.title, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = id;
  row.description = areaWords(area);
  row.tooltip = `${area.title}: ${area.settled} of ${area.total} settled, ${area.partly} partly, ${area.blocking} blocking`;
  row.accessibilityInformation = { label: row.tooltip };
  row.contextValue = 'area';
  return row;
}

function itemRow({ id, item, readOnly }: ItemNode): vscode.TreeItem {
  const { icon, color, words } = lookOf(item);
  const row = new vscode.TreeItem(item.title, vscode.TreeItemCollapsibleState.Collapsed);
  row.id = id;
  row.description = itemDescription(item);
  row.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
  row.contextValue = contextOf(item, readOnly);
  row.accessibilityInformation = { label: spoken(item) };
  const tooltip = new vscode.MarkdownString();
  for (const text of [`${item.title}: ${words}.`, item.reason, item.pointsReason]) tooltip.appendText(text).appendMarkdown('\n\n');
  row.tooltip = tooltip;
  // Without a box nothing seems to invite a click that cannot be written down.
  if (!readOnly) row.checkboxState = { state: isTicked(item) ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked, accessibilityInformation: { label: item.title, role: 'checkbox' } };
  return row;
}

function detailRow({ id, folder, icon, label, description, tooltip, target }: DetailNode): vscode.TreeItem {
  const row = new vscode.TreeItem(label);
  row.id = id;
  row.iconPath = new vscode.ThemeIcon(icon);
  row.description = description;
  row.tooltip = tooltip;
  row.accessibilityInformation = { label: `${label}${description === undefined ? '' : `, ${description}`}` };
  row.contextValue = 'detail';
  if (target !== undefined) row.command = opening(folder, target);
  return row;
}

function opening(folder: string, target: Target): vscode.Command {
  switch (target.kind) {
    case 'place': {
      const selection = new vscode.Range(target.line, target.character, target.line, target.character);
      return { title: 'Open', command: 'vscode.open', arguments: [fileIn(folder, target.file), { selection } satisfies vscode.TextDocumentShowOptions] };
    }
    case 'link':
      return { title: 'Open', command: 'vscode.open', arguments: [/^https?:\/\//u.test(target.link) ? vscode.Uri.parse(target.link) : fileIn(folder, target.link)] };
    case 'findings':
      return { title: 'Show findings', command: commandIds.showFindings, arguments: [{ rules: target.rules }] };
    case 'file':
      return { title: 'Open file', command: commandIds.openChecklistFile, arguments: [{ folder }] };
  }
}
