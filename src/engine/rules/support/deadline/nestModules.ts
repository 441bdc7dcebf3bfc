/** NestJS' HttpService, whose deadline is a matter of the module that hands it out (in a file beside this one) or of the observable's operators. */
import type { ApiRow } from '../../../catalog/schema.js';
import type { Call } from '../../../facts/nodes.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';

const PACKAGE = '@nestjs/axios';
const MODULE = /^@nestjs\/(?:axios|common)\.HttpModule(?:\.|#|$)/u;
const TIMEOUT = /^rxjs(?:\/operators)?\.timeout(?:With)?$/u;
const KEY = Symbol('stock HttpModule');

/** True unless the service is known to come from a bare HttpModule, and nothing is put behind the request that ends it. */
export function isSetByModule(call: Call, row: ApiRow, context: RuleContext): boolean {
  if (row.package !== PACKAGE) return false;
  return endsInPipe(call, context) || !context.shared(KEY, comesBare);
}

/** `http.get(url).pipe(timeout(5000))`. */
function endsInPipe(call: Call, { resolver }: RuleContext): boolean {
  const pipe = call.parent?.kind === 'member' && call.parent.property === 'pipe' ? call.parent.parent : undefined;
  return pipe?.kind === 'call' && pipe.args.some(({ value }) => value.kind === 'call' && TIMEOUT.test(resolver.library(value.callee)?.symbol ?? ''));
}

/** The nearest module file that speaks of HttpModule only lists it among its imports. */
function comesBare({ file, resolver }: RuleContext): boolean {
  for (const path of moduleFiles(file)) {
    const there = resolver.elsewhere(path);
    const bare = there && usesBare(there);
    if (bare !== undefined) return bare;
  }
  return false;
}

/** `stock/stock.module.ts` for `stock/stock.service.ts` and `stock/services/shelf.service.ts`, as NestJS names them; then the application's. */
function moduleFiles(file: string): string[] {
  const parts = file.split('/');
  const base = (parts.pop() ?? '').split('.')[0] ?? '';
  const found = [[...parts, `${base}.module.ts`].join('/')];
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const folder = parts.slice(0, depth);
    found.push([...folder, `${folder[depth - 1] ?? ''}.module.ts`].join('/'), [...folder, 'app.module.ts'].join('/'));
  }
  return found;
}

/** `imports: [HttpModule]`, not `HttpModule.register({ timeout })`; `undefined` where the file does neither. */
function usesBare(there: Resolver): boolean | undefined {
  let bare: boolean | undefined;
  for (const name of there.module.index.names) {
    if (name.parent?.kind !== 'list' && name.parent?.kind !== 'member') continue;
    if (!MODULE.test(there.library(name)?.symbol ?? '')) continue;
    if (name.parent.kind === 'member') return false;
    bare = true;
  }
  return bare;
}
