// A `try` around the whole loop saves the program, and not the run.
import { ChatOpenAI } from '@langchain/openai';
import { tools } from './tools';

const model = new ChatOpenAI({ model: 'gpt-4.1-2025-04-14', maxTokens: 800, timeout: 30_000 }).bindTools(tools);

export async function run(messages: any[]) {
  try {
    for (let step = 0; step < 8; step++) {
      const answer = await model.invoke(messages);
      if (!answer.tool_calls?.length) return answer.content;
      for (const toolCall of answer.tool_calls) {
        const tool = tools.find((t) => t.name === toolCall.name);
        if (!tool) continue;
        const output = await tool.invoke(toolCall.args); // expect: unguarded-tool-call
        messages.push({ role: 'tool', content: output, tool_call_id: toolCall.id });
      }
    }
  } catch (error) {
    console.error('The run failed', error);
    return 'Sorry, that did not work.';
  }
}

export async function runForgiving(messages: any[]) {
  try {
    for (let step = 0; step < 8; step++) {
      const answer = await model.invoke(messages);
      if (!answer.tool_calls?.length) return answer.content;
      for (const toolCall of answer.tool_calls) {
        const tool = tools.find((t) => t.name === toolCall.name);
        if (!tool) continue;
        try {
          messages.push({ role: 'tool', content: await tool.invoke(toolCall.args), tool_call_id: toolCall.id });
        } catch (error) {
          messages.push({ role: 'tool', content: `The tool failed: ${String(error)}`, tool_call_id: toolCall.id });
        }
      }
    }
  } catch (error) {
    console.error('The run failed', error);
  }
}
