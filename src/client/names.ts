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
  openOverview: 'readinessCoach.openOverview',
  openReport: 'readinessCoach.openReport',
  exportReport: 'readinessCoach.exportReport',
  copyForPullRequest: 'readinessCoach.copyForPullRequest',
  chooseFolder: 'readinessCoach.chooseFolder',
  chooseTarget: 'readinessCoach.chooseTarget',
  startNextStep: 'readinessCoach.startNextStep',
  answerQuestion: 'readinessCoach.answerQuestion',
  tick: 'readinessCoach.tick',
  attest: 'readinessCoach.attest',
  assignOwner: 'readinessCoach.assignOwner',
  markNotApplicable: 'readinessCoach.markNotApplicable',
  acceptRisk: 'readinessCoach.acceptRisk',
  reopen: 'readinessCoach.reopen',
  writeRunbook: 'readinessCoach.writeRunbook',
  writeDataBoundaries: 'readinessCoach.writeDataBoundaries',
  copyItem: 'readinessCoach.copyItem',
  showItem: 'readinessCoach.showItem',
  openEvidence: 'readinessCoach.openEvidence',
  openChecklistFile: 'readinessCoach.openChecklistFile',
  filterChecklist: 'readinessCoach.filterChecklist',
  clearChecklistFilter: 'readinessCoach.clearChecklistFilter',
  showArea: 'readinessCoach.showArea',
  groupFindings: 'readinessCoach.groupFindings',
  filterFindings: 'readinessCoach.filterFindings',
  clearFindingsFilter: 'readinessCoach.clearFindingsFilter',
  showFindings: 'readinessCoach.showFindings',
  showMoreFindings: 'readinessCoach.showMoreFindings',
  copyCiStep: 'readinessCoach.copyCiStep',
  openWalkthrough: 'readinessCoach.openWalkthrough',
} as const;

/** Keys set with `setContext`, for `when` clauses. */
export const contextKeys = {
  /** A scan is under way, so there is something to cancel. */
  scanning: 'readinessCoach.scanning',
  /** What the views can say: `starting`, `stopped`, `notScanned`, `noAgentCode` or `ready`. */
  state: 'readinessCoach.state',
  checklistFiltered: 'readinessCoach.checklistFiltered',
  findingsFiltered: 'readinessCoach.findingsFiltered',
  /** For the walkthrough: the workspace has, or had, a finding. */
  sawFinding: 'readinessCoach.sawFinding',
  /** For the walkthrough: somebody stated something of an item. */
  settledItem: 'readinessCoach.settledItem',
} as const;

export const displayName = 'Readiness Coach';

/** Views, in the manifest's words; without our prefix, so that context keys and views are told apart. */
export const viewIds = {
  container: 'readiness',
  overview: 'readinessOverview',
  checklist: 'readinessChecklist',
  findings: 'readinessFindings',
} as const;

export const walkthroughId = 'start';
