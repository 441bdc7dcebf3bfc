// Functions that are found by the name in the description that the model was given.
const OpenAI = require('openai');
const functions = require('./functions');

const openai = new OpenAI({ timeout: 30_000 });

function callFunction(function_call, args) {
  const func = functions.find((f) => f.schema.name === function_call.name);
  return func.function(args); // expect: unguarded-tool-call
}

function callGuarded(function_call, args) {
  const func = functions.find((f) => f.schema.name === function_call.name);
  try {
    return func.function(args);
  } catch (error) {
    return `failed: ${error.message}`;
  }
}

module.exports = { callFunction, callGuarded, openai };
