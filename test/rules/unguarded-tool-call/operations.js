// The model writes a list of operations; a helper looks each one up in a table of another file.
const { Groq } = require("groq-sdk");
const { OPERATIONS } = require("./operations-table");

async function callFunction(functionName, ...args) {
  if (functionName in OPERATIONS) {
    return await OPERATIONS[functionName](...args); // expect: unguarded-tool-call
  }
  throw new Error("no such operation");
}

class Operator {
  constructor() {
    this.client = new Groq({ apiKey: process.env.GROQ_API_KEY });
  }

  async plan(wish) {
    const answer = await this.client.chat.completions.create({ model: "llama-3.3-70b-versatile", messages: [{ role: "user", content: wish }] });
    return answer.choices[0].message.content;
  }

  read(text) {
    try {
      const plan = JSON.parse(text);
      return Array.isArray(plan) ? plan : [plan];
    } catch {
      return [];
    }
  }

  async carryOut(steps) {
    const done = [];
    for (const step of steps) {
      done.push(await callFunction(step.function, step.arguments));
    }
    return done;
  }

  async serve(wish) {
    const steps = this.read(await this.plan(wish));
    return this.carryOut(steps);
  }
}

module.exports = Operator;
