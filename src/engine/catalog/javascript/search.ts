/** Search and scraping services: Tavily, Exa, Firecrawl, SerpApi. */
import { fix, gives, javascriptApi, millis, noRetry, retries, seconds, timeout, under } from '../build.js';
import type { CatalogPart, TimeoutFacts } from '../schema.js';
import { defaultClass, fullTimer, nodeCeiling } from './options.js';

const TAVILY = '@tavily/core.TavilyClient';

function tavily(calls: string, facts: Pick<TimeoutFacts, 'default'> & Partial<TimeoutFacts>) {
  return javascriptApi({
    package: '@tavily/core', kind: 'search-api', clients: ['@tavily/core.tavily', TAVILY], calls: under(`${TAVILY}#`, calls), retry: noRetry, throwsOnStatus: true,
    timeout: timeout({ ...facts, call: [fix(seconds('timeout', { position: 1 }))] }), notes: 'Seconds: search 60, extract 30, crawl and map 150, research none.',
    source: '@tavily/core@0.7.13 dist/index.js:172-178,199-201,313,505,607,700',
  });
}

export const tavilyPart: CatalogPart = {
  apis: [
    tavily('crawl map', fullTimer(150, 'the SDK gives up after 150 s')), tavily('research', { default: 'none', infinite: ['undefined'] }), tavily('extract', fullTimer(30, 'the SDK gives up after 30 s')),
    tavily('search searchQNA searchContext', fullTimer(60, 'the SDK gives up after 60 s')),
  ],
  returns: [gives('javascript', TAVILY, ['@tavily/core.tavily'])],
};

const EXA = 'exa-js.Exa';

export const exaPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'exa-js', kind: 'search-api', clients: [EXA, 'exa-js'], calls: under(`${EXA}#`, 'search searchAndContents findSimilar findSimilarAndContents getContents answer streamAnswer'), reportAt: 'client', retry: noRetry,
      timeout: timeout(nodeCeiling), throwsOnStatus: true, notes: 'Neither timeout nor signal nor fetch can be given: only a race around the call bounds the waiting, and nothing ends the request.',
      source: 'exa-js@2.23.0 dist/index.js:2828,2986-2990,3077; polling: 789,952,1315',
    }),
  ],
  ...defaultClass('exa-js', EXA),
};

const FIRECRAWL = '@mendable/firecrawl-js.Firecrawl';

const firecrawlShared = {
  package: '@mendable/firecrawl-js', kind: 'search-api', clients: [FIRECRAWL, '@mendable/firecrawl-js'], retry: retries(2, ['maxRetries']), throwsOnStatus: true,
  notes: 'Two units: scrape and search take milliseconds (5 s are added), the waiters of crawl, batch and extract take seconds. Retries on 502 only.',
  source: '@mendable/firecrawl-js@4.42.0 dist/index.cjs:163-167,194-226,762,1213-1242,1483-1489; @mendable/firecrawl-js@1.21.1 dist/index.cjs:114,156,746',
} as const;

export const firecrawlPart: CatalogPart = {
  apis: [
    javascriptApi({
      ...firecrawlShared, calls: under(`${FIRECRAWL}#`, 'crawl batchScrape agent'), timeout: timeout({ default: 'none', call: [fix(seconds('timeout', { position: 1 }))], infinite: ['undefined'] }),
    }),
    javascriptApi({ ...firecrawlShared, calls: under(`${FIRECRAWL}#`, 'extract'), timeout: timeout({ default: 'none', call: [fix(seconds('timeout', { position: 0 }))], infinite: ['undefined'] }) }),
    javascriptApi({
      ...firecrawlShared, versions: '<4.0.0', calls: under(`${FIRECRAWL}#`, 'scrapeUrl crawlUrl search mapUrl asyncCrawlUrl checkCrawlStatus'),
      timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position: 1 }))] }),
    }),
    javascriptApi({
      ...firecrawlShared, versions: '>=4.0.0', calls: under(`${FIRECRAWL}#`, 'scrape search map startCrawl getCrawlStatus startBatchScrape startExtract'), reportAt: 'client',
      timeout: timeout({ ...fullTimer(300, 'the SDK gives up after 300 s'), call: [millis('timeout', { position: 1 })], client: [fix(millis('timeoutMs', { position: 0 }))] }),
    }),
  ],
  aliases: [...defaultClass('@mendable/firecrawl-js', FIRECRAWL).aliases, { ecosystem: 'javascript', from: ['@mendable/firecrawl-js.FirecrawlApp', 'firecrawl.default', 'firecrawl.Firecrawl'], to: FIRECRAWL }],
  returns: defaultClass('@mendable/firecrawl-js', FIRECRAWL).returns,
};

export const serpapiPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: 'serpapi', kind: 'search-api', calls: under('serpapi.', 'getJson getHtml getAccount'), retry: noRetry, throwsOnStatus: true,
      // `getJson(parameters)` or `getJson(engine, parameters)`.
      timeout: timeout({ ...fullTimer(60, 'the SDK gives up after 60 s'), call: [fix(millis('timeout', { position: 0 })), fix(millis('timeout', { position: 1 }))], globalSetters: ['serpapi.config.timeout'] }),
      notes: '60 s in all; at or below 0 it throws.', source: 'serpapi@2.2.1 esm/src/config.js:3; esm/src/validators.js; esm/src/utils.js:90-97',
    }),
  ],
  aliases: [{ ecosystem: 'javascript', from: ['serpapi.default'], to: 'serpapi' }],
};
