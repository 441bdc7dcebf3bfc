/** Findings as the tree sorts, groups and filters them. Pure. */
export type FindingSeverity = 'error' | 'warning' | 'information' | 'hint';

export interface TreeFinding {
  readonly uri: string;
  /** Path as people read it: from the workspace, with the folder's name where there are several. */
  readonly file: string;
  /** 0-based, UTF-16. */
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly severity: FindingSeverity;
  readonly rule: string;
  readonly message: string;
  readonly fixable: boolean;
}

export const severityOrder: readonly FindingSeverity[] = ['error', 'warning', 'information', 'hint'];

const rank = (severity: FindingSeverity): number => severityOrder.indexOf(severity);

/** Names sort by their characters, not by a locale, so that every machine shows the same order. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, then place, then rule. */
export function byPlace(a: TreeFinding, b: TreeFinding): number {
  return byText(a.file, b.file) || a.line - b.line || a.character - b.character || byText(a.rule, b.rule);
}

export function worst(findings: readonly TreeFinding[]): FindingSeverity {
  return severityOrder[Math.min(...findings.map(({ severity }) => rank(severity)))] ?? 'hint';
}
