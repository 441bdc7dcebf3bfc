/** `readiness-coach check`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { count, headline, sortFindings, type CheckReport } from '../report/index.js';
import { BASELINE_FILE, CONFIG_FILE, DEFAULT_SETTINGS, decode, fixFile, languageOf, loadBaseline, NO_BASELINE, unknownRule, writeBaseline, type Baseline, type FixOutcome, type RuleSettings, type ScanOptions, type ScanResult, type Workspace } from '../workspace/index.js';
import { createNodeFileHost } from '../workspace/node/nodeFileHost.js';
import { openFolder } from '../workspace/node/openFolder.js';
import { UsageError, type CheckArguments } from './arguments.js';
import { changesSince, type Changes } from './changes.js';
import { exitCodeOf } from './exitCodes.js';
import { locate, projectRoot, slashed, type Places } from './places.js';
import { writeReport } from './output.js';
import { readAll } from './stdin.js';
import { ProgressLine, type Streams } from './terminal.js';
import { toolVersion } from './version.js';

export interface World extends Streams {
  readonly cwd: string;
  readonly input: NodeJS.ReadableStream;
  /** Aborted when the user ends the program. */
  readonly signal: AbortSignal;
}

/** Runs a check and answers the exit code. Throws UsageError. */
export async function check(options: CheckArguments, world: World): Promise<number> {
  const places = options.stdinFilename === undefined ? locate(options.paths, world.cwd) : stdinPlaces(options.stdinFilename, world.cwd);
  const baseline = baselineOf(options, places, world);
  const workspace = await openFolder(places.root, { baseline, ...(options.config === undefined ? {} : { config: readConfigFile(options.config, world.cwd) }) });
  try {
    workspace.configure({ ...DEFAULT_SETTINGS, rules: onlyRules(workspace, options.rules) });
    if (options.stdinFilename !== undefined) await openStdin(workspace, places, world);
    const changes = options.since === undefined ? undefined : changesSince(options.since, places.root);
    const fixes = options.fix ? await fix(workspace, options, changes, places, world) : [];
    const result = await scan(workspace, options, places, world, { withFixes: true });
    const report = assemble(result, workspace, changes);
    if (options.writeBaseline) saveBaseline(report, options, places, world);
    else writeReport(report, fixes, options, places, world);
    const problems = workspace.configProblems;
    for (const { file, line1, message } of problems) world.err.write(`${file}:${line1} ${message}\n`);
    const configFile = options.config ?? CONFIG_FILE;
    return exitCodeOf({ report, failOn: options.writeBaseline ? 'never' : options.failOn, configBroken: problems.some(({ file }) => file === configFile), interrupted: world.signal.aborted });
  } finally {
    workspace.dispose();
  }
}

/** Scans the places with progress on the terminal. */
export async function scan(workspace: Workspace, options: Pick<CheckArguments, 'useCache' | 'jobs'> & Partial<Pick<CheckArguments, 'stdinFilename'>>, { paths }: Places, world: World, more: Pick<ScanOptions, 'withFixes'>): Promise<ScanResult> {
  const line = new ProgressLine(world);
  try {
    return await workspace.scan({
      ...more,
      signal: world.signal,
      useCache: options.useCache && options.stdinFilename === undefined,
      ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
      ...(paths === undefined ? {} : { paths }),
      onProgress: ({ done, total, file }) => line.show(`${done} of ${total} files  ${file ?? ''}`),
    });
  } finally {
    line.clear();
  }
}

/** Applies fixes to every file that has some: of what would be reported, and of nothing else. */
async function fix(workspace: Workspace, options: CheckArguments, changes: Changes | undefined, places: Places, world: World): Promise<FixOutcome[]> {
  const host = createNodeFileHost(places.root);
  const safety = options.review ? ['safe', 'review'] as const : ['safe'] as const;
  const { files } = await scan(workspace, options, places, world, { withFixes: false });
  const outcomes: FixOutcome[] = [];
  for (const { file, findings } of files) {
    const wanted = changes ? findings.filter((one) => changes.touches(one)) : findings;
    if (world.signal.aborted || !wanted.some(({ fixable }) => fixable)) continue;
    outcomes.push(fixFile(host, workspace, file, { safety, ...(changes ? { only: new Set(wanted.map(({ fingerprint }) => fingerprint)) } : {}) }));
  }
  return outcomes;
}

