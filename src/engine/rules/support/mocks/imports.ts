/** Imports and constructors of what only tests should use. */
import type { Call, Expr, Import, ImportedName } from '../../../facts/nodes.js';
import { enclosingFunction } from '../../../facts/module.js';
import { walk } from '../../../facts/visit.js';
import type { Span } from '../../../text/span.js';
import type { RuleContext } from '../../rule.js';
import { wordsOf } from '../personal/words.js';

export interface TestDouble {
  readonly at: Span;
  /** As the code names it. */
  readonly name: string;
  /** Completes "…: ": what it is. */
  readonly what: string;
  /** A setting decides whether it is used. */
  readonly isChosen: boolean;
}

const LIBRARIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  python: {
    'unittest.mock': 'mocks for tests', mock: 'mocks for tests', pytest_mock: 'mocks for tests', responses: 'recorded answers for tests', requests_mock: 'recorded answers for tests', respx: 'recorded answers for tests', vcr: 'recorded answers for tests', moto: 'a pretended AWS', fakeredis: 'a pretended Redis',
    mongomock: 'a pretended MongoDB', faker: 'made-up data', factory: 'made-up data', 'pydantic_ai.models.test': 'a model for tests', 'langchain_core.language_models.fake': 'a model for tests', 'langchain_core.language_models.fake_chat_models': 'a model for tests',
    'langchain_community.llms.fake': 'a model for tests', 'langchain_community.chat_models.fake': 'a model for tests', 'langchain.llms.fake': 'a model for tests', 'langchain.chat_models.fake': 'a model for tests', 'llama_index.core.llms.mock': 'a model for tests',
  },
  javascript: {
    nock: 'recorded answers for tests', msw: 'recorded answers for tests', 'msw/node': 'recorded answers for tests', 'msw/browser': 'recorded answers for tests', sinon: 'mocks for tests', '@faker-js/faker': 'made-up data', faker: 'made-up data', 'ai/test': 'a model for tests', 'jest-mock': 'mocks for tests',
    'axios-mock-adapter': 'recorded answers for tests', 'fetch-mock': 'recorded answers for tests', 'ioredis-mock': 'a pretended Redis', 'mongodb-memory-server': 'a database in memory', 'aws-sdk-client-mock': 'a pretended AWS', 'ts-mockito': 'mocks for tests', testdouble: 'mocks for tests',
    '@langchain/core/utils/testing': 'a model for tests',
  },
};
/** Names of doubles in modules that hold other things as well. */
const NAMES: Readonly<Record<string, RegExp>> = {
  unittest: /^mock$/u, langchain_core: /^Fake\w+/u, 'langchain_core.language_models': /^(?:Fake\w+|GenericFakeChatModel)$/u, 'langchain_community.llms': /^Fake\w+/u, 'langchain_community.chat_models': /^Fake\w+/u, 'langchain_community.embeddings': /^(?:Fake|DeterministicFake)\w+/u, 'langchain_core.embeddings': /^(?:Fake|DeterministicFake)\w+/u,
  'llama_index.core.llms': /^MockLLM/u, 'llama_index.core': /^Mock(?:LLM|Embedding)/u, 'llama_index.core.embeddings': /^MockEmbedding/u,
};
/** `moto` and `factory` are also names of other things; their doubles are imported by name. */
const BY_NAME_ONLY: Readonly<Record<string, RegExp>> = { moto: /^mock_/u, factory: /Factory$/u, faker: /^(?:Faker|faker|default)$/u, mock: /^(?:Mock|MagicMock|AsyncMock|patch)$/u };

export function importedDoubles(context: RuleContext): readonly TestDouble[] {
  return context.module.index.imports.flatMap((i) => {
    if (i.typeOnly || isGuardedForTests(i, context) || isForDemos(i, context)) return [];
    const double = i.names.find((n) => isDouble(i, n, context.catalog.ecosystem));
    const name = double ?? i.names.find((n) => isMadeUpData(i, n));
    const what = name && (double ? LIBRARIES[context.catalog.ecosystem]?.[i.module] ?? 'a stand-in for tests' : 'made-up data by its name');
    return name && what !== undefined ? [{ at: { start: i.start, end: i.end }, name: name.imported.startsWith('*') || name.imported === 'default' ? i.module : `${i.module}.${name.imported}`, what, isChosen: false }] : [];
  });
}

function isDouble(statement: Import, name: ImportedName, ecosystem: string): boolean {
  const narrowed = BY_NAME_ONLY[statement.module];
  if (narrowed && ecosystem === 'python') return narrowed.test(name.imported);
  return LIBRARIES[ecosystem]?.[statement.module] !== undefined || NAMES[statement.module]?.test(name.imported) === true;
}

/** Modules of the project that hold made-up data and nothing else; `fake_useragent` is a library that makes something up. */
const HOLDS = new Set(['data', 'db', 'database', 'store', 'orders', 'products', 'users', 'customers', 'catalog', 'crm', 'inventory', 'responses', 'records', 'backend', 'tickets', 'results', 'documents']);

/** `from mock_data import ORDERS`, `import { orders } from './mockData'`, `import { JETS } from '@/lib/mock-data/jets'`. */
function isMadeUpData(statement: Import, name: ImportedName): boolean {
  const parts = statement.module.split(/[./]/u).filter((part) => part !== '' && !/^[jt]sx?$/u.test(part));
  return name.imported !== '*' && parts.some((part) => {
    const words = wordsOf(part);
    return words.length === 2 && FIRST.has(words[0] ?? '') && HOLDS.has(words[1] ?? '');
  });
}

