import type { Expr, Node } from '../../facts/nodes.js';
import { defineRule, type Report, type RuleContext } from '../rule.js';
import { executionSinks, isSandboxed, type ExecutionSink } from '../support/model/executes.js';
import { sinksElsewhere } from '../support/model/executesElsewhere.js';
import { bindFix } from '../support/model/bindFix.js';
import { isChecked } from '../support/model/checked.js';
import { taintOf, type Taint } from '../support/model/tainted.js';
import { onlyValue } from '../support/onlyValue.js';
import { sourceText, spanText } from '../support/wording.js';

export const modelOutputExecution = defineRule({
  meta: {
    id: 'model-output-execution',
    area: 'security',
    severity: 'error',
    title: 'Model output run as code, command, query or path',
    messages: {
      code: '{sink} runs code that {source}, with no sandbox around it',
      shell: '{sink} runs a command that {source}, with no sandbox and no list of allowed commands',
      sql: '{sink} runs SQL that {source}, instead of binding it as a parameter',
      path: '{sink} uses a path that {source}, with nothing that keeps it inside one folder',
      html: '{sink} renders markup that {source}, without cleaning it',
    },
    why: 'Whoever can put text in front of the model, in a ticket, a web page or a file, can make it write the command: one prompt injection reads the environment or deletes the table with the rights of your service.',
    remedy: 'Bind parameters, choose from a list of allowed values, run code in a sandbox, or ask a person first.',
    examples: {
      python: {
        bad: 'import sqlite3\n\nfrom agents import function_tool\n\n\n@function_tool\ndef find_order(number: str) -> str:\n    """Look up one order."""\n    with sqlite3.connect("orders.db") as db:\n        row = db.execute(f"SELECT status FROM orders WHERE number = \'{number}\'").fetchone()\n    return str(row)\n',
        good: 'import sqlite3\n\nfrom agents import function_tool\n\n\n@function_tool\ndef find_order(number: str) -> str:\n    """Look up one order."""\n    with sqlite3.connect("orders.db") as db:\n        row = db.execute("SELECT status FROM orders WHERE number = ?", (number,)).fetchone()\n    return str(row)\n',
      },
      typescript: {
        bad: 'import { tool } from "ai";\nimport pg from "pg";\nimport { z } from "zod";\n\nconst pool = new pg.Pool();\n\nexport const findOrder = tool({\n  description: "Look up one order.",\n  inputSchema: z.object({ number: z.string() }),\n  execute: async ({ number }) => {\n    const result = await pool.query(`SELECT status FROM orders WHERE number = \'${number}\'`);\n    return result.rows;\n  },\n});\n',
        good: 'import { tool } from "ai";\nimport pg from "pg";\nimport { z } from "zod";\n\nconst pool = new pg.Pool();\n\nexport const findOrder = tool({\n  description: "Look up one order.",\n  inputSchema: z.object({ number: z.string() }),\n  execute: async ({ number }) => {\n    const result = await pool.query("SELECT status FROM orders WHERE number = $1", [number]);\n    return result.rows;\n  },\n});\n',
      },
    },
    fixSafety: 'review',
    references: ['https://genai.owasp.org/llmrisk/llm052025-improper-output-handling/', 'https://genai.owasp.org/llmrisk/llm062025-excessive-agency/'],
    needs: ['eval', 'exec', 'Function(', 'subprocess', 'child_process', 'os.system', 'popen', 'open(', 'Path', 'fs', 'query', 'innerHTML', 'SELECT', 'sql', 'shutil', 'os.remove', 'vm'],
  },
  on: ['module'],
  check: (_module, context) => {
    for (const sink of [...executionSinks(context), ...sinksElsewhere(context)]) {
      const taint = taintOf(sink.value, context, sink.form === 'shell');
      if (!taint) continue;
      context.site(sink.at);
      if (isSandboxed(context) || isApproved(taint, context) || isChecked(taint, sink.at, context, sink.form === 'shell' || sink.form === 'code')) continue;
      context.report(reportOf(sink, taint, context));
    }
  },
});

function reportOf(sink: ExecutionSink, taint: Taint, context: RuleContext): Report {
  const carrier = sourceText(context.module, taint.carrier, 32);
  return {
    at: sink.at.kind === 'call' ? { start: sink.at.start, end: sink.at.argsSpan?.start ?? sink.at.end } : { start: sink.at.start, end: sink.at.targets[0]?.end ?? sink.at.end },
    message: sink.form,
    data: { sink: sink.name.replace(/^builtins\./u, ''), source: taint.tool ? `the model fills in (${carrier} of ${taint.tool.name})` : `the model wrote (${carrier})` },
    // A path is no code: what it opens is limited by the rights of the process. Emptied builtins are a sandbox of sorts.
    severity: sink.form === 'path' || sink.form === 'html' || isStripped(sink, context) ? 'warning' : undefined,
    evidence: [taint.tool ? `${taint.tool.name} is a tool: the model chooses its arguments` : 'the text comes from a model'],
    related: [
      ...(taint.tool ? [{ span: taint.tool.fn.nameSpan ?? { start: taint.tool.fn.start, end: taint.tool.fn.start + 1 }, message: 'the model fills these parameters' }] : []),
      ...(sink.within ? [{ ...sink.within, message: 'it is run here' }] : []),
    ],
    fixes: () => [sink.form === 'sql' && !sink.within ? bindFix(sink, context) : undefined],
    identity: `${sink.form}|${sink.symbol}`,
  };
}

/** `{"__builtins__": __builtins__}` takes nothing away. */
const HANDED_ON = /^(?:__builtins__|builtins)\b/u;

/** `eval(text, {"__builtins__": {}})`, also through a variable. */
function isStripped(sink: ExecutionSink, context: RuleContext): boolean {
  const globals = sink.at.kind === 'call' && sink.form === 'code' ? sink.at.args[1]?.value : undefined;
  const read = globals && context.resolver.argValue(globals);
  if (!globals || read?.kind !== 'object' || !Object.hasOwn(read.entries, '__builtins__')) return false;
  const written = onlyValue(globals, context.resolver) ?? globals;
  const left = written.kind === 'object' ? written.entries.find((e) => e.key === '__builtins__')?.value : undefined;
  return left === undefined || !HANDED_ON.test(spanText(context.module, left));
}

/** The tool's registration asks a person first. */
function isApproved(taint: Taint, context: RuleContext): boolean {
  const tool = taint.tool?.tool;
  if (taint.tool?.declaration && saysApproval(taint.tool.declaration)) return true;
  if (!tool) return false;
  const text = context.module.text.slice(tool.declaration.start, Math.min(tool.declaration.end, tool.declaration.start + 4000));
  return tool.row.approval.some((word) => text.includes(word));
}

const APPROVAL = /approv|confirm/iu;

/** `Tool(…, requires_approval=True)`, `{ name: "bash", needsConfirmation: true }` of the project's own. */
function saysApproval(declaration: Node): boolean {
  const isYes = (value: Expr | undefined): boolean => value?.kind === 'constant' && value.value === true;
  if (declaration.kind === 'call') return declaration.args.some((a) => a.name !== undefined && APPROVAL.test(a.name) && isYes(a.value));
  if (declaration.kind === 'object') return declaration.entries.some((e) => e.key !== undefined && APPROVAL.test(e.key) && isYes(e.value));
  return declaration.kind === 'class' && declaration.body.statements.some((s) => s.kind === 'assign' && s.targets[0]?.kind === 'name' && APPROVAL.test(s.targets[0].name) && isYes(s.value));
}
