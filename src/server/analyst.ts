import type { FileFinding, FileResult } from '../workspace/types.js';
import type { OpenDocument } from './documents.js';
import { engineName } from './folders.js';
import type { Folder, Place } from './folders.js';
import type { Quarantine } from './quarantine.js';
import type { ServerRuntime } from './runtime.js';
import { analysisDeadlineMs } from './runtime.js';
import { uriOf } from './uris.js';

/** Findings of a document at one moment. */
export interface Checked {
  readonly place: Place;
  readonly version: number;
  /** Equal ids mean equal findings. */
  readonly resultId: string;
  /** `undefined` when the file is not analysed: excluded, quarantined, or switched off. */
  readonly findings: readonly FileFinding[] | undefined;
}

/** Asks the workspace for findings, once per state of a document, and keeps poisonous files from harming the rest. */
export class Analyst {
  private readonly latest = new WeakMap<OpenDocument, Checked>();

  constructor(
    private readonly runtime: ServerRuntime,
    private readonly quarantine: Quarantine,
    private readonly log: { warn(message: string): void },
    /** An open document was analysed, so there is something to clean up. */
    private readonly analysed: () => void,
  ) {}

  /** Findings of an open document's present text; `undefined` before its folder is ready. */
  check(document: OpenDocument, place: Place): Checked | undefined {
    const { folder } = place;
    if (folder.workspace === undefined) return undefined;
    const version = document.text.version;
    const resultId = `${folder.revision}.${document.epoch}.${version}`;
    const known = this.latest.get(document);
    if (known?.resultId === resultId && known.place.folder === folder) return known;
    const result = this.ask(folder, engineName(place.file, document), document.uri, version);
    const checked: Checked = { place, version, resultId, findings: result?.findings };
    this.latest.set(document, checked);
    this.analysed();
    return checked;
  }

  /** Findings of a file that is not open; `undefined` when it is not analysed. */
  checkOnDisk({ folder, file }: Place): readonly FileFinding[] | undefined {
    return this.ask(folder, file, uriOf(folder.uri, file), null)?.findings;
  }

  /** Runs other work on a file's analysis under the same protection; `undefined` when it failed. */
  guarded<T>(uri: string, version: number | null, run: () => T): T | undefined {
    if (this.quarantine.holds(uri, version)) return undefined;
    try {
      return this.runtime.guard(run, analysisDeadlineMs);
    } catch (error) {
      this.log.warn(this.quarantine.add(uri, version, error));
      return undefined;
    }
  }

  private ask({ workspace, settings }: Folder, file: string, uri: string, version: number | null): FileResult | undefined {
    if (!settings.enable || workspace === undefined) return undefined;
    return this.guarded(uri, version, () => workspace.check(file));
  }
}
