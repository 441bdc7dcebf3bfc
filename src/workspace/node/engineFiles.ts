import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Grammar, SyntaxFiles } from '../../engine/syntax/index.js';

const RUNTIME = 'web-tree-sitter.wasm';

/**
 * The WebAssembly files of the engine. They lie beside the bundles; from the sources they are found in `dist` after a
 * build. Throws with a sentence when they are nowhere.
 */
export function engineFiles(folder: string = findFolder()): SyntaxFiles {
  const read = (name: string): Uint8Array => fs.readFileSync(path.join(folder, name));
  const grammar = (name: Grammar) => (): Uint8Array => read(`tree-sitter-${name}.wasm`);
  return {
    runtime: read(RUNTIME),
    grammars: { python: grammar('python'), typescript: grammar('typescript'), tsx: grammar('tsx'), javascript: grammar('javascript') },
  };
}

/** The folder that holds what a build makes: bundles and WebAssembly files. */
export function findFolder(): string {
  for (let at = __dirname; ; at = path.dirname(at)) {
    const found = [at, path.join(at, 'dist')].find((folder) => fs.existsSync(path.join(folder, RUNTIME)));
    if (found !== undefined) return found;
    if (at === path.dirname(at)) throw new Error(`${RUNTIME} is not there. Run "npm run build" first.`);
  }
}
