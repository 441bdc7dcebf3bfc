/** Fixes of a notebook's joined text, kept within cells: editors and files know cells only. */
import { applyEdits } from '../../engine/index.js';
import type { Finding, Fix, TextEdit } from '../../engine/types.js';
import { cellAt, endOf, type CellText, type NotebookText } from './text.js';

/** The finding with its cell, and with those fixes that cells can take. */
export function inCells(finding: Finding, notebook: NotebookText): Finding {
  const cell = cellAt(notebook, finding.span.start);
  if (!cell) return finding;
  let fixes: readonly Fix[] | undefined;
  return {
    ...finding,
    cell: cell.index,
    fixes: () => (fixes ??= finding.fixes().flatMap((fix) => {
      const edits = placed(fix.edits, cell, notebook);
      return edits ? [{ ...fix, edits }] : [];
    })),
  };
}

/** Edits that each stay within one cell, for edits made about `cell`; `undefined` when one of them cannot. */
export function placed(edits: readonly TextEdit[], cell: CellText, notebook: NotebookText): readonly TextEdit[] | undefined {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const moved = place(edit, cell, notebook);
    if (!moved) return undefined;
    result.push(moved);
  }
  return result;
}

/** The new sources of the cells that edits of the joined text change, by cell index; `undefined` when edits overlap. */
export function editedSources(notebook: NotebookText, edits: readonly TextEdit[]): ReadonlyMap<number, string> | undefined {
  const byCell = new Map<CellText, TextEdit[]>();
  for (const edit of edits) {
    const cell = cellAt(notebook, edit.start);
    if (cell) byCell.set(cell, [...(byCell.get(cell) ?? []), { start: edit.start - cell.start, end: edit.end - cell.start, newText: edit.newText }]);
  }
  const sources = new Map<number, string>();
  for (const [cell, own] of byCell) {
    const source = applyEdits(cell.source, own);
    if (source === undefined) return undefined;
    sources.set(cell.index, source);
  }
  return sources;
}

function place(edit: TextEdit, about: CellText, notebook: NotebookText): TextEdit | undefined {
  const after = behindLastLine(edit, about) ?? edit;
  const cell = cellAt(notebook, after.start);
  if (!cell) return undefined;
  const inside = withoutJoint(after, cell);
  // What a later cell brings is not there yet when this one runs.
  if (!inside || (cell.start > about.start && inside.start === inside.end)) return undefined;
  const { text } = notebook;
  if (cell.source.slice(inside.start - cell.start, inside.end - cell.start) !== text.slice(inside.start, inside.end)) return undefined;
  return behindMagic(inside, cell);
}

/** A line put behind the last of the cell stands, in the joined text, in front of the next cell. */
function behindLastLine({ start, end, newText }: TextEdit, about: CellText): TextEdit | undefined {
  if (start !== end || start !== endOf(about) + 1) return undefined;
  const lines = newText.replace(/\r?\n$/u, '');
  return { start: start - 1, end: start - 1, newText: about.source.endsWith('\n') || about.source === '' ? newText : `\n${lines}` };
}

/** An edit of the cell's last line may reach over the line break that joins the cells. */
function withoutJoint(edit: TextEdit, cell: CellText): TextEdit | undefined {
  const limit = endOf(cell);
  if (edit.end <= limit) return edit;
  if (edit.end > limit + 1) return undefined;
  if (edit.newText.endsWith('\n')) return { ...edit, end: limit, newText: edit.newText.replace(/\r?\n$/u, '') };
  // The last line goes: so does the line break in front of it.
  const isWholeLine = edit.newText === '' && edit.start > cell.start && cell.source[edit.start - cell.start - 1] === '\n';
  return isWholeLine ? { start: edit.start - 1, end: limit, newText: '' } : undefined;
}

/** A cell magic has to stay the first line of its cell. */
function behindMagic(edit: TextEdit, cell: CellText): TextEdit | undefined {
  const magic = /^\s*%%[^\n]*\n?/u.exec(cell.source)?.[0];
  if (magic === undefined || edit.start >= cell.start + magic.length) return edit;
  if (edit.start !== edit.end || !magic.endsWith('\n')) return undefined;
  return { ...edit, start: cell.start + magic.length, end: cell.start + magic.length };
}
