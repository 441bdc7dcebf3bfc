import type { Import, ImportedName, Module, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import { eolOf, lineEndAt, lineStartAt } from '../../text/style.js';
import { hasPlainLines } from './editsLines.js';
import { firstFree, namesBoundIn, namesIn } from './editsNames.js';

/** What `import` answers: how to write the name, and the edits that make it known. */
export interface Imported {
  readonly code: string;
  readonly edits: readonly TextEdit[];
}

/** Makes a module (or `name` of it) usable everywhere in the file, reusing an import at the top level when there is one. */
export function importName(module: Module, source: string, name: string | undefined): Imported | undefined {
  const bound = namesBoundIn(module);
  const known = reuse(module, source, name, bound);
  if (known !== undefined) return { code: known, edits: [] };
  const wanted = name ?? source.split('.')[0] ?? source;
  const isTaken = bound.has(wanted) || module.index.imports.some((i) => i.names.some((n) => n.local === wanted && !bindsSame(i, n, source, name)));
  let statement = name === undefined ? `import ${source}` : `from ${source} import ${name}`;
  let code = name ?? source;
  if (isTaken) {
    const names = namesIn(module);
    code = firstFree(`${(name ?? source).replaceAll('.', '_')}_`, (local) => names.has(local));
    statement += ` as ${code}`;
  }
  const edits = insertTopLevel(module, [statement], 'import');
  return edits && { code, edits };
}

/** True when an import gives its local name the meaning that the wanted import would: the same name of a module, or the same package. */
function bindsSame(at: Import, { imported, bindsRoot }: ImportedName, source: string, name: string | undefined): boolean {
  return name === undefined ? bindsRoot === true : at.module === source && imported === name;
}

/** Lines at module level behind the docstring and the first group of imports. Definitions are set off by blank lines. */
export function insertTopLevel(module: Module, lines: readonly string[], form: 'import' | 'definition'): TextEdit[] | undefined {
  if (!hasPlainLines(module)) return undefined;
  const { text } = module;
  const eol = eolOf(text);
  const { statements } = module.body;
  const before = lastOfHead(module);
  const joined = lines.join(eol);
  if (before) {
    const index = statements.indexOf(before);
    const end = lineOfCode(module, index);
    const after = text.slice(lineEndAt(text, end));
    const isImportAbove = before.kind === 'import';
    const gap = form === 'import' && isImportAbove ? '' : eol.repeat(form === 'definition' && isDefinition(lines) ? 2 : 1);
    return [{ start: lineEndAt(text, end), end: lineEndAt(text, end), newText: eol + gap + joined + gapBelow(after, lines, form, eol, isImportAbove) }];
  }
  const [first] = statements;
  if (!first) {
    const lead = text === '' || text.endsWith('\n') ? '' : eol;
    return [{ start: text.length, end: text.length, newText: `${lead}${joined}${eol}` }];
  }
  const at = lineStartAt(text, first.start);
  const isSetOff = form === 'definition' || first.kind === 'functionStatement' || first.kind === 'classStatement';
  return [{ start: at, end: at, newText: joined + eol.repeat(isSetOff ? 3 : 2) }];
}

/** Blank lines between inserted lines and what follows them, when there are none yet. */
function gapBelow(after: string, lines: readonly string[], form: 'import' | 'definition', eol: string, isImportAbove: boolean): string {
  if (after.trim() === '' || /^\r?\n[ \t]*\r?\n/.test(after)) return '';
  if (form === 'definition') return eol.repeat(isDefinition(lines) ? 2 : 1);
  return isImportAbove ? '' : eol;
}

function isDefinition(lines: readonly string[]): boolean {
  return /^(?:async |def |class |@)/.test(lines[0] ?? '');
}

/** The last statement of a module's head: docstring, then the first unbroken row of imports. */
function lastOfHead(module: Module): Stmt | undefined {
  const { statements } = module.body;
  const [first] = statements;
  const isDocstring = first?.kind === 'exprStatement' && first.expr.kind === 'string';
  let last: Stmt | undefined = isDocstring ? first : undefined;
  for (const statement of isDocstring ? statements.slice(1) : statements) {
    if (statement.kind !== 'import') break;
    last = statement;
  }
  return last;
}

/** End of the last statement that shares a line with, or goes on from, the statement at `index`. */
function lineOfCode(module: Module, index: number): number {
  const { statements } = module.body;
  let { end } = statements[index] ?? module.body;
  for (const next of statements.slice(index + 1)) {
    if (next.start > lineEndAt(module.text, end)) break;
    end = Math.max(end, next.end);
  }
  return end;
}

/** How an import that is already there spells it; names that other code binds too cannot be trusted. */
function reuse(module: Module, source: string, name: string | undefined, bound: ReadonlySet<string>): string | undefined {
  const imports = module.body.statements.filter((s): s is Import => s.kind === 'import' && !s.typeOnly);
  for (const { module: from, syntax, names } of imports) {
    for (const { imported, local, bindsRoot } of names) {
      if (bound.has(local)) continue;
      if (syntax === 'import' && bindsRoot && from.split('.')[0] === source && name === undefined) return source;
      if (syntax === 'import' && from === source) {
        const spelled = bindsRoot ? from : local;
        return name === undefined ? spelled : `${spelled}.${name}`;
      }
      if (syntax === 'from' && name !== undefined && from === source && imported === name) return local;
      if (syntax === 'from' && name === undefined && `${from}.${imported}` === source) return local;
    }
  }
  return undefined;
}
