/** Source files as they lie in a folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { LanguageId, SourceFile } from '../../../src/engine/index.js';

const LANGUAGES: Readonly<Record<string, LanguageId>> = { '.py': 'python', '.ts': 'typescript', '.mts': 'typescript', '.tsx': 'tsx', '.js': 'javascript', '.jsx': 'javascript', '.mjs': 'javascript', '.cjs': 'javascript' };
const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build', '.venv', 'venv', 'vendor', '.next']);

/** Source files of a folder up to 1 MB each, with paths relative to it. */
export function sourcesOf(folder: string): SourceFile[] {
  const found: SourceFile[] = [];
  const visit = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) visit(path);
        continue;
      }
      const language = LANGUAGES[extname(entry.name)];
      if (language && entry.isFile() && !entry.name.includes('.min.') && statSync(path).size <= 1_000_000) {
        found.push({ file: relative(folder, path).replaceAll('\\', '/'), language, text: readFileSync(path, 'utf8') });
      }
    }
  };
  visit(folder);
  return found;
}
