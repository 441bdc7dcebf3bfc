// Literals that only make sense in the other unit.
import axios from "axios";

export const a = axios.get("https://example.com", { timeout: 30 }); // expect: timeout-unit-mismatch
export const b = axios.get("https://example.com", { timeout: 30_000 });
export const c = fetch("https://example.com", { signal: AbortSignal.timeout(10) }); // expect: timeout-unit-mismatch
const seconds = 30;
export const d = fetch("https://example.com", { signal: AbortSignal.timeout(seconds * 1000) });
export const e = axios.get("https://example.com", { timeout: seconds });
