/** Keeps what readiness is computed from: results of scans and checks, signals of the rest of the folder, the checklist. */
import { computeReadiness, draftDocument, type Checklist, type DocumentDraft, type DocumentId, type Documents, type ReadinessReport, type RuleTally, type Signal } from '../readiness/index.js';
import type { Analyzer } from './analyzer.js';
import type { Baseline } from './baseline.js';
import { ChecklistStore } from './checklist/store.js';
import { documentFacts } from './documents/facts.js';
import type { DocumentPaths } from './documents/places.js';
import { DocumentReader } from './documents/read.js';
import { isAnalysable } from './languages.js';
import { isInside, nameOf } from './paths.js';
import { Listing } from './signals/listing.js';
import { joinSignals, projectSignals } from './signals/project.js';
import type { Surroundings } from './surroundings.js';
import type { FileResult, RuleMeta, RuleSettings, ScanResult } from './types.js';

export interface BookParts {
  readonly analyzer: Analyzer;
  readonly rules: readonly RuleMeta[];
  /** ISO 8601, UTC. */
  readonly now: () => string;
  readonly surroundings?: () => Surroundings;
  /** Where the configuration says that documents are. */
  readonly documentPaths: () => DocumentPaths;
}

/** What the files that are not analysed as source say. */
interface Project {
  readonly listing: Listing;
  readonly signals: readonly Signal[];
  readonly documents: DocumentReader;
}

type ScanFacts = Omit<ReadinessReport['scan'], 'absentRules' | 'suppressed' | 'files'>;

const NOT_SCANNED: ScanFacts = { cancelled: false, skipped: {}, errors: [] };
/** Files that are analysed as source nowhere, or that say something besides. */
const SPEAKS_OF_OPERATION = /(?:^|\/)(?:tests?|__tests__|evals?|evaluations?)\/|eval/iu;

export class ReadinessBook {
  readonly checklist: ChecklistStore;
  private readonly results = new Map<string, FileResult>();
  private facts: ScanFacts = NOT_SCANNED;
  private project: Project | undefined;
  /** Folders and files of the last scan; `undefined` for the whole folder. */
  private scope: readonly string[] | undefined;

  constructor(private readonly parts: BookParts) {
    this.checklist = new ChecklistStore(parts.analyzer.host, parts.now);
  }

  /** A file was analysed anew; `undefined` when it is no longer analysed. */
  note(file: string, result: FileResult | undefined): void {
    if (result) this.results.set(file, result);
    else this.results.delete(file);
  }

