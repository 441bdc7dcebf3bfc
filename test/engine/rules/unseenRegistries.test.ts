/** Tools run through a registry: of one out of sight nobody can tell whether it answers for its tools' failures. */
import assert from 'node:assert/strict';
import { analyzeText, only } from '../../support/analyze.js';

const loop = (runs: string): string => `import anthropic

client = anthropic.Anthropic(timeout=30)
TOOLS = {"refund": print}


async def run(agent, session, messages):
    for _ in range(5):
        answer = client.messages.create(model="claude-sonnet-4-5-20250929", max_tokens=500, messages=messages)
        for block in answer.content:
            if block.type == "tool_use" and block.name in TOOLS:
                messages.append({"role": "user", "content": str(await ${runs})})
`;

async function severity(text: string): Promise<string | undefined> {
  const { findings } = await analyzeText('desk.py', text, { rules: only('unguarded-tool-call') });
  assert.ok(findings.length <= 1);
  return findings[0]?.severity;
}

describe('a tool that the model chose', () => {
  it('is a warning where it is called over MCP', async () => {
    assert.equal(await severity(loop('session.call_tool(block.name, block.input)')), 'warning');
  });

  it('is information where it is looked up in a table: it may answer for itself', async () => {
    assert.equal(await severity(loop('TOOLS[block.name](**block.input)')), 'information');
  });

  it('is information where a registry out of sight runs it', async () => {
    assert.equal(await severity(loop('agent.tools.execute(block.name, **block.input)')), 'information');
  });
});
