/** Edits that turn malformed model text into something the loop, the model or the caller can tell apart. */
import type { TextEdit } from '../../../text/edits.js';
import type { Assign, Call, Expr, FunctionNode, Loop, ObjectLiteral, Return, Stmt } from '../../../facts/nodes.js';
import { enclosingFunction, statementOf } from '../../../facts/module.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';
import { ended, logLines } from '../logLines.js';
import type { ModelParse } from './parses.js';

const RESULT_IDS = new Set(['tool_call_id', 'tool_use_id', 'call_id', 'toolCallId', 'toolUseId']);
const RESULT_FIELDS = new Set(['content', 'output']);
const DISPATCHER = /(tool|function|action|dispatch|execute|handle_?call)/iu;

interface Answer {
  readonly title: string;
  readonly lines: readonly string[];
  readonly log: boolean;
}

/** Wraps the statement of the parse. The answer is the tool's result when one is sent in this loop or function, else an error that says what happened. */
export function guardParseFix(parse: ModelParse, context: RuleContext): Fix | undefined {
  const statement = statementOf(parse.at);
  if (!statement || parse.form === 'match') return undefined;
  const isPython = context.catalog.ecosystem === 'python';
  const caught = isPython ? exceptionsOf(parse, context) : { names: [], edits: [] };
  if (!caught) return undefined;
  const answer = loopAnswer(parse, statement, isPython, context) ?? returnAnswer(parse, isPython, context) ?? raiseAnswer(parse, isPython, context);
  const log = answer.log ? logLines(parse.value.isArguments ? 'The model wrote malformed arguments' : 'The model wrote a malformed answer', context) : { lines: [], edits: [] };
  const plan = { exceptions: caught.names, letThrough: [], log: log.lines, answer: answer.lines };
  const isDeclaration = !isPython && statement.kind === 'assign' && statement.declaration !== undefined;
  const handler = [...log.lines, ...answer.lines];
  const edits = isDeclaration ? declareThenGuard(statement, handler, context)
    : !isPython && statement.kind === 'return' ? guardReturn(parse, statement, handler, context) ?? context.edit.guardStatements([statement], plan) : ['assign', 'exprStatement', 'return'].includes(statement.kind) ? context.edit.guardStatements([statement], plan) : undefined;
  return edits && { title: answer.title, safety: 'review', edits: [...log.edits, ...caught.edits, ...edits] };
}

function exceptionsOf(parse: ModelParse, context: RuleContext): { readonly names: readonly string[]; readonly edits: readonly TextEdit[] } | undefined {
  switch (parse.form) {
    case 'literal': return { names: ['ValueError', 'SyntaxError'], edits: [] };
    case 'json': {
      // An empty answer is `None`, which is a TypeError of its own.
      const empty = parse.value.isArguments ? [] : ['TypeError'];
      const json = parse.symbol === 'json.loads' ? context.edit.import('json') : undefined;
      return { names: [json ? `${json.code}.JSONDecodeError` : 'ValueError', ...empty], edits: json?.edits ?? [] };
    }
    case 'yaml': {
      const yaml = context.edit.import('yaml');
      return yaml && { names: [`${yaml.code}.YAMLError`], edits: yaml.edits };
    }
    default: return { names: ['ValueError', 'TypeError'], edits: [] };
  }
}

/** In a loop over tool calls that sends results: the same message with the error in it, and on to the next call. */
function loopAnswer(parse: ModelParse, statement: Stmt, isPython: boolean, context: RuleContext): Answer | undefined {
  if (!parse.value.isArguments) return undefined;
  const loop = loopOf(statement);
  if (!loop) return undefined;
  let code: string | undefined;
  walk(loop.body, (n) => {
    if (n.kind === 'function') return 'skip';
    if (n.kind === 'call' && n.start > statement.start) code ??= resultMessage(n, statement, isPython, context);
    return code === undefined ? undefined : 'stop';
  });
  if (code === undefined) return undefined;
  return { title: 'Answer the tool call with the error and go on', lines: [ended(code, context), ended('continue', context)], log: true };
}

