/** How much a project wants to hear, as severities for every rule. */
import type { RuleMeta, RuleSettings, Severity } from '../engine/types.js';

export type Preset = 'pilot' | 'standard' | 'strict';

export const PRESETS: Readonly<Record<Preset, { readonly summary: string; readonly severity: (meta: RuleMeta) => Severity | 'off' }>> = {
  pilot: {
    summary: 'Only what will surely hurt: errors and warnings of the rules that are right nearly every time.',
    severity: (meta) => (isSerious(meta.severity) && !JUDGEMENT_CALLS.has(meta.id) ? meta.severity : 'off'),
  },
  standard: {
    summary: 'Every rule at its own severity.',
    severity: (meta) => meta.severity,
  },
  strict: {
    summary: 'Nothing stays quiet: hints become information, information becomes a warning.',
    severity: (meta) => STRICTER[meta.severity],
  },
};

/** Warnings that depend on what the team means to do; a pilot hears of them later. */
const JUDGEMENT_CALLS: ReadonlySet<string> = new Set([
  'unchecked-response-status', 'swallowed-error', 'unvalidated-model-output', 'mock-in-production', 'overbroad-scope', 'suppression-without-reason',
]);

const STRICTER: Readonly<Record<Severity, Severity>> = { error: 'error', warning: 'warning', information: 'warning', hint: 'information' };

/**
 * Severities of all known rules: each layer overrides those before it, and inside a layer an exact id wins over `*`.
 * The result names every rule, so that nothing depends on `*` afterwards.
 */
export function mergeRules(metas: readonly RuleMeta[], preset: Preset, layers: readonly RuleSettings[]): RuleSettings {
  return Object.fromEntries(metas.map((meta) => {
    let severity = PRESETS[preset].severity(meta);
    for (const layer of layers) severity = layer[meta.id] ?? layer['*'] ?? severity;
    return [meta.id, severity];
  }));
}

function isSerious(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}
