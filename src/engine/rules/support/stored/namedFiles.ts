/** Files whose own name says that a conversation is kept in them: `chat_history.json`. */
import type { Call, Expr } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { onlyValue } from '../onlyValue.js';
import { originOf } from '../personal/origin.js';
import { DUMPS, FILES, serialised } from './fileCalls.js';
import type { PlainWrite } from './writes.js';

const NAMED = /(?:chat|conversation)s?[_-]?(?:history|log|messages|transcripts?)s?\.|(?:^|[/_-])(?:chat|conversation|transcript)s?\.(?:jsonl?|txt|md)$/iu;
/** What the list is called that goes into such a file. */
const LISTS = /histor|conversation|messages|chat|transcript|turns/iu;
const MAX_DEPTH = 2;

/** The list that a write puts into such a file. */
export function conversationByFile(write: PlainWrite, context: RuleContext): Expr | undefined {
  const { at } = write;
  const value = write.values[0] && serialised(write.values[0], context.resolver);
  if (at.kind !== 'call' || value?.kind !== 'name' || !LISTS.test(value.name)) return undefined;
  const path = pathOf(at, context);
  return path && isNamed(path, context, 0) ? value : undefined;
}

function pathOf(call: Call, context: RuleContext): Expr | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol ?? '';
  if (FILES.test(symbol)) return call.args[0]?.value;
  if (DUMPS.has(symbol)) return call.args[1] && opened(call.args[1].value, context);
  if (call.callee.kind !== 'member') return undefined;
  return call.callee.property === 'write_text' ? call.callee.object : opened(call.callee.object, context);
}

/** `path` of `with open(path, "w") as f`. */
function opened(handle: Expr, context: RuleContext): Expr | undefined {
  if (handle.kind !== 'name') return undefined;
  for (const d of context.resolver.definitions(handle)) {
    const origin = originOf(d.node);
    const made = origin.kind === 'value' && origin.steps.length === 0 ? unwrap(origin.value) : undefined;
    if (made?.kind !== 'call') continue;
    return made.callee.kind === 'member' && made.callee.property === 'open' && made.args[0]?.value.kind === 'string' ? made.callee.object : made.args[0]?.value;
  }
  return undefined;
}

function isNamed(path: Expr, context: RuleContext, depth: number): boolean {
  return walk(path, (n) => {
    if (n.kind === 'string') return NAMED.test(n.value) ? 'stop' : undefined;
    if (n.kind === 'template') return n.parts.some((p) => typeof p === 'string' && NAMED.test(p)) ? 'stop' : undefined;
    const value = n.kind === 'name' && depth < MAX_DEPTH ? onlyValue(n, context.resolver) : undefined;
    return value && value !== n && isNamed(value, context, depth + 1) ? 'stop' : undefined;
  });
}
