/** What holds in the end: editor or command line settings, merged with the project's configuration. */
import type { CatalogPart, RedactorRow } from '../engine/catalog/schema.js';
import type { AnalysisSettings, RuleMeta } from '../engine/types.js';
import type { Config } from './config/schema.js';
import type { DocumentPaths } from './documents/places.js';
import { mergeRules } from './presets.js';
import type { SelectionSettings } from './scan/selection.js';
import type { UserSettings } from './types.js';

export const DEFAULT_SETTINGS: UserSettings = {
  preset: 'standard', rules: {}, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024, trusted: true,
};

export interface EffectiveSettings {
  readonly analysis: AnalysisSettings;
  readonly selection: SelectionSettings;
  readonly catalog: CatalogPart | undefined;
  /** Where documents are that people on duty rely on. */
  readonly documents: DocumentPaths;
}

/**
 * Preset and options of the project win over the user's, because a team agreed on them; a rule's severity that the user
 * set by hand wins over the project's, because it was set to see the effect. An untrusted project's configuration
 * does not count.
 */
export function effectiveSettings(user: UserSettings, found: Config, metas: readonly RuleMeta[]): EffectiveSettings {
  const config = user.trusted ? found : {};
  const options = config.options ?? {};
  return {
    analysis: {
      rules: mergeRules(metas, config.preset ?? user.preset, [config.rules ?? {}, user.rules]),
      options: {
        timeoutSeconds: options.timeoutSeconds ?? user.timeoutSeconds,
        redactors: options.redactors ?? [],
        personalWords: options.personalWords ?? [],
        harmlessWords: options.harmlessWords ?? [],
      },
    },
    selection: { exclude: [...user.exclude, ...(config.exclude ?? [])], include: config.include ?? [], maxFileSizeKb: user.maxFileSizeKb },
    catalog: withRedactors(config.catalog, options.redactors ?? []),
    documents: config.documents ?? {},
  };
}

/** Redactors given by their import path are rows like any other, so that they are found through every spelling of an import. */
function withRedactors(catalog: CatalogPart | undefined, redactors: readonly string[]): CatalogPart | undefined {
  const symbols = redactors.filter((one) => one.includes('.'));
  if (symbols.length === 0) return catalog;
  const rows = (['python', 'javascript'] as const).map((ecosystem): RedactorRow => ({ ecosystem, symbols, source: 'options.redactors' }));
  return { ...catalog, redactors: [...(catalog?.redactors ?? []), ...rows] };
}
