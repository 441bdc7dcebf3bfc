/** Readiness: from findings, signals and statements to a report. Pure; no file system, no clock. */
export { AREAS, DEFAULT_TARGET, TARGETS } from './areas.js';
export { costReport, inputOf, INPUTS, isOutdated, modelName, NOTHING_STATED, readInput, readPrice, SCENARIOS } from './cost/index.js';
export { HEADINGS, type HeadingLanguage, type RunbookSectionId } from './documents/headings.js';
export { isFilled, readParts, readRunbook, type RunbookSection } from './documents/sections.js';
export { draftRunbook, type RunbookFacts } from './documents/skeleton.js';
export { staleLines, type DocumentWorld } from './documents/stale.js';
export { ITEMS, itemOf, type ItemDefinition } from './items/index.js';
export { RUNBOOK_SECTIONS } from './items/ownership.js';
export { IN_A_ROW, impliedBy, passCurve, wilson } from './consistency.js';
export { computeReadiness } from './report.js';
export { readRunCounts, RUNS_FIGURE, runCountsOf, runWords } from './runCounts.js';
export type * from './cost/types.js';
export type * from './input.js';
export type * from './signals.js';
export type * from './types.js';
export { count } from './words.js';
