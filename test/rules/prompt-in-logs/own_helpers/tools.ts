// Mastra tools that log what the model filled in, through helpers of another file.
import { createTool } from '@mastra/core/tools';
import { z } from 'zod';
import { logToolCall, logToolResult } from './log';

export const pay = createTool({
  id: 'pay',
  description: 'Pays somebody',
  inputSchema: z.object({ accountNumber: z.string(), note: z.string() }),
  execute: async ({ context }) => {
    logToolCall('pay', context); // expect: prompt-in-logs
    return { ok: context.note.length > 0 };
  },
});

export const rates = createTool({
  id: 'rates',
  description: 'All rates',
  inputSchema: z.object({}),
  execute: async () => {
    logToolCall('rates', {});
    return { usd: 1 };
  },
});

export const clock = createTool({
  id: 'clock',
  description: 'The time of day',
  inputSchema: z.object({}),
  execute: async () => {
    const now = new Date();
    const result = { hour: now.getHours(), part: now.getHours() < 12 ? 'morning' : 'evening' };
    logToolResult('clock', result);
    return result;
  },
});

export const balance = createTool({
  id: 'balance',
  description: 'The balance of an account',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ context }) => {
    const result = await fetchBalance(context.id);
    logToolResult('balance', result); // expect: prompt-in-logs
    return result;
  },
});

export const update = createTool({
  id: 'update',
  description: 'Updates a booking',
  inputSchema: z.object({ status: z.string(), remarks: z.string() }),
  execute: async ({ context }) => {
    const known = ['open', 'paid'].includes(context.status);
    if (context.status && !known) return { ok: false };
    logToolCall('update', context); // expect: prompt-in-logs
    return { ok: context.remarks.length > 0 };
  },
});

declare function fetchBalance(id: string): Promise<{ owner: string; remarks: string }>;
