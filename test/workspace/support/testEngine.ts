import type { CatalogPart } from '../../../src/engine/catalog/schema.js';
import { loadEngine, rules } from '../../../src/engine/index.js';
import type { Engine } from '../../../src/engine/types.js';
import { sha256 } from '../../../src/workspace/node/hash.js';
import type { Workspace } from '../../../src/workspace/types.js';
import { openWorkspace, type WorkspaceOptions } from '../../../src/workspace/workspace.js';
import { installedFiles } from '../../support/syntax.js';
import { memoryHost, type Files, type MemoryHost } from './memoryHost.js';

let loading: Promise<(parts?: readonly CatalogPart[]) => Engine> | undefined;

/** The real engine, loaded once for all tests of the process. */
export function testEngines(): Promise<(parts?: readonly CatalogPart[]) => Engine> {
  loading ??= loadEngine(installedFiles());
  return loading;
}

/** Counts what an engine is asked to do. */
export interface Counted {
  readonly engine: Engine;
  parses: number;
  /** Parses that built on an earlier one. */
  incremental: number;
  analyses: number;
}

export function counting(engine: Engine): Counted {
  const counted: Counted = {
    engine: {
      ...engine,
      parse: (source, previous) => {
        counted.parses++;
        if (previous) counted.incremental++;
        return engine.parse(source, previous);
      },
      analyze: (source, context, parsed) => {
        counted.analyses++;
        return engine.analyze(source, context, parsed);
      },
    },
    parses: 0,
    incremental: 0,
    analyses: 0,
  };
  return counted;
}

export interface TestWorkspace {
  readonly workspace: Workspace;
  readonly host: MemoryHost;
  readonly counted: Counted;
}

/** A workspace over files in memory, with the real engine. */
export async function openFiles(files: Files, options: Partial<WorkspaceOptions> = {}): Promise<TestWorkspace> {
  const engineWith = await testEngines();
  const counted = counting(engineWith());
  const host = memoryHost(files);
  const workspace = openWorkspace(host, counted.engine, { hash: sha256, rules: rules.map(({ meta }) => meta), engineWith, ...options });
  return { workspace, host, counted };
}

/** One outbound call without a deadline. */
export const PROBLEM = 'import requests\n\n\ndef load(url):\n    return requests.get(url)\n';
/** The same with one. */
export const FINE = 'import requests\n\n\ndef load(url):\n    return requests.get(url, timeout=5)\n';
