/** The shape of a notebook's JSON, as far as formats 3 and 4 differ. */
import type { JsonPath } from '../jsonc.js';
import { isRecord } from '../versions/npmManifests.js';

/** A cell and where its source stands in the file. */
export interface CellPlace {
  readonly cell: Readonly<Record<string, unknown>>;
  readonly source: JsonPath;
}

/** All cells in order; `undefined` when there is no list of them. Format 3 keeps them in worksheets and calls the source `input`. */
export function cellPlaces(notebook: Readonly<Record<string, unknown>>): CellPlace[] | undefined {
  const { cells, worksheets } = notebook;
  if (Array.isArray(cells)) return placesIn(cells, ['cells']);
  if (!Array.isArray(worksheets)) return undefined;
  return (worksheets as unknown[]).flatMap((sheet, number) => (isRecord(sheet) && Array.isArray(sheet.cells) ? placesIn(sheet.cells, ['worksheets', number, 'cells']) : []));
}

function placesIn(cells: readonly unknown[], path: JsonPath): CellPlace[] {
  return cells.map((value, index) => {
    const cell = isRecord(value) ? value : {};
    return { cell, source: [...path, index, 'source' in cell || !('input' in cell) ? 'source' : 'input'] };
  });
}

/** Text that stands there whole or line by line. */
export function textOf(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? (source as unknown[]).filter((line) => typeof line === 'string').join('') : '';
}
