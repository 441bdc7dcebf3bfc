/** Which fields a value has that is declared as an interface, a type alias or a class of the workspace. */
import type { ClassNode, Expr, Module } from '../facts/nodes.js';
import { typeName } from './annotations.js';
import type { ModuleResolver } from './resolver.js';
import type { DeclaredType } from './types.js';

/** Imports, re-exports and inherited types are followed this far. */
const MAX_DEPTH = 4;

/** The record behind an annotation: `User`, `Promise<User | null>`, `User[]`. */
export function declaredType(resolver: ModuleResolver, annotation: Expr): DeclaredType | undefined {
  const named = recordName(annotation);
  return named === undefined ? undefined : ofName(resolver, named, MAX_DEPTH);
}

const COLLECTIONS = new Set(['Array', 'ReadonlyArray', 'Promise', 'Set']);

function recordName(annotation: Expr): string | undefined {
  const named = typeName(annotation);
  if (named) return named.kind === 'name' ? named.name : undefined;
  const isCollection = annotation.kind === 'index' && annotation.object.kind === 'name' && COLLECTIONS.has(annotation.object.name);
  return isCollection ? recordName(annotation.index) : undefined;
}

function ofName(resolver: ModuleResolver, name: string, depth: number): DeclaredType | undefined {
  const { module } = resolver;
  if (depth === 0) return undefined;
  const shape = module.index.shapes.find((s) => s.name === name);
  if (shape) return { name, fields: [...shape.fields, ...shape.bases.flatMap((base) => ofName(resolver, base, depth - 1)?.fields ?? [])] };
  const cls = module.index.classes.find((k) => k.name === name);
  if (cls) return { name, fields: fieldsOf(cls, resolver, depth) };
  for (const from of module.index.imports) {
    const imported = from.names.find((n) => n.local === name);
    if (imported) return elsewhere(resolver, from.module, imported.imported, depth);
  }
  return reexported(resolver, module, name, depth);
}

/** The fields that a class itself declares with a type. */
export function ownFields(cls: ClassNode): readonly string[] {
  return cls.body.statements.flatMap((s) => (s.kind === 'assign' && s.annotation !== undefined ? s.targets.flatMap((t) => (t.kind === 'name' ? [t.name] : [])) : []));
}

function fieldsOf(cls: ClassNode, resolver: ModuleResolver, depth: number): readonly string[] {
  return [...ownFields(cls), ...cls.bases.flatMap((base) => (base.kind === 'name' ? ofName(resolver, base.name, depth - 1)?.fields ?? [] : []))];
}

/** `export { User } from './user'`, `export * from './user'`, `export type { User as Person }`. */
function reexported(resolver: ModuleResolver, { index }: Module, name: string, depth: number): DeclaredType | undefined {
  for (const from of index.exports) {
    const local = from.names.find((n) => n.exported === name)?.local ?? (from.names.some((n) => n.exported === '*') ? name : undefined);
    if (local === undefined || (from.module === undefined && local === name)) continue;
    const found = from.module === undefined ? ofName(resolver, local, depth - 1) : elsewhere(resolver, from.module, local, depth);
    if (found) return found;
  }
  return undefined;
}

function elsewhere(resolver: ModuleResolver, specifier: string, name: string, depth: number): DeclaredType | undefined {
  const file = resolver.pool.project.resolveImport(resolver.file, specifier);
  const home = file === undefined ? undefined : resolver.pool.of(file);
  return home && ofName(home, name, depth - 1);
}
