// A second try that is told what the first one got wrong ends there.
import OpenAI from "openai";

const client = new OpenAI({ timeout: 20_000 });

export async function code(finding: string, rejected?: string): Promise<string | undefined> {
  const answer = await client.responses.create({ model: "gpt-4o-2024-08-06", input: `${finding} ${rejected ?? ""}`, max_output_tokens: 20 });
  const text = answer.output_text;
  if (!/^\d{6}$/.test(text)) {
    if (!rejected) {
      return code(finding, text);
    }
    return undefined;
  }
  return text;
}

export async function again(finding: string, rejected?: string): Promise<string> {
  const answer = await client.responses.create({ model: "gpt-4o-2024-08-06", input: `${finding} ${rejected ?? ""}`, max_output_tokens: 20 });
  if (!/^\d{6}$/.test(answer.output_text)) {
    if (!rejected) return again(finding, rejected); // expect: unbounded-agent-loop
    return again(finding, answer.output_text);
  }
  return answer.output_text;
}
