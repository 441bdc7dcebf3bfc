// Who tells that a tool is about to run does not run it.
import Anthropic from '@anthropic-ai/sdk';
import { announceToolCall } from './events';

const anthropic = new Anthropic({ timeout: 30_000 });

export async function ask(question: string): Promise<void> {
  const answer = await anthropic.messages.create({ model: 'claude-sonnet-4-20250514', max_tokens: 500, messages: [{ role: 'user', content: question }] });
  for (const block of answer.content) {
    if (block.type === 'tool_use') await announceToolCall(block.name, block.input);
  }
}
