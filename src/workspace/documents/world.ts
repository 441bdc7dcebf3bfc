/** What the words of a document are held against: files, scripts, targets, services. */
import { parse } from 'yaml';
import type { DocumentWorld } from '../../readiness/index.js';
import { scriptsOf } from '../signals/ci.js';
import type { Listing } from '../signals/listing.js';

/** Folders that come about on a machine and are none of the project's files, whether or not git is told so. */
const MADE = /^(?:dist|build|out|target|node_modules|\.venv|venv|logs?|tmp|temp|coverage|__pycache__|output|outputs|backups?)$/iu;

export function documentWorld(listing: Listing): DocumentWorld {
  const scripts = scriptNames(listing);
  const makeTargets = targets(listing);
  const composeServices = services(listing);
  return {
    has: (path) => (path.split('/').some((part) => MADE.test(part)) && listing.has(path) !== true ? undefined : listing.has(path)),
    endsSomewhere: (path) => listing.files.some((file) => file === path || file.endsWith(`/${path}`)),
    ...(scripts === undefined ? {} : { scripts }), ...(makeTargets === undefined ? {} : { makeTargets }), ...(composeServices === undefined ? {} : { composeServices }),
  };
}

/** `undefined` when there is no package.json, or one that cannot be read. */
function scriptNames(listing: Listing): ReadonlySet<string> | undefined {
  const manifests = listing.matching(/(?:^|\/)package\.json$/u);
  const read = manifests.map((file) => (/"scripts"\s*:/u.test(listing.text(file)) ? Object.keys(scriptsOf(listing.text(file))) : []));
  const unread = manifests.some((file, n) => /"scripts"\s*:\s*\{\s*"/u.test(listing.text(file)) && read[n]?.length === 0);
  return manifests.length === 0 || unread ? undefined : new Set(read.flat());
}

/** `undefined` when there is no Makefile, or one that takes targets from elsewhere. */
function targets(listing: Listing): ReadonlySet<string> | undefined {
  const files = listing.matching(/(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$/u);
  const texts = files.map((file) => listing.text(file));
  if (files.length === 0 || texts.some((text) => /^-?s?include\b|^[^#\t\n]*%[^#\n]*:|^\$\(|^\.DEFAULT\s*:/mu.test(text))) return undefined;
  const names = texts.flatMap((text) => [...text.matchAll(/^([^\s:=#.$(][^:=#\n]*?)\s*::?(?!=)/gmu)].flatMap(([, left = '']) => left.split(/\s+/u)));
  // A target whose name is computed may have any name.
  return names.some((name) => name.includes('$')) ? undefined : new Set(names);
}

/** `undefined` when there is no compose file, or one that is put together from others. */
function services(listing: Listing): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const files = listing.matching(/(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/u);
  for (const file of files) {
    const value = yamlOf(listing.text(file));
    if (!isRecord(value) || 'include' in value || !isRecord(value['services'])) return undefined;
    for (const name of Object.keys(value['services'])) names.add(name);
  }
  return files.length === 0 ? undefined : names;
}

function yamlOf(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
