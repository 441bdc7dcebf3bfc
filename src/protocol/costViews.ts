/** What the report's page and the extension say to each other about the cost model. Both ends check it. */
import * as z from 'zod/mini';
import { COST_COLUMNS, COST_INPUTS, PRICE_FIELDS } from './cost.js';

const value = z.string().check(z.maxLength(600));
const model = z.string().check(z.minLength(1), z.maxLength(200));
/** Names one field of the page; the answer about it carries the same. */
const field = z.string().check(z.maxLength(300));
const number = z.int().check(z.nonnegative());

/** A change as it was typed. Who says so is added by the extension. */
export const costChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setCost'), column: z.enum(COST_COLUMNS), input: z.enum(COST_INPUTS), value }),
  z.strictObject({ kind: z.literal('setPrice'), model, field: z.enum(PRICE_FIELDS), value }),
  z.strictObject({ kind: z.literal('listModel'), model, listed: z.boolean() }),
]);
export type CostChange = z.infer<typeof costChangeSchema>;

/** Report to extension. `previewCost`: what would it cost, while somebody types. `editCost`: keep it. */
export const costRequests = [
  z.strictObject({ kind: z.literal('previewCost'), number, change: costChangeSchema }),
  z.strictObject({ kind: z.literal('editCost'), field, number, change: costChangeSchema }),
] as const;

/** Extension to report. `cost`: the part as it would be, for the question of that number. `costAnswer`: the change of that number was kept, or why not. */
export const costMessages = [
  z.strictObject({ kind: z.literal('cost'), number, html: z.string().check(z.maxLength(2_000_000)) }),
  z.strictObject({ kind: z.literal('costAnswer'), field, number, message: z.optional(z.string().check(z.maxLength(4000))) }),
] as const;
