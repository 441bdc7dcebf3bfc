import { DeadlineError } from './runtime.js';
import { uriKey } from './uris.js';

/** Why a file is left alone, and until when. */
interface Case {
  readonly uri: string;
  readonly reason: string;
  /** A hang is not tried again while the user types; a thrown error costs nothing, so the next version gets another chance. */
  readonly untilSaved: boolean;
  readonly version: number | null;
}

/** Files whose analysis threw or took too long. */
export class Quarantine {
  private readonly cases = new Map<string, Case>();

  get all(): readonly { readonly uri: string; readonly reason: string }[] {
    return [...this.cases.values()].map(({ uri, reason }) => ({ uri, reason }));
  }

  /** Whether the file is left alone at this version (null: as it is on disk). */
  holds(uri: string, version: number | null): boolean {
    const one = this.cases.get(uriKey(uri));
    return one !== undefined && (one.untilSaved || one.version === version);
  }

  /** Puts a file away; answers the sentence for the log. */
  add(uri: string, version: number | null, error: unknown): string {
    const reason = error instanceof Error ? error.message : String(error);
    this.cases.set(uriKey(uri), { uri, reason, untilSaved: error instanceof DeadlineError, version });
    return `${uri} is quarantined: its analysis ${error instanceof DeadlineError ? reason : `failed (${reason})`}. It is tried again once it ${error instanceof DeadlineError ? 'is saved or reopened' : 'changes'}.`;
  }

  /** Gives a file another chance; called when it is saved, closed, opened or analysed without trouble. */
  release(uri: string): void {
    this.cases.delete(uriKey(uri));
  }
}
