/** Whether a conversation reaches a write as it is, or masked or encrypted on the way. */
import { ancestors } from '../../../facts/module.js';
import type { Call, Comprehension, Expr, FunctionNode, Node } from '../../../facts/nodes.js';
import { unwrap, walk } from '../../../facts/visit.js';
import type { RuleContext } from '../../rule.js';
import { CARRYING_FUNCTIONS, CARRYING_METHODS, FORMATTING_METHODS } from '../personal/callTables.js';
import { CATEGORIES } from '../personal/category.js';
import { namesRedacted } from '../personal/classify.js';
import { Flow } from '../personal/flow.js';
import { calleeName, isRedactor } from '../personal/flowCalls.js';
import { originOf } from '../personal/origin.js';
import { Surroundings, accessOf } from '../personal/surroundings.js';
import { snakeCase } from '../../../text/names.js';
import { Conversations, isExchange, isMessage } from './conversations.js';

/** What is written: a conversation as it is (with the expression that carries it), or one that was masked or encrypted first. */
export type Kept = { readonly carrier: Expr } | 'protected';

const MAX_DEPTH = 8;
const KEY = Symbol('following conversations');
/** What people say; answers alone are what a program is there to write. */
const SAID: ReadonlySet<unknown> = new Set([CATEGORIES.conversation, CATEGORIES.userMessage]);
const VAGUE = new Set(['text', 'content', 'message', 'input', 'instruction', 'instructions', 'body', 'data']);
/** What is in a document: `new_content`, `file_text`; what a person said is called after the person. */
const DOCUMENT = /^(?!.*(?:user|human|chat|customer|client|caller|message|prompt|reply)).+_(?:content|text)$/u;
/** What a tool was given whole: what is under `content` there is the document that it writes. */
const ARGUMENTS = /^(?:kwargs|args|arguments|params|input|tool_?(?:input|args))$/iu;
/** Things other than talk that have a message: `commit.message`, `error.message`. */
const THINGS = /(?:^|_)(?:commit|error|err|exception|exc|event|log|alert|notification|result|warning)$/iu;
/** What a mail or ticket is about, which is not what was said. */
const ABOUT = /(?:subject|title|headline)$/iu;
/** Where messages have roles, a bare `history` is a conversation; elsewhere it is a list of runs or of changes. */
const CONVERSES = /["'`](?:role|assistant)["'`]|\b(?:role|sender):|(?:Human|AI|Chat|User)Message|chat_?history|conversation/iu;
/** At most 99 characters from the start. */
const EXCERPT = /(?:\[\s*:\s*\d{1,2}\s*\]|\.(?:slice|substring|substr)\(\s*0\s*,\s*\d{1,2}\s*\))$/u;
const CARRIERS = new Set(['messages_to_dict', 'message_to_dict', 'messages_from_dict', 'get_buffer_string', 'to_jsonable_python', 'safe_dump', 'fsdecode']);
/** Functions of LangChain that take nothing but messages. */
const OF_MESSAGES = new Set(['messages_to_dict', 'get_buffer_string']);
const DUMPING = new Set(['model_dump', 'model_dump_json', 'dict', 'to_dict', 'toJSON', 'json', 'slice', 'concat', 'filter', 'copy', 'map', 'flatMap', 'encode', 'reverse', 'to_json']);

export function keptIn(expr: Expr, context: RuleContext): Kept | undefined {
  return context.shared(KEY, (c) => new Follower(c)).follow(expr);
}

class Follower {
  private readonly flow: Flow;
  private readonly conversations: Conversations;

  constructor(private readonly context: RuleContext) {
    this.flow = new Flow(context, new Surroundings(context.module, context.file));
    this.conversations = Conversations.of(context);
  }

  follow(expr: Expr): Kept | undefined {
    const kept = this.trace(expr, 0);
    if (kept) return kept;
    const said = this.flow.read(expr).leaks.find((l) => SAID.has(l.category) && !this.isVague(l.source ?? l.at) && !this.isVague(l.at));
    return said && { carrier: said.source ?? said.at };
  }

  private trace(expr: Expr, depth: number): Kept | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const e = unwrap(expr);
    const into = (inner: Expr): Kept | undefined => this.trace(inner, depth + 1);
    switch (e.kind) {
      case 'name': {
        if (namesRedacted(e.name)) return 'protected';
        const values = this.context.resolver.definitions(e).map((d) => (d.node.kind === 'name' && d.node.parent?.kind === 'assign' ? d.value : undefined));
        const kept = values.map((v) => v && into(v));
        if (kept.length > 0 && kept.every((k) => k === 'protected')) return 'protected';
        return this.conversations.holds(e) ? { carrier: e } : best(kept);
      }
      case 'member': return this.isMaskedRecord(e.object) ? 'protected' : this.conversations.holds(e) ? { carrier: e } : undefined;
      case 'index':
        if (this.isMaskedRecord(e.object)) return 'protected';
        if (e.index.kind === 'string') return this.conversations.holds(e) ? { carrier: e } : undefined;
        return e.index.kind === 'other' ? into(e.object) : undefined;
      case 'object': {
        const kept = worst(e.entries.map((entry) => into(entry.value)));
        return kept ?? (isMessage(e) || isExchange(e) ? { carrier: e } : undefined);
      }
      case 'list': return worst(e.items.map(into));
      case 'spread': return into(e.value);
      case 'template': return worst(e.parts.map((p) => (typeof p === 'string' ? undefined : into(p))));
      case 'binary': return ['+', '||', '??', '&&', '%'].includes(e.op) ? worst([into(e.left), into(e.right)]) : undefined;
      case 'conditional': return best([into(e.then), into(e.otherwise)]);
      case 'comprehension': return this.comprehension(e, depth);
      case 'call': return this.call(e, depth);
      default: return undefined;
    }
  }

  /** `[m.model_dump() for m in messages]` carries the messages, `[redact(m) for m in messages]` does not. */
  private comprehension(e: Comprehension, depth: number): Kept | undefined {
    const whole = worst(e.clauses.map((c) => this.trace(c.iterable, depth + 1)));
    return whole && this.masks(e.element) ? 'protected' : whole && this.speaks(e.element) ? whole : undefined;
  }

  private call(e: Call, depth: number): Kept | undefined {
    const name = calleeName(e.callee);
    if (name === undefined) return undefined;
    const into = (inner: Expr): Kept | undefined => this.trace(inner, depth + 1);
    const given = (): Kept | undefined => worst(e.args.map((a) => into(a.value)));
    if (isRedactor(this.flow, e, name)) return given() ? 'protected' : undefined;
    if (CARRYING_FUNCTIONS.has(name) || CARRIERS.has(name)) {
      const carried = given();
      const [first] = e.args;
      if (carried) return carried;
      if (first && OF_MESSAGES.has(name)) return { carrier: first.value };
    }
    if (e.callee.kind !== 'member') return undefined;
    if (name === 'map' || name === 'flatMap') {
      const each = e.args[0]?.value;
      const whole = into(e.callee.object) ?? (each?.kind === 'function' && makesMessage(each) ? { carrier: e.callee.object } : undefined);
      return whole && each && this.masks(each) ? 'protected' : whole && each && this.speaks(each) ? whole : undefined;
    }
    if (FORMATTING_METHODS.has(name)) return worst([into(e.callee.object), given()]);
    return CARRYING_METHODS.has(name) || DUMPING.has(name) ? into(e.callee.object) : undefined;
  }

  /** `safe` in `const safe = redact({ text }); write(safe.text)`. */
  private isMaskedRecord(record: Expr): boolean {
    const e = unwrap(record);
    const made = e.kind === 'name' ? this.context.resolver.definitions(e).map((d) => d.value && unwrap(d.value)) : [];
    return made.length > 0 && made.every((v) => v?.kind === 'call' && isRedactor(this.flow, v, calleeName(v.callee) ?? ''));
  }

  /** `text` and `content` are what a log line makes suspicious; in a file they are any document. */
  private isVague(expr: Expr): boolean {
    const e = wholeOf(expr.kind === 'call' && expr.callee.kind === 'member' && accessOf(expr) === undefined ? expr.callee.object : expr);
    const access = accessOf(e);
    if (access && VAGUE.has(access.field) && THINGS.test(snakeCase(access.object.kind === 'name' ? access.object.name : access.object.kind === 'member' ? access.object.property : ''))) return true;
    if (access?.object.kind === 'name' && ARGUMENTS.test(access.object.name) && VAGUE.has(access.field)) return true;
    // `for query, rows in results` goes through what a database was asked.
    if (e.kind === 'name' && e.name === 'query' && this.context.resolver.definitions(e).some((d) => originOf(d.node).kind === 'element')) return true;
    if (this.isExcerpt(expr)) return true;
    if (access?.object.kind === 'name' && isAnswer(expr, access.object.name)) return true;
    if (ABOUT.test(e.kind === 'name' ? e.name : e.kind === 'member' ? e.property : access?.field ?? '')) return true;
    return e.kind === 'name' && (VAGUE.has(e.name) || DOCUMENT.test(snakeCase(e.name)) || (e.name === 'history' && !this.context.module.matches.has(CONVERSES)));
  }

  /** `text[:50]`, `text.slice(0, 60)`: the start of it, for a title or a list. */
  private isExcerpt(expr: Expr): boolean {
    return EXCERPT.test(this.context.module.text.slice(expr.start, expr.end));
  }

  /** Something in it masks or encrypts what it is given. */
  private masks(expr: Expr): boolean {
    return walk(expr, (n) => {
      if (n.kind === 'name') return namesRedacted(n.name) || undefined;
      const name = n.kind === 'call' ? calleeName(n.callee) : undefined;
      return (n.kind === 'call' && name !== undefined && isRedactor(this.flow, n, name)) || undefined;
    });
  }

  /** What is made of each message still has what was said: the message itself or its text, not an id or a role. */
  private speaks(expr: Expr): boolean {
    const e = unwrap(expr);
    if (e.kind === 'name') return true;
    return walk(e, (n) => {
      switch (n.kind) {
        case 'object': return n.entries.some((x) => x.spread) || undefined;
        case 'member': return /^(?:content|text|parts|message|model_dump|model_dump_json|dict|to_dict|toJSON|json|pretty_repr)$/u.test(n.property) || undefined;
        case 'index': return (n.index.kind === 'string' && /^(?:content|text|parts|message)$/u.test(n.index.value)) || undefined;
        case 'call': return n.args.some((a) => a.value.kind === 'name') && CARRYING_FUNCTIONS.has(calleeName(n.callee) ?? '') || undefined;
        default: return undefined;
      }
    });
  }
}

