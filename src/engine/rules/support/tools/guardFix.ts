/** Edits that turn a tool's failure into an answer the model can read. */
import type { TextEdit } from '../../../text/edits.js';
import type { Assign, Call, Stmt } from '../../../facts/nodes.js';
import { enclosingFunction, statementOf } from '../../../facts/module.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { ended, logLines } from '../logLines.js';
import { errorValue, isTextEntry, returnsText } from './errorAnswer.js';
import type { RegisteredTool } from './table.js';

/** Guards the body of a registered tool. */
export function guardBodyFix(tool: RegisteredTool, exceptions: readonly string[], context: RuleContext): Fix | undefined {
  const { edit } = context;
  const isPython = context.catalog.ecosystem === 'python';
  const log = logLines(`${tool.name} failed`, context);
  const answer = bodyAnswer(tool, isPython, context);
  if (!answer) return undefined;
  const caught = isPython ? importedExceptions(exceptions, context) : { names: [], edits: [] };
  const broad = caught.names.length === 0;
  const passing = broad ? steering(tool, context) : { names: [], edits: [] };
  if (!passing) return undefined;
  const edits = edit.guardBody(tool.fn, {
    exceptions: broad && isPython ? ['Exception'] : caught.names,
    letThrough: passing.names,
    log: log.lines,
    answer: [answer.line],
  });
  if (!edits) return undefined;
  return { title: 'Return the error to the model instead of raising', safety: 'review', edits: [...log.edits, ...answer.edits, ...caught.edits, ...passing.edits, ...edits] };
}

/** Guards one call that runs a model-chosen tool. */
export function guardDispatchFix(call: Call, nameCode: string, context: RuleContext): Fix | undefined {
  const { edit } = context;
  const statement = statementOf(call);
  const fn = enclosingFunction(call);
  if (!statement || !fn) return undefined;
  const isPython = context.catalog.ecosystem === 'python';
  const log = logLines('Tool call failed', context);
  const message = isPython ? `f"Tool {${nameCode}} failed: {error}"` : `\`Tool \${${nameCode}} failed: \${error instanceof Error ? error.message : String(error)}\``;
  if (nameCode.includes('"') && isPython) return undefined;
  const value = errorValue(message, fn, context);
  const plan = (answer: readonly string[]) => ({ exceptions: isPython ? ['Exception'] : [], letThrough: [], log: log.lines, answer });
  const title = 'Return the error to the model instead of raising';
  if (statement.kind === 'return') {
    const edits = edit.guardStatements([statement], plan([ended(`return ${value}`, context)]));
    return edits && { title, safety: 'review', edits: [...log.edits, ...edits] };
  }
  if (statement.kind === 'exprStatement') {
    const answer = sameWithError(statement, call, isMessageContent(call) ? message : value, context);
    const edits = answer === undefined ? undefined : edit.guardStatements([statement], plan([ended(answer, context)]));
    return edits && { title, safety: 'review', edits: [...log.edits, ...edits] };
  }
  if (statement.kind === 'assign') {
    const target = statement.targets.length === 1 && statement.targets[0]?.kind === 'name' ? statement.targets[0].name : undefined;
    if (target === undefined || statement.op !== '=') return undefined;
    if (statement.declaration === undefined) {
      const edits = edit.guardStatements([statement], plan([ended(`${target} = ${value}`, context)]));
      return edits && { title, safety: 'review', edits: [...log.edits, ...edits] };
    }
    const edits = declareThenGuard(statement, target, value, log.lines, context);
    return edits && { title, safety: 'review', edits: [...log.edits, ...edits] };
  }
  return undefined;
}

/** The call's result is the text of a message. */
function isMessageContent(call: Call): boolean {
  const whole = call.parent?.kind === 'await' ? call.parent : call;
  const holder = whole.parent;
  const entry = holder?.kind === 'object' ? holder.entries.find((e) => e.value === whole) : undefined;
  return isTextEntry(entry?.key);
}

/** The statement with the error in the result's place: `results.append(run())` answers `results.append({"error": …})`. */
function sameWithError(statement: Stmt, call: Call, value: string, context: RuleContext): string | undefined {
  const { text } = context.module;
  const whole = call.parent?.kind === 'await' ? call.parent : call;
  if (statement.kind !== 'exprStatement' || whole === statement.expr) return undefined;
  const code = text.slice(statement.expr.start, whole.start) + value + text.slice(whole.end, statement.expr.end);
  return code.includes('\n') ? undefined : code;
}

