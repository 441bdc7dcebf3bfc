// Azure Functions log through the context of the invocation; slash commands of a chat carry what somebody typed.
import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { ChatOpenAI } from '@langchain/openai';
import type { ChatInputCommandInteraction } from 'discord.js';

const model = new ChatOpenAI({ timeout: 20_000 });

export async function title(request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> {
  const { question } = (await request.json()) as { question: string };
  const answer = await model.invoke([['human', question]]);
  context.log(`titled ${answer.text}`); // expect: prompt-in-logs
  context.error('no title', { length: question.length });
  return { jsonBody: { title: answer.text } };
}

app.http('title', { methods: ['POST'], handler: title });

export async function onCommand(interaction: ChatInputCommandInteraction): Promise<void> {
  const wish = interaction.options.getString('prompt') ?? '';
  const city = interaction.options.getString('city') ?? '';
  console.log('wished', { wish, length: wish.length }); // expect: prompt-in-logs
  console.log('city', city);
  await interaction.reply(wish);
}
