// Handlers whose comments, names and addresses say why nobody need hear of the failure, and some that say nothing.
import Redis from "ioredis";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });
const redis = new Redis({ commandTimeout: 500 });

export async function finish(call: string, answered: boolean): Promise<void> {
  // Best-effort cleanup of the outbound leg. Whoever answers,
  // it must not keep ringing.
  if (answered) {
    try {
      await fetch(`https://calls.example.com/${call}/hang-up`, { method: "POST" });
    } catch { /* nothing to be done */ }
  }
}

export async function end(call: string): Promise<void> {
  try {
    await fetch(`https://calls.example.com/${call}/done`, { method: "POST" });
  } catch {
    // The call may already be ended.
  }
}

export async function store(id: string, failed: boolean): Promise<void> {
  if (failed) {
    // Clean up the upload when the record cannot be written
    try {
      await fetch(`https://files.example.com/${id}`, { method: "DELETE" });
    } catch {}
    console.error("The record cannot be written");
    throw new Error(id);
  }
}

export const model = {
  warmup: () => {
    void client.responses.create({ model: "gpt-4.1", input: "OK", max_output_tokens: 16 }).catch(() => undefined);
  },
  health: (id: string) => fetch(`https://platforms.example.com/${id}`).catch(() => null),
  load: (id: string) => fetch(`https://platforms.example.com/${id}`).catch(() => null), // expect: swallowed-error
};

export async function leave(): Promise<void> {
  await fetch("https://accounts.example.com/auth/logout", { method: "POST" }).catch(() => {});
}

async function deleteSession(id: string): Promise<void> {
  await redis.call("DEL", `session:${id}`);
}

export async function over(id: string): Promise<void> {
  await deleteSession(id).catch(() => {});
}

// Prices of the day
export async function prices(): Promise<unknown> {
  try {
    return await (await fetch("https://prices.example.com/today")).json();
  } catch { // expect: swallowed-error
    return [];
  }
}
