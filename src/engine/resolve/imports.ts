/** What imported names stand for: other files of the project, libraries, and names that nothing in sight imports. */
import { WHOLE_MODULE } from '../facts/statements.js';
import type { Import, Module } from '../facts/nodes.js';
import { importsRelatively } from '../facts/module.js';
import { addedToPath } from '../facts/searchPath.js';
import type { ModuleResolver } from './resolver.js';
import type { LibraryValue, Value } from './types.js';
import { UNKNOWN, atDistance, library } from './values.js';

/** Stands for the module in symbols of generated code, see the catalog's schema. */
const GENERATED = '(generated)';
/** Imports of the project's own files, also by the usual short forms for its root. */
const OWN_PATH = /^(?:\.|\/|[@~#]\/)/u;
/** Longer strings name no module. */
const LONGEST_NAME = 60;

export class Imports {
  private wildcards: readonly Import[] | undefined;
  private texts: ReadonlySet<string> | undefined;
  private inPackage: boolean | undefined;

  constructor(private readonly resolver: ModuleResolver) {}

  /** What an import of `name`, or of `WHOLE_MODULE`, from `specifier` means. */
  valueOf(specifier: string, name: string): Value {
    const { isPython, pool } = this.resolver;
    const file = this.fileOf(specifier);
    if (file !== undefined) {
      if (name === WHOLE_MODULE) return { kind: 'module', file };
      const found = pool.exported(file, name);
      return found ? atDistance(found) : this.submodule(specifier, name);
    }
    const generated = isPython || !OWN_PATH.test(specifier) ? undefined : this.generated(name);
    if (generated) return generated;
    if (specifier.startsWith('.') || specifier.startsWith('/')) return name === WHOLE_MODULE ? UNKNOWN : this.submodule(specifier, name);
    const module = specifier.startsWith('node:') ? specifier.slice(5) : specifier;
    if (name === WHOLE_MODULE) return this.symbol(module, `imported as ${specifier}`, true);
    return this.symbol(`${module}.${name}`, `imported from ${specifier}`, false);
  }

  /** A name of Python that some `from … import *` brings in, as far as the module behind it is known. */
  starred(name: string): Value | undefined {
    const { knowledge } = this.resolver.pool;
    this.wildcards ??= this.resolver.module.index.imports.filter((i) => i.names.some((n) => n.imported === '*'));
    for (const { module } of this.wildcards) {
      const found = this.valueOf(module, name);
      if (found.kind !== 'unknown' && (found.kind !== 'library' || knowledge.api(found.symbol) || knowledge.isClass(found.symbol))) return found;
    }
    return undefined;
  }

  /**
   * A module nothing in the file imports, but which the file names in a string: frameworks that run functions with declared imports
   * (`imports=["requests"]`) put it there.
   */
  injected(name: string): LibraryValue | undefined {
    const { module, pool } = this.resolver;
    if (!(this.texts ??= textsOf(module)).has(name)) return undefined;
    return library(pool.knowledge.canonical(name).symbol, 'symbol', 'guessed', { because: [`declared as import "${name}"`], isModule: true });
  }

  /** Python's packages hold modules that they do not export. */
  private submodule(specifier: string, name: string): Value {
    const file = this.resolver.isPython ? this.fileOf(specifier.endsWith('.') ? specifier + name : `${specifier}.${name}`) : undefined;
    return file === undefined ? UNKNOWN : { kind: 'module', file };
  }

  private fileOf(specifier: string): string | undefined {
    const { file, isPython, module, pool } = this.resolver;
    this.inPackage ??= isPython && importsRelatively(module);
    return pool.project.resolveImport(file, specifier, this.inPackage, addedToPath(module));
  }

  /** A class of code that a tool writes into the project and nobody checks in, where the knowledge of libraries has its name. */
  private generated(name: string): LibraryValue | undefined {
    const spelled = `${GENERATED}.${name}`;
    return this.resolver.pool.knowledge.canonical(spelled).symbol === spelled ? undefined : this.symbol(spelled, 'imported from generated code', false);
  }

  private symbol(path: string, because: string, isModule: boolean): LibraryValue {
    const { symbol, isAsync } = this.resolver.pool.knowledge.canonical(path);
    return library(symbol, 'symbol', 'imported', { isAsync, because: [because], ...(isModule ? { isModule } : {}) });
  }
}

/** Strings that may be a name. */
function textsOf({ index }: Module): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const s of index.strings) if (s.kind === 'string' && s.value.length <= LONGEST_NAME) texts.add(s.value);
  return texts;
}
