import * as vscode from 'vscode';
import type { TargetId } from '../../../protocol/readiness.js';
import { commandIds, contextKeys, viewIds } from '../../names.js';
import { gainWords } from '../../readiness/words.js';
import { startWork } from '../../readiness/steps.js';
import type { Services } from '../../services.js';
import { askName } from '../checklist/forms.js';
import { tellFailure } from '../tellFailure.js';
import { screenOf, type Situation } from './screen.js';
import { readWeeks, withScore } from './trend.js';

const trendKey = (folder: string): string => `readiness.trend:${folder}`;

/** The overview, and the commands behind what can be pressed there. */
export function registerOverview(services: Services): vscode.Disposable {
  const { readiness, server, memory, log } = services;
  let scanning = false;
  const situation = (): Situation => ({
    hasFolder: (vscode.workspace.workspaceFolders ?? []).length > 0,
    // Before the server was ever heard of it is on its way.
    running: server.running || !stopped,
    answered: readiness.answered,
    scanning,
    folders: readiness.folders,
    selected: readiness.selected,
    weeks: readiness.selected === undefined ? [] : readWeeks(memory.get(trendKey(readiness.selected.folder))),
    now: new Date(),
    timeWords: (iso) => new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
  });
  let stopped = false;
  let page: { show(): void } | undefined;
  const setTarget = async (target: TargetId): Promise<void> => {
    const folder = readiness.selected?.folder;
    if (folder === undefined) return;
    readiness.requireWritable(folder);
    const by = await askName(readiness.of(folder), memory);
    if (by !== undefined) await readiness.edit(folder, { kind: 'setTarget', by, target });
  };
  const deeds = { selectFolder: (folder: string) => readiness.select(folder), setTarget };
  const provider: vscode.WebviewViewProvider = {
    async resolveWebviewView(view) {
      // Checking messages needs a library that the editor's start should not wait for.
      const { connectOverview } = await import('./view.js');
      const connected = connectOverview(view, services, () => screenOf(situation()), deeds);
      page = connected;
      view.onDidDispose(() => (page = page === connected ? undefined : page));
    },
  };
  const changed = (): void => {
    remember(services);
    void vscode.commands.executeCommand('setContext', contextKeys.state, stateOf(situation()));
    void vscode.commands.executeCommand('setContext', contextKeys.settledItem, readiness.folders.some(({ report }) => report.areas.some(({ items }) => items.some(({ statement }) => statement !== undefined))));
    page?.show();
  };
  changed();
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider(viewIds.overview, provider),
    readiness.onChange(changed),
    server.onStatus(({ state }) => {
      scanning = state === 'scanning';
      changed();
    }),
    server.onRunning((running) => {
      stopped = !running;
      changed();
    }),
    vscode.commands.registerCommand(commandIds.openOverview, () => vscode.commands.executeCommand(`${viewIds.overview}.focus`)),
    vscode.commands.registerCommand(commandIds.chooseFolder, () =>
      tellFailure(log, async () => {
        const rows = readiness.folders.map(({ folder, report }) => ({ label: report.folder, description: report.verdict.title, folder }));
        const choice = await vscode.window.showQuickPick(rows, { title: 'Readiness of which folder?', placeHolder: 'Folder' });
        if (choice !== undefined) await readiness.select(choice.folder);
      }),
    ),
    vscode.commands.registerCommand(commandIds.chooseTarget, () =>
      tellFailure(log, async () => {
        const { selected } = readiness;
        if (selected === undefined) throw new Error('No folder is open, so there is no checklist.');
        readiness.requireWritable(selected.folder);
        const { report } = selected;
        const rows = report.targets.map(({ id, title, sentence }) => ({ label: title, description: id === report.target ? 'current' : '', detail: sentence, id }));
        const choice = await vscode.window.showQuickPick(rows, { title: 'For whom will it work?', placeHolder: 'The target decides what is asked for and what blocks' });
        if (choice !== undefined) await setTarget(choice.id);
      }),
    ),
    vscode.commands.registerCommand(commandIds.startNextStep, (argument?: unknown) =>
      tellFailure(log, async () => {
        const { selected } = readiness;
        if (selected === undefined) throw new Error('No folder is open, so there is no next step.');
        const steps = selected.report.nextSteps;
        const rows = steps.map((step) => ({ label: step.title, description: gainWords(step), step }));
        const step = steps.find(({ item }) => item === argument) ?? (await vscode.window.showQuickPick(rows, { title: 'Next step', placeHolder: 'Step', matchOnDescription: true }))?.step;
        if (step !== undefined) await startWork(selected.folder, step.command);
      }),
    ),
  );
}

/** For the welcome texts of the trees. */
function stateOf({ hasFolder, running, answered, selected, folders }: Situation): string {
  if (!hasFolder) return 'noFolder';
  if (!running) return 'stopped';
  if (!answered || selected === undefined) return 'starting';
  const states = folders.map(({ report }) => report.state);
  return states.includes('ready') ? 'ready' : states.includes('notScanned') ? 'notScanned' : 'noAgentCode';
}

/** Keeps this week's score; a scan that was ended early, and a checklist that cannot be read, say too little. */
function remember({ readiness, memory }: Services): void {
  for (const { folder, report } of readiness.folders) {
    if (report.score === undefined || report.scan.cancelled || report.store.problem !== undefined) continue;
    const weeks = readWeeks(memory.get(trendKey(folder)));
    const now = new Date();
    const next = withScore(weeks, now, report.score);
    if (JSON.stringify(next) !== JSON.stringify(weeks)) void memory.update(trendKey(folder), next);
  }
}
