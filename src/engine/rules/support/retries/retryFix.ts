/** Has the retry library that the project uses already try a read again: a decorator in Python, p-retry around the call in JavaScript. */
import type { FunctionNode } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import { indentationAt, lineStartAt } from '../../../text/style.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { isHandled } from '../tools/guards.js';
import type { ToolRead } from './readsOfTools.js';

const ATTEMPTS = 3;

/** `undefined` when no retry library is in use, or when trying again might repeat more than the read. `alone`: the function does nothing else outside. */
export function retryFix(read: ToolRead, alone: boolean, context: RuleContext): Fix | undefined {
  return context.catalog.ecosystem === 'python' ? decorate(read, alone, context) : wrap(read, context);
}

/** `await fetch(u)` → `await pRetry(() => fetch(u), { retries: 3 })`. */
function wrap({ call }: ToolRead, context: RuleContext): Fix | undefined {
  if (call.parent?.kind !== 'await' || !inUse('p-retry', context)) return undefined;
  // What is awaited in the arguments cannot move into a function that is not async.
  if (walk(call, (node) => (node.kind === 'await' || node.kind === 'yield' ? 'stop' : undefined))) return undefined;
  const helper = context.edit.import('p-retry', 'default');
  if (!helper) return undefined;
  return {
    title: `Try this again with p-retry, ${String(ATTEMPTS)} times at most`,
    safety: 'review',
    edits: [...helper.edits, ...context.edit.wrap(call, `${helper.code}(() => `, `, { retries: ${context.edit.number(ATTEMPTS)} })`)],
  };
}

/** `undefined` unless tenacity or backoff is in use and trying the whole function again repeats nothing but this read. */
function decorate(read: ToolRead, alone: boolean, context: RuleContext): Fix | undefined {
  const { fn, call } = read;
  // A failure handled inside never reaches the decorator.
  if (!alone || fn.name === undefined || fn.isGenerator || isHandled(call, fn, context)) return undefined;
  const [path, ...others] = read.exceptions;
  const dot = path?.lastIndexOf('.') ?? -1;
  if (path === undefined || others.length > 0 || dot < 0) return undefined;
  const library = inUse('tenacity', context) ? 'tenacity' : inUse('backoff', context) ? 'backoff' : undefined;
  const helper = library && context.edit.import(library);
  const exception = context.edit.import(path.slice(0, dot));
  const at = definitionLine(fn, context);
  if (!library || !helper || !exception || at === undefined) return undefined;
  const raised = `${exception.code}.${path.slice(dot + 1)}`;
  const { code } = helper;
  const decorator = library === 'tenacity'
    ? `@${code}.retry(retry=${code}.retry_if_exception_type(${raised}), stop=${code}.stop_after_attempt(${String(ATTEMPTS)}), wait=${code}.wait_exponential(max=10), reraise=True)`
    : `@${code}.on_exception(${code}.expo, ${raised}, max_tries=${String(ATTEMPTS)})`;
  return {
    title: `Try ${fn.name} again with ${library}, ${String(ATTEMPTS)} times at most`,
    safety: 'review',
    edits: [...helper.edits, ...exception.edits, { start: at, end: at, newText: `${indentationAt(context.module.text, at)}${decorator}${context.edit.eol}` }],
  };
}

/** This file imports it. A version alone says little: lock files know the libraries of other libraries too, which the project must not import. */
function inUse(name: string, context: RuleContext): boolean {
  return context.module.index.imports.some((i) => i.module === name || i.module.startsWith(`${name}.`));
}

/** Start of the line that holds `def`, below the decorators. */
function definitionLine(fn: FunctionNode, context: RuleContext): number | undefined {
  const { text } = context.module;
  const from = Math.max(fn.start, ...fn.decorators.map((d) => d.end));
  const found = /(?:async[ \t]+)?def[ \t]/u.exec(text.slice(from, fn.body.start));
  if (!found) return undefined;
  const start = lineStartAt(text, from + found.index);
  return text.slice(start, from + found.index).trim() === '' ? start : undefined;
}
