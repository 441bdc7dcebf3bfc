import type { Call, Expr, Name, Node } from '../../facts/nodes.js';
import { enclosingFunction, statementOf } from '../../facts/module.js';
import { unwrap, walk } from '../../facts/visit.js';
import type { Fix } from '../finding.js';
import { defineRule, type RuleContext } from '../rule.js';
import { ended } from '../support/logLines.js';
import { calleeText } from '../support/wording.js';

/** Clients whose result carries a flag instead of raising. FastMCP's own client raises. */
const CALLS = /(ClientSession|ClientSessionGroup|client\/index(\.js)?\.Client|Client)#(call_tool|callTool)$/u;
const FLAGS = /^(isError|is_error)$/u;
const TOLD = Symbol('functions told of an unchecked tool result');
const PARTS = /^(content|structuredContent|structured_content)$/u;

export const uncheckedToolResult = defineRule({
  meta: {
    id: 'unchecked-tool-result',
    area: 'tools',
    severity: 'information',
    title: 'Tool result used without its error flag',
    messages: { unchecked: '{call} reports a failing tool as a normal result, and nothing looks at its {flag}' },
    why: 'An MCP server answers a failed tool call with a result whose content is the error text. Code that takes the content as it comes stores "permission denied" as the customer\'s address.',
    remedy: 'Look at the error flag first, and treat the content as an error message when it is set.',
    examples: {
      python: {
        bad: 'from mcp import ClientSession\n\n\nasync def address(session: ClientSession, customer):\n    result = await session.call_tool("address", {"customer": customer})\n    return result.content[0].text\n',
        good: 'from mcp import ClientSession\n\n\nasync def address(session: ClientSession, customer):\n    result = await session.call_tool("address", {"customer": customer})\n    if result.isError:\n        raise RuntimeError("No address")\n    return result.content[0].text\n',
      },
      typescript: {
        bad: 'import { Client } from "@modelcontextprotocol/sdk/client/index.js";\n\nexport async function address(client: Client, customer: string) {\n  const result = await client.callTool({ name: "address", arguments: { customer } });\n  return result.content[0].text;\n}\n',
        good: 'import { Client } from "@modelcontextprotocol/sdk/client/index.js";\n\nexport async function address(client: Client, customer: string) {\n  const result = await client.callTool({ name: "address", arguments: { customer } });\n  if (result.isError) throw new Error("No address");\n  return result.content[0].text;\n}\n',
      },
    },
    fixSafety: 'review',
    references: ['https://modelcontextprotocol.io/specification/2025-06-18/server/tools#error-handling'],
    needs: ['call_tool', 'callTool'],
  },
  on: ['call'],
  check: (call, context) => {
    const known = context.resolver.library(call.callee)?.symbol;
    const symbol = known === undefined || /^Map[#(]/u.test(known) ? keptClient(call, context) : known;
    if (symbol === undefined || !CALLS.test(symbol) || symbol.startsWith("fastmcp.")) return;
    const use = firstUse(call, context);
    const isUnchecked = use !== undefined && !isFlagRead(call, context);
    // What one finding speaks for is one site, else its twins would count as passing.
    if (isUnchecked && !isFirst(call, context)) return;
    context.site(call);
    if (!isUnchecked) return;
    const flag = 'isError';
    context.report({
      at: { start: call.start, end: call.argsSpan?.start ?? call.end },
      message: 'unchecked',
      data: { call: calleeText(call, symbol), flag },
      related: [{ span: use, message: 'the content is used here' }],
      fixes: () => [flagFix(call, context)],
      identity: symbol,
    });
  },
});

/** `sessions[name].call_tool(…)`: taken from a table of a file that works with the protocol's own client. */
function keptClient(call: Call, context: RuleContext): string | undefined {
  const { callee } = call;
  if (callee.kind !== 'member' || !/^(?:call_tool|callTool)$/u.test(callee.property)) return undefined;
  // A function of the project answers in its own way.
  if (context.resolver.callee(call)?.fn) return undefined;
  const owner = unwrap(callee.object);
  const made = owner.kind === 'name' ? context.resolver.definitions(owner).map((d) => d.value) : [owner];
  if (made.length === 0 || !made.every((v) => v !== undefined && isTaken(unwrap(v)))) return undefined;
  return context.module.index.imports.some((i) => CLIENT_MODULES.test(i.module)) ? `Client#${callee.property}` : undefined;
}

const CLIENT_MODULES = /^(?:mcp|mcp\.client\.session|@modelcontextprotocol\/sdk\/client(?:\/index(?:\.js)?)?)$/u;

/** `TABLE[name]`, `TABLE.get(name)`. */
function isTaken(e: Expr): boolean {
  return e.kind === 'index' || (e.kind === 'call' && e.callee.kind === 'member' && e.callee.property === 'get' && e.args.length === 1);
}

/** Where the content of the result is taken out in this function. */
function firstUse(call: Call, context: RuleContext): Expr | undefined {
  let outer: Node = call;
  while (outer.parent?.kind === 'await' || outer.parent?.kind === 'other') outer = outer.parent;
  const holder = outer.parent;
  if (holder?.kind === 'member' && PARTS.test(holder.property)) return holder;
  const target = holder?.kind === 'assign' ? holder.targets[0] : undefined;
  if (target?.kind !== 'name') return undefined;
  return context.resolver.usesOf(target).map((u) => u.parent).find((p): p is Extract<Expr, { kind: 'member' }> => p?.kind === 'member' && PARTS.test(p.property));
}

/** One finding a function is enough: whoever adds the check adds it to every call there. */
function isFirst(call: Call, context: RuleContext): boolean {
  const told = context.shared(TOLD, () => new Set<Node>());
  const home = enclosingFunction(call) ?? context.module;
  if (told.has(home)) return false;
  told.add(home);
  return true;
}

function isFlagRead(call: Call, context: RuleContext): boolean {
  return walk(enclosingFunction(call) ?? context.module, (n) => (n.kind === 'member' && FLAGS.test(n.property)) || (n.kind === 'string' && FLAGS.test(n.value)) || (n.kind === 'name' && FLAGS.test(n.name))
    || (n.kind === 'objectPattern' && n.entries.some((e) => e.key !== undefined && FLAGS.test(e.key))));
}

/** `if result.isError: raise …` after the call. */
function flagFix(call: Call, context: RuleContext): Fix | undefined {
  const statement = statementOf(call);
  const target: Name | undefined = statement?.kind === 'assign' && statement.targets[0]?.kind === 'name' ? statement.targets[0] : undefined;
  if (statement?.kind !== 'assign' || !target || statement.targets.length !== 1 || !statement.value || unwrap(statement.value) !== call) return undefined;
  const { edit } = context;
  const { name } = target;
  const lines = context.catalog.ecosystem === 'python'
    ? [`if ${name}.isError:`, `${edit.indentUnit}raise RuntimeError(f"The tool failed: {${name}.content}")`]
    : [`if (${name}.isError) {`, `${edit.indentUnit}${ended(`throw new Error(\`The tool failed: \${JSON.stringify(${name}.content)}\`)`, context)}`, '}'];
  const edits = edit.insertAfter(statement, lines);
  return edits && { title: 'Raise an error when the tool reports one', safety: 'review', edits };
}
