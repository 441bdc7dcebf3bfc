import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LanguageId, Module } from '../../src/engine/facts/nodes.js';
import type { Language } from '../../src/engine/languages/language.js';
import { loadSyntax } from '../../src/engine/syntax/index.js';
import type { Grammar, Syntax, SyntaxFiles } from '../../src/engine/syntax/index.js';

const require = createRequire(import.meta.url);

/** The WebAssembly files as installed by npm. */
export function installedFiles(): SyntaxFiles {
  const grammar = (name: Grammar) => () => readFileSync(require.resolve(`@vscode/tree-sitter-wasm/wasm/tree-sitter-${name}.wasm`));
  return {
    runtime: readFileSync(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    grammars: {
      python: grammar('python'), typescript: grammar('typescript'), tsx: grammar('tsx'), javascript: grammar('javascript'),
    },
  };
}

let shared: Promise<Syntax> | undefined;

/** One syntax service with every grammar loaded, shared by all tests of the process. */
export function testSyntax(): Promise<Syntax> {
  shared ??= loadSyntax(installedFiles()).then(async (syntax) => {
    await syntax.prepare('python', 'typescript', 'tsx', 'javascript');
    return syntax;
  });
  return shared;
}

const languages = new Map<LanguageId, Promise<Language>>();

function languageFor(id: LanguageId): Promise<Language> {
  let language = languages.get(id);
  if (!language) {
    language = id === 'python'
      ? import('../../src/engine/languages/python/index.js').then((m) => m.pythonLanguage)
      : import('../../src/engine/languages/typescript/index.js').then((m) => m.typescriptLanguage);
    languages.set(id, language);
  }
  return language;
}

/** Parses a text and lowers it to facts. */
export async function parseModule(id: LanguageId, text: string): Promise<Module> {
  const [language, syntax] = await Promise.all([languageFor(id), testSyntax()]);
  const tree = syntax.parse(id, text);
  try {
    return language.lower(tree.root, text, id);
  } finally {
    tree.dispose();
  }
}
