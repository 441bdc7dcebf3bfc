import type { Finding } from '../engine/types.js';

/** Makes a stable hash of a text or of bytes (a text counts as its UTF-8 bytes), in lower-case hex. */
export type Hash = (content: string | Uint8Array) => string;

const LENGTH = 16;

/**
 * Fingerprints of one file's findings, in their order. They rest on the rule, the file, the meaning of the code and the
 * place among equals, so that moved lines, moved notebook cells and reformatting do not change them.
 */
export function fingerprints(file: string, findings: readonly Finding[], hash: Hash): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, identity }) => {
    const meaning = [rule, file, identity].join('\u0000');
    const ordinal = seen.get(meaning) ?? 0;
    seen.set(meaning, ordinal + 1);
    return hash(`${meaning}\u0000${ordinal}`).slice(0, LENGTH);
  });
}
