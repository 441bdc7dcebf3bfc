// A command line tool.
const { program } = require("commander");
const OpenAI = require("openai");

const client = new OpenAI();

async function ask(text) {
  console.log("Asking", text);
  return client.responses.create({ model: "gpt-5", input: text });
}

program.command("ask <text>").action(ask);
