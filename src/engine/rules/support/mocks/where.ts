/** Code that is there to be no real thing: tests, stories, seeds, examples, and the stand-ins' own files. */
import type { Import } from '../../../facts/nodes.js';
import type { RuleContext } from '../../rule.js';
import { isNotebookFile } from '../notebook.js';

const MADE_FOR_TESTS = /(?:^|\/)(?:tests?|__tests__\w*|__mocks__\w*|specs?|e2e|testing|test[-_]?utils?|fixtures?|(?:mock|fake|dummy|demo|sample)[-_]?data|(?:mock|fake|dummy)[-_][^/]*|mocks?|fakes?|stubs?|dummies|stories|seeds?|seeders?|factories|examples?|samples?|demos?|playgrounds?|sandbox|benchmarks?|evals?|evaluations?|cookbook|tutorials?|notebooks?|quickstarts?|templates?|docs?|synthetic(?:[-_]?data)?|test[-_]?data|simulations?|simulators?|scripts)\//iu;
const FILE_FOR_TESTS = /(?:^|\/)(?:conftest|setup[-_]?tests?|(?:vi|j)?test[-_.]?setup|(?:vitest|jest)\.\w+|(?:wdio|playwright|cypress|vitest|jest|karma|nightwatch)\.(?:conf|config)(?:\.[\w-]+)*|.*\.(?:test|spec|stories|story|mock|fixture)|test[-_][^/]*|[^/]*[-_]tests?\d*|[^/]*(?:mock|fake|stub|dummy|seed|fixture|simulat|demo|example|sample|smoke|benchmark|data[-_]?gen(?:erator|eration)?\b|gen(?:erate)?[-_](?:\w+[-_])?data\b|populate)[^/]*|bench(?:es)?)\.\w+$/iu;

/** `runMemoryTests.ts`: the capital letter tells it from a contest. */
const TESTS = /[a-z\d]Tests?\.\w+$/u;

/** Libraries that only run tests. */
const RUNNERS = /^(?:pytest|unittest|vitest|mocha|node:test|bun:test|@jest\/globals|@playwright\/test)$/u;

/** By what it imports: a test under another name. */
export function isTestModule({ module }: RuleContext): boolean {
  const runs = (i: Import): boolean => RUNNERS.test(i.module) && (i.module !== 'unittest' || i.names.some((n) => n.imported !== 'mock'));
  return module.index.imports.some((i) => i.parent?.kind !== 'function' && runs(i)) && module.index.functions.some((fn) => /^test_|^(?:setUp|tearDown)$/u.test(fn.name ?? '') || fn.parent?.kind === 'call');
}

export function isForTests(file: string): boolean {
  return isNotebookFile(file) || MADE_FOR_TESTS.test(file) || FILE_FOR_TESTS.test(file) || TESTS.test(file);
}
