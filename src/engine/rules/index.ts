/** Every rule, one line each. Order is the order of the docs: by area, then by what hurts most. */
import { missingTimeout } from './reliability/missingTimeout.js';
import { implicitTimeout } from './reliability/implicitTimeout.js';
import { timeoutUnitMismatch } from './reliability/timeoutUnitMismatch.js';
import { ineffectiveTimeout } from './reliability/ineffectiveTimeout.js';
import { swallowedError } from './reliability/swallowedError.js';
import { unboundedAgentLoop } from './reliability/unboundedAgentLoop.js';
import { unboundedRetry } from './reliability/unboundedRetry.js';
import { uncheckedResponseStatus } from './reliability/uncheckedResponseStatus.js';
import { blockingCallInAsync } from './reliability/blockingCallInAsync.js';
import { unhandledAsyncFailure } from './reliability/unhandledAsyncFailure.js';
import { missingRetry } from './reliability/missingRetry.js';
import { unguardedToolCall } from './tools/unguardedToolCall.js';
import { unknownToolName } from './tools/unknownToolName.js';
import { unvalidatedModelOutput } from './tools/unvalidatedModelOutput.js';
import { uncheckedToolResult } from './tools/uncheckedToolResult.js';
import { undescribedTool } from './tools/undescribedTool.js';
import { uncheckedFinishReason } from './tools/uncheckedFinishReason.js';
import { unboundedHistory } from './tools/unboundedHistory.js';
import { missingTokenLimit } from './cost/missingTokenLimit.js';
import { unmeteredModelCall } from './cost/unmeteredModelCall.js';
import { piiInLogs } from './security/piiInLogs.js';
import { secretInLogs } from './security/secretInLogs.js';
import { promptInLogs } from './security/promptInLogs.js';
import { plaintextHistory } from './security/plaintextHistory.js';
import { modelOutputExecution } from './security/modelOutputExecution.js';
import { hardcodedSecret } from './security/hardcodedSecret.js';
import { disabledTlsVerification } from './security/disabledTlsVerification.js';
import { overbroadScope } from './security/overbroadScope.js';
import { unapprovedSideEffect } from './security/unapprovedSideEffect.js';
import { lostErrorContext } from './observability/lostErrorContext.js';
import { printLogging } from './observability/printLogging.js';
import { mockInProduction } from './integration/mockInProduction.js';
import { telemetryCapturesContent } from './security/telemetryCapturesContent.js';
import { unpinnedModel } from './integration/unpinnedModel.js';
import { developmentEndpoint } from './integration/developmentEndpoint.js';
import { suppressionWithoutReason, unusedSuppression } from './suppressions/suppressionRules.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [
  missingTimeout,
  implicitTimeout,
  ineffectiveTimeout,
  timeoutUnitMismatch,
  swallowedError,
  unboundedAgentLoop,
  missingRetry,
  unboundedRetry,
  unhandledAsyncFailure,
  blockingCallInAsync,
  uncheckedResponseStatus,
  unguardedToolCall,
  unknownToolName,
  unvalidatedModelOutput,
  uncheckedToolResult,
  undescribedTool,
  uncheckedFinishReason,
  unboundedHistory,
  missingTokenLimit,
  unmeteredModelCall,
  piiInLogs,
  secretInLogs,
  promptInLogs,
  plaintextHistory,
  modelOutputExecution,
  unapprovedSideEffect,
  hardcodedSecret,
  disabledTlsVerification,
  overbroadScope,
  lostErrorContext,
  printLogging,
  mockInProduction,
  telemetryCapturesContent,
  unpinnedModel,
  developmentEndpoint,
  unusedSuppression,
  suppressionWithoutReason,
];
