import assert from 'node:assert/strict';
import { builtinParts, createCatalog } from '../../../src/engine/catalog/index.js';
import { javascriptParts } from '../../../src/engine/catalog/javascript/index.js';
import { catalogPart } from '../../../src/engine/catalog/rowSchema.js';
import type { ApiRow } from '../../../src/engine/catalog/schema.js';
import type { CatalogView } from '../../../src/engine/catalog/view.js';
import symbols from './data/javascript-symbols.json' with { type: 'json' };

/** Speaking of no call by itself: rules know these by name. */
const NO_ROW = new Set([
  // A controller bounds nothing until a timer aborts it; a breaker bounds failures, not time.
  'AbortController', 'AbortController#abort', 'cockatiel.circuitBreaker',
  // Puts a message into a buffer and says at once whether there is room.
  'amqplib.Channel#sendToQueue',
  // Stands for every service client.
  '@aws-sdk/client-*.Client#send',
]);

const catalog = createCatalog(builtinParts);

function view(versions: Readonly<Record<string, string>> = {}): CatalogView {
  return catalog.view('javascript', (_ecosystem, name) => versions[name]);
}

function row(symbol: string, versions: Readonly<Record<string, string>> = {}): ApiRow {
  const match = view(versions).api(symbol);
  assert.ok(match, `${symbol} is known`);
  return match.row;
}

function fixOf(symbol: string, place: 'call' | 'client', versions: Readonly<Record<string, string>> = {}): string {
  const spec = row(symbol, versions).timeout[place].find((option) => option.fix);
  return spec === undefined ? 'none' : `${spec.position ?? '?'}:${spec.path.join('.')}:${spec.unit}`;
}

