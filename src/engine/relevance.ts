/** Skips files that cannot matter before they are parsed: a search for the strings that the enabled rules need. */
import type { Catalog } from './catalog/index.js';
import type { Rule } from './rules/rule.js';
import { severityOf } from './analyze.js';
import type { AnalysisSettings } from './types.js';

export class Relevance {
  private readonly bySettings = new WeakMap<AnalysisSettings, RegExp | undefined>();

  constructor(private readonly rules: readonly Rule[], private readonly catalog: Catalog) {}

  isRelevant(text: string, settings: AnalysisSettings): boolean {
    if (!this.bySettings.has(settings)) this.bySettings.set(settings, this.pattern(settings));
    return this.bySettings.get(settings)?.test(text) ?? false;
  }

  private pattern(settings: AnalysisSettings): RegExp | undefined {
    const words = new Set<string>();
    for (const rule of this.rules) {
      if (severityOf(rule, settings) === 'off') continue;
      if (rule.meta.needs === 'apis') for (const root of this.apiRoots()) words.add(root);
      else for (const word of rule.meta.needs) words.add(word);
    }
    if (words.size === 0) return undefined;
    const kept = [...words].filter((w) => ![...words].some((other) => other !== w && w.includes(other)));
    return new RegExp(kept.map((w) => w.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|'), 'u');
  }

  private apiRoots(): readonly string[] {
    const none = (): undefined => undefined;
    return [...this.catalog.view('python', none).roots, ...this.catalog.view('javascript', none).roots];
  }
}
