/** Where documents for people on duty are kept. */

/** Where people keep what they work by. Elsewhere such names are a knowledge base that the agent reads. */
const HOME = '^(?:(?:docs?|documentation|\\.github|ops|operations|runbooks?|infra(?:structure)?|deploy(?:ment)?|handbook|wiki)\\/(?:[^/]+\\/)*|(?:apps|packages|services|backend|server|src)\\/(?:[^/]+\\/)?(?:docs\\/)?)?';

export const RUNBOOK = new RegExp(`${HOME}(?:(?:runbook|run-book|operations[-_]runbook|ops[-_]runbook)s?(?:[-_][\\w-]+)?\\.mdx?|runbooks?\\/[^/]+\\.mdx?)$`, 'iu');
export const BOUNDARIES = new RegExp(`${HOME}data[-_]boundar(?:y|ies)\\.mdx?$`, 'iu');
export const CODEOWNERS = /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/u;
export const ON_CALL = new RegExp(`${HOME}(?:on[-_]?call|escalation(?:[-_](?:policy|path))?|rota|incident[-_]response)[\\w-]*\\.(?:mdx?|ya?ml|txt)$`, 'iu');

/** Where a runbook is written when there is none. */
export const RUNBOOK_FILE = 'RUNBOOK.md';
