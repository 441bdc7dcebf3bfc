/** Personal data and keys in what code has shown, saved beside it: the outputs of notebook cells, which go wherever the notebook goes. */
import type { RuleContext, SavedOutput } from '../../rule.js';
import { detectSecrets } from '../secrets/detector.js';
import { CATEGORIES } from './category.js';
import { findLiterals } from './literals.js';

export interface ShownData {
  readonly output: SavedOutput;
  /** What it is, as messages say it: `e-mail`, `an OpenAI API key`. */
  readonly labels: readonly string[];
}

/** What installers and package indexes print of the people behind a package is public. */
const PACKAGE_FACTS = /^.*\b(?:author|maintainer|copyright|licen[cs]e|requirement already|collecting|downloading|git\+)\b.*$/gimu;
/** Lines of a page as browser tools write it down (`- link "Call us" [ref=e12]`): what a site shows to everybody. A line break may be written out. */
const PAGE_LINE = /\[ref=\w+\]|^\s*- \/url: /u;
/** A number is a phone's only where the text says so: prices, ids and coordinates look alike. */
const PHONE = /\b(?:phone|mobile|tel|telephone|cell|whatsapp|fax)\b[^\w\n+(]{0,6}(\+?[\d(][\d ().-]{7,18}\d)/giu;
const FICTION = /\b555\b|123.?456|(\d)\1{5}/u;

/** The outputs that show something, one entry each. */
export function shownData({ outputs, file }: RuleContext): ShownData[] {
  return outputs.flatMap((output) => {
    const text = output.text.replace(PACKAGE_FACTS, '').split(/\n|\\n/u).filter((line) => !PAGE_LINE.test(line)).join('\n');
    const labels = [...literalLabels(text), ...(hasPhone(text) ? [CATEGORIES.phone.label] : []), ...detectSecrets(text, file).map(({ what }) => what)];
    return labels.length === 0 ? [] : [{ output, labels: [...new Set(labels)] }];
  });
}

/** Digits in a row are ids more often than cards: a card's number is shown in groups. */
function literalLabels(text: string): string[] {
  return findLiterals(text).filter(({ category, text: hit }) => category !== CATEGORIES.card || /^[A-Z]{2}\d|[ -]/u.test(hit)).map(({ category }) => category.label);
}

function hasPhone(text: string): boolean {
  return [...text.matchAll(PHONE)].some(([, number = '']) => {
    const digits = number.replace(/\D/gu, '').length;
    return digits >= 9 && digits <= 15 && !FICTION.test(number);
  });
}
