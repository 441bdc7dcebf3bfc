import { defineRule, type RuleContext } from '../rule.js';
import { isForTests } from '../support/mocks/where.js';
import { modelNames, type ModelName } from '../support/models/aliases.js';

export const unpinnedModel = defineRule({
  meta: {
    id: 'unpinned-model',
    area: 'integration',
    severity: 'information',
    title: 'Model that changes without a release',
    messages: {
      latest: '{model} is another model after the provider\'s next release{more}',
      alias: '{model} points to a snapshot that the provider moves{more}',
    },
    why: 'The provider moves the name to a new snapshot on a Tuesday: prompts that were tuned for the old one answer in another format, evaluations no longer say what runs, and nobody has deployed anything.',
    remedy: 'Name a dated snapshot, read it from configuration, and move it when the evaluations pass.',
    examples: {
      python: {
        bad: 'from anthropic import Anthropic\n\nclient = Anthropic(timeout=60)\n\n\ndef answer(question):\n    return client.messages.create(model="claude-3-5-sonnet-latest", max_tokens=500, messages=[{"role": "user", "content": question}])\n',
        good: 'from anthropic import Anthropic\n\nclient = Anthropic(timeout=60)\n\n\ndef answer(question):\n    return client.messages.create(model="claude-3-5-sonnet-20241022", max_tokens=500, messages=[{"role": "user", "content": question}])\n',
      },
      typescript: {
        bad: 'import { mistral } from "@ai-sdk/mistral";\n\nexport const model = mistral("mistral-large-latest");\n',
        good: 'import { mistral } from "@ai-sdk/mistral";\n\nexport const model = mistral("mistral-large-2411");\n',
      },
    },
    fixSafety: 'none',
    references: ['https://platform.openai.com/docs/models', 'https://docs.claude.com/en/docs/about-claude/models/overview', 'https://ai.google.dev/gemini-api/docs/models'],
    // Names that are pinned are wanted as well: they are the sites that pass.
    needs: ['-latest', ':latest', 'gpt-', '"o1', '"o3', '"o4-mini', "'o1", "'o3", "'o4-mini", ':o3', '/o3', 'claude-', 'gemini-', 'mistral-', 'llama', 'deepseek-', 'command-', 'qwen', 'grok-', 'nova-'],
  },
  on: ['module'],
  check: (_module, context) => {
    const names = modelNames(context);
    // What moves together is one finding, and so one site: five calls of one alias are not four that pass.
    for (const name of names) if (name.movement === undefined) context.site(name.at);
    if (isForTests(context.file)) return;
    // One finding for each kind of movement: the remedy is one line of configuration, however many calls there are.
    for (const movement of ['latest', 'alias'] as const) report(names.filter((n) => n.movement === movement), movement, context);
  },
});

function report(names: readonly ModelName[], movement: 'latest' | 'alias', context: RuleContext): void {
  const [first, ...others] = names;
  if (!first) return;
  context.site(first.at);
  context.report({
    at: { start: first.at.start, end: first.at.end },
    message: movement,
    data: { model: first.model, more: others.length === 0 ? '' : `, here and in ${String(others.length)} more ${others.length === 1 ? 'place' : 'places'}` },
    // Most code names an alias on purpose while a prompt is young.
    ...(movement === 'alias' ? { severity: 'hint' as const } : {}),
    related: others.slice(0, 5).map((o) => ({ span: { start: o.at.start, end: o.at.end }, message: `${o.model} here` })),
    identity: `${movement}|${first.model}`,
  });
}
