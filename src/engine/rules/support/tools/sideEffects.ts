/** Tools that do something in the world which nobody can take back, and whether a person is asked first. */
import type { EffectKind, ToolRow } from '../../../catalog/schema.js';
import type { Call, Expr, FunctionNode, Module, Node } from '../../../facts/nodes.js';
import { walk } from '../../../facts/visit.js';
import type { Resolver } from '../../../resolve/types.js';
import type { RuleContext } from '../../rule.js';
import { fallibleCall } from '../failures/fallible.js';
import { wordsOf } from '../personal/words.js';
import { isShellProgram, programItems } from '../model/executes.js';
import { modelFilled } from '../model/toolInputs.js';
import { ASKED, asksAnywhere } from './asking.js';
import { branchTools } from './branchTools.js';
import { dispatches } from './dispatch.js';
import { foreignTools, type ForeignTool } from './foreignTools.js';
import { registeredTools } from './table.js';

export type Effect = EffectKind | 'deploy';

/** A tool of a framework (with its row), or one that this file runs by its own means. */
export interface ActingTool {
  readonly fn: FunctionNode;
  readonly name: string;
  readonly declaration: Node;
  readonly row?: ToolRow;
}

export interface SideEffect {
  readonly tool: ActingTool;
  readonly effect: Effect;
  /** The call in the body that does it. */
  readonly by: Call;
  readonly isApproved: boolean;
}

const KEY = Symbol('side effects of tools');
const DELETING = new Set(['delete', 'remove', 'drop', 'destroy', 'purge', 'wipe', 'erase', 'truncate']);
const DOING = new Set(['issue', 'process', 'make', 'create', 'send', 'initiate', 'execute', 'submit', 'pay', 'charge', 'refund', 'transfer', 'approve', 'trigger']);
const MONEY = new Set(['refund', 'refunds', 'payment', 'payments', 'payout', 'charge', 'invoice', 'fund', 'funds', 'money']);
const SENDING = new Set(['send', 'email', 'sms', 'tweet', 'publish', 'post', 'broadcast']);
const MAIL = new Set(['email', 'mail', 'sms', 'tweet', 'message', 'newsletter', 'invitation', 'slack', 'whatsapp', 'telegram', 'text', 'notification', 'invite']);
const DEPLOYING = new Set(['deploy', 'redeploy', 'undeploy', 'rollback', 'restart', 'reboot', 'shutdown', 'terminate']);
const RUNNING = new Set(['run', 'execute', 'exec', 'bash', 'shell', 'terminal']);
const COMMANDS = new Set(['command', 'commands', 'cmd', 'shell', 'bash', 'terminal', 'powershell', 'script']);
/** Words that are acts or things, and ends of names that make them things: `refund_history`, `email_templates`. */
const ACT_OR_THING = new Set(['refund', 'charge', 'email', 'sms', 'tweet', 'post', 'run', 'shell', 'terminal']);
const THINGS = /^(?:history|histories|status|statuses|state|details?|info|information|estimates?|templates?|polic(?:y|ies)|options?|methods?|reports?|summary|summaries|counts?|totals?|logs?|list|limits?|eligibility|amounts?|reasons?|rates?|quotes?|output|results?)$/u;
/** Whose thing it is, before what is done with it: `gmail_send_email`, `stripe_refund_payment`. */
const SERVICES = new Set(['gmail', 'google', 'outlook', 'ms', 'slack', 'discord', 'telegram', 'whatsapp', 'twilio', 'sendgrid', 'stripe', 'paypal', 'shopify', 'github', 'gitlab', 'jira', 'linear', 'notion', 'hubspot', 'salesforce', 'aws', 'gcp', 'azure', 'k8s', 'kubernetes', 'docker', 'calendar', 'db', 'database', 'file', 'user', 'api', 'tool', 'handle', 'do']);
/** What the agent keeps for itself, and whom it talks to as part of the run. */
const OWN_STATE = new Set(['memory', 'todo', 'note', 'thought', 'plan', 'cache', 'history', 'draft', 'session', 'context', 'state', 'scratchpad', 'temp', 'temporary', 'highlight', 'background', 'duplicate', 'filter']);
const WITHIN_RUN = new Set(['agent', 'subagent', 'supervisor', 'user', 'human', 'assistant', 'worker', 'teammate', 'handoff', 'response', 'reply', 'typing', 'frontend', 'client', 'ui']);
/** Ways out of the run, whomever a message is for: `send_reply_email`. */
const CHANNELS = new Set(['email', 'mail', 'sms', 'tweet', 'newsletter', 'invitation', 'slack', 'whatsapp', 'telegram']);
/** Words of names, parameters and texts that show a gate. */
const GATE = new Set(['confirm', 'confirmed', 'confirmation', 'approve', 'approved', 'approval', 'approver', 'authorize', 'authorise', 'permission', 'permitted', 'consent', 'elicit', 'elicitation', 'interrupt', 'hitl', 'dry', 'preview', 'pending', 'propose', 'proposal', 'review', 'e2b', 'draft', 'allowlist', 'whitelist', 'simulate', 'simulated', 'readonly']);
/** Methods of objects nobody knows that carry out what the tool's name says. */
const ACTING = new Set(['send', 'delete', 'destroy', 'refund', 'charge', 'pay', 'transfer', 'deploy', 'restart', 'execute', 'run', 'post', 'put', 'patch', 'publish', 'create', 'cancel', 'terminate', 'remove', 'rollback', 'exec', 'invoke', 'request']);

