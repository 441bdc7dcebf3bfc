// A tool of LangChain in a file of its own: the graph elsewhere may stop before it, so nobody can tell.
import { tool } from "@langchain/core/tools";
import { unlink } from "node:fs/promises";
import { z } from "zod";

export const deleteFile = tool(
  async ({ path }) => {
    await unlink(path);
    return "gone";
  },
  { name: "delete_file", description: "Delete a file.", schema: z.object({ path: z.string() }) },
);
