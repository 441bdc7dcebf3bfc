/** Puts the parts together: input in, report out. */
import { AREAS, DEFAULT_TARGET, TARGETS } from './areas.js';
import { consistencyOf } from './consistency.js';
import { costReport, NOTHING_STATED } from './cost/index.js';
import { honestTest } from './honestTest.js';
import type { ReadinessInput, RuleTally } from './input.js';
import { ITEMS, type ItemDefinition } from './items/index.js';
import { commandOf, nextSteps } from './nextSteps.js';
import { scoreItems, type ItemPoints } from './score.js';
import { judge, type Ground, type Judged } from './states.js';
import type { AreaReport, Consistency, DocumentReport, Documents, Evidence, FindingsByRule, ItemReport, ReadinessReport, TargetId } from './types.js';
import { isDealtWith, noVerdict, verdictOf } from './verdict.js';
import { pointsWords } from './words.js';

/** Evidence shown with one item; more is only counted. */
const MAX_EVIDENCE = 100;
const MAX_AGENT_PLACES = 20;

const NO_GROUND: Readonly<Record<Exclude<Ground, 'ready'>, string>> = {
  notScanned: 'Not scanned yet.',
  noAgentCode: 'No agent code found here. Readiness looks for model SDKs, agent frameworks and MCP in Python and TypeScript.',
};

/** Computes the report. Pure: the same input gives the same report. */
export function computeReadiness(input: ReadinessInput): ReadinessReport {
  const target = input.checklist.target ?? DEFAULT_TARGET;
  const ground = groundOf(input);
  const cost = costReport(input.checklist.cost ?? NOTHING_STATED, input.signals, input.now);
  const judged = ITEMS.map((item) => ({ item, verdict: judge(item, input, ground, cost) }));
  const points = scoreItems(judged, target);
  const consistency = ground === 'ready' ? consistencyOf(input.checklist.items['consistency']?.statement, input.now) : undefined;
  const computed = computedEvidence(consistency, ground === 'ready' ? input.documents : undefined);
  const items = judged.map(({ item, verdict }) => itemReport(item, verdict, points.get(item.id), input, target, computed.get(item.id) ?? []));
  const answers = honestTest(items, input.checklist.answers, cost);
  const areas = AREAS.map(({ id, title }) => areaReport(id, title, items.filter(({ area }) => area === id)));
  const total = items.reduce((sum, item) => sum + item.points, 0);
  return {
    version: 1,
    state: ground,
    folder: input.folder,
    generatedAt: input.now,
    ...(input.commit === undefined ? {} : { commit: input.commit }),
    target,
    targetChosen: input.checklist.target !== undefined,
    targets: TARGETS,
    // Sums of fractions may miss a whole number by a hair.
    ...(ground === 'ready' ? { score: Math.floor(total + 1e-9) } : {}),
    scoreReason: ground === 'ready' ? scoreReason(areas, total) : `${NO_GROUND[ground]} There is nothing to score.`,
    verdict: ground === 'ready' ? verdictOf(items, answers, target) : noVerdict(NO_GROUND[ground]),
    areas,
    honestTest: answers,
    ...(input.documents === undefined || ground !== 'ready' ? {} : { documents: input.documents }),
    ...(consistency === undefined ? {} : { consistency }),
    nextSteps: ground === 'ready' ? nextSteps(items, ITEMS) : [],
    cost,
    blocking: ground === 'ready' ? items.filter((item) => item.blocking && !isDealtWith(item)).map(({ id }) => id) : [],
    findings: summarise(input.rules),
    agentCode: input.signals.filter(({ id }) => id === 'agentCode').slice(0, MAX_AGENT_PLACES).map(({ text, confidence, place }) => ({ kind: 'note', text, confidence, ...(place ? { place } : {}) })),
    scan: { ...input.scan, absentRules: absentRules(input.rules) },
    store: input.store,
    ...(input.person === undefined ? {} : { person: input.person }),
  };
}

function groundOf({ scan, signals }: ReadinessInput): Ground {
  if (scan.finishedAt === undefined) return 'notScanned';
  return signals.some(({ id }) => id === 'agentCode') ? 'ready' : 'noAgentCode';
}

