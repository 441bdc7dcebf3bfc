// A person decides in each round, in a function of any name.
import readline from "node:readline";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

function preguntar(text: string): Promise<string> {
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    rl.question(text, (answer) => {
      rl.close();
      resolve(answer);
    });
  });
}

export async function review(): Promise<void> {
  let goesOn = true;
  while (goesOn) {
    const decision = await preguntar("and now? ");
    const answer = await client.responses.create({ model: "gpt-4o-mini", max_output_tokens: 200, input: decision });
    goesOn = answer.output_text !== "done";
  }
}

export async function alone(task: string): Promise<string> {
  let text = task;
  while (!text.includes("done")) { // expect: unbounded-agent-loop
    const answer = await client.responses.create({ model: "gpt-4o-mini", max_output_tokens: 200, input: text });
    text = answer.output_text;
  }
  return text;
}
