import type { GuardPlan } from '../../facts/editBuilder.js';
import { enclosingFunction } from '../../facts/module.js';
import type { Block, Expr, FunctionNode, Node, Stmt } from '../../facts/nodes.js';
import { walk, walkOwn } from '../../facts/visit.js';
import type { TextEdit } from '../../text/edits.js';
import { indentLines } from '../../text/reindent.js';
import type { Span } from '../../text/span.js';
import { indentationAt, lineEndAt, lineStartAt, startsLine, stepBehind } from '../../text/style.js';
import { mentions } from './editsCode.js';
import { expandExpressionBody } from './editsLines.js';
import type { Site } from './editsPlace.js';
import { endsLine, fixedLines, isBraceless, isEditable, isExpressionBody, statementIndentation, tokenEndBefore, wholeStatement } from './editsPlace.js';
import { namesBoundBy } from './patterns.js';

/** Wraps a function's whole body, behind its directives, into `try`. */
export function guardBody(site: Site, fn: FunctionNode, plan: GuardPlan): TextEdit[] | undefined {
  const { body } = fn;
  if (fn.form === 'constructor' || !isEditable(site.module, fn)) return undefined;
  if (fn.expressionBody) {
    const handler = handlerLines(site, plan, stepBehind(indentationAt(site.module.text, tokenEndBefore(site.module, body.start)), site.indentUnit));
    const edits = handler && expandExpressionBody(site, body, ['try {'], handler, 2);
    return edits && [...edits, ...awaitReturns(body)];
  }
  let from = 0;
  for (const s of body.statements) {
    if (s.kind !== 'exprStatement' || s.expr.kind !== 'string') break;
    from++;
  }
  return guardStatements(site, body.statements.slice(from), plan);
}

/** Wraps adjacent statements of one block into `try`, moving them one step to the right. */
export function guardStatements(site: Site, statements: readonly Stmt[], plan: GuardPlan): TextEdit[] | undefined {
  const { module } = site;
  const region = regionOf(site, statements);
  if (!region || !isLegal(region, plan)) return undefined;
  const { block, span } = region;
  const { text } = module;
  if (isExpressionBody(block)) return block.parent?.kind === 'function' ? guardBody(site, block.parent, plan) : undefined;
  if (isBraceless(block)) return guardBraceless(site, region, plan);
  const indentation = statementIndentation(site, block, span.start);
  const step = stepBehind(indentation, site.indentUnit);
  const handler = handlerLines(site, plan, step);
  if (!handler) return undefined;
  const tail = handler.map((line) => (line === '' ? '' : indentation + line)).join(site.eol);
  if (!startsLine(text, span.start)) return guardInline(site, region, indentation, step, tail);
  if (!endsLine(module, span.end)) return undefined;
  const start = lineStartAt(text, span.start);
  const end = lineEndAt(text, span.end);
  return [
    { start, end: start, newText: `${indentation}try {${site.eol}` },
    ...indentLines(text, { start, end }, step, fixedLines(module, { start, end }), indentation),
    ...region.facts.flatMap(awaitReturns),
    { start: end, end, newText: site.eol + tail },
  ];
}

/** Statements on the line of their block's brace, or of a `case`: they get lines of their own. */
function guardInline(site: Site, { block, span, facts }: Region, indentation: string, step: string, tail: string): TextEdit[] | undefined {
  const { module, eol } = site;
  const { text } = module;
  const before = tokenEndBefore(module, span.start);
  if (text.slice(before, span.start).trim() !== '' || !'{:'.includes(text.charAt(before - 1))) return undefined;
  const after = text.slice(span.end, lineEndAt(text, span.end)).trim();
  const close = block.braces && after.startsWith('}') && text.slice(span.end, block.end - 1).trim() === '';
  if (!close && !endsLine(module, span.end)) return undefined;
  const outer = indentationAt(text, span.start);
  const shift = `${indentation.slice(outer.length)}${step}`;
  const moved = indentLines(text, span, shift, fixedLines(module, span), outer);
  const end = close ? block.end - 1 : lineEndAt(text, span.end);
  return [
    { start: before, end: span.start, newText: `${eol}${indentation}try {${eol}${indentation}${step}` },
    ...moved,
    ...facts.flatMap(awaitReturns),
    { start: close ? span.end : end, end, newText: eol + tail + (close ? eol + indentationAt(text, block.start) : '') },
  ];
}

