/** Text of a model that is parsed where only other files call: they may catch what fails, so it is told more mildly. */
import assert from 'node:assert/strict';
import { analyzeText, only } from '../../support/analyze.js';

const PYTHON = `import json

from fastapi import FastAPI
from openai import OpenAI

app = FastAPI()
client = OpenAI(timeout=30)


def triage(ticket):
    response = client.chat.completions.create(model="gpt-4.1-2025-04-14", messages=[{"role": "user", "content": ticket}])
    return json.loads(response.choices[0].message.content)
`;
const TYPESCRIPT = `import OpenAI from 'openai';

const client = new OpenAI({ timeout: 30_000 });

export async function triage(ticket: string) {
  const response = await client.chat.completions.create({ model: 'gpt-4.1-2025-04-14', messages: [{ role: 'user', content: ticket }] });
  return JSON.parse(response.choices[0].message.content ?? '');
}
`;

async function told(file: string, text: string): Promise<string | undefined> {
  const { findings: [finding] } = await analyzeText(file, text, { rules: only('unvalidated-model-output') });
  return finding && `${finding.severity}: ${finding.message}`;
}

describe('a parse of model text', () => {
  it('is a warning where a caller in the file lets its failure pass, and information where nobody in the file calls', async () => {
    assert.match(await told('desk.py', PYTHON) ?? '', /^information: .* and nothing in this file catches it$/u);
    assert.match(await told('desk.py', `${PYTHON}\n\nprint(triage("late"))\n`) ?? '', /^warning: .* and nothing catches it$/u);
    assert.match(await told('desk.ts', TYPESCRIPT) ?? '', /^information: .* and nothing in this file catches it$/u);
    assert.match(await told('desk.ts', `${TYPESCRIPT}\nconsole.info(await triage('late'));\n`) ?? '', /^warning: .* and nothing catches it$/u);
  });

  it('is information where only other files start what leads to it', async () => {
    const route = TYPESCRIPT.replace('export async', 'async');
    assert.match(await told('desk.ts', `${route}\nexport async function routed(ticket: string) {\n  return (await triage(ticket)).queue;\n}\n`) ?? '', /^information: .* and nothing in this file catches it$/u);
    assert.match(await told('desk.js', `${route.replace(': string', '')}\nasync function routed(ticket) {\n  return (await triage(ticket)).queue;\n}\n\nmodule.exports = { routed };\n`) ?? '', /^information/u);
    assert.match(await told('desk.py', `${PYTHON}\n\ndef routed(ticket):\n    return triage(ticket)["queue"]\n`) ?? '', /^information/u);
    assert.match(await told('desk.py', `${PYTHON}\n\ndef routed(ticket):\n    return triage(ticket)["queue"]\n\n\nprint(routed("late"))\n`) ?? '', /^warning/u);
  });

  it('is a warning where a framework runs the function', async () => {
    assert.match(await told('desk.py', PYTHON.replace('def triage', '@app.post("/triage")\ndef triage')) ?? '', /^warning/u);
    assert.match(await told('desk.py', `${PYTHON}\n\napp.add_api_route("/triage", triage)\n`) ?? '', /^warning/u);
    assert.match(await told('route.ts', TYPESCRIPT.replace('triage(ticket: string)', 'POST(ticket: string)')) ?? '', /^warning/u);
  });
});
