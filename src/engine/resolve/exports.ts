/** What a module offers to others. */
import type { Export, Import, Module } from '../facts/nodes.js';
import type { ModuleResolver } from './resolver.js';
import type { ModuleSummary, Value } from './types.js';

export class ModuleExports implements ModuleSummary {
  private readonly cache = new Map<string, Value | undefined>();

  constructor(private readonly resolver: ModuleResolver) {}

  get file(): string {
    return this.resolver.file;
  }

  get names(): readonly string[] {
    const module = this.resolver.module;
    if (module.language === 'python') return [...this.resolver.scopes.table(module).keys()];
    return module.index.exports.flatMap((e) => [...e.names.map((n) => n.exported), ...(e.default ? ['default'] : []), ...declaredNames(e)]);
  }

  get(name: string): Value | undefined {
    if (!this.cache.has(name)) {
      this.cache.set(name, undefined);
      this.cache.set(name, this.find(name));
    }
    return this.cache.get(name);
  }

  private find(name: string): Value | undefined {
    const { module } = this.resolver;
    return module.language === 'python' ? this.findPython(module, name) : this.findScript(module, name);
  }

  private findPython(module: Module, name: string): Value | undefined {
    const own = this.resolver.topLevel(name);
    if (own) return own;
    for (const i of module.index.imports) {
      if (i.names.some((n) => n.imported === '*')) {
        const found = this.reexport(i.module, name);
        if (found) return found;
      }
    }
    const submodule = this.resolver.pool.project.resolveImport(this.resolver.file, `.${name}`);
    return submodule === undefined ? undefined : { kind: 'module', file: submodule };
  }

  private findScript(module: Module, name: string): Value | undefined {
    for (const e of module.index.exports) {
      const pair = e.names.find((n) => n.exported === name);
      if (pair) return e.module === undefined ? this.resolver.topLevel(pair.local) : this.reexport(e.module, pair.local);
      if (name === 'default' && e.default) return this.resolver.valueOf(e.default);
      if (declaredNames(e).includes(name)) return this.resolver.topLevel(name);
    }
    for (const e of module.index.exports) {
      if (e.module !== undefined && e.names.some((n) => n.exported === '*')) {
        const found = this.reexport(e.module, name);
        if (found) return found;
      }
      // `module.exports = { a, b }`: named imports read the object's entries.
      if (e.default && name !== 'default') {
        const whole = this.resolver.valueOf(e.default);
        if (whole.kind === 'record' && isCommonJs(module)) {
          const entry = whole.entries.get(name);
          if (entry) return entry;
        }
        // `module.exports = mongoose.model(…)`: the module object is the exported thing itself.
        if ((whole.kind === 'library' || whole.kind === 'class' || whole.kind === 'object') && isCommonJs(module)) return this.resolver.memberOf(whole, name);
      }
    }
    return undefined;
  }

  private reexport(specifier: string, name: string): Value | undefined {
    return this.resolver.imported(specifier, name);
  }
}

function isCommonJs(module: Module): boolean {
  return !module.index.imports.some((i: Import) => i.syntax === 'import') || module.index.imports.some((i) => i.syntax === 'require');
}

function declaredNames(e: Export): readonly string[] {
  const d = e.declaration;
  if (!d) return [];
  if (d.kind === 'functionStatement') return d.fn.name === undefined ? [] : [d.fn.name];
  if (d.kind === 'classStatement') return d.cls.name === undefined ? [] : [d.cls.name];
  if (d.kind === 'assign') return d.targets.flatMap((t) => (t.kind === 'name' ? [t.name] : []));
  if (d.kind === 'block') return d.statements.flatMap((s) => (s.kind === 'assign' ? s.targets.flatMap((t) => (t.kind === 'name' ? [t.name] : [])) : []));
  return [];
}
