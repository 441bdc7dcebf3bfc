import { strict as assert } from 'node:assert';
import { decode, encode } from '../../src/workspace/decode.js';

const bytes = (...values: readonly number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decoding', () => {
  it('reads UTF-8, with a byte order mark kept apart', () => {
    assert.deepEqual(decode(utf8('é = 1\r\n')), { kind: 'text', text: 'é = 1\r\n', bom: false, lossy: false });
    assert.deepEqual(decode(utf8('\uFEFFx = 1')), { kind: 'text', text: 'x = 1', bom: true, lossy: false });
    assert.deepEqual(decode(bytes()), { kind: 'text', text: '', bom: false, lossy: false });
  });

  it('gives the mark back', () => {
    assert.equal(encode('x', true), '\uFEFFx');
    assert.equal(encode('x', false), 'x');
  });

  it('replaces what is no UTF-8 and says so', () => {
    const decoded = decode(bytes(0x78, 0x20, 0x3d, 0x20, 0x22, 0xe9, 0x22));
    assert.deepEqual(decoded, { kind: 'text', text: 'x = "\uFFFD"', bom: false, lossy: true });
  });

  it('takes UTF-16 and NUL bytes for no source text, in words', () => {
    assert.match((decode(bytes(0xff, 0xfe, 0x78, 0)) as { detail: string }).detail, /UTF-16/);
    assert.match((decode(bytes(0xfe, 0xff, 0, 0x78)) as { detail: string }).detail, /UTF-16/);
    assert.match((decode(bytes(0x78, 0, 0x79)) as { detail: string }).detail, /NUL/);
  });
});
