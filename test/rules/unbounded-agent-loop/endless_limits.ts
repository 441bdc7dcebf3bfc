import Anthropic from '@anthropic-ai/sdk';

const house = new Anthropic({ timeout: 30_000 });

export async function stay(messages: Anthropic.MessageParam[], maxRounds = Infinity) {
  let seen = 0;
  while (seen < maxRounds && messages.length > 0) { // expect: unbounded-agent-loop
    seen += 1;
    const reply = await house.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 400, messages });
    if (reply.stop_reason !== 'tool_use') return reply;
    messages.push({ role: 'assistant', content: reply.content });
  }
  return undefined;
}

export async function visit(messages: Anthropic.MessageParam[], maxRounds: number = Number.POSITIVE_INFINITY) {
  let seen = 0;
  while (seen < maxRounds) { // expect: unbounded-agent-loop
    seen += 1;
    const reply = await house.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 400, messages });
    if (reply.stop_reason !== 'tool_use') return reply;
    messages.push({ role: 'assistant', content: reply.content });
  }
  return undefined;
}

export async function finite(messages: Anthropic.MessageParam[], maxRounds = 8) {
  let seen = 0;
  while (seen < maxRounds) {
    seen += 1;
    const reply = await house.messages.create({ model: 'claude-sonnet-4-5-20250929', max_tokens: 400, messages });
    if (reply.stop_reason !== 'tool_use') return reply;
    messages.push({ role: 'assistant', content: reply.content });
  }
  return undefined;
}
