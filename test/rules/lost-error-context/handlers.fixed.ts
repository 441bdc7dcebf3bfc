// Handlers of outbound failures that leave out the error, in TypeScript.
import pino from "pino";

const logger = pino();

export async function logged(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (error) {
    console.error("request failed", error); // expect: lost-error-context
    return undefined;
  }
}

export async function structured(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (err) {
    logger.error({ url, err: err }, "request failed"); // expect: lost-error-context
    return undefined;
  }
}

export async function replaced(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (err) {
    throw new Error("request failed", { cause: err }); // expect: lost-error-context
  }
}

export async function told(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (err) {
    throw new Error(`request failed: ${String(err)}`);
  }
}

export async function passed(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (err) {
    console.error("request failed", err);
    return undefined;
  }
}

export async function again(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch (err) {
    console.error("request failed");
    throw err;
  }
}

export function local(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    console.error("no JSON");
    return undefined;
  }
}
