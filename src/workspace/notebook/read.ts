/** What stands in a Jupyter notebook's file, formats 3 and 4. */
import { LineIndex } from '../../engine/text/lineIndex.js';
import type { LanguageId } from '../../engine/types.js';
import { JsonError, parseJsonc } from '../jsonc.js';
import { isRecord } from '../versions/npmManifests.js';
import { outputTexts } from './outputs.js';
import { cellPlaces, textOf, type CellPlace } from './shape.js';

/** A code cell in the notebook's language. */
export interface NotebookCell {
  /** 0-based among all cells of the notebook, prose included. */
  readonly index: number;
  readonly source: string;
  /** Texts of what it showed when it last ran; absent when nothing is saved, or known. */
  readonly outputs?: readonly string[];
}

export interface Notebook {
  readonly language: LanguageId;
  readonly cells: readonly NotebookCell[];
}

/** Why a notebook cannot be analysed, as a sentence. */
export interface NotebookProblem {
  readonly kind: 'broken' | 'foreign';
  readonly detail: string;
}

const LANGUAGES: Readonly<Record<string, LanguageId>> = {
  python: 'python', ipython: 'python', python3: 'python', python2: 'python',
  typescript: 'typescript', javascript: 'javascript', nodejs: 'javascript', node: 'javascript', js: 'javascript', ts: 'typescript',
  typescriptreact: 'tsx', javascriptreact: 'javascript',
};

/** The grammar for a language as kernels and editors name it; `undefined` when there is none. */
export function cellLanguage(name: string): LanguageId | undefined {
  return LANGUAGES[name.toLowerCase()];
}

/** Reads a notebook's text. An empty file is a notebook without cells, as it is for editors. */
export function readNotebook(text: string): Notebook | NotebookProblem {
  if (text.trim() === '') return { language: 'python', cells: [] };
  const value = parse(text);
  if (isProblem(value)) return value;
  const notebook = isRecord(value.json) ? value.json : {};
  const places = cellPlaces(notebook);
  if (places === undefined) return { kind: 'broken', detail: 'This is no notebook: it has no list of cells.' };
  const name = languageName(notebook, places);
  const language = cellLanguage(name);
  if (language === undefined) return { kind: 'foreign', detail: `This notebook's language is ${name}; only Python, TypeScript and JavaScript are analysed.` };
  return { language, cells: places.flatMap(({ cell }, index) => codeCell(cell, index, language)) };
}

export function isProblem(value: object): value is NotebookProblem {
  return 'detail' in value;
}

function parse(text: string): { readonly json: unknown } | NotebookProblem {
  try {
    return { json: JSON.parse(text) };
  } catch {
    try {
      // Comments and trailing commas are no JSON, and a notebook that has some was edited by hand.
      return { json: parseJsonc(text).value };
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      return { kind: 'broken', detail: `This notebook is no valid JSON. Line ${new LineIndex(text).positionAt(error.offset).line + 1}: ${error.message}.` };
    }
  }
}

function languageName({ metadata }: Readonly<Record<string, unknown>>, places: readonly CellPlace[]): string {
  const { kernelspec, language_info: info } = isRecord(metadata) ? metadata : {};
  const names = [isRecord(info) ? info.name : undefined, isRecord(kernelspec) ? kernelspec.language : undefined, ...places.map(({ cell }) => cell.language)];
  return names.find((name) => typeof name === 'string' && name !== '') as string | undefined ?? 'python';
}

function codeCell(cell: Readonly<Record<string, unknown>>, index: number, language: LanguageId): NotebookCell[] {
  if (cell.cell_type !== 'code') return [];
  const own = ownLanguage(cell);
  if (own !== undefined && cellLanguage(own) !== language) return [];
  const outputs = outputTexts(cell.outputs);
  return [{ index, source: textOf(cell.source ?? cell.input), ...(outputs.length === 0 ? {} : { outputs }) }];
}

/** The language of one cell where it has its own: VS Code's, .NET Interactive's and format 3's way to say so. */
function ownLanguage({ metadata, language }: Readonly<Record<string, unknown>>): string | undefined {
  const { vscode, polyglot_notebook: polyglot, dotnet_interactive: dotnet } = isRecord(metadata) ? metadata : {};
  const names = [isRecord(vscode) ? vscode.languageId : undefined, isRecord(polyglot) ? polyglot.kernelName : undefined, isRecord(dotnet) ? dotnet.language : undefined, language];
  return names.find((name) => typeof name === 'string' && name !== '') as string | undefined;
}
