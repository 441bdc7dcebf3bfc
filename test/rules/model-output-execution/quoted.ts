// Quotes of JSON mean nothing to a shell, and everything to JavaScript.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from 'ai';
import { z } from 'zod';

const run = promisify(exec);

export const shell = tool({
  description: 'Run a command in the workspace',
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ command }) => {
    const wrapped = `bash -lc ${JSON.stringify(command)}`;
    return run(wrapped, { timeout: 30_000 }); // expect: model-output-execution
  },
});

export const label = tool({
  description: 'Make a label',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => new Function(`return ${JSON.stringify(text)}.toUpperCase()`)(),
});
