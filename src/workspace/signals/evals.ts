/** Evaluation suites: configurations with cases, folders with runners and data. */
import type { Signal } from '../../readiness/index.js';
import { extensionOf, folderOf, nameOf } from '../paths.js';
import { firstMatch, signalAt } from './find.js';
import type { Listing } from './listing.js';

const PROMPTFOO = /(?:^|\/)promptfooconfig[\w.-]*\.(?:ya?ml|json|[cm]?[jt]s)$/u;
const EVAL_FILE = /(?:^|\/)(?:[\w.-]+\.eval\.(?:[cm]?[jt]sx?|py)|(?:run_|test_)?(?:agent_|llm_|rag_)?evals?(?:uate|uation)?(?:_\w+)?\.py|\w+_evals?\.py|[\w-]+\.evalset\.json)$/u;
const EVAL_FOLDER = /(?:^|\/)(?:evals?|evaluations?|llm[-_]?evals?|agent[-_]?evals?)\//iu;
const SOURCE = new Set(['.py', '.ts', '.tsx', '.js', '.mjs', '.ipynb']);
const DATA = new Set(['.jsonl', '.json', '.csv', '.yaml', '.yml', '.parquet', '.tsv']);
const LIBRARY = /^[^\n#/]*(?:\b(?:from|import)\s+(?:deepeval|ragas|inspect_ai|pydantic_evals|autoevals|agentevals|openevals|giskard|trulens\w*|azure\.ai\.evaluation)\b|from\s+langsmith(?:\.evaluation)?\s+import\s+[^\n]*\b(?:a?evaluate|testing)|from\s+braintrust\s+import\s+[^\n]*\bEval\b|from\s+google\.adk\.evaluation|@pytest\.mark\.langsmith|['"](?:evalite|autoevals|agentevals|openevals|@mastra\/evals|braintrust|langsmith\/(?:vitest|jest|evaluation)|vitest-evals|promptfoo|deepeval-ts)['"])/mu;
const LIBRARY_NAMES = /deepeval|ragas|evalite|promptfoo|autoevals|@mastra\/evals/u;
/** Code that judges answers without a library: a runner that scores cases. */
const SCORES = /\b(?:score|accuracy|pass_?rate|passed|judge|grader|expected|metric|rubric|success_rate|assert)\w*/iu;
/** A runner shorter than this, in characters, runs nothing. */
const ENOUGH_CODE = 300;
/** Evaluation files that are read; more would say the same. */
const MAX_READ = 200;

export function evalSignals(listing: Listing): Signal[] {
  return [...promptfoo(listing), ...files(listing)];
}

function promptfoo(listing: Listing): Signal[] {
  return listing.matching(PROMPTFOO).map((file) => {
    const cases = firstMatch(listing.text(file), /\b(?:tests|scenarios|redteam)['"]?\s*:/u);
    return cases ? signalAt('evalSuite', 'promptfoo has cases', 'likely', file, cases.line, 'promptfoo') : signalAt('evalFolder', 'promptfoo is configured without cases', 'signal', file);
  });
}

function files(listing: Listing): Signal[] {
  const named = listing.files.filter((file) => EVAL_FILE.test(file) || EVAL_FOLDER.test(file));
  const sources = named.filter((file) => SOURCE.has(extensionOf(file)) && nameOf(file) !== '__init__.py').slice(0, MAX_READ);
  const tests = listing.files.filter((file) => /(?:^|\/)(?:tests?|__tests__)\//u.test(file) && SOURCE.has(extensionOf(file)) && !named.includes(file)).slice(0, MAX_READ);
  const withLibrary = [...sources, ...tests].flatMap((file) => {
    const hit = firstMatch(listing.text(file), LIBRARY);
    return hit ? [signalAt('evalSuite', `${nameOf(file)} evaluates with a library`, 'likely', file, hit.line, libraryOf(hit.match[0]))] : [];
  });
  if (withLibrary.length > 0) return withLibrary.slice(0, 20);
  const runners = sources.filter((file) => isRunner(file, listing.text(file)));
  const data = named.filter((file) => DATA.has(extensionOf(file)) && !/(?:package|tsconfig|config|README)/iu.test(nameOf(file)));
  const [runner] = runners;
  const cases = runner === undefined ? undefined : data.find((file) => topOf(file) === topOf(runner));
  if (runner !== undefined && cases !== undefined) return [signalAt('evalSuite', `${nameOf(runner)} scores the cases in ${nameOf(cases)}`, 'likely', runner)];
  if (runner !== undefined) return [signalAt('evalFolder', `${nameOf(runner)} scores answers`, 'signal', runner)];
  const [some] = data.filter((file) => EVAL_FOLDER.test(file));
  return some === undefined ? [] : [signalAt('evalFolder', `${folderOf(some)} holds evaluation data`, 'signal', some)];
}

/** The library that an import names, by the name under which its packages are watched. */
function libraryOf(line: string): string | undefined {
  return LIBRARY_NAMES.exec(line)?.[0];
}

function isRunner(file: string, text: string): boolean {
  return text.length >= ENOUGH_CODE && SCORES.test(text) && !/(?:^|\/)(?:types|schemas?|config)\.\w+$/u.test(file);
}

/** The evaluation folder a file belongs to, else its own. */
function topOf(file: string): string {
  const match = EVAL_FOLDER.exec(file);
  return match ? file.slice(0, match.index + match[0].length) : `${folderOf(file)}/`;
}
