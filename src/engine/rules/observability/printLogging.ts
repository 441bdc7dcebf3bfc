import { defineRule } from '../rule.js';
import { runsUnwatched } from '../support/logging/agentCode.js';
import { loggerFix } from '../support/logging/printFix.js';
import { printedLog } from '../support/logging/printed.js';
import { moduleLeaks } from '../support/personal/leaks.js';
import { calleeText } from '../support/wording.js';

/** Further places that a finding shows. */
const MAX_RELATED = 5;

export const printLogging = defineRule({
  meta: {
    id: 'print-logging',
    area: 'observability',
    severity: 'hint',
    title: 'Printed lines instead of a log',
    messages: {
      one: '{call} is the log here: the line has no level and no run id',
      many: '{call} is the log here, {count} times in this file: the lines have no level and no run id',
    },
    why: 'A customer says that the agent went wrong on Tuesday. The output holds a million lines without a time or a level: nobody can filter the failures or find the run.',
    remedy: 'Write through the logger of the module, with a level that fits.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI()\n\n\ndef summarise(ticket_id, text):\n    print(f"Summarising ticket {ticket_id}")\n    return client.responses.create(model="gpt-5", input=text).output_text\n',
        good: 'import logging\n\nfrom openai import OpenAI\n\nlogger = logging.getLogger(__name__)\nclient = OpenAI()\n\n\ndef summarise(ticket_id, text):\n    logger.info("Summarising ticket %s", ticket_id)\n    return client.responses.create(model="gpt-5", input=text).output_text\n',
      },
      typescript: {
        bad: 'import OpenAI from "openai";\nimport pino from "pino";\n\nconst logger = pino();\nconst client = new OpenAI();\n\nexport async function summarise(ticketId: string, text: string) {\n  console.log(`Summarising ticket ${ticketId}`);\n  const response = await client.responses.create({ model: "gpt-5", input: text });\n  logger.info({ ticketId }, "Summarised");\n  return response.output_text;\n}\n',
        good: 'import OpenAI from "openai";\nimport pino from "pino";\n\nconst logger = pino();\nconst client = new OpenAI();\n\nexport async function summarise(ticketId: string, text: string) {\n  logger.info({ ticketId }, "Summarising");\n  const response = await client.responses.create({ model: "gpt-5", input: text });\n  logger.info({ ticketId }, "Summarised");\n  return response.output_text;\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.python.org/3/howto/logging.html', 'https://12factor.net/logs', 'https://getpino.io/'],
    needs: ['print(', 'print (', 'pprint', 'console.log', 'logger', 'logging', 'log.'],
  },
  on: ['module'],
  check: (_module, context) => {
    const printed = printedLog(context);
    const [first, ...others] = printed;
    // The file is the site, as it is for the finding: one that logs properly counts as one, too.
    const log = first ?? moduleLeaks(context).sinks.find((sink) => sink.kind === 'log')?.call;
    if (!log || !runsUnwatched(context)) return;
    context.site(log);
    if (!first) return;
    const name = calleeText(first, 'print');
    context.report({
      at: { start: first.callee.start, end: first.callee.end },
      message: others.length === 0 ? 'one' : 'many',
      data: { call: name, count: String(printed.length) },
      related: others.slice(0, MAX_RELATED).map(({ callee }) => ({ span: { start: callee.start, end: callee.end }, message: 'another one' })),
      fixes: () => [loggerFix(printed, context)],
      identity: name,
    });
  },
});
