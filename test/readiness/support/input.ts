import { computeReadiness, type ItemReport, type ReadinessInput, type ReadinessReport, type RuleFinding, type RuleTally, type Signal, type SignalId, type Statement } from '../../../src/readiness/index.js';

export const NOW = '2026-01-05T10:00:00.000Z';

export function signal(id: SignalId, overrides: Partial<Signal> = {}): Signal {
  return { id, text: `${id} was seen`, confidence: 'likely', place: { file: 'app/agent.py', line: 3, character: 0 }, ...overrides };
}

export function findingAt(rule: string, line: number, overrides: Partial<RuleFinding> = {}): RuleFinding {
  return { rule, severity: 'warning', message: `${rule} says so`, place: { file: 'app/agent.py', line, character: 0 }, fixable: true, ...overrides };
}

/** A rule with so many sites, of which those in the given lines have a finding. */
export function tally(rule: string, sites: number, lines: readonly number[] = [], overrides: Partial<RuleTally> = {}): RuleTally {
  return { rule, title: rule, severity: 'warning', off: false, sites, findings: lines.map((line) => findingAt(rule, line)), ...overrides };
}

/** A scanned workspace with agent code and nothing else, unless told otherwise. */
export function input(overrides: Partial<ReadinessInput> = {}): ReadinessInput {
  return {
    now: NOW,
    folder: 'desk',
    scan: { finishedAt: NOW, files: 3, cancelled: false, skipped: {}, errors: [], suppressed: 0 },
    rules: [],
    checklist: { items: {}, answers: {} },
    store: { file: '.readiness/checklist.json', kind: 'missing' },
    ...overrides,
    signals: [signal('agentCode'), ...(overrides.signals ?? [])],
  };
}

export function stated(statements: Readonly<Record<string, Partial<Statement>>>): ReadinessInput['checklist'] {
  return { answers: {}, items: Object.fromEntries(Object.entries(statements).map(([id, one]) => [id, { statement: { kind: 'attested', by: 'Dana', at: '2026-01-01T10:00:00.000Z', ...one } }])) };
}

export function itemIn(report: ReadinessReport, id: string): ItemReport {
  const item = report.areas.flatMap(({ items }) => items).find((one) => one.id === id);
  if (!item) throw new Error(`The report has no item ${id}`);
  return item;
}

export function item(id: string, overrides: Partial<ReadinessInput> = {}): ItemReport {
  return itemIn(computeReadiness(input(overrides)), id);
}
