/** Names of the readiness messages, apart from their schemas so that the client starts without reading those. */
import type { DocumentDraft, EditCheck, ReadinessReport } from '../readiness/types.js';

/** Client to server, no parameters: `FolderReadiness[]`, one per folder of the workspace in its order. Answers from what is known; never waits for a scan. */
export const readinessFoldersRequest = 'readiness/folders';
export interface FolderReadiness {
  readonly folder: string;
  readonly report: ReadinessReport;
}

/** Client to server: `ReadinessParams` to `ReadinessReport`, or null when the folder is not (yet) open. */
export const readinessRequest = 'readiness/report';

/** Client to server: `EditChecklistParams` to `EditChecklistResult`. */
export const editChecklistRequest = 'readiness/editChecklist';
export type EditChecklistResult = { readonly ok: true; readonly report: ReadinessReport } | { readonly ok: false; readonly message: string };

/** Client to server: `EditChecklistParams` to `EditCheck`, for a form that is being filled in. Nothing is written. */
export const checkEditRequest = 'readiness/checkEdit';
export type CheckEditResult = EditCheck;

/** Client to server: `EditChecklistParams` to `PreviewCostResult`: the cost part of the report as HTML, as it would be with an edit of the cost model. Nothing is written. */
export const previewCostRequest = 'readiness/previewCost';
export type PreviewCostResult = { readonly ok: true; readonly html: string } | { readonly ok: false; readonly message: string };

/** Client to server: `DocumentDraftParams` to a `DocumentDraft`, or null when the folder is not open. Nothing is written: the client puts the text where the user sees it. */
export const documentDraftRequest = 'readiness/documentDraft';
export type DocumentDraftResult = DocumentDraft | null;

/** Client to server: `ExportReadinessParams` to the text of the report, or null when the folder is not open. */
export const exportReadinessRequest = 'readiness/export';

/** Server to client: the report of these folders changed (uris). Sent at most a few times a second; the client asks for what it shows. */
export const readinessChangedNotification = 'readiness/changed';
export interface ReadinessChanged {
  readonly folders: readonly string[];
}
