/** What speaks for and against an item: the rules it rests on, and the signals of the workspace. */
import type { ReadinessInput, RuleFinding, RuleTally } from './input.js';
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
  /** Signals that support a part, or are sites that pass. */
  readonly supporting: readonly Signal[];
  readonly list: readonly Evidence[];
}

export function gather(item: ItemDefinition, input: ReadinessInput): ItemEvidence {
  const passing = passingSites(item, input);
  const rules = gatherRules(item, input.rules, passing);
  const of = (ids: readonly string[], subject?: string): Signal[] => input.signals.filter((signal) => ids.includes(signal.id) && (subject === undefined || signal.subject === subject));
  const parts = item.parts.map((part): PartEvidence => ({ part, found: foundOf(of(part.strong, part.subject), of(part.weak ?? [], part.subject)) }));
  const against = of(item.against);
  const strong = item.parts.flatMap((part) => part.strong);
  const supporting = [...strongestFirst(of([...strong, ...item.parts.flatMap(({ weak = [] }) => weak)]), strong), ...[...passing.values()].flat()];
  const notes = of(item.notes).filter(({ id, subject }) => id !== 'unusedDependency' || subject === item.id);
  return {
    rules, parts, against, supporting,
    list: [...against.map((signal) => show(signal, 'contradicts')), ...findings(item, input), ...supporting.map((signal) => show(signal, 'supports')), ...notes.map((signal) => show(signal, 'note'))],
  };
}

/** Signals that are sites, by the rule that has none of its own and could have found something there. */
function passingSites({ passingSites: rows = {} }: ItemDefinition, { rules, signals }: ReadinessInput): ReadonlyMap<string, readonly Signal[]> {
  const without = Object.entries(rows).filter(([rule]) => rules.some((tally) => tally.rule === rule && !tally.off && tally.sites === 0 && tally.findings.length === 0));
  return new Map(without.map(([rule, id]) => [rule, signals.filter((signal) => signal.id === id)]));
}

function gatherRules(item: ItemDefinition, tallies: readonly RuleTally[], passing: ReadonlyMap<string, readonly Signal[]>): RuleEvidence {
  const checks = item.rules.map((rule) => check(rule, tallies, sitesOf(item, rule, tallies) + (passing.get(rule)?.length ?? 0)));
  const checked = checks.filter(({ outcome }) => outcome === 'pass' || outcome === 'open');
  const unchecked = checks.filter(({ outcome }) => outcome === 'absent' || outcome === 'off');
  const places = new Set(tallies.filter(({ rule }) => checked.some((one) => one.rule === rule)).flatMap(({ findings: own }) => own.map(placeKey)));
  // Rules that look at the same places count each of them once.
  const total = item.sharedSites ? Math.max(0, places.size, ...checked.map(({ sites }) => sites)) : sum(checked.map(({ sites }) => sites));
  const passed = total - (item.sharedSites ? places.size : sum(checked.map(({ open }) => open)));
  const { subject } = item;
  if (subject && !checked.some(({ rule }) => subject.rules.includes(rule))) {
    // What the item is about is not there: sites of the other rules can speak against it, and not for it.
    return passed === total ? { checks, total: 0, passed: 0, unchecked, credit: undefined } : { checks, total, passed, unchecked, credit: 0 };
  }
  // What was not checked is never a pass: it takes its share of the item like any other rule.
  const credit = checked.length === 0 ? undefined : (passed / total) * (checked.length / (checked.length + unchecked.length));
  return { checks, total, passed, unchecked, credit };
}

/** Places where a rule could have applied: its own, or those of the rule that the item names for it. */
function sitesOf(item: ItemDefinition, rule: string, tallies: readonly RuleTally[]): number {
  return tallies.find((tally) => tally.rule === (item.sitesOf?.[rule] ?? rule))?.sites ?? 0;
}

function check(rule: string, tallies: readonly RuleTally[], sitesSeen: number): RuleCheck {
  const tally = tallies.find((one) => one.rule === rule);
  if (tally === undefined) return { rule, outcome: 'absent', sites: 0, open: 0 };
  if (tally.off) return { rule, outcome: 'off', sites: 0, open: 0 };
  const open = new Set(tally.findings.map(placeKey)).size;
  const sites = Math.max(sitesSeen, open);
  return { rule, outcome: open > 0 ? 'open' : sites > 0 ? 'pass' : 'nothing', sites, open };
}

function placeKey({ place: { file, cell, line, character } }: RuleFinding): string {
  return `${file}:${cell ?? ''}:${line}:${character}`;
}

function findings(item: ItemDefinition, { rules }: ReadinessInput): Evidence[] {
  const own = rules.filter(({ rule, off }) => item.rules.includes(rule) && !off).flatMap((tally) => tally.findings);
  return own.map(({ rule, message, place }) => ({ kind: 'contradicts', text: message, confidence: 'proven', place, rule }));
}

function show({ text, confidence, place }: Signal, kind: Evidence['kind']): Evidence {
  return { kind, text, confidence, ...(place ? { place } : {}) };
}

/** A mere signal is weak, whatever it is a signal of. */
function foundOf(strong: readonly Signal[], weak: readonly Signal[]): PartEvidence['found'] {
  if (strong.some(({ confidence }) => confidence === 'likely')) return 'strong';
  return strong.length + weak.length > 0 ? 'weak' : 'none';
}

function strongestFirst(signals: readonly Signal[], strong: readonly string[]): Signal[] {
  const rank = ({ id, confidence }: Signal): number => (strong.includes(id) ? 0 : 2) + (confidence === 'likely' ? 0 : 1);
  return [...signals].sort((a, b) => rank(a) - rank(b));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
