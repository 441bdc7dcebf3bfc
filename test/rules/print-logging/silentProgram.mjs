// Runs once and ends.
import OpenAI from "openai";

const client = new OpenAI();

async function report(text) {
  console.log("Asking", text);
  console.log((await client.responses.create({ model: "gpt-5", input: text })).output_text);
}

report("sales").catch(console.error);
