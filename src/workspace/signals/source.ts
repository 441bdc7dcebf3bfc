/** Signals in source files: what is imported and used there. */
import type { Import, Module } from '../../engine/facts/nodes.js';
import type { Signal } from '../../readiness/index.js';
import type { Lines } from '../results.js';
import { CodeText } from './codeText.js';
import { agentRows } from './rows/agents.js';
import { operationRows } from './rows/operations.js';
import { reliabilityRows } from './rows/reliability.js';
import type { SourceRow } from './rows/row.js';
import { tracingRows } from './rows/tracing.js';

const ROWS: readonly SourceRow[] = [...agentRows, ...reliabilityRows, ...tracingRows, ...operationRows];
/** Places that are kept of one row in one file. */
const MAX_PLACES = 3;
const MAX_QUOTE = 60;
/** Stand-ins for the real thing show nothing about it. */
const MOCK = /[.\-_/](?:mocks?|stubs?|fakes?)[.\-_/]/iu;

/** Words that are looked for, and modules that may be imported, each with the rows they may matter to. */
const BY_WORD = wordTable();
const BY_MODULE = moduleTable();
const ANY_WORD = new RegExp([...BY_WORD.keys()].sort((a, b) => b.length - a.length).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|'), 'gu');
/** Python's `import a.b` and `from a.b import`, JavaScript's `from "a"`, `import "a"`, `require("a")` and `import("a")`. */
const ANY_IMPORT = /\b(?:import|from)\s+([\w.]+(?:\s*,\s*[\w.]+)*)|\b(?:from|import|require)\s*\(?\s*['"]([^'"\n]+)['"]/gu;

/** The rows that may match a text, from a search for plain words and imports; no parsing. */
export function candidateRows(text: string): readonly SourceRow[] {
  const rows = new Set<SourceRow>();
  const seen = new Set<string>();
  const take = (table: ReadonlyMap<string, readonly SourceRow[]>, key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const row of table.get(key) ?? []) rows.add(row);
  };
  const words = new RegExp(ANY_WORD);
  for (let match = words.exec(text); match; match = words.exec(text)) {
    take(BY_WORD, match[0]);
    // Words may overlap: `Retry` and `etry-` in Retry-After.
    words.lastIndex = match.index + 1;
  }
  seen.clear();
  for (const [, python, javascript] of text.matchAll(ANY_IMPORT)) for (const module of (python ?? javascript ?? '').split(/\s*,\s*/u)) for (const key of beginnings(module)) take(BY_MODULE, key);
  // A pattern that matches nowhere in the whole text spares telling code from comments.
  return rows.size === 0 ? [] : ROWS.filter((row) => rows.has(row) && (row.code ?? row.raw)?.test(text) !== false);
}

export interface SignalSource {
  readonly file: string;
  readonly module: Module;
  readonly lines: Lines;
  /** True for modules that are files of the workspace, and so no libraries. */
  readonly isLocal: (module: string) => boolean;
}

/** Signals of one file. `rows` come from `candidateRows` for the same text. */
export function sourceSignals(source: SignalSource, rows: readonly SourceRow[]): Signal[] {
  const imports = source.module.index.imports.filter(({ typeOnly }) => !typeOnly);
  const text = new CodeText(source.module);
  return rows.flatMap((row) => signalsOf(row, source, imports, text));
}

function signalsOf(row: SourceRow, source: SignalSource, imports: readonly Import[], text: CodeText): Signal[] {
  if (row.file?.test(source.file) === false || (row.id !== 'agentCode' && MOCK.test(source.file))) return [];
  if (row.without?.some((module) => imports.some((one) => isModule(one.module, module))) === true) return [];
  const imported = row.imports ? imports.find((one) => matchesImport(row, one) && !source.isLocal(one.module)) : undefined;
  if (row.imports && imported === undefined) return [];
  if (row.beside?.test(text.code) === false) return [];
  const found = row.code ? matches(row.code, text.code) : row.raw ? rawMatches(row, row.raw, text) : imported ? useOf(row, imported, text) : [];
  return found.slice(0, MAX_PLACES).map(({ offset, match }) => signal(row, source, imported?.module ?? '', offset, match));
}

function matchesImport({ imports = [], names }: SourceRow, one: Import): boolean {
  const hit = imports.some((module) => isModule(one.module, module) || one.names.some(({ imported }) => isModule(`${one.module}.${imported}`, module)));
  return hit && (names === undefined || one.names.some(({ imported }) => names.test(imported) || imported === '*module*'));
}

/** `langfuse.openai` and `@langfuse/otel` belong to `langfuse` and `@langfuse`. */
function isModule(written: string, module: string): boolean {
  return written === module || written.startsWith(`${module}.`) || written.startsWith(`${module}/`);
}

interface Match {
  readonly offset: number;
  readonly match: string;
}

function matches(pattern: RegExp, text: string): Match[] {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ index, 0: match }) => ({ offset: index, match }));
}

