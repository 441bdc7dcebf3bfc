/** The models of smolagents: thin wrappers that build or call another library's client. */
import { alias, fix, pythonApi, retries, seconds, timeout } from '../build.js';
import type { CatalogPart } from '../schema.js';

const source = 'huggingface/smolagents@004812a6 src/smolagents/models.py (LiteLLMModel, OpenAIServerModel, AzureOpenAIServerModel)';
const model = { package: 'smolagents', kind: 'llm', reportAt: 'client', throwsOnStatus: true } as const;
const tokenLimit = { call: [{ path: ['max_tokens'] }], client: [{ path: ['max_tokens'], fix: true }, { path: ['max_completion_tokens'] }], required: false } as const;

export const smolagentsPart: CatalogPart = {
  apis: [
    pythonApi({
      ...model, clients: ['smolagents.LiteLLMModel'], calls: ['smolagents.LiteLLMModel#__call__', 'smolagents.LiteLLMModel#generate'], exceptions: ['litellm.exceptions.APIError'],
      timeout: timeout({ client: [fix(seconds('timeout')), seconds('request_timeout')], default: 600 }), retry: retries(2, ['num_retries']), tokenLimit, notes: 'Keyword arguments go to litellm.completion.', source,
    }),
    pythonApi({
      ...model, clients: ['smolagents.OpenAIServerModel', 'smolagents.AzureOpenAIServerModel'], exceptions: ['openai.OpenAIError'],
      calls: ['smolagents.OpenAIServerModel', 'smolagents.AzureOpenAIServerModel'].flatMap((type) => [`${type}#__call__`, `${type}#generate`]),
      timeout: timeout({ client: [fix(seconds(['client_kwargs', 'timeout']))], call: [seconds('timeout')], default: 600 }), retry: retries(2, [['client_kwargs', 'max_retries']]), tokenLimit,
      notes: 'The client of the OpenAI SDK is built with client_kwargs; other keyword arguments go to each call.', source,
    }),
  ],
  aliases: [
    alias('python', 'smolagents.OpenAIServerModel', ['smolagents.OpenAIModel', 'smolagents.models.OpenAIServerModel', 'smolagents.models.OpenAIModel']),
    alias('python', 'smolagents.AzureOpenAIServerModel', ['smolagents.AzureOpenAIModel', 'smolagents.models.AzureOpenAIServerModel', 'smolagents.models.AzureOpenAIModel']),
    alias('python', 'smolagents.LiteLLMModel', ['smolagents.models.LiteLLMModel']),
  ],
};
