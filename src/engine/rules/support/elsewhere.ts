/** Rules look into other files of the workspace, where they report nothing. */
import type { Resolver } from '../../resolve/types.js';
import type { RuleContext } from '../rule.js';

/** The context of a rule in another file, which can only be read. */
export function contextOf(home: Resolver, context: RuleContext): RuleContext {
  const known = new Map<symbol, unknown>();
  const there: RuleContext = {
    module: home.module, file: home.file, resolver: home, catalog: context.catalog, options: context.options, edit: context.edit, outputs: [],
    report: () => undefined,
    site: () => undefined,
    shared: <T>(key: symbol, compute: (context: RuleContext) => T): T => {
      if (!known.has(key)) known.set(key, compute(there));
      return known.get(key) as T;
    },
  };
  return there;
}
