// Catch clauses and promise chains that drop a failure, and ones that tell somebody.
import axios from "axios";
import OpenAI from "openai";

const client = new OpenAI({ timeout: 30_000 });

export async function rates(url: string): Promise<Response | null> {
  try {
    return await fetch(url);
  } catch { // expect: swallowed-error
    return null;
  }
}

export async function notify(url: string, text: string): Promise<void> {
  try {
    await axios.post(url, { text });
  } catch (_) { // expect: swallowed-error
    /* the reader can reload */
  }
}

export async function answer(prompt: string): Promise<string> {
  let text = "";
  try {
    const reply = await client.chat.completions.create({ model: "gpt-4o-mini", messages: [{ role: "user", content: prompt }] });
    text = reply.choices[0]?.message.content ?? "";
  } catch (error) { // expect: swallowed-error
    text = "";
  }
  return text;
}

export function forget(url: string): void {
  axios.post(url).catch(() => {}); // expect: swallowed-error
  fetch(url).then((r) => r.json()).catch(() => null); // expect: swallowed-error
  axios.get(url).then((r) => r.data, () => undefined); // expect: swallowed-error
}

async function load(url: string): Promise<string> {
  return (await axios.get(url)).data;
}

export async function throughHelper(url: string): Promise<string> {
  return load(url).catch(() => ""); // expect: swallowed-error
}

export async function logged(url: string): Promise<unknown> {
  try {
    return await fetch(url);
  } catch (error) {
    console.error("Rates could not be read", error);
    return null;
  }
}

export async function errorValue(url: string): Promise<{ ok: boolean }> {
  try {
    await axios.post(url);
    return { ok: true };
  } catch {
    return { ok: false };
  }
}

export async function checked(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => null);
  if (!response) throw new Error("No answer");
  return response;
}

export async function handed(url: string): Promise<void> {
  await axios.post(url).catch(console.error);
  await axios.post(url).catch((error: unknown) => report(error));
}

function report(error: unknown): void {
  console.warn(error);
}

export async function inProcess(text: string): Promise<unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

export async function otherSource(url: string, mirror: string): Promise<Response> {
  try {
    return await fetch(url);
  } catch {
    return await fetch(mirror);
  }
}

export async function heartbeat(url: string): Promise<void> {
  await axios.post(url).catch((error: Error) => { throw error; });
}
