/** got and ky, two fetch-like clients with retries of their own. */
import { alias, carrier, derives, fix, javascriptApi, millis, retries, signal, timeout, under } from '../build.js';
import type { CatalogPart, OptionSpec } from '../schema.js';
import { partialTimer } from './options.js';

const METHODS = 'get post put patch delete head';

const gotShared = {
  package: 'got', kind: 'http', retry: retries(2, [['retry', 'limit'], 'retry']), throwsOnStatus: true,
  notes: 'timeout is an object (a bare number throws) and only its `request` bounds the whole attempt. Retries all methods but POST and PATCH.',
  source: 'got@16.1.0 dist/source/core/options.js:303-312,349-386,806,825',
} as const;

function gotOptions(position: number): OptionSpec[] {
  return [fix(millis(['timeout', 'request'], { position })), carrier('timeout', { position }), signal('signal', { position })];
}

export const gotPart: CatalogPart = {
  apis: [
    javascriptApi({ ...gotShared, calls: ['got'], timeout: timeout({ default: 'none', call: [...gotOptions(1), ...gotOptions(0)], infinite: ['undefined'] }) }),
    javascriptApi({ ...gotShared, calls: under('got.', `${METHODS} stream`), timeout: timeout({ default: 'none', call: gotOptions(1), infinite: ['undefined'] }) }),
    javascriptApi({
      ...gotShared, clients: ['got.extend'], calls: under('got.extend()#', `${METHODS} stream`), reportAt: 'client',
      timeout: timeout({ default: 'none', call: gotOptions(1), client: gotOptions(0), infinite: ['undefined'] }),
    }),
  ],
  aliases: [alias('javascript', 'got', ['got.default', 'got.got']), alias('javascript', 'got.extend()', ['got.Got'])],
  returns: [derives('javascript', 'got.extend()', ['got.extend()#extend'])],
};

const kyShared = {
  package: 'ky', kind: 'http', retry: retries(2, [['retry', 'limit'], 'retry']), throwsOnStatus: true,
  notes: '10 s per attempt to the headers and again for the body shortcuts; its own timeouts are not retried unless retryOnTimeout. totalTimeout, which bounds all attempts, is missing in 1.x. POST is not retried.',
  source: 'ky@2.1.0 distribution/core/Ky.js:277-278,408-412; distribution/utils/normalize.js:3-16',
} as const;

const kyTimer = partialTimer(10, 'ky gives up 10 s into an attempt');

function kyOptions(position: number): OptionSpec[] {
  return [fix(millis('timeout', { position })), millis('totalTimeout', { position, versions: '>=2.0.0' }), signal('signal', { position })];
}

export const kyPart: CatalogPart = {
  apis: [
    javascriptApi({ ...kyShared, calls: ['ky', ...under('ky.', METHODS)], timeout: timeout({ ...kyTimer, call: kyOptions(1), infinite: ['false'] }) }),
    javascriptApi({
      ...kyShared, clients: ['ky.create', 'ky.extend'], calls: under('ky.create()#', METHODS), reportAt: 'client',
      timeout: timeout({ ...kyTimer, call: kyOptions(1), client: kyOptions(0), infinite: ['false'] }),
    }),
  ],
  aliases: [alias('javascript', 'ky', ['ky.default']), alias('javascript', 'ky.create()', ['ky.extend()', 'ky.KyInstance'])],
  returns: [derives('javascript', 'ky.create()', ['ky.create()#create', 'ky.create()#extend'])],
};
