/** What speaks for and against an item: the rules it rests on, and the signals of the workspace. */
import type { ReadinessInput, RuleTally } from './input.js';
import type { ItemDefinition, Part } from './items/index.js';
import type { Signal } from './signals.js';
import type { Evidence, RuleCheck } from './types.js';

/** The rules of an item, summed up. */
export interface RuleEvidence {
  readonly checks: readonly RuleCheck[];
  /** Sites of the rules that were checked. */
  readonly total: number;
  readonly passed: number;
  /** Rules that are absent or off. */
  readonly unchecked: readonly RuleCheck[];
  /** Share of what should have been checked that passes, 0–1; `undefined` when no rule found a site. */
  readonly credit: number | undefined;
}

export interface PartEvidence {
  readonly part: Part;
  readonly found: 'strong' | 'weak' | 'none';
}

export interface ItemEvidence {
  readonly rules: RuleEvidence;
  readonly parts: readonly PartEvidence[];
  /** Signals against the item. */
  readonly against: readonly Signal[];
  /** Signals that support a part. */
  readonly supporting: readonly Signal[];
  readonly list: readonly Evidence[];
}

export function gather(item: ItemDefinition, input: ReadinessInput): ItemEvidence {
  const rules = gatherRules(item, input.rules);
  const of = (ids: readonly string[], subject?: string): Signal[] => input.signals.filter((signal) => ids.includes(signal.id) && (subject === undefined || signal.subject === subject));
  const parts = item.parts.map((part): PartEvidence => ({ part, found: of(part.strong, part.subject).length > 0 ? 'strong' : of(part.weak ?? [], part.subject).length > 0 ? 'weak' : 'none' }));
  const against = of(item.against);
  const supporting = of(item.parts.flatMap(({ strong, weak = [] }) => [...strong, ...weak]));
  const notes = of(item.notes).filter(({ id, subject }) => id !== 'unusedDependency' || subject === item.id);
  return {
    rules, parts, against, supporting,
    list: [...against.map((signal) => show(signal, 'contradicts')), ...findings(item, input), ...strongestFirst(supporting).map((signal) => show(signal, 'supports')), ...notes.map((signal) => show(signal, 'note'))],
  };
}

function gatherRules(item: ItemDefinition, tallies: readonly RuleTally[]): RuleEvidence {
  const checks = item.rules.map((rule) => check(rule, tallies.find((tally) => tally.rule === rule)));
  const checked = checks.filter(({ outcome }) => outcome === 'pass' || outcome === 'open');
  const unchecked = checks.filter(({ outcome }) => outcome === 'absent' || outcome === 'off');
  const total = sum(checked.map(({ sites }) => sites));
  const passed = total - sum(checked.map(({ open }) => open));
  // What was not checked is never a pass: it takes its share of the item like any other rule.
  const credit = checked.length === 0 ? undefined : (passed / total) * (checked.length / (checked.length + unchecked.length));
  return { checks, total, passed, unchecked, credit };
}

function check(rule: string, tally: RuleTally | undefined): RuleCheck {
  if (tally === undefined) return { rule, outcome: 'absent', sites: 0, open: 0 };
  if (tally.off) return { rule, outcome: 'off', sites: 0, open: 0 };
  const open = new Set(tally.findings.map(({ place }) => `${place.file}:${place.cell ?? ''}:${place.line}:${place.character}`)).size;
  const sites = Math.max(tally.sites, open);
  return { rule, outcome: open > 0 ? 'open' : sites > 0 ? 'pass' : 'nothing', sites, open };
}

function findings(item: ItemDefinition, { rules }: ReadinessInput): Evidence[] {
  const own = rules.filter(({ rule, off }) => item.rules.includes(rule) && !off).flatMap((tally) => tally.findings);
  return own.map(({ rule, message, place }) => ({ kind: 'contradicts', text: message, confidence: 'proven', place, rule }));
}

function show({ text, confidence, place }: Signal, kind: Evidence['kind']): Evidence {
  return { kind, text, confidence, ...(place ? { place } : {}) };
}

function strongestFirst(signals: readonly Signal[]): Signal[] {
  return [...signals].sort((a, b) => Number(a.confidence === 'signal') - Number(b.confidence === 'signal'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
