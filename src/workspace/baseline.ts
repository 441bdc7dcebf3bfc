/** Findings a team has decided to live with for now. The file is meant to be read in a review, so it names what it lists. */
import { z } from 'zod';
import { LineIndex } from '../engine/text/lineIndex.js';
import { JsonError, parseJsonc, type JsonDocument } from './jsonc.js';
import type { ConfigProblem, FileFinding, FileHost, FileResult } from './types.js';

/** Where the baseline of a workspace stands. */
export const BASELINE_FILE = '.readiness/baseline.json';

const VERSION = 1;

/** Entries are looked at one by one, so that one that is broken does not cost the others. */
const baselineSchema = z.object({ version: z.literal(VERSION).optional(), findings: z.array(z.unknown()) });
const entrySchema = z.object({ fingerprint: z.string().min(1) });

/** What a baseline knows, and what is wrong with its file. */
export interface Baseline {
  /** Fingerprints. */
  readonly known: ReadonlySet<string>;
  readonly problems: readonly ConfigProblem[];
}

export const NO_BASELINE: Baseline = { known: new Set(), problems: [] };

/** Reads the text of a baseline. One that cannot be read knows nothing, so that no finding is hidden by mistake. */
export function loadBaseline(file: string, text: string): Baseline {
  const lines = new LineIndex(text);
  const problem = (offset: number, message: string): ConfigProblem => ({ file, line1: lines.positionAt(offset).line + 1, message });
  const unusable = (offset: number, message: string): Baseline => ({ known: new Set(), problems: [problem(offset, message)] });
  let document: JsonDocument;
  try {
    document = parseJsonc(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return unusable(error.offset, `The baseline is no valid JSON: ${error.message}. Repair it, or write it anew with "readiness-coach check --write-baseline".`);
  }
  const parsed = baselineSchema.safeParse(document.value);
  if (!parsed.success) {
    return document.offsetOf(['version']) !== document.offsetOf([]) && parsed.error.issues.some(({ path }) => path[0] === 'version')
      ? unusable(document.offsetOf(['version']), `This is no baseline of version ${VERSION}. Use the version of Readiness Coach that wrote it, or write it anew with "readiness-coach check --write-baseline".`)
      : unusable(document.offsetOf(['findings']), 'This is no baseline: it has no list of findings. Repair it, or write it anew with "readiness-coach check --write-baseline".');
  }
  const known = new Set<string>();
  const problems: ConfigProblem[] = [];
  for (const [index, entry] of parsed.data.findings.entries()) {
    const read = entrySchema.safeParse(entry);
    if (read.success) known.add(read.data.fingerprint);
    else problems.push(problem(document.offsetOf(['findings', index]), 'This entry has no fingerprint and is ignored.'));
  }
  return { known, problems };
}

/** The baseline in the folder; one that is not there knows nothing. */
export function readBaseline(host: FileHost): Baseline {
  if (!host.isFile(BASELINE_FILE)) return NO_BASELINE;
  try {
    const { known, problems } = loadBaseline(BASELINE_FILE, new TextDecoder().decode(host.readFile(BASELINE_FILE)));
    return { known, problems: known.size > 0 ? problems : problems.map((one) => ({ ...one, message: `${one.message} Until then every finding is reported.` })) };
  } catch (error) {
    return { known: new Set(), problems: [{ file: BASELINE_FILE, line1: 1, message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** The baseline for these findings: one line each, sorted, without line numbers, so that it changes only when findings do. */
export function writeBaseline(findings: readonly Pick<FileFinding, 'rule' | 'file' | 'fingerprint'>[]): string {
  const rows = findings
    .map(({ rule, file, fingerprint }) => JSON.stringify({ rule, file, fingerprint }))
    .sort();
  return `{\n  "version": ${VERSION},\n  "findings": [${rows.length === 0 ? '' : `\n    ${rows.join(',\n    ')}\n  `}]\n}\n`;
}

/** The result with the findings that the baseline knows set apart. */
export function withoutKnown(result: FileResult, { known }: Baseline): FileResult {
  const isKnown = ({ fingerprint }: FileFinding): boolean => known.has(fingerprint);
  if (known.size === 0 || !result.findings.some(isKnown)) return result;
  return { ...result, findings: result.findings.filter((one) => !isKnown(one)), known: result.findings.filter(isKnown) };
}
