/** Calls that ask a model. */
import type { CatalogView } from '../../../catalog/view.js';
import type { Call, Expr } from '../../../facts/nodes.js';
import { invoked } from '../../../facts/threads.js';
import { dottedName, unwrap } from '../../../facts/visit.js';
import type { LibraryValue, Resolver } from '../../../resolve/types.js';
import { givesWords } from './words.js';

/** Member paths that only model clients have, for clients out of sight. */
const MODEL_MEMBERS = /\.(chat\.completions\.create|responses\.create|messages\.create|messages\.stream|chat\.completions\.stream|generate_content|generate_content_async|generateContent)$/u;
const STRUCTURED = new Set(['with_structured_output', 'withStructuredOutput']);

/** Models that are handed in: `llm.invoke(messages)`, `this.chatModel.invoke(…)`. */
const HANDED_IN = /(?:llm|LLM|Llm|chat_?model|chatModel|ChatModel)$/u;
const NO_WORDS = /struct|extract|grader|classif|router|pars/iu;

/** True when a model out of sight is asked, judging by what it is called; one that was told to answer with a structure gives no words. */
export function asksHandedIn(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  if (callee.kind !== 'member' || !/^a?invoke$/u.test(callee.property)) return false;
  const owner = unwrap(callee.object);
  const name = owner.kind === 'name' ? owner.name : owner.kind === 'member' ? owner.property : '';
  if (!HANDED_IN.test(name) || NO_WORDS.test(name)) return false;
  const { kind } = resolver.valueOf(callee);
  if (kind === 'library' || kind === 'function' || kind === 'class') return false;
  return resolver.definitions(owner).every((d) => !(d.value && isStructured(d.value)));
}

function isStructured(made: Expr): boolean {
  const e = unwrap(made);
  return e.kind === 'call' && e.callee.kind === 'member' && STRUCTURED.has(e.callee.property);
}

/** What an assistant answered stands in its thread, and is read from there. */
const THREAD_MESSAGES = /\bbeta\.threads\.messages\.(?:list|retrieve)$/u;

/** True when the call reads the messages of an assistant's thread. */
export function readsThread(call: Call, resolver: Resolver): boolean {
  const callee = invoked(call);
  const value = resolver.valueOf(callee);
  if (value.kind === 'library') return THREAD_MESSAGES.test(value.symbol);
  if (value.kind !== 'unknown' && value.kind !== 'parameter') return false;
  const path = dottedName(callee);
  return path !== undefined && THREAD_MESSAGES.test(path);
}

/** True when the call asks a model and gives back its words in a form that nobody has checked yet. */
export function isModelCall(call: Call, resolver: Resolver, catalog: CatalogView): boolean {
  const value = resolver.valueOf(invoked(call));
  const libraries = value.kind === 'library' ? [value] : value.kind === 'union' ? value.options.filter((o): o is LibraryValue => o.kind === 'library') : [];
  if (libraries.some((v) => isWordCall(v, catalog))) return true;
  // Of libraries that nobody described, only their spelling speaks.
  if (libraries.length > 0 ? libraries.some((v) => isDescribed(v, catalog)) : value.kind !== 'unknown' && value.kind !== 'parameter') return false;
  const path = dottedName(invoked(call));
  return (path !== undefined && MODEL_MEMBERS.test(path)) || runsAgent(call, resolver);
}

/** `AGENTS[kind].run(question, deps=deps, message_history=history)` where Pydantic AI is at work: an agent that was picked from a table. */
function runsAgent(call: Call, resolver: Resolver): boolean {
  const { callee, args } = call;
  return callee.kind === 'member' && /^run(?:_sync)?$/u.test(callee.property) && args.some((a) => a.name === 'message_history' || a.name === 'deps')
    && resolver.module.index.imports.some((i) => /^pydantic_ai(?:\.|$)/u.test(i.module));
}

function isDescribed(value: LibraryValue, catalog: CatalogView): boolean {
  return catalog.api(calledSymbol(value)) !== undefined || value.origins.some(({ call }) => call !== undefined) && catalog.client(value.symbol) !== undefined;
}

/** `chain({"query": question})` calls the object itself. */
export function calledSymbol(value: LibraryValue): string {
  return value.form === 'instance' ? `${value.symbol}#__call__` : value.symbol;
}

function isWordCall(value: LibraryValue, catalog: CatalogView): boolean {
  const symbol = calledSymbol(value);
  if (!givesWords(symbol) || value.origins.some((o) => o.call?.callee.kind === 'member' && STRUCTURED.has(o.call.callee.property))) return false;
  const match = catalog.api(symbol);
  if (match) return match.role === 'call' && match.row.kind === 'llm';
  return catalog.loopRun(symbol) !== undefined;
}
