/**
 * JSON as people write it in configuration files: with comments, trailing commas and a byte order mark.
 * Keeps where each value stands, so that a complaint can name a line.
 */

import type { Span } from '../engine/text/span.js';

export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  readonly value: unknown;
  /** Offset of the value at a path, or of its nearest ancestor that exists. */
  offsetOf(path: JsonPath): number;
  /** Where the value at a path stands, without the blanks around it; `undefined` when there is none. */
  spanOf(path: JsonPath): Span | undefined;
}

/** A text that is not JSON; `offset` is where reading stopped. */
export class JsonError extends Error {
  constructor(message: string, readonly offset: number) {
    super(message);
    this.name = 'JsonError';
  }
}

/** Deeper nesting than any configuration has; ends hostile input before the stack does. */
const MAX_DEPTH = 200;

/** Parses JSON with comments. Throws JsonError. */
export function parseJsonc(text: string): JsonDocument {
  const reader = new Reader(text);
  const value = reader.document();
  return {
    value,
    offsetOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = reader.offsets.get(keyOf(path.slice(0, length)));
        if (offset !== undefined) return offset;
      }
      return reader.offsets.get('') ?? 0;
    },
    spanOf: (path) => reader.spans.get(keyOf(path)),
  };
}

/** The parsed value, or `undefined` when the text is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return parseJsonc(text).value;
    } catch {
      return undefined;
    }
  }
}

function keyOf(path: JsonPath): string {
  return path.map((part) => `/${part}`).join('');
}

class Reader {
  readonly offsets = new Map<string, number>();
  readonly spans = new Map<string, Span>();
  private at: number;

  constructor(private readonly text: string) {
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  document(): unknown {
    const value = this.value('', 0);
    this.blanks();
    if (this.at < this.text.length) this.fail('There is more text after the end of the value');
    return value;
  }

  private value(path: string, depth: number): unknown {
    if (depth > MAX_DEPTH) this.fail('The nesting is too deep');
    this.blanks();
    const start = this.at;
    this.offsets.set(path, start);
    const value = this.bareValue(path, depth);
    this.spans.set(path, { start, end: this.at });
    return value;
  }

  private bareValue(path: string, depth: number): unknown {
    const head = this.text[this.at];
    if (head === '{') return this.object(path, depth);
    if (head === '[') return this.array(path, depth);
    if (head === '"') return this.string();
    return this.word();
  }

  private object(path: string, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    this.at++;
    while (this.next() !== '}') {
      if (this.text[this.at] !== '"') this.fail('A name in double quotes, or "}", is expected here');
      const start = this.at;
      const key = this.string();
      this.blanks();
      if (this.text[this.at] !== ':') this.fail('A ":" is expected after the name');
      this.at++;
      const value = this.value(`${path}/${key}`, depth + 1);
      // The name is the better place to point at than the value, which may be lines further down.
      this.offsets.set(`${path}/${key}`, start);
      // A plain assignment of "__proto__" would change the object instead of filling it.
      Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true });
      this.separator('}');
    }
    this.at++;
    return result;
  }

  private array(path: string, depth: number): unknown[] {
    const result: unknown[] = [];
    this.at++;
    while (this.next() !== ']') {
      result.push(this.value(`${path}/${result.length}`, depth + 1));
      this.separator(']');
    }
    this.at++;
    return result;
  }

  private separator(end: string): void {
    this.blanks();
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== end) this.fail(`A "," or "${end}" is expected here`);
  }

  private string(): string {
    const match = /"[^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*"/uy;
    match.lastIndex = this.at;
    const raw = match.exec(this.text)?.[0];
    if (raw === undefined) this.fail('This string does not end on its line');
    try {
      const value = JSON.parse(raw) as string;
      this.at += raw.length;
      return value;
    } catch {
      return this.fail('This string holds an escape that JSON does not know');
    }
  }

  private word(): unknown {
    const match = /[-+.\w]+/uy;
    match.lastIndex = this.at;
    const raw = match.exec(this.text)?.[0];
    if (raw === undefined) this.fail(this.at >= this.text.length ? 'The text ends too early' : 'A value is expected here');
    try {
      const value: unknown = JSON.parse(raw);
      this.at += raw.length;
      return value;
    } catch {
      return this.fail(`"${raw}" is no JSON value`);
    }
  }

  /** The next character that says something. */
  private next(): string | undefined {
    this.blanks();
    return this.text[this.at];
  }

  private blanks(): void {
    const match = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/uy;
    match.lastIndex = this.at;
    this.at += match.exec(this.text)?.[0].length ?? 0;
  }

  private fail(message: string): never {
    throw new JsonError(message, this.at);
  }
}
