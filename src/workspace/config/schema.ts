/** What `.readiness/config.json` may hold. `media/config.schema.json` is generated from this. */
import { z } from 'zod';
import { catalogPart } from '../../engine/catalog/rowSchema.js';

const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);
const globs = z.array(z.string().min(1));
const words = z.array(z.string().min(1));

/** A path below the folder: not absolute, not upward, with `/`. */
const DOCUMENT = /^(?![/\\]|[A-Za-z]:)(?!(?:.*\/)?\.\.?(?:\/|$))[^\\]+\.(?:mdx?|markdown|txt)$/u;
const documentPath = z.string().regex(DOCUMENT, 'It is not a Markdown file of this folder, such as "docs/runbook.md"');

export const configSchema = z.strictObject({
  $schema: z.string().describe('Where editors find the description of this file.').optional(),
  preset: z.enum(['pilot', 'standard', 'strict'])
    .describe('How much to hear: pilot (only what will surely hurt), standard (every rule at its own severity), strict (hints and information count more).').optional(),
  rules: z.record(z.string(), severity).describe('Severity by rule id. "*" stands for all rules that are not named.').optional(),
  include: globs.describe('Globs of files to analyse although they look like tests, generated or ignored files.').optional(),
  exclude: globs.describe('Globs of files to leave out.').optional(),
  options: z.strictObject({
    timeoutSeconds: z.number().positive().max(3600).describe('Seconds that timeout fixes write.').optional(),
    redactors: words.describe('Functions of this project that mask personal data: names or import paths.').optional(),
    personalWords: words.describe('Field names that are personal here.').optional(),
    harmlessWords: words.describe('Field names that look personal but are not here.').optional(),
  }).describe('Values that rules and fixes read.').optional(),
  documents: z.strictObject({
    runbook: documentPath.describe('The runbook, where it has another name or place than RUNBOOK.md.').optional(),
    dataBoundaries: documentPath.describe('What the agent may never touch, where it is not in docs/DATA_BOUNDARIES.md.').optional(),
  }).describe('Documents that people on duty rely on.').optional(),
  catalog: catalogPart.describe('Libraries and frameworks of your own, in the shape of the built-in catalog.').optional(),
});

export type Config = z.infer<typeof configSchema>;

/** Where the configuration of a workspace stands. */
export const CONFIG_FILE = '.readiness/config.json';
