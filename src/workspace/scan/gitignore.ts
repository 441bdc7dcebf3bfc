import ignore, { type Ignore } from 'ignore';
import type { FileHost } from '../types.js';
import { decode } from '../decode.js';
import { folderOf, inFolder, isInside, relativeTo, upward } from '../paths.js';

/** The .gitignore files of a workspace; each speaks for its own folder, and deeper ones have the last word. */
export class Gitignore {
  private readonly byFolder = new Map<string, Ignore | undefined>();

  /** `isThere` spares reading files that a listing has shown to be missing. */
  constructor(private readonly host: FileHost, private readonly isThere: (file: string) => boolean) {}

  /**
   * True when git would not track the path. `from` is the folder the user named: when it is ignored itself, the user
   * still wants it looked at, so only the files inside it have a say.
   */
  ignores(path: string, isFolder: boolean, from = ''): boolean {
    const own = from !== '' && isInside(from, path) && this.verdict(from, true, '');
    return this.verdict(path, isFolder, own ? from : '');
  }

  /** Forgets everything after a .gitignore changed. */
  forget(): void {
    this.byFolder.clear();
  }

  private verdict(path: string, isFolder: boolean, top: string): boolean {
    let ignored = false;
    for (const folder of upward(folderOf(path)).reverse()) {
      const rules = isInside(top, folder) ? this.rulesOf(folder) : undefined;
      const answer = rules?.test(relativeTo(folder, path) + (isFolder ? '/' : ''));
      if (answer?.ignored === true) ignored = true;
      else if (answer?.unignored === true) ignored = false;
    }
    return ignored;
  }

  private rulesOf(folder: string): Ignore | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const names = folder === '' ? ['.git/info/exclude', '.gitignore'] : [inFolder(folder, '.gitignore')];
    const texts = names.filter((name) => this.isThere(name)).map((name) => this.read(name));
    const rules = texts.length === 0 ? undefined : ignore({ allowRelativePaths: true }).add(texts.join('\n'));
    this.byFolder.set(folder, rules);
    return rules;
  }

  private read(file: string): string {
    try {
      const decoded = decode(this.host.readFile(file));
      return decoded.kind === 'text' ? decoded.text : '';
    } catch {
      // An unreadable .gitignore hides nothing, as for git.
      return '';
    }
  }
}
