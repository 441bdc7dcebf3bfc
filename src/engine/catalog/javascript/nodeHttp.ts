/** Node's http and https modules. */
import { alias, fix, javascriptApi, millis, signal, timeout, underEach } from '../build.js';
import type { CatalogPart } from '../schema.js';
import { defaultNamespaces } from './options.js';

const announcesOnly = 'it only emits an event, and the request goes on until something destroys it';

export const nodeHttpPart: CatalogPart = {
  apis: [
    javascriptApi({
      package: '', kind: 'http', calls: underEach(['http.', 'https.'], 'request get'),
      // The options are the first argument, or the second one after a URL.
      timeout: timeout({
        default: 'none', infinite: ['zero', 'undefined'], setters: ['setTimeout'],
        call: [fix(signal('signal', { position: 1 })), fix(signal('signal', { position: 0 })), millis('timeout', { position: 1 }), millis('timeout', { position: 0 })],
      }),
      ineffective: [
        { option: millis('timeout', { position: 1 }), why: announcesOnly, unless: { listener: 'timeout' } },
        { option: millis('timeout', { position: 0 }), why: announcesOnly, unless: { listener: 'timeout' } },
      ],
      notes: 'The option measures silence on the socket and ends nothing (measured: request open 318 s after its 2 s event). The global agent fires the same event after 5 s. A signal does abort.',
      source: 'nodejs/node@v20.20.2 lib/_http_client.js:838-861; lib/_http_agent.js:552; lib/https.js:357',
    }),
  ],
  aliases: [
    ...defaultNamespaces('http', 'https').aliases,
    alias('javascript', 'http', ['follow-redirects.http']), alias('javascript', 'https', ['follow-redirects.https']),
  ],
};