function itemReport(item: ItemDefinition, verdict: Judged, points: ItemPoints | undefined, input: ReadinessInput, target: TargetId, computed: readonly Evidence[]): ItemReport {
  const { rules, list: found } = verdict.evidence;
  const list = [...found, ...computed];
  const { statement, owner } = input.checklist.items[item.id] ?? {};
  return {
    id: item.id,
    area: item.area,
    title: item.title,
    settledBy: item.settledBy,
    state: verdict.state,
    reason: verdict.reason,
    summary: verdict.summary,
    ...(verdict.confidence === undefined ? {} : { confidence: verdict.confidence }),
    howTo: item.howTo,
    blocking: item.blocking.includes(target),
    required: item.required.includes(target),
    ...(rules.total === 0 ? {} : { sites: { passed: rules.passed, total: rules.total } }),
    rules: rules.checks,
    evidence: list.slice(0, MAX_EVIDENCE),
    moreEvidence: Math.max(0, list.length - MAX_EVIDENCE),
    ...(statement === undefined ? {} : { statement }),
    ...(owner === undefined ? {} : { owner }),
    points: points?.points ?? 0,
    possible: points?.possible ?? 0,
    pointsReason: points?.reason ?? '',
    effort: item.effort,
    command: commandOf(item, input),
    actions: { attest: item.settledBy !== 'auto', figures: item.figures, ...(item.figureExamples === undefined ? {} : { figureExamples: item.figureExamples }), question: item.question },
  };
}

/** What figures and documents say besides, by item: worth knowing, and without a say in the state. */
function computedEvidence(consistency: Consistency | undefined, documents: Documents | undefined): ReadonlyMap<string, readonly Evidence[]> {
  const stale = (document: DocumentReport | undefined): Evidence[] => (document?.stale ?? []).map(({ place, reason }) => ({ kind: 'note', text: `a line no longer holds: ${reason}`, confidence: 'likely', place }));
  return new Map([
    ['consistency', consistency === undefined ? [] : [{ kind: 'note', text: consistency.sentence.replace(/\.$/u, ''), confidence: 'stated' }]],
    ['runbook', stale(documents?.runbook)],
    ['data-boundaries', stale(documents?.dataBoundaries)],
  ]);
}

function areaReport(id: AreaReport['id'], title: string, items: readonly ItemReport[]): AreaReport {
  const of = (test: (item: ItemReport) => boolean): number => items.filter(test).length;
  return {
    id,
    title,
    total: of(({ state }) => state !== 'notApplicable'),
    settled: of(({ state }) => state === 'settled'),
    partly: of(({ state }) => state === 'partly'),
    blocking: of((item) => item.blocking && !isDealtWith(item)),
    points: items.reduce((sum, item) => sum + item.points, 0),
    possible: items.reduce((sum, item) => sum + item.possible, 0),
    items,
  };
}

function scoreReason(areas: readonly AreaReport[], total: number): string {
  const parts = areas.filter(({ possible }) => possible > 0).map(({ title, points, possible }) => `${title} ${pointsWords(points)} of ${pointsWords(possible)}`);
  return `${pointsWords(total)} points, rounded down: ${parts.join(', ')}.`;
}

function summarise(rules: readonly RuleTally[]): ReadinessReport['findings'] {
  const everything = rules.flatMap(({ findings }) => findings);
  const all = everything.filter(({ known }) => known !== true);
  const of = (severity: RuleTally['severity']): number => all.filter((finding) => finding.severity === severity).length;
  const byRule = rules.filter(({ findings, sites }) => findings.length > 0 || sites > 0).map(({ rule, title, severity, findings, sites }): FindingsByRule => ({
    rule, title, severity, findings: findings.length, sites: Math.max(sites, findings.length),
    files: new Set(findings.map(({ place }) => place.file)).size, fixable: findings.filter(({ fixable }) => fixable).length,
  }));
  return {
    error: of('error'), warning: of('warning'), information: of('information'), hint: of('hint'), fixable: all.filter(({ fixable }) => fixable).length, known: everything.length - all.length,
    byRule: byRule.sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
  };
}

function absentRules(rules: readonly RuleTally[]): string[] {
  const known = new Set(rules.map(({ rule }) => rule));
  return [...new Set(ITEMS.flatMap((item) => item.rules))].filter((rule) => !known.has(rule));
}
