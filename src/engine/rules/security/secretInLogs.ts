import { defineRule } from '../rule.js';
import { redactionFixes } from '../support/personal/fixes.js';
import { leaksOf, moduleLeaks } from '../support/personal/leaks.js';
import { isNoSecret } from '../support/personal/notSecret.js';
import { SINK_PATTERN, SINK_STRINGS } from '../support/personal/sinkWords.js';
import { LEAK_MESSAGES, leakIdentity, leakMessage, leakRelated, leakSpan, surfaceSeverity } from '../support/personal/wording.js';

export const secretInLogs = defineRule({
  meta: {
    id: 'secret-in-logs',
    area: 'security',
    severity: 'error',
    title: 'Secret in a log or trace',
    messages: LEAK_MESSAGES,
    why: 'Whoever can read the log can use the key, and so can whoever gets at the log\'s copies; the only repair afterwards is to rotate it everywhere.',
    remedy: 'Log that the secret is set, never the secret.',
    examples: {
      python: {
        bad: 'import logging\nimport os\n\nlogging.info("Using key %s", os.environ["OPENAI_API_KEY"])\n',
        good: 'import logging\nimport os\n\nlogging.info("Key is set: %s", bool(os.environ["OPENAI_API_KEY"]))\n',
      },
      typescript: {
        bad: 'import pino from "pino";\n\nconst logger = pino();\nlogger.info(`using key ${process.env.OPENAI_API_KEY}`);\n',
        good: 'import pino from "pino";\n\nconst logger = pino();\nlogger.info(`key is set: ${Boolean(process.env.OPENAI_API_KEY)}`);\n',
      },
    },
    fixSafety: 'review',
    references: ['https://cwe.mitre.org/data/definitions/532.html', 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
    needs: SINK_STRINGS,
    needsPattern: SINK_PATTERN,
  },
  on: ['module'],
  check: (_module, context) => {
    for (const sink of moduleLeaks(context).sinks) context.site(sink.call);
    for (const found of leaksOf(context, 'secret')) {
      if (isNoSecret(found, context)) continue;
      context.report({
        at: leakSpan(context, found),
        ...leakMessage(context, found, 'secret'),
        // A connection string holds a password in some setups only.
        severity: surfaceSeverity(context, found, 'information') ?? (found.leak.category.id === 'connection-string' ? 'information' : undefined),
        evidence: [found.sink.evidence],
        related: leakRelated(context, found),
        fixes: () => redactionFixes(context, found),
        identity: leakIdentity(found),
      });
    }
  },
});
