import Anthropic from '@anthropic-ai/sdk';
import { Provider, runTool, type Listener } from './base';

const anthropic = new Anthropic({ timeout: 30_000 });

export class Claude extends Provider {
  async ask(question: string, onToolCall?: Listener): Promise<string[]> {
    const answer = await anthropic.messages.create({ model: 'claude-sonnet-4-20250514', max_tokens: 500, messages: [{ role: 'user', content: question }] });
    const results: string[] = [];
    for (const block of answer.content) {
      if (block.type !== 'tool_use') continue;
      this.handleToolCall(block.name, block.input, onToolCall);
      results.push(await runTool(block.name, block.input)); // expect: unguarded-tool-call
    }
    return results;
  }
}
