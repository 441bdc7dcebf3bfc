// Repairs in JavaScript: a helper without types that says only whether the secret was there.
const pino = require("pino");

/** Tells in a log whether a secret was there, and nothing of what it was. */
function redactSecret(value) {
  return value === undefined || value === null || value === "" ? "[unset]" : "[secret]";
}

const logger = pino();

function start(config) {
  logger.info(`key ${redactSecret(process.env.OPENAI_API_KEY)}`); // expect: secret-in-logs
  logger.info({ apiKey: redactSecret(config.apiKey) }, "starting"); // expect: secret-in-logs
}

module.exports = { start };
