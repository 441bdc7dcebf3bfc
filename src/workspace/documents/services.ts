/** Libraries that call a service, by the name people know it under and the environment variable that the library reads its key from. */

export interface ServiceRow {
  /** Python and JavaScript modules; what lies below them counts. */
  readonly modules: readonly string[];
  readonly name: string;
  /** As the library documents it; absent where it takes the key from the machine's identity. */
  readonly key?: string;
}

export const SERVICES: readonly ServiceRow[] = [
  { modules: ['openai', '@ai-sdk/openai', 'langchain_openai', '@langchain/openai', '@openai', 'agents'], name: 'OpenAI', key: 'OPENAI_API_KEY' },
  { modules: ['anthropic', '@anthropic-ai', '@ai-sdk/anthropic', 'langchain_anthropic', '@langchain/anthropic', 'claude_agent_sdk'], name: 'Anthropic', key: 'ANTHROPIC_API_KEY' },
  { modules: ['google.genai', 'google.generativeai', '@google/genai', '@google/generative-ai', 'langchain_google_genai'], name: 'Google Gemini', key: 'GOOGLE_API_KEY' },
  { modules: ['vertexai', '@google-cloud/vertexai', 'langchain_google_vertexai', '@ai-sdk/google-vertex'], name: 'Google Vertex AI' },
  { modules: ['langchain_aws', '@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-bedrock-agent-runtime', '@ai-sdk/amazon-bedrock'], name: 'Amazon Bedrock' },
  { modules: ['groq', 'groq-sdk', 'langchain_groq', '@ai-sdk/groq'], name: 'Groq', key: 'GROQ_API_KEY' },
  { modules: ['mistralai', '@mistralai/mistralai', 'langchain_mistralai', '@ai-sdk/mistral'], name: 'Mistral', key: 'MISTRAL_API_KEY' },
  { modules: ['cohere', 'cohere-ai', '@ai-sdk/cohere'], name: 'Cohere', key: 'CO_API_KEY' },
  { modules: ['together', 'together-ai', '@ai-sdk/togetherai'], name: 'Together AI', key: 'TOGETHER_API_KEY' },
  { modules: ['replicate'], name: 'Replicate', key: 'REPLICATE_API_TOKEN' },
  { modules: ['ollama', 'langchain_ollama'], name: 'Ollama' },
];

/** The row of a module. */
export function serviceOf(module: string): ServiceRow | undefined {
  return SERVICES.find(({ modules }) => modules.some((one) => module === one || module.startsWith(`${one}.`) || module.startsWith(`${one}/`)));
}
