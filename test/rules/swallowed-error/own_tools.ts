// Tools that a program runs by itself, and what is only shown while an answer is written.
import { tool } from '@langchain/core/tools';
import { Bot } from 'grammy';
import { z } from 'zod';

const bot = new Bot(process.env.TOKEN ?? '');

const label = tool(async ({ id }) => {
  const response = await fetch(`https://mail.example.com/${id}/label`, { method: 'POST', signal: AbortSignal.timeout(10_000) });
  if (!response.ok) throw new Error(String(response.status));
  return 'done';
}, { name: 'label', description: 'Labels a message', schema: z.object({ id: z.string() }) });

export function sort(id: string) {
  label.invoke({ id }).catch(() => {}); // expect: swallowed-error
}

export function sortQuietly(id: string) {
  label.invoke({ id }).catch(() => {
    // Los errores de etiquetado no son críticos
  });
}

export async function show(chat: number, message: number, text: string) {
  try {
    await bot.api.sendChatAction(chat, 'typing');
  } catch {
  }
  try {
    await bot.api.editMessageText(chat, message, text);
  } catch {
    // Ignore streaming edit errors
  }
}

export async function answer(chat: number, text: string) {
  try {
    await bot.api.sendMessage(chat, text);
  } catch { // expect: swallowed-error
    // ignore
  }
}
