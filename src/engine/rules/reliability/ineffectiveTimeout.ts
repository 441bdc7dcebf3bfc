import type { Call, Node } from '../../facts/nodes.js';
import type { LibraryValue } from '../../resolve/types.js';
import type { Span } from '../../text/span.js';
import type { Fix } from '../finding.js';
import { defineRule, type RuleContext } from '../rule.js';
import { threadedFix } from '../support/asynchronous/blockingFix.js';
import { inThread } from '../support/asynchronous/thread.js';
import { clearedEarly, unusedController } from '../support/deadline/abortTimers.js';
import { ineffectiveFix } from '../support/deadline/ineffectiveFix.js';
import { deadOptions } from '../support/deadline/ineffective.js';
import { optionNode } from '../support/deadline/options.js';
import { uninterrupted } from '../support/deadline/uninterrupted.js';
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
      block: '{wrapper} cannot stop {call}: it blocks the event loop, and the deadline waits with it',
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
    else blocking(call, context);
  },
});

function options(call: Call, value: LibraryValue, context: RuleContext): void {
  const isPython = context.catalog.ecosystem === 'python';
  for (const { row, ineffective } of deadOptions(call, value, context)) {
    const { option } = ineffective;
    const node = optionNode(call, option, isPython);
    context.site(call);
    context.report({
      at: headOf(call),
      message: 'option',
      data: { call: calleeText(call, value.symbol), option: option.path.join('.'), why: ineffective.why },
      evidence: [...value.because],
      related: node ? [{ span: entrySpan(node.value), message: 'this does nothing' }] : [],
      fixes: () => [ineffectiveFix(call, row, ineffective, context)],
      identity: `${value.symbol}|${option.path.join('.')}`,
    });
  }
}

/** The call up to its arguments: what has no deadline, whatever else is wrong. */
function headOf(call: Call): Span {
  return { start: call.start, end: call.argsSpan?.start ?? call.end };
}

/** The whole `timeout: 5000`, because the name is what is wrong, not the number. */
function entrySpan(value: Node): Span {
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
  context.report({
    at: headOf(found.request), message: 'cleared', related: [{ span: call, message: 'cleared here' }], fixes: () => [found.fix()], identity: 'cleared',
  });
}

/** `asyncio.wait_for(requests.get(…), 5)`: the argument has already blocked when wait_for starts. */
function blocking(call: Call, context: RuleContext): void {
  const found = uninterrupted(call, context);
  if (!found) return;
  const { wrapper, form, symbol } = found;
  context.site(call);
  context.report({
    at: headOf(call),
    message: form === 'block' ? 'block' : 'blocking',
    data: { wrapper: calleeText(wrapper, 'wait_for'), call: sourceText(context.module, call.callee, 48) },
    related: [{ span: headOf(wrapper), message: 'the deadline' }],
    fixes: () => [toThread(call, form, context)],
    identity: symbol,
  });
}

function toThread(call: Call, form: 'argument' | 'block', context: RuleContext): Fix | undefined {
  const title = 'Run it in a thread, where the deadline can leave it behind';
  if (form === 'block') {
    const fix = threadedFix(call, context);
    return fix && { ...fix, title };
  }
  const thread = inThread(call, context);
  const open = call.argsSpan?.start;
  if (!thread || open === undefined) return undefined;
  return { title, safety: 'review', edits: [...thread.imports, { start: call.start, end: open + 1, newText: thread.head }] };
}
