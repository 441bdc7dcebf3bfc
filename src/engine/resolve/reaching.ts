/** Which of a name's bindings may have set the value seen at one use. Approximate on purpose: too many is safe, too few is not. */
import type { Node } from '../facts/nodes.js';
import type { Binding } from './scopes.js';

/**
 * Bindings that may reach `use`, latest first. In the same function these are the ones before the use, back to the first that is certain
 * to have run; from an inner function all of them.
 */
export function reaching(bindings: readonly Binding[], use: Node): readonly Binding[] {
  if (bindings.length <= 1) return bindings;
  const home = functionOf(use);
  const local = bindings.filter((b) => functionOf(b.node) === home || b.source.kind === 'param');
  if (local.length === 0 || functionOf(local[0]?.node) !== home && local[0]?.source.kind !== 'param') return bindings;
  const result: Binding[] = [];
  const loop = outermostLoop(use, home);
  for (const b of local) if (b.node.start >= use.start && loop && isInside(b.node, loop)) result.push(b);
  const before = local.filter((b) => b.node.start < use.start && !isInside(use, valueHolder(b.node))).sort((a, b) => b.node.start - a.node.start);
  for (const b of before) {
    if (!result.includes(b)) result.push(b);
    if (dominates(b.node, use) && !addsTo(b.node)) break;
  }
  return result.length > 0 ? result : bindings;
}

/** The statement or expression that carries out the binding: inside its own value the old binding still holds. */
function valueHolder(node: Node): Node {
  let parent = node.parent;
  // `text, isFixed = repair(text)`: the pattern as a whole is given the value.
  while (parent && PATTERNS.has(parent.kind)) parent = parent.parent;
  return parent && (parent.kind === 'assign' || parent.kind === 'assignExpr') ? parent : node;
}

/** `query += …`: what was there before stays. */
function addsTo(node: Node): boolean {
  const { parent } = node;
  return (parent?.kind === 'assign' || parent?.kind === 'assignExpr') && parent.op === '+=';
}

const PATTERNS = new Set<Node['kind']>(['listPattern', 'objectPattern', 'restPattern', 'defaultPattern']);

function dominates(definition: Node, use: Node): boolean {
  let block = definition.parent;
  while (block && block.kind !== 'block' && block.kind !== 'function' && block.kind !== 'module' && block.kind !== 'comprehension') {
    if (block.kind === 'conditional' || block.kind === 'binary' || block.kind === 'switch') return false;
    if ((block.kind === 'loop' || block.kind === 'handler' || block.kind === 'with') && isInside(use, block)) return true;
    block = block.parent;
  }
  return block !== undefined && isInside(use, block);
}

function functionOf(node: Node | undefined): Node | undefined {
  for (let at = node?.parent; at; at = at.parent) if (at.kind === 'function' || at.kind === 'module' || at.kind === 'class') return at;
  return undefined;
}

function outermostLoop(node: Node, home: Node | undefined): Node | undefined {
  let loop: Node | undefined;
  for (let at = node.parent; at && at !== home; at = at.parent) if (at.kind === 'loop') loop = at;
  return loop;
}

function isInside(inner: Node, outer: Node): boolean {
  for (let at: Node | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}
