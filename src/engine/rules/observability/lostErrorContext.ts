import { defineRule, type Report, type RuleContext } from '../rule.js';
import { isBrowserModule } from '../support/browserCode.js';
import { lostContextFix } from '../support/failures/lostContextFix.js';
import { speakingHandlers, type LostContext } from '../support/failures/lostContext.js';
import { calleeText } from '../support/wording.js';

export const lostErrorContext = defineRule({
  meta: {
    id: 'lost-error-context',
    area: 'observability',
    severity: 'information',
    title: 'Failure reported without its reason',
    messages: {
      log: '{log} says that {call} failed and not why: the caught error is left out',
      raise: 'The new error does not say why {call} failed: the caught one is not its cause',
    },
    why: 'The alarm goes off at night and the log holds one sentence a thousand times: a timeout, an expired key and a full quota all look the same, so the search starts from nothing.',
    remedy: 'Log the caught exception with the message, or keep it as the cause of the new one.',
    examples: {
      python: {
        bad: 'import logging\n\nimport requests\n\nlogger = logging.getLogger(__name__)\n\n\ndef rates():\n    try:\n        return requests.get("https://example.com/rates", timeout=30).json()\n    except Exception:\n        logger.error("Rates could not be read")\n        return {"error": "rates unavailable"}\n',
        good: 'import logging\n\nimport requests\n\nlogger = logging.getLogger(__name__)\n\n\ndef rates():\n    try:\n        return requests.get("https://example.com/rates", timeout=30).json()\n    except Exception:\n        logger.error("Rates could not be read", exc_info=True)\n        return {"error": "rates unavailable"}\n',
      },
      typescript: {
        bad: 'export async function rates(): Promise<Response> {\n  try {\n    return await fetch("https://example.com/rates", { signal: AbortSignal.timeout(30_000) });\n  } catch {\n    throw new Error("Rates could not be read");\n  }\n}\n',
        good: 'export async function rates(): Promise<Response> {\n  try {\n    return await fetch("https://example.com/rates", { signal: AbortSignal.timeout(30_000) });\n  } catch (error) {\n    throw new Error("Rates could not be read", { cause: error });\n  }\n}\n',
      },
    },
    fixSafety: 'safe',
    references: ['https://docs.python.org/3/library/logging.html#logging.Logger.debug', 'https://peps.python.org/pep-3134/', 'https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Error/cause'],
    needs: ['except', 'catch'],
  },
  on: ['module'],
  check: (_module, context) => {
    const { sites, lost } = speakingHandlers(context);
    for (const site of sites) context.site(site);
    for (const found of lost) context.report(report(found, context));
  },
});

function report(found: LostContext, context: RuleContext): Report {
  const { at, fallible, form } = found;
  const call = calleeText(fallible.call, fallible.symbol);
  return {
    at: { start: at.start, end: at.kind === 'call' ? at.argsSpan?.start ?? at.end : at.end },
    message: form,
    data: { call, log: at.kind === 'call' ? calleeText(at, 'The log') : '' },
    // Python remembers what was being handled, so something is left for whoever prints the traceback.
    ...(isBrowserModule(context) || (form === 'raise' && context.catalog.ecosystem === 'python') ? { severity: 'hint' as const } : {}),
    evidence: [fallible.kind === 'workspace' ? `${fallible.symbol} makes outbound calls and lets their failures out` : `${fallible.symbol} leaves the process`],
    related: [{ span: { start: fallible.call.start, end: fallible.call.argsSpan?.start ?? fallible.call.end }, message: 'this call can fail' }],
    fixes: () => [lostContextFix(found, context)],
    identity: `${form}|${fallible.symbol}`,
  };
}
