/** Files that run unwatched: agents, their tools and the routes of a service, as opposed to programs with somebody at the screen. */
import type { Call, Expr, FunctionNode, Module, Node } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { functionName } from '../../../facts/module.js';
import { dottedName, walk } from '../../../facts/visit.js';
import { mainBlock } from '../mainBlock.js';
import { isForTests } from '../mocks/where.js';
import { isModelCall } from '../model/calls.js';
import { surfaceOf, usesCommandLibrary } from '../personal/surface.js';
import { isRequestHandler } from '../requestHandler.js';
import { registeredTools } from '../tools/table.js';

const WEB_FRAMEWORKS = /^(?:fastapi|flask|quart|starlette|sanic|litestar|aiohttp|django|tornado|express|fastify|koa|hono|@nestjs\/common|next\/server)(?:[./]|$)/u;
/** Platforms whose messages a program listens for, as long as it runs. */
const CHAT_PLATFORMS = /^(?:discord(?:\.js|\.ext)?|nextcord|@slack\/bolt|slack_bolt|telegraf|grammy|node-telegram-bot-api|aiogram|telebot|telegram\.ext|whatsapp-web\.js|@whiskeysockets\/baileys)(?:[./]|$)/u;
/** `client.on("messageCreate", …)`, `app.message(…)`, `bot.command("start", …)`, and in Python their decorators. */
const LISTENING = /(?:^|\.)(?:on|event|message|command|action|hears|ev\.on|onText|add_handler|message_handler|listen)$/u;
const ROUTE_DECORATOR = /\.(?:get|post|put|patch|delete|route|api_route|websocket)$/u;
/** Where the console is somebody's screen, or the platform's own log. */
const SCREEN_LIBRARIES = /^(?:react|react-native|expo|vscode|electron|obsidian|preact|solid-js|cloudflare:\w+|convex|blessed)(?:\/|$)|^(?:https:\/\/(?:deno\.land|esm\.sh)\/|jsr:|npm:)/u;
/** A module that holds the log itself. */
const LOG_FILE = /(?:^|\/)[\w.-]*(?:logg(?:er|ing)|callbacks?|tracer?|console|display|printer|output)[\w-]*\.\w+$/iu;
/** Routes and pages that developers call while they look for something. */
const DIAGNOSTIC = /(?:^|\/)(?:debug|diagnos\w*|[\w-]+[-_]test|test[-_][\w-]+|fix[-_][\w-]+|debug[-_][\w-]+)(?:\/|\.\w+$)/iu;
const TERMINAL = /\bprocess\.argv\b|\bcreateInterface *\(|\bimport\.meta\.(?:main\b|url *===)|\bsys\.argv\b|\bDeno\.\w|\bruntime *= *["']edge["']/u;
/** Folders and files of the parts that services are made of. */
const SERVICE_PLACE = /(?:^|\/)(?:services?|servers?|apis?|routes?|routers?|controllers?|handlers?|webhooks?|workers?|integrations?|notifications?|backend|repositories|databases?|db|nodes|app)\//iu;
const SERVICE_FILE = /(?:[a-z](?:Service|Controller|Handler|Worker|Webhook)|[-_.](?:service|controller|handler|worker|webhook|repository))\.\w+$/u;
/** What only services speak of: calls and messages that come in from customers. */
const TELEPHONY = /twilio|whats-?app|\bvapi|\bretell|\bsms\b/iu;
/** Packages that tell what a project is for: somebody at a terminal, or requests. */
const TERMINAL_PACKAGES = ['commander', 'yargs', 'ink', 'chalk', 'inquirer', '@inquirer/prompts', '@clack/prompts', 'ora', 'cac', 'click', 'typer', 'rich', 'prompt_toolkit', 'textual'];
const SERVER_PACKAGES = ['express', 'fastify', 'koa', 'hono', '@nestjs/core', 'next', 'fastapi', 'flask', 'django', 'starlette', 'aiohttp', 'sanic', 'quart', 'twilio', 'livekit-agents'];
const STARTS_SERVER = /(?:^|\.)(?:run|run_app|serve|serve_forever|run_polling|start_server|listen|start)$/u;

/** True for a file whose output nobody reads as it comes. */
export function runsUnwatched(context: RuleContext): boolean {
  const { module, file } = context;
  if (surfaceOf(context) !== 'service' || isForTests(file) || LOG_FILE.test(file) || DIAGNOSTIC.test(file)) return false;
  if (usesCommandLibrary(module) || module.index.imports.some((i) => SCREEN_LIBRARIES.test(i.module)) || module.matches.has(TERMINAL)) return false;
  if (module.language === 'python' && module.index.calls.some((c) => c.callee.kind === 'name' && c.callee.name === 'input')) return false;
  const routes = hasRoutes(context);
  if (!routes && (mainBlock(context) ? !startsServer(context) : isProgram(context))) return false;
  return routes || registeredTools(context).length > 0 || module.index.calls.some((c) => asksModel(c, context)) || isPartOfService(context);
}

/** A module of a service by where it stands, which waits for others: mail, messages, tables. */
function isPartOfService({ module, file, catalog, resolver }: RuleContext): boolean {
  const isOutbound = (): boolean => module.index.calls.some((c) => catalog.api(resolver.library(c.callee)?.symbol ?? '')?.role === 'call');
  if (!SERVICE_PLACE.test(file) && !SERVICE_FILE.test(file) && !(module.matches.has(TELEPHONY) && module.index.functions.some((fn) => fn.isAsync) && isOutbound())) return false;
  const isListed = (names: readonly string[]): boolean => names.some((name) => catalog.version(name) !== undefined);
  if (isListed(TERMINAL_PACKAGES) && !isListed(SERVER_PACKAGES)) return false;
  return module.index.functions.some((fn) => fn.isAsync) || isOutbound();
}

function startsServer(context: RuleContext): boolean {
  const main = mainBlock(context);
  const starts = (root: Node): boolean => walk(root, (n) => (n.kind === 'call' && n.callee.kind === 'member' && STARTS_SERVER.test(n.callee.property) && !/^asyncio\b/u.test(dottedName(n.callee) ?? '') ? 'stop' : undefined));
  // `main()`, which starts it.
  return main !== undefined && (starts(main) || walk(main, (n) => {
    const fn = n.kind === 'call' ? context.resolver.callee(n)?.fn : undefined;
    return fn && starts(fn.body) ? 'stop' : undefined;
  }));
}

/** Top-level code that runs functions of its own file and serves nobody: started by hand, over when it is done. */
function isProgram(context: RuleContext): boolean {
  if (context.module.index.imports.some((i) => WEB_FRAMEWORKS.test(i.module))) return false;
  return context.module.body.statements.some((s) => {
    if (s.kind === 'loop' && s.form === 'while') return true;
    if (s.kind === 'assign') return s.value !== undefined && runs(s.value, context, false);
    return (s.kind === 'exprStatement' || s.kind === 'if') && runs(s, context, true);
  });
}

/** Asks a model or runs agents; with `own` also by calling a function of this file. */
function runs(root: Node, context: RuleContext, own: boolean): boolean {
  return walk(root, (n) => {
    if (n.kind === 'function') return 'skip';
    if (n.kind !== 'call') return undefined;
    const isOwn = own && (n.callee.kind === 'name' || n.callee.kind === 'function') && context.resolver.callee(n)?.fn !== undefined;
    const symbol = context.resolver.library(n.callee)?.symbol;
    return isOwn || isModelCall(n, context.resolver, context.catalog) || symbol === 'asyncio.run' || (symbol !== undefined && context.catalog.loopRun(symbol) !== undefined) ? 'stop' : undefined;
  });
}

function asksModel(call: Call, context: RuleContext): boolean {
  if (isModelCall(call, context.resolver, context.catalog)) return true;
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol !== undefined && /#audio\.(?:transcriptions|speech|translations)\.create$/u.test(symbol)) return true;
  return symbol !== undefined && (context.catalog.loopConstructor(symbol) !== undefined || context.catalog.toolList(symbol).length > 0);
}

function hasRoutes(context: RuleContext): boolean {
  const { module } = context;
  const isServer = module.index.imports.some((i) => WEB_FRAMEWORKS.test(i.module));
  if (module.index.calls.some((c) => c.isNew && /(?:^|\.)WebSocketServer$/u.test(dottedName(c.callee) ?? ''))) return true;
  if (listensToChat(module)) return true;
  return module.index.functions.some((fn) => (module.language === 'python' ? isServer && isRoute(fn) : isRequestHandler(fn) || isCloudFunction(fn)));
}

function listensToChat(module: Module): boolean {
  if (!module.index.imports.some((i) => CHAT_PLATFORMS.test(i.module))) return false;
  const isListener = (e: Expr): boolean => LISTENING.test(dottedName(e) ?? '');
  if (module.language === 'python') return module.index.functions.some((fn) => fn.decorators.some((d) => isListener(d.kind === 'call' ? d.callee : d))) || module.index.calls.some((c) => dottedName(c.callee)?.endsWith('.add_handler') === true);
  return module.index.calls.some((c) => isListener(c.callee) && c.args.some((a) => a.value.kind === 'function' && a.value.isAsync));
}

/** `export async function handler(event)`. */
function isCloudFunction(fn: FunctionNode): boolean {
  const first = fn.params[0]?.pattern;
  return functionName(fn) === 'handler' && first?.kind === 'name' && first.name === 'event';
}

function isRoute(fn: FunctionNode): boolean {
  return fn.decorators.some((d) => ROUTE_DECORATOR.test(dottedName(d.kind === 'call' ? d.callee : d) ?? ''));
}
