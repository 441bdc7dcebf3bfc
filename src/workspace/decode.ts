export interface DecodedText {
  readonly kind: 'text';
  /** Without its byte order mark. */
  readonly text: string;
  readonly bom: boolean;
  /** The bytes were no valid UTF-8: unreadable ones became U+FFFD, so the text must not be written back. */
  readonly lossy: boolean;
}

/** What the bytes of a file say. */
export type Decoded =
  | DecodedText
  | { readonly kind: 'binary'; readonly detail: string };

const BOM = '\uFEFF';

/** Decodes source text. Anything that is not UTF-8 text is called binary, with a sentence that says why. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { kind: 'binary', detail: 'The file is UTF-16 text. Save it as UTF-8 to have it analysed.' };
  }
  if (bytes.includes(0)) return { kind: 'binary', detail: 'The file holds NUL bytes, so it is not source text.' };
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const body = bom ? bytes.subarray(3) : bytes;
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body), bom, lossy: false };
  } catch {
    return { kind: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), bom, lossy: true };
  }
}

/** The file content for an edited text: the byte order mark comes back when there was one. */
export function encode(text: string, bom: boolean): string {
  return bom ? BOM + text : text;
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((value, index) => bytes[index] === value);
}
