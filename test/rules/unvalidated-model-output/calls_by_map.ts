// Calls of tools that are read out of an answer into records of the project's own.
import OpenAI from 'openai';

const client = new OpenAI({ timeout: 30_000 });

export async function turn(input: OpenAI.Responses.ResponseInput) {
  const response = await client.responses.create({ model: 'gpt-4.1-2025-04-14', input, max_output_tokens: 500 });
  const calls = response.output.map((item) => {
    const raw = item as any;
    return { id: raw.call_id, name: raw.name, given: raw.arguments };
  });
  for (const call of calls) {
    const args = JSON.parse(call.given); // expect: unvalidated-model-output
    await save(call.id, args.path);
  }
}

export async function guarded(input: OpenAI.Responses.ResponseInput) {
  const response = await client.responses.create({ model: 'gpt-4.1-2025-04-14', input, max_output_tokens: 500 });
  const calls = response.output.filter((item) => item.type === 'function_call').map((item) => ({ name: item.name, given: item.arguments }));
  for (const call of calls) {
    try {
      await save(call.name, JSON.parse(call.given));
    } catch (error) {
      console.error('The model wrote no JSON', error);
    }
  }
}

export function settings(lines: string[]) {
  const rows = lines.map((line) => ({ given: line }));
  return rows.map((row) => JSON.parse(row.given));
}

declare function save(id: string, value: unknown): Promise<void>;
