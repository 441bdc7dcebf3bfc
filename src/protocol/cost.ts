/** Names of the cost model's fields, for both ends of a message. */
import type { CostColumn, CostInputId, PriceField } from '../readiness/cost/types.js';

export const COST_COLUMNS = ['prototype', 'production', 'checked', 'all'] as const satisfies readonly CostColumn[];
export const COST_INPUTS = [
  'model', 'steps', 'tokensIn', 'tokensOut', 'toolCalls', 'toolCallCost', 'retries', 'redundancy', 'monitoringCost', 'fixedCost', 'checkModel', 'checkCalls', 'reviewCost', 'runsPilot', 'runsFull', 'currency',
] as const satisfies readonly CostInputId[];
export const PRICE_FIELDS = ['input', 'output', 'date', 'source'] as const satisfies readonly PriceField[];
