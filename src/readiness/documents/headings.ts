/** Which section a heading names: the one for which each group of a row has a word in it. */

export type HeadingLanguage = 'English' | 'German' | 'French' | 'Spanish' | 'Portuguese' | 'Italian' | 'Dutch' | 'Japanese' | 'Chinese' | 'Korean';

/** Words in lower case and without accents. `^` holds a word to the beginning of one in the heading, `$` to the end; without them it may stand inside a compound. */
export type Group = readonly string[];

/** How the sections of one document are called, in every language. */
export type HeadingTable<Section extends string = string> = Readonly<Record<Section, Readonly<Record<HeadingLanguage, readonly Group[]>>>>;

/** Whether a heading names a section of the table, in any language. */
export function headingTest<Section extends string>(table: HeadingTable<Section>): (section: Section, heading: string) => boolean {
  const patterns = new Map(Object.entries<HeadingTable[string]>(table).map(([section, rows]) => [section, Object.values(rows).map((groups) => groups.map(patternOf))]));
  return (section, heading) => {
    const plain = withoutAccents(heading.toLowerCase()).replaceAll('’', "'");
    return patterns.get(section)?.some((groups) => groups.every((group) => group.test(plain))) === true;
  };
}

function patternOf(group: Group): RegExp {
  const word = (text: string): string => {
    const body = withoutAccents(text.replaceAll(/^\^|\$$/gu, ''));
    return `${text.startsWith('^') ? '(?<![\\p{L}\\p{N}])' : ''}${body}${text.endsWith('$') ? '(?![\\p{L}\\p{N}])' : ''}`;
  };
  return new RegExp(group.map(word).join('|'), 'u');
}

/** Decomposed, so that `Schlüssel` and `Schlussel` are one; both sides of a comparison go through it. */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
