/** Every rule, one line each. Order is the order of the docs: by area, then by what hurts most. */
import { missingTimeout } from './reliability/missingTimeout.js';
import { implicitTimeout } from './reliability/implicitTimeout.js';
import { timeoutUnitMismatch } from './reliability/timeoutUnitMismatch.js';
import { suppressionWithoutReason, unusedSuppression } from './suppressions/suppressionRules.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [
  missingTimeout,
  implicitTimeout,
  timeoutUnitMismatch,
  unusedSuppression,
  suppressionWithoutReason,
];
