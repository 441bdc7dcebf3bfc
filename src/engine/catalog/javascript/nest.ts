/** NestJS' HttpService: axios behind an observable, made by a module of the project. */
import { alias, fix, javascriptApi, millis, noRetry, signal, timeout, under } from '../build.js';
import type { ApiRow, CatalogPart } from '../schema.js';

const SERVICE = '@nestjs/axios.HttpService';
const DATA_LAST = 'get delete head';
const DATA_SECOND = 'post put patch postForm putForm patchForm';

function calls(prefix: string, names: string, position: number): ApiRow {
  return javascriptApi({
    package: '@nestjs/axios', kind: 'http', calls: under(`${SERVICE}#${prefix}`, names), retry: noRetry, throwsOnStatus: true,
    timeout: timeout({ default: 'none', call: [fix(millis('timeout', { position })), signal('signal', { position })], infinite: ['zero', 'null', 'undefined'] }),
    notes: 'The axios of the module that hands the service out: a bare HttpModule gives the stock one, which has no timer; HttpModule.register takes axios\' options.',
    source: '@nestjs/axios@12.0.1 dist/http.service.js (constructor, makeObservable), dist/http.module.js (register, registerAsync)',
  });
}

export const nestHttpPart: CatalogPart = {
  apis: ['', 'axiosRef.'].flatMap((prefix) => [calls(prefix, DATA_LAST, 1), calls(prefix, DATA_SECOND, 2), calls(prefix, 'request', 0)]),
  aliases: [alias('javascript', SERVICE, ['@nestjs/common.HttpService'])],
};