function loopOf(statement: Stmt): Loop | undefined {
  for (let at = statement.parent; at; at = at.parent) {
    if (at.kind === 'function' || at.kind === 'class') return undefined;
    if (at.kind === 'switch') return undefined;
    if (at.kind === 'loop') return at;
  }
  return undefined;
}

/** `messages.append({"role": "tool", "tool_call_id": call.id, "content": …})` with the error as its content. */
function resultMessage(call: Call, statement: Stmt, isPython: boolean, context: RuleContext): string | undefined {
  const message = call.args[0]?.value;
  if (call.callee.kind !== 'member' || !/^(append|push)$/u.test(call.callee.property) || message?.kind !== 'object' || call.args.length !== 1) return undefined;
  if (!message.entries.some((e) => e.key !== undefined && RESULT_IDS.has(e.key)) || !message.entries.some((e) => e.key !== undefined && RESULT_FIELDS.has(e.key))) return undefined;
  const { text } = context.module;
  const error = isPython ? 'f"The arguments are not valid JSON: {error}"' : '`The arguments are not valid JSON: ${String(error)}`';
  const entries: string[] = [];
  for (const e of message.entries) {
    const isResult = e.key !== undefined && RESULT_FIELDS.has(e.key);
    if (!isResult && (e.spread || !isKnownBefore(e.value, statement, message, context))) return undefined;
    entries.push(isResult && e.keySpan ? `${text.slice(e.keySpan.start, e.keySpan.end)}: ${error}` : text.slice(e.start, e.end));
  }
  if (!isKnownBefore(call.callee.object, statement, message, context)) return undefined;
  const inner = entries.join(', ');
  const code = `${text.slice(call.callee.start, call.callee.end)}(${isPython ? `{${inner}}` : `{ ${inner} }`})`;
  return /[\r\n#]/u.test(code) ? undefined : code;
}

/** Every variable in `expr` has its value when `statement` runs. */
function isKnownBefore(expr: Expr, statement: Stmt, message: ObjectLiteral, context: RuleContext): boolean {
  return !walk(expr, (n) => {
    if (n.kind === 'call' || n.kind === 'function') return 'stop';
    if (n.kind !== 'name') return undefined;
    return context.resolver.definitions(n).some((d) => d.node.start >= statement.start && d.node.start < message.start) ? 'stop' : undefined;
  });
}

/** In a function that runs a tool for the model: an error it can read. */
function returnAnswer(parse: ModelParse, isPython: boolean, context: RuleContext): Answer | undefined {
  const fn = enclosingFunction(parse.at);
  if (!parse.value.isArguments || !fn || fn.isGenerator || !DISPATCHER.test(fn.name ?? '') || !returnsSomething(fn)) return undefined;
  const form = returnForm(fn.returns, context);
  if (!form) return undefined;
  const message = isPython ? 'f"The arguments are not valid JSON: {error}"' : '`The arguments are not valid JSON: ${String(error)}`';
  const value = form === 'text' ? message : isPython ? `{${context.edit.string('error')}: ${message}}` : `{ error: ${message} }`;
  return { title: 'Return the error to the model instead of raising', lines: [ended(`return ${value}`, context)], log: true };
}

function returnsSomething(fn: FunctionNode): boolean {
  return walk(fn.body, (n) => (n.kind === 'function' ? 'skip' : n.kind === 'return' && n.value !== undefined));
}

/** What the declared result lets a guard answer. */
function returnForm(annotation: Expr | undefined, context: RuleContext): 'text' | 'object' | undefined {
  if (!annotation) return 'object';
  const text = context.module.text.slice(annotation.start, annotation.end).replace(/^Promise<(.*)>$/su, '$1').trim();
  if (/^(str|string)$/u.test(text)) return 'text';
  return /^(dict|Dict|Any|any|unknown|object|Record|dict\[|Dict\[|Record<)/u.test(text) ? 'object' : undefined;
}

function raiseAnswer(parse: ModelParse, isPython: boolean, context: RuleContext): Answer {
  const what = parse.value.isArguments ? 'The model wrote arguments' : 'The model answered';
  const statement = statementOf(parse.at);
  const whole = statement?.kind === 'assign' || statement?.kind === 'return' ? statement.value : undefined;
  // A JavaScript handler catches whatever else the statement throws.
  const isExact = isPython || (whole !== undefined && unwrap(whole) === parse.at && !walk(whole, (n) => n.kind === 'await'));
  const text = context.edit.string(!isExact ? 'The model\'s answer could not be read' : parse.form === 'number' ? `${what} without a number` : parse.form === 'yaml' ? `${what} in malformed YAML` : parse.form === 'literal' ? `${what} in a malformed literal` : `${what} in malformed JSON`);
  const line = isPython ? `raise ValueError(${text}) from error` : `throw new Error(${text}, { cause: error })`;
  return { title: 'Raise an error that says what the model got wrong', lines: [ended(line, context)], log: false };
}

/** `const x = JSON.parse(…);` → `let x;` and the assignment in a `try`. */
function declareThenGuard(statement: Assign, handler: readonly string[], context: RuleContext): TextEdit[] | undefined {
  const { edit, module } = context;
  const target = statement.targets[0];
  const line = lineOf(statement, context);
  if (statement.targets.length !== 1 || !statement.value || target?.kind !== 'name' || !line || statement.parent?.kind === 'export') return undefined;
  const head = /^(?:const|let|var)[ \t]+/u.exec(line.code);
  if (!head) return undefined;
  const start = line.start + line.indent.length;
  const binding = module.text.slice(start + head[0].length, statement.value.start).replace(/\s*=\s*$/u, '');
  const lines = [`let ${binding}${line.semi}`, 'try {', `${edit.indentUnit}${target.name} = ${line.code.slice(statement.value.start - start)}${line.semi}${line.comment}`, '} catch (error) {'];
  return written([...lines, ...handler.map((l) => edit.indentUnit + l), '}'], line, context);
}

/** `return JSON.parse(…);` in a `try` of its own: nothing to wait for. */
function guardReturn(parse: ModelParse, statement: Return, handler: readonly string[], context: RuleContext): TextEdit[] | undefined {
  const line = lineOf(statement, context);
  if (!line || !statement.value || unwrap(statement.value) !== parse.at || statement.value.kind === 'await') return undefined;
  return written(['try {', `${context.edit.indentUnit}${line.code}${line.semi}${line.comment}`, '} catch (error) {', ...handler.map((l) => context.edit.indentUnit + l), '}'], line, context);
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  /** The statement without its semicolon. */
  readonly code: string;
  readonly semi: string;
  /** A trailing comment with the blank before it. */
  readonly comment: string;
}

/** The line of a statement that fills it alone, in a block with braces. */
function lineOf(statement: Stmt, context: RuleContext): Line | undefined {
  const { text } = context.module;
  const start = text.lastIndexOf('\n', statement.start - 1) + 1;
  const length = text.slice(statement.end).search(/\r?\n|$/u);
  const end = statement.end + length;
  const parts = /^([ \t]*)(.*)$/su.exec(text.slice(start, statement.end));
  const tail = /^(;?)([ \t]*\/\/.*)?$/u.exec(text.slice(statement.end, end).trimEnd());
  const block = statement.parent;
  if (!parts || !tail || (block?.kind === 'block' && !block.braces && block.parent?.kind !== 'module') || text.slice(start, statement.end).includes('\n')) return undefined;
  const [, indent = '', whole = ''] = parts;
  const ownSemi = whole.endsWith(';');
  return { start, end, indent, code: ownSemi ? whole.slice(0, -1) : whole, semi: ownSemi || tail[1] === ';' || context.edit.semicolons ? ';' : '', comment: tail[2] ?? '' };
}

function written(lines: readonly string[], line: Line, context: RuleContext): TextEdit[] {
  return [{ start: line.start, end: line.end, newText: lines.map((l) => line.indent + l).join(context.edit.eol) }];
}
