/** Which files are not production code, told from their names and their first lines. Pure functions over text. */
import type { SkipReason } from '../types.js';
import { extensionOf, nameOf } from '../paths.js';

const NEVER_WALKED = new Set(['.git', '.hg', '.svn', '.jj', '.DS_Store']);

const VENDORED_FOLDERS = new Set([
  'node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store', 'site-packages', '.venv', 'venv', 'virtualenv', '.virtualenv', '.tox', '.nox', '__pypackages__',
  'vendor', 'vendored', '_vendor', 'third_party', 'third-party', 'thirdparty', '.eggs',
  // Skills and hooks installed for a coding assistant: not the agent that ships.
  '.claude', '.opencode', '.cursor', '.agents', '.codex', '.gemini', '.windsurf',
]);

const BUILT_FOLDERS = new Set([
  'dist', 'build', 'out', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.parcel-cache', '.cache', '.vercel', '.serverless', '__pycache__', '.mypy_cache',
  '.pytest_cache', '.ruff_cache', '.ipynb_checkpoints', 'coverage', 'htmlcov', '__generated__',
]);

const TEST_FOLDERS = new Set([
  'test', 'tests', '__tests__', '__mocks__', '__fixtures__', 'fixtures', 'spec', 'specs', 'testdata', 'test-data', 'test_data', 'e2e', 'integration-tests', 'integration_tests', 'e2e-tests', 'cypress', '__snapshots__', '.storybook',
]);

const TEST_NAMES = /^(?:test_.*|.*_test|tests|conftest)\.py$|\.(?:test|spec|e2e|cy|stories|story)\.[cm]?[jt]sx?$|^tests?[-_].*\.[cm]?[jt]sx?$|(?<!^ab|a-b|split)[-_]tests?\.[cm]?[jt]sx?$|^(?:jest|vitest|playwright|cypress)\.(?:config|setup)\.[cm]?[jt]s$/u;
const GENERATED_NAMES = /\.d\.[cm]?ts$|_pb2(?:_grpc)?\.py$|[._](?:generated|gen|pb)\.(?:py|[cm]?[jt]sx?)$|[._]pb\.[cm]?[jt]s$|_connect\.[jt]s$/u;
const MINIFIED_NAMES = /[.-](?:min|bundle|prod)\.[cm]?js$/u;
/** A generator speaks of the file; people also speak of answers that a model generated. */
const GENERATED_WORDS = new RegExp([
  '@generated\\b',
  '^[^\\w@]*(?:code |auto-?|automatically )?generated (?:by|from|with|using|code|file)\\b',
  '\\b(?:this|the) (?:\\w+ )?(?:file|code|module|client) (?:was|is|has been) (?:auto-?|automatically )?generated\\b',
  '\\bdo not (?:edit|modify|change) (?:this file|by hand|manually|directly)\\b',
].join('|'), 'iu');
const GENERATED_SHOUT = /\bDO NOT (?:EDIT|MODIFY)\b/u;

/** Lines a generator's notice may take up. */
const NOTICE_LINES = 6;
/** Code that people write has no line this long, apart from one pasted blob. */
const LONG_LINE = 20_000;
/** Average line length, in characters, from which script text counts as minified. */
const DENSE_LINES = 300;
const DENSE_TEXT = 5_000;

/** True for version-control folders, which are not even counted. */
export function isInvisible(name: string): boolean {
  return NEVER_WALKED.has(name);
}

/** Why everything below a folder of this name is left out. */
export function folderSkip(name: string): SkipReason | undefined {
  if (VENDORED_FOLDERS.has(name) || name.endsWith('.egg-info') || name.endsWith('.dist-info')) return 'vendored';
  if (BUILT_FOLDERS.has(name)) return 'generated';
  if (TEST_FOLDERS.has(name.toLowerCase())) return 'test';
  return undefined;
}

/** Why a file of this name is left out. */
export function fileSkip(file: string): SkipReason | undefined {
  const name = nameOf(file).toLowerCase();
  if (TEST_NAMES.test(name)) return 'test';
  if (MINIFIED_NAMES.test(name)) return 'minified';
  return GENERATED_NAMES.test(name) ? 'generated' : undefined;
}

/** Why a path below a folder is left out: the reason of its first folder that has one, else of its name. */
export function pathSkip(relative: string): SkipReason | undefined {
  const segments = relative.split('/');
  for (const segment of segments.slice(0, -1)) {
    const reason = folderSkip(segment);
    if (reason) return reason;
  }
  return fileSkip(relative);
}

/** Why a text is left out: a generator's notice at the top, or lines no person writes. */
export function textSkip(file: string, text: string): SkipReason | undefined {
  if (isMinified(file, text)) return 'minified';
  return hasNotice(text) || isBundled(text) ? 'generated' : undefined;
}

/** Helpers that esbuild and webpack put at the top of what they bundle. */
const BUNDLER = /^var __(?:defProp|create|commonJS|esm|export|getOwnPropNames|webpack_modules__)\w* =/mu;

function isBundled(text: string): boolean {
  return BUNDLER.test(text.slice(0, 2_000));
}

function hasNotice(text: string): boolean {
  const comments = text.slice(0, 2_000).split(/\r\n|\r|\n/u, NOTICE_LINES).filter((line) => /^\s*(?:#|\/\/|\/\*|\*|<!--|"""|''')/u.test(line));
  return comments.some((line) => GENERATED_WORDS.test(line) || GENERATED_SHOUT.test(line));
}

function isMinified(file: string, text: string): boolean {
  if (text.length < DENSE_TEXT) return false;
  let lines = 1;
  let longest = 0;
  for (let at = 0; ;) {
    const end = text.indexOf('\n', at);
    longest = Math.max(longest, (end < 0 ? text.length : end) - at);
    if (end < 0) break;
    lines++;
    at = end + 1;
  }
  // A long blob in an otherwise ordinary file does not make it minified.
  if (longest > LONG_LINE && longest > text.length / 2) return true;
  return extensionOf(file) !== '.py' && text.length / lines > DENSE_LINES;
}