/** Imported inside a function or under a condition that speaks of tests. */
function isGuardedForTests(statement: Import, context: RuleContext): boolean {
  for (let at = statement.parent; at; at = at.parent) {
    if (at.kind === 'if' && /test|mock|debug|dev|demo/iu.test(context.module.text.slice(at.test.start, at.test.end))) return true;
    if (at.kind === 'function' && /test|mock|fake|demo|seed/iu.test(at.name ?? '')) return true;
  }
  return false;
}

/** Every use is in a function that fills a demo: `async function seedDemoData(user) { for (const order of mockOrders) await insert(order) }`. */
function isForDemos(statement: Import, context: RuleContext): boolean {
  const own = new Set(statement.names.map((n) => n.local));
  const uses = context.module.index.names.filter((n) => own.has(n.name) && (n.start < statement.start || n.end > statement.end));
  return uses.length > 0 && uses.every((use) => {
    const words = wordsOf(enclosingFunction(use)?.name ?? '');
    return words.includes('demo') && words.some((w) => w === 'seed' || w === 'load' || w === 'populate' || w === 'fill' || w === 'insert' || w === 'reset');
  });
}

const FIRST = new Set(['mock', 'fake', 'stub', 'dummy']);
/** What a double must stand for to matter: something outside, or the model. */
const INTEGRATION = new Set([
  'client', 'service', 'gateway', 'provider', 'api', 'repository', 'store', 'database', 'db', 'llm', 'engine', 'backend', 'adapter', 'connector', 'integration', 'processor', 'queue', 'embeddings', 'embedding', 'embedder', 'retriever', 'mailer', 'payment', 'payments', 'sender', 'storage', 'bus', 'search', 'server',
]);
/** Tests under which the double is what somebody asked for by name. */
const ASKED_FOR = /test|["'`](?:fake|mock|stub|dummy)["'`]/iu;
/** Options of a command line that are called after the stand-in. */
const FLAG = /^!?\(?(?:args|argv|options|opts|flags)\b[.[]["'`]?\w*(?:fake|mock|stub|dummy)\w*/iu;
/** Tests that say a double was chosen. */
const CHOSEN = /mode|mock|fake|stub|env|live|config|settings|enabled|demo|offline/iu;

/** `new MockPaymentGateway()`, `FakeVectorStore()`: stand-ins of the project, by the class's name; the first of each name. */
export function builtDoubles(context: RuleContext): readonly TestDouble[] {
  const found = new Map<string, TestDouble>();
  for (const call of context.module.index.calls) {
    const name = call.callee.kind === 'name' ? call.callee.name : call.callee.kind === 'member' ? call.callee.property : '';
    if (found.has(name) || !/^(?:Mock|Fake|Stub|Dummy)[A-Z]|[a-z](?:Mock|Fake|Stub|Dummy)$/u.test(name) || !isBuilt(call, context)) continue;
    if (!standsIn(call, wordsOf(name), context)) continue;
    found.set(name, { at: { start: call.start, end: call.argsSpan?.start ?? call.end }, name, what: 'a stand-in by its name', isChosen: isChosen(call, context) });
  }
  return [...found.values()];
}

/** By the class's name, at its head or its end; the stubs that gRPC generates are given a channel, and stand in for nothing. */
function standsIn(call: Call, words: readonly string[], context: RuleContext): boolean {
  if (FIRST.has(words[0] ?? '')) return INTEGRATION.has(words.at(-1) ?? '');
  return FIRST.has(words.at(-1) ?? '') && INTEGRATION.has(words.at(-2) ?? '') && call.args.length === 0 && context.resolver.valueOf(call.callee).kind === 'class';
}

/** The function decides by a setting whether it is the double or the real thing. */
function isChosen(call: Call, context: RuleContext): boolean {
  const home = enclosingFunction(call) ?? context.module;
  return walk(home, (node) => ((node.kind === 'if' || node.kind === 'conditional') && CHOSEN.test(context.module.text.slice(node.test.start, node.test.end)) ? 'stop' : undefined));
}

/** `if args.stub_llm:`, `useMock ? new MockClient() : …` where `useMock` is an option of the command line: who runs it asked for the stand-in. */
function isAskedFor(test: Expr, context: RuleContext): boolean {
  const textOf = (e: Expr): string => context.module.text.slice(e.start, e.end);
  const asked = [test, ...(test.kind === 'name' ? context.resolver.definitions(test).flatMap((d) => d.value ?? []) : [])];
  return ASKED_FOR.test(textOf(test)) || asked.some((e) => FLAG.test(textOf(e)));
}

function isBuilt(call: Call, context: RuleContext): boolean {
  const value = context.resolver.valueOf(call.callee);
  if (value.kind !== 'class' && !(value.kind === 'unknown' && (call.isNew || context.catalog.ecosystem === 'python'))) return false;
  for (let at = call.parent; at; at = at.parent) {
    if ((at.kind === 'class' || at.kind === 'function') && FIRST.has(wordsOf(at.name ?? '')[0] ?? '')) return false;
    if ((at.kind === 'if' || at.kind === 'conditional') && isAskedFor(at.test, context)) return false;
  }
  return true;
}
