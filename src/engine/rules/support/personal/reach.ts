/** How far a flow reaches beyond the value it reads: callers, fields of its own object, other files. Each is looked at once, and only so far. */
import type { FunctionNode } from '../../../facts/nodes.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { contextOf } from '../elsewhere.js';
import type { Flow } from './flow.js';
import { collectOwnValues, type OwnValue } from './handedIn.js';
import type { Reading } from './reading.js';

/** Callers of callers are asked this far. */
const MAX_CALLERS = 3;

/** `open` makes the flow of another file, whose own calls lead no further. */
export class Reach {
  private own: ReadonlyMap<string, readonly OwnValue[]> | undefined;
  private readonly entered = new Set<FunctionNode>();
  private readonly others = new Map<Resolver, Flow>();

  constructor(private readonly context: RuleContext, private readonly open: ((there: RuleContext) => Flow) | undefined) {}

  /** Reads what callers of `fn` hand in; `undefined` when they are being asked already, or are too far away. */
  throughCallers(fn: FunctionNode, read: () => Reading): Reading | undefined {
    if (this.entered.has(fn) || this.entered.size >= MAX_CALLERS) return undefined;
    this.entered.add(fn);
    const reading = read();
    this.entered.delete(fn);
    return reading;
  }

  /** What methods of this file put into fields of their own object. */
  get ownValues(): ReadonlyMap<string, readonly OwnValue[]> {
    return (this.own ??= collectOwnValues(this.context.module));
  }

  elsewhere(home: Resolver): Flow | undefined {
    let there = this.others.get(home);
    if (!there && this.open) this.others.set(home, (there = this.open(contextOf(home, this.context))));
    return there;
  }
}
