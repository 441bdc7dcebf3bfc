/** What code says besides findings, as far as it bears on what a run costs: names of models, limits, tools. */
import type { Span } from '../text/span.js';

export interface Observation {
  /**
   * `model`: a model asked for by `name`. `tokenLimit`: tokens one answer may have. `stepLimit`: rounds one run may take. `retryLimit`: times a
   * failed call is made again. `tool`: a tool called `name` is handed to a framework.
   */
  readonly kind: 'model' | 'tokenLimit' | 'stepLimit' | 'retryLimit' | 'tool';
  readonly at: Span;
  readonly name?: string;
  /** Tokens, rounds or retries; for limits. */
  readonly amount?: number;
}
