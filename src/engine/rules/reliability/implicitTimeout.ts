import { defineRule } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { deadlineFix } from '../support/deadline/fixes.js';
import { deadlineSites } from '../support/deadline/sites.js';
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
    const seen = new Set<string>();
    for (const site of deadlineSites(context)) {
      context.site(site.call);
      if (site.deadline.kind !== 'long') continue;
      // One finding per client: calls that share an unknown or foreign client are the same omission.
      const client = site.symbol.split('#')[0] ?? site.symbol;
      if (site.role === 'call' && seen.has(client)) continue;
      seen.add(client);
      const { seconds, attempts } = site.deadline;
      const name = calleeText(site.call, site.symbol);
      context.report({
        at: { start: site.call.start, end: site.role === 'client' ? site.call.end : site.call.argsSpan?.start ?? site.call.end },
        message: attempts > 1 ? 'retried' : 'once',
        data: { call: site.role === 'client' ? `${name}()` : name, total: duration(seconds * attempts), each: `${String(seconds)} s`, attempts: String(attempts) },
        ...(isBrowserModule(context) ? { severity: 'hint' as const } : {}),
        evidence: [...site.value.because, `library default: ${duration(seconds)} per attempt${site.deadline.endedBy === undefined ? '' : `; ${site.deadline.endedBy}`}`],
        related: site.through.slice(0, 3).map((c) => ({ span: { start: c.start, end: c.argsSpan?.start ?? c.end }, message: 'call through this client' })),
        fixes: () => [deadlineFix(site, context)],
        identity: site.symbol,
      });
    }
  },
});
