// A timer that is cleared in a `finally`: behind the headers in one, behind the body in the other.
export async function models(host: string): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => { controller.abort(); }, 10_000);
  let response: Response;
  try {
    response = await fetch(`${host}/models`, { signal: controller.signal }); // expect: ineffective-timeout
  } finally {
    clearTimeout(timer);
  }
  if (!response.ok) throw new Error(`refused: ${response.status}`);
  return response.json();
}

export async function tags(host: string): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => { controller.abort(); }, 10_000);
  try {
    const response = await fetch(`${host}/tags`, { signal: controller.signal });
    if (!response.ok) throw new Error(`refused: ${response.status}`);
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}
