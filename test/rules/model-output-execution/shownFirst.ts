// What a person has seen and confirmed is theirs.
import { writeFileSync } from 'node:fs';
import { tool } from 'ai';
import { z } from 'zod';
import { showChange } from './screen';

export const change = tool({
  description: 'Change a file',
  inputSchema: z.object({ path: z.string(), text: z.string() }),
  execute: async ({ path, text }) => {
    const userConfirmed = await showChange(path, text);
    if (!userConfirmed) return 'the user said no';
    writeFileSync(path, text);
    return 'changed';
  },
});

export const changeAtOnce = tool({
  description: 'Change a file',
  inputSchema: z.object({ path: z.string(), text: z.string() }),
  execute: async ({ path, text }) => {
    const shown = await showChange(path, text);
    writeFileSync(path, text); // expect: model-output-execution
    return shown;
  },
});
