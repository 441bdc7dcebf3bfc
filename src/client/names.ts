/** Names the manifest and the code must spell alike; a test compares them. */
import { clientCommands } from '../protocol/index.js';

export const commandIds = {
  ...clientCommands,
  scanWorkspace: 'readinessCoach.scanWorkspace',
  cancelScan: 'readinessCoach.cancelScan',
  fixAllSafe: 'readinessCoach.fixAllSafe',
  ignoreInFile: 'readinessCoach.ignoreInFile',
  restartServer: 'readinessCoach.restartServer',
  showOutput: 'readinessCoach.showOutput',
  openSettings: 'readinessCoach.openSettings',
} as const;

/** Keys set with `setContext`, for `when` clauses. */
export const contextKeys = {
  /** A scan is under way, so there is something to cancel. */
  scanning: 'readinessCoach.scanning',
} as const;

export const displayName = 'Readiness Coach';
