// What arrives in a chat's request, and what a tool is given.
import { tool } from 'ai';
import express from 'express';
import { z } from 'zod';

const router = express.Router();

router.post('/chat', (req, res) => {
  console.log('content:', req.body.content); // expect: prompt-in-logs
  console.log('kind:', req.body.kind);
  res.end();
});

export const notifyTeam = tool({
  description: 'Tell the team',
  inputSchema: z.object({ message: z.string(), channel: z.string() }),
  execute: async (args) => {
    console.log('telling the team', args.message); // expect: prompt-in-logs
    console.log('channel', args.channel);
    return { ok: true };
  },
});

export function report(args: { message: string }): void {
  console.log('progress', args.message);
}

export function handleRouteError(message: string, error: Error): void {
  console.error(message, error);
}
