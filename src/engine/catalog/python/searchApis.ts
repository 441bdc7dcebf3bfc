import { alias, fix, noRetry, pythonApi, retries, seconds, timeout, under, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';

const tavily = { package: 'tavily-python', kind: 'search-api', throwsOnStatus: true, exceptions: ['tavily.errors.UsageLimitExceededError', 'requests.RequestException'], retry: noRetry } as const;

export const tavilyPart: CatalogPart = {
  apis: [
    pythonApi({
      ...tavily, clients: ['tavily.TavilyClient'], calls: under('tavily.TavilyClient#', 'search qna_search get_search_context get_company_info'), timeout: timeout({ call: [fix(seconds('timeout'))], default: 60 }),
      notes: 'Cut to 120 s. timeout=None is a TypeError. 429 raises and is not tried again.', source: 'tavily-ai/tavily-python@01d5e709 tavily/tavily.py (TavilyClient._search)',
    }),
    pythonApi({
      ...tavily, calls: ['tavily.TavilyClient#extract'], timeout: timeout({ call: [fix(seconds('timeout'))], default: 30, infinite: ['null'] }), notes: '', source: 'tavily-ai/tavily-python@01d5e709 tavily/tavily.py (_extract)',
    }),
    pythonApi({
      ...tavily, calls: under('tavily.TavilyClient#', 'crawl map'), timeout: timeout({ call: [fix(seconds('timeout'))], default: 150, infinite: ['null'] }), notes: '',
      source: 'tavily-ai/tavily-python@01d5e709 tavily/tavily.py (_crawl, _map)',
    }),
  ],
  aliases: [
    alias('python', 'tavily.TavilyClient', ['tavily.AsyncTavilyClient', 'tavily.async_tavily.AsyncTavilyClient'], 'async'), alias('python', 'tavily.TavilyClient', ['tavily.tavily.TavilyClient', 'tavily.Client']),
  ],
};

const ENGINES = 'SerpApiClient GoogleSearch BingSearch BaiduSearch YahooSearch YandexSearch DuckDuckGoSearch GoogleScholarSearch EbaySearch WalmartSearch YoutubeSearch NaverSearch HomeDepotSearch AppleAppStoreSearch';
const RESULTS = 'get_dict get_dictionary get_json get_raw_json get_html get_response get_results get_object get_account get_location get_search_archive';
const serpapi = { kind: 'search-api', exceptions: ['requests.RequestException'], retry: noRetry, throwsOnStatus: false } as const;
const engines = under('serpapi.', ENGINES);

export const serpapiPart: CatalogPart = {
  apis: [
    pythonApi({
      ...serpapi, package: 'google-search-results', clients: engines.slice(1), calls: underEach(engines.slice(1).map((type) => `${type}#`), RESULTS), reportAt: 'client',
      timeout: timeout({ default: 'none', setters: ['timeout'], endedBy: 'requests gives up after 60000 s, which is 16.7 hours' }),
      notes: '60000 looks like milliseconds and is handed to requests as seconds. The engine classes take no timeout: set search.timeout afterwards.',
      source: 'serpapi/google-search-results-python@009b0528 serpapi/serp_api_client.py (SerpApiClient.__init__, get_response); @1d248178 serpapi/google_search.py (GoogleSearch.__init__)',
    }),
    pythonApi({
      ...serpapi, package: 'google-search-results', clients: engines.slice(0, 1), calls: under('serpapi.SerpApiClient#', RESULTS), reportAt: 'client',
      timeout: timeout({ client: [fix(seconds('timeout', { position: 2 }))], default: 'none', infinite: ['null'], setters: ['timeout'], endedBy: 'requests gives up after 60000 s, which is 16.7 hours' }),
      notes: 'As above, with a parameter.', source: 'serpapi/google-search-results-python@009b0528 serpapi/serp_api_client.py (SerpApiClient.__init__, get_response)',
    }),
    pythonApi({
      ...serpapi, package: 'serpapi', clients: ['serpapi.Client'], calls: [...under('serpapi.Client#', 'search search_archive locations account'), ...under('serpapi.', 'search search_archive locations account')],
      exceptions: ['serpapi.exceptions.SerpApiError', 'requests.RequestException'], throwsOnStatus: true, timeout: timeout({ default: 'none' }),
      ineffective: [{ option: { path: ['timeout'], unit: 's' }, why: 'it is sent to the API as a search parameter and does not bound the request' }],
      notes: 'No parameter.', source: 'serpapi/serpapi-python@039f57e6 serpapi/core.py (Client.search); @058c6466 serpapi/http.py (HTTPClient.request)',
    }),
  ],
  aliases: [alias('python', 'serpapi.GoogleSearch', ['serpapi.google_search.GoogleSearch', 'serpapi.google_search_results.GoogleSearchResults', 'serpapi.GoogleSearchResults'])],
};

const firecrawl = {
  package: 'firecrawl-py', kind: 'search-api', throwsOnStatus: true, exceptions: ['firecrawl.v2.utils.error_handler.FirecrawlError', 'requests.RequestException'], retry: retries(2, ['max_retries']),
  reportAt: 'client', source: 'firecrawl/firecrawl@011e2bfb apps/python-sdk/firecrawl/client.py (Firecrawl.__init__); @0241b9ac apps/python-sdk/firecrawl/v2/utils/http_client.py (HttpClient); @bef2828a apps/python-sdk/firecrawl/v2/client.py (scrape, search, map, crawl)',
} as const;

export const firecrawlPart: CatalogPart = {
  apis: [
    pythonApi({
      ...firecrawl, clients: ['firecrawl.Firecrawl'], calls: under('firecrawl.Firecrawl#', 'scrape search map scrape_url map_url start_crawl get_crawl_status'),
      timeout: timeout({ client: [fix(seconds('timeout', { versions: '>=4.0.0' }))], default: 'none', infinite: ['null'] }),
      notes: 'timeout at scrape, search and map is a limit in milliseconds on the server. The constructor\'s is in seconds and bounds the requests (4.x; earlier classes take none); 3 attempts on 502 and lost connections.',
    }),
    pythonApi({
      ...firecrawl, calls: under('firecrawl.Firecrawl#', 'crawl batch_scrape extract crawl_url'), outbound: false, timeout: timeout({ call: [seconds('timeout')], client: [seconds('timeout')], default: 'none' }),
      notes: 'Facts only: seconds for the whole job, here; without them it polls until the server is done.',
    }),
  ],
  aliases: [
    alias('python', 'firecrawl.Firecrawl', ['firecrawl.AsyncFirecrawl', 'firecrawl.AsyncFirecrawlApp', 'firecrawl.client.AsyncFirecrawl'], 'async'),
    alias('python', 'firecrawl.Firecrawl', ['firecrawl.FirecrawlApp', 'firecrawl.client.Firecrawl', 'firecrawl.firecrawl.FirecrawlApp']),
  ],
};

const EXA = 'search search_and_contents find_similar find_similar_and_contents get_contents answer stream_answer';
const exa = { package: 'exa-py', kind: 'search-api', throwsOnStatus: true, retry: noRetry } as const;

export const exaPart: CatalogPart = {
  apis: [
    pythonApi({
      ...exa, clients: ['exa_py.Exa'], calls: under('exa_py.Exa#', EXA), exceptions: ['requests.RequestException', 'ValueError'], timeout: timeout({ default: 'none' }),
      notes: 'requests without a timeout; livecrawl_timeout (ms) is for the server.', source: 'exa-labs/exa-py@7537a5eb exa_py/api.py:1514-1557',
    }),
    pythonApi({
      ...exa, clients: ['exa_py.AsyncExa'], calls: under('exa_py.AsyncExa#', EXA), blocking: false, reportAt: 'client', exceptions: ['httpx.HTTPError', 'ValueError'], timeout: timeout({ default: 600 }),
      notes: 'Written into the library, with no parameter.', source: 'exa-labs/exa-py@7537a5eb exa_py/api.py:2681-2683',
    }),
  ],
  aliases: [alias('python', 'exa_py', ['exa_py.api'])],
};

export const duckduckgoPart: CatalogPart = {
  apis: [
    pythonApi({
      package: 'ddgs', kind: 'search-api', clients: ['ddgs.DDGS'], calls: under('ddgs.DDGS#', 'text news images videos books'), reportAt: 'client', exceptions: ['ddgs.exceptions.DDGSException'],
      timeout: timeout({ client: [fix(seconds('timeout'))], default: 5, infinite: ['null'] }), notes: '', source: 'deedy5/ddgs@a97a4fcb (9.14.4) ddgs/ddgs.py:49,123,198',
    }),
    pythonApi({
      package: 'duckduckgo-search', kind: 'search-api', clients: ['duckduckgo_search.DDGS'], calls: under('duckduckgo_search.DDGS#', 'text news images videos answers chat suggestions'), reportAt: 'client',
      exceptions: ['duckduckgo_search.exceptions.DuckDuckGoSearchException'], timeout: timeout({ client: [fix(seconds('timeout'))], default: 10, infinite: ['null'] }), notes: 'The old name of ddgs.',
      source: 'deedy5/ddgs tag v8.1.1 duckduckgo_search/duckduckgo_search.py:41,50',
    }),
  ],
  aliases: [alias('python', 'ddgs.DDGS', ['ddgs.ddgs.DDGS']), alias('python', 'duckduckgo_search.DDGS', ['duckduckgo_search.AsyncDDGS'], 'async')],
};

const yfinance = { package: 'yfinance', kind: 'search-api', exceptions: ['yfinance.exceptions.YFException', 'requests.RequestException'], retry: retries(0, [], true), throwsOnStatus: false } as const;

export const lookupPart: CatalogPart = {
  apis: [
    pythonApi({
      ...yfinance, calls: ['yfinance.download', 'yfinance.Ticker#history', 'yfinance.Tickers#history', 'yfinance.Tickers#download'], timeout: timeout({ call: [fix(seconds('timeout'))], default: 10, infinite: ['null'] }),
      notes: 'Retries are off until yfinance.config.network.retries is set.', source: 'ranaroussi/yfinance@93eb4c23 yfinance/multi.py:58, yfinance/scrapers/history.py:44, yfinance/config.py:32, yfinance/data.py:448-454',
    }),
    pythonApi({
      ...yfinance, clients: under('yfinance.', 'Ticker Tickers Search Lookup Market'), calls: under('yfinance.Ticker#', 'info financials balance_sheet cashflow news get_info get_financials get_news option_chain'),
      timeout: timeout({ client: [seconds('timeout')], default: 30 }), notes: 'Search, Lookup and Market take a timeout; the properties of a ticker wait 30 s with no way to change it.',
      source: 'ranaroussi/yfinance@93eb4c23 yfinance/data.py:394,408, yfinance/search.py:34, yfinance/lookup.py:45, yfinance/domain/market.py:29',
    }),
    pythonApi({
      package: 'wikipedia', kind: 'search-api', calls: under('wikipedia.', 'search summary page geosearch suggest random'), exceptions: ['wikipedia.exceptions.WikipediaException', 'requests.RequestException'],
      timeout: timeout({ default: 'none' }), notes: 'requests.get without a timeout and no parameter.', source: 'goldsmith/Wikipedia@0293b0cc wikipedia/wikipedia.py (_wiki_request)',
    }),
  ],
  aliases: [alias('python', 'wikipedia', ['wikipedia.wikipedia']), alias('python', 'yfinance.Ticker', ['yfinance.ticker.Ticker'])],
};
