/** One rule, as the manifest's generated settings describe it. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly defaultSeverity: string;
}
export type RuleList = readonly RuleEntry[];

/**
 * The rules named in the manifest, in its order. The list needs no server, so documentation opens while the server is down.
 * Answers an empty list for a manifest without generated rules.
 */
export function rulesOfManifest(manifest: unknown): RuleList {
  const properties = at(manifest, 'contributes', 'configuration', 'properties', 'readinessCoach.rules', 'properties');
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([id, schema]) => {
    const title: unknown = at(schema, 'description');
    const severity: unknown = at(schema, 'default');
    return id === '*' ? [] : [{ id, title: typeof title === 'string' ? title : id, defaultSeverity: typeof severity === 'string' ? severity : '' }];
  });
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined), value);
}
