// A helper whose timer is gone before its callers read the body.
async function withTimer(url: string, ms = 30_000): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  try {
    const response = await fetch(url, { signal: controller.signal }); // expect: ineffective-timeout
    return response;
  } finally {
    clearTimeout(timer);
  }
}

export async function attachment(url: string) {
  const response = await withTimer(url);
  if (!response.ok) throw new Error(String(response.status));
  return Buffer.from(await response.arrayBuffer());
}

async function reachable(url: string): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5000);
  try {
    return await fetch(url, { signal: controller.signal });
  } finally {
    clearTimeout(timer);
  }
}

export async function isUp(url: string) {
  return (await reachable(url)).ok;
}

export async function unknownReaders(url: string): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), 5000);
  const response = await fetch(url, { signal: controller.signal });
  clearTimeout(timer);
  return response;
}
