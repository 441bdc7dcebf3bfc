/** Types written in code as values: `client: AsyncOpenAI`, `Optional[Session]`, `Promise<Client>`, `"Client"`. */
import type { Expr } from '../facts/nodes.js';

/** Wrappers whose first argument is the type that matters. */
const TRANSPARENT = new Set([
  'Optional', 'Annotated', 'Awaitable', 'Coroutine', 'Promise', 'Readonly', 'Required', 'Partial', 'Final', 'ClassVar', 'NonNullable', 'Type',
]);

/** The expression that names the type, without optionality and wrappers; `undefined` when it is several types or none. */
export function typeName(annotation: Expr): Expr | undefined {
  switch (annotation.kind) {
    case 'name': case 'member':
      return annotation;
    case 'index': {
      const head = annotation.object.kind === 'member' ? annotation.object.property : annotation.object.kind === 'name' ? annotation.object.name : '';
      if (!TRANSPARENT.has(head)) return undefined;
      const first = annotation.index.kind === 'list' ? annotation.index.items[0] : annotation.index;
      return first && typeName(first);
    }
    case 'binary': {
      if (annotation.op !== '|') return undefined;
      if (isNothing(annotation.left)) return typeName(annotation.right);
      if (isNothing(annotation.right)) return typeName(annotation.left);
      return undefined;
    }
    default:
      return undefined;
  }
}

function isNothing(e: Expr): boolean {
  return (e.kind === 'constant' && (e.value === null || e.value === undefined)) || (e.kind === 'name' && (e.name === 'None' || e.name === 'undefined' || e.name === 'null'));
}
