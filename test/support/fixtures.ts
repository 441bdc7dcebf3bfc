/** The fixtures of the rules as data: files of test/rules/<rule-id>/, and folders in there that are small workspaces. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { only, type World } from './analyze.js';

const ROOT = fileURLToPath(new URL('../rules/', import.meta.url));
const SOURCE = /\.(py|ts|tsx|js|jsx|mjs|cjs|mts|cts)$/u;

export interface Fixture {
  /** The rule whose folder it is in. */
  readonly rule: string;
  /** Folder inside the rule's folder; absent for files directly in it. */
  readonly workspace?: string;
  /** Path from the fixture's own workspace, with `/`. */
  readonly name: string;
  readonly text: string;
  /** The text after the first fix of every finding, where it is written down. */
  readonly fixed?: string;
  /** Only the rule of the folder, with the other files and the versions the fixture states. */
  readonly world: World;
}

/** Folders of test/rules, each named after a rule. */
export function fixtureFolders(): string[] {
  return readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Every fixture of a rule, in the order of their names. */
export function fixturesOf(rule: string): Fixture[] {
  const base = join(ROOT, rule);
  return readdirSync(base, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return isFixture(entry.name) ? [fixture(rule, base, entry.name, {})] : [];
    const folder = join(base, entry.name);
    const names = (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/')).filter(isFixture);
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    return names.map((name) => ({ ...fixture(rule, folder, name, files), workspace: entry.name }));
  });
}

function fixture(rule: string, base: string, name: string, files: Readonly<Record<string, string>>): Fixture {
  const text = readFileSync(join(base, name), 'utf8');
  const fixed = readFixed(base, name);
  return { rule, name, text, ...(fixed === undefined ? {} : { fixed }), world: { rules: only(rule), files, versions: versionsOf(text) } };
}

function isFixture(name: string): boolean {
  return SOURCE.test(name) && !name.includes('.fixed.');
}

function versionsOf(text: string): Record<string, string> {
  const stated = /versions:\s*(\{[^}]*\})/u.exec(text.slice(0, 400));
  return stated?.[1] === undefined ? {} : (JSON.parse(stated[1]) as Record<string, string>);
}

function readFixed(base: string, name: string): string | undefined {
  const dot = name.lastIndexOf('.');
  try {
    return readFileSync(join(base, `${name.slice(0, dot)}.fixed${name.slice(dot)}`), 'utf8');
  } catch {
    return undefined;
  }
}
