/** The documents of a workspace, section by section. */
import { readParts, readRunbook, RUNBOOK_SECTIONS, staleLines, type DocumentId, type DocumentReport, type Documents, type DocumentWorld } from '../../readiness/index.js';
import { folderOf, nameOf } from '../paths.js';
import type { Listing } from '../signals/listing.js';
import { PLACES, type DocumentPaths } from './places.js';
import { documentWorld } from './world.js';

export interface DocumentQuestion {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** A file that somebody named as the place of the data boundaries; anything else is left alone. */
  readonly linkedBoundaries?: string;
}

/** Files of a document: the one that is configured, or those with its usual names, first the one that is nearest to the top. */
export function documentFiles(id: DocumentId, listing: Listing, paths: DocumentPaths): string[] {
  const path = paths[id];
  if (path !== undefined) return listing.files.includes(path) ? [path] : [];
  return listing.matching(PLACES[id].names).sort((a, b) => a.length - b.length);
}

export class DocumentReader {
  private readonly runbooks: readonly string[];
  private readonly boundaries: readonly string[];
  private world: DocumentWorld | undefined;
  private last: { readonly key: string; readonly documents: Documents } | undefined;

  constructor(private readonly listing: Listing, private readonly paths: DocumentPaths) {
    this.runbooks = documentFiles('runbook', listing, paths);
    this.boundaries = documentFiles('dataBoundaries', listing, paths);
  }

  read({ today, linkedBoundaries }: DocumentQuestion): Documents {
    const linked = linkedBoundaries !== undefined && /\.mdx?$|\.txt$/iu.test(linkedBoundaries) && this.listing.has(linkedBoundaries) === true ? [linkedBoundaries] : [];
    const key = [today, ...linked].join('\n');
    if (this.last?.key !== key) this.last = { key, documents: { runbook: this.runbook(today), dataBoundaries: this.dataBoundaries([...new Set([...this.boundaries, ...linked])], today) } };
    return this.last.documents;
  }

  private runbook(today: string): DocumentReport {
    const rank = { filled: 0, placeholder: 1, missing: 2 } as const;
    const found = this.runbooks.flatMap((file) => readRunbook(this.listing.text(file)).map((section) => ({ file, ...section })));
    const sections = RUNBOOK_SECTIONS.map((title): DocumentReport['sections'][number] => {
      const [best] = found.filter(({ section }) => section === title).sort((a, b) => rank[a.state] - rank[b.state]);
      return best?.line === undefined ? { title, state: 'missing' } : { title, state: best.state, place: { file: best.file, line: best.line, character: 0 } };
    });
    return { home: this.homeOf('runbook'), files: this.runbooks, sections, stale: this.stale(this.runbooks, today) };
  }

  private dataBoundaries(files: readonly string[], today: string): DocumentReport {
    const sections = files.flatMap((file) => readParts(this.listing.text(file), nameOf(file)).map(({ title, state, line }) => ({ title, state, place: { file, line, character: 0 } })));
    return { home: this.homeOf('dataBoundaries'), files, sections, stale: this.stale(files, today) };
  }

  private homeOf(id: DocumentId): string {
    return this.paths[id] ?? PLACES[id].home;
  }

  private stale(files: readonly string[], today: string): DocumentReport['stale'] {
    if (files.length === 0) return [];
    const world = (this.world ??= documentWorld(this.listing));
    return files.flatMap((file) => staleLines(this.listing.text(file), folderOf(file), world, today).map(({ line, text, reason }) => ({ place: { file, line, character: 0 }, text: text.slice(0, 200), reason })));
  }
}
