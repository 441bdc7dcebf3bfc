/**
 * Skips work before a file is parsed: which of the enabled rules could say something about a text, judged by the strings they need.
 * A rule none of whose strings occur is not run; a file that leaves no rule is not parsed. Rows that a project adds to the catalog may give any rule
 * something to say, so a text with one of their words is for all of them.
 */
import { severityOf } from './analyze.js';
import type { Catalog } from './catalog/index.js';
import type { Ecosystem } from './catalog/schema.js';
import type { Rule, RuleMeta } from './rules/rule.js';
import { LiteralSearch } from './text/literals.js';
import type { AnalysisSettings } from './types.js';

/** Globals that reach the network by themselves; other globals of the catalog (`Promise`, `AbortSignal`) only shape calls. */
const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'];
/**
 * Clients and models that other files build: `import { http } from './clients'` names no library. A chain that ends in a sending method on something
 * called like a client keeps such files, and so does one that ends as only calls of models do, or work that is started beside the rest.
 */
const FOREIGN_CALL = String.raw`(?:[Cc]lient|[Ss]ession|[Hh]ttp|[Aa]pi|[Aa]xios|[Pp]ool)\w*(?:\(\))?\s*\.\s*(?:get|post|put|patch|delete|request|send|query|execute|call_tool|callTool)\b`
  + String.raw`|\.\s*(?:completions|messages|responses|embeddings)\s*\.\s*(?:create|parse|stream)\b|\.\s*generate_?[cC]ontent|[cC]hatCompletion\b|(?:[Ll]lm|LLM|[Mm]odel|[Cc]hain|[Aa]gent|[Gg]raph)\w*(?:\(\))?\s*\.\s*(?:a?invoke|a?stream|generate)\b|\.\s*getAgent(?:ById)?\s*\(|\b(?:create_task|ensure_future)\b`;

/** What a text holds: the literals among all that any rule needs, and the patterns tried so far. */
interface Contents {
  /** A word of the project's own rows occurs. */
  readonly isOwn: boolean;
  has(need: Need): boolean;
}

/** What must occur: one of a list of strings, as indexes of the search for literals, or a match of a pattern. */
type Need = readonly number[] | RegExp;

interface Compiled {
  readonly rule: Rule;
  readonly needs: readonly Need[];
}

export class Relevance {
  private readonly compiled = new Map<Ecosystem, WeakMap<AnalysisSettings, readonly Compiled[]>>();
  private readonly apiPatterns = new Map<Ecosystem, RegExp>();
  private readonly literals: ReadonlyMap<string, number>;
  private readonly search: LiteralSearch;
  /** The text asked about last: whether to parse it and which rules to run are two questions about one text. */
  private last: { readonly text: string; readonly contents: Contents } | undefined;

  private readonly own: RegExp | undefined;

  constructor(private readonly rules: readonly Rule[], private readonly catalog: Catalog, ownWords: ReadonlySet<string> = new Set()) {
    this.own = ownWords.size === 0 ? undefined : new RegExp(`(?<![\\w$])(?:${[...ownWords].map(escape).join('|')})(?![\\w$])`, 'u');
    const all = new Set(rules.flatMap(({ meta }) => [meta.needs, meta.needsAlso].flatMap((n) => (n === undefined || n === 'apis' ? [] : n))));
    this.literals = new Map([...all].map((literal, index) => [literal, index]));
    this.search = new LiteralSearch([...all]);
  }

  /** The enabled rules that could say something about the text. */
  relevantRules(text: string, settings: AnalysisSettings, ecosystem: Ecosystem, hasOutputs: boolean): readonly Rule[] {
    const contents = this.contentsOf(text);
    return this.compile(settings, ecosystem).filter((c) => isMet(c, contents, hasOutputs)).map((c) => c.rule);
  }

  isRelevant(text: string, settings: AnalysisSettings, hasOutputs: boolean): boolean {
    const contents = this.contentsOf(text);
    return (['python', 'javascript'] as const).some((e) => this.compile(settings, e).some((c) => isMet(c, contents, hasOutputs)));
  }

  private contentsOf(text: string): Contents {
    if (this.last?.text !== text) this.last = { text, contents: this.read(text) };
    return this.last.contents;
  }

  private read(text: string): Contents {
    const found = this.search.find(text);
    // Several rules share a pattern: each is tried once per text.
    const answers = new Map<RegExp, boolean>();
    const matches = (pattern: RegExp): boolean => {
      let answer = answers.get(pattern);
      if (answer === undefined) answers.set(pattern, (answer = pattern.test(text)));
      return answer;
    };
    return { isOwn: this.own?.test(text) === true, has: (need) => (need instanceof RegExp ? matches(need) : need.some((literal) => found[literal] === 1)) };
  }

  private compile(settings: AnalysisSettings, ecosystem: Ecosystem): readonly Compiled[] {
    let bySettings = this.compiled.get(ecosystem);
    if (!bySettings) this.compiled.set(ecosystem, (bySettings = new WeakMap()));
    let compiled = bySettings.get(settings);
    if (!compiled) {
      compiled = this.rules
        .filter((rule) => severityOf(rule, settings) !== 'off')
        .map((rule) => ({ rule, needs: this.needsOf(rule.meta, ecosystem) }));
      bySettings.set(settings, compiled);
    }
    return compiled;
  }

  /** In the order in which they are tried: patterns cost more than literals, which are found all at once. */
  private needsOf({ needs, needsAlso, needsPattern }: RuleMeta, ecosystem: Ecosystem): readonly Need[] {
    return [...[needs, needsAlso].flatMap((n) => (n === undefined ? [] : [this.needOf(n, ecosystem)])), ...(needsPattern ? [needsPattern] : [])];
  }

  private needOf(needs: RuleMeta['needs'], ecosystem: Ecosystem): Need {
    if (needs !== 'apis') return needs.flatMap((literal) => this.literals.get(literal) ?? []);
    let pattern = this.apiPatterns.get(ecosystem);
    if (!pattern) this.apiPatterns.set(ecosystem, (pattern = this.apiPattern(ecosystem)));
    return pattern;
  }

  private apiPattern(ecosystem: Ecosystem): RegExp {
    const roots = [...this.catalog.view(ecosystem, () => undefined).apiWords].map(escape);
    if (ecosystem === 'python') return new RegExp(`\\b(?:${roots.join('|')})\\b|${FOREIGN_CALL}`, 'u');
    return new RegExp(`["'\`](?:node:)?(?:${roots.join('|')})["'\`/.]|\\b(?:${NETWORK_GLOBALS.join('|')})\\b|${FOREIGN_CALL}`, 'u');
  }
}

function isMet({ rule, needs }: Compiled, contents: Contents, hasOutputs: boolean): boolean {
  return contents.isOwn || (hasOutputs && rule.meta.readsOutputs === true) || needs.every((need) => contents.has(need));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