  /** A scan ended. What a whole scan did not see is gone. */
  scanned(result: ScanResult, paths: readonly string[] | undefined): void {
    if (!result.cancelled) {
      const seen = new Set(result.files.map(({ file }) => file));
      for (const file of this.results.keys()) if (!seen.has(file) && !this.parts.analyzer.buffers.has(file) && isWithin(file, paths)) this.results.delete(file);
    }
    for (const one of result.files) this.results.set(one.file, one);
    const skipped: Record<string, number> = {};
    for (const { reason } of result.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
    this.facts = { finishedAt: this.parts.now(), cancelled: result.cancelled, skipped, errors: result.errors };
    this.scope = paths;
    this.project = undefined;
  }

  /** Files changed on disk, came or went. */
  changed(files: readonly string[], structure: boolean): void {
    const { index } = this.parts.analyzer;
    for (const file of files) if (!index.isFile(file)) this.results.delete(file);
    if (structure || files.some((file) => !isAnalysable(file) || SPEAKS_OF_OPERATION.test(file))) this.project = undefined;
  }

  /** Settings changed, and with them perhaps where documents are. */
  reconfigured(): void {
    this.project = undefined;
  }

  /** `rules` are the settings that count now. What the baseline lists is still there, so it counts for the items. `pending` stands for the file's checklist. */
  report(rules: RuleSettings, { known }: Baseline, pending?: Checklist): ReadinessReport {
    const { now, surroundings } = this.parts;
    const around = surroundings?.() ?? { versionControl: false };
    const results = [...this.results.values()].filter(({ file }) => isWithin(file, this.scope));
    const { checklist, state } = this.checklist.read();
    const time = now();
    // Before a scan nothing is claimed, so nothing needs to be read.
    const documents = this.facts.finishedAt === undefined ? undefined : this.readDocuments(checklist, time);
    return computeReadiness({
      now: time,
      folder: this.folderName,
      ...(around.commit === undefined ? {} : { commit: around.commit }),
      ...(around.person === undefined ? {} : { person: around.person }),
      scan: { ...this.facts, files: results.length, suppressed: results.reduce((sum, { suppressedCount }) => sum + suppressedCount, 0) },
      rules: this.tally(results, rules, known),
      signals: this.signals(results, around),
      ...(documents === undefined ? {} : { documents }),
      checklist: pending ?? checklist,
      store: state,
    });
  }

  private signals(results: readonly FileResult[], { versionControl }: Surroundings): Signal[] {
    // Before a scan nothing is claimed, so nothing needs to be looked for.
    if (this.facts.finishedAt === undefined) return [];
    const source = results.flatMap(({ signals = [] }) => signals);
    const { listing, signals } = this.projectNow();
    const own = signals.filter(({ place }) => place === undefined || isWithin(place.file, this.scope) || isForAll(place.file));
    const git: Signal[] = versionControl ? [{ id: 'versionControl', text: 'the folder is under version control', confidence: 'likely' }] : [];
    return [...joinSignals(source, own, listing), ...git];
  }

  /** Runbook and data boundaries, section by section; no scan is needed. */
  documents(): Documents {
    return this.readDocuments(this.checklist.read().checklist, this.parts.now());
  }

  /** What would be written as a document. Services, models and tools show after a scan. `text` counts before what is on disk. */
  draft(id: DocumentId, text?: string): DocumentDraft {
    const { analyzer, surroundings } = this.parts;
    const { listing, signals: ofProject } = this.projectNow();
    const { checklist } = this.checklist.read();
    const { home, files: [file] } = this.readDocuments(checklist, this.parts.now())[id];
    const signals = this.facts.finishedAt === undefined ? ofProject : this.signals([...this.results.values()], surroundings?.() ?? { versionControl: false });
    const facts = documentFacts({ folder: this.folderName, analyzer, listing, signals, owner: checklist.items['owner']?.owner });
    return draftDocument(id, file ?? home, text ?? (file === undefined ? undefined : listing.text(file)), facts);
  }

  private readDocuments({ items }: Checklist, now: string): Documents {
    const link = items['data-boundaries']?.statement?.link;
    return this.projectNow().documents.read({ today: now.slice(0, 10), ...(link === undefined ? {} : { linkedBoundaries: link }) });
  }

  private get folderName(): string {
    const { root } = this.parts.analyzer.host;
    return root.split(/[\\/]/u).filter((part) => part !== '').at(-1) ?? root;
  }

  private projectNow(): Project {
    return (this.project ??= this.readProject());
  }

  private readProject(): Project {
    const { host, index, buffers } = this.parts.analyzer;
    const listing = new Listing(host, index, (file) => buffers.get(file)?.text);
    const paths = this.parts.documentPaths();
    return { listing, signals: projectSignals(listing, paths), documents: new DocumentReader(listing, paths) };
  }

  private tally(results: readonly FileResult[], settings: RuleSettings, known: ReadonlySet<string>): RuleTally[] {
    const sites = new Map<string, number>();
    const findings = new Map<string, RuleTally['findings'][number][]>();
    for (const result of results) {
      for (const [rule, amount] of Object.entries(result.sites)) sites.set(rule, (sites.get(rule) ?? 0) + amount);
      for (const { rule, severity, message, file, start, cell, fixable, fingerprint } of [...result.findings, ...(result.known ?? [])]) {
        const list = findings.get(rule) ?? [];
        list.push({ rule, severity, message, fixable, ...(known.has(fingerprint) ? { known: true } : {}), place: { file, ...start, ...(cell === undefined ? {} : { cell }) } });
        findings.set(rule, list);
      }
    }
    return this.parts.rules.map(({ id, title, severity }) => ({
      rule: id, title, severity, off: (settings[id] ?? settings['*'] ?? severity) === 'off', sites: sites.get(id) ?? 0, findings: findings.get(id) ?? [],
    }));
  }
}

function isWithin(file: string, paths: readonly string[] | undefined): boolean {
  return paths === undefined || paths.some((path) => isInside(path, file));
}

/** What stands at the top of a repository or in its settings counts for every folder in it. */
function isForAll(file: string): boolean {
  return /^(?:\.github|\.gitlab|\.circleci|\.azure[\w-]*|docs)\//u.test(file) || file === nameOf(file);
}
