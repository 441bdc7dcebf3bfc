// A failure that is raised again inside work that nobody looks at would be dropped there.
export async function warm(urls: string[]) {
  await Promise.allSettled(urls.map(async (url) => {
    try {
      await fetch(url, { signal: AbortSignal.timeout(1000) });
    } catch { // expect: swallowed-error
    }
  }));
}

let refresh = async () => {};

export function extend() {
  refresh = async function () {
    try {
      await fetch('https://api.example.com/users', { signal: AbortSignal.timeout(1000) });
    } catch { // expect: swallowed-error
    }
  };
}

setInterval(() => { void refresh(); }, 60_000);
