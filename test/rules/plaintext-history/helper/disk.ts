// Helpers that write what they are given.
import { writeFileSync } from "node:fs";

export function saveJson(path: string, data: unknown): void {
  writeFileSync(path, JSON.stringify(data, null, 2));
}

export function saveSealed(path: string, data: unknown, seal: (text: string) => Buffer): void {
  writeFileSync(path, seal(JSON.stringify(data)));
}
