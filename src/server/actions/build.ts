import type { CodeAction, Command, Diagnostic } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { ClientProfile } from '../client.js';
import { clientCommands, ignoreKinds, notebookFixAllKind, serverCommands } from '../../protocol/index.js';
import type { Finding, Fix, Workspace } from '../../workspace/types.js';
import { clash, selectingEdit, workspaceEdit } from './edits.js';
import type { Target } from './target.js';

/** Stands for the reason in a suppression until the user writes theirs. */
export const reasonPlaceholder = 'why this is fine';

/** What the actions of one document are made from. */
export interface ActionContext {
  readonly client: ClientProfile;
  readonly target: Target;
  readonly workspace: Workspace;
  /** The document's name in its workspace. */
  readonly file: string;
  /** Every finding of the document's present text. */
  readonly all: readonly Finding[];
  /** The client's own diagnostic for a finding, so that it shows which one an action belongs to. */
  readonly diagnosticOf: (finding: Finding) => Diagnostic | undefined;
}

/** `several`: the findings at the place are of more than one rule. */
type Choice = ActionContext & { readonly several: boolean };

/** What travels in an action until the client asks for its edit. */
export interface FixAllData {
  readonly uri: string;
  readonly rule?: string;
  readonly safety: readonly ('safe' | 'review')[];
}

/**
 * The lightbulb's entries for the findings at a place, in the order people read them: fixes, the rule's other findings in this file and in
 * the workspace, ignoring, severity, why. Where several rules speak, each entry says which one it is about.
 */
export function quickFixes(here: readonly Finding[], context: ActionContext): CodeAction[] {
  const firstOfRule = [...new Map([...here].reverse().map((finding) => [finding.rule, finding])).values()].reverse();
  const choice: Choice = { ...context, several: firstOfRule.length > 1 };
  return [
    ...here.flatMap((finding) => fixActions(finding, context)),
    ...firstOfRule.flatMap((finding) => fixAllInFile(finding, context)),
    ...firstOfRule.flatMap((finding) => fixAllInWorkspace(finding, context)),
    ...withoutRepeats(here.flatMap((finding) => ignoreAction(finding, 'line', choice))),
    ...firstOfRule.flatMap((finding) => ignoreAction(finding, 'file', choice)),
    ...firstOfRule.flatMap((finding) => severityAction(finding, context)),
    ...firstOfRule.flatMap((finding) => whyAction(finding, choice)),
  ];
}

/**
 * The safe fixes of a file, a cell or a whole notebook as one action, for the `source.fixAll` kinds; nothing when there is nothing to fix
 * safely.
 */
export function sourceFixAll(kind: string, { client, target, workspace, file }: Omit<ActionContext, 'all' | 'diagnosticOf'>): CodeAction[] {
  const isOneCell = target.cell !== undefined && kind !== notebookFixAllKind;
  const edits = workspace.fixAll(file, { safety: ['safe'], ...(isOneCell ? { cell: target.cell } : {}) });
  return edits.length === 0 ? [] : [{ title: `Fix all safe readiness findings${kind === notebookFixAllKind ? ' in this notebook' : ''}`, kind, edit: workspaceEdit(client, target, edits) }];
}

