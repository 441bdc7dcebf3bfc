/** A time that is later than what it replaces, also when another machine's clock runs ahead: the newest word wins everywhere. ISO 8601. */
export function after(before: string | undefined, now: string): string {
  if (before === undefined || Date.parse(before) < Date.parse(now)) return now;
  return new Date(Date.parse(before) + 1).toISOString();
}
