// A tool of Mastra that is handed what the model filled in as its first parameter.
import { createTool } from "@mastra/core/tools";
import { z } from "zod";

export const reserve = createTool({
  id: "reserve",
  description: "Reserves a table",
  inputSchema: z.object({ wishes: z.string() }),
  execute: async (inputData) => {
    console.log("reserving", JSON.stringify(inputData)); // expect: prompt-in-logs
    const booking = { description: inputData.wishes, seats: 2 };
    return { booking };
  },
});
