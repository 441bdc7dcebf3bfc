import type { Summary, SummaryParams } from '../../protocol/index.js';
import type { Session } from '../session.js';

/** `readiness/summary`. */
export async function summary(session: Session, { uri }: SummaryParams): Promise<Summary> {
  if (uri !== undefined) await session.placeOf(uri)?.folder.ready;
  return session.summary(uri);
}
