import OpenAI from 'openai';

export const gateway = new OpenAI({ timeout: 30_000 });
