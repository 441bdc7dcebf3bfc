/** What a module offers to others. */
import type { Export, Import, Module } from '../facts/nodes.js';
import type { ModuleResolver } from './resolver.js';
import type { ModuleSummary, Value } from './types.js';

/** One exported name: the statement, and what it is called in its module; without a name it is the statement's default. */
interface Offer {
  readonly from: Export;
  readonly local?: string;
}

export class ModuleExports implements ModuleSummary {
  private readonly cache = new Map<string, Value | undefined>();
  private table: ReadonlyMap<string, Offer> | undefined;

  constructor(private readonly resolver: ModuleResolver) {}

  get file(): string {
    return this.resolver.file;
  }

  get names(): readonly string[] {
    const { module } = this.resolver;
    return [...(module.language === 'python' ? this.resolver.scopes.table(module) : this.offers).keys()];
  }

  /** True when a script's own `export` names it. */
  has(name: string): boolean {
    return this.offers.has(name);
  }

  get(name: string): Value | undefined {
    if (!this.cache.has(name)) {
      this.cache.set(name, undefined);
      this.cache.set(name, this.find(name));
    }
    return this.cache.get(name);
  }

  /** What a script's exports say by name; where several offer one name, the first counts. */
  private get offers(): ReadonlyMap<string, Offer> {
    return (this.table ??= offersOf(this.resolver.module));
  }

  private find(name: string): Value | undefined {
    const { module } = this.resolver;
    return module.language === 'python' ? this.findPython(module, name) : this.findScript(module, name);
  }

  private findPython(module: Module, name: string): Value | undefined {
    const own = this.resolver.topLevel(name);
    if (own) return own;
    const starred = this.starred(module.index.imports.flatMap((i) => (i.names.some((n) => n.imported === '*') ? [i.module] : [])), name);
    if (starred) return starred;
    const submodule = this.resolver.pool.project.resolveImport(this.resolver.file, `.${name}`);
    return submodule === undefined ? undefined : { kind: 'module', file: submodule };
  }

  private findScript(module: Module, name: string): Value | undefined {
    const offer = this.offers.get(name);
    if (offer) {
      const { from, local } = offer;
      if (local === undefined) return from.default && this.resolver.valueOf(from.default);
      return from.module === undefined ? this.resolver.topLevel(local) : this.reexport(from.module, local);
    }
    const starred = this.starred(module.index.exports.flatMap((e) => (e.module !== undefined && e.names.some((n) => n.exported === '*') ? [e.module] : [])), name);
    if (starred) return starred;
    for (const e of module.index.exports) {
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

  /** `export * from './a'` beside `export * from './b'`: whichever file has the name; packages are believed to have it where no file does. */
  private starred(specifiers: readonly string[], name: string): Value | undefined {
    let packaged: Value | undefined;
    for (const specifier of specifiers) {
      const found = this.reexport(specifier, name);
      if (found.kind === 'unknown') continue;
      if (found.kind !== 'library' || this.resolver.pool.project.resolveImport(this.resolver.file, specifier) !== undefined) return found;
      packaged ??= found;
    }
    return packaged;
  }

  private reexport(specifier: string, name: string): Value {
    return this.resolver.imports.valueOf(specifier, name);
  }
}

function offersOf(module: Module): ReadonlyMap<string, Offer> {
  const offers = new Map<string, Offer>();
  const add = (name: string, offer: Offer): void => {
    if (!offers.has(name)) offers.set(name, offer);
  };
  for (const from of module.index.exports) {
    for (const { exported, local } of from.names) add(exported, { from, local });
    if (from.default) add('default', { from });
    for (const name of declaredNames(from)) add(name, { from, local: name });
  }
  return offers;
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
