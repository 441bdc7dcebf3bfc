/** Runs the rules over one module: dispatch by fact kind, suppressions, order. */
import type { CatalogView } from './catalog/view.js';
import type { EditBuilder } from './facts/editBuilder.js';
import { isBroken } from './facts/module.js';
import type { Module } from './facts/nodes.js';
import { ResolverPool } from './resolve/index.js';
import type { Resolver } from './resolve/types.js';
import type { Finding, Fix, Severity } from './rules/finding.js';
import type { FactKinds, Report, Rule, RuleContext, RuleOptions, SavedOutput } from './rules/rule.js';
import { observe, type Observation } from './observations/index.js';
import { findSuppressions, silences, type Suppression } from './suppressions.js';
import { LineIndex } from './text/lineIndex.js';
import type { Span } from './text/span.js';
import type { AnalysisContext, AnalysisSettings, SourceFile, Suppressed } from './types.js';
import { functionNameAt } from './identity.js';
import { suppressionFindings } from './suppressionFindings.js';

/** Names the rule that failed, so that a front end can say which one and go on without it. */
export class RuleFailure extends Error {
  constructor(readonly rule: string, readonly file: string, cause: unknown) {
    super(`Rule ${rule} failed on ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'RuleFailure';
  }
}

export interface ModuleAnalysis {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly sites: Readonly<Record<string, number>>;
  readonly observe: () => readonly Observation[];
}

/** Severity of a rule under the settings; `off` when it must not run. */
export function severityOf(rule: Rule, settings: AnalysisSettings): Severity | 'off' {
  return settings.rules[rule.meta.id] ?? settings.rules['*'] ?? rule.meta.severity;
}

export function analyzeModule(
  file: SourceFile, module: Module, rules: { readonly relevant: readonly Rule[]; readonly all: readonly Rule[] }, context: AnalysisContext, catalog: CatalogView, newEdit: () => EditBuilder,
): ModuleAnalysis {
  const run = new Run(file, module, context, catalog, newEdit);
  run.dispatch(rules.relevant);
  return run.finish(rules.all);
}

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

class Run {
  private readonly found: Finding[] = [];
  private readonly sites = new Map<string, Set<number>>();
  private readonly sharedValues = new Map<symbol, unknown>();
  readonly resolver: Resolver;
  private readonly lines: LineIndex;
  private builder: EditBuilder | undefined;

  constructor(
    readonly source: SourceFile,
    readonly module: Module,
    readonly context: AnalysisContext,
    readonly catalog: CatalogView,
    private readonly newEdit: () => EditBuilder,
  ) {
    this.resolver = new ResolverPool(context.project, catalog).root(source.file, module);
    this.lines = new LineIndex(module.text);
  }

  dispatch(rules: readonly Rule[]): void {
    for (const rule of rules) {
      const context = new RunContext(this, rule);
      try {
        for (const kind of rule.on) for (const fact of this.facts(kind)) rule.check(fact, context);
      } catch (error) {
        throw new RuleFailure(rule.meta.id, this.source.file, error);
      }
    }
  }

  finish(all: readonly Rule[]): ModuleAnalysis {
    const suppressions = findSuppressions(this.module, this.lines);
    const findings: Finding[] = [];
    const suppressed: Suppressed[] = [];
    const used = new Set<string>();
    for (const finding of this.found) {
      const by = suppressions.find((s) => silences(s, finding.rule, finding.span, this.module, this.lines));
      if (by) {
        suppressed.push({ finding, reason: by.reason, comment: by.comment });
        used.add(usedKey(by, finding.rule));
      } else findings.push(finding);
    }
    findings.push(...suppressionFindings(suppressions, used, all, this.context.settings, this.module));
    findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    return { findings, suppressed, sites: Object.fromEntries([...this.sites].map(([id, places]) => [id, places.size])), observe: () => this.observe() };
  }

  /** Made for the first fix: it reads the file for its style, and most files get no fix. */
  get edit(): EditBuilder {
    return (this.builder ??= this.newEdit());
  }

  /** What nobody can find fault with is not looked at where the text could not be read. */
  private observe(): readonly Observation[] {
    return observe(new RunContext(this, undefined)).filter(({ at }) => !isBroken(this.module, at));
  }

  /** Computes what rules share once. */
  shared<T>(key: symbol, compute: () => T): T {
    if (!this.sharedValues.has(key)) this.sharedValues.set(key, compute());
    return this.sharedValues.get(key) as T;
  }

  site(rule: string, at: Span): void {
    const places = this.sites.get(rule) ?? new Set<number>();
    places.add(at.start);
    this.sites.set(rule, places);
  }

  report(rule: Rule, report: Report): void {
    if (isBroken(this.module, report.at)) return;
    const { id } = rule.meta;
    const identity = [id, functionNameAt(this.module, report.at.start), report.identity].join('|');
    if (this.found.some((f) => f.rule === id && f.span.start === report.at.start && f.span.end === report.at.end && f.identity === identity)) return;
    const set = severityOf(rule, this.context.settings);
    if (set === 'off') return;
    let fixes: readonly Fix[] | undefined;
    const build = report.fixes;
    this.site(id, report.at);
    this.found.push({
      rule: id,
      severity: milder(set, report.severity),
      span: { start: report.at.start, end: report.at.end },
      message: fill(rule.meta.messages[report.message] ?? report.message, report.data),
      evidence: report.evidence ?? [],
      related: report.related ?? [],
      fixable: build !== undefined,
      fixes: () => (fixes ??= (build?.() ?? []).filter((f) => f !== undefined)),
      identity,
    });
  }

  private facts(kind: keyof FactKinds): readonly FactKinds[keyof FactKinds][] {
    const { index } = this.module;
    switch (kind) {
      case 'call': return index.calls;
      case 'function': return index.functions;
      case 'class': return index.classes;
      case 'loop': return index.loops;
      case 'try': return index.tries;
      case 'with': return index.withs;
      case 'import': return index.imports;
      case 'export': return index.exports;
      case 'assign': return index.assigns;
      case 'string': return index.strings;
      case 'object': return index.objects;
      case 'return': return index.returns;
      case 'throw': return index.throws;
      case 'exprStatement': return index.exprStatements;
      case 'module': return [this.module];
    }
  }
}

/** One rule's view of a run; without a rule, one that only looks. A class, because every module makes one for each rule. */
class RunContext implements RuleContext {
  readonly module: Module;
  readonly file: string;
  readonly resolver: Resolver;
  readonly catalog: CatalogView;
  readonly options: RuleOptions;
  readonly outputs: readonly SavedOutput[];

  constructor(private readonly run: Run, private readonly rule: Rule | undefined) {
    this.module = run.module;
    this.file = run.source.file;
    this.resolver = run.resolver;
    this.catalog = run.catalog;
    this.options = run.context.settings.options;
    this.outputs = run.source.outputs ?? [];
  }

  get edit(): EditBuilder {
    return this.run.edit;
  }

  report(report: Report): void {
    if (this.rule) this.run.report(this.rule, report);
  }

  site(at: Span): void {
    if (this.rule) this.run.site(this.rule.meta.id, at);
  }

  shared<T>(key: symbol, compute: (context: RuleContext) => T): T {
    return this.run.shared(key, () => compute(this));
  }
}

/** Key under which a suppression's use for one rule is remembered. */
export function usedKey(suppression: Suppression, rule: string): string {
  return `${String(suppression.comment.start)}|${rule}`;
}

function milder(set: Severity, own: Severity | undefined): Severity {
  return own === undefined || ORDER.indexOf(own) < ORDER.indexOf(set) ? set : own;
}

function fill(template: string, data: Readonly<Record<string, string>> | undefined): string {
  return template.replace(/\{(\w+)\}/gu, (whole, key: string) => data?.[key] ?? whole);
}
