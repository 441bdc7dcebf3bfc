/** The rows of the checklist, as data: folders, areas, items and what speaks for them. Pure. */
import type { AreaReport, Evidence, ItemReport, ReadinessReport, Statement } from '../../../protocol/readiness.js';
import type { FolderReadiness } from '../../../protocol/readinessRequests.js';
import { count, dayWords, problemDetail, problemWords } from '../../readiness/words.js';
import { type ChecklistFilter, passes } from './filter.js';

export interface FolderNode {
  readonly kind: 'folder';
  readonly id: string;
  readonly folder: string;
  readonly report: ReadinessReport;
}
export interface AreaNode {
  readonly kind: 'area';
  readonly id: string;
  readonly folder: string;
  readonly area: AreaReport;
}
export interface ItemNode {
  readonly kind: 'item';
  readonly id: string;
  readonly folder: string;
  readonly item: ItemReport;
  /** The checklist of this folder cannot be written. */
  readonly readOnly: boolean;
}
/** What a click on a detail opens: a place in the code, an address, the findings of rules, or the checklist file. */
export type Target =
  | { readonly kind: 'place'; readonly file: string; readonly line: number; readonly character: number }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'findings'; readonly rules: readonly string[] }
  | { readonly kind: 'file' };
export interface DetailNode {
  readonly kind: 'detail';
  readonly id: string;
  readonly folder: string;
  readonly icon: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly target?: Target;
}
export type ChecklistNode = FolderNode | AreaNode | ItemNode | DetailNode;

/** Rows below one row, or the topmost ones. Folders appear when there are several; areas without an item that passes the filter are left out. */
export function childrenOf(node: ChecklistNode | undefined, folders: readonly FolderReadiness[], filter: ChecklistFilter): ChecklistNode[] {
  if (node === undefined) return topmost(folders, filter);
  switch (node.kind) {
    case 'folder':
      return inFolder(node.folder, node.report, filter);
    case 'area':
      return node.area.items.filter((item) => passes(filter, item)).map((item) => itemNode(node.folder, item, folders.find(({ folder }) => folder === node.folder)?.report));
    case 'item':
      return details(node);
    case 'detail':
      return [];
  }
}

function topmost(folders: readonly FolderReadiness[], filter: ChecklistFilter): ChecklistNode[] {
  const shown = folders.filter(({ report }) => report.state === 'ready' || report.store.kind === 'readOnly');
  const [only] = shown;
  if (only === undefined) return [];
  if (folders.length === 1) return inFolder(only.folder, only.report, filter);
  return shown.map(({ folder, report }) => ({ kind: 'folder', id: folder, folder, report }));
}

function inFolder(folder: string, report: ReadinessReport, filter: ChecklistFilter): ChecklistNode[] {
  const problem = problemWords(report.store);
  const warning: ChecklistNode[] = problem === undefined ? [] : [{ kind: 'detail', id: `${folder}#problem`, folder, icon: 'warning', label: problem, tooltip: problemDetail(report.store) ?? problem, ...(report.store.problem === undefined ? {} : { target: { kind: 'file' } as const }) }];
  const areas = report.state !== 'ready' ? [] : report.areas.filter(({ items }) => items.some((item) => passes(filter, item)));
  return [...warning, ...areas.map((area): AreaNode => ({ kind: 'area', id: `${folder}#${area.id}`, folder, area }))];
}

export function itemNode(folder: string, item: ItemReport, report: ReadinessReport | undefined): ItemNode {
  return { kind: 'item', id: `${folder}#${item.id}`, folder, item, readOnly: report?.store.kind === 'readOnly' };
}

/** Parent of an item or area, so that a row can be revealed; `undefined` for what stands at the top. */
export function parentOf(node: ChecklistNode, folders: readonly FolderReadiness[]): ChecklistNode | undefined {
  const report = folders.find(({ folder }) => folder === node.folder)?.report;
  if (report === undefined || node.kind === 'folder' || node.kind === 'detail') return undefined;
  if (node.kind === 'area') return folders.length > 1 ? { kind: 'folder', id: node.folder, folder: node.folder, report } : undefined;
  const area = report.areas.find(({ id }) => id === node.item.area);
  return area === undefined ? undefined : { kind: 'area', id: `${node.folder}#${area.id}`, folder: node.folder, area };
}

