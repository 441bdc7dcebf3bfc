/**
 * Uris and the workspace's file names. Editors spell one uri in several ways (`c%3A` or `C:`), so comparing happens on
 * decoded paths, and an open document keeps the spelling its editor uses.
 */

interface Parts {
  /** Scheme and authority, lower case. */
  readonly base: string;
  /** Decoded, starting with `/` for hierarchical uris, without a slash at the end. */
  readonly path: string;
  /** With its `#`: editors tell the cells of a notebook apart by it. '' where there is none. */
  readonly fragment: string;
}

function parts(uri: string): Parts {
  const match = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?([^?#]*)(?:\?[^#]*)?(#.*)?/i.exec(uri);
  if (match === null) return { base: '', path: uri, fragment: '' };
  const [, scheme = '', authority = '', path = '', fragment = ''] = match;
  const decoded = decode(path).replace(/^\/([A-Za-z]):/, (_whole, drive: string) => `/${drive.toLowerCase()}:`);
  return { base: (scheme + authority).toLowerCase(), path: decoded.length > 1 ? decoded.replace(/\/+$/, '') : decoded, fragment: decode(fragment) };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone percent sign: the editor did not encode, so the path is already what it says.
    return path;
  }
}

/** True when both uris name the same place. */
export function sameUri(a: string, b: string): boolean {
  return uriKey(a) === uriKey(b);
}

/** One spelling per place, for use as a key. */
export function uriKey(uri: string): string {
  const { base, path, fragment } = parts(uri);
  return base + path + fragment;
}

/** Path of `uri` relative to a folder, `/` separators; '' for the folder itself; `undefined` when it lies outside. */
export function relativeTo(folderUri: string, uri: string): string | undefined {
  const [folder, file] = [parts(folderUri), parts(uri)];
  if (folder.base !== file.base) return undefined;
  if (folder.path === file.path) return '';
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return file.path.startsWith(prefix) ? file.path.slice(prefix.length) : undefined;
}

/** Uri of a workspace-relative file. */
export function uriOf(folderUri: string, file: string): string {
  const path = file.split('/').map(encodeURIComponent).join('/');
  return `${folderUri.replace(/\/+$/, '')}/${path}`;
}

/** Uri of the folder a file lies in, and its name; for `untitled:` documents the folder is the scheme. */
export function splitUri(uri: string): { readonly folder: string; readonly name: string } {
  const slash = uri.lastIndexOf('/');
  if (slash < 0) {
    const colon = uri.indexOf(':');
    return { folder: uri.slice(0, colon + 1), name: decode(uri.slice(colon + 1)) };
  }
  return { folder: uri.slice(0, slash), name: decode(uri.slice(slash + 1)) };
}

/** Absolute path of a `file:` uri with the platform's separators, or `undefined` for other schemes. */
export function isOnDisk(uri: string): boolean {
  return uri.toLowerCase().startsWith('file:');
}
