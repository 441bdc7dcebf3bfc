/** Continuous integration: what it checks, what it deploys, whether it runs the evaluation suite. */
import type { Signal } from '../../readiness/index.js';
import { folderOf, nameOf } from '../paths.js';
import { signalAt } from './find.js';
import type { Listing } from './listing.js';
import type { Step, Workflow } from './workflows.js';

const CHECKS = /\b(?:pytest|tox|nox|unittest|jest|vitest|mocha|ava|playwright|cypress|ruff|flake8|pylint|mypy|pyright|black|eslint|biome|tsc|prettier|lint|typecheck|type-check|pre-commit|gradle|mvn|go test|cargo)\b|\b(?:npm|pnpm|yarn|bun|make|just|task|uv|poetry|turbo|nx|hatch)\b[^\n;&|]*\b(?:tests?|check|build|ci)\b/u;
const DEPLOYS = /\b(?:azd (?:up|deploy|provision)|helm upgrade|kubectl apply|terraform apply|tofu apply|pulumi up|gcloud (?:run|app|functions) deploy|aws ecs update-service|aws lambda update|sam deploy|cdk deploy|serverless deploy|sls deploy|flyctl deploy|fly deploy|vercel (?:deploy|--prod)|wrangler (?:deploy|publish)|railway up|netlify deploy|docker (?:buildx build .*--push|push)|langgraph deploy)\b|\b(?:docker\/build-push-action|aws-actions\/amazon-ecs-deploy|azure\/(?:webapps|container-apps|functions|aks|k8s)-?\w*|google-github-actions\/(?:deploy|get-gke)|superfly\/flyctl-actions|amondnet\/vercel-action|cloudflare\/wrangler-action|pypa\/gh-action-pypi-publish|appleboy\/ssh-action)/iu;
const EVALS = /\bpromptfoo(?:@\S+)?\s+(?:eval|redteam)|\bdeepeval\s+test|\binspect\s+eval|\bevalite\b|\bbraintrust\s+eval|\bcrewai\s+test|\badk\s+eval|\bgenkit\s+eval|\b(?:promptfoo\/promptfoo-action|braintrustdata\/eval-action|confident-ai\/\S+)|\b(?:pytest|python3?|node|tsx|ts-node|npx|bunx?|deno|npm|pnpm|yarn|make|just|task|uv|uvx|poetry|pdm|hatch|rye|vitest|jest)\b[^\n;&|]*(?:^|[\s/:._-])(?:llm[-_]?|agent[-_]?)?(?:evals?|evaluations?|evaluate|run_evals?|(?:llm|agent|rag|model)[-_]benchmarks?)(?=$|[\s/:._-])/iu;
/** A step that is called so and runs something of the project’s own. */
const EVAL_TITLE = /(?<![\w-])(?:evals?|evaluations?)(?![\w-])/iu;
const RUNS = /^(?:[A-Z_]+=\S+\s+)*(?:(?:npm|pnpm|yarn|bun)\b(?!\s+(?:i|ci|install|add)\b)|npx|python3?|pytest|node|tsx|uv run|poetry run|pdm run|hatch run|make|just|task|vitest|jest|deno)\b/u;
/** Installing what evaluates runs nothing. */
const INSTALLS = /\b(?:pip3?|npm|pnpm|yarn|bun|uv|poetry|pdm|apt(?:-get)?)\s+(?:pip\s+)?(?:install|i|add|ci|sync)\b[^\n;&|]*/gu;
const SCANNERS = /\b(?:gitleaks|trufflehog|detect-secrets|ggshield|git-secrets)\b/iu;

export interface CiFindings {
  readonly signals: readonly Signal[];
  /** A workflow that runs the suite, on changes or otherwise. */
  readonly runsEvals: boolean;
}

/** `suites` are the files that evaluate, however they are called. */
export function ciSignals(workflows: readonly Workflow[], listing: Listing, suites: readonly string[]): CiFindings {
  const scripts = evalScripts(listing);
  const signals: Signal[] = [];
  let runsEvals = false;
  for (const workflow of workflows) {
    const { file, onChange, steps, environment } = workflow;
    const name = nameOf(file);
    const checks = steps.find(({ command }) => CHECKS.test(command) && !/\bactions\/|\bpip install\b|\bapt(?:-get)?\b/u.test(command));
    const deploys = steps.find(({ command }) => DEPLOYS.test(command));
    const runs = steps.filter((step) => runsEval(step.command, scripts) || namesSuite(step.command, suites) || isCalledEval(step));
    const gate = onChange ? runs.find(({ optional }) => !optional) : undefined;
    const evals = gate ?? runs[0];
    const scanner = steps.find(({ command }) => SCANNERS.test(command));
    if (checks && onChange) signals.push(signalAt('ci', `${name} checks every change`, 'likely', file, checks.line));
    if (deploys) signals.push(signalAt('deployDefinition', `${name} deploys`, 'likely', file, deploys.line));
    if (scanner) signals.push(signalAt('secretScanner', `${name} looks for secrets`, 'likely', file, scanner.line));
    if (environment !== undefined) signals.push(signalAt('environments', `${name} names an environment`, 'likely', file, environment));
    if (!evals) continue;
    runsEvals = true;
    signals.push(gate ? signalAt('evalInCi', `${name} runs the evaluation suite on every change`, 'likely', file, evals.line) : signalAt('evalNotGating', `${name} runs the evaluation suite, but holds no change back`, 'likely', file, evals.line));
  }
  return { signals, runsEvals };
}

/** Names of package scripts that run an evaluation. */
function evalScripts(listing: Listing): ReadonlySet<string> {
  const names = new Set<string>();
  for (const file of listing.matching(/(?:^|\/)package\.json$/u)) {
    for (const [name, command] of Object.entries(scriptsOf(listing.text(file)))) if (typeof command === 'string' && EVALS.test(command)) names.add(name);
  }
  return names;
}

/** The scripts of a package.json; none when it cannot be read. */
export function scriptsOf(text: string): Record<string, unknown> {
  try {
    const manifest: unknown = JSON.parse(text);
    const scripts: unknown = typeof manifest === 'object' && manifest !== null && 'scripts' in manifest ? manifest.scripts : undefined;
    return typeof scripts === 'object' && scripts !== null ? (scripts as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Naming a package that holds evaluations runs none of them: `pnpm --filter evals test` tests their code. */
function runsEval(command: Step['command'], scripts: ReadonlySet<string>): boolean {
  const plain = command.replaceAll(INSTALLS, '').replaceAll(/(?:--filter|--workspace|--prefix|--cwd|--project|-w|-F|-C)[ =]\S+/gu, '');
  return EVALS.test(plain) || runsScript(plain, scripts);
}

/** A test runner that is given one of the suite’s files, or their folder. */
function namesSuite(command: string, suites: readonly string[]): boolean {
  return suites.some((file) => [file, folderOf(file)].some((path) => path.includes('/') && RUNS.test(command) && command.split(/\s+/u).some((word) => word.replace(/\/$|::.*$/u, '') === path)));
}

function isCalledEval({ title, command }: Step): boolean {
  return EVAL_TITLE.test(title) && RUNS.test(command.replaceAll(INSTALLS, '').trim()) && !/\breport/iu.test(title);
}

function runsScript(command: string, scripts: ReadonlySet<string>): boolean {
  return [...command.matchAll(/\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?([\w:.-]+)/gu)].some(([, name]) => name !== undefined && scripts.has(name));
}
