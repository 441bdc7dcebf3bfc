// The agents of the service, as Mastra wants them registered.
import { openai } from '@ai-sdk/openai';
import { Mastra } from '@mastra/core';
import { Agent } from '@mastra/core/agent';

const support = new Agent({ name: 'support', instructions: 'Help.', model: openai('gpt-4.1-2025-04-14') });

export const mastra = new Mastra({ agents: { support } });
