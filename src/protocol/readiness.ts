/** Readiness between client and server. One folder of the workspace at a time; `folder` is its uri. */
import { z } from 'zod';
import type { ChecklistEdit } from '../readiness/types.js';
import { COST_COLUMNS, COST_INPUTS, PRICE_FIELDS } from './cost.js';

export type * from '../readiness/cost/types.js';
export type * from '../readiness/types.js';
export * from './readinessRequests.js';

const name = z.string().trim().min(1).max(200);
const text = z.string().max(4000);
const day = z.iso.date();
/** As long as a source of a price may be. */
const cell = z.string().max(600);
const model = z.string().trim().min(1).max(200);
const item = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/u);

/** An edit as it comes from a view or an editor: checked before anything is done with it. */
const checklistEditSchema: z.ZodType<ChecklistEdit> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attest'), item, by: name, note: text.optional(), link: text.optional(), until: day.optional(), figures: z.record(z.string().min(1).max(100), z.string().max(2000)).optional() }),
  z.strictObject({ kind: z.literal('notApplicable'), item, by: name, reason: text.trim().min(1) }),
  z.strictObject({ kind: z.literal('acceptRisk'), item, by: name, reason: text.trim().min(1), until: day }),
  z.strictObject({ kind: z.literal('reopen'), item, by: name, reason: text.optional() }),
  z.strictObject({ kind: z.literal('assign'), item, by: name, owner: z.string().trim().max(200) }),
  z.strictObject({ kind: z.literal('setTarget'), by: name, target: z.enum(['pilot', 'customer', 'autonomous']) }),
  z.strictObject({ kind: z.literal('answer'), question: z.enum(['wrong', 'cost', 'owner', 'integrations', 'data']), by: name, text }),
  z.strictObject({ kind: z.literal('setCost'), column: z.enum(COST_COLUMNS), input: z.enum(COST_INPUTS), by: name, value: cell }),
  z.strictObject({ kind: z.literal('setPrice'), model, field: z.enum(PRICE_FIELDS), by: name, value: cell }),
  z.strictObject({ kind: z.literal('listModel'), model, by: name, listed: z.boolean() }),
]);

export const readinessParamsSchema = z.strictObject({ folder: z.string().min(1) });
export type ReadinessParams = z.infer<typeof readinessParamsSchema>;

export const editChecklistParamsSchema = z.strictObject({ folder: z.string().min(1), edit: checklistEditSchema });
export type EditChecklistParams = z.infer<typeof editChecklistParamsSchema>;

export const documentDraftParamsSchema = z.strictObject({ folder: z.string().min(1), document: z.enum(['runbook', 'dataBoundaries']), text: z.string().optional() });
export type DocumentDraftParams = z.infer<typeof documentDraftParamsSchema>;

export const exportReadinessParamsSchema = z.strictObject({ folder: z.string().min(1), format: z.enum(['text', 'markdown', 'html', 'json']) });
export type ExportReadinessParams = z.infer<typeof exportReadinessParamsSchema>;