/** `const x = await run();` → `let x;` and the assignment in a try. One-line statements only: longer ones would need re-indenting. */
function declareThenGuard(statement: Assign, target: string, value: string, log: readonly string[], context: RuleContext): TextEdit[] | undefined {
  const { edit, module } = context;
  const text = module.text.slice(statement.start, statement.end);
  if (text.includes('\n') || !statement.value || statement.annotation) return undefined;
  const lineEnd = module.text.slice(statement.value.end).search(/\r?\n|$/u);
  const rest = module.text.slice(statement.value.end, statement.value.end + lineEnd).trim();
  const tail = /^(;?)[ \t]*(\/\/.*)?$/u.exec(rest);
  if (!tail) return undefined;
  const before = module.text.slice(module.text.lastIndexOf('\n', statement.start - 1) + 1, statement.start);
  const indent = /^[ \t]*/u.exec(before)?.[0] ?? '';
  if (!/^[ \t]*(const|let|var)\s+$/u.test(before) && before.trim() !== '') return undefined;
  const [, semi = '', comment] = tail;
  const valueText = module.text.slice(statement.value.start, statement.value.end);
  const unit = edit.indentUnit;
  const lines = [
    `let ${target}${semi}`,
    'try {',
    `${unit}${target} = ${valueText}${semi}${comment === undefined ? '' : ` ${comment}`}`,
    '} catch (error) {',
    ...log.map((l) => unit + l),
    `${unit}${target} = ${value}${semi}`,
    '}',
  ];
  const start = statement.start - before.length + indent.length;
  return [{ start, end: statement.value.end + lineEnd, newText: lines.map((l, i) => (i === 0 ? l : indent + l)).join(edit.eol) }];
}

function bodyAnswer(tool: RegisteredTool, isPython: boolean, context: RuleContext): { readonly line: string; readonly edits: readonly TextEdit[] } | undefined {
  const plain = `${tool.name} failed. Try again later or answer without it.`;
  const text = context.edit.string(plain);
  switch (tool.row.answer) {
    case 'raise-model-retry': {
      const retry = context.edit.import('pydantic_ai', 'ModelRetry');
      return retry && { line: `raise ${retry.code}(${text}) from error`, edits: retry.edits };
    }
    case 'mcp-content': return { line: ended(`return { content: [{ type: ${context.edit.string('text')}, text: ${text} }], isError: true }`, context), edits: [] };
    case 'string': case 'object': case 'strands': case 'call-tool-result': {
      const returns = tool.fn.returns;
      const isDict = returns?.kind === 'index' ? !returnsText(tool.fn) : returns?.kind === 'name' && (returns.name === 'dict' || returns.name === 'Dict');
      if (returns?.kind === 'name' && !isDict && !['str', 'string', 'Any', 'any', 'object', 'unknown'].includes(returns.name)) return undefined;
      const value = !returnsText(tool.fn) && (isDict || tool.row.answer === 'object') ? (isPython ? `{${context.edit.string('error')}: ${text}}` : `{ error: ${text} }`) : text;
      return { line: ended(`return ${value}`, context), edits: [] };
    }
  }
}

/** Exceptions by their importable paths, spelled as this file would. Any that cannot be imported makes the list empty (broad catch). */
function importedExceptions(paths: readonly string[], context: RuleContext): { readonly names: readonly string[]; readonly edits: readonly TextEdit[] } {
  const names: string[] = [];
  const edits: TextEdit[] = [];
  for (const path of paths) {
    const dot = path.lastIndexOf('.');
    if (dot < 0) {
      names.push(path);
      continue;
    }
    const module = context.edit.import(path.slice(0, dot));
    if (!module) return { names: [], edits: [] };
    names.push(`${module.code}.${path.slice(dot + 1)}`);
    edits.push(...module.edits);
  }
  return { names, edits };
}

function steering(tool: RegisteredTool, context: RuleContext): { readonly names: readonly string[]; readonly edits: readonly TextEdit[] } | undefined {
  if (context.catalog.ecosystem !== 'python') return { names: tool.row.letThrough.map((p) => `error.name === ${context.edit.string(p.slice(p.lastIndexOf('.') + 1))}`), edits: [] };
  const names: string[] = [];
  const edits: TextEdit[] = [];
  for (const path of tool.row.letThrough) {
    const dot = path.lastIndexOf('.');
    const name = context.edit.import(path.slice(0, dot), path.slice(dot + 1));
    if (!name) return undefined;
    names.push(name.code);
    edits.push(...name.edits);
  }
  return { names, edits };
}
