/** The cost model. */
export { modelName, readInput, readPrice, isOutdated, type Read } from './fields.js';
export { INPUTS, SCENARIOS, inputOf } from './inputs.js';
export { costReport, NOTHING_STATED } from './report.js';
export type * from './types.js';
