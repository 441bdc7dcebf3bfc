import type { Call, Node } from '../../facts/nodes.js';
import { isInside } from '../../facts/module.js';
import { unwrap } from '../../facts/visit.js';
import type { LibraryValue } from '../../resolve/types.js';
import type { Fix } from '../finding.js';
import { defineRule, type RuleContext } from '../rule.js';
import { inThread } from '../support/asynchronous/thread.js';
import { clearedEarly, unusedController } from '../support/deadline/abortTimers.js';
import { ineffectiveFix } from '../support/deadline/ineffectiveFix.js';
import { deadOptions } from '../support/deadline/ineffective.js';
import { optionNode } from '../support/deadline/options.js';
import { calleeText, sourceText } from '../support/wording.js';

export const ineffectiveTimeout = defineRule({
  meta: {
    id: 'ineffective-timeout',
    area: 'reliability',
    severity: 'warning',
    title: 'Deadline that does nothing',
    messages: {
      option: '{call} ignores `{option}`: {why}',
      controller: 'This AbortController ends nothing: its signal reaches no call',
      cleared: 'The timer is cleared before the body is read: a stalled body waits for ever',
      blocking: '{wrapper} cannot stop {call}: it blocks the thread, so the deadline never fires',
    },
    why: 'The code says it gives up after some seconds, and everybody believes it, until the other side stalls and nothing gives up.',
    remedy: 'Move the deadline to where the library honours it.',
    examples: {
      python: {
        bad: 'import asyncio\n\nimport requests\n\n\nasync def rates():\n    return await asyncio.wait_for(requests.get("https://example.com/rates", timeout=60), 5)\n',
        good: 'import asyncio\n\nimport requests\n\n\nasync def rates():\n    return await asyncio.wait_for(asyncio.to_thread(requests.get, "https://example.com/rates", timeout=5), 6)\n',
      },
      typescript: {
        bad: 'export async function rates(): Promise<Response> {\n  return fetch("https://example.com/rates", { timeout: 5000 } as RequestInit);\n}\n',
        good: 'export async function rates(): Promise<Response> {\n  return fetch("https://example.com/rates", { signal: AbortSignal.timeout(5000) });\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://nodejs.org/api/http.html#requestsettimeouttimeout-callback'],
    needs: ['imeout', 'wait_for', 'AbortController', 'clearTimeout'],
  },
  on: ['call'],
  check: (call, context) => {
    const value = context.resolver.library(call.callee);
    if (!value) return;
    options(call, value, context);
    if (value.symbol === 'AbortController') controller(call, context);
    else if (value.symbol === 'clearTimeout') cleared(call, context);
    else if (context.catalog.deadline(value.symbol)?.asyncOnly === true) blocking(call, context);
  },
});

function options(call: Call, value: LibraryValue, context: RuleContext): void {
  const isPython = context.catalog.ecosystem === 'python';
  for (const { row, ineffective } of deadOptions(call, value, context)) {
    const { option } = ineffective;
    const node = optionNode(call, option, isPython);
    context.site(call);
    context.report({
      at: node ? entrySpan(node.value) : { start: call.start, end: call.argsSpan?.start ?? call.end },
      message: 'option',
      data: { call: calleeText(call, value.symbol), option: option.path.join('.'), why: ineffective.why },
      evidence: [...value.because],
      fixes: () => [ineffectiveFix(call, row, ineffective, context)],
      identity: `${value.symbol}|${option.path.join('.')}`,
    });
  }
}

/** The whole `timeout: 5000`, because the name is what is wrong, not the number. */
function entrySpan(value: Node): { readonly start: number; readonly end: number } {
  const holder = value.parent;
  if (holder?.kind === 'object') {
    const entry = holder.entries.find((e) => e.value === value);
    if (entry) return { start: entry.start, end: entry.end };
  }
  return value;
}

function controller(call: Call, context: RuleContext): void {
  const found = unusedController(call, context);
  if (!found) return;
  context.site(call);
  context.report({ at: found.name, message: 'controller', fixes: () => [found.fix()], identity: found.name.name });
}

function cleared(call: Call, context: RuleContext): void {
  const found = clearedEarly(call, context);
  if (!found) return;
  context.site(call);
  context.report({ at: call, message: 'cleared', fixes: () => [found.fix()], identity: 'cleared' });
}

/** `asyncio.wait_for(requests.get(…), 5)`: the argument has already blocked when wait_for starts. */
function blocking(wrapper: Call, context: RuleContext): void {
  for (const a of wrapper.args) {
    const inner = unwrap(a.value);
    if (inner.kind !== 'call' || !isInside(inner, wrapper)) continue;
    const value = context.resolver.library(inner.callee);
    const match = value && context.catalog.api(value.symbol);
    if (match?.role !== 'call' || !match.row.blocking || value?.isAsync === true || context.catalog.deadline(value?.symbol ?? '')) continue;
    context.site(wrapper);
    context.report({
      at: { start: wrapper.start, end: wrapper.argsSpan?.start ?? wrapper.end },
      message: 'blocking',
      data: { wrapper: calleeText(wrapper, 'wait_for'), call: sourceText(context.module, inner.callee, 48) },
      fixes: () => [toThread(inner, context)],
      identity: value?.symbol ?? '',
    });
  }
}

function toThread(call: Call, context: RuleContext): Fix | undefined {
  const thread = inThread(call, context);
  const open = call.argsSpan?.start;
  if (!thread || open === undefined) return undefined;
  return { title: 'Run it in a thread, where the deadline can leave it behind', safety: 'review', edits: [...thread.imports, { start: call.start, end: open + 1, newText: thread.head }] };
}
