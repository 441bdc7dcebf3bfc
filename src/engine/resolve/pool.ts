/** Resolvers of the files one analysis touches: each file gets one, made when first asked for. */
import type { Module } from '../facts/nodes.js';
import { ModuleResolver } from './resolver.js';
import type { Knowledge, Project, Value } from './types.js';
import { UNKNOWN } from './values.js';

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
