// Values beside the text have no place in a line of pino: nothing is offered.
import { tool } from "ai";
import pino from "pino";
import { z } from "zod";

const logger = pino();

export const stock = tool({
  description: "Stock of an item",
  inputSchema: z.object({ item: z.string() }),
  execute: async ({ item }) => {
    console.log("Stock of", item); // expect: print-logging
    logger.debug("Asked");
    return 12;
  },
});
