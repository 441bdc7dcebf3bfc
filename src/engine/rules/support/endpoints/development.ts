/** Addresses of a developer's machine or a test system in code that ships. */
import type { Expr, Name, Node, StringLiteral, Template } from '../../../facts/nodes.js';
import { enclosingClass } from '../../../facts/module.js';
import { dottedName } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { wordsOf } from '../personal/words.js';

export interface DevelopmentEndpoint {
  readonly literal: StringLiteral | Template;
  readonly host: string;
  /** `call`: handed to a client or call; `name`: kept under a name; `fallback`: only used when nothing else is configured. */
  readonly form: 'call' | 'name' | 'fallback';
  /** Name it is kept or handed over under. */
  readonly name: string;
}

const SCHEME = /^(?:https?|wss?|rediss?|postgres(?:ql)?(?:\+\w+)?|mongodb(?:\+srv)?|amqps?|mysql|bolt|neo4j|nats|grpc|tcp):\/\/(?:[^@/\s]*@)?(\[::1\]|[^\s:/?#]+)(?::(\d+))?/iu;
const HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|host\.docker\.internal|[\w.-]+\.(?:local|localhost|test)|[\w.-]+\.(?:ngrok(?:-free)?\.(?:io|app|dev)|loca\.lt|trycloudflare\.com|serveo\.net)|(?:[\w-]+[.-])?(?:sandbox|staging|stage|dev|qa|uat)[.-][\w.-]+\.[a-z]{2,}|[\w-]+-(?:staging|dev|sandbox)\.[\w.-]+\.[a-z]{2,})$/iu;
/** What the text of an address that `HOST` takes looks like, wherever in the code it stands. */
export const ADDRESS_PATTERN = /:\/\/[^\s"'`]*(?:localhost|127\.|::1|docker\.internal|\.local|\.test|ngrok|loca\.lt|trycloudflare|serveo|(?:sandbox|staging|stage|dev|qa|uat)[.-]|-(?:staging|dev|sandbox)\.)/iu;
/** Programs that are run beside this one on purpose: Ollama, LM Studio, ComfyUI, a browser's debugging port, Obsidian, Zotero. */
const LOCAL_SERVERS = new Set(['11434', '1234', '8188', '9222', '27123', '27124', '23119']);
/** Programs of a person's own desk, whatever their port: AnkiConnect and the like. */
const DESKTOP = new Set(['anki', 'ollama', 'obsidian', 'zotero', 'comfyui', 'lmstudio', 'llamacpp', 'koboldcpp', 'joplin', 'logseq']);
/** Tests that ask which environment this is. */
const ENVIRONMENT = /NODE_ENV|\benv(?:ironment)?\b|is_?dev|is_?prod|is_?local|\bDEV\b|\bPROD\b|development|production/iu;
/** Addresses whose place is a development name of the product itself. */
const PRODUCTS = /(?:^|\.)(?:dev\.azure\.com|dev\.to|staging-pypi\.org|sandbox\.cloud\.google\.com|app\.dev)$/iu;
const ADDRESS = new Set(['url', 'uri', 'endpoint', 'host', 'base', 'server', 'dsn', 'address', 'api', 'backend', 'webhook', 'broker']);
const NOT_OURS = new Set(['origin', 'origins', 'cors', 'allowed', 'allow', 'redirect', 'redirects', 'callback', 'trusted', 'whitelist', 'allowlist', 'csp', 'referer', 'referrer', 'example', 'test', 'dev', 'local', 'localhost', 'default', 'docs', 'blocked', 'mock', 'placeholder', 'sandbox', 'staging', 'dummy', 'synthetic', 'parse']);
const URL_OPTION = /^(?:url|uri|base_?url|api_?base|endpoint|end_?point|host|server_?url|connection_?string|dsn|broker(?:_?url)?|api_?url|address|href)$/iu;

export function developmentEndpoints(context: RuleContext): readonly DevelopmentEndpoint[] {
  const found: DevelopmentEndpoint[] = [];
  for (const literal of context.module.index.strings) {
    const host = hostOf(literal);
    const use = host === undefined ? undefined : useOf(literal, context);
    if (host !== undefined && use) found.push({ literal, host, ...use });
  }
  return found;
}

function hostOf(literal: StringLiteral | Template): string | undefined {
  const head = literal.kind === 'string' ? literal.value : literal.parts[0];
  // A port that is chosen at run time belongs to something that this program has started.
  if (literal.kind === 'template' && typeof head === 'string' && head.endsWith(":")) return undefined;
  const match = typeof head === 'string' ? SCHEME.exec(head) : null;
  const host = match?.[1];
  return host !== undefined && HOST.test(host) && !PRODUCTS.test(host) && !LOCAL_SERVERS.has(match?.[2] ?? '') ? host : undefined;
}

function useOf(literal: Expr, context: RuleContext): Pick<DevelopmentEndpoint, 'form' | 'name'> | undefined {
  let inner: Node = literal;
  let isFallback = false;
  for (let at = literal.parent; at; at = at.parent) {
    switch (at.kind) {
      case 'other': case 'await': break;
      case 'binary':
        if (at.op !== '||' && at.op !== '??') return undefined;
        isFallback = true;
        break;
      case 'conditional':
        if (at.test === inner || ENVIRONMENT.test(context.module.text.slice(at.test.start, at.test.end))) return undefined;
        isFallback = true;
        break;
      case 'assign': {
        const [target] = at.targets;
        const name = target?.kind === 'name' ? target.name : target?.kind === 'member' ? target.property : '';
        const chosen = chosenBy(at, name, context);
        if (chosen === 'environment') return undefined;
        isFallback ||= chosen === 'lack';
        return isAddressName(name) || (target?.kind === 'name' && !isFallback && isCalled(target, context)) ? { form: isFallback || isSetting(at) ? 'fallback' : 'name', name } : undefined;
      }
      case 'function': {
        const parameter = (at).params.find((p) => p.default && inner === p.default);
        const name = parameter?.pattern.kind === 'name' ? parameter.pattern.name : '';
        return isAddressName(name) ? { form: 'fallback', name } : undefined;
      }
      case 'call': return inCall(at, inner, isFallback, context);
      case 'object': {
        const entry = at.entries.find((e) => e.value === inner);
        if (entry?.key === undefined || !URL_OPTION.test(entry.key)) return undefined;
        const call = at.parent?.kind === 'call' ? at.parent : undefined;
        return call && isOutbound(call.callee, context) ? { form: isFallback ? 'fallback' : 'call', name: entry.key } : undefined;
      }
      default: return undefined;
    }
    inner = at;
  }
  return undefined;
}

/** An `if` around the assignment: one that asks where the program runs, or whether there is no address yet. */
function chosenBy(assign: Extract<Node, { kind: 'assign' }>, name: string, context: RuleContext): 'environment' | 'lack' | undefined {
  let inner: Node = assign;
  for (let at = assign.parent; at && at.kind !== 'function' && at.kind !== 'class'; at = at.parent) {
    if (at.kind === 'if' && (at.then === inner || at.otherwise === inner)) {
      const test = context.module.text.slice(at.test.start, at.test.end);
      if (ENVIRONMENT.test(test) || LOCAL.test(test)) return 'environment';
      if (at.then === inner && LACKS.test(test) && wordsOf(test).join(' ').includes(wordsOf(name).join(' '))) return 'lack';
    }
    inner = at;
  }
  return undefined;
}

const LOCAL = /localhost|127\.0\.0\.1|hostname/iu;
/** `!url`, `not url`, `url is None`, `url === undefined`. */
const LACKS = /^\(?\s*(?:!|not\b)|(?:===?|\bis)\s*(?:null|None|undefined|'')|\bempty\b/u;

function inCall(call: Extract<Node, { kind: 'call' }>, inner: Node, isFallback: boolean, context: RuleContext): Pick<DevelopmentEndpoint, 'form' | 'name'> | undefined {
  const argument = call.args.find((a) => a.value === inner);
  const symbol = context.resolver.library(call.callee)?.symbol;
  const key = call.args[0]?.value;
  if ((symbol === 'os.getenv' || symbol === 'os.environ.get') && argument !== call.args[0] && key?.kind === 'string') return isAddressName(key.value) ? { form: 'fallback', name: key.value } : undefined;
  if (!argument || !isOutbound(call.callee, context)) return undefined;
  const first = argument.name === undefined && call.args.indexOf(argument) <= 1;
  return first || (argument.name !== undefined && URL_OPTION.test(argument.name)) ? { form: isFallback ? 'fallback' : 'call', name: argument.name ?? 'url' } : undefined;
}

/** The constant begins the address of an outbound call: `requests.get(f"{CARRIER}/{number}")`. */
function isCalled(target: Name, context: RuleContext): boolean {
  if (wordsOf(target.name).some((w) => NOT_OURS.has(w) || DESKTOP.has(w))) return false;
  return context.resolver.usesOf(target).some((use) => {
    let address: Expr = use;
    for (let at: Node | undefined = use.parent; at; at = at.parent) {
      if (!(at.kind === 'template' && at.parts[0] === address) && !(at.kind === 'binary' && at.op === '+' && at.left === address)) break;
      address = at;
    }
    const call = address.parent;
    return call?.kind === 'call' && call.args[0]?.value === address && isOutbound(call.callee, context);
  });
}

function isOutbound(callee: Expr, context: RuleContext): boolean {
  const symbol = context.resolver.library(callee)?.symbol;
  const row = symbol === undefined ? undefined : context.catalog.api(symbol);
  // A browser opened for a developer, or an agent that looks at its own page.
  return row !== undefined && row.row.kind !== 'browser' && row.row.kind !== 'subprocess' && !/playwright|puppeteer|webbrowser/u.test(dottedName(callee) ?? '');
}

function isAddressName(name: string): boolean {
  const words = wordsOf(name);
  return words.some((w) => ADDRESS.has(w)) && !words.some((w) => NOT_OURS.has(w) || DESKTOP.has(w));
}

/** A field of a settings class is what the environment overrides. */
function isSetting(assign: Extract<Node, { kind: 'assign' }>): boolean {
  const cls = enclosingClass(assign);
  return cls !== undefined && (assign.annotation !== undefined || assign.declaration !== undefined || /config|settings/iu.test(cls.name ?? ''));
}
