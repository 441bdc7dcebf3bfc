import type { TreeFinding } from './finding.js';

export interface FindingSource {
  /** Findings of every document that has some, by uri. */
  all(): Iterable<readonly [uri: string, findings: readonly TreeFinding[]]>;
  of(uri: string): readonly TreeFinding[];
}

/** The findings of all documents, kept while they change: of ten thousand files only those are read again that something was said of. */
export class FindingsIndex {
  private known: Map<string, readonly TreeFinding[]> | undefined;

  constructor(private readonly source: FindingSource) {}

  get all(): readonly TreeFinding[] {
    this.known ??= new Map(this.source.all());
    return [...this.known.values()].flat();
  }

  changed(uris: readonly string[]): void {
    // Nobody has asked yet; whoever does gets everything.
    if (this.known === undefined) return;
    for (const uri of new Set(uris)) {
      const findings = this.source.of(uri);
      if (findings.length === 0) this.known.delete(uri);
      else this.known.set(uri, findings);
    }
  }

  /** What files are called here may have changed: folders or cells came, went or moved. */
  forget(): void {
    this.known = undefined;
  }
}
