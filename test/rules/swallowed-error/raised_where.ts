// A failure that is raised again inside work that nobody looks at would be dropped there.
export async function warm(urls: string[]) {
  await Promise.allSettled(urls.map(async (url) => {
    try {
      await fetch(url, { signal: AbortSignal.timeout(1000) });
    } catch { // expect: swallowed-error
    }
  }));
}
