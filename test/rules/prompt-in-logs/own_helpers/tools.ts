// Mastra tools that log what the model filled in, through helpers of another file.
import { createTool } from '@mastra/core/tools';
import { z } from 'zod';
import { logToolCall } from './log';

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
