/** Small words of the readiness views. Pure, so that they are tested without an editor. */
import type { NextStep, ReadinessReport, StoreState } from '../../protocol/readiness.js';

/** `1 finding`, `2 findings`. */
export function count(amount: number, singular: string, plural = `${singular}s`): string {
  return `${amount} ${amount === 1 ? singular : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12 Feb 2026` for an ISO day or time; the text itself when it is neither. */
export function dayWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? iso : `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** `YYYY-MM-DD`, so many days after a day or time, in UTC. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What a step brings and costs: `blocking · +4 points · minutes of work`. */
export function gainWords({ gain, blocking, effort }: Pick<NextStep, 'gain' | 'blocking' | 'effort'>): string {
  const points = Math.round(gain * 10) / 10;
  return [blocking ? 'blocking' : '', points > 0 ? `+${count(points, 'point')}` : '', `${effort} of work`].filter((word) => word !== '').join(' · ');
}

/** `62 · 4 blocking`. */
export function scoreWords({ score, blocking }: Pick<ReadinessReport, 'score' | 'blocking'>): string {
  return `${score ?? 0} · ${blocking.length === 0 ? 'nothing blocking' : `${blocking.length} blocking`}`;
}

/** Titles of the blocking items that are not settled, in order. */
export function blockingTitles({ areas, blocking }: Pick<ReadinessReport, 'areas' | 'blocking'>): string[] {
  const titles = new Map(areas.flatMap(({ items }) => items).map(({ id, title }) => [id, title]));
  return blocking.map((id) => titles.get(id) ?? id);
}

/** Why nothing can be stated; `undefined` when it can. */
export function problemWords({ kind, file, problem }: StoreState): string | undefined {
  if (kind !== 'readOnly') return undefined;
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (problem === undefined) return `${name} cannot be written here, so the checklist is read-only.`;
  return `${name} cannot be read (line ${problem.line1}). Nothing was changed.`;
}

/** What is wrong with the file, and what follows from that for the score; `undefined` when it can be read. */
export function problemDetail({ problem }: StoreState): string | undefined {
  return problem === undefined ? undefined : `${problem.message} Until it is mended, what people stated does not count.`;
}
