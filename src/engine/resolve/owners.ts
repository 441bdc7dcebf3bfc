/** What a function belongs to. */
import type { ClassNode, FunctionNode } from '../facts/nodes.js';

/** The class a function is a method of, directly. */
export function methodOwner(fn: FunctionNode): ClassNode | undefined {
  const statement = fn.parent;
  const block = statement?.kind === 'functionStatement' || statement?.kind === 'assign' ? statement.parent : undefined;
  return block?.kind === 'block' && block.parent?.kind === 'class' ? block.parent : undefined;
}

/** The name a function expression is assigned to: `const send = async () => …`. */
export function assignedName(fn: FunctionNode): string | undefined {
  const holder = fn.parent;
  if (holder?.kind !== 'assign') return undefined;
  const target = holder.targets[0];
  return target?.kind === 'name' ? target.name : target?.kind === 'member' ? target.property : undefined;
}
