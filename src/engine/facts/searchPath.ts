/** Folders that a Python file adds to the path its imports are looked for on: `sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))`. */
import type { Call, Expr, Module } from './nodes.js';
import { rememberOf } from '../text/remember.js';
import { dottedName, unwrap } from './visit.js';

const ADDING = new Set(['sys.path.insert', 'sys.path.append']);
/** Calls that give the same place spelled otherwise. */
const SAME = new Set(['abspath', 'realpath', 'normpath', 'str', 'fspath', 'Path', 'PurePath', 'resolve', 'absolute', 'as_posix', 'expanduser']);
/** Stands for the file itself, of which only the folder is of use. */
const FILE = '<file>';
/** Names are followed this far. */
const MAX_DEPTH = 4;

/** The folders, seen from the file's own: `..`, `../data_os`; none but in Python. Looked for once in a module. */
export const addedToPath: (module: Module) => readonly string[] = rememberOf(({ language, index }: Module) => {
  if (language !== 'python') return [];
  return index.calls.flatMap((call) => {
    const added = ADDING.has(dottedName(call.callee) ?? '') ? call.args.at(-1)?.value : undefined;
    const folder = added && placeOf(added, index.assigns, 0);
    return folder === undefined || folder === FILE ? [] : [folder];
  });
});

function placeOf(expr: Expr, assigns: Module['index']['assigns'], depth: number): string | undefined {
  const e = unwrap(expr);
  const of = (inner: Expr): string | undefined => placeOf(inner, assigns, depth);
  switch (e.kind) {
    case 'name': {
      if (e.name === '__file__') return FILE;
      const value = depth < MAX_DEPTH ? assigns.find((a) => a.kind === 'assign' && a.targets.some((t) => t.kind === 'name' && t.name === e.name))?.value : undefined;
      return value && placeOf(value, assigns, depth + 1);
    }
    case 'member': return e.property === 'parent' ? above(of(e.object), 1) : undefined;
    case 'index': return e.object.kind === 'member' && e.object.property === 'parents' && e.index.kind === 'number' ? above(of(e.object.object), e.index.value + 1) : undefined;
    case 'binary': return e.op === '/' && e.right.kind === 'string' ? below(of(e.left), [e.right.value]) : undefined;
    case 'call': return ofCall(e, of);
    default: return undefined;
  }
}

function ofCall({ callee, args }: Call, of: (inner: Expr) => string | undefined): string | undefined {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.property : '';
  const first = args[0]?.value ?? (callee.kind === 'member' ? callee.object : undefined);
  if (!first) return undefined;
  if (SAME.has(name)) return of(first);
  if (name === 'dirname') return above(of(first), 1);
  if (name !== 'join') return undefined;
  const parts = args.slice(1).map((a) => (a.value.kind === 'string' ? a.value.value : a.value.kind === 'member' && a.value.property === 'pardir' ? '..' : undefined));
  return parts.every((part) => part !== undefined) ? below(of(first), parts) : undefined;
}

function above(place: string | undefined, times: number): string | undefined {
  if (place === undefined || times < 1) return place;
  return above(place === FILE ? '.' : `${place}/..`, times - 1);
}

/** Even `join(__file__, "..")` works, since the file's own name is taken off again. */
function below(place: string | undefined, parts: readonly string[]): string | undefined {
  if (place === undefined) return undefined;
  if (place !== FILE) return [place, ...parts].join('/');
  const [first, ...rest] = parts.join('/').split('/');
  return first === '..' ? ['.', ...rest].join('/') : undefined;
}
