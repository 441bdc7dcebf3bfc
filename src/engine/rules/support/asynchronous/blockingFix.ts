/** Edits that take a blocking call off the event loop. */
import type { Call } from '../../../facts/nodes.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import type { BlockingCall } from './blocking.js';
import { inThread } from './thread.js';

/** Repairs every blocking call the finding speaks for, or none. Database sessions belong to their thread and are left alone. */
export function unblock(found: BlockingCall, context: RuleContext): Fix | undefined {
  if (found.kind === 'database') return undefined;
  const fixes = [found, ...found.others].map((known) => unblockOne({ ...known, fn: found.fn }, context));
  const [first] = fixes;
  if (!first || fixes.some((f) => !f)) return undefined;
  const edits = fixes.flatMap((f) => f?.edits ?? []);
  const distinct = edits.filter((e, i) => edits.findIndex((o) => o.start === e.start && o.end === e.end && o.newText === e.newText) === i);
  return { ...first, edits: distinct };
}

type One = Pick<BlockingCall, 'call' | 'kind' | 'symbol' | 'fn'>;

function unblockOne(found: One, context: RuleContext): Fix | undefined {
  const { edit, module } = context;
  const { call } = found;
  if (found.kind === 'file') return fileRead(found, context);
  if (context.catalog.ecosystem !== 'python') return undefined;
  if (found.kind === 'sleep') {
    const asyncio = edit.import('asyncio');
    if (!asyncio || !call.argsSpan) return undefined;
    const code = `await ${asyncio.code}.sleep(${module.text.slice(call.argsSpan.start + 1, call.argsSpan.end - 1)})`;
    return { title: 'Wait with asyncio.sleep', safety: 'review', edits: [...asyncio.edits, ...edit.replace(call, code)] };
  }
  return threadedFix(call, context);
}

/** `requests.get(u)` → `await asyncio.to_thread(requests.get, u)`. */
export function threadedFix(call: Call, context: RuleContext): Fix | undefined {
  // A stream is read later, on the loop again; what a `with` enters is used there.
  if (call.parent?.kind === 'with' || call.args.some((a) => a.name === 'stream')) return undefined;
  const thread = inThread(call, context);
  return thread && { title: `Run ${thread.name} in a thread`, safety: 'review', edits: [...thread.imports, ...aroundCall(call, `await ${thread.head}`)] };
}

/** Only the head and the end are written, so that arguments over several lines stay as they are. */
function aroundCall(call: Call, head: string): { start: number; end: number; newText: string }[] {
  const tight = call.parent?.kind === 'member' || call.parent?.kind === 'index' || (call.parent?.kind === 'call' && call.parent.callee === call);
  const open = (call.argsSpan?.start ?? call.callee.end) + 1;
  return [
    { start: call.start, end: open, newText: tight ? `(${head}` : head },
    ...(tight ? [{ start: call.end, end: call.end, newText: ')' }] : []),
  ];
}

/** `readFileSync(path, "utf8")` → `await readFile(path, "utf8")`. */
function fileRead(found: One, context: RuleContext): Fix | undefined {
  const { call, fn } = found;
  const name = found.symbol.slice('fs.'.length).replace(/Sync$/u, '');
  if (!fn.isAsync) return undefined;
  const imported = context.edit.import('node:fs/promises', name);
  if (!imported || !call.argsSpan) return undefined;
  return { title: `Use ${name} of node:fs/promises`, safety: 'review', edits: [...imported.edits, ...aroundCall(call, `await ${imported.code}(`)] };
}
