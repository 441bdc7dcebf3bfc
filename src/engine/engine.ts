/** Puts the stages together: text → syntax → facts → resolve → rules → findings. */
import { analyzeModule } from './analyze.js';
import { createCatalog } from './catalog/index.js';
import { wordsOf } from './catalog/own.js';
import type { CatalogPart, Ecosystem } from './catalog/schema.js';
import type { Module } from './facts/nodes.js';
import type { Language } from './languages/language.js';
import type { Rule } from './rules/rule.js';
import { Relevance } from './relevance.js';
import { statementAt } from './statements.js';
import type { Syntax, SyntaxTree } from './syntax/index.js';
import { conflicts, mergeEdits, type TextEdit } from './text/edits.js';
import type { Analysis, Engine, Finding, LanguageId, ParsedFile, SourceFile } from './types.js';

export interface EngineParts {
  readonly version: string;
  readonly syntax: Syntax;
  readonly languages: readonly Language[];
  readonly rules: readonly Rule[];
  readonly catalogParts: readonly CatalogPart[];
  /** Those of the parts that a project wrote itself. */
  readonly ownParts?: readonly CatalogPart[];
}

/** A parse with its tree kept for the next edit. */
class Parsed implements ParsedFile {
  constructor(readonly module: Module, readonly tree: SyntaxTree) {}
  dispose(): void {
    this.tree.dispose();
  }
}

export function createEngine(parts: EngineParts): Engine {
  const catalog = createCatalog(parts.catalogParts, parts.ownParts);
  const relevance = new Relevance(parts.rules, catalog, wordsOf(parts.ownParts ?? []));
  const languages = new Map<LanguageId, Language>(parts.languages.flatMap((l) => l.ids.map((id) => [id, l] as const)));
  const languageOf = (id: LanguageId): Language => {
    const language = languages.get(id);
    if (!language) throw new Error(`No language reads ${id}.`);
    return language;
  };

  const parse: Engine['parse'] = (source, previous) => {
    const before = previous instanceof Parsed ? previous : undefined;
    const tree = parts.syntax.parse(source.language, source.text, before?.tree);
    return new Parsed(languageOf(source.language).lower(tree.root, source.text, source.language, before?.module), tree);
  };

  const analyze: Engine['analyze'] = (source, context, parsed) => {
    const relevant = relevance.relevantRules(source.text, context.settings, ecosystemOf(source.language), hasOutputs(source));
    if (!parsed && relevant.length === 0) return nothing(source);
    const own = parsed ?? parse(source);
    try {
      const { module } = own;
      const view = catalog.view(ecosystemOf(source.language), context.versions);
      const result = analyzeModule(source, module, { relevant, all: parts.rules }, context, view, () => languageOf(source.language).editBuilder(module));
      return { file: source.file, ...result, parseErrors: module.errors, parsed: true };
    } finally {
      if (!parsed) own.dispose();
    }
  };

  return {
    version: parts.version,
    catalogParts: parts.catalogParts,
    isRelevant: (text, settings, withOutputs = false) => relevance.isRelevant(text, settings, withOutputs),
    parse,
    analyze,
    fixAll: (_source, analysis, filter) => fixAll(analysis, filter),
    suppress: (source, finding, scope, reason, parsed) => {
      const own = parsed ?? parse(source);
      try {
        return suppressionEdits(own.module, languageOf(source.language), finding, scope, reason);
      } finally {
        if (!parsed) own.dispose();
      }
    },
  };
}

function hasOutputs({ outputs }: SourceFile): boolean {
  return outputs !== undefined && outputs.length > 0;
}

export function ecosystemOf(language: LanguageId): Ecosystem {
  return language === 'python' ? 'python' : 'javascript';
}

function nothing(source: SourceFile): Analysis {
  return { file: source.file, findings: [], suppressed: [], sites: {}, parseErrors: [], parsed: false, observe: () => [] };
}

function fixAll(analysis: Analysis, filter: Parameters<Engine['fixAll']>[2]): readonly TextEdit[] {
  const chosen: (readonly TextEdit[])[] = [];
  for (const finding of analysis.findings) {
    if (filter.rule !== undefined && finding.rule !== filter.rule) continue;
    const fix = finding.fixes().find((f) => filter.safety.includes(f.safety));
    if (fix && !chosen.some((edits) => conflicts(edits, fix.edits))) chosen.push(fix.edits);
  }
  return mergeEdits(chosen);
}

/** A comment line above the finding's statement, or at the top of the file. */
function suppressionEdits(module: Module, language: Language, finding: Finding, scope: 'line' | 'file', reason: string): readonly TextEdit[] {
  const builder = language.editBuilder(module);
  const comment = builder.comment(`readiness-ignore${scope === 'file' ? '-file' : ''} ${finding.rule}: ${reason}`);
  const { text } = module;
  if (scope === 'file') {
    const at = afterHeader(text);
    return [{ start: at, end: at, newText: comment + builder.eol }];
  }
  const statement = statementAt(module, finding.span.start) ?? finding.span;
  const lineStart = Math.max(text.lastIndexOf('\n', statement.start - 1), text.lastIndexOf('\r', statement.start - 1)) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart))?.[0] ?? '';
  return [{ start: lineStart, end: lineStart, newText: indent + comment + builder.eol }];
}

/** Offset after a shebang and encoding line, which must stay first. */
function afterHeader(text: string): number {
  const header = /^(?:#![^\n]*\n)?(?:#[^\n]*coding[:=][^\n]*\n)?/u.exec(text);
  return header ? header[0].length : 0;
}
