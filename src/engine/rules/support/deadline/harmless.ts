/** Outbound calls whose wait something other than an option ends, or that nobody waits for. */
import type { ApiRow } from '../../../catalog/schema.js';
import { enclosingFunction } from '../../../facts/module.js';
import type { Call, Expr } from '../../../facts/nodes.js';
import { threaded } from '../../../facts/threads.js';
import { dottedName } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { snakeCase } from '../../../text/names.js';
import { isSentOnLeaving } from '../browserCode.js';
import { isBoundByAddress } from './addresses.js';
import { calleeName } from './enclosing.js';
import { isSetByModule } from './nestModules.js';

const WAITS = new Set(['wait', 'communicate', 'join']);
const KILLS = new Set(['kill', 'terminate', 'send_signal']);
/** Members of a request that a caller uses to end it. */
const ENDS = new Set(['setTimeout', 'destroy', 'abort']);
const SERVER_TYPES = /(^|\.)(FastMCP|MCPServer)$/u;
const SERVER_NAMES = /^_?(mcp_?)?(server|mcp)$/u;
/** Programs that hand over to something else and return at once, and shell built-ins. */
const INSTANT = /^(open|xdg-open|start|explorer|say|cls|clear|which|where|echo|true|pwd|kill|pkill|killall)$/u;

export function endsOtherwise(call: Call, row: ApiRow, context: RuleContext): boolean {
  if (row.kind === 'subprocess') return endsBySignal(call, context) || isInstant(call) || bringsOwnLimit(call) || isInteractive(call) || servesOn(call, context);
  if ((row.kind === 'mcp' && staysInProcess(call, context)) || isBoundByAddress(call, row, context)) return true;
  if (isSetByModule(call, row, context)) return true;
  return endsBySignal(call, context) || isDestroyedLater(call, context) || (row.kind === 'http' && isSentOnLeaving(call, context));
}

/** `Client(server)`: an MCP client that is handed the server itself talks to it in memory, as tests do. */
function staysInProcess(call: Call, context: RuleContext): boolean {
  const first = call.args[0]?.value;
  if (!first) return false;
  const value = context.resolver.valueOf(first);
  if (value.kind === 'library') return value.form === 'instance' && SERVER_TYPES.test(value.symbol);
  return (value.kind === 'unknown' || value.kind === 'parameter') && SERVER_NAMES.test(calleeName(first));
}

/** `process.wait()` after `process.kill()` or `kill_group(process.pid)`: the process is already told to end. */
function endsBySignal(call: Call, context: RuleContext): boolean {
  const { callee } = call;
  if (callee.kind !== 'member' || !WAITS.has(callee.property)) return false;
  const owner = dottedName(callee.object);
  const fn = enclosingFunction(call);
  return owner !== undefined && context.module.index.calls.some((c) => c.start < call.start && enclosingFunction(c) === fn && kills(c, owner));
}

function kills(call: Call, owner: string): boolean {
  const { callee } = call;
  if (callee.kind === 'member' && KILLS.has(callee.property) && dottedName(callee.object) === owner) return true;
  return /(^|_)(kill|killpg|terminate)(_|$)/u.test(snakeCase(calleeName(callee))) && call.args.some((a) => [owner, `${owner}.pid`].includes(dottedName(a.value) ?? ''));
}

/** `const req = http.request(…); req.setTimeout(5000, () => req.destroy())`. */
function isDestroyedLater(call: Call, context: RuleContext): boolean {
  const value = context.resolver.valueOf(call);
  return value.kind === 'library' && value.settings.some((s) => ENDS.has(s.member));
}

/** The words of a command written out: the first string, or the strings of a list. */
function commandWords(call: Call): readonly string[] {
  const args = call.args.slice(threaded(call)?.skip ?? 0);
  const first = args[0]?.value;
  const list = args.map((a) => a.value).find((v) => v.kind === 'list');
  return [...wordsOf(first), ...(list && list !== first ? wordsOf(list) : [])];
}

function wordsOf(expr: Expr | undefined): readonly string[] {
  if (expr?.kind === 'string') return expr.value.trim().split(/\s+/u);
  if (expr?.kind === 'template') return expr.parts.flatMap((p) => (typeof p === 'string' ? p.trim().split(/\s+/u) : []));
  if (expr?.kind === 'list') return expr.items.flatMap((i) => (i.kind === 'string' ? [i.value] : []));
  return [];
}

/** Also where it depends which of two is run: `"clear" if posix else "cls"`. */
function isInstant(call: Call): boolean {
  const first = call.args[0]?.value;
  if (first?.kind === 'conditional') return [first.then, first.otherwise].every((e) => INSTANT.test(wordsOf(e)[0] ?? ''));
  const [program, second, third] = commandWords(call);
  if (program === undefined) return false;
  return INSTANT.test(program) || (program === 'cmd' && second === '/c' && third !== undefined && INSTANT.test(third));
}

/** Programs that serve until somebody stops them, as whole words of a command. */
const SERVING = /(?:^| )(?:uvicorn|gunicorn|hypercorn|daphne|waitress-serve|streamlit run|chainlit run|flask run|fastapi (?:run|dev)|langgraph (?:dev|up)|adk (?:web|api_server)|manage\.py runserver|http\.server|celery .*(?:worker|beat)|next (?:dev|start)|(?:npm|pnpm|yarn)(?: run)? (?:dev|start|serve))(?: |$)/u;

/** `[sys.executable, "-m", "uvicorn", …]`, also under a name: waiting for it is the point of the program. */
function servesOn(call: Call, { resolver }: RuleContext): boolean {
  const first = call.args[threaded(call)?.skip ?? 0]?.value;
  const [only, other] = first?.kind === 'name' ? resolver.definitions(first) : [];
  const words = only?.value && !other ? wordsOf(only.value) : commandWords(call);
  return SERVING.test(words.join(' '));
}

/** `timeout 10 job`, `curl --max-time 5 …`. */
function bringsOwnLimit(call: Call): boolean {
  const words = commandWords(call);
  if (words[0] === 'timeout') return true;
  return words[0] === 'curl' && words.some((w) => w === '--max-time' || w === '-m' || w.startsWith('--max-time='));
}

/** `stdio: 'inherit'`: a person sits in front of it. */
function isInteractive(call: Call): boolean {
  return call.args.some((a) => a.value.kind === 'object' && a.value.entries.some((e) => e.key === 'stdio' && e.value.kind === 'string' && e.value.value === 'inherit'));
}
