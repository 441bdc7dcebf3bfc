/** Stores that keep what an agent learns from its conversations. */
import { alias, carrier, gives, noRetry, pythonApi, seconds, timeout, tokens, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const CLIENT = 'mem0.MemoryClient';
const MEMORY = 'mem0.Memory';
const PROXY = 'mem0.proxy.main.Mem0';
const METHODS = 'add search get get_all update delete delete_all history';
const TELLING = ['add', 'search', 'get', 'get_all', 'history'];

export const mem0Part: CatalogPart = {
  apis: [
    pythonApi({
      package: 'mem0ai', kind: 'vector-db', clients: [CLIENT], calls: under(`${CLIENT}#`, METHODS), reportAt: 'client', throwsOnStatus: true, retry: noRetry, remembers: TELLING,
      timeout: timeout({ client: [carrier('client', { position: 4 })], default: 300 }),
      notes: 'Mem0\'s own service, through httpx.', source: 'mem0ai/mem0@001abca2 mem0/client/main.py:45-102',
    }),
    pythonApi({
      package: 'mem0ai', kind: 'vector-db', clients: [MEMORY], calls: under(`${MEMORY}#`, METHODS), outbound: false, retry: noRetry, remembers: TELLING, timeout: timeout({ default: 'none' }),
      notes: 'Facts only: the model, the embedder and the vector store in its configuration decide how long a call waits.', source: 'mem0ai/mem0@001abca2 mem0/memory/main.py',
    }),
    pythonApi({
      package: 'mem0ai', kind: 'llm', clients: [PROXY], calls: [`${PROXY}#chat.completions.create`], outbound: false, retry: noRetry,
      timeout: timeout({ call: [seconds('timeout')], default: 600 }), tokenLimit: tokens('max_tokens'),
      notes: 'Facts only: asks a model through litellm, with memories in the prompt.', source: 'mem0ai/mem0@07a2bca2 mem0/proxy/main.py:47-150',
    }),
  ],
  aliases: [
    alias('python', CLIENT, ['mem0.client.main.MemoryClient']), alias('python', CLIENT, ['mem0.AsyncMemoryClient', 'mem0.client.main.AsyncMemoryClient'], 'async'),
    alias('python', MEMORY, ['mem0.memory.main.Memory']), alias('python', MEMORY, ['mem0.AsyncMemory', 'mem0.memory.main.AsyncMemory'], 'async'),
  ],
  returns: [gives('python', MEMORY, [`${MEMORY}.from_config`, 'mem0.AsyncMemory.from_config'])],
};
