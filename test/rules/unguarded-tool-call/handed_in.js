// Handlers that are handed in, looked up only where there are any.
const Anthropic = require('@anthropic-ai/sdk');

async function converse({ messages, tools, toolHandlers }) {
  const client = new Anthropic({ timeout: 30_000 });
  for (let round = 0; round < 3; round += 1) {
    const response = await client.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 500, tools, messages });
    if (response.stop_reason !== 'tool_use') return response;
    const results = await Promise.all(response.content.filter((b) => b.type === 'tool_use').map(async (block) => {
      const handler = toolHandlers && toolHandlers[block.name];
      const result = handler
        ? await handler(block.input) // expect: unguarded-tool-call
        : { error: `unknown tool ${block.name}` };
      return { type: 'tool_result', tool_use_id: block.id, content: JSON.stringify(result) };
    }));
    messages.push({ role: 'assistant', content: response.content }, { role: 'user', content: results });
  }
  return undefined;
}

module.exports = { converse };
