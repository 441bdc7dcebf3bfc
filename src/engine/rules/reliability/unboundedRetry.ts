import { defineRule, type RuleContext } from '../rule.js';
import { boundHandRolled, boundHelper } from '../support/retries/fixes.js';
import { handRolledRetries, type HandRolled } from '../support/retries/handRolled.js';
import { retryUses } from '../support/retries/helpers.js';
import { calleeText, shortSymbol } from '../support/wording.js';

export const unboundedRetry = defineRule({
  meta: {
    id: 'unbounded-retry',
    area: 'reliability',
    severity: 'warning',
    title: 'Retries without an end or a pause',
    messages: {
      helper: '{helper} tries again for ever: no limit on attempts or time',
      pause: '{helper} tries again at once: no pause between attempts',
      loop: 'Tries {call} again for ever: nothing ends this loop while the call fails',
      again: 'Tries {call} again for ever: the counter goes back while the call fails',
      recursion: 'Tries {call} again for ever: {name} calls itself whenever the call fails',
    },
    why: 'While the other side is down, every worker hammers it and none comes back: requests pile up behind the retries, and the outage lasts longer because of them.',
    remedy: 'Stop after a few attempts, wait longer before each, and let the failure out in the end.',
    examples: {
      python: {
        bad: 'import requests\nfrom tenacity import retry\n\n\n@retry\ndef rates():\n    return requests.get("https://example.com/rates", timeout=30)\n',
        good: 'import requests\nfrom tenacity import retry, stop_after_attempt, wait_exponential\n\n\n@retry(stop=stop_after_attempt(5), wait=wait_exponential(max=30))\ndef rates():\n    return requests.get("https://example.com/rates", timeout=30)\n',
      },
      typescript: {
        bad: 'export async function rates(): Promise<Response> {\n  while (true) {\n    try {\n      return await fetch("https://example.com/rates");\n    } catch (error) {\n      console.warn("Rates could not be read", error);\n    }\n  }\n}\n',
        good: 'const MAX_ATTEMPTS = 5;\n\nexport async function rates(): Promise<Response> {\n  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {\n    try {\n      return await fetch("https://example.com/rates");\n    } catch (error) {\n      console.warn("Rates could not be read", error);\n      await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt));\n    }\n  }\n  throw new Error(`No success after ${MAX_ATTEMPTS} attempts`);\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://tenacity.readthedocs.io/', 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/'],
    needs: ['retry', 'Retry', 'backoff', 'backOff', 'while True', 'while (true', 'while(true', 'for (;;', 'except', 'catch'],
    needsAlso: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    for (const use of retryUses(context)) {
      context.site(use.at);
      if (!use.endless && !use.breathless) continue;
      const helper = shortSymbol(use.symbol);
      context.report({
        at: { start: use.at.start, end: use.call?.argsSpan?.start ?? use.at.end },
        message: use.endless ? 'helper' : 'pause',
        data: { helper },
        // A missing pause alone is a matter of degree: few attempts do little harm.
        ...(use.endless ? {} : { severity: 'information' as const }),
        evidence: [`${use.row.package} ${use.endless ? 'has no limit of its own' : 'does not wait by default'}`],
        fixes: () => [boundHelper(use, context)],
        identity: `helper|${use.symbol}`,
      });
    }
    for (const found of handRolledRetries(context)) reportHandRolled(found, context);
  },
});

function reportHandRolled(found: HandRolled, context: RuleContext): void {
  const node = found.form === 'loop' ? found.loop : found.form === 'again' ? found.back : found.call;
  context.site(node);
  const call = calleeText(found.fallible.call, found.fallible.symbol);
  context.report({
    at: found.form === 'loop' ? { start: found.loop.start, end: found.loop.test?.end ?? found.loop.body.start } : { start: node.start, end: node.end },
    message: found.form,
    // What a loop by hand waits for may be all that the program does; a helper without a limit was forgotten.
    severity: 'information',
    data: { call, name: found.form === 'recursion' ? calleeText(found.call, 'the function') : '' },
    related: [{ span: { start: found.fallible.call.start, end: found.fallible.call.argsSpan?.start ?? found.fallible.call.end }, message: 'tried again here' }],
    fixes: () => [boundHandRolled(found, context)],
    identity: `${found.form}|${found.fallible.symbol}`,
  });
}
