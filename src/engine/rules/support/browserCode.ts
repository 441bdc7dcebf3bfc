/** Whether a module runs in a browser, where outbound-call findings are only hints. */
import { enclosingFunction, functionName } from '../../facts/module.js';
import type { Call, Name } from '../../facts/nodes.js';
import { walk } from '../../facts/visit.js';
import type { RuleContext } from '../rule.js';

const KEY = Symbol('browser code');
/** Folders that hold browser code by convention; `app` and `pages` are not among them, because servers live there too. */
const BROWSER_FOLDER = /(^|\/)(components?|hooks|web\/src|front(?:[-_]?end)?(?:[-_][\w-]+)?|[\w-]+[-_](?:react|vue|svelte|frontend|spa|webapp)|client-app|webapp|web-ui|ui|public|static|assets|browser|popup|content-scripts?|composables|stores?)\//iu;
const SERVER_FOLDER = /(^|\/)(api|server|backend|actions|route\.[jt]sx?$|functions|workers?|lambda)(\/|$)/iu;
/** Libraries that only browser code and apps for phones import, and edge workers, where Node's timers do not apply either. */
const BROWSER_MODULES = /^(js-cookie|lit|swr|react-dom(\/client)?|@angular\/core|vue|svelte|zustand|@tanstack\/react-query|cloudflare:workers|react-native|react-native-.+|@react-native(-.+)?\/.+|expo|expo-.+|@sentry\/(react|browser|vue|svelte|angular|react-native))$/u;
/** Libraries that only servers import: no page talks to a database. */
const SERVER_MODULES = /^(node:.+|express|fs|next\/(server|headers)|(drizzle-orm|@prisma\/client|pg|mysql2|mongoose|mongodb|ioredis|redis|nodemailer|bcryptjs?|bcrypt|@neondatabase\/serverless)(\/.+)?)$/u;
/** Scripts that stand between a page and the network. */
const SERVICE_WORKER = /(^|\/)(sw|service-?worker)\.[cm]?[jt]s$/iu;
/** A key that was not made for pages: no page is given one. */
const SERVER_SECRET = /\b(?:process\.env|env)\.(?!(?:NEXT_|NUXT_|EXPO_)?PUBLIC_|VITE_|REACT_APP_)\w*(?:API_KEY|_TOKEN|SECRET|PASSWORD|DATABASE_URL|PRIVATE_KEY)\b/u;
const BROWSER_GLOBALS = new Set(['document', 'localStorage', 'sessionStorage', 'navigator']);

/** What React offers to components alone. */
const COMPONENT_HOOKS = new Set(['useState', 'useEffect', 'useRef', 'useCallback', 'useReducer', 'useLayoutEffect']);

export function isBrowserModule(context: RuleContext): boolean {
  return context.shared(KEY, detect);
}

/** A call with a relative URL only works in a browser. */
export function hasRelativeUrl(call: Call): boolean {
  const first = call.args[0]?.value;
  if (first?.kind === 'string') return first.value.startsWith('/');
  const head = first?.kind === 'template' ? first.parts[0] : undefined;
  return typeof head === 'string' && head.startsWith('/');
}

/** Functions that a program hands to the page it drives: `page.evaluate(() => document.title)`. */
const DRIVEN = new Set(['evaluate', 'evaluateHandle', '$eval', '$$eval', 'evalOnSelector', 'waitForFunction', 'addInitScript', 'evaluateOnNewDocument', 'executeScript', 'evaluateAll']);

function runsInPage(name: Name): boolean {
  for (let at = name.parent; at; at = at.parent) {
    if (at.kind === 'function' && at.parent?.kind === 'call' && at.parent.callee.kind === 'member' && DRIVEN.has(at.parent.callee.property)) return true;
  }
  return false;
}

