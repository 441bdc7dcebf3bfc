import { WHOLE_MODULE } from '../../facts/statements.js';
import type { Import, Module, Stmt } from '../../facts/nodes.js';
import type { TextEdit } from '../../text/edits.js';
import type { Span } from '../../text/span.js';
import { lineEndAt, nextLineAt } from '../../text/style.js';
import { appendItem } from './editsItems.js';
import { aboveComments } from './editsLines.js';
import { freshName, isRebound } from './editsNames.js';
import type { OptionSite } from './editsOptions.js';
import { endsLine, isEditable, tokenAfter } from './editsPlace.js';

interface Imported {
  readonly code: string;
  readonly edits: readonly TextEdit[];
}

/** Makes a name importable in the way of the file. See `EditBuilder.import`. */
export function importName(site: OptionSite, from: string, name: string | undefined): Imported | undefined {
  const { module } = site;
  if (!isEditable(module, { start: 0, end: 0 })) return undefined;
  const wanted = name ?? WHOLE_MODULE;
  const known = topLevelImports(module).filter((i) => !i.typeOnly && sameModule(i.module, from));
  for (const fact of known) {
    const there = fact.names.find((n) => n.imported === wanted);
    if (there && !isRebound(module, there.local)) return { code: there.local, edits: [] };
    const whole = fact.names.find((n) => n.imported === WHOLE_MODULE);
    if (whole && name !== undefined && !isRebound(module, whole.local)) return { code: `${whole.local}.${name}`, edits: [] };
  }
  const style = moduleStyle(module);
  if (!style) return undefined;
  const local = freshName(module, name === undefined || name === 'default' ? localFor(from) : name);
  if (name !== undefined && name !== 'default') {
    for (const fact of known) {
      const edits = extend(site, fact, name, local);
      if (edits) return { code: local, edits };
    }
  }
  const edits = addLines(site, [statement(site, style, from, name, local)], true);
  return edits && { code: local, edits };
}

/** `import` or `require`, by what the file does; `undefined` for a script that does neither. */
function moduleStyle(module: Module): 'esm' | 'commonjs' | undefined {
  const { imports, exports } = module.index;
  if (imports.some((i) => i.syntax === 'import') || exports.some((e) => module.text.startsWith('export', e.start))) return 'esm';
  if (imports.some((i) => i.syntax === 'require') || exports.length > 0) return 'commonjs';
  return module.language === 'javascript' ? undefined : 'esm';
}

function topLevelImports(module: Module): Import[] {
  return module.index.imports.filter((i) => i.parent === module.body && i.syntax !== 'dynamic');
}

/** `fs` and `node:fs` are the same module. */
function sameModule(a: string, b: string): boolean {
  return a.replace(/^node:/, '') === b.replace(/^node:/, '');
}

/** Adds a name to the braces of an existing import of the module. */
function extend(site: OptionSite, fact: Import, name: string, local: string): TextEdit[] | undefined {
  const { module } = site;
  const { text } = module;
  const isImport = text.startsWith('import', fact.start);
  if (!isEditable(module, fact) || !fact.names.some((n) => n.imported !== WHOLE_MODULE) || (isImport && /^import\s+type\b/.test(text.slice(fact.start, fact.start + 20)) && fact.typeOnly)) return undefined;
  const same = module.index.imports.filter((i) => i.start === fact.start && i.end === fact.end);
  const names = same.flatMap((i) => i.names).sort((a, b) => a.start - b.start);
  const first = names[0];
  if (!first) return undefined;
  const code = local === name ? name : isImport ? `${name} as ${local}` : `${name}: ${local}`;
  const open = text.lastIndexOf('{', first.imported === 'default' && isImport ? fact.end : first.start);
  if (open > fact.start) {
    const close = text.indexOf('}', open);
    const items = names.filter((n) => n.start > open).map((n) => (isImport ? n : wholeEntry(module, n, open)));
    if (close === -1 || close > fact.moduleSpan.start || items.length === 0) return undefined;
    return appendItem(site, { items, brackets: { start: open, end: close + 1 }, padded: true }, code);
  }
  // `import x from 'm'` goes on with braces; a namespace import cannot.
  return isImport && names.length === 1 ? [{ start: first.end, end: first.end, newText: `, { ${code} }` }] : undefined;
}

/** A destructured name is its target; the item starts at its key. */
function wholeEntry(module: Module, name: Span, open: number): Span {
  let start = name.start;
  const before = module.text.slice(open + 1, start);
  const key = /[\w$]+\s*:\s*$/.exec(before);
  if (key) start -= key[0].length;
  return { start, end: name.end };
}

