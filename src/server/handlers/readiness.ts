import type { CheckEditResult, DocumentDraftResult, EditChecklistResult, FolderReadiness, PreviewCostResult, ReadinessReport } from '../../protocol/readiness.js';
import { documentDraftParamsSchema, editChecklistParamsSchema, exportReadinessParamsSchema, readinessParamsSchema } from '../../protocol/readiness.js';
import { costHtml, exportReadiness } from '../../report/index.js';
import type { Workspace } from '../../workspace/types.js';
import type { Session } from '../session.js';

/** `readiness/folders`: every listed folder that can be opened, in the editor's order. */
export async function readinessOfFolders(session: Session): Promise<FolderReadiness[]> {
  await Promise.all(session.folders.listed.map(({ ready }) => ready));
  return session.folders.listed.flatMap(({ uri, workspace }) => (workspace === undefined ? [] : [{ folder: uri, report: workspace.readiness() }]));
}

/** `readiness/report`; null when the folder is not open. Rejects parameters of another shape. */
export async function readinessOf(session: Session, params: unknown): Promise<ReadinessReport | null> {
  return (await workspaceOf(session, readinessParamsSchema.parse(params).folder))?.readiness() ?? null;
}

/** `readiness/editChecklist`: nothing is written for parameters of another shape, nor for a folder that is not open. */
export async function editChecklist(session: Session, params: unknown): Promise<EditChecklistResult> {
  const parsed = editChecklistParamsSchema.safeParse(params);
  if (!parsed.success) return { ok: false, message: 'The change was not understood. Nothing was written.' };
  const { folder, edit } = parsed.data;
  const workspace = await workspaceOf(session, folder);
  if (workspace === undefined) return { ok: false, message: 'The folder is not open. Nothing was written.' };
  const outcome = workspace.editChecklist(edit);
  if (!outcome.ok) return outcome;
  session.readinessChanged();
  return { ok: true, report: workspace.readiness() };
}

/** `readiness/checkEdit`: the same complaints, and nothing is written. */
export async function checkEdit(session: Session, params: unknown): Promise<CheckEditResult> {
  const parsed = editChecklistParamsSchema.safeParse(params);
  if (!parsed.success) return { ok: false, message: 'That is longer than the checklist holds, or of another kind than it asks for.' };
  const workspace = await workspaceOf(session, parsed.data.folder);
  return workspace?.checkEdit(parsed.data.edit) ?? { ok: false, message: 'The folder is not open.' };
}

/** `readiness/previewCost`: the complaints of an edit, or the cost part as it would be. Nothing is written. */
export async function previewCost(session: Session, params: unknown): Promise<PreviewCostResult> {
  const parsed = editChecklistParamsSchema.safeParse(params);
  if (!parsed.success) return { ok: false, message: 'The change was not understood.' };
  const workspace = await workspaceOf(session, parsed.data.folder);
  if (workspace === undefined) return { ok: false, message: 'The folder is not open.' };
  const preview = workspace.previewChecklist(parsed.data.edit);
  return preview.ok ? { ok: true, html: costHtml(preview.report) } : preview;
}

/** `readiness/documentDraft`; null when the folder is not open. Rejects parameters of another shape. */
export async function documentDraft(session: Session, params: unknown): Promise<DocumentDraftResult> {
  const { folder, document, text } = documentDraftParamsSchema.parse(params);
  return (await workspaceOf(session, folder))?.documentDraft(document, text) ?? null;
}

/** `readiness/export`; null when the folder is not open. Rejects parameters of another shape. */
export async function exportReport(session: Session, params: unknown): Promise<string | null> {
  const { folder, format } = exportReadinessParamsSchema.parse(params);
  const workspace = await workspaceOf(session, folder);
  return workspace === undefined ? null : exportReadiness(workspace.readiness(), format);
}

async function workspaceOf({ folders }: Session, uri: string): Promise<Workspace | undefined> {
  const folder = folders.at(uri);
  await folder?.ready;
  return folder?.workspace;
}