/** Tools of this module that delete, pay, send, deploy or run commands, approved or not. */
export function sideEffects(context: RuleContext): readonly SideEffect[] {
  return context.shared(KEY, () => [...registeredTools(context), ...ownTools(context)].flatMap((tool) => sideEffectOf(tool, context) ?? []));
}

/** A tool of another file that this one runs, and what it does. */
export interface ForeignEffect { readonly tool: ForeignTool; readonly effect: Effect }

/** By the name of the tool, and a call in it that can do what the name says; neither file may ask anybody. */
export function foreignEffects(context: RuleContext): readonly ForeignEffect[] {
  const asking = new Map<Module, boolean>();
  const asks = (module: Module): boolean => {
    const known = asking.get(module) ?? asksAnywhere({ module });
    asking.set(module, known);
    return known;
  };
  return foreignTools(context).flatMap((tool) => {
    const effect = effectOfName(tool.name) ?? effectOfName(tool.fn.name ?? '');
    // Where the option stands at the tool, the tool's own file is told.
    if (effect === undefined || tool.row?.approvalOption || tool.row?.approvedByHost || hasGate(tool.fn)) return [];
    const hooks = new RegExp(`\\b(?:${[...(tool.row?.approval ?? []), 'requiresConfirmation'].join('|')})\\b`, 'u');
    if (asks(context.module) || asks(tool.home.module) || hooks.test(context.module.text)) return [];
    return walk(tool.fn.body, (n) => (n.kind === 'call' && carriesOutThere(n, tool.home, context) ? 'stop' : undefined)) ? [{ tool, effect }] : [];
  });
}

function carriesOutThere(call: Call, home: Resolver, context: RuleContext): boolean {
  const value = home.valueOf(call.callee);
  if (value.kind === 'library') return context.catalog.effect(value.symbol) !== undefined || context.catalog.api(value.symbol)?.role === 'call';
  return value.kind === 'function' ? value.summary.fallible === true : isActing(call);
}

/** Tools that this file describes or picks and runs itself: where another one runs them, a person may be asked there. */
function ownTools(context: RuleContext): readonly ActingTool[] {
  if (dispatches(context).length === 0 && branchTools(context).length === 0) return [];
  const own = new Map<FunctionNode, ActingTool>();
  for (const filled of modelFilled(context).values()) if (!filled.tool && filled.only === undefined && filled.declaration?.kind !== 'function') own.set(filled.fn, { fn: filled.fn, name: filled.name, declaration: filled.declaration ?? filled.fn });
  for (const { fn, name } of branchTools(context)) if (!own.has(fn)) own.set(fn, { fn, name, declaration: fn });
  for (const tool of registeredTools(context)) own.delete(tool.fn);
  return own.size > 0 && !asksAnywhere(context) ? [...own.values()] : [];
}

function sideEffectOf(tool: ActingTool, context: RuleContext): SideEffect | undefined {
  // Without an option at the tool, the agent's file decides: when that is another one, nobody can tell from here.
  if (tool.row && (tool.row.approvedByHost || (tool.row.approvalOption === undefined && !isRunHere(context)))) return undefined;
  const found = done(tool, context);
  return found && { tool, ...found, isApproved: isApproved(tool, context) };
}

