import * as vscode from 'vscode';
import { commandIds } from '../../names.js';
import type { Readiness } from '../../readiness/readiness.js';
import { Pace } from '../../pace.js';
import { count } from '../../readiness/words.js';
import { type FindingsFilter, noFilter, passes } from './filter.js';
import { type FindingSeverity, type TreeFinding, worst } from './finding.js';
import { FindingsIndex } from './findingsIndex.js';
import { areasOfRules, chunk, firstRows, type Group, type Grouping, groupsOf } from './grouping.js';
import { findingsInProblems, readOpenFiles } from './source.js';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
}
export interface FindingNode {
  readonly kind: 'finding';
  readonly id: string;
  readonly finding: TreeFinding;
  readonly by: Grouping;
}
export interface MoreNode {
  readonly kind: 'more';
  readonly group: string;
  readonly left: number;
}
export type FindingsNode = GroupNode | FindingNode | MoreNode;

/** Diagnostics come in bursts while a scan runs; the tree follows at this pace. */
const limits = { settleMs: 150, everyMs: 1000 } as const;

/** The findings as the editor asks for them: read from Problems, so that tree and squiggles never disagree. */
export class FindingsTree implements vscode.TreeDataProvider<FindingsNode>, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private readonly shown = new Map<string, number>();
  private readonly findings = new FindingsIndex(findingsInProblems);
  private readonly pace = new Pace(() => this.refresh(), limits);
  private groups: readonly Group[] | undefined;

  readonly onDidChangeTreeData = this.emitter.event;

  constructor(
    private readonly readiness: Readiness,
    private by: Grouping,
    private current: FindingsFilter = noFilter,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        this.findings.changed(uris.map(String));
        this.pace.soon();
      }),
      ...[vscode.workspace.onDidChangeWorkspaceFolders, vscode.workspace.onDidChangeNotebookDocument, vscode.workspace.onDidOpenNotebookDocument, vscode.workspace.onDidCloseNotebookDocument].map((event: vscode.Event<unknown>) =>
        event(() => {
          this.findings.forget();
          this.pace.soon();
        }),
      ),
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (this.current.where === 'currentFile') this.pace.soon();
      }),
      vscode.window.tabGroups.onDidChangeTabs(() => {
        if (this.current.where === 'openFiles') this.pace.soon();
      }),
      readiness.onChange(() => {
        if (this.by === 'area') this.pace.soon();
      }),
    );
  }

  get grouping(): Grouping {
    return this.by;
  }

  get filter(): FindingsFilter {
    return this.current;
  }

  arrange(by: Grouping, filter: FindingsFilter): void {
    this.by = by;
    this.current = filter;
    this.shown.clear();
    this.refresh();
  }

  showMore(group: string): void {
    this.shown.set(group, (this.shown.get(group) ?? chunk) + chunk);
    this.emitter.fire();
  }

  getChildren(node?: FindingsNode): FindingsNode[] {
    if (node === undefined) return this.chunked('', this.read().map((group): GroupNode => ({ kind: 'group', group })));
    if (node.kind !== 'group') return [];
    const { id, findings } = node.group;
    return this.chunked(id, withIds(id, findings, this.by));
  }

  getTreeItem(node: FindingsNode): vscode.TreeItem {
    if (node.kind === 'group') return groupRow(node, this.by);
    return node.kind === 'more' ? moreRow(node) : findingRow(node);
  }

  getParent(): undefined {
    return undefined;
  }

  dispose(): void {
    this.pace.dispose();
    this.listeners.dispose();
    this.emitter.dispose();
  }

  private refresh(): void {
    this.groups = undefined;
    this.emitter.fire();
  }

  private read(): readonly Group[] {
    if (this.groups !== undefined) return this.groups;
    const open = readOpenFiles();
    const passing = this.findings.all.filter((finding) => passes(this.current, finding, open));
    const areas = this.by === 'area' ? areasOfRules(this.readiness.folders.map(({ report }) => report)) : new Map<string, string>();
    this.groups = groupsOf(passing, this.by, areas);
    return this.groups;
  }

  private chunked(group: string, nodes: readonly FindingsNode[]): FindingsNode[] {
    const { rows, left } = firstRows(nodes, this.shown.get(group) ?? chunk);
    return left === 0 ? [...rows] : [...rows, { kind: 'more', group, left }];
  }
}

/** Ids that outlive edits above a finding: its file, rule and how many like it come before. */
function withIds(group: string, findings: readonly TreeFinding[], by: Grouping): FindingNode[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.uri}:${finding.rule}:${finding.message}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { kind: 'finding', id: `${group}/${name}:${nth}`, finding, by };
  });
}

const icons: Readonly<Record<FindingSeverity, { readonly icon: string; readonly color: string; readonly word: string }>> = {
  error: { icon: 'error', color: 'problemsErrorIcon.foreground', word: 'error' },
  warning: { icon: 'warning', color: 'problemsWarningIcon.foreground', word: 'warning' },
  information: { icon: 'info', color: 'problemsInfoIcon.foreground', word: 'info' },
  hint: { icon: 'lightbulb', color: 'problemsInfoIcon.foreground', word: 'hint' },
};

function groupRow({ group }: GroupNode, by: Grouping): vscode.TreeItem {
  const row = new vscode.TreeItem(group.label, vscode.TreeItemCollapsibleState.Collapsed);
  const severity = worst(group.findings);
  const { icon, color, word } = icons[severity];
  row.id = group.id;
  row.description = String(group.findings.length);
  row.iconPath = by === 'file' ? vscode.ThemeIcon.File : new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  if (by === 'file') row.resourceUri = vscode.Uri.parse(group.findings[0]?.uri ?? '');
  row.accessibilityInformation = { label: `${group.label}, ${count(group.findings.length, 'finding')}, worst: ${word}` };
  row.contextValue = by === 'rule' ? 'rule' : by;
  return row;
}

function findingRow({ id, finding, by }: FindingNode): vscode.TreeItem {
  const { file, line, character, endLine, endCharacter, severity, message, rule, uri, fixable } = finding;
  const row = new vscode.TreeItem(by === 'file' ? `${line + 1}` : `${file}:${line + 1}`);
  const { icon, color, word } = icons[severity];
  row.id = id;
  row.description = message;
  row.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  row.tooltip = `${message}\n${rule} · ${word}${fixable ? ' · fixable' : ''}`;
  row.accessibilityInformation = { label: `${word}: ${message}, ${file}, line ${line + 1}${fixable ? ', fixable' : ''}` };
  row.contextValue = fixable ? 'finding fixable' : 'finding';
  const selection = new vscode.Range(line, character, endLine, endCharacter);
  row.command = { title: 'Open', command: 'vscode.open', arguments: [vscode.Uri.parse(uri), { selection, preserveFocus: true } satisfies vscode.TextDocumentShowOptions] };
  return row;
}

function moreRow({ group, left }: MoreNode): vscode.TreeItem {
  const row = new vscode.TreeItem('Show more…');
  row.id = `${group}/more`;
  row.description = `${left} left`;
  row.iconPath = new vscode.ThemeIcon('ellipsis');
  row.command = { title: 'Show more', command: commandIds.showMoreFindings, arguments: [group] };
  return row;
}
