// Tools chosen by comparison, with and without an answer for a name the model made up.
import Groq from 'groq-sdk';

const groq = new Groq({ timeout: 30_000 });

export async function turn(history: any[]) {
  const answer = await groq.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: history, max_tokens: 700 });
  const message = answer.choices[0]?.message;
  for (const toolCall of message?.tool_calls ?? []) {
    let result = '';
    const args = JSON.parse(toolCall.function.arguments);
    if (toolCall.function.name === 'search') { // expect: unknown-tool-name
      result = await search(args.query);
    } else if (toolCall.function.name === 'create_task') {
      result = await createTask(args.title);
    }
    history.push({ role: 'tool', tool_call_id: toolCall.id, content: result });
  }
}

export async function answered(history: any[]) {
  const answer = await groq.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: history, max_tokens: 700 });
  for (const toolCall of answer.choices[0]?.message.tool_calls ?? []) {
    let result: string;
    const args = JSON.parse(toolCall.function.arguments);
    if (toolCall.function.name === 'search') {
      result = await search(args.query);
    } else if (toolCall.function.name === 'create_task') {
      result = await createTask(args.title);
    } else {
      result = `There is no tool ${toolCall.function.name}`;
    }
    history.push({ role: 'tool', tool_call_id: toolCall.id, content: result });
  }
}

export async function byDefault(history: any[]) {
  const answer = await groq.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: history, max_tokens: 700 });
  for (const toolCall of answer.choices[0]?.message.tool_calls ?? []) {
    let result = 'There is no such tool';
    const args = JSON.parse(toolCall.function.arguments);
    switch (toolCall.function.name) {
      case 'search': result = await search(args.query); break;
      case 'create_task': result = await createTask(args.title); break;
    }
    history.push({ role: 'tool', tool_call_id: toolCall.id, content: result });
  }
}

export async function unanswered(history: any[]) {
  const answer = await groq.chat.completions.create({ model: 'llama-3.3-70b-versatile', messages: history, max_tokens: 700 });
  for (const toolCall of answer.choices[0]?.message.tool_calls ?? []) {
    let result;
    const args = JSON.parse(toolCall.function.arguments);
    switch (toolCall.function.name) { // expect: unknown-tool-name
      case 'search': result = await search(args.query); break;
      case 'create_task': result = await createTask(args.title); break;
    }
    history.push({ role: 'tool', tool_call_id: toolCall.id, content: JSON.stringify(result) });
  }
}

declare function search(query: string): Promise<string>;
declare function createTask(title: string): Promise<string>;
