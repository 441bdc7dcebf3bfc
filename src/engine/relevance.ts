/**
 * Skips work before a file is parsed: which of the enabled rules could say something about a text, judged by the strings they need.
 * A rule none of whose strings occur is not run; a file that leaves no rule is not parsed.
 */
import { severityOf } from './analyze.js';
import type { Catalog } from './catalog/index.js';
import type { Ecosystem } from './catalog/schema.js';
import type { Rule, RuleMeta } from './rules/rule.js';
import type { AnalysisSettings } from './types.js';

/** Globals that reach the network by themselves; other globals of the catalog (`Promise`, `AbortSignal`) only shape calls. */
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'];
/**
 * Clients that other files build: `import { http } from './clients'` names no library. A chain that ends in a sending method on something
 * called like a client keeps such files.
 */
const FOREIGN_CLIENT = String.raw`(?:[Cc]lient|[Ss]ession|[Hh]ttp|[Aa]pi|[Aa]xios|[Pp]ool)\w*(?:\(\))?\s*\.\s*(?:get|post|put|patch|delete|request|send|query|execute|call_tool|callTool)\b`;

interface Compiled {
  readonly rule: Rule;
  readonly patterns: readonly RegExp[];
}

export class Relevance {
  private readonly compiled = new Map<Ecosystem, WeakMap<AnalysisSettings, readonly Compiled[]>>();
  private readonly patterns = new Map<unknown, RegExp>();

  constructor(private readonly rules: readonly Rule[], private readonly catalog: Catalog) {}

  /** The enabled rules that could say something about the text. */
  relevantRules(text: string, settings: AnalysisSettings, ecosystem: Ecosystem, hasOutputs: boolean): readonly Rule[] {
    // Several rules share a pattern: each is tried once per text.
    const answers = new Map<RegExp, boolean>();
    const matches = (pattern: RegExp): boolean => {
      let answer = answers.get(pattern);
      if (answer === undefined) answers.set(pattern, (answer = pattern.test(text)));
      return answer;
    };
    return this.compile(settings, ecosystem).filter((c) => (hasOutputs && c.rule.meta.readsOutputs === true) || c.patterns.every(matches)).map((c) => c.rule);
  }

  isRelevant(text: string, settings: AnalysisSettings, hasOutputs: boolean): boolean {
    return (['python', 'javascript'] as const).some((e) => this.relevantRules(text, settings, e, hasOutputs).length > 0);
  }

  private compile(settings: AnalysisSettings, ecosystem: Ecosystem): readonly Compiled[] {
    let bySettings = this.compiled.get(ecosystem);
    if (!bySettings) this.compiled.set(ecosystem, (bySettings = new WeakMap()));
    let compiled = bySettings.get(settings);
    if (!compiled) {
      compiled = this.rules
        .filter((rule) => severityOf(rule, settings) !== 'off')
        .map((rule) => ({ rule, patterns: [rule.meta.needs, rule.meta.needsAlso].flatMap((n) => (n === undefined ? [] : [this.patternOf(n, ecosystem)])) }));
      bySettings.set(settings, compiled);
    }
    return compiled;
  }

  private patternOf(needs: RuleMeta['needs'], ecosystem: Ecosystem): RegExp {
    const key = needs === 'apis' ? ecosystem : needs;
    let pattern = this.patterns.get(key);
    if (!pattern) this.patterns.set(key, (pattern = needs === 'apis' ? this.apiPattern(ecosystem) : new RegExp(needs.map(escape).join('|'), 'u')));
    return pattern;
  }

  private apiPattern(ecosystem: Ecosystem): RegExp {
    const roots = [...this.catalog.view(ecosystem, () => undefined).apiWords].map(escape);
    if (ecosystem === 'python') return new RegExp(`\\b(?:${roots.join('|')})\\b|${FOREIGN_CLIENT}`, 'u');
    return new RegExp(`["'\`](?:node:)?(?:${roots.join('|')})["'\`/.]|\\b(?:${NETWORK_GLOBALS.join('|')})\\b|${FOREIGN_CLIENT}`, 'u');
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
