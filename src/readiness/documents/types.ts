/** What is said of the documents that people on duty rely on. */
import type { Place } from '../types.js';

/** A part of a document that people on duty rely on. */
export interface DocumentSection {
  readonly title: string;
  /** `placeholder`: its heading is there, and nothing below it but blanks. */
  readonly state: 'filled' | 'placeholder' | 'missing';
  /** The heading; absent when the section is missing. */
  readonly place?: Place;
}

/** A line of a document that no longer holds. */
export interface StaleLine {
  readonly place: Place;
  /** The line. */
  readonly text: string;
  /** A phrase without a full stop: `there is no scripts/restart.sh`. */
  readonly reason: string;
}

export interface DocumentReport {
  /** Where it is written when there is none: the usual place, or the one that the configuration names. */
  readonly home: string;
  /** The files that were read, first the one at the top; empty when there is none. */
  readonly files: readonly string[];
  /** For the runbook the six that it needs, in order; for other documents their own headings. */
  readonly sections: readonly DocumentSection[];
  readonly stale: readonly StaleLine[];
}

/** What would be written: a whole file, or the text to put at the end of one that is there; '' when it has all sections. */
export interface DocumentDraft {
  readonly file: string;
  readonly exists: boolean;
  /** Sections that the text adds. */
  readonly sections: readonly string[];
  readonly text: string;
}

/** Documents of an operated system. */
export interface Documents {
  readonly runbook: DocumentReport;
  readonly dataBoundaries: DocumentReport;
}

export type DocumentId = keyof Documents;