function done(tool: ActingTool, context: RuleContext): { readonly effect: Effect; readonly by: Call } | undefined {
  const named = effectOfName(tool.name) ?? (tool.fn.name === undefined ? undefined : effectOfName(tool.fn.name));
  let direct: { readonly effect: Effect; readonly by: Call } | undefined;
  let by: Call | undefined;
  walk(tool.fn.body, (node) => {
    if (node.kind !== 'call') return undefined;
    const effect = effectOfCall(node, tool.fn, context);
    if (effect !== undefined) direct ??= { effect, by: node };
    if (named !== undefined && by === undefined && carriesOut(node, context)) by = node;
    return undefined;
  });
  if (direct) return direct;
  return named !== undefined && by !== undefined ? { effect: named, by } : undefined;
}

/** What a tool's name promises: `delete_order`, `issueRefund`, `send_email`, `run_command`. */
export function effectOfName(name: string): Effect | undefined {
  const all = wordsOf(name);
  const words = all.length > 2 && SERVICES.has(all[0] ?? '') ? all.slice(1) : all;
  const [first = ''] = words;
  const rest = words.slice(1);
  if (ACT_OR_THING.has(first) && THINGS.test(words[words.length - 1] ?? '')) return undefined;
  const speaksOf = (set: ReadonlySet<string>): boolean => words.some((w) => set.has(w) || (w.endsWith('s') && set.has(w.slice(0, -1))));
  if (DELETING.has(first)) return speaksOf(OWN_STATE) ? undefined : 'delete';
  if ((first === 'refund' || first === 'pay' || first === 'charge') || (DOING.has(first) && speaksOf(MONEY) && !speaksOf(new Set(['link', 'method', 'status', 'intent', 'request'])))) return 'pay';
  if (SENDING.has(first) && (rest.some((w) => MAIL.has(w)) || ['email', 'sms', 'tweet'].includes(first))) return speaksOf(WITHIN_RUN) && !words.some((w) => CHANNELS.has(w)) ? undefined : 'send';
  if (DEPLOYING.has(first)) return speaksOf(OWN_STATE) ? undefined : 'deploy';
  if (RUNNING.has(first) && (rest.some((w) => COMMANDS.has(w)) || ['bash', 'shell', 'terminal'].includes(first))) return 'run';
  return undefined;
}

function effectOfCall(call: Call, tool: FunctionNode, context: RuleContext): Effect | undefined {
  const symbol = context.resolver.library(call.callee)?.symbol;
  if (symbol === undefined) return effectOfHelper(call, context);
  const effect = context.catalog.effect(symbol)?.effect;
  // A fixed program is the author's; one the model names is not. Files are deleted for all sorts of reasons, unless the model names them.
  if (effect === 'run' || effect === 'delete') return namedByModel(call, tool) ? effect : undefined;
  if (effect !== undefined) return effect;
  const match = context.catalog.api(symbol);
  return match?.row.kind === 'email' && match.role === 'call' && /send/iu.test(symbol) ? 'send' : undefined;
}

/** `send_plain_email(…)`, a function of the project that says what it does to others, and may well do it. */
function effectOfHelper(call: Call, context: RuleContext): Effect | undefined {
  const helper = context.resolver.callee(call);
  const effect = helper && helper.summary.fallible !== false ? effectOfName(helper.summary.name) : undefined;
  return (effect === 'send' || effect === 'pay') && !(helper?.fn && hasGate(helper.fn)) ? effect : undefined;
}

/** The program, or what a shell is told to run, is a parameter of the tool as it is. */
function namedByModel(call: Call, tool: FunctionNode): boolean {
  const names = new Set<string>();
  for (const p of tool.params) walk(p.pattern, (n) => { if (n.kind === 'name') names.add(n.name); return undefined; });
  const first = call.args[0]?.value ?? (call.callee.kind === 'member' ? call.callee.object : undefined);
  const program = first?.kind === 'list' ? first.items[0] : first;
  if (program?.kind === 'string' && isShellProgram(program.value)) return programItems(call).slice(1).some((item) => isParameter(item, names));
  return program !== undefined && isParameter(program, names);
}

