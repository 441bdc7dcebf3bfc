/** Dependencies that a manifest names and nothing uses. */
import type { Signal } from '../../readiness/index.js';
import { nameOf } from '../paths.js';
import { firstMatch, signalAt } from './find.js';
import type { Listing } from './listing.js';

const MANIFESTS = /(?:^|\/)(?:package\.json|pyproject\.toml|requirements[\w.-]*\.(?:txt|in)|Pipfile|setup\.(?:py|cfg))$/u;

/** Packages by the item they would speak for, with the subject that their use would show. */
const WATCHED: readonly { readonly item: string; readonly subject: string; readonly packages: readonly string[] }[] = [
  { item: 'tracing', subject: 'Langfuse', packages: ['langfuse', '@langfuse/otel', '@langfuse/tracing'] },
  { item: 'tracing', subject: 'LangSmith', packages: ['langsmith'] },
  { item: 'tracing', subject: 'Logfire', packages: ['logfire'] },
  { item: 'tracing', subject: 'OpenTelemetry', packages: ['opentelemetry-sdk', '@opentelemetry/sdk-node', '@vercel/otel'] },
  { item: 'tracing', subject: 'Phoenix', packages: ['arize-phoenix', 'arize-phoenix-otel'] },
  { item: 'tracing', subject: 'AgentOps', packages: ['agentops'] },
  { item: 'eval-harness', subject: 'deepeval', packages: ['deepeval'] },
  { item: 'eval-harness', subject: 'ragas', packages: ['ragas'] },
  { item: 'eval-harness', subject: 'evalite', packages: ['evalite'] },
  { item: 'eval-harness', subject: 'promptfoo', packages: ['promptfoo'] },
  { item: 'eval-harness', subject: 'autoevals', packages: ['autoevals'] },
  { item: 'eval-harness', subject: '@mastra/evals', packages: ['@mastra/evals'] },
];

/** `found` are the signals of the whole workspace so far. */
export function unusedDependencies(listing: Listing, found: readonly Signal[]): Signal[] {
  const manifests = listing.matching(MANIFESTS);
  return WATCHED.filter(({ subject }) => !found.some((signal) => signal.subject === subject)).flatMap(({ item, subject, packages }) => {
    const named = packages.map((name) => new RegExp(`(?:^|["'\\s])${name.replaceAll(/\./gu, '\\.')}(?=["'\\s\\[=<>~!;,]|$)`, 'mu'));
    for (const file of manifests) {
      for (const pattern of named) {
        const hit = firstMatch(listing.text(file), pattern);
        if (hit) return [signalAt('unusedDependency', `${subject} is listed in ${nameOf(file)} and no use of it was found`, 'signal', file, hit.line, item)];
      }
    }
    return [];
  });
}
