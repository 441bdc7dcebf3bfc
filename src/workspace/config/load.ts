import type { z } from 'zod';
import { LineIndex } from '../../engine/text/lineIndex.js';
import type { ConfigProblem } from '../types.js';
import { JsonError, parseJsonc, type JsonDocument } from '../jsonc.js';
import { configSchema, type Config } from './schema.js';

/** A configuration as far as it can be used, and what is wrong with the rest. */
export interface LoadedConfig {
  readonly config: Config;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads a configuration text. A text that is no JSON gives defaults; a setting that is wrong is left out and named with its
 * line, the others count. `ruleIds` are the rules that exist.
 */
export function loadConfig(file: string, text: string, ruleIds: readonly string[]): LoadedConfig {
  const lines = new LineIndex(text);
  const problemAt = (offset: number, message: string): ConfigProblem => ({ file, line1: lines.positionAt(offset).line + 1, message });
  let document: JsonDocument;
  try {
    document = parseJsonc(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { config: {}, problems: [problemAt(error.offset, `${error.message}. The whole file is ignored until this is repaired.`)] };
  }
  const parsed = configSchema.safeParse(document.value);
  const issues = parsed.success ? [] : parsed.error.issues.flatMap(flatten);
  const problems = issues.map((issue) => problemAt(document.offsetOf(issue.path), describe(issue)));
  const config = parsed.success ? parsed.data : withoutBroken(document.value, issues);
  for (const id of Object.keys(config.rules ?? {})) {
    if (id !== '*' && !ruleIds.includes(id)) problems.push(problemAt(document.offsetOf(['rules', id]), unknownRule(id, ruleIds)));
  }
  return { config, problems };
}

/** A sentence about a rule id that does not exist, with the nearest one that does. */
export function unknownRule(id: string, ruleIds: readonly string[]): string {
  const near = nearest(id, ruleIds);
  return `There is no rule "${id}".${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

/** The candidate that differs least, when it differs little. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, distance: distance(word, candidate) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.candidate : undefined;
}

interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly unknownKeys: readonly string[];
}

function flatten(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message, unknownKeys: [] }];
  return issue.keys.map((key) => ({ path: [...path, key], message: '', unknownKeys: [key] }));
}

function describe({ path, message, unknownKeys }: Issue): string {
  const name = path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
  if (unknownKeys.length > 0) {
    const near = path.length === 1 ? nearest(unknownKeys[0] ?? '', Object.keys(configSchema.shape)) : undefined;
    return `"${name}" is no setting.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  }
  return `"${name === '' ? 'The file' : name}" is not usable and is ignored: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}

/** Drops the entries that have an issue (one rule's severity, one glob, one catalog row); the rest is valid on its own. */
function withoutBroken(value: unknown, issues: readonly Issue[]): Config {
  const copy = structuredClone(value);
  for (const { path } of issues) remove(copy, path.slice(0, path[0] === 'catalog' ? 3 : 2));
  const rest = configSchema.safeParse(compact(copy));
  return rest.success ? rest.data : {};
}

function remove(value: unknown, path: readonly (string | number)[]): void {
  let at = value;
  for (const part of path.slice(0, -1)) at = typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[part] : undefined;
  const last = path.at(-1);
  // Array items only leave a hole, so that the places of the other issues stay right.
  if (typeof at === 'object' && at !== null && last !== undefined) (at as Record<string | number, unknown>)[last] = undefined;
}

/** Without holes and unset fields, at the depths where `remove` leaves them. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, compact(item)]));
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
