import type { ReportMessage, ReportRequest } from '../../../protocol/views.js';
import type { Services } from '../../services.js';
import { askName } from '../checklist/forms.js';

/** Stands in for a name while nothing is written yet. */
const NOBODY_YET = 'you';

/** What the model would cost with a change that is being typed; nothing while that is no value yet. */
export async function previewCost({ server, readiness }: Services, folder: string, { number, change }: Extract<ReportRequest, { kind: 'previewCost' }>): Promise<ReportMessage | undefined> {
  const by = readiness.of(folder)?.person ?? NOBODY_YET;
  const result = await server.previewCost({ folder, edit: { ...change, by } });
  return result.ok ? { kind: 'cost', number, html: result.html } : undefined;
}

/** Keeps a change, under the name of who makes it. What was typed stays on the page when it cannot be kept, with the reason. */
export async function keepCost({ readiness, memory }: Services, folder: string, { field, number, change }: Extract<ReportRequest, { kind: 'editCost' }>): Promise<ReportMessage> {
  try {
    readiness.requireWritable(folder);
    const by = await askName(readiness.of(folder), memory);
    if (by === undefined) return { kind: 'costAnswer', field, number, message: 'Not kept: a statement needs a name.' };
    await readiness.edit(folder, { ...change, by });
    return { kind: 'costAnswer', field, number };
  } catch (error) {
    return { kind: 'costAnswer', field, number, message: error instanceof Error ? error.message : String(error) };
  }
}
