/** What the overview shows, from what the server says. Pure. */
import type { ReadinessReport } from '../../../protocol/readiness.js';
import type { FolderReadiness } from '../../../protocol/readinessRequests.js';
import type { OverviewScreen, ReadyScreen } from '../../../protocol/views.js';
import { count, dayWords, gainWords, problemDetail, problemWords } from '../../readiness/words.js';
import { lastWeeks, type WeekScore } from './trend.js';

export interface Situation {
  /** Whether the editor has a folder open at all. */
  readonly hasFolder: boolean;
  readonly running: boolean;
  /** The server has answered since it started. */
  readonly answered: boolean;
  readonly scanning: boolean;
  readonly folders: readonly FolderReadiness[];
  readonly selected: FolderReadiness | undefined;
  readonly weeks: readonly WeekScore[];
  readonly now: Date;
  /** Time of day of an ISO time, in the reader's zone. */
  readonly timeWords: (iso: string) => string;
}

export function screenOf(situation: Situation): OverviewScreen {
  const { hasFolder, running, answered, scanning, selected } = situation;
  if (!hasFolder) return empty(situation, 'No folder is open.', { label: 'Open folder', action: 'openFolder' });
  if (!running) return empty(situation, 'Readiness Coach is stopped.', { label: 'Start it again', action: 'restart' });
  if (selected === undefined) return answered ? empty(situation, 'This folder cannot be read.') : empty(situation, 'Starting.');
  const { state, verdict } = selected.report;
  if (state !== 'ready' && scanning) return empty(situation, 'Scanning.', { label: 'Cancel', action: 'cancelScan' });
  if (state === 'notScanned') return empty(situation, 'Not scanned yet.', { label: 'Scan workspace', action: 'scan' });
  if (state === 'noAgentCode') return empty(situation, verdict.sentence, { label: 'Scan again', action: 'scan' });
  return ready(situation, selected);
}

type Button = NonNullable<Extract<OverviewScreen, { screen: 'empty' }>['button']>;

function empty({ folders, selected }: Situation, sentence: string, button?: Button): OverviewScreen {
  return { screen: 'empty', folders: choices(folders), ...(selected === undefined ? {} : { folder: selected.folder }), sentence, ...(button === undefined ? {} : { button }) };
}

function choices(folders: readonly FolderReadiness[]): ReadyScreen['folders'] {
  return folders.map(({ folder, report }) => ({ uri: folder, name: clip(report.folder) }));
}

function ready({ folders, scanning, weeks, now, timeWords }: Situation, { folder, report }: FolderReadiness): ReadyScreen {
  const { error, warning, information, hint, fixable, known } = report.findings;
  const problem = problemWords(report.store);
  return {
    screen: 'ready',
    folders: choices(folders),
    folder,
    score: report.score ?? 0,
    scoreReason: report.scoreReason,
    verdict: { title: report.verdict.title, sentence: report.verdict.sentence },
    target: report.target,
    targetChosen: report.targetChosen,
    targets: report.targets.map(({ id, title, sentence }) => ({ id, title, sentence })),
    areas: report.areas.map(({ id, title, total, settled, partly, blocking, points, possible }) => ({ id, title, total, settled, partly, blocking, points, possible })),
    steps: report.nextSteps.slice(0, 3).map((step) => ({ item: step.item, title: clip(step.title), button: step.button, gain: gainWords(step) })),
    weeks: lastWeeks(weeks, now).map(({ monday, score }) => ({ label: `Week of ${dayWords(monday)}`, score })),
    findings: { error, warning, information, hint, fixable, known },
    scanned: scannedWords(report, timeWords),
    scanning,
    ...(problem === undefined ? {} : { problem: { message: problem, ...brokenFile(report) } }),
  };
}

/** A file that can be read but not written needs no mending, so there is no button. */
function brokenFile({ store }: ReadinessReport): { readonly detail?: string; readonly button?: string } {
  const detail = problemDetail(store);
  return detail === undefined ? {} : { detail, button: 'Open file' };
}

/** `Scanned 14:03 · 42 files`. */
function scannedWords({ scan }: Pick<ReadinessReport, 'scan'>, timeWords: (iso: string) => string): string {
  if (scan.finishedAt === undefined) return 'Not scanned yet';
  return `${scan.cancelled ? 'Scan ended early' : 'Scanned'} ${timeWords(scan.finishedAt)} · ${count(scan.files, 'file')}`;
}

/** The schema's limit for short texts, with room to spare. */
function clip(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
