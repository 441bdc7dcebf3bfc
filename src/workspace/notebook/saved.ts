import { decode } from '../decode.js';
import type { FileHost } from '../types.js';
import { isProblem, readNotebook, type Notebook } from './read.js';

/** What the file of a notebook holds; no cells when there is none or it cannot be read. */
export function savedNotebook(host: Pick<FileHost, 'isFile' | 'readFile'>, file: string): Notebook {
  const nothing: Notebook = { language: 'python', cells: [] };
  const decoded = host.isFile(file) ? decode(host.readFile(file)) : undefined;
  const saved = decoded?.kind === 'text' ? readNotebook(decoded.text) : nothing;
  return isProblem(saved) ? nothing : saved;
}
