import { strict as assert } from 'node:assert';
import { createCatalog } from '../../../src/engine/catalog/catalog';
import { builtinParts } from '../../../src/engine/catalog/index';
import { catalogPart } from '../../../src/engine/catalog/rowSchema';
import { pythonParts } from '../../../src/engine/catalog/python/index';
import { compareVersions } from '../../../src/engine/catalog/versions';
import type { ApiRow } from '../../../src/engine/catalog/schema';
import symbolsOfRows from './python-symbols.json';

/** Named in the facts, but neither client nor call: a class that carries a value, a setting, and a chat made without leaving the process. */
const NO_CALL = new Set(['httpx2.Timeout', 'stripe.api_key', 'google.genai.Client#chats.create']);

const view = createCatalog(builtinParts).view('python', () => undefined);
const at = (versions: Record<string, string>) => createCatalog(builtinParts).view('python', (_ecosystem, name) => versions[name]);
const rows = pythonParts.flatMap((part) => part.apis ?? []);
const named = (row: ApiRow): string => [...row.clients, ...row.calls][0] ?? row.package;

describe('catalog: Python rows', () => {
  it('follow the schema', () => {
    for (const part of pythonParts) {
      const result = catalogPart.safeParse(part);
      assert.ok(result.success, result.success ? '' : JSON.stringify(result.error.issues.slice(0, 3)));
    }
  });

  it('know every symbol of the facts', () => {
    assert.equal(symbolsOfRows.length, 144);
    const missing = symbolsOfRows.flat().filter((symbol) => !NO_CALL.has(symbol)
      && view.api(symbol) === undefined && view.client(symbol) === undefined && view.deadline(symbol) === undefined && view.retry(symbol) === undefined);
    assert.deepEqual(missing, []);
    assert.ok(view.isClass('httpx2.Timeout'));
    assert.equal(view.returns('google.genai.Client#chats.create')?.type, 'google.genai.chats.Chat');
  });

  it('are written for Python, with something to call, and with a source', () => {
    for (const row of rows) {
      assert.equal(row.ecosystem, 'python', named(row));
      assert.ok(row.clients.length + row.calls.length > 0, row.package);
      assert.ok(row.source.length > 0, named(row));
    }
  });

  it('report nothing that was not verified', () => {
    assert.deepEqual(rows.filter((row) => !row.verified && row.outbound).map(named), []);
  });

  it('let a fix write one option, at least at the place where the gap is reported', () => {
    for (const row of rows) {
      const [call, client] = [row.timeout.call, row.timeout.client].map((options) => options.filter((option) => option.fix === true));
      assert.ok(call!.length <= 1 && client!.length <= 1, `${named(row)} offers more than one option to a fix`);
      const writable = [...call!, ...client!];
      if (writable.length > 0) assert.equal((row.reportAt === 'client' ? client : call)!.length, 1, `${named(row)} is reported at the ${row.reportAt} and repaired elsewhere`);
      for (const { unit } of writable) assert.ok(unit === 's' || unit === 'ms' || unit === 'timedelta', named(row));
    }
  });

  it('say no symbol twice for one version', () => {
    const versions = ['0.1.0', '1.0.0', '2.0.0', '2.3.0', '2.4.13', '3.0.0', '4.0.0', '6.0.0', '8.0.0', '9.0.0', '11.0.0'].sort(compareVersions);
    for (const version of versions) {
      const catalog = createCatalog(pythonParts).view('python', () => version);
      for (const row of rows.filter(({ versions: range }) => range === undefined)) {
        for (const symbol of row.calls) assert.equal(catalog.api(symbol)?.row.kind, row.kind, `${symbol} at ${version}`);
      }
    }
  });

  it('keep deadlines in seconds, whatever the unit of the option', () => {
    assert.equal(view.api('playwright.sync_api.Page#goto')?.row.timeout.default, 30);
    assert.equal(view.client('notion_client.Client')?.timeout.default, 60);
    assert.equal(view.client('mistralai.Mistral')?.timeout.default, 300);
    assert.equal(view.client('mistralai.Mistral')?.timeout.client[0]?.unit, 'ms');
    const seconds = rows.flatMap((row) => (typeof row.timeout.default === 'number' ? [row.timeout.default] : []));
    assert.ok(Math.max(...seconds) <= 6000, 'a default above 6000 s is milliseconds by mistake');
  });

  it('reach the same row by every spelling', () => {
    const same = (spelling: string, symbol: string, isAsync = false): void => {
      const canonical = view.canonical(spelling);
      assert.deepEqual([canonical.symbol, canonical.isAsync], [symbol, isAsync]);
      assert.ok(view.api(spelling) ?? view.client(spelling), spelling);
    };
    same('requests.api.get', 'requests.get');
    same('requests.sessions.Session#get', 'requests.Session#get');
    same('requests.session()#post', 'requests.Session#post');
    same('openai.AsyncOpenAI#chat.completions.create', 'openai.OpenAI#chat.completions.create', true);
    same('openai.lib.azure.AsyncAzureOpenAI', 'openai.AzureOpenAI', true);
    same('openai.OpenAI#with_options()#responses.create', 'openai.OpenAI#responses.create');
    same('google.genai.Client#aio.models.generate_content', 'google.genai.Client#models.generate_content', true);
    same('google.genai.Client#aio.chats.create()#send_message', 'google.genai.chats.Chat#send_message', true);
    same('redis.asyncio.client.Redis#get', 'redis.Redis#get', true);
    same('psycopg2.connect()#cursor()#execute', 'psycopg2.extensions.cursor#execute');
    same('sqlalchemy.create_engine()#connect()#execute', 'sqlalchemy.engine.Connection#execute');
    same('sqlalchemy.ext.asyncio.AsyncSession#execute', 'sqlalchemy.orm.Session#execute', true);
    same('langchain.chat_models.ChatOpenAI#invoke', 'langchain_openai.ChatOpenAI#invoke');
    same('langchain_openai.ChatOpenAI#bind_tools()#ainvoke', 'langchain_openai.ChatOpenAI#invoke', true);
    same('aioboto3.Session#client()#converse', 'boto3.client()#converse', true);
    same('playwright.async_api.async_playwright()#chromium.launch()#new_page()#goto', 'playwright.sync_api.Page#goto', true);
    same('mcp.client.session.ClientSession#call_tool', 'mcp.ClientSession#call_tool');
    same('litellm.acompletion', 'litellm.completion', true);
  });

  it('follow the version in use', () => {
    const waits = (symbol: string, versions: Record<string, string>) => at(versions).client(symbol)?.timeout.default;
    assert.equal(waits('redis.Redis', { redis: '5.2.1' }), 'none');
    assert.equal(waits('redis.Redis', { redis: '8.0.0' }), 5);
    assert.equal(waits('redis.Redis', {}), 5);
    assert.equal(at({ redis: '6.4.0' }).client('redis.Redis')?.retry.default, 3);
    assert.equal(waits('mistralai.Mistral', { mistralai: '1.9.11' }), 'none');
    assert.equal(waits('mistralai.Mistral', { mistralai: '2.4.0' }), 5);
    assert.equal(waits('together.Together', { together: '1.5.0' }), 600);
    assert.equal(waits('pinecone.Pinecone', { pinecone: '7.3.0' }), 'none');
    const session = (version: string) => at({ mcp: version }).client('mcp.ClientSession')?.timeout.client[0]?.unit;
    assert.equal(session('1.29.0'), 'timedelta');
    assert.equal(session('2.0.0'), 's');
    const zero = (version: string) => at({ aiohttp: version }).api('aiohttp.ClientSession#get')?.row.timeout.infinite;
    assert.deepEqual([zero('3.14.3'), zero('4.0.0')], [['null', 'zero'], []]);
  });

  it('tell classes from functions', () => {
    for (const type of ['requests.Session', 'openai.AsyncOpenAI', 'httpx.AsyncClient', 'mcp.ClientSession', 'subprocess.Popen', 'psycopg2.extensions.connection', 'aiohttp.ClientSession', 'google.genai.Client', 'tenacity.Retrying']) {
      assert.ok(view.isClass(type), type);
    }
    for (const name of ['requests.get', 'requests.session', 'psycopg2.connect', 'boto3.client', 'sqlalchemy.create_engine', 'litellm.completion', 'asyncio.wait_for', 'googleapiclient.discovery.build', 'json.loads']) {
      assert.ok(!view.isClass(name), name);
    }
  });

  it('know what bounds and what repeats', () => {
    assert.equal(view.deadline('asyncio.wait_for')?.duration?.position, 1);
    assert.equal(view.deadline('asyncio.tasks.wait_for')?.form, 'argument');
    assert.equal(view.deadline('anyio.fail_after')?.asyncOnly, true);
    assert.equal(view.retry('tenacity.retry')?.unboundedByDefault, true);
    assert.equal(view.retry('stamina.retry')?.unboundedByDefault, false);
    assert.equal(view.retry('urllib3.util.retry.Retry')?.form, 'client');
    assert.equal(view.retry('langchain_anthropic.ChatAnthropic#with_retry')?.form, 'wrapper');
  });

  it('stay silent on what does not leave the process', () => {
    for (const symbol of ['queue.Queue#get', 'threading.Thread#join', 'sqlite3.connect', 'concurrent.futures.Future#result', 'sqlalchemy.orm.Session#execute', 'boto3.client()#get_paginator']) {
      assert.equal(view.api(symbol)?.row.outbound, false, symbol);
    }
    for (const symbol of ['requests.get', 'subprocess.run', 'openai.OpenAI', 'psycopg2.connect', 'smtplib.SMTP', 'boto3.client()#put_object']) assert.equal(view.api(symbol)?.row.outbound, true, symbol);
  });
});
