/** JavaScript libraries, one file each (small ones of a kind share one). */
import type { CatalogPart } from '../schema.js';
import { agentKitPart, llamaIndexPart, mastraPart, openaiAgentsPart } from './agents.js';
import { aiPart, aiProvidersPart } from './ai.js';
import { anthropicPart, claudeAgentPart } from './anthropic.js';
import { awsPart, bedrockPart } from './aws.js';
import { axiosPart } from './axios.js';
import { apifyPart, elevenLabsPart, graphPart, hubspotPart, mapsPart } from './businessApps.js';
import { playwrightPart, puppeteerPart } from './browsers.js';
import { fetchPart, undiciPart } from './fetch.js';
import { firestorePart } from './firestore.js';
import { generativeAiPart, googleapisPart, googleAuthPart, googleGenaiPart } from './google.js';
import { gotPart, kyPart } from './got.js';
import { deadlinePart, retryPart } from './guards.js';
import { langchainCorePart, langchainModelsPart } from './langchain.js';
import { aiMcpPart, mcpClientPart } from './mcp.js';
import { discordPart, telegramPart, whatsappPart } from './chatPlatforms.js';
import { amqpPart, bullPart, emailPart, kafkaPart, socketIoPart, webSocketPart } from './messaging.js';
import { coherePart, groqPart, huggingFacePart, mistralPart, ollamaPart, replicatePart, togetherPart } from './modelSdks.js';
import { nestHttpPart } from './nest.js';
import { nodeHttpPart } from './nodeHttp.js';
import { nodeFetchPart, ofetchPart, requestPart, superagentPart, xmlrpcPart } from './olderHttp.js';
import { openaiPart } from './openai.js';
import { drizzlePart, knexPart, prismaPart, supabasePart, typeormPart } from './orm.js';
import { childProcessPart, execaPart } from './processes.js';
import { exaPart, firecrawlPart, serpapiPart, tavilyPart } from './search.js';
import { notionPart, octokitPart, slackPart, stripePart, twilioPart } from './services.js';
import { mysqlPart, pgPart, postgresJsPart, sqlitePart } from './sql.js';
import { elasticPart, ioredisPart, mongodbPart, mongoosePart, redisPart, upstashPart } from './stores.js';
import { chromaPart, pineconePart, qdrantPart, weaviatePart } from './vectors.js';

export const javascriptParts: readonly CatalogPart[] = [
  fetchPart, undiciPart, nodeHttpPart, axiosPart, nestHttpPart, gotPart, kyPart, nodeFetchPart, superagentPart, ofetchPart, requestPart, xmlrpcPart,
  openaiPart, anthropicPart, googleGenaiPart, generativeAiPart, mistralPart, coherePart, groqPart, togetherPart, ollamaPart, replicatePart, huggingFacePart, bedrockPart,
  aiPart, aiProvidersPart, langchainModelsPart, langchainCorePart, llamaIndexPart, openaiAgentsPart, mastraPart, agentKitPart, claudeAgentPart, mcpClientPart, aiMcpPart,
  childProcessPart, execaPart,
  pgPart, mysqlPart, postgresJsPart, sqlitePart, prismaPart, typeormPart, knexPart, drizzlePart, supabasePart, mongodbPart, mongoosePart, firestorePart, elasticPart, redisPart, ioredisPart, upstashPart,
  qdrantPart, pineconePart, weaviatePart, chromaPart, amqpPart, kafkaPart, bullPart, webSocketPart, socketIoPart, emailPart, playwrightPart, puppeteerPart,
  awsPart, stripePart, twilioPart, slackPart, octokitPart, notionPart, telegramPart, discordPart, whatsappPart, googleapisPart, googleAuthPart, tavilyPart, exaPart, firecrawlPart, serpapiPart,
  graphPart, mapsPart, hubspotPart, apifyPart, elevenLabsPart,
  deadlinePart, retryPart,
];
