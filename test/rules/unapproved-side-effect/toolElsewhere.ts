// Another file runs this tool, and may ask somebody first.
import { execSync } from "node:child_process";

export const scriptTool = {
  name: "run_script",
  description: "Runs a script of the club",
  input_schema: { type: "object", properties: { command: { type: "string" } } },
  execute(input: { command: string }) {
    return execSync(input.command).toString();
  },
};
