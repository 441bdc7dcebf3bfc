// Asks an agent that another file registers.
import { mastra } from './mastra';

export async function POST(request: Request) {
  const { messages } = await request.json();
  const agent = mastra.getAgent('support');
  const result = await agent.generate(messages); // expect: implicit-timeout
  return Response.json({ text: result.text });
}

export async function PUT(request: Request) {
  const { messages } = await request.json();
  const result = await mastra.getAgent('support').generate(messages, { abortSignal: request.signal });
  return Response.json({ text: result.text });
}