/** `9/12 · 2 blocking`, as the overview's bars say it. */
export function areaWords({ settled, total, blocking }: AreaReport): string {
  if (total === 0) return 'not applicable';
  return `${settled}/${total}${blocking === 0 ? '' : ` · ${blocking} blocking`}`;
}

/** Rows below an item: who said what, evidence against and for, and how it is settled. */
function details({ id, folder, item }: ItemNode): DetailNode[] {
  const row = (name: string, rest: Omit<DetailNode, 'kind' | 'id' | 'folder'>): DetailNode => ({ kind: 'detail', id: `${id}/${name}`, folder, ...rest });
  const { statement, owner } = item;
  const said = statement === undefined ? [] : statementRows(statement).map((rest, n) => row(`said${n}`, rest));
  const owned = owner === undefined ? [] : [row('owner', { icon: 'person', label: owner, description: 'owner' })];
  const rest = item.moreEvidence === 0 ? [] : [row('more', moreEvidence(item))];
  const how = item.state === 'settled' || item.state === 'notApplicable' ? [] : [row('how', { icon: 'lightbulb', label: item.howTo, tooltip: item.howTo })];
  return [...said, ...owned, ...uniqueRows(item.evidence).map(([name, rest_]) => row(name, rest_)), ...rest, ...how];
}

function moreEvidence({ moreEvidence: more, rules }: ItemReport): Omit<DetailNode, 'kind' | 'id' | 'folder'> {
  const ids = rules.map(({ rule }) => rule);
  return { icon: 'ellipsis', label: count(more, 'more place'), ...(ids.length === 0 ? {} : { description: 'in Findings', target: { kind: 'findings', rules: ids } as const }) };
}

const kinds = { attested: 'attested', notApplicable: 'not applicable', acceptedRisk: 'risk accepted', reopened: 'reopened' } as const;

function statementRows({ kind, by, at, note, link, until, figures }: Statement): Omit<DetailNode, 'kind' | 'id' | 'folder'>[] {
  const when = `${kinds[kind]} on ${dayWords(at)}${until === undefined ? '' : ` · until ${dayWords(until)}`}`;
  const words = note?.trim() ?? '';
  return [
    { icon: 'account', label: by, description: when },
    ...(words === '' ? [] : [{ icon: 'comment', label: words, tooltip: words }]),
    ...Object.entries(figures ?? {}).map(([name, value]) => ({ icon: 'graph', label: value, description: name })),
    ...(link === undefined || link === '' ? [] : [{ icon: 'link', label: link, tooltip: link, target: { kind: 'link', link } as const }]),
  ];
}

const evidenceIcons: Readonly<Record<Evidence['kind'], string>> = { supports: 'check', contradicts: 'close', note: 'info' };
const confidenceWords: Readonly<Record<Evidence['confidence'], string>> = { proven: 'proven', likely: 'likely', signal: 'a signal', stated: 'stated' };

/** Rows of evidence with names that stay the same while other evidence comes and goes. */
function uniqueRows(evidence: readonly Evidence[]): [string, Omit<DetailNode, 'kind' | 'id' | 'folder'>][] {
  const seen = new Map<string, number>();
  return evidence.map((one) => {
    const name = `${one.rule ?? one.kind}:${one.place?.file ?? ''}:${one.text}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return [`${name}:${nth}`, evidenceRow(one)];
  });
}

function evidenceRow({ kind, text, place, confidence, rule }: Evidence): Omit<DetailNode, 'kind' | 'id' | 'folder'> {
  const tooltip = [text, `${confidenceWords[confidence]}${rule === undefined ? '' : ` · ${rule}`}`].join('\n');
  if (place === undefined) return { icon: evidenceIcons[kind], label: text, tooltip };
  const where = `${place.file}${place.cell === undefined ? '' : ` · cell ${place.cell + 1}`}:${place.line + 1}`;
  return { icon: evidenceIcons[kind], label: where, description: text, tooltip, target: { kind: 'place', file: place.file, line: place.line, character: place.character } };
}
