import { strict as assert } from 'node:assert';
import type { ReadinessReport, Signal } from '../../src/readiness/index.js';
import { openFiles } from './support/testEngine.js';
import type { Files } from './support/memoryHost.js';

const AGENT = 'from openai import OpenAI\n\nclient = OpenAI(timeout=5)\n';

/** Signals of one source file, as the scan reports them. */
async function signalsIn(file: string, text: string): Promise<readonly Signal[]> {
  const { workspace } = await openFiles({ [file]: text });
  return workspace.check(file)?.signals ?? [];
}

/** What the engine observes is looked at in observed.test.ts. */
const OBSERVED = new Set(['modelName', 'tokenLimit', 'stepLimit', 'retryLimit', 'toolDeclared']);

/** What is idle here and what is switched on are told apart by the workspace, so files report both. */
function ids(signals: readonly Signal[]): readonly string[] {
  const all = new Set<string>(signals.map(({ id }) => id));
  return [...all].filter((id) => id !== 'agentCode' && !OBSERVED.has(id) && !(id === 'tracingIdle' && all.has('tracingOn'))).sort();
}

async function reportOf(files: Files): Promise<ReadinessReport> {
  const { workspace } = await openFiles({ 'app/agent.py': AGENT, ...files });
  await workspace.scan();
  return workspace.readiness();
}

const item = (report: ReadinessReport, id: string) => report.areas.flatMap(({ items }) => items).find((one) => one.id === id)!;
const evidence = (report: ReadinessReport, id: string): readonly string[] => item(report, id).evidence.map(({ text, place }) => `${text}${place ? ` @${place.file}:${place.line + 1}` : ''}`);

