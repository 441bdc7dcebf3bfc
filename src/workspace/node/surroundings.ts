/** Reads what git's files say; git itself is never run. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Surroundings } from '../surroundings.js';

export function surroundingsOf(root: string, environment: NodeJS.ProcessEnv = process.env): Surroundings {
  const git = findGit(root);
  const commit = git === undefined ? undefined : commitOf(git);
  const person = personOf(git, environment);
  const others = git === undefined && ['.hg', '.jj', '.svn'].some((name) => fs.existsSync(path.join(root, name)));
  return { versionControl: git !== undefined || others, ...(commit === undefined ? {} : { commit }), ...(person === undefined ? {} : { person }) };
}

/** The git folder of the nearest working tree; a work tree or submodule names its own in a file. */
function findGit(root: string): string | undefined {
  for (let at = path.resolve(root); ; at = path.dirname(at)) {
    const git = path.join(at, '.git');
    const stats = fs.statSync(git, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return git;
    if (stats?.isFile() === true) {
      const target = /^gitdir:\s*(.+)$/mu.exec(read(git) ?? '')?.[1]?.trim();
      return target === undefined ? undefined : path.resolve(at, target);
    }
    if (at === path.dirname(at)) return undefined;
  }
}

function commitOf(git: string): string | undefined {
  const head = read(path.join(git, 'HEAD'))?.trim() ?? '';
  const ref = /^ref:\s*(\S+)$/u.exec(head)?.[1];
  if (ref === undefined) return abbreviate(head);
  // A work tree keeps its branches in the folder that all share.
  const shared = path.resolve(git, read(path.join(git, 'commondir'))?.trim() ?? '.');
  const loose = read(path.join(git, ref)) ?? read(path.join(shared, ref));
  const packed = (read(path.join(shared, 'packed-refs')) ?? '').split('\n').find((line) => line.endsWith(` ${ref}`));
  return abbreviate((loose ?? packed ?? '').trim());
}

function abbreviate(hash: string): string | undefined {
  return /^[0-9a-f]{12}/u.exec(hash)?.[0];
}

function personOf(git: string | undefined, environment: NodeJS.ProcessEnv): string | undefined {
  for (const file of [...(git === undefined ? [] : [path.join(git, 'config')]), ...globalConfigs(environment)]) {
    const section = /^\s*\[user\]([^[]*)/imu.exec(read(file) ?? '')?.[1];
    const name = /^\s*name\s*=\s*"?([^"\r\n#;]+?)"?\s*$/imu.exec(section ?? '')?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Git's own order; a file that the environment names stands for the others. */
function globalConfigs({ GIT_CONFIG_GLOBAL: named, HOME, USERPROFILE, XDG_CONFIG_HOME }: NodeJS.ProcessEnv): string[] {
  if (named !== undefined) return [named];
  const home = HOME ?? USERPROFILE ?? os.homedir();
  return [path.join(home, '.gitconfig'), path.join(XDG_CONFIG_HOME ?? path.join(home, '.config'), 'git', 'config')];
}

function read(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
