/** What `.readiness/checklist.json` may hold: only what people stated, never what is computed. */
import { z } from 'zod';

/** Where the checklist of a workspace stands. */
export const CHECKLIST_FILE = '.readiness/checklist.json';
/** The version this program writes. */
export const CHECKLIST_VERSION = 2;

const time = z.iso.datetime({ offset: true });
const day = z.iso.date();
const name = z.string().min(1);

const statement = z.looseObject({
  kind: z.enum(['attested', 'notApplicable', 'acceptedRisk', 'reopened']),
  by: name,
  at: time,
  note: z.string().optional(),
  link: z.string().optional(),
  until: day.optional(),
  figures: z.record(z.string(), z.string()).optional(),
});

/** Every part carries who and when, so that two versions of it can be told apart. An empty name takes the owner away. */
const owner = z.looseObject({ name: z.string(), by: name, at: time });
const target = z.looseObject({ id: z.enum(['pilot', 'customer', 'autonomous']), by: name, at: time });
const answer = z.looseObject({ text: z.string(), by: name, at: time });

/** One field of the cost model. Without a value, its statement was taken back; that it was has to survive a merge. */
const field = z.looseObject({ value: z.union([z.number(), z.string(), z.boolean()]).optional(), by: name, at: time });
/** `inputs` by scenario and input, `prices` by model and column. Names of a later version are carried along. */
const cost = z.looseObject({ inputs: z.record(z.string(), z.record(z.string(), field)).optional(), prices: z.record(z.string(), z.record(z.string(), field)).optional() });

/** Loose, so that parts written by a later version of the same format are carried along. */
export const checklistSchema = z.looseObject({
  $schema: z.string().optional(),
  version: z.literal(CHECKLIST_VERSION),
  target: target.optional(),
  answers: z.record(z.string(), answer).optional(),
  cost: cost.optional(),
  items: z.record(z.string(), z.looseObject({ statement: statement.optional(), owner: owner.optional() })).optional(),
});

export type ChecklistDocument = z.infer<typeof checklistSchema>;
export type CostField = z.infer<typeof field>;

/** Steps from an older format to the next: the step at index n reads version n. */
const MIGRATIONS: readonly ((document: Readonly<Record<string, unknown>>) => Record<string, unknown>)[] = [
  // A file written by hand may leave the version out; it is read as the first.
  (document) => ({ version: 1, ...document }),
  // The second knows the cost model. The first had no such part, so there is nothing to rewrite.
  (document) => ({ ...document, version: 2 }),
];

/** Brings a document to the present version. Documents of a later version, and what is no object, come back as they are. */
export function migrate(document: unknown): unknown {
  let current = document;
  for (let version = versionOf(current); isRecord(current) && version !== undefined && version < CHECKLIST_VERSION; version = versionOf(current)) {
    current = MIGRATIONS[version]?.(current);
  }
  return current;
}

/** Version of a document; 0 when it names none, `undefined` when it is none that can be read. */
export function versionOf(document: unknown): number | undefined {
  if (!isRecord(document)) return undefined;
  if (!('version' in document)) return 0;
  return typeof document.version === 'number' && Number.isInteger(document.version) && document.version >= 0 ? document.version : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