function detect(context: RuleContext): boolean {
  const { module, file } = context;
  if (module.language === 'python') return false;
  if (module.directives.includes('use client')) return true;
  if (module.directives.includes('use server')) return false;
  if (module.index.imports.some((i) => BROWSER_MODULES.test(i.module) || (i.module === 'react' && i.names.some((n) => COMPONENT_HOOKS.has(n.imported))))) return true;
  if (/\.(component|vue|svelte)\.[jt]s$/u.test(file) || SERVICE_WORKER.test(file)) return true;
  if (module.index.imports.some((i) => SERVER_MODULES.test(i.module))) return false;
  if (isOfPage(context)) return true;
  if (SERVER_FOLDER.test(file)) return false;
  if (BROWSER_FOLDER.test(file)) return !module.matches.has(SERVER_SECRET);
  const isBrowserGlobal = (name: Name): boolean => name.parent?.kind === 'member' && name.parent.object === name && (name.name === 'window' || BROWSER_GLOBALS.has(name.name)) && context.resolver.library(name)?.evidence === 'global' && !runsInPage(name);
  return module.index.names.some(isBrowserGlobal) || (module.language !== 'typescript' && walk(module, (node) => node.kind === 'jsx'));
}

/** What bundles pages, what draws them, and what would make the same package a server as well. */
const DRAWING = ['react-dom', 'vue', 'svelte', 'solid-js', 'preact'];
const SERVING = ['express', 'fastify', 'koa', 'hono', '@hono/node-server', '@nestjs/core', 'next', 'nuxt', '@sveltejs/kit', '@remix-run/node', '@react-router/node', 'astro', '@trpc/server', 'electron'];
/** Where a package keeps what it bundles, its calls to a server in `src/api` included. */
const BUNDLED = /(^|\/)src\/(?!(?:.*\/)?(?:server|backend|actions|functions|workers?|lambda)\/)/iu;

/** `src/api/orders.js` of a package that Vite makes a page of, and that serves nothing itself. */
function isOfPage({ catalog, file, module }: RuleContext): boolean {
  const has = (name: string): boolean => catalog.version(name) !== undefined;
  return BUNDLED.test(file) && has('vite') && DRAWING.some(has) && !SERVING.some(has) && !module.text.includes('process.env');
}

/** Events of a page that is about to go: nobody is there to hear of a failure, or to wait. */
const LEAVING = /^(?:beforeunload|unload|pagehide|visibilitychange|freeze)$/u;
const LEAVING_HANDLER = /(?:^|\.)on(?:beforeunload|unload|pagehide|visibilitychange)$/u;

/** A request that is sent as the page goes: with `keepalive`, or in a listener for its end. */
export function isSentOnLeaving(call: Call, context: RuleContext): boolean {
  if (context.module.language === 'python') return false;
  if (call.args.some((a) => a.value.kind === 'object' && a.value.entries.some((e) => e.key === 'keepalive' && e.value.kind === 'constant' && e.value.value === true))) return true;
  for (let fn = enclosingFunction(call); fn; fn = enclosingFunction(fn)) {
    const { parent } = fn;
    if (parent?.kind === 'call' && parent.args[0]?.value.kind === 'string' && LEAVING.test(parent.args[0].value.value) && parent.callee.kind === 'member' && parent.callee.property === 'addEventListener') return true;
    if (parent?.kind === 'assign' && parent.targets.some((t) => t.kind === 'member' && LEAVING_HANDLER.test(t.property))) return true;
    if (parent?.kind === 'assignExpr' && parent.target.kind === 'member' && LEAVING_HANDLER.test(parent.target.property)) return true;
    if (fn.name !== undefined || parent?.kind === 'assign') {
      const own = functionName(fn);
      if (own !== undefined && listensForEnd(own, context)) return true;
    }
  }
  return false;
}

/** `window.addEventListener("pagehide", save)`. */
function listensForEnd(name: string, { module }: RuleContext): boolean {
  return module.index.calls.some((c) => c.callee.kind === 'member' && c.callee.property === 'addEventListener' && c.args[0]?.value.kind === 'string' && LEAVING.test(c.args[0].value.value) && c.args[1]?.value.kind === 'name' && c.args[1].value.name === name);
}
