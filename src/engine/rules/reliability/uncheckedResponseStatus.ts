import { defineRule } from '../rule.js';
import { hasRelativeUrl, isBrowserModule } from '../support/browserCode.js';
import { isCommandPath } from '../support/personal/surface.js';
import { checkStatus } from '../support/responses/checkFix.js';
import { callbackUses, REQUEST_STRINGS } from '../support/responses/nodeCallbacks.js';
import { responseUses } from '../support/responses/unchecked.js';
import { calleeText, sourceText } from '../support/wording.js';

export const uncheckedResponseStatus = defineRule({
  meta: {
    id: 'unchecked-response-status',
    area: 'reliability',
    severity: 'warning',
    title: 'Response used without a look at its status',
    messages: { unchecked: '{call} may have been refused: nothing looks at the status before {read}' },
    why: 'The service answers 429 or 500 with an error page, the code takes it for data, and the model reasons about it: a wrong answer, or a KeyError far from the cause.',
    remedy: 'Check the status right after the call.',
    examples: {
      python: {
        bad: 'import requests\n\n\ndef rates(base):\n    response = requests.get(f"https://example.com/rates/{base}", timeout=30)\n    return response.json()["rates"]\n',
        good: 'import requests\n\n\ndef rates(base):\n    response = requests.get(f"https://example.com/rates/{base}", timeout=30)\n    response.raise_for_status()\n    return response.json()["rates"]\n',
      },
      typescript: {
        bad: 'export async function rates(base: string): Promise<unknown> {\n  const response = await fetch(`https://example.com/rates/${base}`, { signal: AbortSignal.timeout(30_000) });\n  return response.json();\n}\n',
        good: 'export async function rates(base: string): Promise<unknown> {\n  const response = await fetch(`https://example.com/rates/${base}`, { signal: AbortSignal.timeout(30_000) });\n  if (!response.ok) throw new Error(`rates answered ${response.status}`);\n  return response.json();\n}\n',
      },
    },
    fixSafety: 'safe',
    references: ['https://requests.readthedocs.io/en/latest/user/quickstart/#response-status-codes', 'https://developer.mozilla.org/docs/Web/API/Fetch_API/Using_Fetch#checking_response_status'],
    needs: ['.json', '.text', '.content', '.read', '.aread', '.blob', '.arrayBuffer', '.body', '.data', '.iter_', '.aiter_', '.raw', '.buffer', '.bytes', '.formData', '.stream', ...REQUEST_STRINGS],
    needsAlso: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    for (const use of responseUses(context)) {
      context.site(use.call);
      if (use.isChecked) continue;
      const { call, read, symbol } = use;
      context.report({
        at: { start: call.start, end: call.argsSpan?.start ?? call.end },
        message: 'unchecked',
        data: { call: calleeText(call, symbol), read: read.kind === 'member' ? sourceText(context.module, use.holder.kind === 'chain' ? { start: read.propertySpan.start - 1, end: read.end } : read, 40) : 'its body' },
        // A script run by hand fails before the eyes of whoever runs it.
        ...(isCommandPath(context.file) || isBrowserModule(context) || (context.catalog.ecosystem === 'javascript' && hasRelativeUrl(call)) ? { severity: 'hint' as const } : {}),
        evidence: [`${symbol} hands out error answers like any other`],
        related: [{ span: { start: read.start, end: read.end }, message: 'the body is used here' }],
        fixes: () => [checkStatus(use, context)],
        identity: symbol,
      });
    }
    for (const { call, symbol, read, isChecked } of callbackUses(context)) {
      context.site(call);
      if (isChecked) continue;
      context.report({
        at: { start: call.start, end: call.argsSpan?.start ?? call.end },
        message: 'unchecked',
        data: { call: calleeText(call, symbol), read: sourceText(context.module, read.callee, 40) },
        ...(isCommandPath(context.file) ? { severity: 'hint' as const } : {}),
        evidence: [`${symbol} hands error answers to its callback like any other`],
        related: [{ span: { start: read.start, end: read.end }, message: 'the body is used here' }],
        identity: symbol,
      });
    }
  },
});
