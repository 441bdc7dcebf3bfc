/** Rules look into other files of the workspace, where they report nothing. */
import type { Resolver } from '../../resolve/types.js';
import type { RuleContext } from '../rule.js';

const KEY = Symbol('contexts of other files');

/** The context of a rule in another file, which can only be read: the same one for all rules, so that what they share is found once. */
export function contextOf(home: Resolver, context: RuleContext): RuleContext {
  const contexts = context.shared(KEY, () => new Map<Resolver, RuleContext>());
  let there = contexts.get(home);
  if (!there) contexts.set(home, (there = readOnly(home, context)));
  return there;
}

function readOnly(home: Resolver, context: RuleContext): RuleContext {
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
