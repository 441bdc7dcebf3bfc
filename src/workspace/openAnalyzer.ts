/** An analyzer as a worker needs it: the same settings and buffers as the workspace it works for. */
import type { CatalogPart } from '../engine/catalog/schema.js';
import type { Engine, RuleMeta } from '../engine/types.js';
import { Analyzer } from './analyzer.js';
import { readConfig } from './config/read.js';
import { effectiveSettings } from './effective.js';
import type { Hash } from './fingerprint.js';
import type { RunnerSetup } from './scan/runner.js';
import type { FileHost } from './types.js';

export interface AnalyzerParts {
  readonly hash: Hash;
  readonly rules: readonly RuleMeta[];
  readonly engineWith: (parts?: readonly CatalogPart[]) => Engine;
}

export function openAnalyzer(host: FileHost, setup: RunnerSetup, { hash, rules, engineWith }: AnalyzerParts): Analyzer {
  const { config } = readConfig(host, rules, setup.config);
  const effective = effectiveSettings(setup.settings, config, rules);
  const analyzer = new Analyzer(host, engineWith(effective.catalog ? [effective.catalog] : []), hash, effective);
  for (const { file, ...buffer } of setup.buffers) analyzer.buffers.set(file, buffer);
  return analyzer;
}
