import { later, type Later } from '../later.js';

export interface BatchLimits {
  /** Pause between two batches, in milliseconds. */
  readonly everyMs: number;
  /** Entries of one batch; what is left waits for the next. */
  readonly most: number;
}

/**
 * Puts down in batches what comes in bursts. A scan reports thousands of files one by one, and each that is handed to the editor by itself
 * costs it a message and a round through everybody who listens. What comes after a quiet time is put down at once; of one key the newest counts.
 */
export class Batch<V> {
  private readonly waiting = new Map<string, V>();
  private stop: (() => void) | undefined;

  constructor(
    private readonly put: (entries: readonly V[]) => void,
    private readonly limits: BatchLimits,
    private readonly wait: Later = later,
  ) {}

  add(key: string, value: V): void {
    // The newest goes to the end, so that nothing overtakes what was said after it.
    this.waiting.delete(key);
    this.waiting.set(key, value);
    if (this.stop === undefined) this.flush();
  }

  /** Forgets what waits: whom it came from is gone. */
  clear(): void {
    this.waiting.clear();
    this.stop?.();
    this.stop = undefined;
  }

  private flush(): void {
    this.stop = undefined;
    if (this.waiting.size === 0) return;
    const entries = [...this.waiting].slice(0, this.limits.most);
    for (const [key] of entries) this.waiting.delete(key);
    this.stop = this.wait(() => this.flush(), this.limits.everyMs);
    this.put(entries.map(([, value]) => value));
  }
}
