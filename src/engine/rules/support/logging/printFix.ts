/** Turns printed lines into lines of the file's own logger. All of them or none: a log in two places is worse than one. */
import type { Argument, Assign, Call, Expr, Import, Stmt } from '../../../facts/nodes.js';
import { ancestors, enclosingFunction } from '../../../facts/module.js';
import { mergeEdits, type TextEdit } from '../../../text/edits.js';
import type { Fix } from '../../finding.js';
import type { RuleContext } from '../../rule.js';

type Level = 'debug' | 'info' | 'warning' | 'error';

interface Logger {
  readonly name: string;
  /** Offset behind which top-level code can use it. */
  readonly from: number;
  /** Fills `%s` with further arguments, as the standard library does. */
  readonly formats: boolean;
  readonly edits: readonly TextEdit[];
}

export function loggerFix(printed: readonly Call[], context: RuleContext): Fix | undefined {
  const logger = ownLogger(context) ?? (context.catalog.ecosystem === 'python' ? newLogger(context) : undefined);
  if (!logger) return undefined;
  const edits: TextEdit[][] = [];
  for (const call of printed) {
    const line = isDefined(logger, call, context) ? logged(call, logger, context) : undefined;
    if (!line) return undefined;
    edits.push(line);
  }
  const count = printed.length === 1 ? 'it' : `all ${String(printed.length)}`;
  return { title: `Send ${count} through ${logger.name}`, safety: 'review', edits: mergeEdits([logger.edits, ...edits]) };
}

function logged(call: Call, logger: Logger, context: RuleContext): TextEdit[] | undefined {
  const { callee, args } = call;
  const values = args.filter((a) => a.name === undefined);
  const [first] = values;
  if (call.optional || !first || args.some((a) => a.spread ?? (a.name !== undefined && a.name !== 'flush'))) return undefined;
  if (context.catalog.ecosystem === 'javascript' ? !isText(first.value) : first.value.kind === 'comprehension') return undefined;
  const dropped = args.filter((a) => a.name === 'flush').map((a) => context.edit.removeArgument(call, a));
  if (values.length > 1 && !logger.formats) return undefined;
  const format = values.length > 1 ? formatted(values, context) : [];
  if (dropped.includes(undefined)) return undefined;
  const name = { start: callee.start, end: callee.end, newText: `${logger.name}.${spelled(levelOf(call), context)}` };
  return [name, ...format, ...dropped.flatMap((d) => d ?? [])];
}

/** Several values, one space apart, as print writes them: text goes into the format, the rest behind it. */
function formatted(values: readonly Argument[], context: RuleContext): TextEdit[] {
  const { text } = context.module;
  const [first] = values;
  const last = values[values.length - 1];
  if (!first || !last) return [];
  const isOneLine = !/[\r\n]/u.test(text.slice(first.start, last.end));
  const literals = values.map(({ value }) => (isOneLine && value.kind === 'string' && !value.bytes && /^[^\\\p{Cc}]*$/u.test(value.value) ? value.value : undefined));
  const rest = values.filter((_value, index) => literals[index] === undefined);
  const escaped = literals.map((l) => (rest.length === 0 ? l : l?.replaceAll('%', '%%')) ?? '%s');
  const format = context.edit.string(escaped.join(' '));
  if (!isOneLine) return [{ start: first.start, end: first.start, newText: `${format}, ` }];
  return [{ start: first.start, end: last.end, newText: [format, ...rest.map((a) => text.slice(a.start, a.end))].join(', ') }];
}

function isText(expr: Expr): boolean {
  return expr.kind === 'string' || expr.kind === 'template' || (expr.kind === 'binary' && expr.op === '+' && (isText(expr.left) || isText(expr.right)));
}

function spelled(level: Level, context: RuleContext): string {
  return level === 'warning' && context.catalog.ecosystem === 'javascript' ? 'warn' : level;
}

/** What the line says of itself, else where it stands. */
function levelOf(call: Call): Level {
  const words = opening(call.args[0]?.value);
  if (/^\W*(?:debug|trace)\b/iu.test(words)) return 'debug';
  if (/^\W*warn(?:ing)?\b|^\s*⚠/iu.test(words)) return 'warning';
  if (/^\W*(?:error|failed|failure|exception|critical)\b|^\s*[❌🚨]/iu.test(words)) return 'error';
  for (const at of ancestors(call)) {
    if (at.kind === 'handler') return 'error';
    if (at.kind === 'function') break;
  }
  return 'info';
}

function opening(expr: Expr | undefined): string {
  if (expr?.kind === 'string') return expr.value;
  const head = expr?.kind === 'template' ? expr.parts[0] : undefined;
  return typeof head === 'string' ? head : '';
}

function isDefined(logger: Logger, call: Call, context: RuleContext): boolean {
  const fn = enclosingFunction(call);
  if (!fn) return call.start >= logger.from;
  // A name of the function's own hides the module's.
  return !context.module.index.assigns.some((a) => a.kind === 'assign' && enclosingFunction(a) !== undefined && a.targets.some((t) => t.kind === 'name' && t.name === logger.name))
    && !context.module.index.functions.some((f) => f.params.some((p) => p.pattern.kind === 'name' && p.pattern.name === logger.name));
}

/** The logger that the file builds or imports at its top level. */
function ownLogger(context: RuleContext): Logger | undefined {
  const { statements } = context.module.body;
  for (const s of statements) {
    const found = s.kind === 'assign' ? built(s, context) : s.kind === 'import' ? imported(s, context) : undefined;
    if (found) return found;
  }
  return undefined;
}

function built(statement: Assign, context: RuleContext): Logger | undefined {
  const [target] = statement.targets;
  if (target?.kind !== 'name' || !statement.value) return undefined;
  return loggerOf(target.name, statement, context.resolver.library(statement.value)?.symbol);
}

/** An imported logger is known by a call that the file makes on it. */
function imported(statement: Import, context: RuleContext): Logger | undefined {
  for (const { local } of statement.names) {
    const use = context.module.index.calls.find(({ callee }) => callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === local);
    const receiver = use?.callee.kind === 'member' ? use.callee.object : undefined;
    const found = receiver && loggerOf(local, statement, context.resolver.library(receiver)?.symbol);
    if (found) return found;
  }
  return undefined;
}

function loggerOf(name: string, statement: Stmt, symbol = ''): Logger | undefined {
  if (!/^(?:logging\.Logger$|logging\.Logger\(|structlog\.BoundLogger|loguru\.logger$|pino(?:\.|\(|$)|winston\.)/u.test(symbol)) return undefined;
  return { name, from: statement.end, formats: symbol.startsWith('logging.'), edits: [] };
}

function newLogger(context: RuleContext): Logger | undefined {
  const { edit, module } = context;
  const logging = edit.import('logging');
  if (!logging) return undefined;
  const name = edit.freshName('logger');
  const line = `${name} = ${logging.code}.getLogger(__name__)`;
  // An import that stands further down must come first.
  const known = logging.edits.length > 0 ? undefined : module.body.statements.find((s) => s.kind === 'import' && s.names.some((n) => n.local === logging.code));
  const head = module.body.statements.findIndex((s, i) => s.kind !== 'import' && !(i === 0 && s.kind === 'exprStatement' && s.expr.kind === 'string'));
  const isBelow = known !== undefined && head >= 0 && module.body.statements.indexOf(known) > head;
  const edits = isBelow ? edit.insertAfter(known, [line]) : edit.insertTopLevel([line]);
  const from = edits?.[0]?.start;
  return edits && from !== undefined ? { name, from, formats: true, edits: [...logging.edits, ...edits] } : undefined;
}
