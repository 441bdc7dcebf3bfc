// Secrets in server logs: environment variables by name, headers, tokens; the environment's harmless variables are silent.
import pino from "pino";

const logger = pino({ redact: { paths: ["req.headers.authorization", "password"] } });

export function start(req: { headers: Record<string, string> }, password: string): void {
  logger.info(`key ${process.env.ANTHROPIC_API_KEY}`); // expect: secret-in-logs
  logger.info(`port ${process.env.PORT}`);
  logger.info({ env: process.env }, "environment"); // expect: secret-in-logs
  logger.info({ password }, "login");
  logger.info(`password ${password}`); // expect: secret-in-logs
  const accessToken = req.headers["x-access-token"];
  console.log("token", accessToken); // expect: secret-in-logs
  console.log("token", Boolean(accessToken), accessToken?.length);
  console.log("tokens used", { maxTokens: 100, tokenCount: 3 });
}
