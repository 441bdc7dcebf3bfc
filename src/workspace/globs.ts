import picomatch from 'picomatch';
import { isInside } from './paths.js';

/** Globs as people write them in settings, compiled. */
export interface GlobSet {
  /** True when a glob covers the file. */
  matches(file: string): boolean;
  /** True when a glob that begins with a folder's name may cover something inside this folder. */
  pointsInto(folder: string): boolean;
  /** True when a glob may cover files in any folder. */
  readonly anywhere: boolean;
}

/**
 * Compiles globs: `**` crosses folders; a pattern without `/` matches that name at any depth; a pattern that names a
 * folder covers everything below it.
 */
export function compileGlobs(globs: readonly string[]): GlobSet {
  const anchored = globs.map(anchor).filter((glob) => glob !== '');
  const bases = anchored.map((glob) => picomatch.scan(glob).base);
  const matches = anchored.length === 0 ? () => false : picomatch(anchored.flatMap((glob) => [glob, `${glob}/**`]), { dot: true });
  return {
    matches: (file) => matches(file),
    pointsInto: (folder) => bases.some((base) => base !== '' && (isInside(base, folder) || isInside(folder, base))),
    anywhere: bases.includes(''),
  };
}

function anchor(glob: string): string {
  const trimmed = glob.trim().replace(/^\.?\//u, '').replace(/\/+$/u, '');
  return trimmed === '' || trimmed.includes('/') || glob.startsWith('/') ? trimmed : `**/${trimmed}`;
}
