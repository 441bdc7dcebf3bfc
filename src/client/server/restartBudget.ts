/** How often a crashing server is started again before the user is asked. */
const restartLimits = { restarts: 5, withinMs: 3 * 60_000 } as const;

/** Remembers crashes; times are milliseconds of any steady clock. */
export class RestartBudget {
  private crashes: readonly number[] = [];

  constructor(private readonly limits: { readonly restarts: number; readonly withinMs: number } = restartLimits) {}

  /** Counts a crash at `now`; true when the server may be started again. */
  spend(now: number): boolean {
    this.crashes = [...this.crashes.filter((at) => now - at < this.limits.withinMs), now];
    return this.crashes.length <= this.limits.restarts;
  }

  /** Forgets the crashes, because the user asked for a fresh start. */
  reset(): void {
    this.crashes = [];
  }
}
