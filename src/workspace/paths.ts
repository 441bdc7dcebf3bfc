/** Workspace paths: relative, `/` separators, no leading or trailing `/`; '' is the folder itself. */

/** Folder of a path; '' for names at the top. */
export function folderOf(file: string): string {
  const cut = file.lastIndexOf('/');
  return cut < 0 ? '' : file.slice(0, cut);
}

/** Last segment of a path. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Extension with its dot in lower case, or '' (`.gitignore` has none). */
export function extensionOf(file: string): string {
  const name = nameOf(file);
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot).toLowerCase();
}

/** Joins and resolves `.` and `..`; `undefined` when the result would leave the workspace. */
export function join(...parts: readonly string[]): string | undefined {
  const segments: string[] = [];
  for (const segment of parts.join('/').split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else segments.push(segment);
  }
  return segments.join('/');
}

/** Joins a folder and a plain name. */
export function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** True when `file` is `folder` or lies below it. */
export function isInside(folder: string, file: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}

/** `file` as seen from `folder`, which must hold it. */
export function relativeTo(folder: string, file: string): string {
  return folder === '' ? file : file.slice(folder.length + 1);
}

/** The folder and all folders above it, nearest first, ending with ''. */
export function upward(folder: string): string[] {
  const folders: string[] = [];
  for (let at = folder; at !== ''; at = folderOf(at)) folders.push(at);
  folders.push('');
  return folders;
}