describe('signals in source', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a library that is imported and used', 'a.py', 'from tenacity import retry\n\n@retry\ndef f():\n    pass\n', ['retryLibrary']],
    ['a library that is imported and left alone', 'a.py', 'from tenacity import retry\n', []],
    ['a library in a comment', 'a.py', 'import os\n# from tenacity import retry\n# retry()\n', []],
    ['a name in a string', 'a.py', 'PROMPT = "call with_fallbacks(x) and CircuitBreaker() and needs_approval=True"\n', []],
    ['retries of a client', 'a.ts', 'import OpenAI from "openai";\nexport const c = new OpenAI({ maxRetries: 3 });\n', ['sdkRetries']],
    ['a cap of retries that is no client’s', 'a.py', 'import openai\n\nmax_retries = 3\n', ['retryCap']],
    ['a cap of retries among parameters', 'a.py', 'import openai\n\ndef ask(prompt, max_retries=3):\n    pass\n', ['retryCap']],
    ['streams that can be resumed', 'a.ts', 'import { createResumableStreamContext } from "resumable-stream";\nexport const streams = createResumableStreamContext({ waitUntil });\n', ['durableState']],
    ['retries that are switched off', 'a.ts', 'import OpenAI from "openai";\nexport const c = new OpenAI({ maxRetries: 0 });\n', []],
    ['a backoff written by hand', 'a.py', 'import time\n\ndef f():\n    for attempt in range(3):\n        time.sleep(2 ** attempt)\n', ['retryLibrary']],
    ['tracing that is set up', 'a.py', 'from langfuse import observe\n\n@observe()\ndef run():\n    pass\n', ['tracingOn']],
    ['tracing that is only imported', 'a.py', 'import logfire\n\nx = logfire\n', ['tracingIdle']],
    ['OpenTelemetry in Node', 'instrumentation.ts', 'import { registerOTel } from "@vercel/otel";\nexport function register() { registerOTel({ serviceName: "desk" }); }\n', ['tracingOn']],
    ['an import of types alone', 'a.ts', 'import type { NodeSDK } from "@opentelemetry/sdk-node";\nexport let sdk: NodeSDK;\n', []],
    ['an approval', 'a.py', 'from agents import function_tool\n\n@function_tool(needs_approval=True)\ndef refund():\n    pass\n', ['humanApproval']],
    ['an approval that is off', 'a.py', 'from agents import function_tool\n\n@function_tool(needs_approval=False)\ndef refund():\n    pass\n', []],
    ['a hand-over by name', 'a.ts', 'import { tool } from "ai";\nexport const transferToHuman = tool({});\n', ['humanHandoff']],
    ['an interrupt', 'a.py', 'from langgraph.types import interrupt\n\ndef node(state):\n    return interrupt("check")\n', ['humanHandoff']],
    ['a durable checkpointer', 'a.py', 'from langgraph.checkpoint.postgres import PostgresSaver\n\nsaver = PostgresSaver.from_conn_string(url)\n', ['durableState']],
    ['a checkpointer in memory', 'a.py', 'from langgraph.checkpoint.sqlite import SqliteSaver\n\nsaver = SqliteSaver.from_conn_string(":memory:")\n', []],
    ['one that forgets', 'a.py', 'from langgraph.checkpoint.memory import MemorySaver\n\nsaver = MemorySaver()\n', ['volatileState']],
    ['429 that is handled', 'a.ts', 'import OpenAI from "openai";\nexport const f = (response: Response) => response.status === 429;\n', ['tooManyRequests']],
    ['429 that is answered', 'a.ts', 'import OpenAI from "openai";\nexport const f = () => new Response("slow down", { status: 429, headers: { "Retry-After": "5" } });\n', []],
    ['Retry-After in a sample that is kept as text', 'a.py', 'import openai\n\nSAMPLE = \'\'\'\nwait = response.headers.get("Retry-After")\n\'\'\'\n', []],
    ['Retry-After that is read', 'a.py', 'import openai\n\ndef f(response):\n    return response.headers.get("Retry-After")\n', ['retryAfter']],
    ['Retry-After that is sent', 'a.py', 'import openai\n\ndef f(response):\n    response.headers["Retry-After"] = "5"\n', []],
    ['an idempotency key', 'a.ts', 'import OpenAI from "openai";\nexport const h = { "Idempotency-Key": "x" };\n', ['idempotencyKey']],
    ['an upsert into a database', 'a.py', 'import openai\nQUERY = "INSERT INTO t VALUES (1) ON CONFLICT (id) DO NOTHING"\n', ['upsert']],
    ['an upsert of vectors', 'a.py', 'from pinecone import Pinecone\n\nindex = Pinecone().Index("x")\nindex.upsert(vectors=[])\n', []],
    ['a budget', 'a.py', 'from pydantic_ai.usage import UsageLimits\n\nlimits = UsageLimits(request_limit=5)\n', ['budgetCap']],
    ['usage that is read', 'a.ts', 'import OpenAI from "openai";\nexport const f = (r: { usage: { total_tokens: number } }) => r.usage.total_tokens;\n', ['usageRecorded']],
    ['a setting of tokens', 'a.ts', 'import OpenAI from "openai";\nexport const o = { max_output_tokens: 5 };\n', []],
    ['logs with a run id', 'a.py', 'import structlog\n\nlog = structlog.get_logger()\n\ndef f(run_id):\n    log.info("start", run_id=run_id)\n', ['runIdInLogs', 'structuredLogger']],
    ['one log line with an id, as a mere signal', 'a.py', 'import logging\nimport openai\n\ndef f(session_id):\n    logging.info(f"cleared {session_id}")\n', ['runIdInLogs']],
    ['an id on a later line of a log call', 'a.ts', 'import OpenAI from "openai";\nexport const f = (runId: string) => {\n  logger.info("run ended", {\n    runId,\n    event: "finish",\n  });\n};\n', ['runIdInLogs']],
    ['what a position of shares cost', 'a.py', 'import openai\n\ndef buy(quantity, price, fee):\n    total_cost = quantity * price + fee\n    return total_cost\n', []],
    ['what a run cost', 'a.py', 'import litellm\n\ndef f(usage):\n    total_cost = usage.tokens * PRICE\n    return total_cost\n', ['usageRecorded']],
    ['the dearest of several runs', 'a.py', 'import openai\n\ndef f(costs):\n    max_cost = max(costs)\n    return max_cost\n', []],
    ['a limit of spend', 'a.ts', 'import OpenAI from "openai";\nexport const stop = (spent: number) => spent >= env.TRIAL_WEEKLY_SPEND_LIMIT_USD;\n', ['budgetCap']],
    ['a class that is only written down', 'a.py', 'import openai\n\nclass ModelFallbackMiddleware(Base):\n    pass\n\nclass UsageLimits(Base):\n    pass\n', []],
    ['a parameter that brings what a human said', 'a.py', 'import openai\n\nasync def resume(thread: str, human_input: dict[str, str] | None = None):\n    pass\n', []],
    ['a tool that has to be confirmed', 'a.ts', 'import OpenAI from "openai";\nexport const send = () => ({ requiresConfirmation: true });\n', ['humanApproval']],
    ['an approval that is waited for', 'a.py', 'import openai\n\ndef run(tool):\n    if tool.status == Status.APPROVAL_REQUIRED:\n        return approval_callback(tool)\n', ['humanApproval']],
    ['a workflow that is suspended for a human', 'a.ts', 'import { createStep } from "@mastra/core/workflows";\nexport const review = createStep({ resumeSchema, execute: async ({ resumeData, suspend }) => (resumeData ?? suspend({ message: "Please review." })) });\n', ['humanHandoff']],
    ['a rate limit that is told by its message', 'a.ts', 'import OpenAI from "openai";\nexport const isBusy = (error: Error) => error.message.includes("Rate limit");\n', ['tooManyRequests']],
    ['a name on a list of commands', 'a.py', 'import openai\n\nALLOWED = {"secretsmanager": ["list-secrets"]}\n', []],
    ['a secret that is fetched', 'a.py', 'import boto3\nimport openai\n\nclient = boto3.client("secretsmanager")\n', ['secretStore']],
    ['a parameter that may interrupt', 'a.py', 'import openai\n\ndef create(interrupt_before: Optional[list[str]] = None):\n    return graph.compile(interrupt_before=interrupt_before)\n', []],
    ['a graph that is interrupted', 'a.py', 'import openai\n\napp = graph.compile(interrupt_before=["send"])\n', ['humanApproval']],
    ['keys that come from the environment', 'a.py', 'import os\n\nimport openai\n\nkey = os.environ["OPENAI_API_KEY"]\n', ['secretFromEnvironment']],
    ['a stand-in', 'models.mock.ts', 'import OpenAI from "openai";\nexport const usage = { total_tokens: 1 };\n', []],
  ];
  for (const [title, file, text, expected] of cases) it(`hear ${title}`, async () => assert.deepEqual(ids(await signalsIn(file, text)), expected));

  it('find agent code by import, by address and not by a local module of that name', async () => {
    const agent = async (files: Files, file = 'a.py'): Promise<boolean> => ((await openFiles(files)).workspace.check(file)?.signals ?? []).some(({ id }) => id === 'agentCode');
    assert.equal(await agent({ 'a.py': 'from google import genai\n' }), true);
    assert.equal(await agent({ 'a.py': 'import requests\nrequests.post("https://api.openai.com/v1/responses", timeout=3)\n' }), true);
    assert.equal(await agent({ 'a.ts': 'import { Agent } from "@openai/agents";\n' }, 'a.ts'), true);
    assert.equal(await agent({ 'a.ts': 'import type { Agent } from "@openai/agents";\n' }, 'a.ts'), false);
    assert.equal(await agent({ 'a.py': 'from agents import helper\n', 'agents.py': 'helper = 1\n' }), false);
    assert.equal(await agent({ 'a.py': 'from agents import Agent\n', 'agents.py': 'class Agent: ...\n' }), false);
    assert.equal(await agent({ 'a.py': 'import requests\n' }), false);
  });

  it('say where, within notebooks by cell', async () => {
    const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: ['import os\n'] }, { cell_type: 'code', source: ['x = 1\n', 'import openai\n'] }], metadata: { kernelspec: { language: 'python' } }, nbformat: 4, nbformat_minor: 5 });
    const [found] = await signalsIn('n.ipynb', notebook);
    assert.deepEqual(found!.place, { file: 'n.ipynb', line: 1, character: 0, cell: 1 });
  });
});

