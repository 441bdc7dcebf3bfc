/** The files to measure on. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { LanguageId, SourceFile } from '../../src/engine/index.js';

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

/** A workspace made of so many renamed copies of the example, so that no two files are equal. */
export function writeCorpus(example: string, target: string, copies: number): void {
  for (const source of sourcesOf(example)) {
    for (let copy = 0; copy < copies; copy++) {
      const path = join(target, `service${String(copy)}`, source.file);
      mkdirSync(join(path, '..'), { recursive: true });
      const mark = source.language === 'python' ? '#' : '//';
      writeFileSync(path, `${source.text}\n${mark} copy ${String(copy)}\n`);
    }
  }
}

/** One module of about `lines` lines: the example's functions again and again under other names. */
export function longModule(example: string, lines: number): SourceFile {
  const [first] = sourcesOf(example).filter((s) => s.file.endsWith('agent/loop.py'));
  if (!first) throw new Error('The example has no agent/loop.py.');
  let text = '';
  for (let copy = 0; text.split('\n').length < lines; copy++) text += first.text.replaceAll('answer', `answer_${String(copy)}`).replaceAll('TOOLS', `TOOLS_${String(copy)}`);
  return { file: 'long.py', language: 'python', text };
}
