import type { RuleSettings, UserSettings } from '../workspace/types.js';

/** Settings of one folder: what the engine needs, and what the server decides by. */
export interface FolderSettings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  readonly scope: 'openFiles' | 'workspace';
  readonly user: Omit<UserSettings, 'trusted'>;
}

export const defaultSettings: FolderSettings = {
  enable: true,
  run: 'onType',
  scope: 'openFiles',
  user: { preset: 'standard', rules: {}, timeoutSeconds: 30, exclude: [], maxFileSizeKb: 1024 },
};

/** Keys of the section that the server reads; the manifest declares these and the trace setting. */
export const serverSettingKeys = ['enable', 'run', 'scope', 'preset', 'rules', 'timeoutSeconds', 'exclude', 'maxFileSizeKb'] as const;

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the section as an editor sends it. Values of the wrong shape count as missing, so a typo never stops the analysis. */
export function readSettings(raw: unknown): FolderSettings {
  const section = isRecord(raw) ? raw : {};
  const value = (key: (typeof serverSettingKeys)[number]): unknown => section[key];
  const { user } = defaultSettings;
  return {
    enable: typeof value('enable') === 'boolean' ? value('enable') === true : defaultSettings.enable,
    run: oneOf(value('run'), ['onType', 'onSave'] as const, defaultSettings.run),
    scope: oneOf(value('scope'), ['openFiles', 'workspace'] as const, defaultSettings.scope),
    user: {
      preset: oneOf(value('preset'), ['pilot', 'standard', 'strict'] as const, user.preset),
      rules: readRules(value('rules')),
      timeoutSeconds: positive(value('timeoutSeconds'), user.timeoutSeconds),
      exclude: Array.isArray(value('exclude')) ? (value('exclude') as unknown[]).filter((glob) => typeof glob === 'string') : user.exclude,
      maxFileSizeKb: positive(value('maxFileSizeKb'), user.maxFileSizeKb),
    },
  };
}

function readRules(raw: unknown): RuleSettings {
  if (!isRecord(raw)) return {};
  return Object.fromEntries(Object.entries(raw).filter(([, severity]) => severities.includes(severity as string))) as RuleSettings;
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], fallback: T): T {
  return choices.find((choice) => choice === value) ?? fallback;
}

function positive(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : fallback;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
