/** Which lines changed since a git reference, asked of the machine's git. */
import { execFileSync } from 'node:child_process';
import type { ReportFinding } from '../report/index.js';
import { UsageError } from './arguments.js';

/** Largest answer of git that is read, in bytes. */
const MAX_ANSWER = 512 * 1024 * 1024;

/** 0-based lines, both ends included. `end` before `start` says that lines between the two went. */
interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface Changes {
  /** As it was named. */
  readonly ref: string;
  /** What changes are counted from: where the branch left the reference. Full hash. */
  readonly commit: string;
  /** Whether a finding stands on a line that changed, or in a file git does not know yet. */
  touches(finding: Pick<ReportFinding, 'file' | 'start' | 'end' | 'inFile'>): boolean;
}

/** Changes below `root`, committed or not, since the branch left `ref`. Throws UsageError when git or the reference is not there. */
export function changesSince(ref: string, root: string): Changes {
  const git = (...words: readonly string[]): string => runGit(root, words);
  try {
    git('rev-parse', '--show-toplevel');
  } catch (error) {
    throw new UsageError(isMissing(error) ? '"--since" asks git, and there is no git command on this machine.' : `"--since" needs a git repository, and ${root} is in none.`);
  }
  const commit = startOf(ref, git);
  const changed = parseDiff(git('diff', '--relative', '--unified=0', '--find-renames', '--no-color', '--no-ext-diff', '--no-textconv', '--src-prefix=a/', '--dst-prefix=b/', commit, '--', '.'));
  const untracked = new Set(git('ls-files', '--others', '--exclude-standard', '-z', '--', '.').split('\0'));
  return {
    ref,
    commit,
    touches: ({ file, start, end, inFile }) => {
      const [first, last] = [(inFile?.start ?? start).line, (inFile?.end ?? end).line];
      return untracked.has(file) || (changed.get(file)?.some((range) => touches(range, first, last)) ?? false);
    },
  };
}

/** Changed lines by file, from a diff without context whose paths begin with `a/` and `b/`. */
export function parseDiff(diff: string): ReadonlyMap<string, readonly LineRange[]> {
  const changed = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  let inHead = false;
  for (const line of diff.split('\n')) {
    if (line.startsWith('diff --git ')) inHead = true;
    const name = inHead ? /^\+\+\+ (.*?)\t?$/u.exec(line)?.[1] : undefined;
    if (name !== undefined) {
      ranges = [];
      changed.set(unquoted(name).replace(/^b\//u, ''), ranges);
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/u.exec(line);
    if (!hunk) continue;
    inHead = false;
    const [at, count] = [Number(hunk[1]), Number(hunk[2] ?? '1')];
    // Where lines only went, git names the line above.
    ranges.push(count === 0 ? { start: at, end: at - 1 } : { start: at - 1, end: at + count - 2 });
  }
  return changed;
}

/** A finding is touched by a changed line it stands on, and by a gap that has it on both sides: `end` is then the line above, `start` the one below. */
function touches({ start, end }: LineRange, first: number, last: number): boolean {
  return first <= end && start <= last;
}

function startOf(ref: string, git: (...words: readonly string[]) => string): string {
  let commit: string;
  try {
    commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).trim();
  } catch {
    throw new UsageError(`git knows no commit "${ref}" here. Name a branch, a tag or a commit; in a shallow clone, fetch it first.`);
  }
  try {
    return git('merge-base', commit, 'HEAD').trim();
  } catch {
    // Histories without a common commit, or a repository without one: the reference itself is what there is.
    return commit;
  }
}

function runGit(root: string, words: readonly string[]): string {
  // Settings of the repository must neither run programs nor change what the answer looks like.
  const settings = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', '-c', 'diff.suppressBlankEmpty=false'];
  return execFileSync('git', [...settings, ...words], { cwd: root, encoding: 'utf8', maxBuffer: MAX_ANSWER, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' } });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' };

/** git quotes names that hold quotes, backslashes or control characters. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name;
  return name.slice(1, -1).replace(/\\(?:([0-7]{3})|(.))/gu, (_whole, octal: string | undefined, character: string | undefined) => (octal === undefined ? ESCAPES[character ?? ''] ?? character ?? '' : String.fromCharCode(parseInt(octal, 8))));
}
