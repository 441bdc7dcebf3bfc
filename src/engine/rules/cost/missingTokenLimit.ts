import type { Span } from '../../text/span.js';
import { defineRule } from '../rule.js';
import { rawLimitFix, rawModel, rawSites } from '../support/model/rawCosts.js';
import { groupedSites, limitFix, limitFor, type LimitSite } from '../support/model/tokenLimits.js';
import { calleeText } from '../support/wording.js';

export const missingTokenLimit = defineRule({
  meta: {
    id: 'missing-token-limit',
    area: 'cost',
    severity: 'information',
    title: 'Model call without an output limit',
    messages: {
      call: '{call} may write as much as the model can: no {option} is set',
      client: '{call} builds a model that may write as much as it can: no {option} is set',
    },
    why: 'A prompt that makes the model repeat itself runs to the model\'s own limit, tens of thousands of tokens: the user waits for minutes and every such answer costs a hundred times the usual one.',
    remedy: 'Set the API\'s own output-token limit to what the answer needs. The fix writes 1,024 tokens, 16,384 for models that think first: adjust it.',
    examples: {
      python: {
        bad: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef answer(question):\n    return client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=question)\n',
        good: 'from openai import OpenAI\n\nclient = OpenAI(timeout=30)\n\n\ndef answer(question):\n    return client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=question, max_completion_tokens=800)\n',
      },
      typescript: {
        bad: 'import { generateText } from "ai";\n\nexport function answer(model, prompt) {\n  return generateText({ model, prompt });\n}\n',
        good: 'import { generateText } from "ai";\n\nexport function answer(model, prompt) {\n  return generateText({ model, prompt, maxOutputTokens: 800 });\n}\n',
      },
    },
    fixSafety: 'safe',
    references: ['https://platform.openai.com/docs/api-reference/chat/create', 'https://ai-sdk.dev/docs/ai-sdk-core/settings'],
    needs: 'apis',
  },
  on: ['module'],
  check: (_module, context) => {
    for (const sites of groupedSites(context)) {
      for (const { call } of sites) context.site(call);
      const [site, ...others] = sites.filter((s) => !s.isLimited);
      if (!site) continue;
      const options = site.at === 'client' ? site.row.tokenLimit?.client : site.row.tokenLimit?.call;
      const option = options?.find((o) => o.fix) ?? options?.[0];
      context.report({
        at: head(site),
        message: site.at,
        data: { call: calleeText(site.call, site.symbol), option: option?.path.join('.') ?? 'limit' },
        evidence: [`${site.row.package} sets no limit of its own`],
        related: others.map((o) => ({ span: head(o), message: 'this one has none either' })),
        fixes: () => [limitFix([site, ...others], context)],
        identity: site.symbol,
      });
    }
    for (const site of rawSites(context)) {
      context.site(site.call);
      if (site.isLimited) continue;
      context.report({
        at: head(site),
        message: 'call',
        data: { call: calleeText(site.call, 'the request'), option: site.path.join('.') },
        evidence: ['the address is a model\'s, and what is sent to it names no limit'],
        fixes: () => [rawLimitFix(site, limitFor(rawModel(site)), context)],
        identity: `request|${site.path.join('.')}`,
      });
    }
  },
});

function head({ call }: Pick<LimitSite, 'call'>): Span {
  return { start: call.start, end: call.argsSpan?.start ?? call.end };
}
