// Fixes give the clause its variable and keep what it answered.
import axios from "axios";

export async function rates(url: string): Promise<Response | null> {
  try {
    return await fetch(url);
  } catch (error) { // expect: swallowed-error
    console.error("fetch failed", error);
    // nothing to show
    return null;
  }
}

export async function notify(url: string): Promise<void> {
  try {
    await axios.post(url);
  } catch (error) {
    // expect: swallowed-error
    /* the reader can reload */
    console.error("axios.post failed", error);
  }
}

export function forget(url: string): void {
  axios.post(url).catch((error) => { console.error("axios.post failed", error); }); // expect: swallowed-error
  void axios.get(url).catch((error) => { console.error("axios.get failed", error); return null; }); // expect: swallowed-error
}
