/** Documents that people on duty rely on: runbook, data boundaries, owners, on-call. Placeholders do not count. */
import { isFilled, readRunbook, type Signal } from '../../readiness/index.js';
import { CODEOWNERS, ON_CALL, type DocumentPaths } from '../documents/places.js';
import { documentFiles } from '../documents/read.js';
import { nameOf } from '../paths.js';
import { firstMatch, signalAt } from './find.js';
import type { Listing } from './listing.js';

export function documentSignals(listing: Listing, paths: DocumentPaths): Signal[] {
  return [...runbooks(listing, documentFiles('runbook', listing, paths)), ...boundaries(listing, documentFiles('dataBoundaries', listing, paths)), ...owners(listing), ...onCall(listing)];
}

function runbooks(listing: Listing, files: readonly string[]): Signal[] {
  const sections = files.flatMap((file) => readRunbook(listing.text(file)).map((section) => ({ file, ...section })));
  const filled = new Set(sections.filter(({ state }) => state === 'filled').map(({ section }) => section));
  // A runbook with headings of its own is not passed over in silence: people would think that it was not seen.
  const others = files.filter((file) => isFilled(listing.text(file)) && sections.every((one) => one.file !== file || one.state === 'missing'));
  const unread = others.map((file) => signalAt('runbookElse', `${nameOf(file)} is filled in, but no heading of it names one of the six sections`, 'signal', file));
  return [...unread, ...sections.flatMap(({ file, section, state, line = 0 }) => {
    if (state === 'filled') return [signalAt('runbookSection', `“${section}” is filled in`, 'likely', file, line, section)];
    return state === 'placeholder' && !filled.has(section) ? [signalAt('runbookGap', `“${section}” is a heading without content`, 'likely', file, line, section)] : [];
  })];
}

function boundaries(listing: Listing, files: readonly string[]): Signal[] {
  return files.map((file) => isFilled(listing.text(file))
    ? signalAt('dataBoundaries', `${nameOf(file)} is filled in`, 'likely', file)
    : signalAt('dataBoundariesEmpty', `${nameOf(file)} is still a template`, 'likely', file));
}

function owners(listing: Listing): Signal[] {
  return listing.matching(CODEOWNERS).flatMap((file) => {
    const rule = firstMatch(listing.text(file), /^[^#\s]\S*[ \t]+\S*@\S+/mu);
    return rule ? [signalAt('codeowners', 'CODEOWNERS names people or teams', 'signal', file, rule.line)] : [];
  });
}

function onCall(listing: Listing): Signal[] {
  return listing.matching(ON_CALL).flatMap((file) => (isFilled(listing.text(file)) ? [signalAt('onCall', `${nameOf(file)} is filled in`, 'likely', file)] : []));
}
