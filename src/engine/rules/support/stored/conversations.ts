/** Conversations of a module: what a model is sent, and lists of messages with roles. */
import type { Call, Expr, FunctionNode, Name, ObjectLiteral, Param, Pattern } from '../../../facts/nodes.js';
import { enclosingClass, enclosingFunction } from '../../../facts/module.js';
import { unwrap } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { isModelCall } from '../model/calls.js';
import { snakeCase } from '../../../text/names.js';
import { CONTENT_OPTIONS, MESSAGE_OPTIONS } from '../model/sentWhole.js';
import type { originOf } from '../personal/origin.js';
import { isSerialised } from './fileCalls.js';

const KEY = Symbol('conversations of the module');

const GROWING = new Set(['append', 'extend', 'push', 'unshift', 'insert']);
const SPEAKERS = new Set(['user', 'assistant', 'human', 'ai', 'model', 'bot', 'agent', 'customer']);
const CONTENT = new Set(['content', 'text', 'parts', 'message']);
/** Names that say it themselves. */
const SAYS_SO = /^_*(?:conversation|chat|message)_(?:history|log|transcript|turns)$|^_*(?:conversation|chat)_messages$/u;
/** Lists of messages by their type: `list[ChatMessage]`, `BaseMessage[]`, `ChatCompletionMessageParam[]`; a bare `Message` may be a mail. */
const TYPED = /^(?:(?:typing\.)?(?:List|Sequence|Array|ReadonlyArray)|list)[<[]\s*["']?(?:\w+\.)*(?:(?:Chat|Base|LLM|UI|Core|Model|Conversation)(?:Completion)?Message|(?:Chat|Conversation)(?:History|Turn|Transcript))\w*|^(?:readonly\s+)?(?:\w+\.)*(?:(?:Chat|Base|LLM|UI|Core|Model|Conversation)(?:Completion)?Message|(?:Chat|Conversation)(?:History|Turn|Transcript))\w*\[\]|^(?:\w+\.)*MessageParam\[\]/u;
const HOOKS = /^(?:ai|@ai-sdk)\/?[\w-]*\.useChat$/u;

/** `{ role: "user", content: … }`: one message of a conversation. */
export function isMessage(object: ObjectLiteral): boolean {
  const spoken = object.entries.find((e) => e.key === 'role' || e.key === 'sender')?.value;
  const from = object.entries.find((e) => e.key === 'from')?.value;
  // A mail is from an address; a message of a chat is from one side of it.
  const role = spoken ?? (from?.kind === 'string' ? from : undefined);
  if (!role || !object.entries.some((e) => e.key !== undefined && CONTENT.has(e.key) && e.value.kind !== 'string')) return false;
  return role.kind === 'string' ? SPEAKERS.has(role.value.toLowerCase()) : role.kind !== 'constant';
}

/** Keys of a dated record of one exchange: what somebody asked, and what came back. */
const ASKED = new Set(['prompt', 'goal', 'asked', 'question', 'message', 'query', 'user', 'user_input', 'user_message', 'user_query', 'userInput', 'userMessage', 'userQuery']);
const ANSWERED = new Set(['response', 'answer', 'reply', 'assistant', 'bot', 'full_report', 'bot_response', 'bot_answer', 'ai_answer', 'ai_response', 'assistant_response', 'botResponse', 'aiResponse', 'assistantResponse']);
const DATED = /^(?:timestamp|time|ts|date|datetime|created_?at)$/iu;

/** `{ timestamp, question, answer }`: one exchange; without a date it may be a card of a quiz or what a cache holds. */
export function isExchange(object: ObjectLiteral): boolean {
  const has = (passes: (key: string) => boolean): boolean => object.entries.some((e) => e.key !== undefined && e.value.kind !== 'string' && passes(e.key));
  return has((k) => ASKED.has(k)) && has((k) => ANSWERED.has(k)) && has((k) => DATED.test(k));
}

/** What functions are called that keep a conversation: `save_session(path, messages)`. */
const KEEPS = /(?:^|_)(?:session|conversation|chat|history|memory|thread|transcript|dialog(?:ue)?)s?(?:_|$)/u;
const LISTS = /^(?:(?:typing\.)?List|list)(?:\[\s*(?:dict|Dict|Any)\b|$)|^Array<|\[\]$/u;

/** The variables and fields of a module that hold conversations, known by name and scope. */
export class Conversations {
  private readonly keys = new Set<string>();

  static of(context: RuleContext): Conversations {
    return context.shared(KEY, (c) => new Conversations(c));
  }

  constructor(private readonly context: RuleContext) {
    for (const call of context.module.index.calls) this.noteCall(call);
    for (const object of context.module.index.objects) if (isMessage(object) || isExchange(object)) this.noteHolder(object);
    for (const fn of context.module.index.functions) for (const param of fn.params) if (param.pattern.kind === 'name' && (this.isTyped(param.annotation) || this.isKept(param, fn))) this.note(param.pattern);
    for (const assign of context.module.index.assigns) if (assign.kind === 'assign' && this.isTyped(assign.annotation)) for (const target of assign.targets) this.noteField(target);
    // `sessions[id] = messages`: a whole that holds conversations is noted once they are known.
    for (const assign of context.module.index.assigns) {
      if (!assign.value || !this.holds(unwrap(assign.value))) continue;
      for (const target of assign.kind === 'assign' ? assign.targets : [assign.target]) {
        if (target.kind === 'index') this.note(target.object);
      }
    }
  }

  /** True when `expr` is a conversation or an object that has one among its fields. */
  holds(expr: Expr): boolean {
    const name = expr.kind === 'member' ? expr.property : expr.kind === 'name' ? expr.name : undefined;
    if (name !== undefined && SAYS_SO.test(snakeCase(name))) return true;
    return this.keysOf(expr).some((key) => this.keys.has(key) || [...this.keys].some((k) => k.startsWith(`${key}.`)));
  }

  private noteCall(call: Call): void {
    const { resolver, catalog } = this.context;
    if (isModelCall(call, resolver, catalog)) {
      for (const a of call.args) {
        this.noteOption(a.name, a.value);
        if (a.value.kind === 'object') for (const e of a.value.entries) this.noteOption(e.key, e.value);
      }
      const first = call.args[0];
      if (first?.name === undefined && first && this.isList(unwrap(first.value))) this.note(first.value);
    } else if (HOOKS.test(resolver.library(call.callee)?.symbol ?? '')) this.noteHook(call);
  }

  private noteOption(name: string | undefined, value: Expr): void {
    if (name === undefined) return;
    const e = unwrap(value);
    // An input may be one text: only a list counts.
    if (MESSAGE_OPTIONS.has(name) || (CONTENT_OPTIONS.has(name) && this.isList(e))) {
      this.note(e);
      if (e.kind === 'list') for (const item of e.items) if (item.kind === 'spread') this.note(item.value);
    }
  }

  private isList(e: Expr): boolean {
    return e.kind === 'name' && this.context.resolver.definitions(e).some((d) => d.value?.kind === 'list');
  }

  /** `const { messages } = useChat()`. */
  private noteHook(call: Call): void {
    const assign = call.parent;
    const target = assign?.kind === 'assign' ? assign.targets[0] : undefined;
    if (target?.kind !== 'objectPattern') return;
    const messages = target.entries.find((e) => e.key === 'messages')?.target;
    if (messages?.kind === 'name') this.keys.add(scoped(messages.name, messages));
  }

  /** The list that a message stands in or is added to, and the state a React setter sets. */
  private noteHolder(message: ObjectLiteral): void {
    let child: Expr = message;
    for (let at = message.parent; at; at = at.parent) {
      switch (at.kind) {
        case 'list': case 'spread': case 'conditional': case 'await': break;
        case 'other': break;
        case 'assign':
          for (const t of at.targets) if (child !== message && (t.kind === 'name' || t.kind === 'member' || t.kind === 'index')) this.note(t);
          this.noteAdded(at.targets[0], message);
          return;
        case 'function': {
          if (!at.expressionBody || at.parent?.kind !== 'call') return;
          child = at;
          continue;
        }
        case 'return': case 'block': continue;
        case 'call': {
          // `lines.append(json.dumps({"role": …}))`.
          if (isSerialised(at, this.context.resolver)) break;
          if (at.callee.kind === 'member' && GROWING.has(at.callee.property)) this.note(wholeOf(at.callee.object));
          else if (at.callee.kind === 'name') this.noteSetter(at.callee);
          return;
        }
        default: return;
      }
      child = at;
    }
  }

  /** `entry = {"role": …}` and then `messages.append(entry)`. */
  private noteAdded(target: unknown, message: ObjectLiteral): void {
    const assign = message.parent;
    if (assign?.kind !== 'assign' || assign.targets[0] !== target || assign.targets[0]?.kind !== 'name') return;
    for (const use of this.context.resolver.usesOf(assign.targets[0])) {
      const call = use.parent;
      if (call?.kind === 'call' && call.callee.kind === 'member' && GROWING.has(call.callee.property) && call.args.some((a) => a.value === use)) this.note(wholeOf(call.callee.object));
    }
  }

  /** `const [messages, setMessages] = useState([])`. */
  private noteSetter(setter: Name): void {
    for (const d of this.context.resolver.definitions(setter)) {
      const pattern = d.node.parent;
      const state = pattern?.kind === 'listPattern' && pattern.items[1] === d.node ? pattern.items[0] : undefined;
      if (state?.kind === 'name') this.keys.add(scoped(state.name, state));
    }
  }

  private isTyped(annotation: Expr | undefined): boolean {
    return annotation !== undefined && TYPED.test(this.context.module.text.slice(annotation.start, annotation.end));
  }

  /** `messages` of `save_session(path, messages)`, `conversations` of `save_session(path, conversations)`. */
  private isKept({ pattern, annotation }: Param, fn: FunctionNode): boolean {
    if (pattern.kind !== 'name' || !KEEPS.test(snakeCase(fn.name ?? ''))) return false;
    return pattern.name === 'messages' ? this.isListed(annotation) : /^conversations?$/u.test(pattern.name) && annotation === undefined;
  }

  private isListed(annotation: Expr | undefined): boolean {
    return annotation === undefined || LISTS.test(this.context.module.text.slice(annotation.start, annotation.end));
  }

  /** A variable, `self.messages`, or a field as the class declares it. */
  private noteField(target: Pattern): void {
    const owner = target.kind === 'name' ? enclosingClass(target) : undefined;
    const fn = target.kind === 'name' ? enclosingFunction(target) : undefined;
    if (target.kind === 'name' && owner && (!fn || fn.start < owner.start)) this.keys.add(`this@${String(owner.start)}.${target.name}`);
    else if (target.kind === 'name' || target.kind === 'member') this.note(target);
  }

  private note(expr: Expr): void {
    for (const key of this.keysOf(unwrap(expr))) this.keys.add(key);
  }

  /** `name@scope.field.field`, one for each scope the name may come from. */
  private keysOf(expr: Expr): readonly string[] {
    switch (expr.kind) {
      case 'name':
        if (expr.name === 'self' || expr.name === 'this') return [`this@${String(enclosingClass(expr)?.start ?? -1)}`];
        return definedIn(this.context, expr).map((node) => scoped(expr.name, node));
      case 'member': return this.keysOf(expr.object).map((k) => `${k}.${expr.property}`);
      case 'index': {
        const { index } = expr;
        return index.kind === 'string' ? this.keysOf(expr.object).map((k) => `${k}.${index.value}`) : [];
      }
      default: return [];
    }
  }
}

/** Binding nodes of a name; an assigned name that stands as a target is its own. */
function definedIn(context: RuleContext, name: Name): readonly Parameters<typeof originOf>[0][] {
  const nodes = context.resolver.definitions(name).map((d) => d.node);
  return nodes.length > 0 ? nodes : [name];
}

function scoped(name: string, binding: Parameters<typeof originOf>[0]): string {
  return `${name}@${String(enclosingFunction(binding)?.start ?? -1)}`;
}

/** `store` of `store[id]`, `store.setdefault(id, [])` and `store.get(id)`. */
function wholeOf(expr: Expr): Expr {
  const e = unwrap(expr);
  if (e.kind === 'index' && e.index.kind !== 'string') return wholeOf(e.object);
  if (e.kind === 'call' && e.callee.kind === 'member' && (e.callee.property === 'setdefault' || e.callee.property === 'get')) return wholeOf(e.callee.object);
  return e;
}
