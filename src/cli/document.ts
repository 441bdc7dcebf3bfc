/** `readiness-coach runbook` and `readiness-coach data-boundaries`. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { count, documentTo, isFilledIn } from '../report/index.js';
import { CONFIG_FILE, DEFAULT_SETTINGS, type DocumentDraft, type DocumentReport } from '../workspace/index.js';
import { openFolder } from '../workspace/node/openFolder.js';
import { UsageError, type DocumentArguments } from './arguments.js';
import { scan, type World } from './check.js';
import { EXIT } from './exitCodes.js';
import { locate } from './places.js';

/** Says how far a document is filled in, or writes one to be filled in. Answers the exit code: 1 when a section is missing or a placeholder. Throws UsageError. */
export async function document(options: DocumentArguments, world: World): Promise<number> {
  const { root } = locate(options.folder === undefined ? [] : [options.folder], world.cwd);
  const workspace = await openFolder(root);
  try {
    workspace.configure(DEFAULT_SETTINGS);
    const problems = workspace.configProblems.filter(({ file }) => file === CONFIG_FILE);
    for (const { file, line1, message } of problems) world.err.write(`${file}:${line1} ${message}\n`);
    if (!options.write && !options.addMissing) {
      const code = tell(workspace.documents()[options.document], options, world);
      return problems.length === 0 ? code : EXIT.usage;
    }
    if (problems.length > 0) throw new UsageError(`${CONFIG_FILE} may say where this document belongs. Repair it first; nothing was written.`);
    const [existing] = workspace.documents()[options.document].files;
    if (existing !== undefined && !options.addMissing) throw new UsageError(`${existing} is already there. Nothing was changed. "--add-missing" adds the sections that it lacks.`);
    // Services, models and tools are known from a scan; one that was made before is taken from the cache.
    await scan(workspace, { jobs: undefined, useCache: true }, { root, paths: undefined, base: '' }, world, { withFixes: false });
    if (world.signal.aborted) return EXIT.interrupted;
    world.out.write(write(root, workspace.documentDraft(options.document)));
    return EXIT.fine;
  } finally {
    workspace.dispose();
  }
}

function tell(report: DocumentReport, { document: id, name, format }: DocumentArguments, world: World): number {
  world.out.write(documentTo(id, report, format));
  if (isFilledIn(report)) return EXIT.fine;
  if (format === 'text') {
    const missing = report.sections.some(({ state }) => state === 'missing');
    world.err.write(report.files.length === 0 ? `readiness-coach ${name} --write makes one to fill in, with what the code shows.\n` : missing ? `readiness-coach ${name} --add-missing adds the sections that are missing.\n` : '');
  }
  return EXIT.findings;
}

/** What was done, in a sentence. A file that is there keeps every byte; sections come after its end. */
function write(root: string, { file, exists, sections, text }: DocumentDraft): string {
  const at = path.join(root, file);
  if (exists && sections.length === 0) return `${file} has all its sections. Nothing was changed.\n`;
  makeFolder(root, file);
  try {
    if (exists) writeFileAtomic.sync(at, Buffer.concat([fs.readFileSync(at), Buffer.from(text)]));
    // Creating and checking in one step, so that a file that appears meanwhile is not lost either.
    else fs.writeFileSync(at, text, { flag: 'wx' });
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UsageError(there ? `${file} is already there. Nothing was changed.` : `${file} cannot be written: ${messageOf(error)}.`);
  }
  const what = exists ? `${count(sections.length, 'section is', 'sections are')} added to ${file}` : `${file} is written, with ${count(sections.length, 'section', 'sections')}`;
  return `${what}. Lines with a TODO are blanks: fill them in.\n`;
}

function makeFolder(root: string, file: string): void {
  try {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  } catch (error) {
    throw new UsageError(`${file} cannot be written, because there can be no folder ${path.dirname(file)}: ${messageOf(error)}.`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
