/** Replaces an option that does nothing by the one that works. */
import type { ApiRow, IneffectiveOption } from '../../../catalog/schema.js';
import type { TextEdit } from '../../../text/edits.js';
import type { Call, ObjectLiteral } from '../../../facts/nodes.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { honoured, optionNode } from './options.js';

/** Writes the value that was meant where the library honours it, and removes the dead option. `undefined` where the two cannot be done at once. */
export function ineffectiveFix(call: Call, row: ApiRow, ineffective: IneffectiveOption, context: RuleContext): Fix | undefined {
  const isPython = context.catalog.ecosystem === 'python';
  const written = optionNode(call, ineffective.option, isPython);
  const working = honoured(row.timeout.call.length > 0 ? row.timeout.call : row.timeout.client, row.package, context.catalog).find((o) => o.fix);
  if (!written || !working) return undefined;
  const holder = written.value.parent;
  if (holder?.kind !== 'object') return undefined;
  const entry = holder.entries.find((e) => e.value === written.value);
  if (!entry || entry.shorthand) return undefined;
  const value = context.module.text.slice(written.value.start, written.value.end);
  const code = working.unit === 'signal' ? `AbortSignal.timeout(${value})` : working.unit === ineffective.option.unit ? value : undefined;
  if (code === undefined) return undefined;
  const key = working.path[working.path.length - 1];
  const samePlace = working.position === ineffective.option.position && working.path.length === ineffective.option.path.length;
  if (key !== undefined && samePlace) {
    return { title: `Replace it by ${key}: ${code}`, safety: 'review', edits: [{ start: entry.start, end: entry.end, newText: `${key}: ${code}` }] };
  }
  return move(call, holder, ineffective, working, code, context);
}

function move(call: Call, holder: ObjectLiteral, ineffective: IneffectiveOption, working: ApiRow['timeout']['call'][number], code: string, context: RuleContext): Fix | undefined {
  const dead = ineffective.option.path[ineffective.option.path.length - 1] ?? 'timeout';
  const removed = context.edit.removeEntry(holder, dead);
  const set = context.edit.setOption(call, { path: working.path, position: working.position }, code);
  if (!removed || !set) return undefined;
  const edits: TextEdit[] = [...removed, ...set];
  const overlap = removed.some((a) => set.some((b) => a.start < b.end && b.start < a.end));
  return overlap ? undefined : { title: `Move it to where it works: ${working.path.join('.')}`, safety: 'review', edits };
}
