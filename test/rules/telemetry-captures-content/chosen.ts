// Somebody asked for the content, and functions that no conversation passes. versions: {"ai": "5.0.0"}
import { generateObject } from "ai";
import { traceable } from "langsmith/traceable";

export const shape = generateObject({ model, schema, prompt: text, experimental_telemetry: { isEnabled: true, recordInputs: true, recordOutputs: true } });

async function loadPage(url: string): Promise<string> {
  return (await fetch(url)).text();
}

export const tracedPage = traceable(loadPage, { name: "load_page" });
