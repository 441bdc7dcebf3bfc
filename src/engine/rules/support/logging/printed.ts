/** Calls of `print` and `console.log` that keep what happened, as opposed to showing somebody something. */
import type { Call, Comment, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { ancestors, functionName, isInside } from '../../../facts/module.js';
import { dottedName, walk } from '../../../facts/visit.js';
import { snakeCase } from '../../../text/names.js';
import { lineStartAt } from '../../../text/style.js';
import type { RuleContext } from '../../rule.js';
import { mainBlock } from '../mainBlock.js';

const PRINTS = new Set(['print', 'pprint.pprint', 'pprint.pp', 'console.log']);
/** Functions that show, start up, or are the log. */
const SHOWS = /^(?:main|demo|chat_loop|repl|cli|lifespan|bootstrap|__repr__|__str__)$|(?:^|_)(?:print|pretty|display|show|render|draw|banner|interactive|usage|help|dump|debug|verbose|log|logger|logging|trace|startup|shutdown|start_?up|shut_?down|(?:init|initialize|start|create|setup|launch)_(?:app|server|application)|demo|cli|test|main)(?:_|$)|^on_(?:ready|connect|disconnect)$/u;
/** Callbacks that speak to whoever started the program: `app.listen(port, () => console.log("ready"))`. */
const TELLS_STARTER = /(?:^|\.)(?:listen|command|action)$|^process\.o(?:n|nce)$|^serve$/u;
const LOG_CLASS = /Log|Print|Display|Console|Callback|Trac(?:e|ing)|Debug|Demo|Cli|CLI/u;
/** Switches that a person at the screen sets. */
const SWITCH = /verbose|debug|quiet|silent|interactive|isatty|NODE_ENV|print|DEV\b|is_?dev|stream_?output|show_/iu;

/** Calls that are the log of the file, in source order; empty when the file writes to a terminal on purpose. */
export function printedLog(context: RuleContext): readonly Call[] {
  const calls = context.module.index.calls.filter((c) => isWrittenOut(c) && PRINTS.has(context.resolver.library(c.callee)?.symbol ?? ''));
  // Text that comes piece by piece is read as it comes.
  if (calls.some((c) => c.args.some((a) => a.name === 'end' && !(a.value.kind === 'string' && a.value.value.endsWith('\n'))))) return [];
  const main = mainBlock(context);
  const permits = linterComments(context);
  return calls.filter((c) => says(c) && !isAllowed(c, permits, context) && !(main && isInside(c, main)) && !isShown(c, context));
}

/** `console.log` kept under another name, or handed out by a wrapper, is a log that somebody built. */
function isWrittenOut(call: Call): boolean {
  return /^(?:print|pprint|pp|pprint\.pp(?:rint)?|(?:globalThis\.)?console\.log)$/u.test(dottedName(call.callee) ?? '');
}

/** Comments that tell a linter about printing. */
function linterComments({ module }: RuleContext): readonly Comment[] {
  return module.comments.filter((c) => /no-console|noConsole|noqa[^\n]*\bT20/u.test(c.text));
}

/** The linter was told that this one is meant. */
function isAllowed(call: Call, permits: readonly Comment[], { module }: RuleContext): boolean {
  const line = lineStartAt(module.text, call.start);
  return permits.some((c) => {
    if (/eslint-disable(?!-(?:next-)?line)[^\n]*no-console|(?:ruff|flake8):\s*noqa:[^\n]*\bT20/u.test(c.text)) return true;
    return c.end <= call.start ? /^\s*$/u.test(module.text.slice(c.end, line)) : !module.text.slice(call.end, c.start).includes('\n');
  });
}

/** Something more than a blank line or a ruler, which only make sense on a screen. */
function says(call: Call): boolean {
  const [first] = call.args;
  if (!first || call.args.some((a) => a.name === 'file') || isJson(first.value)) return false;
  return call.args.length > 1 || !isRuler(first.value);
}

function isRuler(expr: Expr): boolean {
  if (expr.kind === 'string') return !/[\p{L}\p{N}]/u.test(expr.value);
  if (expr.kind === 'template') return expr.parts.every((p) => (typeof p === 'string' ? !/[\p{L}\p{N}]/u.test(p) : isRuler(p)));
  if (expr.kind === 'binary') return expr.op === '*' || (expr.op === '+' && isRuler(expr.left) && isRuler(expr.right));
  return expr.kind === 'call' && expr.callee.kind === 'member' && expr.callee.property === 'repeat';
}

/** One JSON object a line is how platforms take structured logs from a program's output. */
function isJson(expr: Expr): boolean {
  return expr.kind === 'call' && /^(?:JSON\.stringify|json\.dumps|orjson\.dumps)$/u.test(dottedName(expr.callee) ?? '') && expr.args[0]?.value.kind === 'object';
}

function isShown(call: Call, context: RuleContext): boolean {
  let inner: Node = call;
  for (const at of ancestors(call)) {
    if (at.kind === 'if' && inner !== at.test && isSwitch(at.test, context)) return true;
    if ((at.kind === 'binary' || at.kind === 'conditional') && inner !== (at.kind === 'binary' ? at.left : at.test) && isSwitch(at.kind === 'binary' ? at.left : at.test, context)) return true;
    if (at.kind === 'function' && showsThings(at)) return true;
    if (at.kind === 'class' && LOG_CLASS.test(at.name ?? '')) return true;
    inner = at;
  }
  return false;
}

function showsThings(fn: FunctionNode): boolean {
  if (fn.parent?.kind === 'call' && TELLS_STARTER.test(dottedName(fn.parent.callee) ?? '')) return true;
  if (fn.decorators.some((d) => /\.(?:command|callback|on_event|cli\.\w+)$/u.test(dottedName(d.kind === 'call' ? d.callee : d) ?? ''))) return true;
  return SHOWS.test(snakeCase(functionName(fn) ?? ''));
}

function isSwitch(test: Expr, context: RuleContext): boolean {
  return walk(test, (n) => ((n.kind === 'name' && SWITCH.test(n.name)) || (n.kind === 'member' && SWITCH.test(n.property)) || (n.kind === 'string' && SWITCH.test(n.value)) ? 'stop' : undefined)) || context.module.text.slice(test.start, test.end).includes('NODE_ENV');
}
