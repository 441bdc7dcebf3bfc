import type { Span } from '../../text/span.js';
import type { Related } from '../finding.js';
import { defineRule, type Report, type RuleContext } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { OUTSIDE_STRINGS } from '../support/failures/fallible.js';
import { swallowedFixes } from '../support/failures/swallowedFix.js';
import { handledFailures, type Swallowed } from '../support/failures/swallowed.js';
import { calleeText } from '../support/wording.js';

export const swallowedError = defineRule({
  meta: {
    id: 'swallowed-error',
    area: 'reliability',
    severity: 'warning',
    title: 'Failure dropped without a trace',
    messages: {
      handler: 'A failing {call} leaves no trace: nothing is logged, raised or returned that tells it from success',
      catch: 'A failing {call} leaves no trace: this catch neither logs nor passes the error on',
      suppress: 'A failing {call} leaves no trace: every exception in this block is suppressed',
    },
    why: 'The call starts to fail for everybody, an expired key say, and the agent goes on with an empty answer: users get wrong replies for days, and no log says why.',
    remedy: 'Log the exception with its context, then raise it again or return a value that says it failed.',
    examples: {
      python: {
        bad: 'import requests\n\n\ndef rates():\n    try:\n        return requests.get("https://example.com/rates", timeout=30).json()\n    except Exception:\n        return {}\n',
        good: 'import logging\n\nimport requests\n\nlogger = logging.getLogger(__name__)\n\n\ndef rates():\n    try:\n        return requests.get("https://example.com/rates", timeout=30).json()\n    except requests.RequestException:\n        logger.exception("Rates could not be read")\n        raise\n',
      },
      typescript: {
        bad: 'export async function rates(): Promise<Response | null> {\n  try {\n    return await fetch("https://example.com/rates");\n  } catch {\n    return null;\n  }\n}\n',
        good: 'export async function rates(): Promise<Response> {\n  try {\n    return await fetch("https://example.com/rates");\n  } catch (error) {\n    console.error("Rates could not be read", error);\n    throw error;\n  }\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.python.org/3/howto/logging.html', 'https://google.github.io/styleguide/pyguide.html#24-exceptions'],
    needs: ['except', 'catch', 'suppress('],
    needsAlso: OUTSIDE_STRINGS,
  },
  on: ['module'],
  check: (_module, context) => {
    const { sites, swallowed } = handledFailures(context);
    for (const site of sites) context.site(site);
    for (const found of swallowed) context.report(report(found, context));
  },
});

function report(found: Swallowed, context: RuleContext): Report {
  const { fallible } = found;
  return {
    at: place(found),
    message: found.form,
    data: { call: calleeText(fallible.call, fallible.symbol) },
    ...(isBrowserModule(context) ? { severity: 'hint' as const } : fallible.guessed === true ? { severity: 'information' as const } : {}),
    evidence: [fallible.guessed === true ? `${fallible.symbol} looks like an outbound call by its name` : fallible.kind === 'workspace' ? `${fallible.symbol} makes outbound calls and lets their failures out` : `${fallible.symbol} leaves the process`],
    related: related(found),
    fixes: () => swallowedFixes(found, context),
    identity: `${found.form}|${fallible.symbol}`,
  };
}

/** The handler's header, or the beginning of the promise chain. */
function place(found: Swallowed): Span {
  switch (found.form) {
    case 'handler': return { start: found.handler.start, end: Math.max(found.handler.start + 1, headerEnd(found)) };
    case 'catch': return { start: found.fallible.call.start, end: found.fallible.call.argsSpan?.start ?? found.fallible.call.end };
    case 'suppress': return { start: found.statement.start, end: found.statement.items[0]?.context.end ?? found.statement.body.start };
  }
}

function headerEnd(found: Extract<Swallowed, { form: 'handler' }>): number {
  const { handler } = found;
  const last = handler.binding ?? handler.types[handler.types.length - 1];
  return last ? last.end : handler.body.braces ? handler.body.start + 1 : handler.start + 'except'.length;
}

function related(found: Swallowed): readonly Related[] {
  const { call } = found.fallible;
  const span = { start: call.start, end: call.argsSpan?.start ?? call.end };
  if (found.form === 'catch') return [{ span: { start: found.callback.start, end: found.callback.end }, message: 'dropped here' }];
  return [{ span, message: 'this call\'s failure is dropped' }];
}
