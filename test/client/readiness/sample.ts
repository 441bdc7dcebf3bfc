import { costReport, NOTHING_STATED } from '../../../src/readiness/index.js';
import type { AreaId, AreaReport, ItemReport, ReadinessReport } from '../../../src/protocol/readiness.js';
import type { FolderReadiness } from '../../../src/protocol/readinessRequests.js';

/** An item of the checklist with everything that a test does not name. */
export function item(id: string, rest: Partial<ItemReport> = {}): ItemReport {
  return {
    id,
    area: 'reliability',
    title: `Title of ${id}`,
    settledBy: 'both',
    state: 'unknown',
    reason: 'Nobody has said yet.',
    summary: 'nobody said yet',
    howTo: 'A person says so.',
    blocking: false,
    required: true,
    rules: [],
    evidence: [],
    moreEvidence: 0,
    points: 0,
    possible: 2,
    pointsReason: '0 of 2 points.',
    effort: 'hours',
    command: { kind: 'attest', item: id },
    actions: { attest: true, figures: [], question: 'What did you see?' },
    ...rest,
  };
}

export function area(id: AreaId, items: readonly ItemReport[], rest: Partial<AreaReport> = {}): AreaReport {
  const of = (test: (one: ItemReport) => boolean): number => items.filter(test).length;
  return {
    id,
    title: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    total: of(({ state }) => state !== 'notApplicable'),
    settled: of(({ state }) => state === 'settled'),
    partly: of(({ state }) => state === 'partly'),
    blocking: of((one) => one.blocking && !['settled', 'notApplicable', 'acceptedRisk'].includes(one.state)),
    points: items.reduce((sum, one) => sum + one.points, 0),
    possible: items.reduce((sum, one) => sum + one.possible, 0),
    items,
    ...rest,
  };
}

export function report(areas: readonly AreaReport[], rest: Partial<ReadinessReport> = {}): ReadinessReport {
  const items = areas.flatMap((one) => one.items);
  return {
    version: 1,
    state: 'ready',
    folder: 'agent',
    generatedAt: '2026-02-12T10:00:00.000Z',
    target: 'customer',
    targetChosen: false,
    targets: [
      { id: 'pilot', title: 'internal pilot', sentence: 'Colleagues try it.' },
      { id: 'customer', title: 'customer-facing', sentence: 'Customers talk to it.' },
      { id: 'autonomous', title: 'acts on its own', sentence: 'It changes things.' },
    ],
    score: 62,
    scoreReason: '62.4 points, rounded down.',
    verdict: { id: 'harden', title: 'Close: harden', sentence: 'Close for customers: 1 blocking item is left.', reasons: [] },
    areas,
    honestTest: [],
    nextSteps: [],
    cost: costReport(NOTHING_STATED, [], '2026-02-12T10:00:00.000Z'),
    blocking: items.filter((one) => one.blocking && one.state !== 'settled').map(({ id }) => id),
    findings: { error: 0, warning: 0, information: 0, hint: 0, fixable: 0, known: 0, byRule: [] },
    agentCode: [],
    scan: { finishedAt: '2026-02-12T09:59:00.000Z', files: 42, cancelled: false, skipped: {}, errors: [], absentRules: [], suppressed: 0 },
    store: { file: '.readiness/checklist.json', kind: 'ready' },
    ...rest,
  };
}

export function folder(uri: string, one: ReadinessReport): FolderReadiness {
  return { folder: uri, report: one };
}
