/** Where documents for people on duty are kept. */
import type { DocumentId } from '../../readiness/index.js';

/** Where people keep what they work by. Elsewhere such names are a knowledge base that the agent reads. */
const HOME = '^(?:(?:docs?|documentation|\\.github|ops|operations|runbooks?|infra(?:structure)?|deploy(?:ment)?|handbook|wiki)\\/(?:[^/]+\\/)*|(?:apps|packages|services|backend|server|src)\\/(?:[^/]+\\/)?(?:docs\\/)?)?';

/** Where a document is, by what the configuration names instead of the usual places. */
export type DocumentPaths = Readonly<Partial<Record<DocumentId, string>>>;

const RUNBOOK = new RegExp(`${HOME}(?:(?:runbook|run-book|operations[-_]runbook|ops[-_]runbook)s?(?:[-_][\\w-]+)?\\.mdx?|runbooks?\\/[^/]+\\.mdx?)$`, 'iu');
const BOUNDARIES = new RegExp(`${HOME}data[-_]boundar(?:y|ies)\\.mdx?$`, 'iu');
export const CODEOWNERS = /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/u;
export const ON_CALL = new RegExp(`${HOME}(?:on[-_]?call|escalation(?:[-_](?:policy|path))?|rota|incident[-_]response)[\\w-]*\\.(?:mdx?|ya?ml|txt)$`, 'iu');

/** Names that a document goes by, and where it is written when there is none. */
export const PLACES: Readonly<Record<DocumentId, { readonly names: RegExp; readonly home: string }>> = {
  runbook: { names: RUNBOOK, home: 'RUNBOOK.md' },
  dataBoundaries: { names: BOUNDARIES, home: 'docs/DATA_BOUNDARIES.md' },
};
