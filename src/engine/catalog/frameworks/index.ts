/** Agent frameworks, sinks, redactors and telemetry. */
import type { CatalogPart } from '../schema.js';
import { anthropicToolsPart } from './anthropic.js';
import { autogenToolsPart } from './autogen.js';
import { crewaiToolsPart } from './crewai.js';
import { dispatchPart } from './dispatch.js';
import { adkToolsPart, genaiToolsPart, genkitToolsPart } from './google.js';
import { agentKitToolsPart, mastraToolsPart, vercelAiToolsPart } from './javascriptAgents.js';
import { effectsPart } from './effects.js';
import { langchainToolsPart } from './langchain.js';
import { langchainJsToolsPart } from './langchainJs.js';
import { llamaIndexToolsPart } from './llamaindex.js';
import { mcpToolsPart } from './mcp.js';
import { agentFrameworkToolsPart, semanticKernelToolsPart } from './microsoft.js';
import { openaiAgentsToolsPart } from './openai.js';
import { pydanticAiToolsPart } from './pydanticAi.js';
import { agnoToolsPart, beeaiToolsPart, dspyToolsPart, haystackToolsPart, livekitToolsPart, smolagentsToolsPart, strandsToolsPart } from './pythonAgents.js';
import { redactorsPart } from './redactors.js';
import { consolePart, javascriptTracePart, javascriptTrackersPart, loggersPart } from './sinksJavascript.js';
import { loggingPart, pythonOutputPart, pythonTracePart, pythonTrackersPart } from './sinksPython.js';
import { javascriptTelemetryPart, pythonTelemetryPart } from './telemetry.js';

export const frameworkParts: readonly CatalogPart[] = [
  langchainToolsPart, langchainJsToolsPart, openaiAgentsToolsPart, anthropicToolsPart, pydanticAiToolsPart, crewaiToolsPart, autogenToolsPart, semanticKernelToolsPart, agentFrameworkToolsPart,
  adkToolsPart, genaiToolsPart, genkitToolsPart, llamaIndexToolsPart, smolagentsToolsPart, haystackToolsPart, dspyToolsPart, agnoToolsPart, strandsToolsPart, beeaiToolsPart, livekitToolsPart, mcpToolsPart,
  vercelAiToolsPart, mastraToolsPart, agentKitToolsPart, dispatchPart,
  loggingPart, pythonOutputPart, pythonTracePart, pythonTrackersPart, consolePart, loggersPart, javascriptTracePart, javascriptTrackersPart, redactorsPart,
  effectsPart, pythonTelemetryPart, javascriptTelemetryPart,
];
