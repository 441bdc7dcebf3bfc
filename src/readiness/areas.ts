/** Areas and targets, as data. */
import type { AreaId, ReadinessReport, TargetId } from './types.js';

export interface AreaDefinition {
  readonly id: AreaId;
  readonly title: string;
  /** Share of the score; the weights of all areas add up to 100. */
  readonly weight: number;
}

export const AREAS: readonly AreaDefinition[] = [
  { id: 'reliability', title: 'Reliability', weight: 20 },
  { id: 'observability', title: 'Observability', weight: 12 },
  { id: 'escape-hatches', title: 'Escape hatches', weight: 12 },
  { id: 'data-security', title: 'Data and security', weight: 18 },
  { id: 'evaluation', title: 'Evaluation', weight: 12 },
  { id: 'cost', title: 'Cost', weight: 8 },
  { id: 'integration', title: 'Integration', weight: 8 },
  { id: 'ownership', title: 'Ownership', weight: 10 },
];

export const TARGETS: ReadinessReport['targets'] = [
  { id: 'pilot', title: 'internal pilot', sentence: 'Colleagues try it and know that it is an experiment.' },
  { id: 'customer', title: 'customer-facing', sentence: 'Customers talk to it, and somebody answers for what it says.' },
  { id: 'autonomous', title: 'acts on its own', sentence: 'It changes things without a person watching each step.' },
];

/** Counts while nobody has chosen. */
export const DEFAULT_TARGET: TargetId = 'customer';

export function targetTitle(id: TargetId): string {
  return TARGETS.find((target) => target.id === id)?.title ?? id;
}
