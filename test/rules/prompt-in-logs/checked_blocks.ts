// Blocks that were found to be calls of tools: what is filled in is the model's; so is what private functions are handed of it.
import pino from "pino";

const logger = pino();

interface Client { next(): Promise<{ content: { type: string; name: string; input: unknown }[] }> }

export async function turn(client: Client) {
  const answer = await client.next();
  for (const block of answer.content) {
    if (block.type === "tool_use") {
      logger.info(`calling ${block.name} with ${JSON.stringify(block.input)}`); // expect: prompt-in-logs
    } else {
      logger.info(`next ${block.type}`);
    }
  }
}

export class ToolExecutor {
  execute(toolName: string, toolInput: Record<string, string>) {
    if (toolName === "escalate") return this.escalate(toolInput.reason);
    return this.close("done");
  }

  private escalate(reason: string) {
    logger.info(`escalated: ${reason}`); // expect: prompt-in-logs
    return "escalated";
  }

  private close(reason: string) {
    logger.info(`closed: ${reason}`);
    return "closed";
  }
}
