import type { ServerRuntime, Timer } from './runtime.js';

/** Runs the last of several calls, per key, once it has been quiet for a while. */
export class Debouncer<K> {
  private readonly timers = new Map<K, Timer>();

  constructor(
    private readonly runtime: Pick<ServerRuntime, 'setTimer'>,
    private readonly delayMs: number,
  ) {}

  /** Runs `run` after the delay, in place of an earlier one of the same key that has not run yet. */
  schedule(key: K, run: () => void): void {
    this.cancel(key);
    this.timers.set(
      key,
      this.runtime.setTimer(() => {
        this.timers.delete(key);
        run();
      }, this.delayMs),
    );
  }

  cancel(key: K): void {
    this.timers.get(key)?.cancel();
    this.timers.delete(key);
  }

  cancelAll(): void {
    for (const timer of this.timers.values()) timer.cancel();
    this.timers.clear();
  }
}