describe('JavaScript rows', () => {
  it('fit the row schema', () => {
    for (const part of javascriptParts) assert.deepEqual(catalogPart.safeParse(part).error?.issues, undefined);
  });

  it('know every symbol of the facts', () => {
    const known = view();
    const missing = symbols.filter((symbol) => !NO_ROW.has(symbol)).map((symbol) => symbol.replace(/^node:/u, '')).filter((symbol) =>
      known.api(symbol) === undefined && known.client(symbol) === undefined && known.deadline(symbol) === undefined && known.retry(symbol) === undefined);
    assert.deepEqual(missing, []);
  });

  it('are all reachable by the symbols they name', () => {
    const known = view();
    const lost = javascriptParts.flatMap((part) => part.apis ?? []).flatMap((api) => [...api.clients, ...api.calls]).filter((symbol) => !symbol.includes('*') && known.api(symbol) === undefined);
    assert.deepEqual(lost, []);
  });

  it('say where every option stands and where the facts were read', () => {
    for (const api of javascriptParts.flatMap((part) => part.apis ?? [])) {
      for (const option of [...api.timeout.call, ...api.timeout.client, ...(api.ineffective ?? []).map((entry) => entry.option)]) {
        assert.equal(typeof option.position, 'number', `${api.calls[0] ?? api.clients[0] ?? api.package}: ${option.path.join('.')}`);
      }
      assert.ok(api.source.length > 5);
    }
  });

  it('offer a fix only where the option is honoured', () => {
    for (const api of javascriptParts.flatMap((part) => part.apis ?? [])) {
      for (const option of [...api.timeout.call, ...api.timeout.client].filter((spec) => spec.fix)) {
        const useless = (api.ineffective ?? []).some((entry) => entry.unless === undefined && entry.versions === undefined
          && entry.option.position === option.position && entry.option.path.join('.') === option.path.join('.'));
        assert.ok(!useless, `${api.package}: ${option.path.join('.')}`);
      }
    }
  });

  it('put the deadline of HTTP calls where each function takes it', () => {
    assert.equal(fixOf('fetch', 'call'), '1:signal:signal');
    assert.equal(fixOf('globalThis.fetch', 'call'), '1:signal:signal');
    assert.equal(fixOf('axios.get', 'call'), '1:timeout:ms');
    assert.equal(fixOf('axios.default.post', 'call'), '2:timeout:ms');
    assert.equal(fixOf('axios', 'call'), '0:timeout:ms');
    assert.equal(fixOf('axios.create', 'client'), '0:timeout:ms');
    assert.equal(fixOf('axios.AxiosInstance#post', 'client'), '0:timeout:ms');
    assert.equal(row('axios.create()#get').reportAt, 'client');
    assert.equal(fixOf('got.default', 'call'), '1:timeout.request:ms');
    assert.equal(fixOf('child_process.execFile', 'call'), '2:timeout:ms');
  });

  it('count fetch\'s own timer as no deadline', () => {
    const { timeout } = row('fetch');
    assert.deepEqual([timeout.default, timeout.total, timeout.endedBy], [300, false, 'Node gives up after 300 s without headers']);
    assert.deepEqual(row('fetch').ineffective?.map(({ option }) => option.path), [['timeout']]);
  });

  it('follow the version in use', () => {
    assert.equal(fixOf('ai.generateText', 'call'), '0:timeout:ms');
    assert.equal(fixOf('ai.generateText', 'call', { ai: '5.0.100' }), '0:abortSignal:signal');
    assert.deepEqual(row('ai.generateText', { ai: '4.3.0' }).tokenLimit?.call[0]?.path, ['maxTokens']);
    assert.equal(fixOf('node-fetch.default', 'call'), '1:signal:signal');
    assert.equal(fixOf('node-fetch.default', 'call', { 'node-fetch': '2.7.0' }), '1:timeout:ms');
    assert.equal(row('@slack/web-api.WebClient', { '@slack/web-api': '7.19.0' }).timeout.default, 'none');
    assert.equal(row('@slack/web-api.WebClient').timeout.default, 300);
    const bucket = '@aws-sdk/client-s3.S3Client';
    assert.equal(row(bucket).ineffective?.length, 1);
    assert.equal(row(bucket, { '@aws-sdk/client-s3': '3.800.0' }).ineffective?.length, 0);
    assert.equal(row('@elastic/elasticsearch.Client', { '@elastic/elasticsearch': '8.19.2' }).timeout.default, 600);
  });

  it('know the SDK clients by every way to import them', () => {
    for (const spelling of ['openai.default', 'openai.OpenAI', 'openai.AzureOpenAI', 'openai/index.mjs.OpenAI', 'openai']) {
      assert.equal(row(spelling).kind, 'llm', spelling);
      assert.equal(view().api(spelling)?.role, 'client', spelling);
      assert.equal(fixOf(spelling, 'client'), '0:timeout:ms', spelling);
    }
    assert.equal(view().canonical('@anthropic-ai/sdk.default#messages.create').symbol, '@anthropic-ai/sdk.Anthropic#messages.create');
    assert.equal(view().canonical('openai()#responses.create').symbol, 'openai.OpenAI#responses.create');
    assert.equal(row('openai.OpenAI#chat.completions.create').tokenLimit?.call[0]?.path[0], 'max_completion_tokens');
    assert.equal(row('@anthropic-ai/sdk.Anthropic#messages.create').tokenLimit?.required, true);
    assert.equal(view().returns('openai.OpenAI#withOptions')?.derives, true);
    assert.equal(row('openai.OpenAI#embeddings.create').kind, 'embedding');
    assert.equal(row('@google/genai.GoogleGenAI#chats.create()#sendMessage').timeout.default, 'none');
    assert.equal(fixOf('@google/genai.GoogleGenAI', 'client'), '0:httpOptions.timeout:ms');
    assert.equal(row('stripe()#customers.create').timeout.default, 80);
  });

  it('tell the third argument of an MCP call from the second', () => {
    assert.equal(fixOf('@modelcontextprotocol/sdk/client/index.js.Client#callTool', 'call'), '2:timeout:ms');
    assert.equal(row('@modelcontextprotocol/sdk/client/index.js.Client#callTool').ineffective?.length, 2);
    assert.equal(fixOf('@modelcontextprotocol/client.Client#callTool', 'call'), '1:timeout:ms');
    assert.equal(view().canonical('@modelcontextprotocol/sdk/client.Client').symbol, '@modelcontextprotocol/sdk/client/index.js.Client');
  });

  it('stay silent on what is local or starts long-lived work', () => {
    for (const symbol of ['better-sqlite3.default#prepare()#all', '@prisma/client.PrismaClient#user.findMany', 'child_process.spawn', '@langchain/core/runnables.Runnable#invoke', '@anthropic-ai/claude-agent-sdk.query']) {
      assert.equal(row(symbol).outbound, false, symbol);
    }
    assert.equal(row('child_process.execSync').blocking, true);
  });

  it('know deadlines and retry helpers', () => {
    assert.deepEqual(view().deadline('AbortSignal.timeout')?.duration, { position: 0, unit: 'ms' });
    assert.equal(view().deadline('p-timeout.default')?.form, 'argument');
    assert.equal(view().retry('cockatiel.retry')?.unboundedByDefault, true);
    assert.equal(view().retry('p-retry.default')?.unboundedByDefault, false);
  });
});
