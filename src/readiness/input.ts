/** What readiness is computed from: plain data that the workspace gathers. */
import type { Severity } from '../engine/types.js';
import type { CostStatements } from './cost/types.js';
import type { Signal } from './signals.js';
import type { Documents, HonestAnswer, Place, ScanFacts, Statement, StoreState, TargetId } from './types.js';

/** A finding as far as readiness cares. */
export interface RuleFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly fixable: boolean;
  /** Listed in the baseline: accepted for now, though still there. */
  readonly known?: true;
}

/** Everything about one rule that exists in this version. */
export interface RuleTally {
  readonly rule: string;
  readonly title: string;
  /** The rule's own severity. */
  readonly severity: Severity;
  /** Switched off in the settings. */
  readonly off: boolean;
  /** Places where it could have applied. */
  readonly sites: number;
  readonly findings: readonly RuleFinding[];
}

/** What people stated, as read from the checklist file. */
export interface Checklist {
  readonly target?: TargetId;
  readonly items: Readonly<Record<string, { readonly statement?: Statement; readonly owner?: string }>>;
  readonly answers: Readonly<Partial<Record<HonestAnswer['id'], { readonly text: string; readonly by: string; readonly at: string }>>>;
  /** What they stated of the cost model. */
  readonly cost?: CostStatements;
}

export interface ReadinessInput {
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly folder: string;
  readonly commit?: string;
  readonly person?: string;
  /** Facts of the last scan; `finishedAt` is missing before the first. */
  readonly scan: Omit<ScanFacts, 'absentRules'>;
  /** Every rule of this version; rules that are not listed are absent. */
  readonly rules: readonly RuleTally[];
  readonly signals: readonly Signal[];
  readonly documents?: Documents;
  readonly checklist: Checklist;
  readonly store: StoreState;
}