function statement(site: OptionSite, style: 'esm' | 'commonjs', from: string, name: string | undefined, local: string): string {
  const quote = importQuote(site);
  const source = `${quote}${from}${quote}`;
  const end = site.semicolons ? ';' : '';
  if (style === 'esm') {
    const what = name === undefined ? `* as ${local}` : name === 'default' ? local : `{ ${name === local ? name : `${name} as ${local}`} }`;
    return `import ${what} from ${source}${end}`;
  }
  if (name === undefined) return `const ${local} = require(${source})${end}`;
  if (name === 'default') return `const ${local} = require(${source}).default${end}`;
  return `const { ${name === local ? name : `${name}: ${local}`} } = require(${source})${end}`;
}

function importQuote(site: OptionSite): string {
  const first = site.module.index.imports[0];
  const quote = first && site.module.text.charAt(first.moduleSpan.start - 1);
  return quote === '"' || quote === "'" ? quote : site.quote;
}

/** A local name for a whole module: `node:fs/promises` gives `promises`, `p-retry` gives `pRetry`. */
function localFor(from: string): string {
  const last = from.replace(/^node:/, '').replace(/\.[cm]?[jt]sx?$/, '').split('/').filter((part) => /\w/.test(part) && part !== 'index').pop() ?? 'module';
  const name = last.replace(/[^\w$]+(\w)?/g, (_all, letter?: string) => letter?.toUpperCase() ?? '');
  return /^[A-Za-z_$]/.test(name) ? name : `_${name}`;
}

/** Lines of a top-level definition behind the imports, with a blank line around them. */
export function insertTopLevel(site: OptionSite, lines: readonly string[]): TextEdit[] | undefined {
  return lines.length === 0 || !isEditable(site.module, { start: 0, end: 0 }) ? undefined : addLines(site, lines, false);
}

function addLines(site: OptionSite, lines: readonly string[], isImport: boolean): TextEdit[] | undefined {
  const { module, eol } = site;
  const { text } = module;
  const block = lines.join(eol);
  const last = lastOfHead(module);
  if (last) {
    if (!isEditable(module, last)) return undefined;
    const ends = endsLine(module, last.end);
    const at = ends ? lineEndAt(text, last.end) : last.end;
    const isDirective = last.kind === 'exprStatement' && last.expr.kind === 'string';
    const gap = isImport && !isDirective ? eol : eol + eol;
    const next = nextLineAt(text, at);
    const isFollowed = !ends || (next < text.length && !/^[ \t]*(?:\r?\n|$)/.test(text.slice(next, next + 200)));
    const after = (isImport && !isDirective) || !isFollowed ? (ends ? '' : eol) : ends ? eol : eol + eol;
    return [{ start: at, end: at, newText: gap + block + after }];
  }
  const at = headEnd(module);
  const isLast = at >= text.length || text.slice(at).trim() === '';
  const before = at > 0 && text.charAt(at - 1) !== '\n' ? eol : '';
  return [{ start: at, end: at, newText: `${before}${block}${eol}${isLast ? '' : eol}` }];
}

/** The last import of the file's head, else the last directive. ES imports may stand anywhere; the last one counts. */
function lastOfHead(module: Module): Stmt | undefined {
  const statements = module.body.statements;
  const esm = statements.filter((s) => s.kind === 'import' && s.syntax === 'import');
  const lastEsm = esm[esm.length - 1];
  if (lastEsm) return lastEsm;
  const starts = new Set(statements.filter((s) => s.kind === 'import').map((s) => s.start));
  let last: Stmt | undefined;
  for (const s of statements) {
    const isDirective = s.kind === 'exprStatement' && s.expr.kind === 'string';
    if (!isDirective && !starts.has(s.start) && !(s.kind === 'otherStatement' && s.form === 'type')) break;
    if (isDirective || starts.has(s.start)) last = s;
  }
  return last;
}

/** Where code begins: behind a hash-bang and comments about the file, before comments about the first statement. */
function headEnd(module: Module): number {
  const { text } = module;
  let at = text.startsWith('#!') ? nextLineAt(text, 0) : 0;
  const first = tokenAfter(module, at);
  const own = first < text.length ? aboveComments(module, first) : text.length;
  for (const comment of module.comments) {
    if (comment.start >= first) break;
    const isAboutFile = comment.end <= own || /licen[cs]e|copyright|@ts-|eslint|@jsx|@flow|<reference|prettier|@fileoverview/i.test(comment.text);
    if (isAboutFile && tokenAfter(module, at) === first) at = Math.max(at, nextLineAt(text, comment.end));
  }
  while (at < first && /^[ \t]*\r?\n/.test(text.slice(at, at + 200))) at = nextLineAt(text, at);
  return at;
}
