/** Types written in code as values: `client: AsyncOpenAI`, `Optional[Session]`, `Promise<Client>`, `"Client"`. */
import type { Expr } from '../facts/nodes.js';

/** Wrappers whose first argument is the type that matters. */
const TRANSPARENT = new Set([
  'Optional', 'Annotated', 'Awaitable', 'Coroutine', 'Promise', 'Readonly', 'Required', 'Partial', 'Final', 'ClassVar', 'NonNullable', 'Type',
]);

/** Generic types that only hold others, or say what is done with them. */
const HOLDERS = new Set([
  'Array', 'ReadonlyArray', 'Map', 'ReadonlyMap', 'WeakMap', 'Set', 'ReadonlySet', 'Record', 'Pick', 'Omit', 'Extract', 'Exclude', 'Parameters', 'ReturnType', 'InstanceType', 'Awaited', 'Iterable', 'AsyncIterable', 'Iterator',
  'AsyncIterator', 'IterableIterator', 'Generator', 'AsyncGenerator', 'Union', 'Literal', 'List', 'Dict', 'Tuple', 'FrozenSet', 'Sequence', 'MutableSequence', 'Mapping', 'MutableMapping', 'Callable', 'Deque', 'DefaultDict',
  'OrderedDict', 'Counter', 'Container', 'NotRequired', 'Unpack', 'TypeGuard', 'Generic', 'Concatenate', 'Self',
]);

/** The expression that names the type, without optionality and wrappers; `undefined` when it is several types or none. */
export function typeName(annotation: Expr): Expr | undefined {
  switch (annotation.kind) {
    case 'name': case 'member':
      return annotation;
    case 'string':
      // A name that is only known to the type checker, or further down: `repository: "Repository"`.
      return /^[A-Z]\w*$/u.test(annotation.value) ? { kind: 'name', name: annotation.value, start: annotation.start, end: annotation.end, parent: annotation.parent } : undefined;
    case 'index': {
      const head = annotation.object.kind === 'member' ? annotation.object.property : annotation.object.kind === 'name' ? annotation.object.name : '';
      // `Repository<Lead>` is a repository; `list[str]` and `Sequence[Client]` are whatever they hold.
      if (!TRANSPARENT.has(head)) return /^[A-Z]/u.test(head) && !HOLDERS.has(head) ? annotation.object : undefined;
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
