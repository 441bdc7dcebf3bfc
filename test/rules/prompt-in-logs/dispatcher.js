// A dispatcher of plain functions: what it is given, the model filled in.
const OpenAI = require("openai");
const { ACTIONS } = require("./actions");

async function callFunction(functionName, ...args) {
  console.log("calling", functionName, args); // expect: prompt-in-logs
  return ACTIONS[functionName](...args);
}

function callLater(callback, ...args) {
  console.log("later", args);
  return setTimeout(() => callback(...args), 10);
}

module.exports = { callFunction, callLater, client: new OpenAI() };
