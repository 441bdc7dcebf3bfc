// Measures the budgets of the design and prints them as ratios of one run.
//
//   node scripts/bench.mjs              on made files, the same on every machine
//   node scripts/bench.mjs <folder>     on a folder of yours (nothing is written into it)
//   node scripts/bench.mjs --panel      only the server and the trees over 10,000 files and 10,000 findings
//
// Numbers depend on the machine and on what else it does; ratios much less. Run it alone.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
// As the extension starts its server.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc');
const scratch = mkdtempSync(join(tmpdir(), 'readiness-bench-'));
try {
  const outfile = join(root, 'dist', 'bench.cjs');
  await build({
    entryPoints: [join(root, 'scripts/bench/main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    alias: { 'web-tree-sitter': join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs') },
    logLevel: 'warning',
  });
  const { default: bench } = await import(pathToFileURL(outfile).href);
  const [folder] = process.argv.slice(2).filter((argument) => argument !== '--panel');
  await bench.main({ folder: folder ? resolve(folder) : undefined, root, scratch, bundle: outfile, onlyPanel: process.argv.includes('--panel') });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
