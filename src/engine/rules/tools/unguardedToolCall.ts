import { enclosingFunction, enclosingNamedFunction } from '../../facts/module.js';
import type { Call, Expr, FunctionNode, Node } from '../../facts/nodes.js';
import { walkOwn } from '../../facts/visit.js';
import { defineRule, type RuleContext } from '../rule.js';
import { askingLoopAround } from '../support/model/askingLoop.js';
import { isOutOfSight } from '../support/outOfSight.js';
import { DISPATCH_STRINGS, dispatches, isDispatcherParameter, type Dispatch } from '../support/tools/dispatch.js';
import { firstUnhandled, foreignFailures } from '../support/tools/failingBodies.js';
import { guardBodyFix, guardDispatchFix } from '../support/tools/guardFix.js';
import { hasGuardDecorator, isHandled, isHandledAround } from '../support/tools/guards.js';
import { runsHarmlessTable } from '../support/tools/harmlessTables.js';
import { isModelGiven } from '../support/tools/modelGiven.js';
import { registeredTools, type RegisteredTool } from '../support/tools/table.js';
import { calleeText, sourceText } from '../support/wording.js';

export const unguardedToolCall = defineRule({
  meta: {
    id: 'unguarded-tool-call',
    area: 'reliability',
    severity: 'warning',
    title: 'Tool failure that ends the run',
    messages: {
      dispatch: '{call} can end the run: nothing {here}turns a failing tool into a result the model can use',
      body: '{tool} can end the run: {framework} re-raises tool exceptions, and {call} is not handled',
      elsewhere: '{tool} can end the run: {framework} re-raises tool exceptions, and {call} in there is not handled',
    },
    why: 'One slow or refused request inside a tool throws away the whole conversation: the user sees a generic error, and the steps already done are done again on the next try.',
    remedy: 'Catch the failure where the tool runs, log it, and return an error the model can read.',
    examples: {
      python: {
        bad: 'import json\n\nTOOLS = {"refund": print}\n\n\ndef run(message):\n    results = []\n    for call in message.tool_calls:\n        if call.function.name in TOOLS:\n            results.append(TOOLS[call.function.name](**json.loads(call.function.arguments)))\n    return results\n',
        good: 'import json\n\nTOOLS = {"refund": print}\n\n\ndef run(message):\n    results = []\n    for call in message.tool_calls:\n        try:\n            results.append(TOOLS[call.function.name](**json.loads(call.function.arguments)))\n        except Exception as error:\n            results.append({"error": str(error)})\n    return results\n',
      },
      typescript: {
        bad: 'export async function run(message: Message, tools: Record<string, Tool>): Promise<unknown[]> {\n  const results: unknown[] = [];\n  for (const call of message.tool_calls) {\n    const output = await tools[call.function.name].execute(call.function.arguments);\n    results.push(output);\n  }\n  return results;\n}\n',
        good: 'export async function run(message: Message, tools: Record<string, Tool>): Promise<unknown[]> {\n  const results: unknown[] = [];\n  for (const call of message.tool_calls) {\n    try {\n      results.push(await tools[call.function.name].execute(call.function.arguments));\n    } catch (error) {\n      results.push({ error: String(error) });\n    }\n  }\n  return results;\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://docs.claude.com/en/docs/agents-and-tools/tool-use/implement-tool-use', 'https://ai.pydantic.dev/tools-advanced/'],
    needs: [...DISPATCH_STRINGS, 'RunContext'],
  },
  on: ['module'],
  check: (_module, context) => {
    const hinted = new Set<Node | undefined>();
    for (const d of dispatches(context)) {
      context.site(d.call);
      if ((isHandledAround(d.call, context) && !isHandledOutsideLoop(d.call, context)) || insideForgivingTool(d.call, context) || isLeftToCallers(d, context)) continue;
      if ((isUnseenRegistry(d, context) && isAskedForError(d.call, context)) || runsHarmlessTable(d, context)) continue;
      const name = sourceText(context.module, d.name);
      const runner = enclosingNamedFunction(d.call);
      const elsewhere = isRunElsewhere(d, runner, context);
      // An async and a plain way to run the same tool are one thing to mend.
      if (elsewhere && hinted.has(runner)) continue;
      if (elsewhere) hinted.add(runner);
      context.report({
        at: { start: d.call.start, end: d.call.argsSpan?.start ?? d.call.end },
        message: 'dispatch',
        data: { call: sourceText(context.module, d.call.callee, 48), here: elsewhere ? 'in this file ' : '' },
        // Tools often answer for themselves out of sight, and whoever calls from another file may catch.
        ...(elsewhere ? { severity: 'hint' as const } : isOverMcp(d) ? {} : { severity: 'information' as const }),
        evidence: [`the model chooses the tool: ${name}`],
        // One of two ways guarded leaves the other.
        fixes: () => (elsewhere ? [] : [guardDispatchFix(d.call, name, context)]),
        identity: 'dispatch',
      });
    }
    for (const tool of registeredTools(context)) checkBody(tool, context);
    reportForeign(context);
  },
});

/** The `try` that catches a failing tool stands around the loop that asks the model: the loop is over, and the model never reads of it. */
function isHandledOutsideLoop(call: Call, context: RuleContext): boolean {
  const loop = askingLoopAround(call, context);
  return loop !== undefined && !isHandled(call, loop.body, context);
}

/** A dispatcher that is given the name, and raises an error of the project's own when there is no such tool: its callers catch, or are told of. */
function isLeftToCallers({ call, name }: Dispatch, context: RuleContext): boolean {
  const fn = isDispatcherParameter(name) ? enclosingFunction(call) : undefined;
  return fn !== undefined && walkOwn(fn.body, (n) => (n.kind === 'throw' && n.value?.kind === 'call' && context.resolver.valueOf(n.value.callee).kind === 'class' ? 'stop' : undefined));
}

/** `agent.tools.execute(name, args)` of something out of sight: it may well answer for its tools' failures. MCP's own call does so for the tool, and not for the connection. */
function isUnseenRegistry({ call: { callee }, lookup }: Dispatch, context: RuleContext): boolean {
  return lookup === undefined && callee.kind === 'member' && !isMcpName(callee.property) && context.resolver.valueOf(callee).kind === 'unknown';
}

/** `session.call_tool(name, args)`: whatever the tool answers for, the connection may be lost. */
function isOverMcp({ call: { callee }, lookup }: Dispatch): boolean {
  return lookup === undefined && callee.kind === 'member' && isMcpName(callee.property);
}

function isMcpName(method: string): boolean {
  return /^call_?tool$/iu.test(method);
}

/** `result = await tools.execute(name, args)` whose `result.is_error` is read: the registry gives failures as results. */
function isAskedForError(call: Call, context: RuleContext): boolean {
  const outer = call.parent?.kind === 'await' ? call.parent : call;
  const holder = outer.parent;
  const target = holder?.kind === 'assign' ? holder.targets[0] : undefined;
  if (target?.kind === 'objectPattern') return target.entries.some((e) => e.key !== undefined && ERROR_FIELD.test(e.key));
  return target?.kind === 'name' && context.resolver.usesOf(target).some((u) => u.parent?.kind === 'member' && u.parent.object === u && ERROR_FIELD.test(u.parent.property));
}

const ERROR_FIELD = /^(?:is_?error|has_?error|errors?|error_?message|success|succeeded|ok|failed)$/iu;

/** A registry's `execute_tool(name, arguments)` that only other files call. */
function isRunElsewhere({ name }: Dispatch, runner: FunctionNode | undefined, context: RuleContext): boolean {
  return name.kind === 'name' && !isModelGiven(name, context) && isOutOfSight(runner, context);
}

/** The dispatch stands in a handler whose framework turns exceptions into results (an MCP server's own `call_tool`). */
function insideForgivingTool(call: Call, context: RuleContext): boolean {
  const forgiving = registeredTools(context).filter((t) => t.outcome !== 'ends');
  for (let at: Node | undefined = call.parent; at; at = at.parent) {
    if (at.kind !== 'function') continue;
    const fn = at;
    if (forgiving.some((t) => t.fn === fn)) return true;
    if (fn.decorators.some((d) => decoratorName(d) === 'call_tool')) return true;
    const holder = fn.parent;
    if (holder?.kind === 'call' && holder.callee.kind === 'member' && holder.callee.property === 'setRequestHandler') return true;
  }
  return false;
}

function decoratorName(d: Expr): string {
  const callee = d.kind === 'call' ? d.callee : d;
  return callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
}

function checkBody(tool: RegisteredTool, context: RuleContext): void {
  context.site(tool.fn);
  if (tool.outcome !== 'ends' || hasGuardDecorator(tool.fn, context)) return;
  const found = firstUnhandled(tool.fn, tool.row, context);
  if (!found) return;
  context.report({
    at: { start: found.call.start, end: found.call.argsSpan?.start ?? found.call.end },
    message: 'body',
    data: { tool: tool.name, framework: tool.row.framework, call: calleeText(found.call, found.symbol) },
    evidence: [`${tool.declaration === tool.fn ? 'a tool of' : 'registered with'} ${tool.row.framework}, which lets a tool's exception end the run`],
    related: tool.declaration === tool.fn ? [] : [{ span: { start: tool.declaration.start, end: Math.min(tool.declaration.end, tool.declaration.start + 80) }, message: 'registered as a tool here' }],
    fixes: () => [guardBodyFix(tool, found.exceptions, context)],
    identity: `body|${tool.name}`,
  });
}

/** Tools of other files that fail as they like, at their place in the list: all that one list names together. */
function reportForeign(context: RuleContext): void {
  for (const all of foreignFailures(context)) {
    const [first, ...others] = all;
    if (!first) continue;
    const { tool, row, found } = first;
    context.report({
      at: tool.at,
      message: 'elsewhere',
      data: { tool: others.length > 0 ? `${tool.name} (and ${others.map((o) => o.tool.name).slice(0, 3).join(', ')})` : tool.name, framework: row.framework, call: calleeText(found.call, found.symbol) },
      evidence: [`registered with ${row.framework}, which lets a tool's exception end the run`],
      related: all.slice(0, 5).map((o) => ({ file: o.tool.home.file, span: { start: o.found.call.start, end: o.found.call.argsSpan?.start ?? o.found.call.end }, message: `${o.tool.name} does not handle a failure of this` })),
      identity: `elsewhere|${tool.name}`,
    });
  }
}
