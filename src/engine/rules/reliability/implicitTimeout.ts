import { conflicts, mergeEdits } from '../../text/edits.js';
import type { Fix } from '../finding.js';
import { defineRule, type RuleContext } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { deadlineFix } from '../support/deadline/fixes.js';
import { deadlineSites, type DeadlineSite } from '../support/deadline/sites.js';
import { calleeText, duration } from '../support/wording.js';

export const implicitTimeout = defineRule({
  meta: {
    id: 'implicit-timeout',
    area: 'reliability',
    severity: 'information',
    title: 'Library default nobody chose',
    messages: {
      retried: '{call} can hang for {total}: {each} default × {attempts} attempts',
      once: '{call} can hang for {total}: the library default',
    },
    why: 'A default of many minutes is longer than any user, queue or load balancer waits: the run is given up outside while it goes on, is paid for, and holds its place.',
    remedy: 'Set the timeout on the client to what a step may really take.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI()\n',
        good: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\n\nexport const client = new OpenAI();\n',
        good: 'import OpenAI from "openai";\n\nexport const client = new OpenAI({ timeout: 30_000 });\n',
      },
    },
    fixSafety: 'safe',
    references: ['https://github.com/openai/openai-python#timeouts', 'https://github.com/anthropics/anthropic-sdk-python#timeouts'],
    needs: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    const sites = deadlineSites(context);
    for (const site of sites) context.site(site.call);
    const long = sites.filter((s) => s.deadline.kind === 'long');
    const seen = new Set<string>();
    for (const site of long) {
      // One finding per client: calls that share a client, or call one function, are the same omission.
      const client = clientOf(site);
      if (site.role === 'call' && seen.has(client)) continue;
      seen.add(client);
      report(site, site.role === 'call' ? long.filter((s) => s.role === 'call' && clientOf(s) === client) : [site], context);
    }
  },
});

function clientOf(site: DeadlineSite): string {
  return site.symbol.split('#')[0] ?? site.symbol;
}

function report(site: DeadlineSite, group: readonly DeadlineSite[], context: RuleContext): void {
  if (site.deadline.kind !== 'long') return;
  const { seconds, attempts, endedBy } = site.deadline;
  const name = calleeText(site.call, site.symbol);
  const others = site.role === 'client' ? site.through : group.slice(1).map((s) => s.call);
  context.report({
    at: { start: site.call.start, end: site.role === 'client' ? site.call.end : site.call.argsSpan?.start ?? site.call.end },
    message: attempts > 1 ? 'retried' : 'once',
    data: { call: site.role === 'client' ? `${name}()` : name, total: duration(seconds * attempts), each: `${String(seconds)} s`, attempts: String(attempts) },
    ...(isBrowserModule(context) ? { severity: 'hint' as const } : {}),
    evidence: [...site.value.because, `library default: ${duration(seconds)} per attempt${endedBy === undefined ? '' : `; ${endedBy}`}`],
    related: others.slice(0, 3).map((c) => ({ span: { start: c.start, end: c.argsSpan?.start ?? c.end }, message: site.role === 'client' ? 'call through this client' : 'the same default here' })),
    fixes: () => [groupFix(group, context)],
    identity: site.symbol,
  });
}

/** The fix of one site, or of all calls that share the omission at once. */
function groupFix(group: readonly DeadlineSite[], context: RuleContext): Fix | undefined {
  const fixes = group.map((s) => deadlineFix(s, context)).filter((f) => f !== undefined);
  const [first] = fixes;
  if (!first || fixes.length < group.length || fixes.some((a, i) => fixes.slice(i + 1).some((b) => conflicts(a.edits, b.edits)))) return undefined;
  return group.length === 1 ? first : { ...first, title: first.title.replace(/on this call$/u, `on these ${String(group.length)} calls`), edits: mergeEdits(fixes.map((f) => f.edits)) };
}
