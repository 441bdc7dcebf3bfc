/** Small words that every text of readiness shares. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Feb 2026` for an ISO day or time. */
export function dayWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? iso : `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** True when the last day on which something counts has passed. */
export function isOver(until: string | undefined, now: string): boolean {
  return until !== undefined && until < now.slice(0, 10);
}

/** `1 site`, `2 sites`. */
export function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? words[0] ?? '' : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Names of files and of things in code keep their spelling wherever they stand: `deploy.yml`, `needsApproval`, `max_retries=3`. */
const SPELLED = /^\S*(?:[a-z][A-Z]|\w[._=/(]\w|_)/u;

/** With a capital and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const begun = SPELLED.test(trimmed) ? trimmed : trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?]$/u.test(begun) ? begun : `${begun}.`;
}

/** A number of points as people read it: one decimal, none when it is whole. */
export function pointsWords(points: number): string {
  return String(Math.round(points * 10) / 10);
}

/** A share, 0–1, as people read it: `43 %`; what is not quite all or nothing never rounds to it. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  if (share > 0.99 && share < 1) return share > 0.999 ? 'over 99.9 %' : `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
  return `${Math.round(share * 100)} %`;
}
