import { defineRule } from '../rule.js';
import { redactionFixes } from '../support/personal/fixes.js';
import { leaksOf, moduleLeaks } from '../support/personal/leaks.js';
import { shownData } from '../support/personal/outputs.js';
import { SINK_PATTERN, SINK_STRINGS } from '../support/personal/sinkWords.js';
import { LEAK_MESSAGES, leakIdentity, leakMessage, leakRelated, leakSpan, surfaceSeverity } from '../support/personal/wording.js';

export const piiInLogs = defineRule({
  meta: {
    id: 'pii-in-logs',
    area: 'security',
    severity: 'warning',
    title: 'Personal data in a log or trace',
    messages: { ...LEAK_MESSAGES, output: 'The saved output of this cell shows personal data ({labels}), which goes wherever the notebook goes', outputs: 'The saved outputs of {count} cells show personal data ({labels}), which goes wherever the notebook goes' },
    why: 'Logs are copied to aggregators, backups and tickets, read by more people than the database, and outlive a request to be forgotten.',
    remedy: 'Log an id, or mask the value before it is logged.',
    examples: {
      python: {
        bad: 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef refund(customer):\n    logger.info("Refunding %s", customer.email)\n',
        good: 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef refund(customer):\n    logger.info("Refunding %s", customer.id)\n',
      },
      typescript: {
        bad: 'import pino from "pino";\n\nconst logger = pino();\n\nexport function refund(customer: { id: string; email: string }) {\n  logger.info({ email: customer.email }, "refunding");\n}\n',
        good: 'import pino from "pino";\n\nconst logger = pino();\n\nexport function refund(customer: { id: string; email: string }) {\n  logger.info({ customerId: customer.id }, "refunding");\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude', 'https://cwe.mitre.org/data/definitions/532.html'],
    needs: SINK_STRINGS,
    needsPattern: SINK_PATTERN,
    readsOutputs: true,
  },
  on: ['module'],
  check: (_module, context) => {
    for (const sink of moduleLeaks(context).sinks) context.site(sink.call);
    // One repair clears them all.
    const shown = shownData(context);
    const [first] = shown;
    if (first) {
      const labels = [...new Set(shown.flatMap((s) => s.labels))];
      context.report({
        at: first.output.at,
        message: shown.length === 1 ? 'output' : 'outputs',
        data: { labels: labels.join(', '), count: String(shown.length) },
        severity: 'information',
        evidence: ['the notebook keeps what its cells have shown; clear the output before you share it'],
        identity: `output|${labels.join('+')}`,
      });
    }
    for (const found of leaksOf(context, 'personal')) {
      context.report({
        at: leakSpan(context, found),
        ...leakMessage(context, found, 'personal data'),
        severity: surfaceSeverity(context, found, 'hint'),
        evidence: [found.sink.evidence],
        related: leakRelated(context, found),
        fixes: () => redactionFixes(context, found),
        identity: leakIdentity(found),
      });
    }
  },
});