function assemble(result: ScanResult, workspace: Workspace, changes: Changes | undefined): CheckReport {
  const all = sortFindings(result.files.flatMap(({ findings }) => findings));
  const findings = changes ? all.filter((finding) => changes.touches(finding)) : all;
  return {
    tool: { name: 'readiness-coach', version: toolVersion() },
    rules: workspace.rules,
    findings,
    files: result.files.length,
    bytes: result.bytes,
    durationMs: result.durationMs,
    skipped: result.skipped,
    errors: result.errors,
    known: result.files.reduce((sum, { known = [] }) => sum + known.length, 0),
    ...(changes ? { since: { ref: changes.ref, commit: changes.commit, unchanged: all.length - findings.length } } : {}),
    suppressed: result.files.reduce((sum, { suppressedCount }) => sum + suppressedCount, 0),
    cancelled: result.cancelled,
  };
}

/** Switches every rule off that was not asked for; those asked for run at their own severity. */
function onlyRules({ rules }: Workspace, ids: readonly string[]): RuleSettings {
  const known = rules.map(({ id }) => id);
  for (const id of ids) if (!known.includes(id)) throw new UsageError(`${unknownRule(id, known)} "readiness-coach rules" lists them.`);
  return ids.length === 0 ? {} : Object.fromEntries(rules.map(({ id, severity }) => [id, ids.includes(id) ? severity : 'off']));
}

/** A configuration named on the command line. Throws UsageError. */
export function readConfigFile(file: string, cwd: string): { readonly file: string; readonly text: string } {
  try {
    return { file, text: fs.readFileSync(path.resolve(cwd, file), 'utf8') };
  } catch {
    throw new UsageError(`The configuration "${file}" cannot be read.`);
  }
}

function stdinPlaces(file: string, cwd: string): Places {
  const at = path.resolve(cwd, file);
  if (languageOf(slashed(file)) === undefined) throw new UsageError(`"${file}" says no language. Name a .py, .ts, .tsx, .js, .jsx, .mjs, .cjs, .mts or .cts file.`);
  const root = projectRoot(path.dirname(at), cwd);
  const base = slashed(path.relative(root, cwd));
  const inside = slashed(path.relative(root, at));
  return { root, paths: [inside], base: base.startsWith('..') || !inside.startsWith(`${base}/`) ? '' : base };
}

async function openStdin(workspace: Workspace, { paths }: Places, world: World): Promise<void> {
  const file = paths?.[0] ?? '';
  const language = languageOf(file);
  const source = decode(await readAll(world.input));
  if (source.kind === 'binary') throw new UsageError(`Standard input cannot be analysed. ${source.detail}`);
  if (language) workspace.open(file, language, source.text);
}

function baselinePath(options: CheckArguments, { root }: Places, world: World): string {
  return options.baseline === undefined ? path.join(root, BASELINE_FILE) : path.resolve(world.cwd, options.baseline);
}

/** The baseline that counts. Throws UsageError for one that cannot be read: without it everything would look new. */
function baselineOf(options: CheckArguments, places: Places, world: World): Baseline {
  const file = baselinePath(options, places, world);
  if (options.writeBaseline || (options.baseline === undefined && !fs.existsSync(file))) return NO_BASELINE;
  const shown = options.baseline ?? BASELINE_FILE;
  let text: string;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The baseline "${shown}" cannot be read. "--write-baseline" makes one.`);
  }
  const baseline = loadBaseline(shown, text);
  const [problem] = baseline.problems;
  if (problem) throw new UsageError(`${shown}:${problem.line1} ${problem.message}`);
  return baseline;
}

function saveBaseline(report: CheckReport, options: CheckArguments, places: Places, world: World): void {
  if (places.paths !== undefined) throw new UsageError('A baseline covers the whole project, so "--write-baseline" takes no paths below it.');
  const file = baselinePath(options, places, world);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, writeBaseline(report.findings));
  world.out.write(`${headline(report)}.\n${slashed(path.relative(world.cwd, file))} lists ${count(report.findings.length, 'finding', 'findings')}; from now on only others are reported.\n`);
}
