import type { Call, Name, Node } from '../../facts/nodes.js';
import { isInside } from '../../facts/module.js';
import { unwrap, walk } from '../../facts/visit.js';
import type { LibraryValue } from '../../resolve/types.js';
import { defineRule, type RuleContext } from '../rule.js';
import { ineffectiveFix } from '../support/deadline/ineffectiveFix.js';
import { deadOptions } from '../support/deadline/ineffective.js';
import { optionNode } from '../support/deadline/options.js';
import { calleeText, sourceText } from '../support/wording.js';

const BODY_READS = new Set(['json', 'text', 'arrayBuffer', 'blob', 'formData', 'bytes']);

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

/** `new AbortController()` with a timer whose signal goes nowhere. */
function controller(call: Call, context: RuleContext): void {
  const holder = call.parent;
  const target = holder?.kind === 'assign' && holder.value === call ? holder.targets[0] : undefined;
  if (target?.kind !== 'name') return;
  const uses = context.resolver.usesOf(target);
  const members = uses.map((u) => (u.parent?.kind === 'member' && u.parent.object === u ? u.parent.property : undefined));
  // Handed on whole, returned or destructured: somebody else may use the signal.
  if (members.some((m) => m === undefined) || members.includes('signal') || !members.includes('abort')) return;
  if (!uses.some((u) => insideTimer(u, context))) return;
  context.site(call);
  context.report({ at: target, message: 'controller', identity: target.name });
}

function insideTimer(node: Node, context: RuleContext): boolean {
  for (let at = node.parent; at; at = at.parent) if (at.kind === 'call' && context.resolver.library(at.callee)?.symbol === 'setTimeout') return true;
  return false;
}

/** `clearTimeout(timer)` straight after the headers, with the body read below. */
function cleared(call: Call, context: RuleContext): void {
  const statement = call.parent;
  const block = statement?.parent;
  if (statement?.kind !== 'exprStatement' || block?.kind !== 'block') return;
  const at = block.statements.indexOf(statement);
  const before = block.statements.slice(0, at);
  const response = before.map(awaitedFetch(context)).find((n) => n !== undefined);
  if (!response) return;
  const readsLater = block.statements.slice(at + 1).some((s) => walk(s, (n) => (isBodyRead(n, response) ? 'stop' : undefined)));
  const readBefore = before.some((s) => walk(s, (n) => (isBodyRead(n, response) ? 'stop' : undefined)));
  if (!readsLater || readBefore) return;
  context.site(call);
  context.report({ at: call, message: 'cleared', identity: 'cleared' });
}

function awaitedFetch(context: RuleContext): (statement: Node) => string | undefined {
  return (statement) => {
    if (statement.kind !== 'assign' || statement.targets[0]?.kind !== 'name' || statement.value?.kind !== 'await') return undefined;
    const inner = unwrap(statement.value);
    if (inner.kind !== 'call' || context.resolver.library(inner.callee)?.symbol !== 'fetch') return undefined;
    return /\bsignal\b/u.test(context.module.text.slice(inner.start, inner.end)) ? statement.targets[0].name : undefined;
  };
}

function isBodyRead(node: Node, response: string): boolean {
  return node.kind === 'call' && node.callee.kind === 'member' && BODY_READS.has(node.callee.property) && isName(node.callee.object, response);
}

function isName(node: Node, name: string): node is Name {
  return node.kind === 'name' && node.name === name;
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

/** `requests.get(u)` → `asyncio.to_thread(requests.get, u)`. */
function toThread(call: Call, context: RuleContext): { readonly title: string; readonly safety: 'review'; readonly edits: readonly { start: number; end: number; newText: string }[] } | undefined {
  const asyncio = context.edit.import('asyncio');
  if (!asyncio || !call.argsSpan) return undefined;
  const { text } = context.module;
  const inside = text.slice(call.argsSpan.start + 1, call.argsSpan.end - 1);
  const callee = text.slice(call.callee.start, call.callee.end);
  return {
    title: 'Run it in a thread, where the deadline can leave it behind',
    safety: 'review',
    edits: [...asyncio.edits, { start: call.start, end: call.argsSpan.start + 1, newText: `${asyncio.code}.to_thread(${callee}${inside.trim() === '' ? '' : ', '}` }],
  };
}
