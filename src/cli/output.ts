/** Brings a report into the form that was asked for, and to where it belongs. */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { count, headline, toGithub, toHtml, toJson, toJunit, toMarkdown, toSarif, toText, type CheckReport, type ReportFinding } from '../report/index.js';
import type { FixOutcome } from '../workspace/index.js';
import { UsageError, type CheckArguments } from './arguments.js';
import { slashed, type Places } from './places.js';
import { abilities, fileLink, type Streams } from './terminal.js';

type Where = Streams & { readonly cwd: string };

export function writeReport(report: CheckReport, fixes: readonly FixOutcome[], options: CheckArguments, places: Places, world: Where): void {
  const fixWords = describeFixes(fixes, places, world);
  if (options.format === 'text' && options.output === undefined) {
    world.out.write(fixWords + render(report, options, places, world));
    return;
  }
  world.err.write(fixWords);
  const text = render(report, options, places, world);
  if (options.output === undefined) {
    world.out.write(text);
    return;
  }
  try {
    const file = path.resolve(world.cwd, options.output);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`The report cannot be written to "${options.output}": ${error instanceof Error ? error.message : String(error)}.`);
  }
  world.err.write(`${headline(report)}; the report is in ${options.output}.\n`);
}

function render(report: CheckReport, { format, output }: CheckArguments, places: Places, world: Where): string {
  // Code-scanning services and annotations name files from the repository's root, whatever was scanned.
  const seen = format === 'sarif' || format === 'github' ? report : rebase(report, places.base);
  switch (format) {
    case 'json': return toJson(seen);
    case 'sarif': return toSarif(seen);
    case 'markdown': return toMarkdown(seen);
    case 'html': return toHtml(seen);
    case 'junit': return toJunit(seen);
    case 'github': return toGithub(seen);
    case 'text': return toText(seen, output === undefined ? terminalStyle(places, world) : { colours: false });
  }
}

function terminalStyle({ root, base }: Places, world: Where): Parameters<typeof toText>[1] {
  const { colours, links, width } = abilities(world);
  const absolute = (file: string): string => path.join(root, base, file);
  return {
    colours,
    showPath: (file) => fromHere(absolute(file), world.cwd),
    ...(width === undefined ? {} : { width }),
    ...(links ? { link: (file: string, line1: number) => fileLink(absolute(file), line1) } : {}),
  };
}

/** A path as short as the reader can use it: from the current folder, or absolute for places outside it. */
function fromHere(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  return slashed(relative.startsWith('..') ? absolute : relative);
}

/** The report with files named from `base` instead of the workspace's root. */
function rebase(report: CheckReport, base: string): CheckReport {
  if (base === '') return report;
  const shown = (file: string): string => path.posix.relative(base, file) + (file.endsWith('/') ? '/' : '');
  const finding = (one: ReportFinding): ReportFinding => ({
    ...one,
    file: shown(one.file),
    related: one.related.map((related) => ({ ...related, file: shown(related.file) })),
    ...(one.fixes ? { fixes: one.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, file: shown(edit.file) })) })) } : {}),
  });
  return {
    ...report,
    findings: report.findings.map(finding),
    skipped: report.skipped.map((one) => ({ ...one, file: shown(one.file) })),
    errors: report.errors.map((one) => ({ ...one, file: shown(one.file) })),
  };
}

function describeFixes(fixes: readonly FixOutcome[], { root }: Places, world: Where): string {
  const lines = fixes.flatMap((outcome) => {
    const shown = fromHere(path.join(root, outcome.file), world.cwd);
    if (outcome.kind === 'fixed') return [`fixed ${shown}: ${Object.entries(outcome.byRule).map(([rule, amount]) => `${amount} ${rule}`).join(', ')}`];
    return outcome.kind === 'left' ? [`left ${shown} as it is: ${outcome.why}`] : [];
  });
  const fixed = fixes.flatMap((outcome) => (outcome.kind === 'fixed' ? [outcome] : []));
  const total = fixed.reduce((sum, { byRule }) => sum + Object.values(byRule).reduce((a, b) => a + b, 0), 0);
  if (fixed.length > 0) lines.push(`Fixed ${count(total, 'finding', 'findings')} in ${count(fixed.length, 'file', 'files')}.`, '');
  return lines.map((line) => `${line}\n`).join('');
}
