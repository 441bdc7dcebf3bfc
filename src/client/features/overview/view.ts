import * as vscode from 'vscode';
import type { AreaId, ItemReport, TargetId } from '../../../protocol/readiness.js';
import { overviewRequestSchema, type OverviewRequest, type OverviewScreen } from '../../../protocol/views.js';
import { commandIds } from '../../names.js';
import { pageHtml, pageRoots } from '../../readiness/page.js';
import type { Services } from '../../services.js';
import { tellFailure } from '../tellFailure.js';

export interface OverviewDeeds {
  readonly selectFolder: (folder: string) => Promise<void>;
  readonly setTarget: (target: TargetId) => Promise<void>;
}

/** Connects one page of the overview: shows it each new screen, and does what it asks for. Loaded when the view is first seen. */
export function connectOverview(view: vscode.WebviewView, { extensionUri, log }: Services, screen: () => OverviewScreen, deeds: OverviewDeeds): { show(): void } {
  const { webview } = view;
  let shown = '';
  const show = (): void => {
    const next = screen();
    const text = JSON.stringify(next);
    if (text === shown) return;
    shown = text;
    void webview.postMessage({ kind: 'show', screen: next });
  };
  webview.onDidReceiveMessage((message: unknown) => {
    const parsed = overviewRequestSchema.safeParse(message);
    if (!parsed.success) {
      log.warn('The overview sent a message that nobody understands. It was ignored.');
      return;
    }
    void tellFailure(log, () => answer(parsed.data, deeds)).finally(() => {
      // A new page has seen nothing yet, and a list whose choice came to nothing has to be put back.
      if (['ready', 'setTarget', 'selectFolder'].includes(parsed.data.kind)) shown = '';
      show();
    });
  });
  webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
  webview.html = pageHtml(webview, extensionUri, { title: 'Readiness overview', name: 'overview' });
  return { show };
}

async function answer(request: OverviewRequest, deeds: OverviewDeeds): Promise<void> {
  const run = async (command: string, ...args: unknown[]): Promise<void> => {
    await vscode.commands.executeCommand(command, ...args);
  };
  switch (request.kind) {
    case 'ready':
      return;
    case 'openFolder':
      return run('workbench.action.files.openFolder');
    case 'scan':
      return run(commandIds.scanWorkspace);
    case 'cancelScan':
      return run(commandIds.cancelScan);
    case 'restart':
      return run(commandIds.restartServer);
    case 'selectFolder':
      return deeds.selectFolder(request.folder);
    case 'setTarget':
      return deeds.setTarget(request.target);
    case 'showArea':
      return run(commandIds.showArea, request.area satisfies AreaId);
    case 'showFindings':
      return run(commandIds.showFindings, { severity: request.severity, fixable: request.fixable });
    case 'startStep':
      return run(commandIds.startNextStep, request.item satisfies ItemReport['id']);
    case 'openReport':
      return run(commandIds.openReport);
    case 'openChecklistFile':
      return run(commandIds.openChecklistFile);
  }
}
