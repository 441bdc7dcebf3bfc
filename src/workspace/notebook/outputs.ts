/** The texts a notebook's file keeps of what its cells showed. */
import { isRecord } from '../versions/npmManifests.js';
import type { Notebook, NotebookCell } from './read.js';
import { textOf } from './shape.js';

/** More of one output than this is a data dump; what it begins with tells enough. */
const MAX_CHARACTERS = 200_000;

/** Texts of a cell's saved outputs, pictures and widgets left out. Error traces are left out too: they show code and paths. */
export function outputTexts(outputs: unknown): string[] {
  if (!Array.isArray(outputs)) return [];
  return (outputs as unknown[]).flatMap((output) => (isRecord(output) ? textsOf(output) : [])).filter((text) => text.trim() !== '').map((text) => text.slice(0, MAX_CHARACTERS));
}

function textsOf(output: Readonly<Record<string, unknown>>): string[] {
  switch (output.output_type) {
    case 'stream': return [textOf(output.text)];
    case 'execute_result':
    case 'display_data': return shown(isRecord(output.data) ? output.data : {});
    // Format 3 keeps the texts beside the type.
    case 'pyout': return [textOf(output.text)];
    default: return [];
  }
}

/** The plain text, or the form it stands in for: HTML repeats the plain text with markup, and longer. */
function shown(data: Readonly<Record<string, unknown>>): string[] {
  const plain = textOf(data['text/plain']);
  const markup = textOf(data['text/markdown']);
  const json = data['application/json'];
  return [isPlaceholder(plain) ? '' : plain, markup, json === undefined ? '' : JSON.stringify(json), isPlaceholder(plain) ? withoutTags(textOf(data['text/html'])) : ''];
}

/** `<IPython.core.display.HTML object>`: the text says only that there is something else. */
function isPlaceholder(text: string): boolean {
  return text === '' || /^<[\w.]+ (?:object|at 0x)[^>]*>$/u.test(text.trim());
}

function withoutTags(html: string): string {
  return html.replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, ' ').replace(/<[^>]*>/gu, ' ');
}

/**
 * Gives the cells of an open notebook the outputs that its file keeps. Editors do not tell outputs, and cells may have moved since the file was
 * saved: a cell gets those of the saved cell with the same source.
 */
export function withSavedOutputs(open: Notebook, saved: Notebook): Notebook {
  const left = new Map<string, NotebookCell[]>();
  for (const cell of saved.cells) left.set(cell.source, [...(left.get(cell.source) ?? []), cell]);
  return {
    ...open,
    cells: open.cells.map((cell) => {
      const outputs = left.get(cell.source)?.shift()?.outputs;
      return { index: cell.index, source: cell.source, ...(outputs ? { outputs } : {}) };
    }),
  };
}
