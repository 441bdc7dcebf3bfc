/** Whether a module runs in a browser, where outbound-call findings are only hints. */
import type { Call, Name } from '../../facts/nodes.js';
import { walk } from '../../facts/visit.js';
import type { RuleContext } from '../rule.js';

const KEY = Symbol('browser code');
/** Folders that hold browser code by convention; `app` and `pages` are not among them, because servers live there too. */
const BROWSER_FOLDER = /(^|\/)(components?|hooks|web\/src|front(?:[-_]?end)?(?:[-_][\w-]+)?|[\w-]+[-_](?:react|vue|svelte|frontend|spa)|client-app|webapp|web-ui|ui|public|static|assets|browser|popup|content-scripts?|composables|stores?)\//iu;
const SERVER_FOLDER = /(^|\/)(api|server|backend|actions|route\.[jt]sx?$|functions|workers?|lambda)(\/|$)/iu;
/** Libraries that only browser code and apps for phones import, and edge workers, where Node's timers do not apply either. */
const BROWSER_MODULES = /^(js-cookie|lit|swr|react-dom(\/client)?|@angular\/core|vue|svelte|zustand|@tanstack\/react-query|cloudflare:workers|react-native|react-native-.+|@react-native(-.+)?\/.+|expo|expo-.+|@sentry\/(react|browser|vue|svelte|angular|react-native))$/u;
/** Scripts that stand between a page and the network. */
const SERVICE_WORKER = /(^|\/)(sw|service-?worker)\.[cm]?[jt]s$/iu;
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
  if (SERVER_FOLDER.test(file) || module.index.imports.some((i) => i.module.startsWith('node:') || i.module === 'express' || i.module === 'fs' || i.module === 'next/server')) return false;
  if (BROWSER_FOLDER.test(file)) return true;
  const isBrowserGlobal = (name: Name): boolean => (name.name === 'window' || BROWSER_GLOBALS.has(name.name)) && context.resolver.library(name)?.evidence === 'global' && !runsInPage(name);
  return module.index.names.some(isBrowserGlobal) || (module.language !== 'typescript' && walk(module, (node) => node.kind === 'jsx'));
}
