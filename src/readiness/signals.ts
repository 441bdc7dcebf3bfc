/** Signals: what a workspace shows besides findings. They are found by the workspace and judged here. */
import type { Confidence, Place } from './types.js';

/** Kinds of signals. `…On`, `…Used` and the like are in use; others are merely there. */
export type SignalId =
  | 'agentCode'
  | 'retryLibrary' | 'sdkRetries' | 'retryCap' | 'circuitBreaker'
  | 'fallbackModel' | 'deadLetter' | 'workQueue'
  | 'idempotencyKey' | 'upsert'
  | 'durableState' | 'durableRun' | 'volatileState'
  | 'tracingOn' | 'tracingSwitch' | 'tracingIdle' | 'tracingOff' | 'errorTracking'
  | 'structuredLogger' | 'runIdInLogs' | 'latencyMetric' | 'alertRules'
  | 'humanHandoff' | 'humanApproval' | 'confidenceCheck'
  | 'redaction' | 'guardrail' | 'secretFromEnvironment' | 'secretStore' | 'secretScanner' | 'dataBoundaries' | 'dataBoundariesEmpty'
  | 'evalSuite' | 'evalLibrary' | 'evalFolder' | 'evalInCi' | 'evalNotGating' | 'evalMissingFromCi'
  | 'promptsInFiles'
  | 'budgetCap' | 'usageRecorded'
  | 'modelName' | 'tokenLimit' | 'stepLimit' | 'retryLimit' | 'toolDeclared'
  | 'tooManyRequests' | 'retryAfter' | 'rateLimiter'
  | 'codeowners' | 'onCall' | 'runbookSection' | 'runbookGap' | 'runbookElse'
  | 'versionControl' | 'ci' | 'deployDefinition' | 'environments'
  | 'unusedDependency';

/** One signal at one place; plain data. */
export interface Signal {
  readonly id: SignalId;
  /** A phrase without a full stop: `tenacity is used`. */
  readonly text: string;
  readonly confidence: Exclude<Confidence, 'proven' | 'stated'>;
  readonly place?: Place;
  /** For signals that mean something only together: the name of the section, the library, the model. */
  readonly subject?: string;
  /** For limits: tokens, rounds or retries. */
  readonly amount?: number;
}
