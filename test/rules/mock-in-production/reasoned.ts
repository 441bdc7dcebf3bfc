// Kept in memory with a reason is meant; kept there until something better comes is not.
export class Runs {
  /** In memory and not in the database, because reader and writer are one process. */
  readonly #latest = new Map<string, number>();

  read(id: string) {
    return this.#latest.get(id);
  }
}

// In-memory on purpose: nothing of a run is worth a database.
const finished = new Set<string>();

// In-memory store, use Redis in production
const sessions = new Map<string, string>(); // expect: mock-in-production

export function note(id: string) {
  finished.add(id);
  return sessions.get(id);
}
