import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createEngine, type Engine, type SourceFile } from '../../src/engine/index.js';
import { loadSyntax } from '../../src/engine/syntax/index.js';
import { engineFiles } from '../../src/workspace/node/engineFiles.js';
import { openFolder } from '../../src/workspace/node/openFolder.js';
import { best } from './clock.js';
import { ALONE } from './context.js';
import { sourcesOf } from './corpus/sources.js';
import { writeCorpus } from './corpus/write.js';
import { edits } from './edits.js';
import { panel } from './panel.js';
import { ms, percent, print } from './print.js';
import { printShares, sharesOf } from './shares.js';

/** Files that stand for an ordinary workspace. */
const FILES = 600;
const PASSES = 4;

interface Where {
  readonly folder: string | undefined;
  readonly root: string;
  readonly scratch: string;
  /** The script that runs. */
  readonly bundle: string;
  /** Only the panel over a large workspace. */
  readonly onlyPanel: boolean;
}

export async function main({ folder, root, scratch, bundle, onlyPanel }: Where): Promise<void> {
  if (onlyPanel) return panel({ root, scratch });
  const target = folder ?? join(scratch, 'corpus');
  if (!folder) writeCorpus(target, FILES);
  const files = sourcesOf(target);
  const engine = await createEngine(engineFiles(join(root, 'dist')));
  const characters = files.reduce((sum, f) => sum + f.text.length, 0);
  print(`${String(files.length)} files, ${(characters / 1e6).toFixed(1)} million characters${folder ? '' : ' (made)'}`);
  await scanAgainstParsing(engine, files, root);
  printShares(sharesOf(readFileSync(bundle, 'utf8'), () => analyseAll(engine, files)));
  for (const [lines, budget] of [[500, 10], [5000, 60]] as const) edits(engine, lines, budget);
  await secondScan(target, scratch, root);
  packageSize(root);
  if (!folder) await panel({ root, scratch });
}

/** Cold scan of one thread as a share of parsing speed. The first pass of each warms the code up and rarely is the best. */
async function scanAgainstParsing(engine: Engine, files: readonly SourceFile[], root: string): Promise<void> {
  const syntax = await loadSyntax(engineFiles(join(root, 'dist')));
  await syntax.prepare('python', 'typescript', 'tsx', 'javascript');
  const parse = best(PASSES, () => { for (const f of files) syntax.parse(f.language, f.text).dispose(); });
  let parsed = 0;
  const scan = best(PASSES, () => (parsed = analyseAll(engine, files)));
  print(`cold scan      ${ms(scan)} against ${ms(parse)} for parsing alone: ${percent(parse / scan)} of its speed (budget 60 %); ${String(parsed)} files parsed, ${String(files.length - parsed)} skipped unparsed`);
}

/** Answers how many of the files were parsed. */
function analyseAll(engine: Engine, files: readonly SourceFile[]): number {
  return files.filter((file) => engine.analyze(file, ALONE).parsed).length;
}

/** The workspace's own scan, twice. */
async function secondScan(folder: string, scratch: string, root: string): Promise<void> {
  const cacheFolder = join(scratch, 'cache');
  const open = () => openFolder(folder, { cacheFolder, distFolder: join(root, 'dist') });
  const time = async (): Promise<{ elapsed: number; cached: number; total: number }> => {
    const workspace = await open();
    const begin = performance.now();
    const result = await workspace.scan();
    const elapsed = performance.now() - begin;
    workspace.dispose();
    return { elapsed, cached: result.cached, total: result.files.length };
  };
  const cold = await time();
  const warm = await time();
  print(`second scan    ${ms(warm.elapsed)} against ${ms(cold.elapsed)}: ${percent(warm.elapsed / cold.elapsed)} (budget 10 %); ${String(warm.cached)} of ${String(warm.total)} files from the cache`);
}

function packageSize(root: string): void {
  const packed = readdirSync(root).filter((n) => n.endsWith('.vsix'));
  for (const name of packed) print(`package        ${name}: ${(statSync(join(root, name)).size / 1e6).toFixed(2)} MB (budget 2.5 MB)`);
}
