import { strict as assert } from 'node:assert';
import type { CostReport, Signal } from '../../src/readiness/index.js';
import type { Files } from './support/memoryHost.js';
import { openFiles } from './support/testEngine.js';

const OBSERVED: readonly Signal['id'][] = ['modelName', 'tokenLimit', 'stepLimit', 'retryLimit', 'toolDeclared'];

/** What is observed in one file: `id subject or amount @line`, lines as people count them. */
async function observed(file: string, text: string, others: Files = {}): Promise<readonly string[]> {
  const { workspace } = await openFiles({ ...others, [file]: text });
  const signals = (workspace.check(file)?.signals ?? []).filter(({ id }) => OBSERVED.includes(id));
  return signals.map(({ id, subject, amount, place }) => `${id} ${subject ?? String(amount)} @${place!.line + 1}`);
}

async function costOf(files: Files): Promise<CostReport> {
  const { workspace } = await openFiles(files);
  await workspace.scan();
  return workspace.readiness().cost;
}

const OPENAI = 'from openai import OpenAI\n\nclient = OpenAI(timeout=5)\n';
const ASK = 'client.chat.completions.create(model="gpt-4.1", messages=m)';

describe('what code says of the cost model', () => {
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['a model, its token limit and the retries of its client', 'a.py', 'from openai import OpenAI\n\nclient = OpenAI(timeout=5, max_retries=3)\n\n\ndef f(m):\n    return client.chat.completions.create(\n        model="gpt-4.1-mini", messages=m, max_completion_tokens=800)\n', ['modelName gpt-4.1-mini @8', 'retryLimit 3 @3', 'tokenLimit 800 @7']],
    ['a limit that the API insists on', 'a.py', 'from anthropic import Anthropic\n\nMAX = 1024\nclient = Anthropic()\n\n\ndef f(m):\n    return client.messages.create(model="claude-x", max_tokens=MAX, messages=m)\n', ['modelName claude-x @8', 'tokenLimit 1024 @8']],
    ['retries that are switched off', 'a.ts', 'import OpenAI from "openai";\nexport const client = new OpenAI({ maxRetries: 0 });\n', ['retryLimit 0 @2']],
    ['a loop that counts to a constant', 'a.py', `${OPENAI}MAX_STEPS = 8\n\n\ndef f(m):\n    for _ in range(MAX_STEPS):\n        ${ASK}\n`, ['modelName gpt-4.1 @9', 'stepLimit 8 @8']],
    ['a loop that starts at one', 'a.py', `${OPENAI}\ndef f(m):\n    for step in range(1, 6):\n        ${ASK}\n`, ['modelName gpt-4.1 @7', 'stepLimit 5 @6']],
    ['a counter of its own', 'a.py', `${OPENAI}\ndef f(m):\n    step = 0\n    while step < 5:\n        step += 1\n        ${ASK}\n`, ['modelName gpt-4.1 @9', 'stepLimit 5 @7']],
    ['a loop in JavaScript', 'a.ts', 'import OpenAI from "openai";\nconst client = new OpenAI();\nexport async function f(m: never) {\n  for (let i = 0; i < 6; i++) await client.chat.completions.create({ model: "gpt-4.1", messages: m });\n}\n', ['modelName gpt-4.1 @4', 'stepLimit 6 @4']],
    ['attempts at one call, which are no steps', 'a.py', `${OPENAI}\ndef f(m):\n    for attempt in range(3):\n        try:\n            return ${ASK}\n        except Exception:\n            pass\n`, ['modelName gpt-4.1 @8', 'retryLimit 2 @6']],
    ['a loop over a list, which is no limit', 'a.py', `${OPENAI}\ndef f(ms):\n    for m in ms:\n        ${ASK}\n`, ['modelName gpt-4.1 @7']],
    ['a loop around no model', 'a.py', `${OPENAI}\ndef f():\n    for i in range(7):\n        print(i)\n`, []],
    ['a range of another kind', 'a.py', `${OPENAI}from mine import range\n\ndef f(m):\n    for i in range(7):\n        ${ASK}\n`, ['modelName gpt-4.1 @8']],
    ['turns of a framework', 'a.py', 'from agents import Agent, Runner\n\nagent = Agent(name="desk", model="gpt-4.1")\n\n\nasync def f(m):\n    return await Runner.run(agent, m, max_turns=6)\n', ['modelName gpt-4.1 @3', 'stepLimit 6 @7']],
    ['a step limit that is a condition', 'a.ts', 'import { generateText, stepCountIs } from "ai";\nimport { openai } from "@ai-sdk/openai";\nexport const f = (prompt: string) => generateText({ model: openai("gpt-4.1"), prompt, maxOutputTokens: 900, stopWhen: stepCountIs(5) });\n', ['modelName gpt-4.1 @3', 'tokenLimit 900 @3', 'stepLimit 5 @3']],
    ['a limit inside a configuration', 'a.py', 'from langgraph.prebuilt import create_react_agent\nfrom langchain_openai import ChatOpenAI\n\nagent = create_react_agent(ChatOpenAI(model="gpt-4.1", max_tokens=700, max_retries=1), tools=[])\n\n\ndef f(m):\n    return agent.invoke(m, {"recursion_limit": 30})\n', ['modelName gpt-4.1 @4', 'tokenLimit 700 @4', 'retryLimit 1 @4', 'stepLimit 30 @8']],
    ['a model that a setting may replace', 'a.py', 'import os\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=5)\nMODEL = os.getenv("MODEL", "gpt-4.1")\n\n\ndef f(m):\n    return client.responses.create(model=MODEL, input=m)\n', ['modelName gpt-4.1 @9']],
    ['a model that a setting may replace, in JavaScript', 'a.ts', 'import OpenAI from "openai";\nconst client = new OpenAI();\nexport const f = (m: never) => client.responses.create({ model: process.env.MODEL ?? "gpt-4.1", input: m });\n', ['modelName gpt-4.1 @3']],
    ['a model that only a setting knows', 'a.py', 'import os\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=5)\n\n\ndef f(m):\n    return client.responses.create(model=os.environ["MODEL"], input=m)\n', []],
    ['a model behind the name of its provider', 'a.py', 'from pydantic_ai import Agent\n\nagent = Agent("openai:gpt-4.1")\nother = Agent("openrouter:meta/llama-x")\n', ['modelName gpt-4.1 @3', 'modelName openrouter:meta/llama-x @4']],
    ['a model that gives no words', 'a.py', 'from openai import OpenAI\n\nclient = OpenAI(timeout=5)\n\n\ndef f(m):\n    return client.embeddings.create(model="text-embedding-3-small", input=m)\n', []],
    ['a field of a log line that is called model', 'a.py', 'import logging\nimport openai\n\nlogging.getLogger("a").info("asked", extra={"model": "gpt-4.1"})\n', []],
    ['a limit that is computed', 'a.py', `${OPENAI}\ndef f(m, limit):\n    return client.chat.completions.create(model="gpt-4.1", messages=m, max_completion_tokens=limit)\n`, ['modelName gpt-4.1 @6']],
    ['tools', 'a.py', 'from agents import function_tool\n\n\n@function_tool\ndef refund(order: str) -> str:\n    """Pay back."""\n    return order\n', ['toolDeclared refund @4']],
  ];
  for (const [title, file, text, expected] of cases) it(`is heard: ${title}`, async () => assert.deepEqual([...(await observed(file, text))].sort(), [...expected].sort()));

  it('is followed to another file', async () => {
    assert.deepEqual(await observed('agent.py', 'from settings import MODEL\nfrom openai import OpenAI\n\nclient = OpenAI(timeout=5)\n\n\ndef f(m):\n    return client.responses.create(model=MODEL, input=m)\n', { 'settings.py': 'MODEL = "gpt-4.1"\n' }), ['modelName gpt-4.1 @8']);
  });

  it('is not read where the text cannot be', async () => assert.deepEqual(await observed('a.py', `${OPENAI}\ndef f(m:\n    ${ASK}\n`), []));

  it('fills the model in, with its place', async () => {
    const agent = `${OPENAI}\n\ndef f(m):\n    for _ in range(8):\n        client.chat.completions.create(model="gpt-4.1", messages=m, max_completion_tokens=800)\n`;
    const cost = await costOf({ 'app/agent.py': agent, 'scripts/try.py': agent.replace('gpt-4.1', 'gpt-other').replace('range(8)', 'range(50)') });
    const cell = (id: string) => cost.inputs.find((input) => input.id === id)!.cells[0]!;
    assert.deepEqual([cell('steps').value, cell('steps').origin, cell('steps').source], [8, 'limit', { text: 'at most 8 rounds', place: { file: 'app/agent.py', line: 6, character: 4 }, more: 0 }]);
    assert.deepEqual([cell('tokensOut').value, cell('model').value], [800, 'gpt-4.1']);
    assert.deepEqual(cost.prices.map(({ model }) => model), ['gpt-4.1'], 'a script beside the agent is no part of it');
    assert.equal(cell('tokensIn').value, undefined);
  });

  it('is said by cell in notebooks', async () => {
    const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: [OPENAI] }, { cell_type: 'code', source: ['m = []\n', `${ASK}\n`] }], metadata: { kernelspec: { language: 'python' } }, nbformat: 4, nbformat_minor: 5 });
    const { workspace } = await openFiles({ 'n.ipynb': notebook });
    const [model] = (workspace.check('n.ipynb')?.signals ?? []).filter(({ id }) => id === 'modelName');
    assert.deepEqual([model!.place!.cell, model!.place!.line], [1, 1]);
  });
});
