/** The score of the last weeks, kept on this machine. Pure. */

/** Score at the end of a week that starts on `monday` (`YYYY-MM-DD`, UTC). */
export interface WeekScore {
  readonly monday: string;
  readonly score: number;
}

const weeksShown = 12;
const dayMs = 86_400_000;

/** The Monday of the week a moment lies in, in UTC. */
export function mondayOf(at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7;
  return new Date(at.getTime() - sinceMonday * dayMs).toISOString().slice(0, 10);
}

/** The last score of each week stays; older weeks than are shown go. */
export function withScore(weeks: readonly WeekScore[], at: Date, score: number): WeekScore[] {
  const monday = mondayOf(at);
  return [...weeks.filter((week) => week.monday !== monday && week.monday >= firstMonday(at)), { monday, score }];
}

/** The weeks up to now, oldest first; null where nothing was scanned. */
export function lastWeeks(weeks: readonly WeekScore[], at: Date): { readonly monday: string; readonly score: number | null }[] {
  const first = Date.parse(firstMonday(at));
  return Array.from({ length: weeksShown }, (_, n) => {
    const monday = new Date(first + n * 7 * dayMs).toISOString().slice(0, 10);
    return { monday, score: weeks.find((week) => week.monday === monday)?.score ?? null };
  });
}

function firstMonday(at: Date): string {
  return new Date(Date.parse(mondayOf(at)) - (weeksShown - 1) * 7 * dayMs).toISOString().slice(0, 10);
}

/** What was stored, as far as it has the right shape. */
export function readWeeks(stored: unknown): WeekScore[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((week): week is WeekScore => {
    if (typeof week !== 'object' || week === null) return false;
    const { monday, score } = week as Partial<Record<keyof WeekScore, unknown>>;
    return typeof monday === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(monday) && typeof score === 'number' && score >= 0 && score <= 100;
  });
}
