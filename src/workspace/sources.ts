/** Texts of the workspace: open buffers win over disk. */
import type { LanguageId } from '../engine/types.js';
import { decode, type DecodedText } from './decode.js';
import { isNotebook, languageOf } from './languages.js';
import { isProblem, joinCells, readNotebook, type NotebookText } from './notebook/index.js';
import { textSkip } from './scan/skipRules.js';
import type { Selection } from './scan/selection.js';
import type { FileHost, SkipReason } from './types.js';

/** A text that can be analysed. */
export interface SourceText {
  readonly text: string;
  readonly language: LanguageId;
  /** Set for notebooks, whose text is the code of their cells. */
  readonly notebook?: NotebookText;
  /** Text of the file a notebook was read from; absent for open ones. */
  readonly file?: string;
  /** Begins with a byte order mark on disk; the text is without it. */
  readonly bom: boolean;
  /** Bytes that are no UTF-8 were replaced: nothing may be written back. */
  readonly lossy: boolean;
  readonly bytes: number;
  /** What was read, for its hash; absent for open buffers. */
  readonly content?: Uint8Array;
}

/** Why there is no text. */
export interface NoText {
  readonly reason: SkipReason;
  readonly detail?: string;
  readonly bytes?: number;
  readonly content?: Uint8Array;
}

export interface OpenBuffer {
  readonly language: LanguageId;
  readonly text: string;
  /** Set for notebooks, whose text is the code of their cells. */
  readonly notebook?: NotebookText;
}

/**
 * Reads one file. `named` files were asked for one by one: they may look generated or be too large for a scan, but
 * never binary.
 */
export function readSource(host: FileHost, selection: Selection, file: string, buffer: OpenBuffer | undefined, named: boolean): SourceText | NoText {
  if (buffer) {
    const skip = named ? undefined : reasonOf(selection, file, buffer.text, buffer.text.length);
    return skip ? { reason: skip } : { text: buffer.text, language: buffer.language, ...(buffer.notebook ? { notebook: buffer.notebook } : {}), bom: false, lossy: false, bytes: buffer.text.length };
  }
  let bytes: Uint8Array;
  try {
    bytes = host.readFile(file);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return host.exists(file) ? { reason: 'unreadable', detail: sentence(message) } : { reason: 'vanished', detail: 'The file was listed and is no longer there.' };
  }
  const read = { bytes: bytes.byteLength, content: bytes };
  if (!named && selection.isTooLarge(bytes.byteLength, file)) return { reason: 'tooLarge', ...read };
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') return { reason: 'binary', detail: decoded.detail, ...read };
  const skip = named || isNotebook(file) ? undefined : textSkip(file, decoded.text);
  if (skip) return { reason: skip, ...read };
  if (isNotebook(file)) return notebookSource(decoded, read);
  const language = languageOf(file);
  if (language === undefined) return { reason: 'excluded', detail: 'Only Python, TypeScript and JavaScript are analysed.' };
  return { text: decoded.text, language, bom: decoded.bom, lossy: decoded.lossy, ...read };
}

function notebookSource({ text: file, bom, lossy }: DecodedText, read: { readonly bytes: number; readonly content: Uint8Array }): SourceText | NoText {
  const found = readNotebook(file);
  if (isProblem(found)) return { reason: found.kind === 'broken' ? 'unreadable' : 'excluded', detail: found.detail, ...read };
  const notebook = joinCells(found);
  return { text: notebook.text, language: notebook.language, notebook, file, bom, lossy, ...read };
}

/** True when there is a text. */
export function isSource(source: SourceText | NoText): source is SourceText {
  return 'text' in source;
}

function reasonOf(selection: Selection, file: string, text: string, size: number): SkipReason | undefined {
  return selection.isTooLarge(size, file) ? 'tooLarge' : textSkip(file, text);
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}
