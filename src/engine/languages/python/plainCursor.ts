const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const COMMA = 44;

/** A place in a text and the small steps from it. `at` is a UTF-16 offset. */
export class Cursor {
  protected at = 0;

  constructor(protected readonly text: string) {}

  /** The code unit at the cursor; NaN at the end. */
  protected here(): number {
    return this.text.charCodeAt(this.at);
  }

  /** Reads an ASCII name; `undefined` when it goes on with something else, such as the string it is the prefix of. */
  protected name(): string | undefined {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    let c = text.charCodeAt(at);
    while (isNamePart(c)) c = text.charCodeAt(++at);
    if (c >= 128 || c === QUOTE || c === APOSTROPHE) return undefined;
    this.at = at;
    return text.slice(start, at);
  }

  /** Steps over a word when it stands here as a whole. */
  protected skipWord(word: string): boolean {
    const { text, at } = this;
    if (!text.startsWith(word, at) || isNamePart(text.charCodeAt(at + word.length))) return false;
    this.at = at + word.length;
    return true;
  }

  /** Reads comma-separated items behind an opening bracket, up to and including `close`; false when something else is there. */
  protected list(close: number, read: () => boolean): boolean {
    this.at++;
    for (;;) {
      this.skipSpace();
      if (this.here() === close) {
        this.at++;
        return true;
      }
      if (!read()) return false;
      this.skipSpace();
      const c = this.here();
      if (c === COMMA) this.at++;
      else if (c !== close) return false;
    }
  }

  /** Steps over blanks on this line. */
  protected skipBlanks(): void {
    let c = this.text.charCodeAt(this.at);
    while (c === SPACE || c === TAB) c = this.text.charCodeAt(++this.at);
  }

  /** Steps over blanks and line breaks, as Python does inside brackets. */
  protected skipSpace(): void {
    let c = this.text.charCodeAt(this.at);
    while (c === SPACE || c === LINE_FEED || c === RETURN || c === TAB) c = this.text.charCodeAt(++this.at);
  }
}

/** True for ASCII letters and the underscore. */
export function isNameStart(c: number): boolean {
  return (c >= 97 && c <= 122) || c === 95 || (c >= 65 && c <= 90);
}

/** True for ASCII letters, digits and the underscore. */
export function isNamePart(c: number): boolean {
  return (c >= 97 && c <= 122) || c === 95 || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
}

/** True for the digits 0 to 9. */
export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}
