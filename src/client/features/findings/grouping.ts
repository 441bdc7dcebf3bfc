/** Findings in groups, worst first, and long groups in chunks. Pure. */
import type { ReadinessReport } from '../../../protocol/readiness.js';
import { byPlace, byText, severityOrder, type TreeFinding, worst } from './finding.js';

export type Grouping = 'rule' | 'file' | 'area';

export interface Group {
  readonly id: string;
  readonly label: string;
  /** Sorted by place. */
  readonly findings: readonly TreeFinding[];
}

/** Rows shown below one row before "Show more". */
export const chunk = 500;

export const groupings: readonly { readonly id: Grouping; readonly label: string; readonly description: string }[] = [
  { id: 'rule', label: 'Rule', description: 'What is wrong' },
  { id: 'file', label: 'File', description: 'Where it is' },
  { id: 'area', label: 'Area', description: 'Which part of readiness it holds back' },
];

/** Area titles by rule, from the items that rest on the rules. */
export function areasOfRules(reports: readonly ReadinessReport[]): ReadonlyMap<string, string> {
  const areas = new Map<string, string>();
  for (const { title, items } of reports.flatMap((report) => report.areas)) {
    for (const { rule } of items.flatMap(({ rules }) => rules)) if (!areas.has(rule)) areas.set(rule, title);
  }
  return areas;
}

/** Groups in the order of the tree: the worst severity first, then the largest, then by name. Files sort by name alone. */
export function groupsOf(findings: readonly TreeFinding[], by: Grouping, areas: ReadonlyMap<string, string>): Group[] {
  const groups = new Map<string, TreeFinding[]>();
  for (const finding of findings) {
    const key = by === 'rule' ? finding.rule : by === 'file' ? finding.file : (areas.get(finding.rule) ?? 'Other');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const sorted = [...groups].map(([label, members]) => ({ id: `${by}:${label}`, label, findings: members.sort(byPlace), rank: severityOrder.indexOf(worst(members)) }));
  if (by === 'file') sorted.sort((a, b) => byText(a.label, b.label));
  else sorted.sort((a, b) => a.rank - b.rank || b.findings.length - a.findings.length || byText(a.label, b.label));
  return sorted.map(({ id, label, findings: members }) => ({ id, label, findings: members }));
}

/** The first `shown` of the rows, and how many are left. */
export function firstRows<T>(rows: readonly T[], shown: number): { readonly rows: readonly T[]; readonly left: number } {
  return { rows: rows.slice(0, shown), left: Math.max(0, rows.length - shown) };
}