/** `if (x) return run();` gets braces and the guard inside. */
function guardBraceless(site: Site, { block, span, facts }: Region, plan: GuardPlan): TextEdit[] | undefined {
  const { module, eol } = site;
  const { text } = module;
  const owner = block.parent;
  const head = tokenEndBefore(module, block.start);
  const rest = text.slice(span.end, lineEndAt(text, span.end));
  if (!owner || !isEditable(module, owner) || text.slice(head, span.start).trim() !== '' || /\/[/*]/.test(rest)) return undefined;
  if (/\belse$/.test(text.slice(Math.max(0, head - 5), head)) && block.statements[0]?.kind === 'if') return undefined;
  const outer = indentationAt(text, head);
  const step = stepBehind(outer, site.indentUnit);
  const handler = handlerLines(site, plan, step);
  if (!handler) return undefined;
  const inner = outer + step;
  const shift = startsLine(text, span.start) ? step : step + step;
  return [
    { start: head, end: span.start, newText: ` {${eol}${inner}try {${eol}${inner}${step}` },
    ...indentLines(text, span, shift, fixedLines(module, span), outer),
    ...facts.flatMap(awaitReturns),
    { start: span.end, end: span.end, newText: `${eol}${handler.map((line) => (line === '' ? '' : inner + line)).join(eol)}${eol}${outer}}` },
  ];
}

/**
 * `return run()` of an async function gives the promise away before it fails, past the `try`: it has to be awaited there.
 */
function awaitReturns(node: Node): TextEdit[] {
  if (enclosingFunction(node)?.isAsync !== true) return [];
  const edits: TextEdit[] = [];
  walkOwn(node, (inner) => {
    if (inner.kind === 'return' && inner.value) edits.push(...promisesIn(inner.value).map((at) => ({ start: at, end: at, newText: 'await ' })));
    return inner.kind === 'return' ? 'skip' : undefined;
  });
  return edits;
}

/** Where the calls start that a returned expression may amount to. */
function promisesIn(value: Expr): number[] {
  switch (value.kind) {
    case 'call': return value.isNew ? [] : [value.start];
    case 'other': return value.form === 'cast' && value.children[0]?.kind === 'call' && !value.children[0].isNew ? [value.start] : [];
    case 'conditional': return [...promisesIn(value.then), ...promisesIn(value.otherwise)];
    case 'binary': return ['??', '||', '&&'].includes(value.op) ? promisesIn(value.right) : [];
    default: return [];
  }
}

interface Region {
  readonly block: Block;
  readonly span: Span;
  readonly facts: readonly Stmt[];
}

/** The stretch that the statements cover; `undefined` unless they are whole, readable and neighbours in one block. */
function regionOf(site: Site, statements: readonly Stmt[]): Region | undefined {
  const wholes = statements.map((s) => wholeStatement(site.module, s));
  const [first] = wholes;
  const last = wholes[wholes.length - 1];
  if (!first || !last || wholes.some((w) => w?.block !== first.block)) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  const facts = first.block.statements.filter((s) => s.start >= span.start && s.end <= span.end);
  const covered = new Set(wholes.flatMap((w) => w?.facts ?? []));
  if (facts.some((s) => !covered.has(s)) || !isEditable(site.module, span)) return undefined;
  return { block: first.block, span, facts };
}

/** False where a `try` around the statements would not compile or would change what names mean. */
function isLegal({ block, span, facts }: Region, plan: GuardPlan): boolean {
  if (block.parent?.kind === 'class') return false;
  if (facts.some((s) => s.kind === 'export' || (s.kind === 'import' && s.syntax === 'import') || s.kind === 'otherStatement' && ['type', 'enum', 'namespace'].includes(s.form))) return false;
  const returns = plan.answer.some((code) => /^\s*return\b/.test(code));
  if (returns && !canReturn(block)) return false;
  return !isUsedOutside(block, span, facts.flatMap(scopedNames));
}

function canReturn(block: Block): boolean {
  for (let at: Node | undefined = block; at; at = at.parent) {
    if (at.kind === 'function') return at.form !== 'constructor';
    if (at.kind === 'otherStatement' && (at.form === 'static' || at.form === 'namespace')) return false;
  }
  return false;
}

/** Names a statement declares for its block: they would end with the `try`. */
function scopedNames(statement: Stmt): string[] {
  switch (statement.kind) {
    case 'assign': return statement.declaration !== undefined && statement.declaration !== 'var' ? statement.targets.flatMap(namesBoundBy) : [];
    case 'functionStatement': return statement.fn.name === undefined ? [] : [statement.fn.name];
    case 'classStatement': return statement.cls.name === undefined ? [] : [statement.cls.name];
    case 'import': return statement.names.map((name) => name.local);
    default: return [];
  }
}

/** True when one of the names occurs in the block (a switch is one block) outside `span`. */
function isUsedOutside(block: Block, span: Span, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const scope: Node = block.parent?.kind === 'switch' ? block.parent : block;
  const wanted = new Set(names);
  return walk(scope, (node) => {
    if (node.start >= span.start && node.end <= span.end && node !== scope) return 'skip';
    if (node.kind === 'name') return wanted.has(node.name);
    if (node.kind === 'jsx') return wanted.has(node.tag.split('.')[0] ?? '');
    if (node.kind === 'export') return node.names.some((pair) => wanted.has(pair.local));
    return undefined;
  });
}

/** From `} catch` to the last `}`, without indentation of their own; `undefined` when the handler would do nothing. */
function handlerLines(site: Site, plan: GuardPlan, step: string): string[] | undefined {
  const body = [...plan.log, ...plan.answer].flatMap((code) => code.split(/\r?\n/));
  if (body.length === 0) return undefined;
  const passed = plan.letThrough.length === 0 ? [] : [`if (${passTest(plan.letThrough)}) throw error${site.semicolons ? ';' : ''}`];
  const named = [...passed, ...body].some((code) => mentions(code, 'error'));
  return [named ? '} catch (error) {' : '} catch {', ...[...passed, ...body].map((line) => (line === '' ? '' : step + line)), '}'];
}

/** What is caught may be anything: its properties are only looked at when it is an error. */
function passTest(tests: readonly string[]): string {
  const [only] = tests;
  const any = tests.length === 1 ? only ?? '' : tests.map((test) => (/^[^&|?]*$/.test(test) ? test : `(${test})`)).join(' || ');
  if (tests.every((test) => /^error instanceof \S+$/.test(test))) return any;
  return `error instanceof Error && ${tests.length === 1 && !/\|\||\?/.test(any) ? any : `(${any})`}`;
}
