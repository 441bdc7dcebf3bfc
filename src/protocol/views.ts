/**
 * What the overview and the report say to the extension, and hear from it. Both ends check every message with these schemas and drop what does not fit.
 * Pages get words and numbers that are ready to be shown, never markup; the one exception is the report, which the page takes apart itself.
 */
import * as z from 'zod/mini';
import { costMessages, costRequests } from './costViews.js';

const text = z.string().check(z.maxLength(4000));
const short = z.string().check(z.maxLength(300));
const amount = z.number().check(z.nonnegative());
const areaId = z.enum(['reliability', 'observability', 'escape-hatches', 'data-security', 'evaluation', 'cost', 'integration', 'ownership']);
const targetId = z.enum(['pilot', 'customer', 'autonomous']);
const itemId = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,60}$/u));
const severity = z.enum(['error', 'warning', 'information', 'hint']);

const areaBar = z.strictObject({
  id: areaId,
  title: short,
  total: amount,
  settled: amount,
  partly: amount,
  blocking: amount,
  /** Points of the score, for the ring. */
  points: amount,
  possible: amount,
});
export type AreaBar = z.infer<typeof areaBar>;

const nextStep = z.strictObject({
  item: itemId,
  title: short,
  button: short,
  /** What it brings: `blocking · +4 points · minutes`. */
  gain: short,
});

/** A number of people see in words and as a bar; `score` is null for weeks without a scan. */
const week = z.strictObject({ label: short, score: z.nullable(amount) });

const folderChoice = z.strictObject({ uri: text, name: short });

/** What stands in the place of everything when there is nothing to show, with its one button. */
const emptyScreen = z.strictObject({
  screen: z.literal('empty'),
  folders: z.array(folderChoice),
  folder: z.optional(text),
  sentence: text,
  button: z.optional(z.strictObject({ label: short, action: z.enum(['openFolder', 'scan', 'cancelScan', 'restart']) })),
});

const readyScreen = z.strictObject({
  screen: z.literal('ready'),
  /** More than one in a multi-root workspace. */
  folders: z.array(folderChoice),
  folder: text,
  score: amount,
  scoreReason: text,
  verdict: z.strictObject({ title: short, sentence: text }),
  target: targetId,
  targetChosen: z.boolean(),
  targets: z.array(z.strictObject({ id: targetId, title: short, sentence: text })),
  areas: z.array(areaBar),
  steps: z.array(nextStep),
  weeks: z.array(week),
  findings: z.strictObject({ error: amount, warning: amount, information: amount, hint: amount, fixable: amount, known: amount }),
  /** `Scanned 12 Feb, 14:03 · 42 files`. */
  scanned: short,
  scanning: z.boolean(),
  /** The checklist file cannot be read or written; nothing can be stated until that is mended. */
  problem: z.optional(z.strictObject({ message: text, detail: z.optional(text), button: z.optional(short) })),
});
export type ReadyScreen = z.infer<typeof readyScreen>;

/** What the overview shows. */
export const overviewScreenSchema = z.discriminatedUnion('screen', [emptyScreen, readyScreen]);
export type OverviewScreen = z.infer<typeof overviewScreenSchema>;

/** Extension to overview. */
export const overviewMessageSchema = z.strictObject({ kind: z.literal('show'), screen: overviewScreenSchema });

/** Overview to extension. */
export const overviewRequestSchema = z.discriminatedUnion('kind', [
  /** The page listens from now on. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('openFolder') }),
  z.strictObject({ kind: z.literal('scan') }),
  z.strictObject({ kind: z.literal('cancelScan') }),
  z.strictObject({ kind: z.literal('restart') }),
  z.strictObject({ kind: z.literal('selectFolder'), folder: text }),
  z.strictObject({ kind: z.literal('setTarget'), target: targetId }),
  z.strictObject({ kind: z.literal('showArea'), area: areaId }),
  /** All findings, or those of one severity, or those that a fix is known for. */
  z.strictObject({ kind: z.literal('showFindings'), severity: z.optional(severity), fixable: z.optional(z.literal(true)) }),
  z.strictObject({ kind: z.literal('startStep'), item: itemId }),
  z.strictObject({ kind: z.literal('openReport') }),
  z.strictObject({ kind: z.literal('openChecklistFile') }),
]);
export type OverviewRequest = z.infer<typeof overviewRequestSchema>;

/** Extension to report. */
export const reportMessageSchema = z.discriminatedUnion('kind', [
  /** A whole page as `report/` writes it. `reveal` names the element to show; without it the reader stays where they are. */
  z.strictObject({ kind: z.literal('report'), html: z.string().check(z.maxLength(20_000_000)), reveal: z.optional(itemId) }),
  z.strictObject({ kind: z.literal('unavailable'), sentence: text }),
  ...costMessages,
]);
export type ReportMessage = z.infer<typeof reportMessageSchema>;

/** Report to extension. */
export const reportRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('export'), format: z.enum(['markdown', 'html', 'json']) }),
  z.strictObject({ kind: z.literal('copyForPullRequest') }),
  z.strictObject({ kind: z.literal('startStep'), item: itemId }),
  z.strictObject({ kind: z.literal('answerQuestion'), question: z.enum(['wrong', 'cost', 'owner', 'integrations', 'data']) }),
  /** A place in the folder: relative with `/`; 0-based line. */
  z.strictObject({ kind: z.literal('open'), file: text, line: amount }),
  ...costRequests,
]);
export type ReportRequest = z.infer<typeof reportRequestSchema>;
