// Repairs in JavaScript: a helper without types that says only whether the secret was there.
const pino = require("pino");

const logger = pino();

function start(config) {
  logger.info(`key ${process.env.OPENAI_API_KEY}`); // expect: secret-in-logs
  logger.info({ apiKey: config.apiKey }, "starting"); // expect: secret-in-logs
}

module.exports = { start };
