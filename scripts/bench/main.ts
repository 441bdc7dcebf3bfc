import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createEngine, rules, type Engine, type RuleSettings, type SourceFile } from '../../src/engine/index.js';
import { loadSyntax } from '../../src/engine/syntax/index.js';
import { engineFiles } from '../../src/workspace/node/engineFiles.js';
import { openFolder } from '../../src/workspace/node/openFolder.js';
import { longModule, sourcesOf, writeCorpus } from './corpus.js';
import { panel } from './panel.js';
import { ms, percent, print } from './print.js';

/** Copies of the example that stand for an ordinary workspace. */
const COPIES = 60;

const EDITS = 120;
const OPTIONS = { timeoutSeconds: 30, redactors: [], personalWords: [], harmlessWords: [] };
const EVERYTHING: RuleSettings = {};
const ALONE = { resolveImport: () => undefined, module: () => undefined };

interface Where {
  readonly folder: string | undefined;
  readonly root: string;
  readonly scratch: string;
  /** Only the panel over a large workspace. */
  readonly onlyPanel: boolean;
}

export async function main({ folder, root, scratch, onlyPanel }: Where): Promise<void> {
  if (onlyPanel) return panel({ root, scratch });
  const example = join(root, 'examples/support-agent');
  const target = folder ?? join(scratch, 'corpus');
  if (!folder) writeCorpus(example, target, COPIES);
  const files = sourcesOf(target);
  const engine = await createEngine(engineFiles(join(root, 'dist')));
  const bytes = files.reduce((sum, f) => sum + f.text.length, 0);
  print(`${String(files.length)} files, ${(bytes / 1e6).toFixed(1)} million characters${folder ? '' : ' (made from the example)'}`);
  await scanAgainstParsing(engine, files, root);
  perRule(engine, files);
  for (const lines of [500, 5000]) edits(engine, longModule(example, lines), lines);
  await secondScan(target, scratch, root);
  packageSize(root);
  if (!folder) await panel({ root, scratch });
}

/** Cold scan of one thread as a share of parsing speed. Best of three, because the machine may be busy. */
async function scanAgainstParsing(engine: Engine, files: readonly SourceFile[], root: string): Promise<void> {
  const syntax = await loadSyntax(engineFiles(join(root, 'dist')));
  await syntax.prepare('python', 'typescript', 'tsx', 'javascript');
  const parse = best(3, () => { for (const f of files) syntax.parse(f.language, f.text).dispose(); });
  let parsed = 0;
  const scan = best(3, () => { parsed = 0; for (const f of files) if (analyse(engine, f, EVERYTHING).parsed) parsed++; });
  print(`cold scan      ${ms(scan)} against ${ms(parse)} for parsing alone: ${percent(parse / scan)} of its speed (budget 60 %); ${String(parsed)} files parsed, ${String(files.length - parsed)} skipped unparsed`);
}

/** What each rule costs on its own, beside parsing and lowering, which all share. */
function perRule(engine: Engine, files: readonly SourceFile[]): void {
  const sample = files.slice(0, 300).map((source) => ({ source, parsed: engine.parse(source) }));
  const run = (settings: RuleSettings): number => best(2, () => { for (const { source, parsed } of sample) engine.analyze(source, context(settings), parsed); });
  const nothing = run({ '*': 'off' });
  const costs = rules.map((r) => ({ id: r.meta.id, cost: Math.max(0, run({ '*': 'off', [r.meta.id]: 'warning' }) - nothing) }));
  const all = run(EVERYTHING);
  for (const { source: _source, parsed } of sample) parsed.dispose();
  print(`rules          all together ${ms(all)} on ${String(sample.length)} files; alone, shared analysis included:`);
  for (const { id, cost } of costs.sort((a, b) => b.cost - a.cost)) print(`  ${id.padEnd(28)} ${ms(cost)}`);
}

/** Typing in the middle of a file: incremental parse, facts, all rules. */
function edits(engine: Engine, source: SourceFile, lines: number): void {
  let text = source.text;
  let parsed = engine.parse(source);
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const at = text.indexOf('\n', Math.floor((text.length * (i + 1)) / (EDITS + 2)));
    const edit = { start: at, end: at, newText: i % 2 === 0 ? '  # x' : '\nvalue = 1' };
    text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    const begin = cpuMs();
    const next = engine.parse({ ...source, text }, { parsed, edits: [edit] });
    engine.analyze({ ...source, text }, context(EVERYTHING), next);
    times.push(cpuMs() - begin);
    parsed.dispose();
    parsed = next;
  }
  parsed.dispose();
  times.sort((a, b) => a - b);
  print(`edit           ${String(lines)} lines: median ${ms(times[Math.floor(times.length / 2)] ?? 0)}, p95 ${ms(times[Math.floor(times.length * 0.95)] ?? 0)} (budget ${lines === 500 ? '10' : '60'} ms)`);
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

function analyse(engine: Engine, source: SourceFile, settings: RuleSettings): ReturnType<Engine['analyze']> {
  return engine.analyze(source, context(settings));
}

function context(settings: RuleSettings): Parameters<Engine['analyze']>[1] {
  let known = contexts.get(settings);
  if (!known) contexts.set(settings, (known = { settings: { rules: settings, options: OPTIONS }, versions: () => undefined, project: ALONE }));
  return known;
}

const contexts = new Map<RuleSettings, Parameters<Engine['analyze']>[1]>();

/** Processor time of this process, which a busy machine distorts less than the clock. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function best(times: number, run: () => void): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const begin = cpuMs();
    run();
    shortest = Math.min(shortest, cpuMs() - begin);
  }
  return shortest;
}
