import type * as vscode from 'vscode';
import type { Summary } from '../protocol/index.js';
import type { FolderReadiness } from '../protocol/readinessRequests.js';
import { registerChecklist } from './features/checklist/register.js';
import { registerFindings } from './features/findings/register.js';
import { registerFixing } from './features/fixing.js';
import { registerIgnoring } from './features/ignoring.js';
import { registerLanguageStatus } from './features/languageStatus.js';
import { registerNotebookFixing } from './features/notebookFixing.js';
import { registerOverview } from './features/overview/register.js';
import { registerReport } from './features/report/register.js';
import { registerRuleDocs } from './features/ruleDocs.js';
import { registerDocuments } from './features/documents.js';
import { registerScanning } from './features/scanning.js';
import { registerServerCommands } from './features/serverCommands.js';
import { registerSeverity } from './features/severity.js';
import { registerStatusItem } from './features/statusItem.js';
import { registerWelcome } from './features/welcome.js';
import { createLog } from './log.js';
import { Readiness } from './readiness/readiness.js';
import { rulesOfManifest } from './rules.js';
import { Server } from './server/server.js';
import type { Services } from './services.js';
import { createSettings } from './settings.js';

/** What other extensions, and the tests inside the editor, may ask for. Read only. */
export interface ReadinessApi {
  /** What is known of the workspace and, when a file is named, of that file. Rejects while the server is down. */
  summary(uri?: vscode.Uri): Promise<Summary>;
  /** What readiness says of each folder. Rejects while the server is down. */
  readiness(): Promise<readonly FolderReadiness[]>;
}

const features = [registerStatusItem, registerLanguageStatus, registerScanning, registerFixing, registerNotebookFixing, registerIgnoring, registerSeverity, registerRuleDocs, registerServerCommands];
const views = [registerOverview, registerChecklist, registerFindings, registerReport, registerDocuments, registerWelcome];

export function activate(context: vscode.ExtensionContext): ReadinessApi {
  const log = createLog();
  const server = new Server(context.extensionUri, log);
  const rules = rulesOfManifest(context.extension.packageJSON);
  const readiness = new Readiness(server, context.workspaceState, log);
  const services: Services = { extensionUri: context.extensionUri, log, settings: createSettings(), rules, server, readiness, memory: context.workspaceState };
  context.subscriptions.push(log, server, readiness, ...[...features, ...views].map((register) => register(services)));
  // Not awaited: commands and status items are there at once, and the editor does not wait for us.
  void server.start();
  return { summary: (uri) => server.summary(uri), readiness: () => server.readinessFolders() };
}
