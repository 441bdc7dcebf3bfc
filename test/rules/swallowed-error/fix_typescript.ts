// Fixes give the clause its variable and keep what it answered.
import axios from "axios";

export async function rates(url: string): Promise<Response | null> {
  try {
    return await fetch(url);
  } catch { // expect: swallowed-error
    // nothing to show
    return null;
  }
}

export async function notify(url: string): Promise<void> {
  try {
    await axios.post(url);
  } catch (_) { // expect: swallowed-error
    /* the reader can reload */
  }
}

export function forget(url: string): void {
  axios.post(url).catch(() => {}); // expect: swallowed-error
  void axios.get(url).catch(() => null); // expect: swallowed-error
}