function fixActions(finding: Finding, context: ActionContext): CodeAction[] {
  return firstFixesFirst(finding).map(({ fix, preferred }) => ({
    ...quickFix(fix.title, [finding], context),
    ...(preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(context.client, context.target, fix.edits),
  }));
}

/** The first fix is preferred if it keeps behaviour; one that needs review is never applied without being chosen. */
function firstFixesFirst(finding: Finding): { readonly fix: Fix; readonly preferred: boolean }[] {
  return finding.fixable ? finding.fixes().map((fix, i) => ({ fix, preferred: i === 0 && fix.safety === 'safe' })) : [];
}

function fixAllInFile({ rule }: Finding, context: ActionContext): CodeAction[] {
  const siblings = context.all.filter((other) => other.rule === rule && other.fixable);
  const fixes = siblings.flatMap((other) => other.fixes().slice(0, 1));
  if (fixes.length < 2) return [];
  const allSafe = fixes.every(({ safety }) => safety === 'safe');
  if (!allSafe && clash(fixes.map(({ edits }) => edits))) return [];
  const data: FixAllData = { uri: context.target.uri, rule, safety: allSafe ? ['safe'] : ['safe', 'review'] };
  return [{ ...quickFix(`Fix all "${rule}" in this ${context.target.cell === undefined ? 'file' : 'notebook'}`, siblings, context), ...editOrData(data, context) }];
}

/** The edit itself, or what it takes to make it when the client asks. */
function editOrData(data: FixAllData, context: ActionContext): Pick<CodeAction, 'edit' | 'data'> {
  return context.client.resolvesActionEdits ? { data } : { edit: fixAllEdit(data, context) };
}

/** The edit of a fix-all action, on the document's present text. */
export function fixAllEdit({ rule, safety }: FixAllData, { client, target, workspace, file }: Pick<ActionContext, 'client' | 'target' | 'workspace' | 'file'>): NonNullable<CodeAction['edit']> {
  return workspaceEdit(client, target, workspace.fixAll(file, { safety, ...(rule === undefined ? {} : { rule }) }));
}

function fixAllInWorkspace(finding: Finding, context: ActionContext): CodeAction[] {
  // Without annotations there is no preview, and nobody wants edits all over the workspace unseen.
  if (!finding.fixable || !context.client.changeAnnotations) return [];
  const id = context.client.clientCommands ? clientCommands.fixAllInWorkspace : serverCommands.fixAllInWorkspace;
  return [command(`Fix all "${finding.rule}" in the workspace…`, id, [finding.rule], finding, context)];
}

/** Several findings of a rule on one line are ignored by one comment. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
  return [...new Map(actions.map((action) => [JSON.stringify([action.kind, action.edit]), action])).values()];
}

function ignoreAction(finding: Finding, scope: 'line' | 'file', context: Choice): CodeAction[] {
  // A complaint about a suppression is settled by mending the suppression, not by another one.
  if (context.workspace.rules.find(({ id }) => id === finding.rule)?.area === 'suppressions') return [];
  const edits = context.workspace.suppress(context.file, finding, scope, reasonPlaceholder);
  if (edits.length === 0) return [];
  const what = context.several ? ` "${finding.rule}"` : '';
  const [title, kind] = scope === 'line' ? [`Ignore${what} here…`, ignoreKinds.here] : [`Ignore${what} in this ${context.target.cell === undefined ? 'file' : 'notebook'}…`, ignoreKinds.inFile];
  return [{ ...quickFix(title, [finding], context), kind: `${kind}.${finding.rule}`, edit: selectingEdit(context.client, context.target, edits, reasonPlaceholder) }];
}

function severityAction(finding: Finding, context: ActionContext): CodeAction[] {
  if (!context.client.clientCommands) return [];
  return [command(`Change severity of "${finding.rule}"…`, clientCommands.changeSeverity, [finding.rule, context.target.uri], finding, context)];
}

function whyAction(finding: Finding, context: Choice): CodeAction[] {
  const { clientCommands: ours, showsDocuments } = context.client;
  if (!ours && !showsDocuments) return [];
  return [command(context.several ? `Show why "${finding.rule}" matters` : 'Show why', ours ? clientCommands.openRuleDocs : serverCommands.showDocs, [finding.rule], finding, context)];
}

function command(title: string, id: string, args: readonly unknown[], finding: Finding, context: ActionContext): CodeAction {
  const run: Command = { title, command: id, arguments: [...args] };
  return { ...quickFix(title, [finding], context), command: run };
}

function quickFix(title: string, findings: readonly Finding[], context: ActionContext): CodeAction {
  const diagnostics = findings.flatMap((finding) => context.diagnosticOf(finding) ?? []);
  return { title, kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
}