function isParameter(expr: Expr, names: ReadonlySet<string>): boolean {
  if (expr.kind === 'name') return names.has(expr.name);
  return expr.kind === 'member' && expr.object.kind === 'name' && names.has(expr.object.name);
}

/** A call that can carry out what the name says: it leaves the process, or its own name says so too. */
function carriesOut(call: Call, context: RuleContext): boolean {
  if (fallibleCall(call, context)) return true;
  const value = context.resolver.valueOf(call.callee);
  if (value.kind === 'library') return context.catalog.effect(value.symbol) !== undefined;
  return isActing(call);
}

/** By the name of the method, on an object that nobody knows. */
function isActing(call: Call): boolean {
  const method = call.callee.kind === 'member' ? call.callee.property : call.callee.kind === 'name' ? call.callee.name : '';
  const [first = ''] = wordsOf(method);
  if (!ACTING.has(first)) return false;
  // `orders.remove(x)` and `cache.delete(key)` may be plain containers; what is awaited is not.
  return call.parent?.kind === 'await' || (first !== 'remove' && first !== 'delete' && first !== 'create');
}

function isApproved(tool: ActingTool, context: RuleContext): boolean {
  const { module } = context;
  const declaration = module.text.slice(tool.declaration.start, Math.min(tool.declaration.end, tool.declaration.start + 6000));
  const option = tool.row?.approvalOption;
  if (option && new RegExp(`\\b${option.option}\\b(?!\\s*[=:]\\s*[Ff]alse)`, 'u').test(declaration)) return true;
  // Hooks of the agent rather than of the tool: anywhere in the file.
  const hooks = (tool.row?.approval ?? []).filter((word) => word !== option?.option && word !== 'Command');
  if (hooks.some((word) => new RegExp(`\\b${word}\\b`, 'u').test(module.text))) return true;
  return hasGate(tool.fn) || (!tool.row && tool.declaration.kind !== 'function' && isMarked(tool.declaration)) || tool.fn.decorators.some((d) => walk(d, (n) => (n.kind === 'name' && speaksOfGate(n.name) ? 'stop' : undefined)));
}

/** `requiresConfirmation: true`, `isDangerous: …` in the tool's own description: whoever runs it reads that. */
function isMarked(declaration: Node): boolean {
  return walk(declaration, (n) => {
    if (n.kind === 'function') return 'skip';
    const keys = n.kind === 'object' ? n.entries.map((e) => e.key ?? '') : n.kind === 'call' ? n.args.map((a) => a.name ?? '') : n.kind === 'assign' && n.targets[0]?.kind === 'name' ? [n.targets[0].name] : [];
    return keys.some((key) => speaksOfGate(key) || wordsOf(key).some((w) => ASKED.has(w))) ? 'stop' : undefined;
  });
}

function speaksOfGate(name: string): boolean {
  const words = wordsOf(name);
  // `sandbox.run()` runs elsewhere; `sandboxPath()` only looks at a path.
  return words.some((word) => GATE.has(word)) || words[words.length - 1] === 'sandbox';
}

/** The body asks, takes a confirmation, only prepares, or works on a copy. */
function hasGate(fn: FunctionNode): boolean {
  if (fn.params.some((p) => walk(p.pattern, (n) => (n.kind === 'name' && speaksOfGate(n.name) ? 'stop' : undefined)))) return true;
  return walk(fn.body, (n) => {
    switch (n.kind) {
      case 'name': return speaksOfGate(n.name) ? 'stop' : undefined;
      case 'call': return n.callee.kind === 'name' && n.callee.name === 'input' ? 'stop' : undefined;
      case 'member': return speaksOfGate(n.property) ? 'stop' : undefined;
      case 'string': return n.value.length < 40 && speaksOfGate(n.value) ? 'stop' : undefined;
      default: return undefined;
    }
  });
}

/** An agent, graph or model is given its tools in this file. */
function isRunHere(context: RuleContext): boolean {
  return context.module.index.calls.some((call) => {
    const symbol = context.resolver.library(call.callee)?.symbol;
    return (symbol !== undefined && (context.catalog.toolList(symbol).length > 0 || context.catalog.loopRun(symbol) !== undefined)) || (call.callee.kind === 'member' && /^bind_?[tT]ools$/u.test(call.callee.property));
  });
}
