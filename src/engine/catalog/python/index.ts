/** Python libraries, one file each (small relatives share one). */
import type { CatalogPart } from '../schema.js';
import { aiohttpPart } from './aiohttp.js';
import { awsPart } from './aws.js';
import { airtablePart, amadeusPart, gitlabPart, googleMapsPart, googleSheetsPart, hubspotPart, jiraPart, salesforcePart } from './businessApps.js';
import { playwrightPart, seleniumPart } from './browser.js';
import { discordPart, telegramPart } from './chatPlatforms.js';
import { circuitBreakerPart, concurrencyPart } from './concurrency.js';
import { googleApiPart, googleGenaiPart, googleGenerativeaiPart, googleVisionPart, vertexPart } from './google.js';
import { httpx2Part, httpxPart } from './httpx.js';
import { langchainCommunityPart, langchainModelsPart, langservePart } from './langchain.js';
import { langchainChainsPart } from './langchainChains.js';
import { firestorePart, neo4jPart, supabasePart } from './hostedStores.js';
import { llamaIndexEnginesPart } from './llamaIndexEngines.js';
import { mailPart } from './mail.js';
import { mcpPart } from './mcp.js';
import { mem0Part } from './memories.js';
import { dspyPart, instructorPart, litellmPart, llamaIndexPart } from './modelWrappers.js';
import { remotePart, socketPart } from './network.js';
import { azurePart, coherePart, huggingfacePart, mistralPart, ollamaPart, replicatePart } from './providers.js';
import { celeryPart, kafkaPart, pikaPart } from './queues.js';
import { requestsPart } from './requests.js';
import { duckduckgoPart, exaPart, firecrawlPart, lookupPart, serpapiPart, tavilyPart } from './searchApis.js';
import { githubPart, notionPart, slackPart, stripePart, twilioPart } from './services.js';
import { smolagentsPart } from './smolagents.js';
import { asyncpgPart, mysqlPart, psycopgPart, sqlalchemyPart } from './sql.js';
import { anthropicPart, groqPart, openaiPart, togetherPart } from './stainless.js';
import { mongoPart, redisPart } from './stores.js';
import { subprocessPart } from './subprocess.js';
import { urllibPart } from './urllib.js';
import { chromaPart, elasticsearchPart, pineconePart, qdrantPart, weaviatePart } from './vectors.js';
import { websocketClientPart, websocketsPart } from './websockets.js';
import { langchainSqlPart, snowflakePart, warehousesPart } from './warehouses.js';
import { deadlinePart, retryPart } from './wrappers.js';

export const pythonParts: readonly CatalogPart[] = [
  requestsPart, httpxPart, httpx2Part, aiohttpPart, urllibPart, socketPart, remotePart,
  openaiPart, anthropicPart, groqPart, togetherPart, googleGenaiPart, googleGenerativeaiPart, vertexPart, googleApiPart, googleVisionPart, mistralPart, coherePart, ollamaPart, huggingfacePart, replicatePart, azurePart, awsPart,
  litellmPart, instructorPart, dspyPart, llamaIndexPart, llamaIndexEnginesPart, smolagentsPart, langchainModelsPart, langchainCommunityPart, langchainChainsPart, langservePart,
  qdrantPart, chromaPart, pineconePart, weaviatePart, elasticsearchPart, psycopgPart, asyncpgPart, sqlalchemyPart, mysqlPart, snowflakePart, warehousesPart, langchainSqlPart, mongoPart, redisPart, supabasePart, firestorePart, neo4jPart, mem0Part,
  kafkaPart, pikaPart, celeryPart, subprocessPart, websocketsPart, websocketClientPart, mailPart, playwrightPart, seleniumPart,
  slackPart, telegramPart, discordPart, twilioPart, stripePart, githubPart, notionPart, hubspotPart, salesforcePart, jiraPart, gitlabPart, airtablePart, amadeusPart, googleMapsPart, googleSheetsPart, mcpPart, tavilyPart, serpapiPart, firecrawlPart, exaPart, duckduckgoPart, lookupPart,
  concurrencyPart, circuitBreakerPart, deadlinePart, retryPart,
];
