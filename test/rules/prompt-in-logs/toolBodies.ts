// What a tool was given and gives back, a wrapper around other tools, a graph's whole state, and the last messages of many.
import { Annotation, MessagesAnnotation, StateGraph } from "@langchain/langgraph";
import { tool } from "ai";
import { z } from "zod";

const Desk = Annotation.Root({ ...MessagesAnnotation.spec, stage: Annotation<string> });

export const findParcel = tool({
  description: "Looks a parcel up.",
  inputSchema: z.object({ note: z.string() }),
  execute: async (args) => {
    console.log("find parcel", args); // expect: prompt-in-logs
    const result = await search(args.note);
    const elapsed = performance.now();
    console.log("find parcel gave", JSON.stringify(result)); // expect: prompt-in-logs
    console.log("took", elapsed);
    return result;
  },
});
console.log("ready", findParcel);

async function search(note: string): Promise<{ note: string }> {
  return { note };
}

export function watched(tools: Record<string, { execute: (args: unknown, options: unknown) => Promise<unknown> }>): object {
  return Object.fromEntries(Object.entries(tools).map(([name, one]) => [name, {
    ...one,
    execute: async (args: unknown, options: unknown) => {
      console.log(`calling ${name}`, JSON.stringify(args)); // expect: prompt-in-logs
      const result = await one.execute(args, options);
      console.log(`called ${name}`, JSON.stringify(result)); // expect: prompt-in-logs
      return result;
    },
  }]));
}

async function desk(state: typeof Desk.State): Promise<Partial<typeof Desk.State>> {
  console.log("at the desk", state); // expect: prompt-in-logs
  console.log("stage", state.stage, state.messages.length);
  console.log("lately", state.messages.slice(-3)); // expect: prompt-in-logs
  return {};
}

const graph = new StateGraph(Desk).addNode("desk", desk).addEdge("__start__", "desk").compile();

export async function show(thread: string): Promise<void> {
  const snapshot = await graph.getState({ configurable: { thread_id: thread } });
  console.log("so far", snapshot.values); // expect: prompt-in-logs
  console.log("next", snapshot.next);
}
