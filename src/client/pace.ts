import { later, type Later } from './later.js';

export interface PaceLimits {
  /** How long the first call waits for others, in milliseconds. */
  readonly settleMs: number;
  /** Time between two runs while calls keep coming, in milliseconds. */
  readonly everyMs: number;
}

/** Runs something after calls that come in bursts: soon after the first, and at a steady pace while they go on, however many they are. */
export class Pace {
  private stop: (() => void) | undefined;
  /** Calls came while the pause after a run lasted. */
  private again = false;

  constructor(
    private readonly run: () => void,
    private readonly limits: PaceLimits,
    private readonly wait: Later = later,
  ) {}

  soon(): void {
    if (this.stop !== undefined) this.again = true;
    else this.stop = this.wait(() => this.go(), this.limits.settleMs);
  }

  dispose(): void {
    this.stop?.();
    this.stop = undefined;
  }

  private go(): void {
    this.again = false;
    this.stop = this.wait(() => {
      this.stop = undefined;
      if (this.again) this.go();
    }, this.limits.everyMs);
    this.run();
  }
}
