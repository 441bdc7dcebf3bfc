import { alias, fix, gives, pythonApi, retries, seconds, timeout, under } from '../build.js';
import type { CatalogPart } from '../schema.js';

const websockets = { package: 'websockets', kind: 'websocket', exceptions: ['websockets.exceptions.WebSocketException', 'OSError'] } as const;

export const websocketsPart: CatalogPart = {
  apis: [
    pythonApi({
      ...websockets, clients: ['websockets.connect'], connects: true, blocking: false, reportAt: 'client', retry: retries(0, [], true),
      timeout: timeout({ client: [fix(seconds('open_timeout'))], default: 10, infinite: ['null'] }),
      notes: 'Opening 10 s, pings 20 s apart with 20 s to answer, closing 10 s: a dead peer is noticed in about 40 s. Only the `async for` form reconnects, with growing pauses.',
      source: 'python-websockets/websockets@04e599ca (17.1) src/websockets/asyncio/client.py:131-148,238,315-321',
    }),
    pythonApi({
      ...websockets, clients: ['websockets.sync.client.connect'], connects: true, reportAt: 'client', timeout: timeout({ client: [fix(seconds('open_timeout'))], default: 10, infinite: ['null'] }),
      notes: 'The same in threads.', source: 'python-websockets/websockets@04e599ca (17.1) src/websockets/sync/client.py:150-153',
    }),
    pythonApi({
      ...websockets, calls: under('websockets.ClientConnection#', 'recv send'), blocking: false, outbound: false, timeout: timeout({ default: 'none' }),
      notes: 'Facts only: pings end a connection whose peer is gone; waiting for the next message is the purpose.', source: 'python-websockets/websockets@04e599ca src/websockets/asyncio/connection.py:249',
    }),
    pythonApi({
      ...websockets, calls: under('websockets.sync.client.ClientConnection#', 'recv send'), outbound: false, timeout: timeout({ call: [seconds('timeout', { position: 0 })], default: 'none', infinite: ['null'] }),
      notes: 'Facts only, as above.', source: 'python-websockets/websockets@04e599ca src/websockets/sync/connection.py:272',
    }),
  ],
  aliases: [
    alias('python', 'websockets.connect', ['websockets.asyncio.client.connect', 'websockets.client.connect', 'websockets.legacy.client.connect']),
    alias('python', 'websockets.ClientConnection', ['websockets.asyncio.client.ClientConnection', 'websockets.WebSocketClientProtocol', 'websockets.client.WebSocketClientProtocol']),
  ],
  returns: [gives('python', 'websockets.ClientConnection', ['websockets.connect']), gives('python', 'websockets.sync.client.ClientConnection', ['websockets.sync.client.connect'])],
};

const client = { package: 'websocket-client', kind: 'websocket', exceptions: ['websocket.WebSocketException', 'OSError'], source: 'websocket-client/websocket-client@08bc5077 websocket/_socket.py (_default_timeout, DEFAULT_SOCKET_OPTION, setdefaulttimeout)' } as const;
const globalSetters = ['websocket.setdefaulttimeout'];

export const websocketClientPart: CatalogPart = {
  apis: [
    pythonApi({
      ...client, clients: ['websocket.create_connection'], connects: true, reportAt: 'client',
      timeout: timeout({ client: [fix(seconds('timeout', { position: 1 }))], default: 'none', infinite: ['null'], setters: ['settimeout'], globalSetters }), notes: 'TCP keepalive is on: 30 s idle, 3 tries 10 s apart.',
    }),
    pythonApi({
      ...client, clients: ['websocket.WebSocket', 'websocket.WebSocketApp'], calls: ['websocket.WebSocket#connect'],
      timeout: timeout({ call: [fix(seconds('timeout'))], default: 'none', infinite: ['null'], setters: ['settimeout'], globalSetters }), notes: '',
    }),
    pythonApi({
      ...client, calls: [...under('websocket.WebSocket#', 'recv send'), 'websocket.WebSocketApp#run_forever'], outbound: false,
      timeout: timeout({ call: [seconds('ping_timeout')], default: 'none', setters: ['settimeout'], globalSetters }), notes: 'Facts only: waiting for the next message is the purpose.',
    }),
  ],
  returns: [gives('python', 'websocket.WebSocket', ['websocket.create_connection'])],
};
