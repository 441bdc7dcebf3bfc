import { defineRule, type RuleContext } from '../rule.js';
import { lengthFixes } from '../support/personal/fixes.js';
import { leaksOf, moduleLeaks, type SinkLeak } from '../support/personal/leaks.js';
import { SINK_PATTERN, SINK_STRINGS } from '../support/personal/sinkWords.js';
import { LEAK_MESSAGES, isScreen, leakIdentity, leakMessage, leakRelated, leakSpan } from '../support/personal/wording.js';
import { isNotebookFile } from '../support/notebook.js';
import { wordsOf } from '../support/personal/words.js';
import { isCommandPath } from '../support/personal/surface.js';

export const promptInLogs = defineRule({
  meta: {
    id: 'prompt-in-logs',
    area: 'security',
    severity: 'information',
    title: 'Conversation content in a log or trace',
    messages: LEAK_MESSAGES,
    why: 'People tell an assistant what they would not write into a form: whole conversations in a log are personal data that nobody classified, kept as long as the log.',
    remedy: 'Log the length and an id of the message; keep the text in the store that has access rules.',
    examples: {
      python: {
        bad: 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef chat(user_message: str) -> None:\n    logger.info("User said %s", user_message)\n',
        good: 'import logging\n\nlogger = logging.getLogger(__name__)\n\n\ndef chat(user_message: str) -> None:\n    logger.info("User wrote %d characters", len(user_message))\n',
      },
      typescript: {
        bad: 'import pino from "pino";\n\nconst logger = pino();\n\nexport function chat(userMessage: string) {\n  logger.info({ userMessage }, "message received");\n}\n',
        good: 'import pino from "pino";\n\nconst logger = pino();\n\nexport function chat(userMessage: string) {\n  logger.info({ characters: userMessage.length }, "message received");\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://genai.owasp.org/llmrisk/llm022025-sensitive-information-disclosure/'],
    needs: SINK_STRINGS,
    needsPattern: SINK_PATTERN,
  },
  on: ['module'],
  check: (_module, context) => {
    for (const sink of moduleLeaks(context).sinks) context.site(sink.call);
    for (const found of leaksOf(context, 'content')) {
      // What a command or a page shows is its purpose.
      if (isScreen(context, found) || isNotebookFile(context.file) || (isCommandPath(context.file) && found.sink.kind !== 'log') || isFigure(found, context)) continue;
      context.report({
        at: leakSpan(context, found),
        ...leakMessage(context, found, 'conversation content'),
        // A print is seldom kept: it is worth three dots, not a line among the problems.
        ...(found.sink.kind === 'console' && context.catalog.ecosystem === 'python' ? { severity: 'hint' as const } : {}),
        evidence: [found.sink.evidence],
        related: leakRelated(context, found),
        fixes: () => lengthFixes(context, found),
        identity: leakIdentity(found),
      });
    }
  },
});

const FIGURES = new Set(['id', 'ids', 'count', 'counts', 'type', 'kind', 'status', 'score', 'index', 'number', 'length', 'size', 'tokens', 'cost', 'duration', 'ms', 'seconds', 'time', 'model', 'name']);

/** `answer.template_id`, `result.get("calls_count", 0)`: an id, a count or a status taken out of an answer is no text. */
function isFigure(found: SinkLeak, context: RuleContext): boolean {
  const text = context.module.text.slice(found.leak.at.start, found.leak.at.end);
  const last = /([A-Za-z_]\w*)[^A-Za-z_]*$/u.exec(text)?.[1];
  const words = last === undefined ? [] : wordsOf(last);
  return words.length > 1 && FIGURES.has(words[words.length - 1] ?? '');
}
