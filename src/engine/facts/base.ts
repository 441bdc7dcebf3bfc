import type { Span } from '../text/span.js';
import type { Node } from './nodes.js';

/** What every node has. */
export interface Base extends Span {
  /** The node that holds this one; `undefined` only for the module. Set once by `finish`. */
  parent: Node | undefined;
}
