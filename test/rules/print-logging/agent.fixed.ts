// Printed lines beside a logger: each becomes a line of it. `console.error` has a level already.
import OpenAI from "openai";
import pino from "pino";

const logger = pino({ name: "agent" });
const client = new OpenAI();

export class Planner {
  async plan(goal: string): Promise<string> {
    logger.info(`Planning ${goal}`); // expect: print-logging
    logger.info("Asking " + goal);
    console.log("-".repeat(40));
    if (process.env.NODE_ENV !== "production") console.log("goal", goal);
    try {
      const response = await client.responses.create({ model: "gpt-5", input: goal });
      logger.info({ goal }, "Planned");
      return response.output_text;
    } catch (error) {
      logger.error("No plan");
      console.error(error);
      throw error;
    }
  }
}
