// Models of Inngest's AgentKit.
import { createAgent, gemini, openai } from '@inngest/agent-kit';

export const triage = createAgent({
  name: 'triage',
  system: 'You sort tickets.',
  model: gemini({ model: 'gemini-1.5-flash-8b', apiKey: process.env.GEMINI_API_KEY }), // expect: missing-token-limit
});

export const writer = createAgent({
  name: 'writer',
  system: 'You write answers.',
  model: openai({ model: 'gpt-4o-2024-08-06', defaultParameters: { max_completion_tokens: 800 } }),
});