describe('signals of a workspace', () => {
  it('tell a library that is idle in one file and switched on in another', async () => {
    const idle = 'import logfire\n\nx = logfire\n';
    const report = await reportOf({ 'app/a.py': idle, 'app/setup.py': 'import logfire\n\nlogfire.configure()\n' });
    assert.deepEqual([item(report, 'tracing').state, evidence(report, 'tracing')], ['settled', ['Logfire is switched on @app/setup.py:3']]);
    assert.equal(item(await reportOf({ 'app/a.py': idle }), 'tracing').state, 'partly');
  });

  it('tell what runs beside the agent from what runs in it', async () => {
    const tracing = 'import logfire\n\nlogfire.configure()\n';
    assert.equal(item(await reportOf({ 'examples/a.py': tracing }), 'tracing').state, 'partly');
    const { workspace } = await openFiles({ 'examples/agent.py': AGENT, 'examples/a.py': tracing });
    await workspace.scan();
    assert.equal(item(workspace.readiness(), 'tracing').state, 'settled', 'here the example is the agent');
  });

  it('take budgets and usage of scripts for what they are', async () => {
    const report = await reportOf({ 'scripts/report.py': 'import openai\n\nlimits = dict(max_budget=5)\nprint(answer.usage.total_tokens)\n' });
    assert.deepEqual([item(report, 'budget-cap').state, item(report, 'spend-watch').state], ['unknown', 'unknown']);
  });

  it('take a ceiling that is only declared for less than one that is handed over', async () => {
    const weak = await reportOf({ 'app/config.py': 'class Settings(BaseSettings):\n    daily_budget_usd: float = 50.0\n' });
    assert.deepEqual([item(weak, 'budget-cap').state, item(weak, 'budget-cap').confidence], ['partly', 'signal']);
    const strong = await reportOf({ 'app/run.py': 'agent = build(max_budget_usd=5)\n' });
    assert.equal(item(strong, 'budget-cap').confidence, 'likely');
  });

  it('want ids in many log lines, or bound to all of them', async () => {
    const logger = 'import structlog\n\nlog = structlog.get_logger()\n';
    const lines = (amount: number): string => `${logger}\n\ndef f(run_id):\n${'    log.info("step", run_id=run_id)\n'.repeat(amount)}`;
    const state = async (files: Files): Promise<string> => item(await reportOf(files), 'structured-logs').state;
    assert.equal(await state({ 'app/a.py': lines(1) }), 'partly');
    assert.equal(await state({ 'app/a.py': lines(3), 'app/b.py': lines(3) }), 'settled');
    assert.equal(await state({ 'app/a.py': `${logger}\n\ndef f(run_id):\n    structlog.contextvars.bind_contextvars(run_id=run_id)\n` }), 'settled');
  });

  it('let tracing that is switched off be off', async () => {
    const run = 'from agents import Agent, Runner\n\nasync def main(agent):\n    return await Runner.run(agent, "hi")\n';
    assert.equal(item(await reportOf({ 'app/run.py': run }), 'tracing').state, 'settled');
    assert.equal(item(await reportOf({ 'app/run.py': run, 'app/off.py': 'from agents import set_tracing_disabled\n\nset_tracing_disabled(True)\n' }), 'tracing').state, 'unknown');
  });

  it('name dependencies that nothing uses', async () => {
    const report = await reportOf({ 'requirements.txt': 'openai==1.0\nlangfuse>=2\n' });
    assert.deepEqual(evidence(report, 'tracing'), ['Langfuse is listed in requirements.txt and no use of it was found @requirements.txt:2']);
    assert.equal(item(report, 'tracing').state, 'unknown');
  });

  describe('in CI', () => {
    const suite = { 'evals/run.py': `from deepeval import evaluate\n${'# cases\n'.repeat(40)}`, 'evals/cases.jsonl': '{"input": "x"}\n' };
    const workflow = (on: string, step: string): string => `name: ci\non: ${on}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: pytest\n${step}`;

    it('see a suite that runs on every change', async () => {
      const report = await reportOf({ ...suite, '.github/workflows/ci.yml': workflow('[push, pull_request]', '      - run: |\n          pip install -r requirements.txt\n          python -m evals.run\n') });
      assert.deepEqual([item(report, 'eval-harness').state, item(report, 'eval-in-ci').state], ['settled', 'settled']);
      assert.deepEqual(evidence(report, 'eval-in-ci'), ['ci.yml runs the evaluation suite on every change @.github/workflows/ci.yml:11']);
      assert.ok(evidence(report, 'deploys').includes('ci.yml checks every change @.github/workflows/ci.yml:8'));
    });

    it('see one that holds no change back', async () => {
      const tolerant = workflow('pull_request', '      - run: python -m evals.run\n        continue-on-error: true\n');
      const scheduled = workflow('{ schedule: [{ cron: "0 6 * * *" }] }', '      - run: python -m evals.run\n');
      const released = workflow('{ push: { tags: ["v*"] } }', '      - run: python -m evals.run\n');
      for (const text of [tolerant, scheduled, released]) assert.equal(item(await reportOf({ ...suite, '.github/workflows/ci.yml': text }), 'eval-in-ci').state, 'partly');
    });

    it('see a suite that is named by its file, or by the step', async () => {
      const ci = async (step: string, files: Files): Promise<string> => item(await reportOf({ ...files, '.github/workflows/ci.yml': workflow('pull_request', step) }), 'eval-in-ci').state;
      assert.equal(await ci('      - run: poetry run pytest tests/llm/test_answers.py -n4\n', { 'tests/llm/test_answers.py': 'from autoevals import Factuality\n' }), 'settled');
      assert.equal(await ci('      - run: pytest tests/llm\n', { 'tests/llm/test_answers.py': 'from autoevals import Factuality\n' }), 'settled');
      assert.equal(await ci('      - name: Run AI evals\n        run: pnpm test-ai\n', {}), 'settled');
      assert.equal(await ci('      - name: Upload eval report\n        uses: actions/upload-artifact@v4\n      - name: Install for evals\n        run: npm ci\n', {}), 'unknown');
    });

    it('see none where speed is measured, or where something that evaluates is only installed', async () => {
      const report = await reportOf({ '.github/workflows/ci.yml': workflow('push', '      - run: |\n          pip install pytest-benchmark evaluate evals\n          pytest tests/performance --benchmark-only\n          python scripts/benchmark.py\n') });
      assert.deepEqual([item(report, 'eval-in-ci').state, item(report, 'eval-harness').state], ['unknown', 'unknown']);
    });

    it('see no deployment in an image that is pushed nowhere', async () => {
      const build = (push: boolean): string => workflow('push', `      - uses: docker/build-push-action@v5\n        with:\n          push: ${String(push)}\n`);
      const deploys = async (push: boolean): Promise<boolean> => evidence(await reportOf({ '.github/workflows/ci.yml': build(push) }), 'deploys').some((text) => text.startsWith('ci.yml deploys'));
      assert.deepEqual([await deploys(true), await deploys(false)], [true, false]);
    });

    it('see one that no workflow runs', async () => {
      const report = await reportOf({ ...suite, '.github/workflows/ci.yml': workflow('push', '      - run: pnpm --filter @desk/evals test\n') });
      assert.deepEqual([item(report, 'eval-in-ci').state, item(report, 'eval-harness').state], ['open', 'partly']);
    });

    it('follow package scripts', async () => {
      const report = await reportOf({ 'promptfooconfig.yaml': 'prompts: [a]\ntests:\n  - vars: {}\n', 'package.json': '{ "scripts": { "quality": "promptfoo eval" } }', '.github/workflows/ci.yml': workflow('push', '      - run: npm run quality\n') });
      assert.equal(item(report, 'eval-in-ci').state, 'settled');
    });

    it('do not stumble over broken workflows', async () => {
      const report = await reportOf({ '.github/workflows/a.yml': ': : [\n  -', '.github/workflows/b.yml': '', '.github/workflows/c.yml': '- 1\n' });
      assert.equal(item(report, 'eval-in-ci').state, 'unknown');
    });
  });

  it('take documents for what they say, not for being there', async () => {
    const words = 'The agent is restarted with one command on the host, and the health page turns green after a minute.';
    const empty = await reportOf({ 'RUNBOOK.md': '# Runbook\n\n## Restart\n\nTODO\n', 'docs/DATA_BOUNDARIES.md': '# Data boundaries\n\n[add what it may never touch]\n', CODEOWNERS: '# nobody yet\n' });
    assert.deepEqual([item(empty, 'runbook').state, item(empty, 'data-boundaries').state, item(empty, 'on-call').state], ['open', 'open', 'unknown']);
    const filled = await reportOf({ 'RUNBOOK.md': `# Runbook\n\n## Restart\n\n${words}\n`, 'docs/DATA_BOUNDARIES.md': `# Data boundaries\n\n${words} ${words}\n`, CODEOWNERS: '* @desk/agents\n' });
    assert.deepEqual([item(filled, 'runbook').state, item(filled, 'data-boundaries').state, item(filled, 'on-call').state], ['partly', 'partly', 'partly']);
    const other = item(await reportOf({ 'RUNBOOK.md': `# Runbook\n\n## Opening hours\n\n${words.repeat(3)}\n` }), 'runbook');
    assert.deepEqual([other.state, other.evidence.map(({ kind, text, place }) => [kind, text, place?.file])], ['unknown', [['note', 'RUNBOOK.md is filled in, but no heading of it names one of the six sections', 'RUNBOOK.md']]]);
    assert.equal(item(await reportOf({ 'app/knowledge/runbooks/restart.md': words.repeat(3), 'data/oncall.md': words.repeat(3) }), 'on-call').state, 'unknown', 'a knowledge base is no runbook');
  });

  it('read infrastructure', async () => {
    const report = await reportOf({
      Dockerfile: '# syntax\nFROM python:3.12\n', 'infra/main.tf': 'resource "aws_cloudwatch_metric_alarm" "errors" {\n}\nresource "aws_sqs_queue" "work" {\n  redrive_policy = jsonencode({})\n}\n', 'k8s/production/deploy.yaml': 'apiVersion: apps/v1\nkind: Deployment\nspec: {}\n',
      'docker-compose.yml': 'services:\n  agent:\n    environment:\n      LANGSMITH_TRACING: "true"\n',
    });
    assert.equal(item(report, 'alerts').state, 'partly');
    assert.ok(evidence(report, 'alerts').includes('main.tf defines an alert @infra/main.tf:1'));
    assert.ok(evidence(report, 'fallback').includes('main.tf defines a dead-letter queue @infra/main.tf:4'));
    assert.deepEqual(evidence(report, 'tracing'), ['docker-compose.yml switches tracing on @docker-compose.yml:4']);
    assert.ok(evidence(report, 'deploys').some((text) => text.startsWith('Dockerfile builds an image @Dockerfile:2')));
    assert.ok(evidence(report, 'deploys').some((text) => text.includes('production/deploy.yaml is for one environment')));
  });

  it('know a prompt from what is said about prompts', async () => {
    const report = await reportOf({ 'prompts/README.md': '# Prompts\n', 'prompts/answer.md': 'You answer.\n' });
    assert.deepEqual(evidence(report, 'pinned-models'), ['answer.md is a prompt under version control @prompts/answer.md:1']);
  });

  it('pass over infrastructure of tests and of a developer’s machine', async () => {
    const alert = 'groups:\n- rules:\n  - alert: Slow\n    expr: latency > 1\n';
    const report = await reportOf({ 'tests/llm/fixtures/helm/manifest.yaml': alert, 'docs/examples/monitoring/rules.yaml': alert, '.devcontainer/Dockerfile': 'FROM debian\n', 'docker-compose.dev.yml': 'services:\n  db: {}\n' });
    assert.equal(item(report, 'alerts').state, 'unknown');
    assert.deepEqual(evidence(report, 'deploys'), []);
    assert.equal(item(await reportOf({ 'monitoring/rules.yaml': alert }), 'alerts').state, 'partly');
  });

  it('know a library of evaluation that a test uses', async () => {
    const report = await reportOf({ 'pyproject.toml': 'dependencies = [\n  "autoevals>=0.0.1",\n]\n', 'tests/llm/classify.py': 'from autoevals import LLMClassifier\n' });
    assert.deepEqual(evidence(report, 'eval-harness'), ['classify.py evaluates with a library @tests/llm/classify.py:1']);
  });

  it('find no secret where every key comes from the environment', async () => {
    const files: Files = { 'app/config.ts': 'export const KEYS = {\n  OPENAI_API_KEY: process.env.OPENAI_API_KEY,\n};\n' };
    const clean = await reportOf(files);
    assert.deepEqual([item(clean, 'secrets').state, item(clean, 'secrets').summary], ['settled', '1 of 1 site · a key is read from the environment']);
    assert.deepEqual(evidence(clean, 'secrets'), ['a key is read from the environment @app/config.ts:2']);
    const leak = await reportOf({ ...files, 'app/slack.py': 'import openai\n\nclient = openai.OpenAI(api_key="q7Zp2Lx9Vt4Rk8Wm1Nc6Ybd3", timeout=5)\n' });
    assert.equal(item(leak, 'secrets').state, 'open');
    assert.equal(item(await reportOf({}), 'secrets').state, 'unknown');
  });

  it('find models that are pinned, and integrations wherever something is called', async () => {
    const pinned = await reportOf({ 'app/ask.ts': 'import { mistral } from "@ai-sdk/mistral";\nimport { generateText } from "ai";\nexport const ask = () => generateText({ model: mistral("mistral-large-2411"), prompt: "hi", maxOutputTokens: 50 });\n' });
    assert.deepEqual([item(pinned, 'pinned-models').state, item(pinned, 'pinned-models').summary], ['settled', '1 of 1 site']);
    const real = item(await reportOf({ 'app/orders.py': 'import requests\n\ndef orders():\n    return requests.get("https://shop.example.com/orders", timeout=5)\n' }), 'real-integrations');
    assert.deepEqual([real.state, real.sites], ['settled', { passed: 2, total: 2 }]);
    const local = item(await reportOf({ 'app/orders.py': 'import requests\n\ndef orders():\n    return requests.get("http://localhost:8000/orders", timeout=5)\n' }), 'real-integrations');
    assert.deepEqual([local.state, local.sites], ['partly', { passed: 1, total: 2 }]);
  });

  it('count models that take no call without a limit', async () => {
    const told = item(await reportOf({ 'app/ask.ts': 'import Anthropic from "@anthropic-ai/sdk";\nconst client = new Anthropic({ timeout: 9000 });\nexport const ask = (limit: number) => client.messages.create({ model: "claude-sonnet-4-20250514", max_tokens: limit, messages: [] });\n' }), 'token-limits');
    assert.deepEqual([told.state, told.sites], ['settled', { passed: 1, total: 1 }]);
    const built = item(await reportOf({ 'app/chain.py': 'from langchain_openai import OpenAI\nfrom llama_index.llms.anthropic import Anthropic\n\nchat = Anthropic(timeout=9)\nwords = OpenAI(timeout=9)\n' }), 'token-limits');
    assert.deepEqual([built.state, built.sites], ['settled', { passed: 2, total: 2 }]);
  });

  it('leave ignored and installed files alone', async () => {
    const report = await reportOf({ '.gitignore': 'private/\n', 'private/RUNBOOK.md': '## Restart\n', 'node_modules/x/Dockerfile': 'FROM a\n', Dockerfile: '' });
    assert.deepEqual(evidence(report, 'deploys'), []);
  });

  it('parse nothing for signals when a scan is repeated', async () => {
    const { workspace, counted } = await openFiles({ 'app/agent.py': AGENT });
    await workspace.scan();
    const before = counted.parses;
    workspace.readiness();
    assert.equal(counted.parses, before);
  });
});