/** `if message["role"] == "assistant": answer = message["content"]`: one answer, which is what the program is there to write. */
function isAnswer(expr: Expr, message: string): boolean {
  let inner: Node = expr;
  for (const at of ancestors(expr)) {
    if (at.kind === 'function') return false;
    if (at.kind === 'if' && at.then === inner && walk(at.test, (n) => (n.kind === 'binary' && /^={2,3}$/u.test(n.op) && n.right.kind === 'string' && ANSWERING.test(n.right.value) && walk(n.left, (l) => (l.kind === 'name' && l.name === message ? 'stop' : undefined)) ? 'stop' : undefined))) return true;
    inner = at;
  }
  return false;
}

const ANSWERING = /^(?:assistant|ai|model|bot)$/u;

/** `(m) => ({ role: m.role, content: m.content })`. */
function makesMessage(fn: FunctionNode): boolean {
  const [statement] = fn.body.statements;
  const made = fn.expressionBody && statement?.kind === 'return' && statement.value ? unwrap(statement.value) : undefined;
  return made?.kind === 'object' && isMessage(made);
}

/** `content` of `content[:6000]`. */
export function wholeOf(expr: Expr): Expr {
  return expr.kind === 'index' && expr.index.kind === 'other' ? wholeOf(expr.object) : expr;
}

/** Parts of one whole: what is written as it is counts before what is protected. */
function worst(kept: readonly (Kept | undefined)[]): Kept | undefined {
  return kept.find((k) => k !== undefined && k !== 'protected') ?? kept.find((k) => k !== undefined);
}

/** Alternatives: where one of them is protected, the author has thought of it. */
function best(kept: readonly (Kept | undefined)[]): Kept | undefined {
  return kept.includes('protected') ? 'protected' : kept.find((k) => k !== undefined);
}
