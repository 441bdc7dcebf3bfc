/** axios: module functions, and instances made by `axios.create`. */
import { alias, carrier, derives, fix, javascriptApi, millis, noRetry, signal, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart, OptionSpec } from '../schema.js';

const DATA_LAST = 'get delete head options';
const DATA_SECOND = 'post put patch postForm putForm patchForm';

const shared = {
  package: 'axios', kind: 'http', retry: noRetry, throwsOnStatus: true,
  notes: '0 is no timer. The timer runs to the headers, then measures silence, so a dripping body outlives it; a signal bounds the whole. cancelToken is the old form.',
  source: 'axios@1.21.1 lib/defaults/index.js:149; lib/adapters/http.js:1504-1541; follow-redirects@1.16.3 index.js:217-272',
} as const;

function config(position: number): OptionSpec[] {
  return [fix(millis('timeout', { position })), signal('signal', { position }), carrier('cancelToken', { position })];
}

function moduleCalls(calls: readonly string[], ...positions: readonly number[]): ApiRow {
  return javascriptApi({
    ...shared, calls, timeout: timeout({ default: 'none', call: positions.flatMap(config), infinite: ['zero', 'null', 'undefined'], globalSetters: ['axios.defaults.timeout'] }),
  });
}

/** Methods of instances. Calling an instance itself has no row: it is no member, so the options of its client would be overlooked. */
function instanceCalls(calls: readonly string[], ...positions: readonly number[]): ApiRow {
  return javascriptApi({
    ...shared, clients: ['axios.create'], calls, reportAt: 'client',
    timeout: timeout({
      default: 'none', call: positions.flatMap(config), client: [fix(millis('timeout', { position: 0 })), signal('signal', { position: 0 })], infinite: ['zero', 'null', 'undefined'],
      setters: ['defaults.timeout'], globalSetters: ['axios.defaults.timeout'],
    }),
  });
}

export const axiosPart: CatalogPart = {
  apis: [
    // `axios(config)` or `axios(url, config)`: the object literal that is there tells which.
    moduleCalls(['axios'], 0, 1),
    moduleCalls(['axios.request'], 0),
    moduleCalls(under('axios.', DATA_LAST), 1),
    moduleCalls(under('axios.', DATA_SECOND), 2),
    instanceCalls(under('axios.create()#', DATA_LAST), 1),
    instanceCalls(under('axios.create()#', DATA_SECOND), 2),
    instanceCalls(['axios.create()#request'], 0),
  ],
  aliases: [
    alias('javascript', 'axios', ['axios.default', 'axios.axios']),
    alias('javascript', 'axios.create()', ['axios.AxiosInstance', 'axios.Axios', 'axios.AxiosStatic']),
  ],
  returns: [derives('javascript', 'axios.create()', ['axios.create()#create'])],
};
