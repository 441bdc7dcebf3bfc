/** The words of the status items. Pure, so that they are tested without an editor. */
import type { Counts, Summary } from '../../protocol/index.js';
import type { ReadinessReport } from '../../protocol/readiness.js';
import { blockingTitles, count, scoreWords } from '../readiness/words.js';

const total = (counts: Counts): number => counts.error + counts.warning + counts.information + counts.hint;

/** "3 errors · 9 warnings · 1 info"; hints are named only when there is nothing worse. Empty when there is nothing. */
export function severityWords(counts: Counts): string {
  const worse = [
    counts.error > 0 ? count(counts.error, 'error') : '',
    counts.warning > 0 ? count(counts.warning, 'warning') : '',
    counts.information > 0 ? count(counts.information, 'info') : '',
  ].filter((words) => words !== '');
  if (worse.length > 0) return worse.join(' · ');
  return counts.hint > 0 ? count(counts.hint, 'hint') : '';
}

/** Text of the status bar item, with its icon. */
export function statusText(summary: Summary | undefined, running: boolean): string {
  if (!running) return '$(shield) Readiness: stopped';
  if (summary === undefined) return '$(shield) Readiness';
  if (summary.state === 'scanning') return '$(sync~spin) Readiness: scanning';
  const words = severityWords(summary.counts);
  if (words !== '') return `$(shield) ${words}`;
  // Open files that are clean say nothing of the others.
  return summary.scan === undefined ? '$(shield) Readiness: not scanned' : '$(shield) Readiness: no findings';
}

/** Text of the status bar item once there is a score: `62 · 4 blocking`. */
export function readinessText(report: ReadinessReport): string {
  return `$(shield) ${scoreWords(report)}`;
}

/** The tooltip's lines on readiness: the verdict and what blocks it. With `named`, the folder comes first. */
export function readinessLines(report: ReadinessReport, named: boolean): string[] {
  const titles = blockingTitles(report);
  const shown = titles.slice(0, 8).map((title) => `• ${title}`);
  const left = titles.length - shown.length;
  return [`${named ? `${report.folder}: ` : ''}${report.verdict.title}. ${report.verdict.sentence}`, ...shown, ...(left > 0 ? [`• and ${left} more`] : [])];
}

/** Lines of the status bar item's tooltip. `when` writes a time of day. */
export function statusLines(summary: Summary | undefined, running: boolean, when: (millisecondsSince1970: number) => string): string[] {
  if (!running) return ['Readiness Coach is stopped. Click to start it again.'];
  if (summary === undefined) return ['Readiness Coach is starting.'];
  const { counts, filesWithFindings, scan, quarantined, configProblems } = summary;
  const found = total(counts);
  const lines = [found === 0 ? 'No findings.' : `${count(found, 'finding')} in ${count(filesWithFindings, 'file')}, ${counts.fixable} fixable.`];
  if (scan === undefined) lines.push('Only open files were read; the workspace is not scanned yet.');
  else lines.push(`${scan.cancelled ? 'Scan cancelled' : 'Scanned'} at ${when(scan.finishedAt)}: ${count(scan.files, 'file')}${skippedWords(scan.skipped)}.`, ...scan.blindSpots);
  if (quarantined.length > 0) lines.push(`${count(quarantined.length, 'file')} could not be analysed; the output names ${quarantined.length === 1 ? 'it' : 'them'}.`);
  for (const problem of configProblems) lines.push(`${fileName(problem.uri)}, line ${problem.line1}: ${problem.message}`);
  return lines;
}

const reasonWords: Readonly<Record<string, string>> = {
  ignored: 'ignored by .gitignore',
  excluded: 'excluded by settings',
  test: 'tests',
  vendored: 'vendored',
  generated: 'generated',
  minified: 'minified',
  tooLarge: 'too large',
  binary: 'binary',
  unreadable: 'unreadable',
  vanished: 'gone during the scan',
  quarantined: 'quarantined',
};

/** ", 12 skipped (10 tests, 2 generated)", or nothing. */
export function skippedWords(skipped: Readonly<Record<string, number>>): string {
  const rows = Object.entries(skipped).filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a);
  if (rows.length === 0) return '';
  const sum = rows.reduce((all, [, n]) => all + n, 0);
  return `, ${sum} skipped (${rows.map(([reason, n]) => `${n} ${reasonWords[reason] ?? reason}`).join(', ')})`;
}

/** "3 findings · 2 fixable" for the language status item. */
export function fileWords(counts: Counts | undefined): string {
  if (counts === undefined) return 'Not analysed';
  const found = total(counts);
  if (found === 0) return 'No findings';
  return counts.fixable === 0 ? count(found, 'finding') : `${count(found, 'finding')} · ${counts.fixable} fixable`;
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
