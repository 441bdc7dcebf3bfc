import type { Call, Expr, FunctionNode, Node } from '../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../facts/module.js';
import { meaningOf } from '../../facts/meaning.js';
import { walk } from '../../facts/visit.js';
import { defineRule, type RuleContext } from '../rule.js';
import { DISPATCH_STRINGS, namedLookups, type Dispatch } from '../support/tools/dispatch.js';
import { isHandled, isHandledAround } from '../support/tools/guards.js';
import { openChains } from '../support/tools/openChains.js';
import { unknownNameFix } from '../support/tools/unknownNameFix.js';
import { sourceText, spanText } from '../support/wording.js';

export const unknownToolName = defineRule({
  meta: {
    id: 'unknown-tool-name',
    area: 'reliability',
    severity: 'information',
    title: 'Dispatch by a name the model made up',
    messages: {
      lookup: '{lookup} fails on a name the model made up',
      chain: 'A name the model made up gets an empty {result}: no branch is for it',
    },
    why: 'Models invent tool names under load and after prompt changes. The lookup then raises in the middle of the run, or calls undefined, and the conversation is lost.',
    remedy: 'Look the name up first and answer "unknown tool" with the names that exist.',
    examples: {
      python: {
        bad: 'TOOLS = {"refund": print}\n\n\ndef run(call):\n    tool_call = call.tool_calls[0]\n    return TOOLS[tool_call.function.name](tool_call.function.arguments)\n',
        good: 'TOOLS = {"refund": print}\n\n\ndef run(call):\n    tool_call = call.tool_calls[0]\n    tool = TOOLS.get(tool_call.function.name)\n    if tool is None:\n        return {"error": "unknown tool"}\n    return tool(tool_call.function.arguments)\n',
      },
      typescript: {
        bad: 'export function run(call: ToolCall, handlers: Record<string, Handler>): unknown {\n  return handlers[call.function.name](call.function.arguments);\n}\n',
        good: 'export function run(call: ToolCall, handlers: Record<string, Handler>): unknown {\n  const handler = handlers[call.function.name];\n  if (!handler) return { error: "unknown tool" };\n  return handler(call.function.arguments);\n}\n',
      },
    },
    fixSafety: 'review',
    references: [],
    needs: DISPATCH_STRINGS,
  },
  on: ['module'],
  check: (_module, context) => {
    for (const { chain, name, result } of openChains(context)) {
      context.site(chain);
      context.report({
        at: chain.kind === 'if' ? chain.test : chain.subject,
        message: 'chain',
        // An empty answer may be meant for the rest.
        severity: 'hint',
        data: { result },
        evidence: [`the name comes from the model: ${sourceText(context.module, name)}`],
        identity: `chain|${result}`,
      });
    }
    for (const d of namedLookups(context)) {
      if (!d.lookup) continue;
      context.site(d.lookup.at);
      if (isChecked(d, d.lookup, context) || isHandledAround(d.lookup.at, context) || isCheckedWhereRead(d, d.lookup, context)) continue;
      const { lookup } = d;
      context.report({
        at: lookup.at,
        message: 'lookup',
        data: { lookup: sourceText(context.module, lookup.at, 48) },
        evidence: [`the name comes from the model: ${sourceText(context.module, d.name)}`],
        fixes: () => [unknownNameFix(d, lookup, context)],
        identity: meaningOf(lookup.table),
      });
    }
  },
});

/** True when the function tests the name, the looked-up value or the table before the call. */
function isChecked(d: Dispatch, lookup: NonNullable<Dispatch['lookup']>, context: RuleContext): boolean {
  if (d.call.optional || (d.call.callee.kind === 'member' && d.call.callee.optional)) return true;
  let fn: FunctionNode | undefined = enclosingFunction(d.call);
  // What a lambda calls was tested before the lambda was made.
  for (let outer = fn && enclosingFunction(fn); outer; outer = enclosingFunction(outer)) fn = outer;
  const name = spanText(context.module, d.name);
  const table = spanText(context.module, lookup.table);
  return walk(fn ? fn.body : context.module, (node) => {
    if (node.start > d.call.start) return 'skip';
    if (node.kind === 'call' && node !== d.call && asksForName(node, d.name, lookup.table, context)) return 'stop';
    const test = testOf(node);
    if (!test) return undefined;
    if (lookup.variable !== undefined && walk(test, (n) => (n.kind === 'name' && n.name === lookup.variable ? 'stop' : undefined))) return 'stop';
    const code = spanText(context.module, test);
    return code.includes(name) && (code.includes(table) || membership(test)) ? 'stop' : undefined;
  });
}

/** `self.can_run(name)`, where that method asks whether the name is in the same table. */
function asksForName(call: Call, name: Expr, table: Expr, context: RuleContext): boolean {
  const asked = spanText(context.module, name);
  if (call.callee.kind !== 'member' || !call.args.some((a) => spanText(context.module, a.value) === asked)) return false;
  const value = context.resolver.valueOf(call.callee);
  if (value.kind !== 'function' || !value.fn || value.file !== context.file) return false;
  const wanted = spanText(context.module, table);
  return walk(value.fn.body, (n) => (n.kind === 'binary' && (n.op === 'in' || n.op === 'not in') && spanText(context.module, n.right) === wanted ? 'stop' : undefined));
}

/** A method is handed a call that another method of the class read out of the answer, and that one looked the name up in the same table with an answer for others. */
function isCheckedWhereRead(d: Dispatch, lookup: NonNullable<Dispatch['lookup']>, context: RuleContext): boolean {
  const fn = enclosingFunction(d.call);
  const cls = fn?.form === 'method' ? enclosingClass(fn) : undefined;
  const table = spanText(context.module, lookup.table);
  if (!fn || !cls || !isHandedIn(d.name, fn, context)) return false;
  return walk(cls, (node) => {
    if (node === fn) return 'skip';
    if (node.kind === 'index' && spanText(context.module, node.object) === table) return isHandled(node, enclosingFunction(node), context, [], (statement) => statement.handlers.length > 0) ? 'stop' : undefined;
    return node.kind === 'binary' && (node.op === 'in' || node.op === 'not in') && spanText(context.module, node.right) === table ? 'stop' : undefined;
  });
}

/** `call.name` of a parameter `call`, also by way of a variable. */
function isHandedIn(name: Expr, fn: FunctionNode, context: RuleContext): boolean {
  const value = name.kind === 'name' ? context.resolver.definitions(name)[0]?.value : name;
  let owner = value?.kind === 'member' ? value.object : undefined;
  while (owner?.kind === 'member') owner = owner.object;
  return owner?.kind === 'name' && fn.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === owner.name);
}

function testOf(node: Node): Expr | undefined {
  switch (node.kind) {
    case 'if': case 'conditional': return node.test;
    case 'binary': return node.op === '&&' || node.op === '||' || node.op === '??' ? node.left : undefined;
    case 'otherStatement': return node.form === 'assert' ? node.exprs[0] : undefined;
    case 'switch': return node.subject;
    case 'comprehension': return node.conditions[0];
    default: return undefined;
  }
}

/** `name in {...}`, `NAMES.has(name)`, `NAMES.includes(name)`, `name == "refund"`: some closed set was tested. */
function membership(test: Expr): boolean {
  return walk(test, (n) => {
    if (n.kind === 'binary' && ['in', 'not in', '===', '==', '!==', '!='].includes(n.op)) return 'stop';
    return n.kind === 'call' && n.callee.kind === 'member' && ['has', 'includes', 'hasOwn', 'hasOwnProperty'].includes(n.callee.property) ? 'stop' : undefined;
  });
}
