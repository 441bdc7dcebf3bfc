/** Which findings the tree shows. Pure. */
import type { FindingSeverity, TreeFinding } from './finding.js';

export interface FindingsFilter {
  readonly where: 'everywhere' | 'currentFile' | 'openFiles';
  readonly fixable: boolean;
  /** Only these; empty for all. */
  readonly severities: readonly FindingSeverity[];
  /** Only these; empty for all. */
  readonly rules: readonly string[];
}

export const noFilter: FindingsFilter = { where: 'everywhere', fixable: false, severities: [], rules: [] };

/** Uris of the file in front and of all that have a tab. */
export interface OpenFiles {
  readonly current: string | undefined;
  readonly open: ReadonlySet<string>;
}

export function passes({ where, fixable, severities, rules }: FindingsFilter, finding: TreeFinding, { current, open }: OpenFiles): boolean {
  if (where === 'currentFile' && finding.uri !== current) return false;
  if (where === 'openFiles' && !open.has(finding.uri)) return false;
  if (fixable && !finding.fixable) return false;
  return (severities.length === 0 || severities.includes(finding.severity)) && (rules.length === 0 || rules.includes(finding.rule));
}

const severityNames: Readonly<Record<FindingSeverity, string>> = { error: 'errors', warning: 'warnings', information: 'infos', hint: 'hints' };

/** For the view's description; empty when everything is shown. */
export function filterWords({ where, fixable, severities, rules }: FindingsFilter): string {
  const words = [
    where === 'currentFile' ? 'current file' : where === 'openFiles' ? 'open files' : '',
    fixable ? 'fixable' : '',
    severities.map((severity) => severityNames[severity]).join(', '),
    rules.length > 2 ? `${rules.length} rules` : rules.join(', '),
  ];
  return words.filter((word) => word !== '').join(' · ');
}

export type FilterToggle = 'currentFile' | 'openFiles' | 'fixable' | FindingSeverity;

/** The lines of the filter's quick pick, in its order. */
export const toggles: readonly { readonly id: FilterToggle; readonly label: string; readonly group: string }[] = [
  { id: 'currentFile', label: 'Current file', group: 'Where' },
  { id: 'openFiles', label: 'Open files', group: 'Where' },
  { id: 'fixable', label: 'Fixable', group: 'What' },
  { id: 'error', label: 'Errors', group: 'Severity' },
  { id: 'warning', label: 'Warnings', group: 'Severity' },
  { id: 'information', label: 'Infos', group: 'Severity' },
  { id: 'hint', label: 'Hints', group: 'Severity' },
];

export function isOn({ where, fixable, severities }: FindingsFilter, toggle: FilterToggle): boolean {
  if (toggle === 'currentFile' || toggle === 'openFiles') return where === toggle;
  return toggle === 'fixable' ? fixable : severities.includes(toggle);
}

/** What the ticked lines mean. The current file is one of the open ones, so it wins; rules stay as they are. */
export function filterOf(on: readonly FilterToggle[], { rules }: FindingsFilter): FindingsFilter {
  const severities = on.filter((toggle): toggle is FindingSeverity => toggle !== 'currentFile' && toggle !== 'openFiles' && toggle !== 'fixable');
  return { where: on.includes('currentFile') ? 'currentFile' : on.includes('openFiles') ? 'openFiles' : 'everywhere', fixable: on.includes('fixable'), severities, rules };
}
