import { enclosingFunction } from '../../facts/module.js';
import type { Fix } from '../finding.js';
import { defineRule, type RuleContext } from '../rule.js';
import { forgottenWork, type Forgotten } from '../support/asynchronous/forgotten.js';
import { isBrowserModule } from '../support/browserCode.js';
import { logLines } from '../support/logLines.js';
import { calleeText } from '../support/wording.js';

export const unhandledAsyncFailure = defineRule({
  meta: {
    id: 'unhandled-async-failure',
    area: 'reliability',
    severity: 'warning',
    title: 'Work started and forgotten',
    messages: {
      promise: 'Nobody sees {call} fail: the promise is neither awaited nor caught',
      task: 'Nobody sees {call} fail: the task is started and forgotten',
      settled: 'Nobody sees {call} fail: the outcomes are collected and never read',
      dropped: 'Nobody sees {call} fail: its callback is asynchronous, and who runs it drops the promise',
      coroutine: '{call} never runs: its coroutine is not awaited',
    },
    why: 'The write fails while the user reads "done": a rejected promise ends the Node process, a forgotten task may be collected half-way, and no log tells which run it was.',
    remedy: 'Await it, or keep the task and handle its failure.',
    examples: {
      python: {
        bad: 'import asyncio\n\nimport httpx\n\n\nasync def report(event):\n    async with httpx.AsyncClient(timeout=30) as client:\n        await client.post("https://example.com/events", json=event)\n\n\nasync def handle(event):\n    asyncio.create_task(report(event))\n',
        good: 'import httpx\n\n\nasync def report(event):\n    async with httpx.AsyncClient(timeout=30) as client:\n        await client.post("https://example.com/events", json=event)\n\n\nasync def handle(event):\n    await report(event)\n',
      },
      typescript: {
        bad: 'export async function handle(event: object): Promise<void> {\n  fetch("https://example.com/events", { method: "POST", body: JSON.stringify(event) });\n}\n',
        good: 'export async function handle(event: object): Promise<void> {\n  await fetch("https://example.com/events", { method: "POST", body: JSON.stringify(event) });\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task', 'https://typescript-eslint.io/rules/no-floating-promises/'],
    needs: ['create_task', 'ensure_future', 'async def', 'async ', 'fetch(', 'axios', '.then(', 'await ', 'allSettled'],
  },
  on: ['module'],
  check: (_module, context) => {
    const { sites, forgotten } = forgottenWork(context);
    for (const site of sites) context.site(site);
    for (const found of forgotten) {
      const at = found.starter ?? found.work;
      context.report({
        at: { start: at.start, end: at.argsSpan?.start ?? at.end },
        message: found.form,
        data: { call: calleeText(found.work, found.fallible.symbol) },
        ...(isBrowserModule(context) ? { severity: 'hint' as const } : {}),
        evidence: [`${found.fallible.symbol} can fail`],
        fixes: () => [awaited(found, context), caught(found, context)],
        identity: `${found.form}|${found.fallible.symbol}`,
      });
    }
  },
});

/** `await` in front, where the surrounding function can. */
function awaited(found: Forgotten, context: RuleContext): Fix | undefined {
  const { form, statement, work, starter } = found;
  if (form === 'settled' || form === 'dropped' || statement.kind !== 'exprStatement' || enclosingFunction(statement)?.isAsync !== true) return undefined;
  const title = `Await ${calleeText(work, found.fallible.symbol)}`;
  if (!starter) {
    const { expr } = statement;
    // `void work()` becomes `await work()`.
    const end = expr.kind === 'unary' ? expr.operand.start : expr.start;
    return { title, safety: 'review', edits: [{ start: expr.start, end, newText: 'await ' }] };
  }
  const { text } = context.module;
  return { title, safety: 'review', edits: [{ start: starter.start, end: starter.end, newText: `await ${text.slice(work.start, work.end)}` }] };
}

/** A handler at the end of the promise. */
function caught(found: Forgotten, context: RuleContext): Fix | undefined {
  if (found.form !== 'promise' || found.statement.kind !== 'exprStatement') return undefined;
  const log = logLines(`${calleeText(found.work, found.fallible.symbol)} failed`, context);
  const { expr } = found.statement;
  const code = log.lines.map((l) => l.replace(/;$/u, '')).join('; ');
  return { title: 'Log the failure in a catch', safety: 'review', edits: [...log.edits, { start: expr.end, end: expr.end, newText: `.catch((error) => { ${code}${context.edit.semicolons ? ';' : ''} })` }] };
}
