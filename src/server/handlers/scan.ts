import type { ScanSummary } from '../../protocol/index.js';
import type { Session } from '../session.js';

/** `readiness/scan`: scans every folder, or joins the scan under way. Null when no folder is open. */
export async function scan(session: Session): Promise<ScanSummary | null> {
  const folders = session.folders.listed;
  if (folders.length === 0) return null;
  await Promise.all(folders.map(({ ready }) => ready));
  return session.scanner.scan(folders, 'asked');
}
