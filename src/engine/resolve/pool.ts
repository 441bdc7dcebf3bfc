/** Resolvers of the files one analysis touches: each file gets one, made when first asked for. */
import type { Module } from '../facts/nodes.js';
import { ModuleResolver } from './resolver.js';
import type { Knowledge, Project, Value } from './types.js';
import { library, UNKNOWN } from './values.js';

export class ResolverPool {
  private readonly resolvers = new Map<string, ModuleResolver | undefined>();
  private readonly pending = new Set<string>();

  constructor(readonly project: Project, readonly knowledge: Knowledge) {}

  /** The resolver of the analysed file itself. */
  root(file: string, module: Module): ModuleResolver {
    const resolver = new ModuleResolver(module, file, this);
    this.resolvers.set(file, resolver);
    return resolver;
  }

  /** The resolver of another file, or `undefined` when it cannot be read. */
  of(file: string): ModuleResolver | undefined {
    if (this.resolvers.has(file)) return this.resolvers.get(file);
    const module = this.project.module(file);
    const resolver = module && new ModuleResolver(module, file, this);
    this.resolvers.set(file, resolver);
    return resolver;
  }

  /** What `file` exports as `name`; import cycles and unreadable files give `unknown`. */
  exported(file: string, name: string): Value | undefined {
    const own = this.knowledge.own.size === 0 ? undefined : ownSymbols(file, name).find((symbol) => this.knowledge.own.has(symbol));
    if (own !== undefined) return library(this.knowledge.canonical(own).symbol, 'symbol', 'imported', { because: [`the project's own catalog names ${own}`] });
    const key = `${file}\n${name}`;
    if (this.pending.has(key) || this.pending.size > 40) return UNKNOWN;
    this.pending.add(key);
    try {
      return this.of(file)?.exports.get(name);
    } finally {
      this.pending.delete(key);
    }
  }
}

/**
 * How a project may write a name of one of its files in its catalog: Python's import path, or the path of the file without its ending, each from any
 * folder downwards (`src/app/log.py`, `note`: `src.app.log.note`, `app.log.note`, `log.note`).
 */
function ownSymbols(file: string, name: string): string[] {
  const isPython = /\.(?:py|ipynb)$/u.test(file);
  const parts = file.replace(/\.\w+$/u, '').split('/');
  if (parts.at(-1) === (isPython ? '__init__' : 'index')) parts.pop();
  return parts.map((_, from) => `${parts.slice(from).join(isPython ? '.' : '/')}.${name}`);
}
