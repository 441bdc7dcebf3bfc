/** `require('m')` and `import('m')`: calls that are imports as well. */
import { WHOLE_MODULE } from '../../facts/statements.js';
import type { Call, Expr, Import, ImportedName, Pattern } from '../../facts/nodes.js';
import { unwrap } from '../../facts/visit.js';
import type { Lowering } from './context.js';

/** Called for each lowered call of `require` or `import`; notes an import without names in front of the current statement. */
export function noteImportCall(c: Lowering, call: Call): void {
  const fact = importOf(call, call, []);
  if (fact) c.pendingImports.push(fact);
}

function importOf(call: Call, span: { start: number; end: number }, names: readonly ImportedName[]): Import | undefined {
  const first = call.args[0]?.value;
  if (call.isNew || call.callee.kind !== 'name' || first?.kind !== 'string') return undefined;
  return {
    kind: 'import', start: span.start, end: span.end, parent: undefined, module: first.value, moduleSpan: { start: first.start + 1, end: first.end - 1 }, names,
    typeOnly: false, syntax: call.callee.name === 'require' ? 'require' : 'dynamic',
  };
}

/**
 * Gives the pending import of a declarator its names: `const x = require('m')`, `const { a: b } = await import('m')`,
 * `const x = require('m').y`. `mark` is how many imports were pending before the declarator's value.
 */
export function nameImport(c: Lowering, mark: number, target: Pattern, value: Expr, span: { start: number; end: number }): void {
  if (c.pendingImports.length !== mark + 1) return;
  const source = importSource(value);
  if (!source) return;
  const fact = importOf(source.call, span, importedNames(target, source.property));
  if (fact) c.pendingImports[mark] = fact;
}

/** The import call a value comes from: itself, awaited or cast, or one member of it. */
function importSource(value: Expr): { call: Call; property: string | undefined } | undefined {
  const plain = unwrap(value);
  const inner = plain.kind === 'member' ? plain.object : value;
  const call = unwrap(inner);
  if (call.kind !== 'call' || call.callee.kind !== 'name') return undefined;
  // Without `await`, a dynamic import gives a promise and binds nothing of the module.
  if (call.callee.name === 'import' ? !hasAwait(inner) : call.callee.name !== 'require') return undefined;
  return { call, property: plain.kind === 'member' ? plain.property : undefined };
}

function hasAwait(expr: Expr): boolean {
  if (expr.kind === 'await') return true;
  return expr.kind === 'other' && expr.form === 'cast' && expr.children[0] !== undefined && hasAwait(expr.children[0]);
}

function importedNames(target: Pattern, property: string | undefined): ImportedName[] {
  if (target.kind === 'name') return [{ start: target.start, end: target.end, imported: property ?? WHOLE_MODULE, local: target.name }];
  if (target.kind !== 'objectPattern' || property !== undefined) return [];
  const names: ImportedName[] = [];
  for (const { key, target: to } of target.entries) {
    if (key !== undefined && to.kind === 'name') names.push({ start: to.start, end: to.end, imported: key, local: to.name });
  }
  return names;
}
