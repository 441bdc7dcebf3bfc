/** What shows that a workspace holds agent code: model SDKs, agent frameworks, MCP, and plain calls of a model's address. */
import type { SourceRow } from './row.js';

const PYTHON = [
  'openai', 'anthropic', 'claude_agent_sdk', 'langchain', 'langchain_core', 'langchain_openai', 'langchain_anthropic', 'langchain_community', 'langchain_google_genai', 'langchain_google_vertexai',
  'langchain_aws', 'langchain_groq', 'langchain_ollama', 'langchain_mistralai', 'langgraph', 'llama_index', 'crewai', 'autogen', 'autogen_agentchat', 'autogen_core', 'autogen_ext', 'ag2', 'pydantic_ai',
  'google.genai', 'google.generativeai', 'google.adk', 'vertexai', 'litellm', 'cohere', 'mistralai', 'groq', 'ollama', 'together', 'replicate', 'smolagents', 'mcp', 'fastmcp', 'semantic_kernel',
  'agent_framework', 'dspy', 'haystack', 'strands', 'agno', 'phi', 'browser_use', 'instructor', 'livekit.agents', 'camel', 'swarm', 'swarms', 'beeai_framework', 'ibm_watsonx_ai', 'zhipuai', 'dashscope',
  'azure.ai.inference', 'azure.ai.projects', 'azure.ai.agents', 'deepagents', 'llama_cpp', 'vllm', 'upsonic', 'portkey_ai', 'guidance', 'outlines', 'marvin', 'magentic', 'mirascope', 'pipecat',
];

const JAVASCRIPT = [
  'openai', '@anthropic-ai', 'ai', '@ai-sdk', 'langchain', '@langchain', '@google/generative-ai', '@google/genai', '@google-cloud/vertexai', '@google/adk', '@openai', '@modelcontextprotocol', 'llamaindex', '@llamaindex',
  '@mastra', 'ollama', 'groq-sdk', 'cohere-ai', '@mistralai/mistralai', '@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-bedrock-agent-runtime', '@azure/openai', '@azure-rest/ai-inference', '@azure/ai-projects', 'genkit',
  '@genkit-ai', '@inngest/agent-kit', '@voltagent', 'replicate', '@huggingface/inference', 'together-ai', 'portkey-ai', '@openrouter', '@strands-agents', 'beeai-framework', '@livekit/agents', 'deepagents', 'fastmcp', '@copilotkit/runtime', '@cloudflare/ai', 'xsai', '@flowiseai', 'agents',
];

/** Names that say that a module called `agents` is the agent SDK of that name. */
const AGENT_NAMES = /^(?:Agent|AIChatAgent|McpAgent|Runner|function_tool|Swarm|FunctionTool|AgentHooks|RunContextWrapper)$/u;
const HOSTS = /https?:\/\/(?:api\.openai\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com|openrouter\.ai\/api|api\.groq\.com|api\.mistral\.ai|api\.together\.(?:xyz|ai)|api\.deepseek\.com|api\.cohere\.(?:ai|com)|api\.x\.ai|[\w.{}-]+\.openai\.azure\.com|localhost:11434|127\.0\.0\.1:11434)/u;

export const agentRows: readonly SourceRow[] = [
  ...[...new Set([...PYTHON, ...JAVASCRIPT])].filter((module) => module !== 'agents' && module !== 'swarm').map((module): SourceRow => ({ id: 'agentCode', confidence: 'likely', imports: [module], text: '{module} is imported' })),
  ...['agents', 'swarm'].map((module): SourceRow => ({ id: 'agentCode', confidence: 'likely', imports: [module], names: AGENT_NAMES, text: '{module} is imported' })),
  { id: 'agentCode', confidence: 'likely', raw: HOSTS, words: ['api.openai.com', 'api.anthropic.com', 'generativelanguage', 'openrouter.ai', 'api.groq.com', 'api.mistral.ai', 'api.together', 'api.deepseek', 'api.cohere', 'api.x.ai', 'openai.azure.com', ':11434'], text: 'a model is called at {match}' },
  { id: 'agentCode', confidence: 'likely', raw: /['"`}\/](?:v1\/)?(?:chat\/completions|api\/generate|api\/embeddings)['"`]|:(?:stream)?[gG]enerateContent\b/u, words: ['chat/completions', 'api/generate', 'api/embeddings', 'enerateContent'], text: 'a model is called at {match}' },
  { id: 'agentCode', confidence: 'likely', raw: /['"]bedrock-(?:agent-)?runtime['"]/u, words: ['bedrock-'], text: 'Amazon Bedrock is called' },
];