function rawMatches({ beginsInCode }: SourceRow, pattern: RegExp, text: CodeText): Match[] {
  const all = matches(pattern, text.raw);
  return beginsInCode === true ? all.filter(({ offset }) => text.code.startsWith(text.raw.charAt(offset), offset)) : all;
}

/** The first use of what was imported, after its import; for agent code, the import itself is enough. */
function useOf({ id }: SourceRow, one: Import, text: CodeText): Match[] {
  if (id === 'agentCode' || id === 'tracingIdle') return [{ offset: one.start, match: one.module }];
  for (const { local } of one.names) {
    if (local === '*') return [{ offset: one.start, match: one.module }];
    const use = new RegExp(`(?<![\\w$.])${local.replaceAll(/[$]/gu, '\\$&')}(?![\\w$])`, 'gu');
    for (const { index } of text.code.matchAll(use)) if (index < one.start || index >= one.end) return [{ offset: index, match: local }];
  }
  return [];
}

function signal({ id, text, confidence, subject }: SourceRow, { file, lines }: SignalSource, module: string, offset: number, match: string): Signal {
  const { line, character } = lines.positionAt(offset);
  const cell = lines.cellOf?.(offset);
  const quote = match.replaceAll(/\s+/gu, ' ').trim().replaceAll(/^["'`]+|["'`]+$|\s*[([:=.]+$/gu, '');
  return {
    id, confidence, ...(subject === undefined ? {} : { subject }),
    text: text.replace('{module}', module).replace('{match}', quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote),
    place: { file, line, character, ...(cell === undefined ? {} : { cell }) },
  };
}

function wordTable(): ReadonlyMap<string, readonly SourceRow[]> {
  const table = new Map<string, SourceRow[]>();
  for (const row of ROWS) for (const word of row.words ?? []) table.set(word, [...(table.get(word) ?? []), row]);
  // The search takes the longest word at a place, so a word stands for the shorter ones inside it as well.
  return new Map([...table.keys()].map((word) => [word, [...table].filter(([other]) => word.includes(other)).flatMap(([, rows]) => rows)]));
}

/** Rows without words of their own, by the modules they want; `from google import genai` names only the parent. */
function moduleTable(): ReadonlyMap<string, readonly SourceRow[]> {
  const table = new Map<string, SourceRow[]>();
  for (const row of ROWS) {
    if (row.words) continue;
    for (const module of row.imports ?? []) for (const key of /^[\w.]+$/u.test(module) ? beginnings(module) : [module]) table.set(key, [...(table.get(key) ?? []), row]);
  }
  return table;
}

/** `a.b.c` and `@a/b/c` with everything they lie in: `a`, `a.b`, `a.b.c`; `@a`, `@a/b`, `@a/b/c`. */
function beginnings(module: string): string[] {
  const keys = [module];
  for (let at = module.length - 1; at > 0; at--) if (module[at] === '.' || module[at] === '/') keys.push(module.slice(0, at));
  return keys;
}
