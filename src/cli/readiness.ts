/** `readiness-coach readiness`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { exportReadiness } from '../report/index.js';
import { BASELINE_FILE, CONFIG_FILE, DEFAULT_SETTINGS, type ReadinessReport } from '../workspace/index.js';
import { openFolder } from '../workspace/node/openFolder.js';
import { UsageError, type ReadinessArguments } from './arguments.js';
import { readConfigFile, scan, type World } from './check.js';
import { EXIT } from './exitCodes.js';
import { locate } from './places.js';
import { abilities } from './terminal.js';

/** Scans, reports, and answers the exit code: 1 when the score is below the one asked for. Throws UsageError. */
export async function readiness(options: ReadinessArguments, world: World): Promise<number> {
  const places = locate(options.paths, world.cwd);
  const workspace = await openFolder(places.root, options.config === undefined ? {} : { config: readConfigFile(options.config, world.cwd) });
  try {
    workspace.configure(DEFAULT_SETTINGS);
    await scan(workspace, options, places, world, { withFixes: false });
    const report = workspace.readiness();
    write(report, options, world);
    const problems = workspace.configProblems;
    for (const { file, line1, message } of problems) world.err.write(`${file}:${line1} ${message}\n`);
    return exitCode(report, options, { broken: report.store.problem !== undefined || problems.some(({ file }) => file === (options.config ?? CONFIG_FILE) || file === BASELINE_FILE), interrupted: world.signal.aborted });
  } finally {
    workspace.dispose();
  }
}

function exitCode({ score }: ReadinessReport, { minScore }: ReadinessArguments, { broken, interrupted }: { readonly broken: boolean; readonly interrupted: boolean }): number {
  if (interrupted) return EXIT.interrupted;
  if (broken) return EXIT.usage;
  return minScore !== undefined && (score === undefined || score < minScore) ? EXIT.findings : EXIT.fine;
}

function write(report: ReadinessReport, { format, output, minScore }: ReadinessArguments, world: World): void {
  const { colours, width } = abilities(world);
  const style = output === undefined ? { colours, ...(width === undefined ? {} : { width }) } : { colours: false };
  const text = exportReadiness(report, format, style);
  if (output === undefined) world.out.write(text);
  else save(text, output, world.cwd);
  const words = report.score === undefined ? 'There is no score' : `The score is ${report.score} of 100`;
  if (output !== undefined) world.err.write(`${words}; the report is in ${output}.\n`);
  if (minScore !== undefined && (report.score === undefined || report.score < minScore)) world.err.write(`${words}, and ${minScore} was asked for.\n`);
}

function save(text: string, output: string, cwd: string): void {
  try {
    const file = path.resolve(cwd, output);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`The report cannot be written to "${output}": ${error instanceof Error ? error.message : String(error)}.`);
  }
}
