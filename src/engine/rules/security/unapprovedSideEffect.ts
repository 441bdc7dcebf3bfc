import type { Fix } from '../finding.js';
import type { Span } from '../../text/span.js';
import { defineRule, type RuleContext } from '../rule.js';
import { DISPATCH_STRINGS } from '../support/tools/dispatch.js';
import type { Node } from '../../facts/nodes.js';
import { foreignEffects, sideEffects, type ActingTool, type Effect, type ForeignEffect } from '../support/tools/sideEffects.js';

const DOES: Readonly<Record<Effect, string>> = { delete: 'deletes', pay: 'moves money', send: 'sends', deploy: 'changes what runs', run: 'runs commands' };

export const unapprovedSideEffect = defineRule({
  meta: {
    id: 'unapproved-side-effect',
    area: 'security',
    severity: 'information',
    title: 'Tool that acts without asking anybody',
    messages: {
      tool: '{tool} {does} as soon as the model says so: no person is asked',
      elsewhere: '{tool} {does} as soon as the model says so: no person is asked, here or where it is written',
    },
    why: 'A mail with instructions hidden in it, or a plain misunderstanding, and the refund is paid, the records are gone, the message is out. None of it can be taken back, and nobody saw it coming.',
    remedy: 'Let the framework ask a person before this tool runs.',
    examples: {
      python: {
        bad: 'import stripe\nfrom agents import function_tool\n\n\n@function_tool\ndef refund_order(payment: str, cents: int) -> str:\n    """Refund a payment of an order."""\n    refund = stripe.Refund.create(payment_intent=payment, amount=cents)\n    return refund.id\n',
        good: 'import stripe\nfrom agents import function_tool\n\n\n@function_tool(needs_approval=True)\ndef refund_order(payment: str, cents: int) -> str:\n    """Refund a payment of an order."""\n    refund = stripe.Refund.create(payment_intent=payment, amount=cents)\n    return refund.id\n',
      },
      typescript: {
        bad: 'import { tool } from "@openai/agents";\nimport Stripe from "stripe";\nimport { z } from "zod";\n\nconst stripe = new Stripe(process.env.STRIPE_KEY ?? "");\n\nexport const refundOrder = tool({\n  name: "refund_order",\n  description: "Refund a payment of an order.",\n  parameters: z.object({ payment: z.string() }),\n  execute: async ({ payment }) => (await stripe.refunds.create({ payment_intent: payment })).id,\n});\n',
        good: 'import { tool } from "@openai/agents";\nimport Stripe from "stripe";\nimport { z } from "zod";\n\nconst stripe = new Stripe(process.env.STRIPE_KEY ?? "");\n\nexport const refundOrder = tool({\n  name: "refund_order",\n  description: "Refund a payment of an order.",\n  parameters: z.object({ payment: z.string() }),\n  needsApproval: true,\n  execute: async ({ payment }) => (await stripe.refunds.create({ payment_intent: payment })).id,\n});\n',
      },
    },
    fixSafety: 'review',
    references: ['https://openai.github.io/openai-agents-python/human_in_the_loop/', 'https://genai.owasp.org/llmrisk/llm062025-excessive-agency/'],
    needs: ['tool', 'Tool', ...DISPATCH_STRINGS],
  },
  on: ['module'],
  check: (_module, context) => {
    for (const { tool, effect, by, isApproved } of sideEffects(context)) {
      const at = placeOf(tool);
      context.site(at);
      if (isApproved) continue;
      context.report({
        at,
        message: 'tool',
        data: { tool: tool.name, does: DOES[effect] },
        evidence: [tool.row ? `a tool of ${tool.row.framework}, which runs it when the model names it` : 'this file runs it when the model names it'],
        related: [{ span: { start: by.start, end: by.argsSpan?.start ?? by.end }, message: `${DOES[effect]} here` }],
        fixes: () => [askFirst(tool, context)],
        identity: tool.name,
      });
    }
    reportForeign(context);
  },
});

/** Tools of other files: each at its place in an agent's list, and all that one call runs together. */
function reportForeign(context: RuleContext): void {
  const places = new Map<Node, ForeignEffect[]>();
  for (const found of foreignEffects(context)) places.set(found.tool.at, [...places.get(found.tool.at) ?? [], found]);
  for (const [at, all] of places) {
    const [first, ...others] = all;
    if (!first) continue;
    context.site(at);
    context.report({
      at,
      message: 'elsewhere',
      data: { tool: others.length > 0 ? `${first.tool.name} (and ${others.map(({ tool }) => tool.name).slice(0, 3).join(', ')})` : first.tool.name, does: DOES[first.effect] },
      evidence: ['this file runs it when the model names it'],
      related: all.slice(0, 5).map(({ tool, effect }) => ({ file: tool.home.file, span: tool.fn.nameSpan ?? { start: tool.fn.start, end: Math.max(tool.fn.body.start, tool.fn.start + 1) }, message: `${tool.name} ${DOES[effect]}` })),
      identity: `elsewhere|${first.tool.name}`,
    });
  }
}

function placeOf({ fn, declaration }: ActingTool): Span {
  if (fn.nameSpan) return fn.nameSpan;
  if (declaration.kind === 'object' || declaration.kind === 'function') return { start: fn.start, end: Math.max(fn.body.start, fn.start + 1) };
  return { start: declaration.start, end: declaration.kind === 'call' ? declaration.argsSpan?.start ?? declaration.end : declaration.end };
}

/** Sets the framework's own option at the declaration. */
function askFirst(tool: ActingTool, context: RuleContext): Fix | undefined {
  const approval = tool.row?.approvalOption;
  const { declaration } = tool;
  if (!tool.row || !approval || !context.catalog.inUse(tool.row.package, approval.versions)) return undefined;
  const value = approval.value === true ? context.edit.constant(true) : context.edit.string(approval.value);
  const isPython = context.catalog.ecosystem === 'python';
  const title = `Ask before it runs: ${approval.option}${isPython ? '=' : ': '}${value}`;
  const isDecorator = tool.fn.decorators.some((d) => d === declaration);
  if (declaration.kind === 'call') {
    // The list of an agent is no declaration of this one tool.
    const declares = isDecorator || context.catalog.toolFactory(context.resolver.library(declaration.callee)?.symbol ?? '') !== undefined;
    const edits = declares ? context.edit.setOption(declaration, { path: [approval.option], ...(approval.position === undefined ? {} : { position: approval.position }) }, value) : undefined;
    return edits && { title, safety: 'review', edits };
  }
  if (!isDecorator) return undefined;
  return { title, safety: 'review', edits: [{ start: declaration.end, end: declaration.end, newText: `(${approval.option}=${value})` }] };
}
